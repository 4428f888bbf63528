/** Records made up at random, for holding `compile` to `judge`. Used by tests alone. */
import fc from 'fast-check'
import { honourSubjects } from '../honour-names.ts'
import {
  attributeField,
  attributes,
  type Facts,
  type Field,
  fieldsOf,
  isLasting,
  readFacts,
  type Table,
  tableNames,
} from './facts.ts'
import type { Rule } from './terms.ts'
import { everyTerm, queriesOf } from './walk.ts'

/** Which slugs and which rows matter to a rule: others would only dilute the tries. */
type Taste = { readonly slugs: readonly string[]; readonly tables: readonly Table[] }

const measured = {
  'months-worked': ['working', 'leaves'],
  service: ['working'],
  tenure: ['positions'],
  'age-of-unit': [],
} as const

export function tasteOf(rule: Rule): Taste {
  const terms = everyTerm(rule)
  const queries = terms.flatMap(queriesOf)
  const slugs = queries.flatMap(({ where }) =>
    Object.values(where ?? {}).flatMap((one) => ('in' in one ? one.in.map(String) : [])),
  )
  const ranks = terms.flatMap((one) =>
    one.term === 'at-least' && one.measure.of === 'tenure' ? one.measure.ranks : [],
  )
  const tables = queries.map(({ rows }) => rows)
  const more = terms.flatMap((one) => (one.term === 'at-least' ? measured[one.measure.of] : []))
  return {
    slugs: [...new Set([...slugs, ...ranks, 'gi-do-khac'])],
    tables: [...new Set([...tables, ...more])],
  }
}

const nothing = readFacts({ subject: { kind: 'ca-nhan' } })

const lastYear = 2026
const year = fc.integer({ min: lastYear - 12, max: lastYear + 1 })
const day = fc
  .tuple(year, fc.constantFrom('01-01', '02-28', '03-15', '06-30', '07-01', '11-23', '12-31'))
  .map(([of, rest]) => `${of}-${rest}`)
/** Most values are known; some are not. */
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 })

function valueFor(field: Field, { slugs }: Taste): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'choice':
      return perhaps(fc.constantFrom(...field.values))
    case 'flag':
      return perhaps(fc.boolean())
    case 'number':
      return perhaps(fc.integer({ min: 0, max: 12 }))
    case 'slug':
      return perhaps(fc.constantFrom(...slugs.filter((slug) => /^[a-z0-9-]+$/.test(slug))))
    case 'day':
      return fc.option(day, { nil: undefined, freq: 2 })
  }
}

function rowFor(table: Table, taste: Taste): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(table)).map(([name, field]) => [name, valueFor(field, taste)]),
  )
  const time: Record<string, fc.Arbitrary<unknown>> = isLasting(table)
    ? { from: day, to: perhaps(day) }
    : { year }
  return fc.record({ ref: fc.constantFrom('a', 'b', 'c'), ...time, ...fields })
}

/** Facts about one subject, as far as the rule asks for them. */
export function anyFacts(rule: Rule): fc.Arbitrary<Facts> {
  const taste = tasteOf(rule)
  const subject = fc.record({
    kind: fc.constantFrom(...honourSubjects),
    founded: perhaps(day),
    ...Object.fromEntries(attributes.map((name) => [name, valueFor(attributeField(name), taste)])),
  })
  const whole = fc.record({
    from: fc.option(year, { nil: undefined }),
    until: fc.option(year, { nil: undefined, freq: 3 }),
  })
  const complete = fc
    .tuple(...tableNames.map((rows) => perhaps(whole.map((years) => ({ rows, ...years })))))
    .map((all) => all.filter((one) => one !== undefined))
  const rows = Object.fromEntries(
    taste.tables.map((table) => [table, fc.array(rowFor(table, taste), { maxLength: 9 })]),
  )
  return (
    fc
      .record({
        subject,
        year: fc.option(fc.integer({ min: 2023, max: 2026 }), { nil: undefined }),
        complete,
        ...rows,
      })
      // what is made up has the shape already; reading it once more would take most of the time
      .map((facts) => ({ ...nothing, ...facts }) as unknown as Facts)
  )
}
