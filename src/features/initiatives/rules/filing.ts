import type { Refusal } from '#outcomes.ts'
import { refuse } from '../words.ts'

export const states = [
  'draft',
  'sent',
  'returned',
  'examining',
  'scored',
  'recognised',
  'declined',
  'withdrawn',
] as const
export type State = (typeof states)[number]

/** Every step of a filing. Scored again where the board wants a second round. */
export const steps = [
  { step: 'send', from: ['draft', 'returned'], to: 'sent' },
  { step: 'give-back', from: ['sent'], to: 'returned' },
  { step: 'assign', from: ['sent', 'scored'], to: 'examining' },
  { step: 'close-round', from: ['examining'], to: 'scored' },
  { step: 'recognise', from: ['scored'], to: 'recognised' },
  { step: 'decline', from: ['sent', 'scored'], to: 'declined' },
  { step: 'withdraw', from: ['draft', 'sent', 'returned'], to: 'withdrawn' },
] as const satisfies readonly { step: string; from: readonly State[]; to: State }[]
export type Step = (typeof steps)[number]['step']

/** Where the step leads from this state; nothing where it cannot be taken. */
export const after = (state: State, step: Step): State | undefined =>
  steps.find((one) => one.step === step && (one.from as readonly State[]).includes(state))?.to

export const mayStep = (state: State, step: Step): Refusal | undefined =>
  after(state, step) ? undefined : refuse('notNow')

export const isFresh = (one: { version: number }, version: number): Refusal | undefined =>
  one.version === version ? undefined : refuse('stale', {}, { status: 409 })

export const mayWrite = (state: State): Refusal | undefined =>
  state === 'draft' || state === 'returned' ? undefined : refuse('onItsWay')

export type Author = { person: number; share: number }

/** Each author once, and a hundred per cent in all. */
export function sharesFit(authors: readonly Author[]): Refusal | undefined {
  if (new Set(authors.map(({ person }) => person)).size < authors.length) return refuse('authorTwice')
  const sum = authors.reduce((total, { share }) => total + share, 0)
  return sum === 100 ? undefined : refuse('shares', { sum })
}

/** What has to be said before it is sent: the definition of the law has these parts (Luật, Điều 3 khoản 4). */
export function isWhole(said: Record<'problem' | 'solution' | 'effect' | 'applied', string>) {
  const empty = (['problem', 'solution', 'effect', 'applied'] as const).filter(
    (one) => said[one].trim() === '',
  )
  return empty.length > 0 ? refuse('incomplete', { parts: empty }) : undefined
}

/** Whether nobody of a board marks the own work. */
export const isOthers = (authors: readonly { personId: number }[], person: number): boolean =>
  authors.every(({ personId }) => personId !== person)
