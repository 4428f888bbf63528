/**
 * What a draft may say, and who may put it in force.
 */
import { ruleOn, standards } from '#law/catalogue.ts'
import { type HonourSubject, honourNamed } from '#law/honour-names.ts'
import { type Correction, figureOf, type InUse, placeName, ruleInUse } from '#law/in-use.ts'
import { type Both, type Change, diff, everyTerm, type Rule } from '#law/language/index.ts'
import { decidersOf } from '#law/procedures/authority.ts'
import { baseSalaryOn } from '#law/procedures/base-salary.ts'
import { citation, nd152 } from '#law/sources/cite.ts'
import { instrumentNamed } from '#law/sources/index.ts'
import type { Refusal } from '#outcomes.ts'
import { formatDay } from '#words/dates.ts'
import { refuse } from '../words.ts'
import { byRegulation, type Demand, type Demands } from './demands.ts'
import { outermost } from './guide.ts'
import { isOwn, kindsOfSlot, type Readings, readingsOn, slotsOn } from './slots.ts'

export type LawState = 'draft' | 'in-force' | 'dropped'
export type Sources = Readonly<Record<string, { readonly source: string; readonly on: string }>>
/** What a version says, as it was typed. */
export type Sayings = {
  readonly demands: Demands
  readonly readings: Readonly<Record<string, string>>
  readonly sources: Sources
  readonly corrections: readonly Correction[]
}

export const isFresh = (draft: { version: number }, version: number): Refusal | undefined =>
  draft.version === version ? undefined : refuse('stale')

export const isDraft = ({ state }: { state: LawState }): Refusal | undefined =>
  state === 'draft' ? undefined : refuse('notDraft')

/** A regulation speaks only where the law lets it, and never against it. */
export function mayDemand(key: string, demand: Demand, on: string): Refusal | undefined {
  const slot = slotsOn(on).find((one) => one.key === key)
  if (!slot) return notOpen(key, on)
  if (!kindsOfSlot(slot).includes(demand.kind)) return refuse('notForSubject')
  // time on maternity leave counts (Điều 4 khoản 5)
  if (demand.kind === 'months' && demand.less.includes('thai-san'))
    return refuse('maternity', {}, { cite: citation(nd152('4.5')).vi })
  if (demand.kind === 'honour' && !honourNamed(demand.award)) return refuse('noSuchHonour')
  return undefined
}

/** "Nothing more is asked" is said where the law waits for the regulation, not beside a standard that is whole. */
export function mayAskNothing(key: string, on: string): Refusal | undefined {
  const slot = slotsOn(on).find((one) => one.key === key)
  return slot?.kind === 'open' ? undefined : notOpen(key, on)
}

/** Why there is no place: another body confers the honour, or the law asks nothing of the agency there. */
function notOpen(key: string, on: string): Refusal {
  const [award = ''] = key.split('/')
  const name = honourNamed(award)
  if (!name || isOwn(award)) return refuse('notOpen')
  const cites = decidersOf(award, on).flatMap(({ cite }) => cite)
  const [cite] = cites
  return refuse('notOwn', { award: name.vi }, cite && { cite: citation(cite).vi })
}

export function mayRead(key: string, reading: string, on: string): Refusal | undefined {
  const text = readingsOn(on).find((one) => one.key === key)
  const known = text?.of.some((one) => one.key === reading)
  return known ? undefined : refuse('noSuchReading')
}

/** A correction names what stands in the catalogue now. */
export function mayCorrect(one: Correction, on: string): Refusal | undefined {
  if (one.kind === 'base-salary')
    return baseSalaryOn(one.from)?.amount === one.amount ? refuse('sameSalary') : undefined
  if (one.kind === 'citation')
    return unconfirmedOn(on).some((place) => placeName(place) === placeName(one))
      ? undefined
      : refuse('noSuchCitation')
  const figure = figuresOf(one.award, one.subject, on).find(({ clause }) => clause === one.clause)
  if (!figure || figure.was !== one.was) return refuse('noSuchFigure')
  return one.was === one.now ? refuse('sameFigure') : undefined
}

