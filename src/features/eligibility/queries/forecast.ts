/**
 * How a person or a unit stands at titles of a year that is not over or has not begun: what is told beside each
 * choice when titles are registered for, and in the list of who is on course for what.
 */

import { lawInUse } from '#features/laws/index.ts'
import type { Both } from '#law/language/index.ts'
import { containing } from '#platform/vietnamese.ts'
import { type Course, coursesFor } from '../rules/course.ts'
import type { Letter } from '../rules/judging.ts'
import { ruleSetFor } from '../rules/law.ts'
import { letterOf } from '../rules/letters.ts'
import { missingFrom, reasonsFor } from '../rules/reasons.ts'
import type { Db, SubjectKind } from './facts.ts'
import { factsOfPeople } from './person-facts.ts'
import { factsOfUnits } from './unit-facts.ts'

/** `letter` and `missing` by the records of now; `course` when it can be reached, which is told of persons alone. */
export type Forecast = { award: string; letter: Letter; missing: Both; course: Course | undefined }
type Asked = {
  subject: SubjectKind
  ids: readonly number[]
  /** The year to be honoured for. */
  year: number
  on: string
  /** Of these titles alone. */
  awards: readonly string[]
}

/** The forecast of each subject for these titles, in the order of the standards. */
export async function forecastsOf(
  db: Db,
  { subject, ids, year, on, awards }: Asked,
): Promise<Map<number, Forecast[]>> {
  if (ids.length === 0) return new Map()
  const from = Math.min(year, Number(on.slice(0, 4)))
  const rules = ruleSetFor(subject, on, await lawInUse(db, on))
  const standards = rules.standards.filter(({ award }) => awards.includes(award))
  const at = { year: from, on }
  const loaded = await (subject === 'ca-nhan' ? factsOfPeople(db, ids, at) : factsOfUnits(db, ids, at))
  return new Map(
    loaded.map(({ id, facts }) => {
      const courses = subject === 'ca-nhan' ? coursesFor(standards, facts, from, year) : []
      const forecasts = standards.map(({ award, rule }, index) => {
        const reasons = reasonsFor(rule, facts, on)
        const missing = { vi: missingFrom(reasons, 'vi'), en: missingFrom(reasons, 'en') }
        return { award, letter: letterOf(reasons), missing, course: courses[index] }
      })
      return [id, forecasts]
    }),
  )
}

type Below = { unitPath: string; search: string }

const working = (db: Db, { unitPath, search }: Below) =>
  db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .where('people.left_on', 'is', null)
    .where('units.path', 'like', `${unitPath}%`)
    .$if(search !== '', (rows) => rows.where('people.name_folded', 'like', containing(search)))

/** One page of those who work below a unit, by given name. */
export const peopleBelow = (db: Db, below: Below, { offset, limit }: { offset: number; limit: number }) =>
  working(db, below)
    .select(['people.id', 'people.name', 'units.name as unitName'])
    .orderBy('people.sort_key')
    .orderBy('people.id')
    .offset(offset)
    .limit(limit)
    .execute()

export async function countBelow(db: Db, below: Below): Promise<number> {
  const row = await working(db, below)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
