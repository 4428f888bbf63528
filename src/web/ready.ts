/**
 * An answer that everybody gets alike, ready to be sent: its bytes plain and compressed, and around them the
 * headers with which it first went out.
 */
import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Env } from './env.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Encoding = 'br' | 'gzip'

export type Ready = {
  plain: Bytes
  /** The compressed forms, where there are any. */
  br?: Bytes | undefined
  gzip?: Bytes | undefined
  /** Weak, for it stands for the plain and the compressed forms alike. */
  etag: string
  headers: { 'Content-Type': string; 'Cache-Control': string; Vary: string }
  /** All headers but those of one form of the body, as name, value, name, value; `learning` puts them here. */
  learnt?: { route: string; headers: readonly string[] }
}

/** Names the content of an answer. */
export const etagOf = (body: Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

const withoutMark = (etag: string): string => etag.trim().replace(/^W\//, '')

/** Whether the browser's copy, named in `If-None-Match`, is still good. */
export const isCurrent = (copies: string | undefined, { etag }: Ready): boolean =>
  copies?.split(',').some((copy) => withoutMark(copy) === withoutMark(etag)) ?? false

/** An encoding is taken where `Accept-Encoding` names it without forbidding it by `q=0`. */
const taken = {
  br: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i,
  gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i,
}

/** The form of the body that the browser takes, the smallest first. */
export function formFor(ready: Ready, accepted = ''): { body: Bytes; encoding?: Encoding } {
  if (ready.br && taken.br.test(accepted)) return { body: ready.br, encoding: 'br' }
  if (ready.gzip && taken.gzip.test(accepted)) return { body: ready.gzip, encoding: 'gzip' }
  return { body: ready.plain }
}

/** Answers by the long way, through the middleware, and leaves a mark for `learning`. */
export function answerReady(c: Context<Env>, ready: Ready): Response {
  const headers = { ...ready.headers, ETag: ready.etag }
  if (isCurrent(c.req.header('if-none-match'), ready)) {
    const { 'Content-Type': _, ...rest } = headers
    return c.body(null, 304, rest)
  }
  c.set('ready', ready)
  const { body, encoding } = formFor(ready, c.req.header('accept-encoding'))
  return c.body(body, 200, { ...headers, ...(encoding && { 'Content-Encoding': encoding }) })
}

/** Headers that differ from answer to answer, or belong to one form of the body. */
const own = new Set(['x-request-id', 'date', 'content-length', 'content-encoding'])

/** Mounted first: learns what stands around a ready answer after all other middleware has seen it. */
export const learning: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { ready } = c.var
  if (!ready || ready.learnt || c.res.status !== 200 || c.res.headers.has('set-cookie')) return
  const headers = [...c.res.headers].filter(([name]) => !own.has(name)).flat()
  ready.learnt = { route: routePath(c, -1), headers }
}
