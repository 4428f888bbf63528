/** The law in force on a date: every standard, its procedure and money, and which rules bind a case. */
import type { HonourSubject } from './honour-names.ts'
import type { Both, Cite, Rule } from './language/terms.ts'
import { everyTerm } from './language/walk.ts'
import { instruments } from './sources/index.ts'
import { type Day, statusOn } from './sources/instrument.ts'
import { firstDay, type Standard, standardRule, versionOn } from './standard.ts'
import { standards } from './standards.ts'

export { standards }

const key = (award: string, subject: HonourSubject) => `${award}/${subject}`
const byKey = new Map(standards.map((standard) => [key(standard.award, standard.subject), standard]))

/** The standard of an honour for a kind of subject. */
export const standardOf = (award: string, subject: HonourSubject): Standard | undefined =>
  byKey.get(key(award, subject))

const rules = new Map<string, Rule | undefined>()

/** What an honour asks of a subject by the rules of that day; undefined where the catalogue has none. */
export function ruleOn(award: string, subject: HonourSubject, on: Day): Rule | undefined {
  const standard = standardOf(award, subject)
  const version = standard && versionOn(standard, on)
  if (!standard || !version) return undefined
  // rules change on the days of versions and of the gates, not from day to day
  const name = `${key(award, subject)}/${version.from}/${era(on)}`
  if (!rules.has(name)) rules.set(name, standardRule(standard, on))
  return rules.get(name)
}

/** The stretches of time in which the rules do not change. */
export const eras = ['2024-01-01', '2025-07-01', '2026-10-01', '2027-03-01'] as const
const era = (on: Day): string => eras.findLast((from) => from <= on) ?? ''

/** What the law leaves open on a day: what an agency's regulation fills, what a council answers, what must be confirmed. */
export type LeftOpen = {
  readonly kind: 'set-locally' | 'attested' | 'readings'
  readonly key: string
  readonly asks: Both
  readonly cite: readonly Cite[]
  /** For which honours. */
  readonly awards: readonly string[]
}

/** Every open point of the catalogue on a day, each once, with the honours that wait for it. */
export function leftOpen(on: Day): LeftOpen[] {
  const found = new Map<string, { one: LeftOpen; awards: Set<string> }>()
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, on)
    for (const term of rule ? everyTerm(rule) : []) {
      const one = openPoint(term)
      if (!one) continue
      const known = found.get(`${one.kind}/${one.key}`) ?? { one, awards: new Set<string>() }
      known.awards.add(award)
      found.set(`${one.kind}/${one.key}`, known)
    }
  }
  return [...found.values()].map(({ one, awards }) => ({ ...one, awards: [...awards] }))
}

function openPoint(term: Rule): LeftOpen | undefined {
  const cite = term.cite ?? []
  if (term.term === 'set-locally')
    return { kind: term.term, key: term.key, asks: term.asks, cite, awards: [] }
  if (term.term === 'attested')
    return { kind: term.term, key: term.question, asks: term.asks, cite, awards: [] }
  if (term.term === 'readings' && term.says)
    return { kind: term.term, key: term.key, asks: term.says, cite, awards: [] }
  return undefined
}

export type RuleSet = {
  /** Judge by the rules of this day. */
  readonly on: Day
  readonly name: Both
  readonly instruments: readonly string[]
}
export type Binding = {
  /** In the order of the law: where two are named, the more favourable of the first and the second. */
  readonly sets: readonly RuleSet[]
  readonly choose: 'only' | 'more-favourable' | 'none'
  readonly because: readonly { readonly cite: Cite; readonly says: Both }[]
}

const setOn = (on: Day): RuleSet => ({
  on,
  name: { vi: `Quy định có hiệu lực ngày ${vietnamese(on)}`, en: `Rules in force on ${on}` },
  instruments: instruments.filter((one) => statusOn(one, on) === 'in-force').map(({ slug }) => slug),
})
const vietnamese = (day: Day) => day.split('-').reverse().join('/')
const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/**
 * Which rules bind a case on a day, by the transitional clauses: a dossier received before a new law follows the
 * earlier one, or the better of the two where the new one says so.
 */
export function rulesInForce(on: Day, { received }: { readonly received?: Day } = {}): Binding {
  if (on < firstDay) return { sets: [], choose: 'none', because: [] }
  const passed = instruments
    .flatMap(({ slug, transitions = [] }) => transitions.map((one) => ({ slug, ...one })))
    .filter(
      ({ follow, receivedBefore }) =>
        follow === 'earlier' &&
        receivedBefore !== undefined &&
        received !== undefined &&
        received < receivedBefore &&
        on >= receivedBefore,
    )
    .sort((a, b) => (a.receivedBefore ?? '').localeCompare(b.receivedBefore ?? ''))
  const [first] = passed
  if (!first?.receivedBefore) return { sets: [setOn(on)], choose: 'only', because: [] }
  const because = passed.map(({ slug, article, clause, mark, says }) => ({
    cite: { instrument: slug, article, ...(clause ? { clause } : {}), mark },
    says,
  }))
  const earlier = dayBefore(first.receivedBefore)
  if (!first.orBetter) return { sets: [setOn(earlier)], choose: 'only', because }
  return { sets: [setOn(earlier), setOn(on)], choose: 'more-favourable', because }
}
