/**
 * The rules that judge, as one thing with a fingerprint.
 */
import type { InUse } from '#law/in-use.ts'
import { sha256Hex } from '#platform/crypto.ts'
import type { SubjectKind } from '../queries/facts.ts'
import type { Standard } from './judging.ts'
import { standardsFor } from './standards.ts'

export type RuleSet = { standards: Standard[]; titles: string[]; hash: string }

/** The last sets that were asked for: what is made ready for a rule stays with the rule itself. */
const lately = new Map<string, RuleSet>()
const most = 12

/** The rules for this kind of subject on a day, as the agency settled them. */
export function ruleSetFor(subject: SubjectKind, on: string, law: InUse): RuleSet {
  const key = `${subject} ${on} ${JSON.stringify(law)}`
  const known = lately.get(key)
  if (known) return known
  const standards = standardsFor(subject, on, law)
  const titles = standards.map(({ award }) => award)
  const rules = { standards, titles, hash: sha256Hex(JSON.stringify(standards)) }
  const [oldest] = lately.keys()
  if (lately.size >= most && oldest !== undefined) lately.delete(oldest)
  lately.set(key, rules)
  return rules
}
