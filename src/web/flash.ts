import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Cookies } from './cookies.ts'

const name = 'thidua-flash'

/** Keeps a sentence for the next page, once. It only ever reaches the browser that it came from, and is escaped. */
export function setFlash(c: Context, sentence: string): void {
  setCookie(c, name, sentence, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
}

/** Whether a sentence waits for the next page. */
export const hasFlash = (cookies: Cookies): boolean => cookies(name) !== undefined

/** The sentence kept for this page, if any. */
export function takeFlash(c: Context): string | undefined {
  const kept = getCookie(c, name)
  if (kept !== undefined) deleteCookie(c, name, { path: '/' })
  return kept?.slice(0, 500)
}
