/**
 * The contract of the language: what reads as a rule, wherever it comes from. Beyond the shape it checks the sense:
 * fields that the rows have, values that the fields take, orders only where there is one.
 */
import { z } from 'zod'
import {
  attributeField,
  attributes,
  authorities,
  type Field,
  fieldsOf,
  isLasting,
  leaveKinds,
  sectors,
  slug,
  type Table,
  tableNames,
  yearNumber,
} from './facts.ts'
import type { Condition, Query, Rule, Where, YearTest } from './terms.ts'
import { insideOf, queriesOf } from './walk.ts'

const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const cite = z.strictObject({
  instrument: slug,
  article: z.string().optional(),
  clause: z.string().optional(),
  point: z.string().optional(),
  mark: z.enum(['confirmed', 'unconfirmed']),
})
const common = {
  id: z.string().min(1).optional(),
  cite: z.array(cite).min(1).optional(),
  says: both.optional(),
}
const value = z.union([z.string(), z.number(), z.boolean()])
const condition = z.union([
  z.strictObject({ in: z.array(value).min(1) }),
  z.strictObject({ notIn: z.array(value).min(1) }),
  z.strictObject({ atLeast: z.union([z.string(), z.number()]) }),
  z.strictObject({ atMost: z.union([z.string(), z.number()]) }),
])
const where = z.record(z.string(), condition).optional()
const query = { rows: z.enum(tableNames as [Table, ...Table[]]), where, standing: z.literal(true).optional() }
const howMany = z.int().min(1).max(1000)
const bounds = { last: howMany.optional(), from: yearNumber.optional(), until: yearNumber.optional() }
const span = z.strictObject(bounds).optional()
const honours = z.array(slug).min(1)
const window = z.strictObject({
  ...bounds,
  after: z.strictObject({ honours, where }).optional(),
  sinceDiscipline: z.literal(true).optional(),
})
const yearTest: z.ZodType<YearTest> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(yearTest).min(1) }),
    z.strictObject({ all: z.array(yearTest).min(1) }),
    z.strictObject({ ...query, atLeast: howMany.optional() }),
  ]),
)
const fraction = z.tuple([z.int().min(0), z.int().min(1)])
const measure = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('months-worked'), less: z.array(z.enum(leaveKinds)) }),
  z.strictObject({
    of: z.literal('service'),
    sectors: z.array(z.enum(sectors)).min(1).optional(),
    direct: z.literal(true).optional(),
  }),
  z.strictObject({ of: z.literal('tenure'), ranks: z.array(slug).min(1) }),
  z.strictObject({ of: z.literal('age-of-unit') }),
])
const many = z.lazy(() => z.array(ruleSchema).min(1))
const one = z.lazy(() => ruleSchema)
const reading = z.strictObject({ key: slug, name: both, rule: one })

const termSchemas = z.discriminatedUnion('term', [
  z.strictObject({ ...common, term: z.literal('all'), of: many }),
  z.strictObject({ ...common, term: z.literal('any'), of: many }),
  z.strictObject({ ...common, term: z.literal('unless'), of: one, effect: z.enum(['refuse', 'suspend']) }),
  z.strictObject({
    ...common,
    term: z.literal('holds'),
    honours,
    atLeast: howMany,
    where,
    span,
    consecutive: howMany.optional(),
    endsWithin: z.int().min(0).max(100).optional(),
  }),
  z.strictObject({ ...common, ...query, term: z.literal('evidence'), span }),
  z
    .strictObject({
      ...common,
      ...query,
      term: z.literal('count'),
      span,
      atLeast: howMany.optional(),
      atMost: z.int().min(0).optional(),
    })
    .refine(
      (term) => (term.atLeast === undefined) !== (term.atMost === undefined),
      'either atLeast or atMost',
    ),
  z.strictObject({
    ...common,
    term: z.literal('years'),
    of: yearTest,
    // `judge` and `compile` look back over `horizon` years
    atLeast: z.int().min(1).max(31),
    run: z.enum(['scattered', 'consecutive', 'until-now']),
    span,
    rest: yearTest.optional(),
    ofWhich: one.optional(),
  }),
  z
    .strictObject({
      ...common,
      term: z.literal('share'),
      rows: query.rows,
      part: z.string(),
      whole: z.string(),
      atLeast: fraction.optional(),
      atMost: fraction.optional(),
      rounding: z.enum(['up', 'down', 'nearest']).optional(),
      span,
    })
    .refine(
      (term) => (term.atLeast === undefined) !== (term.atMost === undefined),
      'either atLeast or atMost',
    ),
  z.strictObject({ ...common, term: z.literal('within'), window, of: one }),
  z.strictObject({
    ...common,
    term: z.literal('at-least'),
    measure,
    value: z.int().min(0),
    unit: z.enum(['months', 'years']),
    women: fraction.optional(),
    below: z.int().min(1).optional(),
  }),
  z.strictObject({
    ...common,
    ...query,
    term: z.literal('by-authority'),
    field: z.string(),
    authorities: z.array(z.enum(authorities)).min(1),
    atLeast: howMany.optional(),
    span,
  }),
  z.strictObject({ ...common, term: z.literal('attested'), question: slug, asks: both, span }),
  z.strictObject({ ...common, term: z.literal('set-locally'), key: slug, asks: both }),
  z.strictObject({
    ...common,
    term: z.literal('is'),
    what: z.enum(['kind', 'round-year', ...attributes]),
    in: z.array(z.union([z.string(), z.boolean()])).min(1),
  }),
  z.strictObject({ ...common, term: z.literal('readings'), key: slug, of: z.array(reading).min(2) }),
])

