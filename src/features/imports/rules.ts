/**
 * How a row of a list becomes a record, and what is wrong with it when it does not. Pure: what is in the
 * records already is passed in.
 */

import type { NewHonour, NewPerson, NewRating } from '#features/people/index.ts'
import { ratingClasses, slugWords } from '#features/people/index.ts'
import { honoursFor } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import { clean, fold, sortKeyOfName } from '#platform/vietnamese.ts'
import { formatDay, parseDay } from '#words/dates.ts'
import { columnWords, type Fault, type FaultCode, refuse } from './words.ts'

export const kinds = ['nguoi', 'xep-loai', 'khen-thuong'] as const
export type Kind = (typeof kinds)[number]

export const columns = {
  nguoi: [
    'code',
    'name',
    'gender',
    'born',
    'title',
    'head',
    'unit',
    'since',
    'workingSince',
    'memberSince',
    'email',
  ],
  'xep-loai': ['code', 'name', 'year', 'track', 'class', 'decision'],
  'khen-thuong': ['code', 'name', 'award', 'year', 'decisionNumber', 'decidedOn', 'authority', 'note'],
} as const satisfies Record<Kind, readonly string[]>
export type ColumnName = (typeof columns)[Kind][number]

const needed: Record<Kind, readonly ColumnName[]> = {
  nguoi: ['name', 'title', 'unit', 'since'],
  'xep-loai': ['name', 'year', 'track', 'class'],
  'khen-thuong': ['name', 'award', 'year'],
}
export const isNeeded = (kind: Kind, column: ColumnName): boolean => needed[kind].includes(column)

/** A row as read: its number in the file, and what stands in each column that is known. */
export type Line = { number: number; cells: Partial<Record<ColumnName, string>> }

/** A title is written with or without a star, in either language. */
const heading = (text: string) =>
  fold(clean(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** How far down the titles may stand: lists often begin with the name of the body. */
const headingDepth = 15

/** Finds the titles and reads what stands below them; or says which columns are not there. */
export function linesOf(
  kind: Kind,
  rows: readonly { number: number; cells: readonly string[] }[],
): { lines: Line[] } | Refusal {
  const names: readonly ColumnName[] = columns[kind]
  const called = new Map(
    names.flatMap((name) =>
      (['vi', 'en'] as const).map((locale) => [heading(columnWords[locale][name]), name]),
    ),
  )
  const found = rows
    .slice(0, headingDepth)
    .map(({ cells }) => cells.map((cell) => called.get(heading(cell))))
    .map((titles, at) => ({ titles, at, known: new Set(titles.filter(Boolean)) }))
    .sort((one, two) => two.known.size - one.known.size)[0]
  const missing = needed[kind].filter((name) => !found?.known.has(name))
  if (!found || missing.length > 0) return refuse('noColumns', { columns: missing })
  const lines = rows.slice(found.at + 1).map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(
      found.titles.flatMap((name, column) => {
        const text = clean(cells[column] ?? '')
        return name && text ? [[name, text]] : []
      }),
    ),
  }))
  const filled = lines.filter(({ cells }) => Object.keys(cells).length > 0)
  return filled.length === 0 ? refuse('noRows') : { lines: filled }
}

/** Two spellings of one name have one key, Hòa and Hoà; Hoa and Hòa are two names. */
export const nameKey = (name: string): string => sortKeyOfName(name)

type KnownUnit = { id: number; name: string; startsOn: string; hasHead: boolean }
type KnownPerson = { id: number; name: string; inside: boolean }

/** What the records hold, as far as these rows speak of it. */
export type Known = {
  today: string
  /** Who imports: nobody writes what counts for the own commendation. */
  importer: number | null
  /** By `nameKey`, like the people below: each row asks, and there are thousands. */
  units: ReadonlyMap<string, readonly KnownUnit[]>
  byCode: ReadonlyMap<string, KnownPerson>
  named: ReadonlyMap<string, readonly KnownPerson[]>
  /** `person/year/track` and `person/award/year` that are there. */
  ratings: ReadonlySet<string>
  honours: ReadonlySet<string>
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
      for (const column of needed[kind]) if (!line.cells[column]) wrong('empty', { column })
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
  const personId = thePerson(known, cells)
  const rating = {
    personId,
    year: year(cells.year, known),
    track: oneOf('track', cells.track ?? '', ['chinh-quyen', 'dang']),
    class: oneOf('class', cells.class ?? '', ratingClasses),
  }
  const key = `${personId}/${rating.year}/${rating.track}`
  if (known.ratings.has(key)) wrong('ratedAlready', { year: rating.year })
  once(seen, key)
  return { ...rating, decision: text(cells.decision ?? '', 'decision', 300) }
}

const awards = new Map(
  honoursFor('ca-nhan').flatMap(({ slug, vi, en }) =>
    [vi, en, slug].map((name) => [fold(clean(name)), slug]),
  ),
)

function readHonour({ cells }: Line, known: Known, seen: Set<string>): NewHonour {
  const personId = thePerson(known, cells)
  const award = awards.get(fold(cells.award ?? '')) ?? wrong('noAward', { award: cells.award ?? '' })
  const honour = { personId, award, year: year(cells.year, known) }
  const decidedOn = day(cells.decidedOn, 'decidedOn')
  if (decidedOn && decidedOn > known.today) wrong('ahead', { column: 'decidedOn' })
  const key = `${personId}/${award}/${honour.year}`
  if (known.honours.has(key)) wrong('honouredAlready', { year: honour.year })
  once(seen, key)
  return {
    ...honour,
    decisionNumber: text(cells.decisionNumber ?? '', 'decisionNumber', 100),
    decidedOn,
    authority: text(cells.authority ?? '', 'authority', 200),
    note: text(cells.note ?? '', 'note', 500),
  }
}

/** By code where one is given; else by a name that one person alone bears. */
function thePerson(known: Known, cells: Line['cells']): number {
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
  return person.id
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
  column: 'gender' | 'track' | 'class',
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
