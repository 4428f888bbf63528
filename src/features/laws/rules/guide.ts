/**
 * The public guide: every honour by who confers it, what it asks, the examples that show it, and what changed.
 */
import { eras, standards } from '#law/catalogue.ts'
import { merge, type Parts } from '#law/clauses/clause.ts'
import { factsOf } from '#law/coverage.ts'
import {
  type HonourKind,
  type HonourLevel,
  type HonourName,
  type HonourSubject,
  honourLevels,
  honourNames,
} from '#law/honour-names.ts'
import { addedSalaries, beyondKey, type InUse, ruleInUse } from '#law/in-use.ts'
import {
  type Answer,
  type Both,
  type Change,
  diff,
  type Explained,
  everyTerm,
  explain,
  judge,
  type Rule,
  type SaidVerdict,
  spelled,
} from '#law/language/index.ts'
import { type Procedure, procedureOf } from '#law/procedures/index.ts'
import { awardMoney } from '#law/procedures/money.ts'
import { examplesOf, type Standard, versionOn } from '#law/standard.ts'
import { fold } from '#platform/vietnamese.ts'
import { type Demands, demandClause } from './demands.ts'

export type Sought = { words: string; level: HonourLevel | ''; kind: HonourKind | '' }
export type Group = { level: HonourLevel; honours: readonly HonourName[] }

/** Words with marks are looked for with their marks; without, both ways. */
export function holdsWords(text: string, words: string): boolean {
  const plain = text.normalize('NFC').toLowerCase()
  const folded = fold(text)
  return words
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => (fold(word) === word ? folded.includes(word) : plain.includes(word)))
}

/** The honours that are sought, by level, from the highest down. */
export function guideGroups({ words, level, kind }: Sought, locale: 'vi' | 'en'): Group[] {
  const fitting = honourNames.filter(
    (one) =>
      (!level || one.level === level) &&
      (!kind || one.kind === kind) &&
      holdsWords(`${one.vi} ${locale === 'en' ? one.en : ''}`, words),
  )
  return honourLevels
    .map((one) => ({ level: one, honours: fitting.filter((honour) => honour.level === one) }))
    .filter(({ honours }) => honours.length > 0)
}

/** A version of the agency's settlement, as far as the guide shows it. */
export type Settled = { from: string; source: string; law: InUse; demands: Demands }

export type ExampleShown = {
  id: string
  name: Both
  answer: Answer
  verdict: SaidVerdict
}
export type PathShown = { id: string; name: Both; rule: Rule; examples: readonly ExampleShown[] }
export type SubjectShown = {
  subject: HonourSubject
  paths: readonly PathShown[]
  note: Both | undefined
  procedure: Procedure
  money: ReturnType<typeof awardMoney>
  changes: readonly ChangeOfDay[]
}
export type ChangeOfDay = { on: string; source: string; changes: readonly Change[] }

/** Everything that the guide says of an honour on a day: one part for each kind of subject. */
export function guideOf(award: string, on: string, settled: readonly Settled[]): SubjectShown[] {
  const now = settled.findLast(({ from }) => from <= on)
  return standards
    .filter((standard) => standard.award === award)
    .flatMap((standard) => {
      const { subject } = standard
      const rule = ruleInUse([award, subject], on, now?.law ?? {})
      if (!rule) return []
      const version = versionOn(standard, on)
      const [first] = version?.paths ?? []
      const basis = first?.basis
      return {
        subject,
        paths: pathsOf(standard, { rule, on, demands: now?.demands ?? {} }),
        note: version?.note,
        procedure: procedureOf(award, {
          on,
          subject,
          ...(basis && isBasis(basis) && { basis }),
        }),
        money: awardMoney(award, { subject, decidedOn: on, salaries: addedSalaries(now?.law ?? {}) }),
        changes: changesOf(standard, settled),
      }
    })
}

type Basis = NonNullable<Parameters<typeof procedureOf>[1]['basis']>
const isBasis = (basis: string): basis is Basis => !['danh-hieu', 'vinh-du', 'dang'].includes(basis)

type Shown = { rule: Rule; on: string; demands: Demands }

function pathsOf(standard: Standard, { rule, on, demands }: Shown): PathShown[] {
  const examples = examplesOf(standard, on)
  const year = Number(on.slice(0, 4))
  return (versionOn(standard, on)?.paths ?? []).map(({ id, name }) => {
    const way = everyTerm(rule).find((term) => term.id === id) ?? rule
    const asked = demandsIn(way, standard, demands).map((demand) => demandClause(demand))
    const met = merge(...asked.map((clause) => clause.shows?.(year).met ?? {}))
    const judged = (facts: Parts) => spelled(judge(way, factsOf(standard.subject, facts), on))
    const ofLaw = examples
      .filter(({ path }) => path === id)
      .map((one) => shown(one.id, one.name, judged(merge(met, one.facts))))
    const full = examples.find(({ path }) => path === id)?.facts ?? {}
    const ofRegulation = asked.flatMap((clause) => {
      const unmet = clause.shows?.(year).unmet
      const name = {
        vi: `Chưa đủ theo quy chế: ${clause.rule.says?.vi}`,
        en: `Not met by the regulation: ${clause.rule.says?.en}`,
      }
      return unmet ? [shown(`${id}/${clause.id}`, name, judged(merge(met, full, unmet)))] : []
    })
    return { id, name, rule: way, examples: [...ofLaw, ...ofRegulation] }
  })
}

const shown = (id: string, name: Both, verdict: SaidVerdict): ExampleShown => ({
  id,
  name,
  answer: verdict.answer,
  verdict,
})

/** The agency's demands that stand somewhere in the rule. */
function demandsIn(rule: Rule, { award, subject }: Standard, demands: Demands) {
  const ids = new Set(everyTerm(rule).flatMap(({ id }) => id ?? []))
  return Object.entries(demands).flatMap(([key, fill]) =>
    fill === 'none' || !(ids.has(key) || key === beyondKey(award, subject)) ? [] : fill,
  )
}

/** A condition that came or went is named without those inside it. */
export function outermost(changes: readonly Change[], rules: readonly Rule[]): Change[] {
  const moved = new Set(
    changes.flatMap(({ kind, was, now }) => (kind === 'changed' ? [] : [(now ?? was)?.vi ?? ''])),
  )
  const inside = new Set<string>()
  const walk = (node: Explained, within: boolean): void => {
    if (within) inside.add(node.says.vi)
    for (const part of node.parts) walk(part, within || moved.has(node.says.vi))
  }
  for (const rule of rules) walk(explain(rule), false)
  return changes.filter(({ kind, was, now }) => kind === 'changed' || !inside.has((now ?? was)?.vi ?? ''))
}

/** What became different on each day on which the law or its settlement changed, the latest first. */
function changesOf({ award, subject, versions }: Standard, settled: readonly Settled[]): ChangeOfDay[] {
  const days = [
    ...new Set([...eras, ...versions.map(({ from }) => from), ...settled.map(({ from }) => from)]),
  ].sort()
  const at = (day: string) => {
    const law = settled.findLast(({ from }) => from <= day)?.law ?? {}
    return ruleInUse([award, subject], day, law)
  }
  return days
    .slice(1)
    .flatMap((on, index) => {
      const [before, after] = [at(days[index] ?? on), at(on)]
      const changes =
        before && after ? outermost(diff({ [award]: before }, { [award]: after }), [before, after]) : []
      const source = settled.find(({ from }) => from === on)?.source ?? ''
      return changes.length > 0 ? [{ on, source, changes }] : []
    })
    .reverse()
}
