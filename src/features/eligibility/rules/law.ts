/**
 * The rules that judge, as one thing with a fingerprint.
 */
import type { InUse } from '#law/in-use.ts'
import { sha256Hex } from '#platform/crypto.ts'
import type { SubjectKind } from '../queries/facts.ts'
import type { Standard } from './judging.ts'
import { standardsFor } from './standards.ts'

export type RuleSet = { standards: Standard[]; titles: string[]; hash: string }

/** The rules for this kind of subject on a day, as the agency settled them. */
export function ruleSetFor(subject: SubjectKind, on: string, law: InUse): RuleSet {
  const standards = standardsFor(subject, on, law)
  return {
    standards,
    titles: standards.map(({ award }) => award),
    hash: sha256Hex(JSON.stringify(standards)),
  }
}
