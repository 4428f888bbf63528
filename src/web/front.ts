/**
 * Stands before the whole site on the socket. What lies ready in memory - a public page that nothing has changed
 * since, a style sheet, a font - is sent from here; everything else goes the long way of `server.ts`, where these
 * answers were made. Both ways send the same headers, because this one sends what the other did.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { House, Tenant } from '#context.ts'
import { readyAsset } from './assets.ts'
import { callerOf } from './caller.ts'
import { cookiesIn } from './cookies.ts'
import { hasFlash } from './flash.ts'
import { hostName } from './host-name.ts'
import { isRead } from './page-cache.ts'
import { type PageMemory, pageKey } from './page-memory.ts'
import { preferencesIn } from './preferences.ts'
import { formFor, isCurrent, type Ready } from './ready.ts'
import { logRequest } from './request-log.ts'
import type { OnServed } from './served.ts'
import { sessionIn } from './session.ts'

type Front = {
  house: House
  memory: PageMemory
  tenantOf: (host: string) => Promise<Tenant | undefined>
  onServed?: OnServed | undefined
  /** The long way. */
  site: RequestListener
}

/** Answers from memory what it can, and hands on the rest. */
export function front(parts: Front): RequestListener {
  return (request, response) => {
    const { url = '' } = request
    if (!isRead(request.method) || url.includes('?')) return parts.site(request, response)
    const from = performance.now()
    const asset = readyAsset(url)
    if (asset?.learnt) return send(parts.house, { request, response, from }, asset)
    readyPage(parts, request, url).then((page) =>
      page ? send(parts.house, { request, response, from }, page) : parts.site(request, response),
    )
  }
}

/** The page as it lies in memory, for a reader who is nobody in particular. */
async function readyPage(
  { house, memory, tenantOf, onServed }: Front,
  request: IncomingMessage,
  path: string,
): Promise<Ready | undefined> {
  const cookies = cookiesIn(request.headers.cookie)
  if (sessionIn(cookies) !== undefined || hasFlash(cookies)) return undefined
  try {
    const tenant = await tenantOf(hostName(request.headers.host ?? ''))
    if (!tenant) return undefined
    const key = pageKey(tenant, path, preferencesIn(cookies))
    if (!memory.holds(key)) return undefined
    const page = memory.page(key, await memory.stateOf(tenant))
    if (!page?.learnt) return undefined
    onServed?.(path, servedRequest(house, tenant, request))
    return page
  } catch {
    // the long way meets the same trouble, and says what it is
    return undefined
  }
}

const servedRequest = (house: House, tenant: Tenant, request: IncomingMessage) => {
  const header = (name: string) => request.headers[name]?.toString()
  return {
    tenant,
    method: request.method ?? 'GET',
    header,
    caller: callerOf(house.config, header('x-forwarded-for'), request.socket.remoteAddress),
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; from: number }

function send(house: House, { request, response, from }: Exchange, ready: Ready): void {
  const requestId = randomUUID()
  const { headers = [], route = '' } = ready.learnt ?? {}
  const current = isCurrent(request.headers['if-none-match'], ready)
  if (current) {
    response.writeHead(304, [...withoutType(headers), 'x-request-id', requestId]).end()
  } else {
    const { body, encoding } = formFor(ready, request.headers['accept-encoding']?.toString())
    const form = ['content-length', String(body.length), 'x-request-id', requestId]
    if (encoding) form.push('content-encoding', encoding)
    response.writeHead(200, [...headers, ...form]).end(request.method === 'HEAD' ? undefined : body)
  }
  const answered = { method: request.method ?? 'GET', route, status: current ? 304 : 200 }
  logRequest(house, { ...answered, requestId, seconds: (performance.now() - from) / 1000 })
}

/** An answer without a body has no type of content. */
const withoutType = (headers: readonly string[]): string[] =>
  headers.filter((_, at) => headers[at - (at % 2)] !== 'content-type')
