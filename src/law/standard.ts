/**
 * A standard: whom it honours, and by which paths. It has versions by date; what was in force on a day never changes
 * afterwards. A path belongs to one kind of commendation (loại hình), so that the guide can tell them apart.
 */

import { type Clause, merge, type Parts, ruleOf, shownOf } from './clauses/clause.ts'
import { neverDisciplined, notUnderReview } from './gates.ts'
import { type HonourSubject, honourName } from './honour-names.ts'
import { all, any, within } from './language/build.ts'
import type { Both, Cite, Rule } from './language/terms.ts'
import type { Basis } from './procedures/dossier.ts'
import type { Day } from './sources/instrument.ts'

/** Beside the kinds of commendation: titles won in emulation, titles of honour, and the Party's own track. */
export type PathBasis = Basis | 'danh-hieu' | 'vinh-du' | 'dang'
export type Path = {
  readonly id: string
  readonly name: Both
  readonly basis: PathBasis
  readonly clauses: readonly Clause[]
}
/** `common`: asked on every path. */
export type Version = {
  readonly from: Day
  readonly until?: Day
  readonly common?: readonly Clause[]
  readonly paths: readonly Path[]
  readonly note?: Both
}
export type Standard = {
  readonly award: string
  readonly subject: HonourSubject
  readonly versions: readonly Version[]
}

export const path = (
  id: string,
  basis: PathBasis,
  [vi, en]: readonly [string, string],
  clauses: readonly Clause[],
): Path => ({
  id,
  name: { vi, en },
  basis,
  clauses,
})

/** Since the Law took force; the catalogue's first day. */
export const firstDay = '2024-01-01'
const decreeFrom = '2025-07-01'

/** The version of a standard that is in force on that day. */
export const versionOn = ({ versions }: Standard, on: Day): Version | undefined =>
  versions.find(({ from, until }) => from <= on && (until === undefined || on < until))

/** Whether the decree of 2025, which writes down the gates, is in force for this version's day. */
const gated = (on: Day) => on >= decreeFrom

type Judged = { readonly subject: HonourSubject; readonly on: Day }

/**
 * Gates of a path. The decree speaks of persons and collectives, not of households, and not of the Party's own
 * commendation; long service forbids any discipline.
 */
function gatesOf({ basis }: Path, { subject, on }: Judged): readonly Clause[] {
  if (!gated(on) || subject === 'ho-gia-dinh' || basis === 'dang') return []
  return basis === 'cong-hien' ? [notUnderReview, neverDisciplined] : [notUnderReview]
}

/** The rule of one path with what is common and its gates. */
export function pathRule(version: Version, one: Path, judged: Judged): Rule {
  const merit = ruleOf([...(version.common ?? []), ...one.clauses])
  const counted = countsAnew(one, judged)
    ? within({ sinceDiscipline: true }, merit, { id: 'tinh-tu-khi-het-ky-luat' })
    : merit
  const clauses = gatesOf(one, judged).map(({ rule }) => rule)
  return all([...clauses, counted], { id: one.id, says: one.name })
}

/** Where achievements are counted over time they count anew after a discipline. */
const countsAnew = ({ basis }: Path, { subject, on }: Judged) =>
  gated(on) && subject !== 'ho-gia-dinh' && ['cong-trang', 'danh-hieu', 'dang'].includes(basis)

/**
 * Before 01/07/2025 the decree of 2023 stood where the decree of 2025 stands now. It was not read: what rests upon it
 * is carried back and marked.
 */
function byEarlierDecree(rule: Rule, on: Day): Rule {
  if (gated(on)) return rule
  const earlier: Cite = { instrument: 'nd-98-2023', mark: 'unconfirmed' }
  return JSON.parse(JSON.stringify(rule), (key, value) => {
    if (key !== 'cite' || !Array.isArray(value)) return value
    const others = value.filter((cite: Cite) => cite.instrument !== 'nd-152-2025')
    return others.length === value.length ? value : [...others, earlier]
  })
}

/** The whole standard on a day: any of its paths. */
export function standardRule(standard: Standard, on: Day): Rule | undefined {
  const version = versionOn(standard, on)
  if (!version) return undefined
  const rules = version.paths.map((one) =>
    byEarlierDecree(pathRule(version, one, { subject: standard.subject, on }), on),
  )
  const [only] = rules
  const says = { vi: honourName(standard.award, 'vi'), en: honourName(standard.award, 'en') }
  return rules.length === 1 && only ? only : any(rules, { id: standard.award, says })
}

/** Every clause of a version with the gates of its paths, inner ones too; each once. */
export function clausesOf(version: Version, judged: Judged): Clause[] {
  const top = [
    ...(version.common ?? []),
    ...version.paths.flatMap((one) => [...gatesOf(one, judged), ...one.clauses]),
  ]
  const found = new Map<string, Clause>()
  const take = (clause: Clause, outside?: Clause['window']) => {
    const window = clause.window ?? outside
    const seen = window ? { ...clause, window } : clause
    if (!found.has(clause.id)) found.set(clause.id, seen)
    for (const inner of clause.inner ?? []) take(inner, window)
  }
  for (const clause of top) take(clause)
  return [...found.values()]
}

/** An example of the public guide, which the tests judge as well. */
export type Example = {
  readonly id: string
  readonly name: Both
  readonly path: string
  readonly facts: Parts
  readonly answer: 'met' | 'unmet' | 'unknown'
}

/** For each path one that meets it, and for each of its clauses one that does not. */
export function examplesOf(standard: Standard, on: Day): Example[] {
  const version = versionOn(standard, on)
  const year = Number(on.slice(0, 4))
  if (!version) return []
  return version.paths.flatMap((one) => {
    const clauses = [
      ...gatesOf(one, { subject: standard.subject, on }),
      ...(version.common ?? []),
      ...one.clauses,
    ]
    const clean: Parts = { complete: [{ rows: 'disciplines' }, { rows: 'honours' }] }
    const met = merge(clean, ...clauses.map((clause) => shownOf(clause, year).met))
    return [
      {
        id: `${one.id}/du`,
        path: one.id,
        name: { vi: `Đủ: ${one.name.vi}`, en: `Met: ${one.name.en}` },
        facts: met,
        answer: 'met' as const,
      },
      ...clauses
        .filter(({ shows }) => shows)
        .map((clause) => ({
          id: `${one.id}/thieu-${clause.id}`,
          path: one.id,
          name: lacking(clause),
          facts: merge(met, shownOf(clause, year).unmet),
          answer: clause.id === notUnderReview.id ? ('unknown' as const) : ('unmet' as const),
        })),
    ]
  })
}

const lacking = ({ rule, id }: Clause): Both => ({
  vi: `Chưa đủ: ${rule.says?.vi ?? id}`,
  en: `Not met: ${rule.says?.en ?? id}`,
})
