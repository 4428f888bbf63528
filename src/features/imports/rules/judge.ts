/**
 * How a row of a list becomes a record, and what is wrong with it when it does not. Pure: what is in the
 * records already is passed in.
 */
import {
  mayHonour,
  mayRate,
  type NewHonour,
  type NewPerson,
  type NewRating,
  ratingClasses,
  slugWords,
} from '#features/people/index.ts'
import { type HonourSubject, honoursFor } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import { clean, fold } from '#platform/vietnamese.ts'
import { formatDay, parseDay } from '#words/dates.ts'
import type { Fault, FaultCode } from '../words.ts'
import { type ColumnName, type Kind, type Line, nameKey, neededColumns } from './lines.ts'

type KnownUnit = { id: number; name: string; startsOn: string; hasHead: boolean }
type KnownPerson = { id: number; name: string; inside: boolean; memberSince: string | null }
type KnownRating = { id: number; year: number; track: string }
type KnownHonour = { award: string; year: number; decided_on: string | null; decision_number: string }

/** What the records hold, as far as these rows speak of it. */
export type Known = {
  today: string
  /** Who imports: nobody writes what counts for the own commendation. */
  importer: number | null
  /** By `nameKey`, like the people below: each row asks, and there are thousands. */
  units: ReadonlyMap<string, readonly KnownUnit[]>
  byCode: ReadonlyMap<string, KnownPerson>
  named: ReadonlyMap<string, readonly KnownPerson[]>
  /** What is there already, by person; honours of units by `unit/…`. */
  ratings: ReadonlyMap<string, readonly KnownRating[]>
  honours: ReadonlyMap<string, readonly KnownHonour[]>
}

export type Judged<Row> = { number: number; name: string } & ({ row: Row } | { fault: Fault })
export type Rows = { nguoi: NewPerson; 'xep-loai': NewRating; 'khen-thuong': NewHonour }

class Wrong extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}
const wrong = (code: FaultCode, facts: Record<string, string | number> = {}): never => {
  throw new Wrong({ code, facts })
}

/** Each row with its record, or with the first thing that is wrong. Rows are judged against those before, too. */
export function judge<K extends Kind>(kind: K, lines: readonly Line[], known: Known): Judged<Rows[K]>[] {
  const seen = new Set<string>()
  // the three are told apart by `kind`, which the compiler does not follow through the index
  const read = readers[kind] as (line: Line, known: Known, seen: Set<string>) => Rows[K]
  return lines.map((line) => {
    const at = { number: line.number, name: line.cells.name ?? '' }
    try {
      for (const column of neededColumns[kind]) if (!line.cells[column]) wrong('empty', { column })
      return { ...at, row: read(line, known, seen) }
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      return { ...at, fault: error.fault }
    }
  })
}

const readers: { [K in Kind]: (line: Line, known: Known, seen: Set<string>) => Rows[K] } = {
  nguoi: readPerson,
  'xep-loai': readRating,
  'khen-thuong': readHonour,
}

function readPerson({ cells }: Line, known: Known, seen: Set<string>): NewPerson {
  const name = text(cells.name, 'name', 120)
  const code = cells.code ? text(cells.code, 'code', 40) : null
  if (code) {
    const holder = known.byCode.get(code)
    if (holder) wrong('codeTaken', { code, name: holder.name })
    once(seen, `code/${code}`)
  } else {
    if (known.named.has(nameKey(name)) || seen.has(`coded/${nameKey(name)}`)) wrong('namesake')
    once(seen, `name/${nameKey(name)}`)
  }
  // a namesake without a code below is in doubt, whether this row is in the records by then or not
  if (code) seen.add(`coded/${nameKey(name)}`)
  const unit = theUnit(known, cells.unit ?? '')
  const since = day(cells.since, 'since') ?? wrong('empty', { column: 'since' })
  if (since < unit.startsOn) wrong('unitNotThere', { unit: unit.name, on: formatDay(unit.startsOn) })
  const workingSince = day(cells.workingSince, 'workingSince')
  if (workingSince && workingSince > since) wrong('workAfterPosition')
  if (since > known.today || (workingSince ?? since) > known.today) wrong('ahead', { column: 'since' })
  const bornOn = day(cells.born, 'born')
  const partyMemberSince = day(cells.memberSince, 'memberSince')
  if (bornOn && yearsAfter(bornOn, 15) > known.today) wrong('tooYoung')
  if (partyMemberSince && partyMemberSince > known.today) wrong('ahead', { column: 'memberSince' })
  if (bornOn && partyMemberSince && partyMemberSince < yearsAfter(bornOn, 18)) wrong('memberTooYoung')
  const isHead = yes(cells.head)
  if (isHead) {
    if (unit.hasHead) wrong('unitHasHead', { unit: unit.name })
    once(seen, `head/${unit.id}`)
  }
  if (cells.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cells.email)) wrong('email')
  return {
    name,
    staffCode: code,
    gender: cells.gender ? oneOf('gender', cells.gender, ['nam', 'nu']) : null,
    bornOn,
    email: cells.email ?? null,
    partyMemberSince,
    unitId: unit.id,
    title: text(cells.title, 'title', 200),
    isHead,
    since,
    workingSince,
  }
}

