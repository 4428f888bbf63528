import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { found } from '#outcomes.ts'
import { pictureTypes, type Rendition, renditionNamed } from '#platform/pictures.ts'
import type { Env } from './env.ts'

/** One rendition of a picture by its name, for a day: another picture has another number. */
export async function sendRendition(
  c: Context<Env>,
  picture: { renditions: readonly Rendition[] } | undefined,
  name: string,
): Promise<Response> {
  const rendition = found(picture && renditionNamed(picture.renditions, name))
  const file = found(await c.var.house.files.open(rendition.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': pictureTypes[rendition.format],
      'Content-Length': String(file.size),
      'Cache-Control': c.var.ctx.actor ? 'private, no-store' : 'public, max-age=86400',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
