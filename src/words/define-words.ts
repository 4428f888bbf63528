/**
 * The words of a feature, Vietnamese and English side by side: `const t = unitWords[locale]`.
 * A key that is missing, surplus or of another shape in one language is a compile error.
 */
import type { Locale } from './locale.ts'

/** A sentence, a list of words, a function that makes a sentence, or a group of these. */
export type Word = string | readonly string[] | ((...facts: never[]) => string)
export type Words = { readonly [key: string]: Word | Words }

/** The shape that both languages have. */
export type Wording<W> = {
  readonly [Key in keyof W]: W[Key] extends string
    ? string
    : W[Key] extends readonly string[]
      ? readonly string[]
      : W[Key] extends (...facts: infer Facts) => string
        ? (...facts: Facts) => string
        : Wording<W[Key]>
}

/** Puts the two languages together. Vietnamese gives the shape. */
export function defineWords<W extends Words>(vi: W, en: NoInfer<Wording<W>>): Record<Locale, Wording<W>> {
  // Wording<W> is W with its literal strings widened, which TypeScript cannot see for an open W
  return { vi: vi as unknown as Wording<W>, en }
}
