/**
 * How one person stands at every title, now: what the own page and the page of work show.
 */
import { lawInUse } from '#features/laws/index.ts'
import { type Course, coursesFor } from '../rules/course.ts'
import type { Letter } from '../rules/judging.ts'
import { ruleSetFor } from '../rules/law.ts'
import { letterOf } from '../rules/letters.ts'
import { type Reasons, reasonsFor } from '../rules/reasons.ts'
import type { Db, Moment } from './facts.ts'
import { factsOfPeople } from './person-facts.ts'

export type TitleStanding = { award: string; letter: Letter; reasons: Reasons; course: Course | undefined }

/** Each title with its answer, its reasons and the earliest year. */
export async function standingOf(db: Db, person: number, at: Moment): Promise<TitleStanding[]> {
  const { standards } = ruleSetFor('ca-nhan', at.on, await lawInUse(db, at.on))
  const [loaded] = await factsOfPeople(db, [person], at)
  if (!loaded) return []
  const courses = coursesFor(standards, loaded.facts, at.year)
  return standards.map(({ award, rule }, index) => {
    const reasons = reasonsFor(rule, loaded.facts, at.on)
    return { award, letter: letterOf(reasons), reasons, course: courses[index] }
  })
}
