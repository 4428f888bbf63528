import { honourNames } from '#law/honour-names.ts'
import { citation, luat } from '#law/sources/cite.ts'
import type { Refusal } from '#outcomes.ts'
import type { Subject } from './forms.ts'
import { refuse } from './words.ts'

/** So many titles one registers for at most. */
export const mostChoices = 5

/** Forms of commendation that come with the year's titles; what is higher is proposed, not registered for. */
const withTitles = ['giay-khen', 'bang-khen-bo-tinh', 'bang-khen-thu-tuong']
/** Titles of armed forces; an agency's people do not register for them. */
const ofForces = ['chien-si-tien-tien', 'don-vi-tien-tien', 'don-vi-quyet-thang', 'co-thi-dua-quan-khu']

/** What a subject may register for, the first step first. */
export const registrable = (subject: Subject): string[] =>
  honourNames
    .filter(({ subjects }) => subjects.includes(subject))
    .filter(
      ({ slug, kind }) => (kind === 'danh-hieu' && !ofForces.includes(slug)) || withTitles.includes(slug),
    )
    .map(({ slug }) => slug)
    .toSorted((one, other) => stepOf(one) - stepOf(other))

/** In the order in which they are won; what stands nowhere comes last. */
const steps = [
  'lao-dong-tien-tien',
  'tap-the-lao-dong-tien-tien',
  'gia-dinh-van-hoa',
  'cstd-co-so',
  'tap-the-lao-dong-xuat-sac',
  'giay-khen',
  'cstd-bo-tinh',
  'bang-khen-bo-tinh',
  'co-thi-dua-bo-tinh',
  'bang-khen-thu-tuong',
  'cstd-toan-quoc',
  'co-thi-dua-chinh-phu',
]
const stepOf = (slug: string) => (steps.includes(slug) ? steps.indexOf(slug) : steps.length)

/** The bases of titles are movements, achievements and standards; a registration is none of them. */
export const noCondition = citation(luat('7'))

type Wish = { award: string; place: number }

/** Whether these wishes can be taken: some, each of this kind of subject, and no two at one place. */
export function mayWish(subject: Subject, wishes: readonly Wish[]): Refusal | undefined {
  if (wishes.length === 0) return refuse('noWish')
  if (wishes.some(({ award }) => !registrable(subject).includes(award))) return refuse('otherSubject')
  const awards = new Set(wishes.map(({ award }) => award))
  if (awards.size < wishes.length) return refuse('sameTitle')
  const places = new Set(wishes.map(({ place }) => place))
  return places.size < wishes.length ? refuse('samePlace') : undefined
}

export type Window = { year: number; opens_on: string; closes_on: string }

/** Whether one may register today; `permitted` is the last day of a late permission. */
export function mayRegister(
  window: Window,
  { on, permitted }: { on: string; permitted: string | null },
): Refusal | undefined {
  if (on < window.opens_on) return refuse('notOpen', { day: window.opens_on })
  if (on <= window.closes_on) return undefined
  return permitted !== null && on <= permitted ? undefined : refuse('closed', { day: window.closes_on })
}

/** Whether a registration of today comes after the window closed. */
export const isLate = ({ closes_on }: Window, on: string): boolean => on > closes_on

export type Way = {
  state: 'sent' | 'returned' | 'accepted' | 'withdrawn'
  version: number
  personId: number | null
  unitId: number
  /** Where it waits, and the unit of the window. */
  atUnitId: number
  windowUnitId: number
}

const isFresh = (one: Way, version: number) => (one.version === version ? undefined : refuse('stale'))
const isStill = (one: Way) =>
  one.state === 'returned' || (one.state === 'sent' && one.atUnitId === one.unitId)

/** Whether it may be corrected: while nobody has passed it on, or once it came back, whatever the window says. */
export const mayCorrect = (one: Way, version: number, window?: Refusal): Refusal | undefined =>
  isFresh(one, version) ??
  (isStill(one) ? undefined : refuse('onItsWay')) ??
  (one.state === 'returned' ? undefined : window)

export const mayWithdraw = (one: Way, version: number): Refusal | undefined =>
  isFresh(one, version) ?? (isStill(one) ? undefined : refuse('onItsWay'))

/** Nobody gives back or accepts the own registration. */
const isOthers = (one: Way, answerer: number | null) =>
  one.personId !== null && one.personId === answerer ? refuse('own') : undefined

export const mayGiveBack = (one: Way, version: number, answerer: number | null): Refusal | undefined =>
  isFresh(one, version) ?? (one.state === 'sent' ? undefined : refuse('answered')) ?? isOthers(one, answerer)

/** Whether the unit that opened the window may take it: once it has come up there. */
export const mayAccept = (one: Way, version: number, answerer: number | null): Refusal | undefined =>
  isFresh(one, version) ??
  (one.state === 'sent' ? undefined : refuse('answered')) ??
  (one.atUnitId === one.windowUnitId ? undefined : refuse('below')) ??
  isOthers(one, answerer)
