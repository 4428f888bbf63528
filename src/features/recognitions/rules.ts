import type { Refusal } from '#outcomes.ts'
import { addDays } from '#platform/clock.ts'
import { refuse } from './words.ts'

export const recognitionKinds = ['loi-cam-on', 'viec-tot'] as const
export type RecognitionKind = (typeof recognitionKinds)[number]
export const recognitionStates = ['waiting', 'confirmed', 'returned'] as const

/** How many one person may send a day: thanks that come by the dozen are worth nothing. */
export const mostADay = 5
/** How far back a deed may lie, in days. */
export const longestAgo = 60

type Giving = {
  giver: number
  person: number
  happenedOn: string
  today: string
  /** What the giver has sent today: all, and to this person. */
  sentToday: number
  toPersonToday: number
}

/** Whether this may be sent: to somebody else, of these days, and not by the dozen. */
export function mayGive(giving: Giving): Refusal | undefined {
  const { giver, person, happenedOn, today } = giving
  if (giver === person) return refuse('oneself')
  if (happenedOn > today) return refuse('inFuture')
  if (happenedOn < addDays(today, -longestAgo)) return refuse('longAgo', { days: longestAgo })
  if (giving.toPersonToday > 0) return refuse('sameToday')
  return giving.sentToday >= mostADay ? refuse('tooMany', { most: mostADay }) : undefined
}

/** How many of a week are chosen for the front page. */
export const bestOfWeek = 5

type Choosing = {
  consents: boolean | null
  personId: number
  version: number
}

/** Whether it may be chosen for its week: shown to the public, not the chooser's own, and the week is not full. */
export function mayChoose(
  deed: Choosing,
  { chooser, version, chosen }: { chooser: number | null; version: number; chosen: number },
): Refusal | undefined {
  if (deed.version !== version) return refuse('stale')
  if (!deed.consents) return refuse('notShown')
  if (deed.personId === chooser) return refuse('ownChoice')
  return chosen >= bestOfWeek ? refuse('weekFull', { most: bestOfWeek }) : undefined
}

type Given = { state: string; version: number; personId: number; giverId: number }

/** Whether this person may confirm or return it: neither who gave it nor who is thanked. */
export function mayAnswer(given: Given, answerer: number | null, version: number): Refusal | undefined {
  if (answerer === null) return refuse('noPerson')
  if (answerer === given.personId || answerer === given.giverId) return refuse('own')
  return given.state === 'waiting' && given.version === version ? undefined : refuse('stale')
}

/** Whether the thanked person may say yes or no to the public. The word may be changed at any time. */
export function mayConsent(given: Given, version: number): Refusal | undefined {
  if (given.state !== 'confirmed') return refuse('notConfirmed')
  return given.version === version ? undefined : refuse('stale')
}
