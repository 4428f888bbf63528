/** Counts the clauses of the law: each is seen met, unmet and, where it can be, unknown, by the examples beside it. */
import { type Clause, merge, type Parts } from './clauses/clause.ts'
import { notUnderReview } from './gates.ts'
import type { HonourSubject } from './honour-names.ts'
import { within } from './language/build.ts'
import { readFacts } from './language/facts.ts'
import { judge } from './language/judge.ts'
import type { Rule } from './language/terms.ts'
import type { Answer } from './language/verdict.ts'
import type { Day } from './sources/instrument.ts'
import { clausesOf, type Standard, type Version } from './standard.ts'

export type Seen = {
  readonly award: string
  readonly subject: HonourSubject
  readonly on: Day
  readonly clause: string
  readonly asked: readonly Answer[]
  readonly missing: readonly Answer[]
}

/** A day inside a version on which it is judged. */
export const dayIn = ({ from, until }: Version): Day => {
  if (!until) return '2026-11-23'
  return from === '2024-01-01' && until <= '2025-07-01' ? '2025-06-30' : '2026-06-30'
}

const judged = (clause: Clause): Rule => (clause.window ? within(clause.window, clause.rule) : clause.rule)

export const factsOf = (subject: HonourSubject, { drop: _drop, ...parts }: Parts) =>
  readFacts({ ...parts, subject: { kind: subject, ...parts.subject } })

/** What each clause of each version was seen to answer. */
export const coverage = (standards: readonly Standard[]): Seen[] =>
  standards.flatMap((standard) =>
    standard.versions.flatMap((version) => {
      const on = dayIn(version)
      const clauses = clausesOf(version, { subject: standard.subject, on })
      return clauses.map((clause) => seen(standard, clause, clauses, on))
    }),
  )

function seen({ award, subject }: Standard, clause: Clause, clauses: readonly Clause[], on: Day): Seen {
  const year = Number(on.slice(0, 4))
  const shows = clause.shows?.(year)
  const answer = (...parts: Parts[]) => judge(judged(clause), factsOf(subject, merge(...parts)), on).answer
  const anchor = clause.window ? anchorOf(clauses, clause, year) : {}
  const complete: Parts = { complete: [{ rows: 'honours' }, { rows: 'disciplines' }] }
  const answers: [Answer, Answer][] = [['unknown', answer({})]]
  if (shows) {
    answers.push(['met', answer(complete, anchor, shows.met)])
    // a hindrance that may pass holds up and never refuses
    const no: Answer = clause.id === notUnderReview.id ? 'unknown' : 'unmet'
    answers.push([no, answer(complete, anchor, shows.met, shows.unmet, anchor)])
    if (shows.differ) answers.push(['unknown', answer(complete, shows.differ)])
  }
  return {
    award,
    subject,
    on,
    clause: clause.id,
    asked: answers.map(([asked]) => asked),
    missing: answers.flatMap(([asked, got]) => (asked === got ? [] : [asked])),
  }
}

/** The facts of the honour after which time is counted. */
function anchorOf(clauses: readonly Clause[], { window }: Clause, year: number): Parts {
  const [first = ''] = window?.after?.honours ?? []
  const holder = clauses.find(({ id }) => id === `da-duoc-${first}`)
  const { honours = [] } = holder?.shows?.(year).met ?? {}
  return { honours }
}

/** One line for the report: how many clauses, and which were not seen. */
export function coverageReport(list: readonly Seen[]): { readonly text: string; readonly whole: boolean } {
  const short = list.filter(({ missing }) => missing.length > 0)
  const lines = short.map(
    ({ award, subject, on, clause, missing }) =>
      `  ${award} (${subject}, ${on}): ${clause} not seen ${missing.join(', ')}`,
  )
  const percent = ((100 * (list.length - short.length)) / list.length).toFixed(1)
  return {
    text: [`${list.length} clauses, ${percent} % seen met, unmet and unknown`, ...lines].join('\n'),
    whole: short.length === 0,
  }
}
