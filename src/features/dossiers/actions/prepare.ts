/**
 * Making a dossier: begun, written, handed in, taken back, copied for another year.
 */
import type { Ctx } from '#context.ts'
import { achievementsOf } from '#features/achievements/index.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { honourNamed } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import { taken } from '#words/file-faults.ts'
import type { BeginInput, DraftInput, PartInput } from '../forms.ts'
import * as queries from '../queries/dossiers.ts'
import * as parts from '../queries/parts.ts'
import { checklistOf, isReport } from '../rules/checklist.ts'
import { standing, withDraft } from '../rules/draft.ts'
import { isComplete, isOthers, mayWrite } from '../rules/may.ts'
import { refuse } from '../words.ts'
import { factsOf, made, take, tell } from './shared.ts'

/** The law's checklist for a dossier, as it stands on that day. */
export const checklistFor = (
  { award, subject, basis }: Pick<queries.Dossier, 'award' | 'subject' | 'basis'>,
  on: string,
) => checklistOf({ award, subject, basis, on })

type Tx = Work['tx']

async function nominee(tx: Tx, { subject, of_id, name, award }: BeginInput) {
  orRefuse(honourNamed(award)?.subjects.includes(subject) ? undefined : refuse('otherSubject'))
  const of = found(await queries.subjectOf(tx, subject, of_id))
  orRefuse(subject === 'ho-gia-dinh' && name === '' ? refuse('noName') : undefined)
  return {
    of,
    person_id: subject === 'ca-nhan' ? of.id : null,
    collective_id: subject === 'tap-the' ? of.id : null,
    name: subject === 'ho-gia-dinh' ? name : of.name,
  }
}

/** Begins a dossier for somebody in the unit where he or she works, or for a unit itself. */
export const beginDossier = (ctx: Ctx, input: BeginInput) =>
  act(ctx, async ({ tx, record }) => {
    const { of, person_id, collective_id, name } = await nominee(tx, input)
    permit(ctx, 'dossier.write', { unitPath: of.unitPath, personId: person_id })
    const { subject, award, year, basis } = input
    const same = { personId: person_id, collectiveId: collective_id, award, year }
    const there = subject === 'ho-gia-dinh' ? undefined : await queries.sameDossier(tx, same)
    orRefuse(there && refuse('already', { name, year }))
    const id = await queries.insertDossier(tx, {
      ...{ subject, person_id, collective_id, name, award, year, basis },
      unit_id: of.unitId,
      at_unit_id: of.unitId,
      made_by: ctx.actor?.personId ?? null,
      made_at: ctx.house.clock.now(),
    })
    await record('dossier.begun', { subject: ['dossier', id], unit: of.unitId, facts: { name, award, year } })
    return { id }
  })

type Part = { id: number; slug: string }
const mostFiles = 10
const mostLetters = 50_000

/** Writes a part of the dossier and puts files to it. */
export async function writePart(ctx: Ctx, { id, slug }: Part, { _version, body, files }: PartInput) {
  const given = files.filter(({ size }) => size > 0)
  orRefuse(given.length > mostFiles ? refuse('tooManyFiles', { most: mostFiles }) : undefined)
  // before the transaction: the same content is kept once anyhow
  const kept: { hash: string; size: number; type: string; name: string }[] = []
  for (const file of given) {
    const { hash, size, type, kind } = taken(await ctx.house.files.put(file, { name: file.name }))
    kept.push({ hash, size, type, name: safeName(file.name, kind) })
  }
  return act(ctx, async ({ tx, record }) => {
    const one = await made(tx, ctx, { id, version: _version })
    const { sources } = await openPart(tx, ctx, one, slug)
    await parts.writePart(tx, id, { slug, body, sources: standing(body, sources) })
    for (const { name, ...file } of kept)
      await parts.addFile(tx, file, { dossier: id, slug, name, at: ctx.house.clock.now() })
    await queries.saveDossier(tx, id, {})
    await record('dossier.written', {
      subject: ['dossier', id],
      unit: one.unit_id,
      facts: { ...factsOf(one), part: slug },
    })
    return { id }
  })
}

/** A part of the checklist that can be written now, with what stands in it. */
async function openPart(tx: Tx, ctx: Ctx, one: queries.Dossier, slug: string): Promise<parts.Written> {
  found(checklistFor(one, one.sent_on ?? today(ctx.house.clock)).find((part) => part.slug === slug))
  orRefuse(mayWrite(one, slug, await parts.flagsOf(tx, one.id)))
  const written = await parts.writtenOf(tx, one.id)
  return written.find((part) => part.slug === slug) ?? { slug, body: '', sources: [] }
}

/** What the records say of whoever is proposed, in the report's language; a household has no records. */
export const recordsOf = (
  { db }: Pick<Ctx, 'db'>,
  { person_id, collective_id }: Pick<queries.Dossier, 'person_id' | 'collective_id'>,
  period: { from: string; to: string },
) => {
  const id = person_id ?? collective_id
  if (id === null) return undefined
  const kind = person_id === null ? ('unit' as const) : ('person' as const)
  return achievementsOf({ db, locale: 'vi' }, { kind, id, ...period })
}

