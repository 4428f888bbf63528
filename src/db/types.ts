/**
 * How PostgreSQL's types become values: whole numbers as numbers, days as text, exact decimals as text.
 */
import pg from 'pg'

const { builtins } = pg.types
// `pg` has no names for these
const arrays: Record<'text' | 'int8' | 'date' | 'numeric', number> = {
  text: 1009,
  int8: 1016,
  date: 1182,
  numeric: 1231,
}

/** @throws RangeError beyond 2^53, where a number would lie */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of a number's range: ${text}`)
  return value
}

const asIs = (text: string) => text
const texts: (text: string) => (string | null)[] = pg.types.getTypeParser(arrays.text)
const each = (one: (text: string) => unknown) => (text: string) =>
  texts(text).map((entry) => (entry === null ? null : one(entry)))

const own = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  [builtins.DATE, asIs],
  [builtins.NUMERIC, asIs],
  [arrays.int8, each(wholeNumber)],
  [arrays.date, each(asIs)],
  [arrays.numeric, each(asIs)],
])

/** For a client's or pool's configuration. */
export const parsers = {
  types: {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      (format !== 'binary' && own.get(oid)) ||
      pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  },
}
