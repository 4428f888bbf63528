/** The procedure of an honour, in one piece: who, on what papers, by what vote, by when, asked of whom, shown where. */
import type { HonourSubject } from '../honour-names.ts'
import { honourNamed } from '../honour-names.ts'
import type { Day } from '../sources/instrument.ts'
import { decidersOf, type Power, proposerOf } from './authority.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { type Basis, dossierParts, type Part } from './dossier.ts'
import { type Opinion, opinionsFor, type Posting, postingFor } from './opinions.ts'
import { type VoteRule, voteRule } from './votes.ts'

export type Procedure = {
  readonly deciders: readonly Power[]
  readonly proposer: Power
  readonly vote: VoteRule | undefined
  readonly parts: readonly Part[]
  readonly deadlines: readonly Deadline[]
  readonly opinions: readonly Opinion[]
  readonly posting: readonly Posting[]
}
export type ProcedureCase = {
  readonly on: Day
  readonly subject: HonourSubject
  readonly basis?: Basis
  readonly education?: boolean
}

/** What must be done to confer an honour by a decision of that day. */
export function procedureOf(award: string, { on, subject, basis, education }: ProcedureCase): Procedure {
  const simplified = basis === 'thu-tuc-don-gian' || basis === 'dot-xuat' || basis === 'cong-hien'
  return {
    deciders: decidersOf(award, on),
    proposer: proposerOf(award),
    vote: voteRule(award, on),
    parts: dossierParts(award, subject, basis),
    deadlines:
      honourNamed(award)?.level === 'nha-nuoc' ? deadlinesOf(award, { education: education ?? false }) : [],
    opinions: opinionsFor(award),
    posting: postingFor(award, { simplified }),
  }
}