/** Adds to a report the sentences of the records that do not stand in it yet. */
export const draftPart = (ctx: Ctx, { id, slug }: Part, { _version, from, to }: DraftInput) =>
  act(ctx, async ({ tx, record }) => {
    const one = await made(tx, ctx, { id, version: _version })
    found(isReport(slug) || undefined)
    const part = await openPart(tx, ctx, one, slug)
    const known = found(await recordsOf({ db: tx }, one, { from, to }))
    const { added, ...report } = withDraft(part, known.sections)
    orRefuse(added === 0 ? refuse('nothingToDraft') : undefined)
    orRefuse(report.body.length > mostLetters ? refuse('tooLong') : undefined)
    await parts.writePart(tx, id, { slug, ...report })
    await queries.saveDossier(tx, id, {})
    const facts = { ...factsOf(one), part: slug, added }
    await record('dossier.drafted', { subject: ['dossier', id], unit: one.unit_id, facts })
    return { id, added }
  })

export const dropFile = (ctx: Ctx, { id, file, version }: { id: number; file: number; version: number }) =>
  act(ctx, async ({ tx, record }) => {
    const one = await made(tx, ctx, { id, version })
    const gone = found(await parts.dropFile(tx, id, file))
    orRefuse(mayWrite(one, gone.slug, await parts.flagsOf(tx, id)))
    await queries.saveDossier(tx, id, {})
    const facts = { ...factsOf(one), file: gone.name }
    await record('dossier.file-dropped', { subject: ['dossier', id], unit: one.unit_id, facts })
    return { id, slug: gone.slug }
  })

const placeOf = async (tx: Tx, { subject, person_id }: queries.Dossier): Promise<string> => {
  if (subject !== 'ca-nhan' || person_id === null) return ''
  const person = found(await queries.subjectOf(tx, subject, person_id))
  return [person.title, person.unitName].filter(Boolean).join(', ')
}

/** Keeps what is handed in, with the position of that day. */
const keepVersion = async (tx: Tx, ctx: Ctx, one: queries.Dossier) =>
  parts.keepVersion(tx, one.id, {
    by: ctx.actor?.personId ?? null,
    at: ctx.house.clock.now(),
    place: await placeOf(tx, one),
  })

/** Hands a complete dossier in, to its own unit or one above. Position and unit are kept as they are that day. */
export const handIn = (
  ctx: Ctx,
  id: number,
  { _version, to_unit_id }: { _version: number; to_unit_id: number },
) =>
  act(ctx, async ({ tx, record }) => {
    const one = await made(tx, ctx, { id, version: _version })
    permit(ctx, 'dossier.send', { unitPath: one.unitPath })
    orRefuse(isOthers({ personId: one.person_id }, ctx.actor?.personId ?? null))
    const on = today(ctx.house.clock)
    orRefuse(isComplete(checklistFor(one, on), await parts.heldBy(tx, id)))
    const above = await queries.unitsAbove(tx, one.unitPath)
    const to = found(above.find((unit) => unit.id === to_unit_id))
    const place = one.place || (await placeOf(tx, one))
    await take(tx, one, 'hand-in', { at_unit_id: to.id, sent_on: one.sent_on ?? on, place, reason: '' })
    await keepVersion(tx, ctx, one)
    await parts.settleFlags(tx, id)
    const facts = { ...factsOf(one), to: to.name }
    await record('dossier.handed-in', { subject: ['dossier', id], unit: one.unit_id, facts })
    return { id }
  })

/** Sends a dossier back to those who flagged a part of it. They alone look again. */
export const answerFlags = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const one = await made(tx, ctx, { id, version })
    orRefuse(isOthers({ personId: one.person_id }, ctx.actor?.personId ?? null))
    await take(tx, one, 'answer-flags', { reason: '' })
    await keepVersion(tx, ctx, one)
    const again = await parts.askAgain(tx, id, one.at_unit_id)
    await parts.settleFlags(tx, id)
    await tell(
      work,
      ctx,
      { one, people: again.map(({ examinerId }) => examinerId) },
      { kind: 'dossier.to-examine' },
    )
    await record('dossier.flags-answered', {
      subject: ['dossier', id],
      unit: one.unit_id,
      facts: factsOf(one),
    })
    return { id }
  })

/** Takes a dossier back before a council has it. */
export const withdraw = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await made(tx, ctx, { id, version })
    await take(tx, one, 'withdraw', { due_on: null })
    await record('dossier.withdrawn', { subject: ['dossier', id], unit: one.unit_id, facts: factsOf(one) })
    return { id }
  })

/** A new draft for another year, with all that this one holds. */
export const copyDossier = (ctx: Ctx, id: number, year: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await queries.dossierById(tx, id))
    permit(ctx, 'dossier.write', { unitPath: one.unitPath, personId: one.person_id })
    const of = { personId: one.person_id, collectiveId: one.collective_id, award: one.award, year }
    const there = one.subject === 'ho-gia-dinh' ? undefined : await queries.sameDossier(tx, of)
    orRefuse(there && refuse('already', { name: one.name, year }))
    const { subject, person_id, collective_id, name, unit_id, award, basis } = one
    const copy = await queries.insertDossier(tx, {
      ...{ subject, person_id, collective_id, name, unit_id, award, basis, year },
      at_unit_id: unit_id,
      copied_from: id,
      made_by: ctx.actor?.personId ?? null,
      made_at: ctx.house.clock.now(),
    })
    await parts.copyParts(tx, id, copy)
    const facts = { name, award, year, from: one.year }
    await record('dossier.copied', { subject: ['dossier', copy], unit: unit_id, facts })
    return { id: copy }
  })
