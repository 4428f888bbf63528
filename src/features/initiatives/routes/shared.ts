import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { found } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import type { Env } from '#web/env.ts'
import { filesOf } from '../queries/filings.ts'

export type C = Context<Env>

/** A file of a filing, always as a download. */
export async function download(c: C, filing: number, id: number): Promise<Response> {
  const kept = found((await filesOf(c.var.ctx.db, filing)).find((one) => one.id === id))
  const file = found(await c.var.house.files.open(kept.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': kept.type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(kept.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
