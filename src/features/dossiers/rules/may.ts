import type { Refusal } from '#outcomes.ts'
import { refuse } from '../words.ts'
import { type ChecklistPart, missingParts } from './checklist.ts'
import { after, type State, type Step } from './way.ts'

/** A dossier as the rules look at it. */
export type Standing = { state: State; version: number; personId: number | null }

export const isFresh = (one: { version: number }, version: number): Refusal | undefined =>
  one.version === version ? undefined : refuse('stale', {}, { status: 409 })

/** Whether the step can be taken from here. */
export const mayStep = ({ state }: { state: State }, step: Step): Refusal | undefined =>
  after(state, step) ? undefined : refuse('notNow')

/** Nobody hands in, receives, examines or refuses the own dossier. */
export const isOthers = ({ personId }: Pick<Standing, 'personId'>, actor: number | null) =>
  personId !== null && personId === actor ? refuse('own') : undefined

type Flag = { slug: string; settled: boolean }

/** Whether a part can be written: all of them in a draft or one that came back, only the named ones when flagged. */
export function mayWrite({ state }: { state: State }, slug: string, flags: readonly Flag[]) {
  if (state === 'draft' || state === 'returned') return undefined
  if (state !== 'flagged') return refuse('onItsWay')
  return flags.some((flag) => flag.slug === slug && !flag.settled) ? undefined : refuse('notFlagged')
}

/** Whether nothing is missing before it goes. */
export function isComplete(
  checklist: readonly ChecklistPart[],
  held: Parameters<typeof missingParts>[1],
): Refusal | undefined {
  const missing = missingParts(checklist, held)
  return missing.length > 0 ? refuse('incomplete', { parts: missing.map(({ name }) => name) }) : undefined
}

export type Examination = { outcome: 'agrees' | 'disagrees' | 'flags' | null; examinerId: number }

/** What the examinations come to once all have answered; nothing before. */
export function concluded(
  examinations: readonly Examination[],
): Extract<Step, 'flag' | 'conclude'> | undefined {
  if (examinations.length === 0 || examinations.some(({ outcome }) => outcome === null)) return undefined
  return examinations.some(({ outcome }) => outcome === 'flags') ? 'flag' : 'conclude'
}

/** Whether an examiner can answer: it lies with the examiner, and is not the own. */
export const mayAnswer = (one: Examination & { state: State }): Refusal | undefined =>
  one.state !== 'examining' ? refuse('notNow') : one.outcome === null ? undefined : refuse('answered')

type Posting = { audience: 'internal' | 'public'; state: 'open' | 'closed' | 'settled' }

/** Whether consultation is done: asked of the public where the law wants it, and whatever was asked is settled. */
export function isConsulted(days: number, postings: readonly Posting[]): Refusal | undefined {
  if (postings.some(({ state }) => state !== 'settled')) return refuse('stillPosted')
  const shown = postings.some(({ audience }) => audience === 'public')
  return days > 0 && !shown ? refuse('notPosted', { days }) : undefined
}