function readRating({ cells }: Line, known: Known, seen: Set<string>): NewRating {
  const { id: personId, memberSince } = thePerson(known, cells)
  const rating = {
    personId,
    year: year(cells.year, known),
    track: oneOf('track', cells.track ?? '', ['chinh-quyen', 'dang']),
    class: oneOf('class', cells.class ?? '', ratingClasses),
    decision: text(cells.decision ?? '', 'decision', 300),
  }
  const file = { 'xep-loai': known.ratings.get(`person/${personId}`) ?? [] }
  unlessRefused(mayRate({ ...rating, unit_name: '' }, { file, memberSince, today: known.today }, null))
  once(seen, `${personId}/${rating.year}/${rating.track}`)
  return rating
}

/** The slugs of awards by their names, for persons and for collectives. */
const awardsFor = (subject: HonourSubject) =>
  new Map(
    honoursFor(subject).flatMap(({ slug, vi, en }) =>
      [vi, en, slug].map((name) => [fold(clean(name)), slug]),
    ),
  )
const awards = { 'ca-nhan': awardsFor('ca-nhan'), 'tap-the': awardsFor('tap-the') }

function readHonour({ cells }: Line, known: Known, seen: Set<string>): NewHonour {
  const subject = cells.subject ? oneOf('subject', cells.subject, ['ca-nhan', 'tap-the']) : 'ca-nhan'
  const holder =
    subject === 'ca-nhan'
      ? { personId: thePerson(known, cells).id }
      : { unitId: theUnit(known, cells.name ?? '').id }
  const award = awards[subject].get(fold(cells.award ?? '')) ?? wrong('noAward', { award: cells.award ?? '' })
  const honour = {
    award,
    year: year(cells.year, known),
    decisionNumber: text(cells.decisionNumber ?? '', 'decisionNumber', 100),
    decidedOn: day(cells.decidedOn, 'decidedOn'),
    authority: text(cells.authority ?? '', 'authority', 200),
    note: text(cells.note ?? '', 'note', 500),
  }
  const key = 'personId' in holder ? `person/${holder.personId}` : `unit/${holder.unitId}`
  const written = { ...honour, decided_on: honour.decidedOn, decision_number: honour.decisionNumber }
  unlessRefused(mayHonour(written, { subject, held: known.honours.get(key) ?? [], today: known.today }))
  once(seen, `${key}/${award}/${honour.year}/${honour.decisionNumber}`)
  return { ...holder, ...honour }
}

/** A rule of the person's file said no: its sentence is the row's. */
function unlessRefused(refusal: Refusal | undefined): void {
  if (refusal) wrong('said', { vi: refusal.say('vi'), en: refusal.say('en') })
}

/** By code where one is given; else by a name that one person alone bears. */
function thePerson(known: Known, cells: Line['cells']): KnownPerson {
  const key = nameKey(cells.name ?? '')
  const coded = cells.code ? known.byCode.get(cells.code) : undefined
  if (cells.code && !coded) wrong('noCode', { code: cells.code })
  if (coded && nameKey(coded.name) !== key)
    wrong('codeOfAnother', { code: cells.code ?? '', name: coded.name })
  const namesakes = coded ? [coded] : (known.named.get(key) ?? [])
  if (namesakes.length > 1) wrong('severalNamed', { count: namesakes.length })
  const person = namesakes[0] ?? wrong('nobody')
  if (!person.inside) wrong('outside')
  if (person.id === known.importer) wrong('ownFile')
  return person
}

function theUnit(known: Known, name: string) {
  const units = known.units.get(nameKey(name)) ?? []
  if (units.length > 1) wrong('severalUnits', { unit: name })
  return units[0] ?? wrong('noUnit', { unit: name })
}

function once(seen: Set<string>, key: string): void {
  if (seen.has(key)) wrong('twice')
  seen.add(key)
}

function text(value: string | undefined, column: ColumnName, max: number): string {
  if ((value ?? '').length > max) wrong('tooLong', { column, max })
  return value ?? ''
}

function day(value: string | undefined, column: ColumnName): string | null {
  if (!value) return null
  const read = parseDay(value)
  if (read === null || read < '1900-01-01') return wrong('day', { column, value })
  return read
}

function year(value: string | undefined, known: Known): number {
  const read = Number(value)
  if (!Number.isInteger(read) || read < 1945 || read > Number(known.today.slice(0, 4)))
    return wrong('year', { value: value ?? '' })
  return read
}

const yearsAfter = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
const yes = (value = '') => ['co', 'x', 'yes', '1', 'dung', 'true'].includes(fold(value))

/** One of a few values, written as it is shown in either language, or as its slug. */
function oneOf<const Slug extends string>(
  column: 'gender' | 'track' | 'class' | 'subject',
  value: string,
  slugs: readonly Slug[],
): Slug {
  const ways = column === 'class' ? (['class', 'classShort'] as const) : ([column] as const)
  const shown = ways.flatMap((way) => [slugWords.vi[way], slugWords.en[way]]) as readonly Readonly<
    Record<string, string>
  >[]
  const slug = slugs.find((one) =>
    [one, ...shown.map((words) => words[one] ?? one)].some((word) => fold(word) === fold(value)),
  )
  return slug ?? wrong('notOneOf', { column, value })
}
