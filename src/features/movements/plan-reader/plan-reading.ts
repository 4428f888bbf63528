/** What the reader gives: the plan's parts, and beside each the passage of the original that it came from. */
import type { Reason } from './kind.ts'
import type { Comparison } from './targets.ts'
import type { Span } from './text.ts'

export type { Comparison, Reason, Span }

export type PlanContent = { readonly ordinal: number; readonly title: string; readonly text: string }
export type PlanTarget = {
  readonly text: string
  readonly number: number
  readonly unit: string
  readonly comparison: Comparison
}
export type PlanWave = {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly occasion: string | null
}

/** Dates are `YYYY-MM-DD`, or `YYYY-MM` where the text gives a month only. What it does not say is null or empty. */
export type Plan = {
  readonly isLaunch: boolean
  readonly title: string | null
  readonly theme: string | null
  readonly organiser: string | null
  readonly launchedBy: { readonly name: string; readonly positions: readonly string[] } | null
  readonly document: {
    readonly number: string | null
    readonly date: string | null
    readonly signer: string | null
  }
  readonly starts: string | null
  readonly ends: string | null
  readonly waves: readonly PlanWave[]
  readonly occasions: readonly string[]
  readonly contents: readonly PlanContent[]
  readonly targets: readonly PlanTarget[]
  readonly mentions: {
    readonly council: boolean
    readonly interimReview: boolean
    readonly finalReview: boolean
  }
}

/** The same tree with a passage for each value: null where the value is null, or false. */
export type Spans<Part> = Part extends string | number | boolean | null
  ? Span | null
  : Part extends readonly (infer Entry)[]
    ? readonly Spans<Entry>[]
    : { readonly [Key in keyof Part]: Spans<Part[Key]> }

export type PlanReading = Plan & {
  /** Why the text is not read as a launch; null when it is one. */
  readonly reason: Reason | null
  /** Offsets into the original text, in UTF-16 units. */
  readonly spans: PlanSpans
}

export type PlanSpans = { readonly [Key in keyof Plan]: Spans<Plan[Key]> }