/** Reads a rule; what has the shape but no sense is refused with the path of the term. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  termSchemas.superRefine((rule, context) => {
    for (const message of senseless(rule)) context.addIssue({ code: 'custom', message })
  }),
)

const senseless = (rule: Rule): string[] => [
  ...queriesOf(rule).flatMap(faultsOfQuery),
  ...(rule.term === 'share' ? faultsOfNumbers(rule.rows, [rule.part, rule.whole]) : []),
  ...(rule.term === 'by-authority'
    ? faultsOfWhere(rule.rows, { [rule.field]: { in: rule.authorities } })
    : []),
  ...(rule.term === 'is' ? faultsOfAttribute(rule.what, rule.in) : []),
  ...(rule.term === 'years' && rule.ofWhich && !growsWithTime(rule.ofWhich)
    ? ['ofWhich may only ask for more as time grows: no unless, no atMost, no rest']
    : []),
]

const faultsOfQuery = ({ rows, where, standing }: Query): string[] => [
  ...(standing && !isLasting(rows) ? [`${rows} do not last: standing has no sense`] : []),
  ...faultsOfWhere(rows, where ?? {}),
]

const faultsOfWhere = (rows: Table, where: Where): string[] =>
  Object.entries(where).flatMap(([name, condition]) => {
    const field = fieldsOf(rows)[name]
    return field ? faultsOfCondition(`${rows}.${name}`, field, condition) : [`${rows} have no ${name}`]
  })

function faultsOfCondition(place: string, field: Field, condition: Condition): string[] {
  if ('atLeast' in condition) return faultsOfOrder(place, field, condition.atLeast)
  if ('atMost' in condition) return faultsOfOrder(place, field, condition.atMost)
  const values = 'in' in condition ? condition.in : condition.notIn
  return values.filter((value) => !takes(field, value)).map((value) => `${place} is never ${value}`)
}

const takes = (field: Field, value: unknown): boolean => {
  if (field.kind === 'choice') return typeof value === 'string' && field.values.includes(value)
  if (field.kind === 'flag') return typeof value === 'boolean'
  return typeof value === (field.kind === 'number' ? 'number' : 'string')
}

const faultsOfOrder = (place: string, field: Field, bound: unknown): string[] => {
  if (field.kind === 'choice' && !field.ordered) return [`${place} has no order`]
  if (field.kind === 'flag' || field.kind === 'slug') return [`${place} has no order`]
  return takes(field, bound) ? [] : [`${place} is never ${bound}`]
}

const faultsOfNumbers = (rows: Table, fields: string[]): string[] =>
  fields
    .filter((name) => fieldsOf(rows)[name]?.kind !== 'number')
    .map((name) => `${rows}.${name} is no number`)

const faultsOfAttribute = (what: string, values: readonly unknown[]): string[] => {
  const attribute = attributes.find((name) => name === what)
  if (!attribute) return []
  const field = attributeField(attribute)
  return values.filter((value) => !takes(field, value)).map((value) => `${what} is never ${value}`)
}

/** More time can only help: what `judge` and `compile` rely upon when they look at the longest run alone. */
function growsWithTime(rule: Rule): boolean {
  if (rule.term === 'unless' || rule.term === 'within' || rule.term === 'share') return false
  if (rule.term === 'count' && rule.atMost !== undefined) return false
  if (rule.term === 'years' && (rule.rest || rule.run === 'until-now')) return false
  if (rule.term === 'holds' && rule.endsWithin !== undefined) return false
  return insideOf(rule).every(growsWithTime)
}
