import type { Context } from 'hono'
import type { Config } from '#platform/config.ts'
import type { Env } from './env.ts'

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } }

/** The network address that the request comes from, for throttling only; behind a trusted proxy, the one it tells. */
export function callerAddress(c: Context<Env>): string {
  const remote = (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress
  return callerOf(c.var.house.config, c.req.header('x-forwarded-for'), remote)
}

/** The same, from what the request says and the socket knows. */
export function callerOf(
  { trustProxy }: Pick<Config, 'trustProxy'>,
  forwardedFor: string | undefined,
  remote: string | undefined,
): string {
  const forwarded = forwardedFor?.split(',').at(-1)?.trim()
  return (trustProxy && forwarded) || (remote ?? '')
}

/** Whether the request comes from this machine itself and through no proxy. */
export function isLocalCaller(c: Context<Env>): boolean {
  if (c.req.header('x-forwarded-for') !== undefined) return false
  const address = (c.env as Incoming | undefined)?.incoming?.socket?.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address)
}
