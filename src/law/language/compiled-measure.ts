/** What `at-least` measures, from columns. */
import { type Columns, dayZero, open, type TableColumns } from './columns.ts'
import type { Bound, Scorer } from './compiled-rows.ts'
import { type Field, fieldsOf, genders, type Table } from './facts.ts'
import { measured, reaches, type Source } from './measure.ts'
import type { Terms } from './terms.ts'
import { unknown } from './years.ts'

export function compiledMeasure(rule: Terms['at-least'], { columns, on }: Bound): Scorer {
  const when = { on: on - dayZero, judged: 0 }
  const sources = sourcesOf(columns)
  const gender = columns.attributes.gender
  return (i, time) => {
    when.judged = time.judged
    const figure = measured(rule.measure, sources(i), when)
    if (!figure) return unknown
    return reaches(rule, figure, genders[(gender[i] as number) - 1])
  }
}

const slugsOf = ({ dictionary }: Columns): string[] => ['', ...dictionary.keys()]

/** The rows of one subject as `measured` reads them, made only when asked for. */
function sourcesOf(columns: Columns): (i: number) => Source {
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
  return (i) => {
    const list: Read[] = []
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
