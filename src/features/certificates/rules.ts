import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export type BatchState = 'running' | 'done' | 'failed' | 'cancelled' | 'expired'

/** So many certificates are set in one step; between two of them the job can be stopped. */
export const step = 25
/** So long the files of a batch are kept. */
export const daysKept = 30
/** So often a step may fail before the job stops and a person decides. */
export const mostFailures = 3

/** A certificate is printed once; whoever prints it again says why. */
export const mayPrint = (copies: number, why: string): Refusal | undefined =>
  copies > 0 && why === '' ? refuse('whyAgain') : undefined

export const mayBegin = (
  lines: readonly number[],
  { running, copies, why }: { running: boolean; copies: ReadonlyMap<number, number>; why: string },
): Refusal | undefined => {
  if (lines.length === 0) return refuse('noneInForce')
  if (running) return refuse('runningAlready')
  return mayPrint(Math.max(0, ...lines.map((line) => copies.get(line) ?? 0)), why)
}

export const mayCancel = (state: BatchState): Refusal | undefined =>
  state === 'running' || state === 'failed' ? undefined : refuse('notRunning')

export const mayResume = (state: BatchState): Refusal | undefined =>
  state === 'failed' ? undefined : refuse('notFailed')

/** How far a batch came, in whole per cent; all set and not yet bound is not yet a hundred. */
export const percentOf = ({
  position,
  total,
  state,
}: {
  position: number
  total: number
  state: BatchState
}) =>
  state === 'done' || state === 'expired'
    ? 100
    : Math.min(99, Math.floor((100 * position) / Math.max(1, total)))
