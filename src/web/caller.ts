import type { Context } from 'hono'
import type { Env } from './env.ts'

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } }

/** The network address that the request comes from, for throttling only; behind a trusted proxy, the one it tells. */
export function callerAddress(c: Context<Env>): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (c.var.house.config.trustProxy && forwarded) return forwarded
  return (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? ''
}

/** Whether the request comes from this machine itself and through no proxy. */
export function isLocalCaller(c: Context<Env>): boolean {
  if (c.req.header('x-forwarded-for') !== undefined) return false
  const address = (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address)
}
