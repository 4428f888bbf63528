/** The terms that look at the record themselves. */

import { dayNumber } from './days.ts'
import { find, isWhole, type Scope } from './match.ts'
import { asked, measured, reaches, sourceOf } from './measure.ts'
import { type Judging, type Outcome, outcome } from './outcome.ts'
import type { Cite, Query, Rule, Terms } from './terms.ts'
import { honoursQuery } from './walk.ts'
import { weighYears } from './weigh-years.ts'
import { spanned } from './windows.ts'
import { recordedYears, yearsInScope, yearsWithRows } from './year-tests.ts'
import { listYears, longestChain, met, type Score, unknown, unmet, yearBit } from './years.ts'

export type Around = { readonly cite: readonly Cite[]; readonly weigh: Judging }

/** Weighs a term without terms inside (but for the time of a run). */
export function weighLeaf(rule: Rule, scope: Scope, around: Around): Outcome {
  switch (rule.term) {
    case 'holds':
      return weighHolds(rule, spanned(scope, rule.span), around)
    case 'evidence':
      return weighRows(rule, rule, 1, spanned(scope, rule.span), around)
    case 'count':
      return rule.atLeast === undefined
        ? weighAtMost(rule, spanned(scope, rule.span), around)
        : weighRows(rule, rule, rule.atLeast, spanned(scope, rule.span), around)
    case 'by-authority':
      return weighRows(rule, recognised(rule), rule.atLeast ?? 1, spanned(scope, rule.span), around)
    case 'years':
      return weighYears(rule, spanned(scope, rule.span), around)
    case 'share':
      return weighShare(rule, spanned(scope, rule.span ?? thisYear), around)
    case 'at-least':
      return weighMeasure(rule, scope, around)
    case 'attested':
      return weighAttested(rule, spanned(scope, rule.span ?? thisYear), around)
    case 'set-locally':
      return outcome(unknown, { rule, cite: around.cite, scope, why: 'set-locally' })
    case 'is':
      return weighAttribute(rule, scope, around)
    default:
      throw new Error(`${rule.term} holds other terms`)
  }
}

export const thisYear = { last: 1 } as const

/** Enough for sure; else perhaps, as long as rows may be missing or unclear; else no. */
export const enough = (sure: number, perhaps: number, need: number, whole: boolean): Score =>
  sure >= need ? met : whole && sure + perhaps < need ? unmet : unknown

const queries = new WeakMap<Rule, Query>()
function remembered(rule: Rule, make: () => Query): Query {
  const ready = queries.get(rule)
  if (ready) return ready
  const query = make()
  queries.set(rule, query)
  return query
}

/** The rows with the recognition that is asked for. */
export const recognised = (rule: Terms['by-authority']): Query =>
  remembered(rule, () => ({
    rows: rule.rows,
    where: { ...rule.where, [rule.field]: { in: rule.authorities } },
    standing: rule.standing,
  }))

export const heldHonours = (rule: Terms['holds']): Query =>
  remembered(rule, () => honoursQuery(rule.honours, rule.where))

function weighRows(rule: Rule, query: Query, need: number, scope: Scope, { cite }: Around): Outcome {
  const found = find(query, scope)
  const score = enough(found.sure, found.perhaps, need, isWhole(query, scope))
  return outcome(score, { rule, cite, scope, need, have: found.sure, refs: found.refs, open: found.open })
}

function weighAtMost(rule: Terms['count'], scope: Scope, { cite }: Around): Outcome {
  const found = find(rule, scope)
  const need = rule.atMost ?? 0
  const sureOfAll = isWhole(rule, scope) && found.sure + found.perhaps <= need
  const score = found.sure > need ? unmet : sureOfAll ? met : unknown
  return outcome(score, { rule, cite, scope, need, have: found.sure, refs: found.refs, open: found.open })
}

function weighHolds(rule: Terms['holds'], scope: Scope, { cite }: Around): Outcome {
  const query = heldHonours(rule)
  const found = find(query, scope)
  const { consecutive, endsWithin, atLeast: need } = rule
  if (consecutive === undefined && endsWithin === undefined) {
    const score = enough(found.sure, found.perhaps, need, isWhole(query, scope))
    return outcome(score, { rule, cite, scope, need, have: found.sure, refs: found.refs, open: found.open })
  }
  const { sure, perhaps } = yearsWithRows(query, 1, scope)
  const [apart, last] = [consecutive ?? 99, endsWithin ?? 99]
  const have = longestChain(sure, apart, last)
  const score = have >= need ? met : longestChain(perhaps, apart, last) >= need ? unknown : unmet
  const years = listYears(scope.judged, sure)
  const openYears = listYears(scope.judged, perhaps & ~sure)
  const { refs, open } = found
  return outcome(score, { rule, cite, scope, need, have, years, openYears, refs, open })
}

