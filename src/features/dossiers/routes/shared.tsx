import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { found } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import type { Env } from '#web/env.ts'
import * as parts from '../queries/parts.ts'

export type C = Context<Env>

/** A file of a dossier, always as a download. */
export async function download({ ctx }: C['var'], dossier: number, id: number): Promise<Response> {
  const kept = found((await parts.filesOf(ctx.db, dossier)).find((one) => one.id === id))
  const file = found(await ctx.house.files.open(kept.hash))
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
