/**
 * Which columns a list has, and how its rows are found below them. Pure.
 */
import type { Refusal } from '#outcomes.ts'
import { clean, fold, sortKeyOfName } from '#platform/vietnamese.ts'
import { columnWords, refuse } from '../words.ts'

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
  'khen-thuong': [
    'code',
    'name',
    'subject',
    'award',
    'year',
    'decisionNumber',
    'decidedOn',
    'authority',
    'note',
  ],
} as const satisfies Record<Kind, readonly string[]>
export type ColumnName = (typeof columns)[Kind][number]

export const neededColumns: Record<Kind, readonly ColumnName[]> = {
  nguoi: ['name', 'title', 'unit', 'since'],
  'xep-loai': ['name', 'year', 'track', 'class'],
  'khen-thuong': ['name', 'award', 'year'],
}
export const isNeeded = (kind: Kind, column: ColumnName): boolean => neededColumns[kind].includes(column)

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
  const missing = neededColumns[kind].filter((name) => !found?.known.has(name))
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
  const filled = lines.filter(({ cells }) => Object.keys(cells).length > 0 && !isExample(cells.name))
  return filled.length === 0 ? refuse('noRows') : { lines: filled }
}

/** How the row of a template begins that only shows how to fill it in; it is never imported. */
export const exampleMark = { vi: 'Ví dụ:', en: 'Example:' } as const
const isExample = (name = ''): boolean =>
  Object.values(exampleMark).some((mark) => fold(name).startsWith(fold(mark)))

/** Two spellings of one name have one key, Hòa and Hoà; Hoa and Hòa are two names. */
export const nameKey = (name: string): string => sortKeyOfName(name)