/** Exact: `part × whole of the fraction` against `whole × part of the fraction`; rounded only where a rule says so. */
export function neededPart(rule: Terms['share'], whole: number): number {
  const [part, of] = rule.atLeast ?? rule.atMost ?? [0, 1]
  const product = whole * part
  if (rule.rounding === 'nearest') return Math.floor((product * 2 + of) / (of * 2))
  const up = rule.rounding ? rule.rounding === 'up' : rule.atLeast !== undefined
  return up ? Math.floor((product + of - 1) / of) : Math.floor(product / of)
}

function weighShare(rule: Terms['share'], scope: Scope, { cite }: Around): Outcome {
  const found = find({ rows: rule.rows }, scope)
  let least: Score = met
  let shown = { need: undefined as number | undefined, have: undefined as number | undefined }
  let years = 0
  for (const row of scope.facts[rule.rows] as readonly Record<string, unknown>[]) {
    const year = Number(row.year)
    if (year < scope.from || year > scope.to) continue
    years |= yearBit(scope.judged, year)
    const [have, whole] = [row[rule.part], row[rule.whole]]
    const score = year === scope.doubtful ? unknown : shareOf(rule, have, whole)
    if (score > least || (score === least && shown.need !== undefined)) continue
    least = score
    if (typeof have === 'number' && typeof whole === 'number') shown = { need: neededPart(rule, whole), have }
  }
  const inside = yearsInScope(scope)
  const missing = inside & ~years
  const recorded = recordedYears({ rows: rule.rows }, scope)
  const absent = inside === 0 || missing & recorded ? unmet : missing === 0 ? met : unknown
  const score = Math.min(least, absent) as Score
  return outcome(score, { rule, cite, scope, ...shown, refs: found.refs, open: found.open })
}

export function shareOf(rule: Terms['share'], have: unknown, whole: unknown): Score {
  if (typeof have !== 'number' || typeof whole !== 'number' || whole === 0) return unknown
  const need = neededPart(rule, whole)
  return (rule.atLeast ? have >= need : have <= need) ? met : unmet
}

function weighMeasure(rule: Terms['at-least'], scope: Scope, { cite }: Around): Outcome {
  const figure = measured(rule.measure, sourceOf(scope.facts), {
    on: dayNumber(scope.on),
    judged: scope.judged,
  })
  const { gender } = scope.facts.subject
  const need = asked(rule, gender === 'nu')
  if (!figure) return outcome(unknown, { rule, cite, scope, need })
  return outcome(reaches(rule, figure, gender), {
    rule,
    cite,
    scope,
    need,
    have: figure.months,
    refs: figure.refs,
  })
}

/** The last answer given counts. */
function weighAttested(rule: Terms['attested'], scope: Scope, { cite }: Around): Outcome {
  let last: { ref: string; answer?: boolean | undefined } | undefined
  for (const row of scope.facts.answers) {
    if (row.question !== rule.question || row.year < scope.from || row.year > scope.to) continue
    if (row.decidedOn === undefined || row.decidedOn <= scope.on) last = row
  }
  if (last?.answer === undefined) return outcome(unknown, { rule, cite, scope, why: 'asked' })
  return outcome(last.answer ? met : unmet, { rule, cite, scope, refs: [last.ref] })
}

function weighAttribute(rule: Terms['is'], scope: Scope, { cite }: Around): Outcome {
  const value = attributeOf(rule.what, scope)
  const score = value === undefined ? unknown : rule.in.includes(value) ? met : unmet
  return outcome(score, { rule, cite, scope })
}

function attributeOf(
  what: Terms['is']['what'],
  { facts: { subject }, judged }: Scope,
): string | boolean | undefined {
  if (what === 'kind') return subject.kind
  if (what !== 'round-year') return subject[what]
  if (!subject.founded) return undefined
  const age = judged - Number(subject.founded.slice(0, 4))
  return age > 0 && age % 10 === 0
}