/** What a correction is about: a second one about the same takes its place. */
export function aboutOf(one: Correction): string {
  if (one.kind === 'citation') return placeName(one)
  return one.kind === 'figure' ? `${one.award}/${one.subject}/${one.clause}` : `base-salary/${one.from}`
}

/** The places of a day that were not read in the instrument itself. */
export function unconfirmedOn(on: string) {
  const found = new Map<string, { instrument: string; article: string; clause: string; point: string }>()
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, on)
    for (const term of rule ? everyTerm(rule) : [])
      for (const { instrument, article = '', clause = '', point = '', mark } of term.cite ?? [])
        if (mark === 'unconfirmed' && instrumentNamed(instrument))
          found.set(placeName({ instrument, article, clause, point }), { instrument, article, clause, point })
  }
  return [...found.values()].sort((one, other) => placeName(one).localeCompare(placeName(other)))
}

export type Figure = { clause: string; was: number; rule: Rule }

/** The numbers that the clauses of a standard turn on. */
export function figuresOf(award: string, subject: HonourSubject, on: string): Figure[] {
  const rule = ruleOn(award, subject, on)
  const found = new Map<string, Figure>()
  for (const term of rule ? everyTerm(rule) : []) {
    const was = figureOf(term)
    if (was !== undefined && term.id) found.set(term.id, { clause: term.id, was, rule: term })
  }
  return [...found.values()]
}

type Enacting = {
  readonly actor: number | null
  readonly drafters: readonly number[]
  readonly base: (Sayings & { readonly holds_from: string }) | undefined
  /** It was tried on the records as it stands now. */
  readonly tried: boolean
}

/** Another person than those who drafted it, after it was tried, from a day not before that of what is in force. */
export function mayEnact(
  draft: Sayings & { readonly holds_from: string },
  { actor, drafters, base, tried }: Enacting,
): Refusal | undefined {
  if (actor !== null && drafters.includes(actor)) return refuse('ownDraft')
  if (base && draft.holds_from < base.holds_from)
    return refuse('beforeBase', { on: formatDay(base.holds_from) })
  if (sameSayings(draft, base ?? nothingSaid)) return refuse('nothingNew')
  return tried ? undefined : refuse('notTried')
}

export const nothingSaid: Sayings = { demands: {}, readings: {}, sources: {}, corrections: [] }

const ordered = (record: object) =>
  Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))
const sameSayings = (one: Sayings, other: Sayings): boolean =>
  JSON.stringify([ordered(one.demands), ordered(one.readings), one.corrections]) ===
  JSON.stringify([ordered(other.demands), ordered(other.readings), other.corrections])

export type ChangeOfHonour = { award: string; subject: HonourSubject; changes: readonly Change[] }

/**
 * What one settlement asks differently from another on a day, honour by honour, in words. Texts that are read
 * otherwise are said apart (`readingChanges`): what is then asked stood in one of the readings before.
 */
export function differencesOf(was: InUse, now: InUse, on: string): ChangeOfHonour[] {
  const asNow: InUse = { ...was, ...(now.readings && { readings: now.readings }) }
  return standards.flatMap(({ award, subject }) => {
    const [before, after] = [ruleInUse([award, subject], on, asNow), ruleInUse([award, subject], on, now)]
    if (!before || !after || JSON.stringify(before) === JSON.stringify(after)) return []
    const all = diff({ [award]: before }, { [award]: after })
    // the words that merely name the regulation stand for what it asks
    const told = all.filter((one) => one.kind === 'changed' || (one.now ?? one.was)?.vi !== byRegulation.vi)
    return [{ award, subject, changes: outermost(told, [before, after]) }]
  })
}

export type ReadingChange = { says: Both; was: Both | undefined; now: Both | undefined }

/** Which texts are read otherwise than before. */
export function readingChanges(was: InUse, now: InUse, on: string): ReadingChange[] {
  const nameIn = (law: InUse, { key, of }: Readings) =>
    of.find((one) => one.key === law.readings?.[key])?.name
  return readingsOn(on)
    .filter(({ key }) => was.readings?.[key] !== now.readings?.[key])
    .map((text) => ({ says: text.says, was: nameIn(was, text), now: nameIn(now, text) }))
}
