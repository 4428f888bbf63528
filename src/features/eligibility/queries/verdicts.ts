/**
 * Verdicts of now with their reasons, made for whoever asks and kept nowhere.
 */
import { lawInUse } from '#features/laws/index.ts'
import { sha256Hex } from '#platform/crypto.ts'
import type { Letter } from '../rules/judging.ts'
import { ruleSetFor } from '../rules/law.ts'
import { letterOf } from '../rules/letters.ts'
import { type Reason, reasonsFor } from '../rules/reasons.ts'
import type { Db, SubjectKind } from './facts.ts'
import { factsOfPeople } from './person-facts.ts'
import { factsOfUnits } from './unit-facts.ts'

export type VerdictNow = { award: string; letter: Letter; reasons: readonly Reason[] }
type Asked = {
  subject: SubjectKind
  ids: readonly number[]
  year: number
  on: string
  awards: readonly string[]
}

/** What can be asked about: the titles of this kind of subject by the law of a day. */
export const titlesOn = async (db: Db, subject: SubjectKind, on: string): Promise<string[]> =>
  ruleSetFor(subject, on, await lawInUse(db, on)).titles

/** The verdicts of each by the law of the day, with the fingerprints of the rules and of the facts. */
export async function verdictsNow(db: Db, { subject, ids, year, on, awards }: Asked) {
  const rules = ruleSetFor(subject, on, await lawInUse(db, on))
  const at = { year, on }
  const loaded = await (subject === 'ca-nhan' ? factsOfPeople(db, ids, at) : factsOfUnits(db, ids, at))
  const asked = awards.flatMap((award) => rules.standards.find((one) => one.award === award) ?? [])
  const results = loaded.map(({ id, line, facts }) => ({
    id,
    facts: sha256Hex(line),
    verdicts: asked.map(({ award, rule }): VerdictNow => {
      const reasons = reasonsFor(rule, facts, on)
      return { award, letter: letterOf(reasons), reasons: reasons.parts }
    }),
  }))
  return { rules: rules.hash, results }
}
