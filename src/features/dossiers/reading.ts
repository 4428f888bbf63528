/** A dossier as it is read by whoever examines or decides: what it holds, and what is said of it. Nothing is written. */
import type { Ctx } from '#context.ts'
import { forecastsOf } from '#features/eligibility/index.ts'
import { registrationsOf } from '#features/registrations/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { checklistFor } from './actions/prepare.ts'
import { type Dossier, dossierById } from './queries/dossiers.ts'
import * as parts from './queries/parts.ts'

/** What the law says of whoever is proposed, and whether the title was registered for. */
export async function verdictOn({ db, house }: Ctx, one: Dossier) {
  const on = today(house.clock)
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
export async function holdingsOf({ db, house }: Ctx, one: Dossier) {
  return {
    checklist: checklistFor(one, one.sent_on ?? today(house.clock)),
    written: await parts.writtenOf(db, one.id),
    files: await parts.filesOf(db, one.id),
    flags: await parts.flagsOf(db, one.id),
  }
}

/** All of one dossier, for who has it before them; whether they may is the caller's question. */
export async function readDossier(ctx: Ctx, id: number) {
  const one = found(await dossierById(ctx.db, id))
  return {
    one,
    ...(await holdingsOf(ctx, one)),
    verdict: await verdictOn(ctx, one),
    examinations: await parts.examinationsOf(ctx.db, one.id),
  }
}
export type Reading = Awaited<ReturnType<typeof readDossier>>
