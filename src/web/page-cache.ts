/**
 * Gives public pages from memory and keeps those that were made. Only pages that everybody gets alike are kept:
 * nobody is signed in, no sentence waits from a form, no cookie goes out with the answer.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { callerAddress } from './caller.ts'
import { cookiesOf } from './cookies.ts'
import type { Env } from './env.ts'
import { hasFlash } from './flash.ts'
import { type PageMemory, pageKey } from './page-memory.ts'
import { preferencesOf } from './preferences.ts'
import { answerReady } from './ready.ts'
import type { OnServed } from './served.ts'

type Options = {
  memory: PageMemory
  isPublic: (path: string) => boolean
  onServed?: OnServed | undefined
}

export const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

/** Mounted after `establish`, for every request, so that it hears of changes too. */
export function pageCache({ memory, isPublic, onServed }: Options): MiddlewareHandler<Env> {
  const making = new Map<string, Promise<void>>()
  return async (c, next) => {
    const { tenant, actor } = c.var.ctx
    if (!isRead(c.req.method)) return next().finally(() => memory.changed(tenant))
    const path = plainPath(c)
    if (actor || hasFlash(cookiesOf(c)) || path === undefined || !isPublic(path)) return next()
    const key = pageKey(tenant, path, preferencesOf(c))
    // many who ask for a page that is just being made wait for that one
    await making.get(key)?.catch(() => undefined)
    const state = await memory.stateOf(tenant)
    const known = memory.page(key, state)
    if (known) {
      onServed?.(path, servedRequest(c))
      return answerReady(c, known)
    }
    const made = next().then(async () => {
      if (await keep(c, memory, { key, state })) onServed?.(path, servedRequest(c))
    })
    making.set(key, made)
    await made.finally(() => making.delete(key))
  }
}

/** The path, where the address is nothing but a path. */
function plainPath(c: Context<Env>): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  return search === '' && pathname === c.req.path && !c.req.url.endsWith('?') ? pathname : undefined
}

const servedRequest = (c: Context<Env>) => ({
  tenant: c.var.ctx.tenant,
  method: c.req.method,
  header: (name: string) => c.req.header(name),
  caller: callerAddress(c),
})

/** Keeps what was made, and says whether it was a page. */
async function keep(
  c: Context<Env>,
  memory: PageMemory,
  { key, state }: { key: string; state: string },
): Promise<boolean> {
  const type = c.res.headers.get('content-type') ?? ''
  if (c.res.status !== 200 || !type.startsWith('text/html') || c.res.headers.has('set-cookie')) return false
  const body = new Uint8Array(await c.res.clone().arrayBuffer())
  const ready = await memory.keep(key, state, { body, type })
  c.res = answerReady(c, ready)
  return true
}
