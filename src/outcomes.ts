/**
 * The three ways in which an action ends without effect, besides a fault.
 * This file imports nothing, so that every room may speak of them.
 */

/** Why the answer is no, in words that a person can act on. Made by `refuser()` from a feature's own words. */
export type Refusal = {
  /** `feature.reason`, stable, for logs, tests and the JSON API. */
  readonly code: string
  /** 409 where the reader's view is out of date, 429 where something was asked too often, 422 for every other no. */
  readonly status: 409 | 422 | 429
  /** The sentence shown to the person. */
  say(locale: 'vi' | 'en'): string
  /** The article that decides, e.g. `Luật Thi đua, khen thưởng, Điều 18 khoản 4`. */
  readonly cite?: string
}

/** Thrown by an action so that its transaction rolls back; caught in `web/answer.tsx` and in the worker. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Not there, or not this person's to see: the two are not told apart. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Stops the action when a rule says no. Rules return the refusal; actions throw it. */
export function orRefuse(refusal: Refusal | undefined | null): void {
  if (refusal) throw new Refused(refusal)
}

/** The row, or NotFound when the query gave none. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound('no such row')
  return row
}
