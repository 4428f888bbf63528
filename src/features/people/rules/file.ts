/**
 * The rules of keeping people's files over time. Days are whole: what changes on a day holds from that day's
 * morning, and what was before ends with the day before.
 */
import { type HonourSubject, honourNamed } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import { addDays } from '#platform/clock.ts'
import { formatDay } from '#words/dates.ts'
import type { EntryKind, EntryOf, PersonFile, UnitDays } from '../queries/file.ts'
import { refuse } from '../words.ts'

export const genders = ['nam', 'nu'] as const
export const reasonsToLeave = ['chuyen-cong-tac', 'nghi-huu', 'thoi-viec', 'tu-tran'] as const
export const leaveKinds = ['thai-san', 'om-dau', 'dao-tao', 'khong-luong', 'biet-phai'] as const
export const ratingClasses = [
  'hoan-thanh-xuat-sac',
  'hoan-thanh-tot',
  'hoan-thanh',
  'khong-hoan-thanh',
] as const
export const tracks = ['chinh-quyen', 'dang'] as const

/** The forms of discipline of each track. */
export const disciplineForms = {
  'chinh-quyen': ['khien-trach', 'canh-cao', 'ha-bac-luong', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec'],
  dang: ['khien-trach', 'canh-cao', 'cach-chuc', 'khai-tru'],
} as const satisfies Record<(typeof tracks)[number], readonly EntryOf<'ky-luat'>['form'][]>

/** How far ahead something may be entered, in days: what lies further is a slip of the finger. */
export const daysAhead = 366
/** The age from which somebody can be in the records, and from which a member of the Party. */
const workingAge = 15
const memberAge = 18

type Span = { starts_on: string; ends_on: string | null }

const covers = (span: Span, day: string): boolean =>
  span.starts_on <= day && (span.ends_on === null || day <= span.ends_on)
export const overlap = (one: Span, two: Span): boolean =>
  (one.ends_on === null || two.starts_on <= one.ends_on) &&
  (two.ends_on === null || one.starts_on <= two.ends_on)
const within = (inner: Span, outer: Span): boolean =>
  covers(outer, inner.starts_on) &&
  (inner.ends_on === null ? outer.ends_on === null : covers(outer, inner.ends_on))
const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
export const others = <Row extends { id: number }>(rows: readonly Row[], except: number | null): Row[] =>
  rows.filter(({ id }) => id !== except)

/** Whether what the person saw is what stands there. */
export const isFresh = (person: { version: number }, version: number): Refusal | undefined =>
  person.version === version ? undefined : refuse('stale')

/** What counts for somebody's commendation is written by somebody else. */
export const mayWriteInto = (person: { id: number }, writer: number | null): Refusal | undefined =>
  person.id === writer ? refuse('ownFile') : undefined

/** Whether the dates of a person's line fit together. */
export function mayBeDated(
  line: { born_on: string | null; party_member_since: string | null },
  today: string,
): Refusal | undefined {
  const { born_on: born, party_member_since: member } = line
  if (born && yearsAfter(born, workingAge) > today) return refuse('tooYoung', { years: workingAge })
  if (member && member > today) return refuse('memberAhead')
  if (born && member && member < yearsAfter(born, memberAge))
    return refuse('memberTooYoung', { years: memberAge })
}

/** One staff code belongs to one person. */
export const mayHaveCode = (
  code: string | null,
  holder: { id: number; name: string } | undefined,
  person: number | null,
): Refusal | undefined =>
  code && holder && holder.id !== person ? refuse('codeTaken', { code, name: holder.name }) : undefined

/** A name that is there already may belong to the same person: whoever adds it says that it does not. */
export const mayBeAnother = (namesakes: number, said: boolean): Refusal | undefined =>
  namesakes > 0 && !said ? refuse('namesake', { count: namesakes }) : undefined

/** A day ahead is taken for what a decision already says, not for a mistyped year. */
export const isNear = (day: string, today: string): Refusal | undefined =>
  day > addDays(today, daysAhead) ? refuse('tooFarAhead', { on: formatDay(day) }) : undefined

/** Whether a position fits into the person's file and into the unit. */
export function mayHold(
  position: Omit<EntryOf<'chuc-vu'>, 'of'>,
  place: { unit: UnitDays; head: (Span & { name: string }) | undefined },
  { file, except = null }: { file: Service; except?: number | null },
): Refusal | undefined {
  const { unit, head } = place
  if (!within(position, unit))
    return refuse('unitNotThere', {
      name: unit.name,
      from: formatDay(unit.starts_on),
      until: unit.ends_on && formatDay(unit.ends_on),
    })
  if (!file['cong-tac'].some((period) => within(position, period))) return refuse('outsideWork')
  const held = others(file['chuc-vu'], except).filter((other) => overlap(other, position))
  const main = position.is_main && held.find((other) => other.is_main)
  if (main)
    return refuse('mainOverlaps', { title: main.title, unit: main.unit_then, on: formatDay(main.starts_on) })
  const same = held.find(({ unit_id, title }) => unit_id === position.unit_id && title === position.title)
  if (same) return refuse('heldAlready', { title: same.title, on: formatDay(same.starts_on) })
  if (position.is_head && head) return refuse('unitHasHead', { unit: unit.name, name: head.name })
}

type Service = Pick<PersonFile, 'cong-tac' | 'chuc-vu'>

/** The main position held on a day: the one that a new one follows. */
export const mainOn = (file: Service, day: string): PersonFile['chuc-vu'][number] | undefined =>
  file['chuc-vu'].find((held) => held.is_main && covers(held, day))

/** Main positions follow one another: a new one begins after each that is recorded. */
export function mayTransfer(file: Service, on: string): Refusal | undefined {
  const next = file['chuc-vu'].find(({ is_main, starts_on }) => is_main && starts_on >= on)
  if (next)
    return refuse('positionSince', { title: next.title, unit: next.unit_then, on: formatDay(next.starts_on) })
}

/** Only a position that is held and is not the main one ends by itself. */
export function mayEnd(position: PersonFile['chuc-vu'][number], lastDay: string): Refusal | undefined {
  if (position.is_main) return refuse('mainGoesOn')
  if (position.ends_on) return refuse('endedAlready', { on: formatDay(position.ends_on) })
  if (lastDay < position.starts_on) return refuse('endsBeforeStart', { on: formatDay(position.starts_on) })
}

/** Whether somebody who works may leave from this day on. */
export function mayLeave(file: Service, on: string): Refusal | undefined {
  const [period] = file['cong-tac']
  if (!period || period.ends_on)
    return refuse('leftAlready', { on: period?.ends_on ? formatDay(addDays(period.ends_on, 1)) : '' })
  if (on <= period.starts_on) return refuse('leavesBeforeStart', { on: formatDay(period.starts_on) })
  const later = file['chuc-vu'].find(({ starts_on }) => starts_on >= on)
  if (later) return refuse('positionAhead', { title: later.title, on: formatDay(later.starts_on) })
}

/** Whether somebody who left may come back on this day. */
export function mayComeBack(file: Pick<PersonFile, 'cong-tac'>, on: string): Refusal | undefined {
  const [period] = file['cong-tac']
  if (!period?.ends_on) return refuse('notLeft')
  if (period.ended_because === 'tu-tran') return refuse('died')
  if (on <= period.ends_on) return refuse('backTooEarly', { on: formatDay(addDays(period.ends_on, 1)) })
}

/** The leaving can be taken back as long as the person has not come back since. */
export const mayStay = (file: Pick<PersonFile, 'cong-tac'>): Refusal | undefined =>
  file['cong-tac'][0]?.ends_on ? undefined : refuse('notLeft')

/** Whether a working period fits beside the others and around the positions. */
export function mayHaveWorked(
  period: Omit<EntryOf<'cong-tac'>, 'of'>,
  file: PersonFile,
  except: number | null,
): Refusal | undefined {
  const rest = others(file['cong-tac'], except)
  const other = rest.find((one) => overlap(one, period))
  if (other) return refuse('periodOverlaps', { on: formatDay(other.starts_on) })
  if ((period.ends_on === null) !== (period.ended_because === null)) return refuse('endNeedsReason')
  const outside = file['chuc-vu'].find((position) => ![period, ...rest].some((one) => within(position, one)))
  if (outside) return refuse('positionOutside', { title: outside.title, on: formatDay(outside.starts_on) })
}

/** Whether a leave lies within work and beside no other. */
export function mayBeAway(
  leave: Omit<EntryOf<'nghi'>, 'of'>,
  file: PersonFile,
  except: number | null,
): Refusal | undefined {
  const worked = file['cong-tac'].some(
    (period) => covers(period, leave.starts_on) && (leave.ends_on === null || covers(period, leave.ends_on)),
  )
  if (!worked) return refuse('leaveOutsideWork')
  const other = others(file.nghi, except).find((one) => overlap(one, leave))
  if (other)
    return refuse('leaveOverlaps', {
      from: formatDay(other.starts_on),
      until: other.ends_on && formatDay(other.ends_on),
    })
}

type Ratings = { 'xep-loai': readonly { id: number; year: number; track: string }[] }

/** One rating a year on each track, also of years elsewhere; of a Party member from the year of admission on. */
export function mayRate(
  rating: Omit<EntryOf<'xep-loai'>, 'of'>,
  { file, memberSince, today }: { file: Ratings; memberSince: string | null; today: string },
  except: number | null,
): Refusal | undefined {
  const { year, track } = rating
  if (year > Number(today.slice(0, 4))) return refuse('yearAhead', { year })
  if (track === 'dang' && memberSince && memberSince > `${year}-12-31`)
    return refuse('notYetMember', { on: formatDay(memberSince) })
  const other = others(file['xep-loai'], except).some((one) => one.year === year && one.track === track)
  if (other) return refuse('ratedAlready', { year })
}

/** A discipline has been decided, and in a form that its track knows. */
export function mayDiscipline(entry: Omit<EntryOf<'ky-luat'>, 'of'>, today: string): Refusal | undefined {
  const forms: readonly string[] = disciplineForms[entry.track]
  if (!forms.includes(entry.form)) return refuse('formOfOtherTrack')
  if (entry.decided_on > today) return refuse('decidedAhead')
}

type Written = Pick<EntryOf<'khen-thuong'>, 'award' | 'year' | 'decided_on' | 'decision_number'>
type Honoured = Written & Partial<Pick<EntryOf<'khen-thuong'>, 'revoked_on' | 'revoked_by'>>

/** An honour is one of the law's, for this kind of holder, was decided, and is written down once. */
export function mayHonour(
  honour: Honoured,
  { subject, held, today }: { subject: HonourSubject; held: readonly Written[]; today: string },
): Refusal | undefined {
  const name = honourNamed(honour.award)
  if (!name) return refuse('awardUnknown')
  if (!name.subjects.includes(subject))
    return refuse(subject === 'tap-the' ? 'awardOfPerson' : 'awardOfCollective', { vi: name.vi, en: name.en })
  if (honour.year > Number(today.slice(0, 4))) return refuse('yearAhead', { year: honour.year })
  if (honour.decided_on && honour.decided_on > today) return refuse('decidedAhead')
  if (honour.decided_on && Number(honour.decided_on.slice(0, 4)) < honour.year)
    return refuse('decidedBefore', { year: honour.year })
  if (honour.revoked_by && !honour.revoked_on) return refuse('revokedWhen')
  if (honour.revoked_on && honour.revoked_on > today) return refuse('decidedAhead')
  if (honour.revoked_on && honour.decided_on && honour.revoked_on < honour.decided_on)
    return refuse('revokedBefore')
  const twice = held.some(
    (one) =>
      one.award === honour.award &&
      one.year === honour.year &&
      one.decision_number === honour.decision_number,
  )
  if (twice) return refuse('heldTwice', { vi: name.vi, en: name.en, year: honour.year })
}

/** The last main position and the last working period stay, and no position is left outside of work. */
export function mayRemove(kind: EntryKind, id: number, file: Service): Refusal | undefined {
  if (kind === 'chuc-vu' && !others(file['chuc-vu'], id).some(({ is_main }) => is_main))
    return refuse('lastPosition')
  if (kind !== 'cong-tac') return
  const periods = others(file['cong-tac'], id)
  if (periods.length === 0) return refuse('lastPeriod')
  const outside = file['chuc-vu'].find((position) => !periods.some((period) => within(position, period)))
  if (outside) return refuse('positionOutside', { title: outside.title, on: formatDay(outside.starts_on) })
}
