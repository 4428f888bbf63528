/**
 * The facts about a population as typed arrays, for `compile`: each kind of rows one after another, subject by
 * subject. In every column 0 says "not known"; choices are their place plus one, flags 1 (no) and 2 (yes), numbers
 * themselves plus one, days their number plus `dayZero`, slugs a number from the dictionary.
 */

import { honourSubjects } from '../honour-names.ts'
import { dayNumber, yearOf } from './days.ts'
import {
  type AnyRow,
  type Attribute,
  attributeField,
  attributes,
  type Facts,
  type Field,
  fieldsOf,
  isLasting,
  type Table,
  tableNames,
} from './facts.ts'

export type Column = Uint8Array | Uint16Array | Int32Array
/** Before any day that facts can name. */
export const dayZero = 1_000_000
/** The last day of a row that lasts still. */
export const open = 2_000_000_000

export type TableColumns = {
  /** The rows of subject i are start[i] … start[i + 1] − 1. */
  readonly start: Int32Array
  /** The year of a row; of rows that last, the year in which they begin. */
  readonly year: Int16Array
  /** Of rows that last: the first and the last day, plus `dayZero`. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly fields: Readonly<Record<string, Column>>
  /** The fields that at least one row knows. */
  readonly known: ReadonlySet<string>
  /** The years for which the record of each subject is whole; from > until where for none. */
  readonly wholeFrom: Int16Array
  readonly wholeUntil: Int16Array
}

export type Columns = {
  readonly size: number
  /** The year judged; 0 where it is that of the day of judging. */
  readonly judged: Int16Array
  readonly kind: Uint8Array
  readonly founded: Int32Array
  readonly attributes: Readonly<Record<Attribute, Column>>
  readonly tables: Readonly<Record<Table, TableColumns>>
  readonly dictionary: ReadonlyMap<string, number>
}

export const dayCode = (day: string): number => dayNumber(day) + dayZero

const columnFor = (field: Field, length: number): Column => {
  if (field.kind === 'choice' || field.kind === 'flag') return new Uint8Array(length)
  return field.kind === 'slug' ? new Uint16Array(length) : new Int32Array(length)
}

/** How a value of a field stands in its column. */
export function codeOf(field: Field, value: unknown, dictionary: ReadonlyMap<string, number>): number {
  if (value === undefined || value === null) return 0
  switch (field.kind) {
    case 'choice':
      return field.values.indexOf(String(value)) + 1
    case 'flag':
      return value === true ? 2 : 1
    case 'number':
      return Number(value) + 1
    case 'day':
      return dayCode(String(value))
    case 'slug':
      return dictionary.get(String(value)) ?? 0
  }
}

type Row = AnyRow & Readonly<Record<string, unknown>>

/** Puts the facts of many subjects into columns; a chunk of a population at a time keeps memory bounded. */
export function columnsOf(people: readonly Facts[]): Columns {
  const dictionary = new Map<string, number>()
  const tables = Object.fromEntries(tableNames.map((table) => [table, tableOf(table, people, dictionary)]))
  return {
    size: people.length,
    judged: Int16Array.from(people, ({ year }) => year ?? 0),
    kind: Uint8Array.from(people, ({ subject }) => honourSubjects.indexOf(subject.kind) + 1),
    founded: Int32Array.from(people, ({ subject }) => (subject.founded ? dayCode(subject.founded) : 0)),
    attributes: attributeColumns(people),
    // fromEntries forgets that every table is there
    tables: tables as Record<Table, TableColumns>,
    dictionary,
  }
}

function attributeColumns(people: readonly Facts[]): Record<Attribute, Column> {
  const columns = attributes.map((name) => {
    const field = attributeField(name)
    const none = new Map<string, number>()
    return [name, Uint8Array.from(people, ({ subject }) => codeOf(field, subject[name], none))]
  })
  return Object.fromEntries(columns) as Record<Attribute, Column>
}

function tableOf(table: Table, people: readonly Facts[], dictionary: Map<string, number>): TableColumns {
  const start = new Int32Array(people.length + 1)
  for (let at = 0; at < people.length; at += 1)
    start[at + 1] = (start[at] ?? 0) + (people[at]?.[table].length ?? 0)
  const length = start[people.length] ?? 0
  const fields = Object.entries(fieldsOf(table)).map(([name, field]) => {
    return { name, field, column: columnFor(field, length) }
  })
  const lasting = isLasting(table)
  const [year, from, to] = [
    new Int16Array(length),
    new Int32Array(lasting ? length : 0),
    new Int32Array(lasting ? length : 0),
  ]
  const wholeFrom = new Int16Array(people.length).fill(9999)
  const wholeUntil = new Int16Array(people.length)
  const coders = fields.map(({ name, field, column }) => ({ name, column, code: coder(field, dictionary) }))
  const known = new Set<string>()
  let at = 0
  people.forEach((facts, person) => {
    const whole = facts.complete.find(({ rows }) => rows === table)
    if (whole) {
      wholeFrom[person] = whole.from ?? 0
      wholeUntil[person] = whole.until ?? 9999
    }
    for (const row of facts[table] as readonly Row[]) {
      if (lasting) {
        from[at] = dayCode(String(row.from))
        year[at] = yearOf(String(row.from))
        to[at] = row.to ? dayCode(String(row.to)) : open
      } else year[at] = Number(row.year)
      for (const { name, column, code } of coders) {
        const value = row[name]
        if (value === undefined || value === null) continue
        column[at] = code(value)
        known.add(name)
      }
      at += 1
    }
  })
  return {
    start,
    year,
    from,
    to,
    fields: Object.fromEntries(fields.map(({ name, column }) => [name, column])),
    known,
    wholeFrom,
    wholeUntil,
  }
}

/** As `codeOf`, with new slugs taken into the dictionary; the same values come again and again. */
function coder(field: Field, dictionary: Map<string, number>): (value: unknown) => number {
  if (field.kind === 'slug') {
    return (value) => {
      const known = dictionary.get(value as string)
      if (known !== undefined) return known
      dictionary.set(value as string, dictionary.size + 1)
      return dictionary.size
    }
  }
  if (field.kind !== 'choice') return (value) => codeOf(field, value, dictionary)
  const codes = new Map<unknown, number>(field.values.map((value, at) => [value, at + 1]))
  return (value) => codes.get(value) ?? 0
}
