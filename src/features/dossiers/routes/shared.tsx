import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { forecastsOf } from '#features/eligibility/index.ts'
import { registrationsOf } from '#features/registrations/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import type { Env } from '#web/env.ts'
import { checklistFor } from '../actions/prepare.ts'
import type { Dossier } from '../queries/dossiers.ts'
import * as parts from '../queries/parts.ts'

export type C = Context<Env>

/** What the law says of whoever is proposed, and whether the title was registered for. */
export async function verdictOn(c: C, one: Dossier) {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const id = one.person_id ?? one.collective_id
  if (id === null || one.subject === 'ho-gia-dinh') return { forecast: undefined, registered: false }
  const { subject, year, award } = one
  const forecasts = await forecastsOf(db, { subject, ids: [id], year, on, awards: [award] })
  const of = subject === 'ca-nhan' ? { personId: id } : { unitId: id }
  const registrations = await registrationsOf(db, { ...of, year })
  return {
    forecast: forecasts.get(id)?.find((each) => each.award === award),
    registered: registrations.some(({ awards }) => awards.includes(award)),
  }
}

/** What the dossier holds beside what it has to hold. */
export async function holdingsOf(c: C, one: Dossier) {
  const { db } = c.var.ctx
  return {
    checklist: checklistFor(one, one.sent_on ?? today(c.var.house.clock)),
    written: await parts.writtenOf(db, one.id),
    files: await parts.filesOf(db, one.id),
    flags: await parts.flagsOf(db, one.id),
  }
}

/** A file of a dossier, always as a download. */
export async function download(c: C, dossier: number, id: number): Promise<Response> {
  const kept = found((await parts.filesOf(c.var.ctx.db, dossier)).find((one) => one.id === id))
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
