/**
 * What the law asks for beyond ratings and honours: initiatives, reviews, a collective's year.
 */
import { honourNamed } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import { formatDay } from '#words/dates.ts'
import type { EntryOf, PersonFile } from '../queries/file.ts'
import { refuse } from '../words.ts'
import { others, overlap, type tracks } from './file.ts'

/** Loại hình khen thưởng (Luật, Điều 8). */
export const bases = [
  'cong-trang',
  'dot-xuat',
  'phong-trao',
  'chuyen-de',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
] as const
export const initiativeKinds = ['sang-kien', 'nghien-cuu'] as const
/** How far an initiative reaches, and who recognised it; both ascending. */
export const scopes = [
  'don-vi',
  'co-so',
  'xa',
  'linh-vuc',
  'bo-tinh',
  'khu-vuc',
  'toan-quoc',
  'the-gioi',
] as const
export const recognisers = [
  'don-vi',
  'co-so',
  'xa',
  'so-nganh',
  'bo-tinh',
  'hoi-dong-trung-uong',
  'thu-tuong',
  'chu-tich-nuoc',
] as const
export const reviewKinds = [
  'ky-luat',
  'thanh-tra',
  'kiem-tra',
  'dieu-tra',
  'khieu-nai',
  'to-cao',
  'bao-chi',
] as const

/**
 * What was recognised has a scope, somebody who recognised it and a past decision; it serves as a ground once,
 * for an honour of the law (Luật, Điều 3 khoản 4).
 */
export function mayRecognise(
  entry: Omit<EntryOf<'sang-kien'>, 'of'>,
  { file, today }: { file: PersonFile; today: string },
  except: number | null,
): Refusal | undefined {
  const { year, scope, recognised_by: by, decided_on: on, used_for: used, used_year: usedYear } = entry
  if (year > Number(today.slice(0, 4))) return refuse('yearAhead', { year })
  if (on && on > today) return refuse('decidedAhead')
  if ((scope === null) !== (by === null)) return refuse('recognisedHow')
  if (on && !by) return refuse('recognisedHow')
  if ((used === null) !== (usedYear === null)) return refuse('usedHow')
  if (used && !honourNamed(used)) return refuse('awardUnknown')
  if (usedYear !== null && usedYear < year) return refuse('usedBefore', { year })
  const twice = others(file['sang-kien'], except).some(
    (one) => one.title === entry.title && one.year === year && one.kind === entry.kind,
  )
  if (twice) return refuse('recognisedTwice', { year })
}

/** A review has begun; the same one is written down once. */
export function mayReview(
  entry: Omit<EntryOf<'xem-xet'>, 'of'>,
  { file, today }: { file: PersonFile; today: string },
  except: number | null,
): Refusal | undefined {
  if (entry.starts_on > today) return refuse('reviewAhead')
  if (entry.ends_on && entry.ends_on > today) return refuse('decidedAhead')
  const other = others(file['xem-xet'], except).find((one) => one.kind === entry.kind && overlap(one, entry))
  if (other) return refuse('reviewedAlready', { on: formatDay(other.starts_on) })
}

type UnitResult = {
  year: number
  track: (typeof tracks)[number]
  class: string | null
  targets: number | null
  targets_met: number | null
  targets_exceeded: number | null
}

/** One line for a year and a track, which says something, and whose targets add up. */
export function mayResult(
  result: UnitResult,
  { held, today }: { held: readonly Pick<UnitResult, 'year' | 'track'>[]; today: string },
): Refusal | undefined {
  const { year, track, targets, targets_met: met, targets_exceeded: exceeded } = result
  if (year > Number(today.slice(0, 4))) return refuse('yearAhead', { year })
  if (result.class === null && targets === null) return refuse('resultEmpty')
  const more = (part: number | null, whole: number | null) => part !== null && part > (whole ?? 0)
  if (more(met, targets) || more(exceeded, met)) return refuse('targetsDoNotAdd')
  if (held.some((one) => one.year === year && one.track === track)) return refuse('ratedAlready', { year })
}
