/** The terms that look at the record themselves, bound to columns: the counterpart of `leaves.ts`. */
import { honourSubjects } from '../honour-names.ts'
import { codeOf, dayZero } from './columns.ts'
import { compiledMeasure } from './compiled-measure.ts'
import {
  type Bound,
  counter,
  insideOfTime,
  type Scorer,
  type Tally,
  wholeness,
  yearsOfRows,
} from './compiled-rows.ts'
import { compiledYears } from './compiled-years.ts'
import { yearOfDay } from './days.ts'
import { attributeField } from './facts.ts'
import { enough, heldHonours, neededPart, recognised, thisYear } from './leaves.ts'
import type { Query, Rule, Span, Terms } from './terms.ts'
import { longestChain, met, type Score, unknown, unmet, yearBit, yearsBetween } from './years.ts'

export type Compile = (rule: Rule, bound: Bound) => Scorer

export function compiledLeaf(rule: Rule, bound: Bound, compile: Compile): Scorer {
  switch (rule.term) {
    case 'holds':
      return inSpan(rule.span, heldScorer(rule, bound))
    case 'evidence':
      return inSpan(rule.span, rowsScorer(bound, rule, 1))
    case 'count':
      return inSpan(
        rule.span,
        rule.atLeast ? rowsScorer(bound, rule, rule.atLeast) : atMostScorer(bound, rule),
      )
    case 'by-authority':
      return inSpan(rule.span, rowsScorer(bound, recognised(rule), rule.atLeast ?? 1))
    case 'years':
      return inSpan(rule.span, compiledYears(rule, bound, compile))
    case 'share':
      return inSpan(rule.span ?? thisYear, shareScorer(rule, bound))
    case 'at-least':
      return compiledMeasure(rule, bound)
    case 'attested':
      return inSpan(rule.span ?? thisYear, attestedScorer(rule, bound))
    case 'set-locally':
      return () => unknown
    case 'is':
      return attributeScorer(rule, bound)
    default:
      throw new Error(`${rule.term} holds other terms`)
  }
}

/** Narrows the time, and puts it back: cheaper than a new one for each subject. */
function inSpan(span: Span | undefined, score: Scorer): Scorer {
  if (!span) return score
  const { last, from = 0, until } = span
  return (i, time) => {
    const [oldFrom, oldTo] = [time.from, time.to]
    time.from = Math.max(oldFrom, from, last ? time.judged - last + 1 : 0)
    if (until !== undefined && until < oldTo) time.to = until
    const result = score(i, time)
    time.from = oldFrom
    time.to = oldTo
    return result
  }
}

function rowsScorer(bound: Bound, query: Query, need: number): Scorer {
  const [count, whole] = [counter(bound, query), wholeness(bound, query)]
  const tally: Tally = { sure: 0, perhaps: 0 }
  return (i, time) => {
    count(i, time, tally)
    return enough(tally.sure, tally.perhaps, need, whole(i, time))
  }
}

function atMostScorer(bound: Bound, rule: Terms['count']): Scorer {
  const [count, whole, limit] = [counter(bound, rule), wholeness(bound, rule), rule.atMost ?? 0]
  const tally: Tally = { sure: 0, perhaps: 0 }
  return (i, time) => {
    count(i, time, tally)
    if (tally.sure > limit) return unmet
    return whole(i, time) && tally.sure + tally.perhaps <= limit ? met : unknown
  }
}

function heldScorer(rule: Terms['holds'], bound: Bound): Scorer {
  const { consecutive, endsWithin, atLeast: need } = rule
  if (consecutive === undefined && endsWithin === undefined) return rowsScorer(bound, heldHonours(rule), need)
  const count = yearsOfRows(bound, heldHonours(rule), 1)
  const [apart, last] = [consecutive ?? 99, endsWithin ?? 99]
  const tally: Tally = { sure: 0, perhaps: 0 }
  return (i, time) => {
    count(i, time, tally)
    if (longestChain(tally.sure, apart, last) >= need) return met
    return longestChain(tally.perhaps, apart, last) >= need ? unknown : unmet
  }
}

function shareScorer(rule: Terms['share'], { columns }: Bound): Scorer {
  const { start, year, fields, wholeFrom, wholeUntil } = columns.tables[rule.rows]
  const [parts, wholes] = [fields[rule.part], fields[rule.whole]]
  if (!parts || !wholes) throw new Error(`${rule.rows} have no ${rule.part} or ${rule.whole}`)
  const ofRow = (row: number): Score => {
    const [part, whole] = [(parts[row] as number) - 1, (wholes[row] as number) - 1]
    if (part < 0 || whole <= 0) return unknown
    const need = neededPart(rule, whole)
    return (rule.atLeast ? part >= need : part <= need) ? met : unmet
  }
  return (i, time) => {
    let least: Score = met
    let years = 0
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      const at = year[row] as number
      if (at < time.from || at > time.to) continue
      years |= yearBit(time.judged, at)
      const score = at === time.doubtful ? unknown : ofRow(row)
      if (score < least) least = score
    }
    const inside = insideOfTime(time)
    const missing = inside & ~years
    const recorded = yearsBetween(time.judged, wholeFrom[i] as number, wholeUntil[i] as number)
    if (inside === 0 || missing & recorded) return unmet
    return missing === 0 || least < unknown ? least : unknown
  }
}

function attestedScorer(rule: Terms['attested'], { columns, on }: Bound): Scorer {
  const { start, year, fields } = columns.tables.answers
  const { question, answer, decidedOn } = fields
  if (!question || !answer || !decidedOn) throw new Error('answers have no question')
  const asked = columns.dictionary.get(rule.question) ?? -1
  return (i, time) => {
    let last = 0
    for (let row = start[i] as number, end = start[i + 1] as number; row < end; row += 1) {
      if (question[row] !== asked || (year[row] as number) < time.from || (year[row] as number) > time.to)
        continue
      if ((decidedOn[row] as number) <= on) last = answer[row] as number
    }
    return last === 0 ? unknown : last === 2 ? met : unmet
  }
}

function attributeScorer(rule: Terms['is'], { columns }: Bound): Scorer {
  if (rule.what === 'round-year') return roundYear(rule, columns.founded)
  if (rule.what === 'kind') {
    const kinds = rule.in.map((kind) => (honourSubjects as readonly unknown[]).indexOf(kind) + 1)
    return (i) => (kinds.includes(columns.kind[i] as number) ? met : unmet)
  }
  const column = columns.attributes[rule.what]
  const field = attributeField(rule.what)
  const codes = rule.in.map((value) => codeOf(field, value, columns.dictionary))
  return (i) => {
    const code = column[i] as number
    return code === 0 ? unknown : codes.includes(code) ? met : unmet
  }
}

function roundYear(rule: Terms['is'], founded: Int32Array): Scorer {
  return (i, time) => {
    if (founded[i] === 0) return unknown
    const age = time.judged - yearOfDay((founded[i] as number) - dayZero)
    return rule.in.includes(age > 0 && age % 10 === 0) ? met : unmet
  }
}
