/** What `at-least` measures, from columns. */
import { type Columns, codeOf, dayZero, open, type TableColumns } from './columns.ts'
import type { Bound, Scorer, Time } from './compiled-rows.ts'
import { monthsBetween, Stretches } from './days.ts'
import { type Field, fieldsOf, genders, type Table } from './facts.ts'
import { type Measured, measured, reaches, type Source } from './measure.ts'
import type { Measure, Terms } from './terms.ts'
import { unknown } from './years.ts'

export function compiledMeasure(rule: Terms['at-least'], bound: Bound): Scorer {
  const { columns } = bound
  const figure =
    rule.measure.of === 'tenure' ? tenureOf(rule.measure.ranks, bound) : figureOf(rule.measure, bound)
  const gender = columns.attributes.gender
  return (i, time) => {
    const known = figure(i, time)
    return known ? reaches(rule, known, genders[(gender[i] as number) - 1]) : unknown
  }
}

type Figure = Omit<Measured, 'refs'>
type FigureOf = (i: number, time: Time) => Figure | undefined

function figureOf(measure: Measure, { columns, on }: Bound): FigureOf {
  const when = { on: on - dayZero, judged: 0 }
  const sources = sourcesOf(columns)
  const unneeded = measure.of === 'service' ? noneServed(measure, columns) : () => undefined
  return (i, time) => {
    when.judged = time.judged
    return unneeded(i, time) ?? measured(measure, sources(i), when)
  }
}

/** Most people never served in the sector that is asked for: nothing to read for them. */
function noneServed({ sectors }: Measure & { of: 'service' }, { tables: { working } }: Columns): FigureOf {
  const { start, fields, wholeFrom, wholeUntil } = working
  const field = fieldsOf('working').sector
  const column = fields.sector
  if (!sectors || !field || !column) return () => undefined
  const none = new Map<string, number>()
  const codes = sectors.map((sector) => codeOf(field, sector, none))
  return (i, time) => {
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      if (column[row] === 0 || codes.includes(column[row] as number)) return undefined
    }
    const whole = (wholeFrom[i] as number) <= 0 && (wholeUntil[i] as number) >= time.judged
    return { months: 0, mayBeMore: !whole, mayBeLess: false }
  }
}

/** Time in posts: one post, which is the usual case, needs no stretches put together. */
function tenureOf(ranks: readonly string[], { columns, on }: Bound): FigureOf {
  const { start, from, to, fields, wholeFrom, wholeUntil } = columns.tables.positions
  const rank = fields.rank
  if (!rank) throw new Error('positions have no rank')
  const asked = new Uint8Array(columns.dictionary.size + 1)
  for (const slug of ranks) asked[columns.dictionary.get(slug) ?? 0] = 1
  asked[0] = 0
  return (i, time) => {
    const span = { first: 0, last: -1, rows: 0 }
    let unclear = false
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      if ((from[row] as number) > on) continue
      if (rank[row] === 0) unclear = true
      else if (asked[rank[row] as number] === 1) {
        span.rows += 1
        span.first = from[row] as number
        span.last = Math.min(to[row] as number, on)
      }
    }
    const whole = (wholeFrom[i] as number) <= 0 && (wholeUntil[i] as number) >= time.judged
    const months = span.rows < 2 ? monthsOf(span) : together(i)
    return { months, mayBeMore: unclear || !whole, mayBeLess: false }
  }
  function together(i: number): number {
    const stretches = new Stretches()
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      if ((from[row] as number) > on || asked[rank?.[row] as number] !== 1) continue
      stretches.add((from[row] as number) - dayZero, Math.min(to[row] as number, on) - dayZero)
    }
    return stretches.months()
  }
}

const monthsOf = ({ first, last }: { first: number; last: number }): number =>
  last < first ? 0 : monthsBetween(first - dayZero, last + 1 - dayZero)

const slugsOf = ({ dictionary }: Columns): string[] => ['', ...dictionary.keys()]

const sourcesByColumns = new WeakMap<Columns, (i: number) => Source>()

/** The rows of one subject as `measured` reads them, made only when asked for, and once for all rules. */
function sourcesOf(columns: Columns): (i: number) => Source {
  const there = sourcesByColumns.get(columns)
  if (there) return there
  const [make, made]: [(i: number) => Source, Source[]] = [makerOf(columns), []]
  const sources = (i: number) => {
    made[i] ??= make(i)
    return made[i]
  }
  sourcesByColumns.set(columns, sources)
  return sources
}

function makerOf(columns: Columns): (i: number) => Source {
  const slugs = slugsOf(columns)
  const { working, leaves, positions } = columns.tables
  const reader = (rows: Table, table: TableColumns) => rowsOf(rows, table, slugs)
  const [ofWorking, ofLeaves, ofPositions] = [
    reader('working', working),
    reader('leaves', leaves),
    reader('positions', positions),
  ]
  return (i) => ({
    founded: columns.founded[i] ? (columns.founded[i] as number) - dayZero : undefined,
    // the columns hold what the schema of these rows let in
    get working() {
      return ofWorking(i) as unknown as Source['working']
    },
    get leaves() {
      return ofLeaves(i) as unknown as Source['leaves']
    },
    get positions() {
      return ofPositions(i) as unknown as Source['positions']
    },
    whole: (rows, from, to) => {
      const { wholeFrom, wholeUntil } = columns.tables[rows]
      return (wholeFrom[i] as number) <= from && (wholeUntil[i] as number) >= to
    },
  })
}

type Read = Record<string, unknown>

function rowsOf(
  rows: Table,
  { start, from, to, fields }: TableColumns,
  slugs: readonly string[],
): (i: number) => Read[] {
  const names = Object.entries(fieldsOf(rows))
  const lists: Read[][] = []
  return (i) => {
    const there = lists[i]
    if (there) return there
    const list: Read[] = []
    lists[i] = list
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const last = to[row] as number
      const read: Read = {
        ref: '',
        first: (from[row] as number) - dayZero,
        last: last === open ? Number.POSITIVE_INFINITY : last - dayZero,
      }
      for (const [name, field] of names) read[name] = valueAt(field, fields[name]?.[row] as number, slugs)
      list.push(read)
    }
    return list
  }
}

function valueAt(field: Field, code: number, slugs: readonly string[]): unknown {
  if (code === 0) return undefined
  if (field.kind === 'choice') return field.values[code - 1]
  if (field.kind === 'flag') return code === 2
  return field.kind === 'slug' ? slugs[code] : code - 1
}
