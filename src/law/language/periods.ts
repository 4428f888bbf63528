/**
 * Which rule binds a case. Nothing is edited when the law changes: a version ends and another follows. Between two
 * versions a transitional clause says whom it still binds; where it lets the more favourable one through, both are
 * judged and both are shown.
 */
import type { Facts } from './facts.ts'
import { judge } from './judge.ts'
import { type Regulation, settle } from './settle.ts'
import type { Both, Cite, Rule } from './terms.ts'
import { type Answer, answers, type Verdict } from './verdict.ts'

/** 'YYYY-MM-DD' */
type Day = string

/** Dossiers received before a day follow the earlier version; `orBetter`: unless this one is better for them. */
export type Transition = {
  readonly receivedBefore: Day
  readonly orBetter?: true | undefined
  readonly cite: readonly Cite[]
  readonly says: Both
}

export type Version = {
  readonly key: string
  /** The first day on which it binds, and the first on which it no longer does. */
  readonly from: Day
  readonly until?: Day | undefined
  readonly rule: Rule
  /** How cases between the version before and this one are told apart. */
  readonly transition?: Transition | undefined
}

/** The version in force on a day. */
export const versionOn = (versions: readonly Version[], day: Day): Version | undefined =>
  versions.find(({ from, until }) => from <= day && (until === undefined || day < until))

export type Fault = {
  readonly kind: 'overlap' | 'gap' | 'backwards'
  readonly at: Day
  readonly keys: readonly string[]
}

/** Overlaps, gaps and versions that end before they begin; none where the law is written down well. */
export function faultsOf(versions: readonly Version[]): Fault[] {
  const sorted = versions.toSorted((a, b) => a.from.localeCompare(b.from))
  return sorted.flatMap((version, at): Fault[] => {
    const { key, from, until } = version
    const own: Fault[] =
      until !== undefined && until <= from ? [{ kind: 'backwards', at: from, keys: [key] }] : []
    const next = sorted[at + 1]
    if (!next || until === next.from) return own
    const kind = until === undefined || until > next.from ? 'overlap' : 'gap'
    return [...own, { kind, at: next.from, keys: [key, next.key] }]
  })
}

export type Binding = {
  /** The first is the one that binds unless a later one is better. */
  readonly versions: readonly Version[]
  /** What chose them; left out where the day alone does. */
  readonly by: Transition | undefined
}

/** The versions that may bind a dossier received and decided on these days; a case without a dossier is new. */
export function bindingOn(versions: readonly Version[], on: Day, receivedOn: Day = on): Binding {
  const current = versionOn(versions, on)
  const transition = current?.transition
  if (!current || !transition || receivedOn >= transition.receivedBefore) {
    return { versions: current ? [current] : [], by: undefined }
  }
  const earlier = bindingOn(versions, dayBefore(current.from), receivedOn).versions
  return { versions: transition.orBetter ? [...earlier, current] : earlier, by: transition }
}

const dayBefore = (day: Day): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

export type Judged = {
  readonly answer: Answer
  /** Every version that may bind, with its own verdict. */
  readonly verdicts: readonly { readonly version: Version; readonly verdict: Verdict }[]
  /** Whose verdict stands: the best of them, the earlier where they are equal. */
  readonly stands: number
  readonly by: Transition | undefined
}

/** Judges by the rule that binds; undefined where no version binds on that day. */
export function judgeOn(
  versions: readonly Version[],
  facts: Facts,
  on: Day,
  regulation: Regulation = {},
): Judged | undefined {
  const { versions: binding, by } = bindingOn(versions, on, facts.receivedOn)
  const verdicts = binding.map((version) => ({
    version,
    verdict: judge(settle(version.rule, regulation), facts, on),
  }))
  const places = verdicts.map(({ verdict: { answer } }) => answers.indexOf(answer))
  const stands = places.indexOf(Math.max(...places))
  const best = verdicts[stands]
  return best && { answer: best.verdict.answer, verdicts, stands, by }
}
