/**
 * Two settlements of the law on the same facts: whose answer differs, and why.
 */
import type { InUse } from '#law/in-use.ts'
import { type Both, columnsOf } from '#law/language/index.ts'
import type { Loaded, SubjectKind } from '../queries/facts.ts'
import { type Letter, lettersOf, type Standard } from './judging.ts'
import { reasonsFor } from './reasons.ts'
import { standardsFor } from './standards.ts'

export type Compared = { award: string; was: Standard; now: Standard }
export type Change = { id: number; award: string; was: Letter; now: Letter; because: Both }
/** By `award/subject`: how many have which letter, before and after. */
export type CountsOfTurn = Record<string, Record<'was' | 'now', Partial<Record<Letter, number>>>>

/** The standards that the draft changes; the others judge as before. */
export function standardsChanged(
  subject: SubjectKind,
  on: string,
  [was, now]: readonly [InUse, InUse],
): Compared[] {
  const before = new Map(standardsFor(subject, on, was).map((one) => [one.award, one]))
  return standardsFor(subject, on, now).flatMap((after) => {
    const one = before.get(after.award)
    const same = !one || JSON.stringify(one.rule) === JSON.stringify(after.rule)
    return same ? [] : [{ award: after.award, was: one, now: after }]
  })
}

/** Whose letter differs; everybody's letters are added to the counts. */
export function changesIn(
  compared: readonly Compared[],
  loaded: readonly Loaded[],
  { subject, on, counts }: { subject: SubjectKind; on: string; counts: CountsOfTurn },
): Change[] {
  const columns = columnsOf(loaded.map(({ facts }) => facts))
  return compared.flatMap((one) => {
    const was = lettersOf(one.was, columns, on)
    const now = lettersOf(one.now, columns, on)
    const key = `${one.award}/${subject}`
    counts[key] ??= { was: {}, now: {} }
    add(counts[key].was, was)
    add(counts[key].now, now)
    return loaded.flatMap(({ id, facts }, at) => {
      const [before, after] = [was[at] ?? 'k', now[at] ?? 'k']
      if (before === after) return []
      return [{ id, award: one.award, was: before, now: after, because: because(one, facts, on) }]
    })
  })
}

function add(counts: Partial<Record<Letter, number>>, letters: readonly Letter[]): void {
  for (const letter of letters) counts[letter] = (counts[letter] ?? 0) + 1
}

/** What is missing under one settlement and not under the other: first what the new one asks. */
function because({ was, now }: Compared, facts: Loaded['facts'], on: string): Both {
  const [before, after] = [was, now].map(({ rule }) =>
    reasonsFor(rule, facts, on).parts.filter(({ answer }) => answer !== 'met'),
  )
  const known = (list: typeof before, says: string) => (list ?? []).some(({ needed }) => needed.vi === says)
  const fresh = (after ?? []).filter(({ needed }) => !known(before, needed.vi))
  const gone = (before ?? []).filter(({ needed }) => !known(after, needed.vi))
  const said = (fresh.length > 0 ? fresh : gone).slice(0, 3)
  const words = (locale: 'vi' | 'en') => said.map(({ needed }) => needed[locale]).join('; ')
  return { vi: words('vi'), en: words('en') }
}
