import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { Player, recordingsOf } from '#features/listening/index.ts'
import { latestHonours } from '#features/people/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { idOf, open } from '#web/guard.ts'
import { heardLines } from '../heard.ts'
import { PublicListPage } from '../pages/public-list-page.tsx'
import { PublicMovementPage } from '../pages/public-movement-page.tsx'
import type { PublicMovement } from '../pages/public-sections.tsx'
import type { FiguresOf, ProgressOf } from '../progress.ts'
import { lifeOf, movementById, movementFile, partsOf, publicMovements } from '../queries.ts'
import { isFor } from './seen.ts'

/** What the public sees: launched movements that are published. */
export function publicRoutes(progressOf: ProgressOf, figuresOf: FiguresOf) {
  return router()
    .get(addresses.publicMovements.list.pattern, open, async (c) => {
      const { db } = c.var.ctx
      const on = today(c.var.house.clock)
      const movements = await publicMovements(db)
      const ids = movements.map(({ id }) => id)
      const figures = await figuresOf(db, ids, on)
      const rows = movements.map((movement) => ({ movement, progress: found(figures.get(movement.id)) }))
      return page(c, <PublicListPage frame={await frameOf(c)} rows={rows} today={on} />)
    })
    .get(addresses.publicMovements.show.pattern, open, async (c) => {
      const shown = await publicMovement(c, progressOf)
      const { state, published } = shown.movement
      if (!published || !['launched', 'ended'].includes(state)) throw new NotFound('not published')
      const unitsPage = Number(/^\d{1,4}$/.exec(c.req.query('trang') ?? '')?.[0] ?? 1)
      const frame = await frameOf(c)
      const { id } = shown.movement
      const player = (
        <Player
          locale={frame.locale}
          subject={{ about: 'movement', id }}
          lines={heardLines(shown.movement, shown.parts.contents)}
          recordings={await recordingsOf(c.var.ctx.db, { about: 'movement', id })}
          transcript
        />
      )
      return page(c, <PublicMovementPage frame={frame} {...shown} unitsPage={unitsPage} player={player} />)
    })
    .get(addresses.publicMovements.file.pattern, open, async (c) => {
      const { db, actor } = c.var.ctx
      const movement = found(await movementById(db, idOf(c, 'movement')))
      const visible = movement.published && ['launched', 'ended'].includes(movement.state)
      if (!visible && !isFor(actor, movement)) throw new NotFound('not published')
      const document = found(await movementFile(db, movement.id, idOf(c, 'file')))
      return sendFile(c, document)
    })
    .get(addresses.publicMovements.photo.pattern, open, async (c) => {
      const movement = found(await movementById(c.var.ctx.db, idOf(c, 'movement')))
      const visible = movement.published && ['launched', 'ended'].includes(movement.state)
      if (!visible) throw new NotFound('not published')
      return photo(c, movement.photo_hash)
    })
}

/** Everything that the public page of a movement shows. */
export async function publicMovement(c: Context<Env>, progressOf: ProgressOf): Promise<PublicMovement> {
  const { db } = c.var.ctx
  const id = idOf(c, 'movement')
  const on = today(c.var.house.clock)
  const movement = found(await movementById(db, id))
  const [parts, life, progress, honours] = await Promise.all([
    partsOf(db, id),
    lifeOf(db, id),
    progressOf(db, id, on),
    latestHonours(db, 5),
  ])
  return { movement, parts, life, progress, honours, today: on }
}

/** The picture with this hash. What is kept there was checked to be a picture when it came. */
export async function photo(c: Context<Env>, hash: string | null): Promise<Response> {
  const file = hash === null ? null : await c.var.house.files.open(hash)
  if (!file || hash === null) throw new NotFound('no picture')
  const { type } = found(
    await c.var.ctx.db.selectFrom('files').select('type').where('hash', '=', hash).executeTakeFirst(),
  )
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(file.size),
      'Cache-Control': 'public, max-age=3600',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** A document as a download, never shown inside our own pages. */
async function sendFile(
  c: Context<Env>,
  document: { hash: string; name: string; type: string },
): Promise<Response> {
  const file = found(await c.var.house.files.open(document.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': document.type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(document.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
