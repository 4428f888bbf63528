import type { Abbreviations } from './abbreviations.ts'
import { type Dialect, integerWords, numberWords } from './numbers.ts'

/** What stands around the place that is being read. */
export type Around = {
  dialect: Dialect
  /** The agency's own abbreviations. */
  own: Abbreviations
  /** The word before, in small letters; empty at the start of a line. */
  before: string
  /** What follows the place, from its first sign on. */
  text: string
  at: number
  startsLine: boolean
}

/** One way of reading: where it fits (a sticky pattern) and what is said; `null` when it does not apply after all. */
export type Rule = { fits: RegExp; say: (found: readonly string[], around: Around) => string | null }

/** A rule from a pattern; it is tried at one place at a time. */
export const rule = (pattern: RegExp, say: Rule['say']): Rule => ({
  fits: new RegExp(pattern.source, `${pattern.flags.replace(/[yg]/g, '')}y`),
  say,
})

/** Shorthands that nearly every rule needs. */
export const sayInteger = (digits: string | undefined, { dialect }: Around): string =>
  integerWords(digits ?? '', dialect)
export const sayNumber = (digits: string | undefined, { dialect }: Around): string =>
  numberWords(digits ?? '', dialect)

/** A dash between two figures, however it is written. */
export const dash = '\\s?[-–—−]\\s?'
/** No letter or digit follows. */
export const endsHere = '(?![\\p{L}\\p{N}])'
