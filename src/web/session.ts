/**
 * The session cookie. `__Host-` binds it to this host and to TLS (browsers count localhost as safe); its
 * value is random, and only its hash is kept on the server.
 */
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { type Cookies, cookiesOf } from './cookies.ts'

const name = 'thidua'

/** The session that a request names, whether it still holds or not. */
export const sessionIn = (cookies: Cookies): string | undefined => cookies(`__Host-${name}`)

export const sessionToken = (c: Context): string | undefined => sessionIn(cookiesOf(c))

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
