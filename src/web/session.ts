/**
 * The session cookie. `__Host-` binds it to this host and to TLS (browsers count localhost as safe); its
 * value is random, and only its hash is kept on the server.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const name = 'thidua'

export const sessionToken = (c: Context): string | undefined => getCookie(c, name, 'host')

export function keepSession(c: Context, token: string, seconds: number): void {
  setCookie(c, name, token, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: seconds,
  })
}

export function dropSession(c: Context): void {
  deleteCookie(c, name, { prefix: 'host', path: '/', secure: true })
}
