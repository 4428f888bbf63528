import type { Context } from 'hono'
import { parse } from 'hono/utils/cookie'

/** The cookies of one request, by their names. */
export type Cookies = (name: string) => string | undefined

/** Reads a `Cookie` header. */
export const cookiesIn =
  (header: string | undefined): Cookies =>
  (name) =>
    header === undefined ? undefined : parse(header, name)[name]

/** The cookies that came with this request. */
export const cookiesOf = (c: Context): Cookies => cookiesIn(c.req.header('cookie'))
