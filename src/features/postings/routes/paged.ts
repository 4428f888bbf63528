import type { Context } from 'hono'
import type { Env } from '#web/env.ts'

/** One page of a list, and whether there is another. */
export async function paged<Row>(
  c: Context<Env>,
  perPage: number,
  rowsOf: (range: { offset: number; limit: number }) => Promise<Row[]>,
): Promise<{ rows: Row[]; page: number; pages: number }> {
  const page = Number(/^[1-9]\d{0,4}$/.exec(c.req.query('trang') ?? '')?.[0] ?? 1)
  const rows = await rowsOf({ offset: (page - 1) * perPage, limit: perPage + 1 })
  return { rows: rows.slice(0, perPage), page, pages: rows.length > perPage ? page + 1 : page }
}
