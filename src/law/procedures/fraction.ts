/** Exact fractions: the law counts in tenths, thirds and percent, never in floating point. */

export type Fraction = readonly [part: number, whole: number]

/** The product, not reduced. */
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]

/** The smallest whole number that is no less than `share` of `whole`: 90% of 15 is 14. */
export const leastOf = ([part, whole]: Fraction, of: number): number => Math.ceil((part * of) / whole)

/** The largest whole number that is no more than `share` of `whole`: 20% of 12 is 2. */
export const mostOf = ([part, whole]: Fraction, of: number): number => Math.floor((part * of) / whole)

/** Whether `count` of `of` reaches the share, without dividing. */
export const reaches = (count: number, of: number, [part, whole]: Fraction): boolean =>
  count * whole >= part * of

/** `[45, 10]` as "4,5" and "4.5"; at most two decimals, which is all that the law uses. */
export function decimal([part, whole]: Fraction, locale: 'vi' | 'en'): string {
  const hundredths = Math.round((part * 100) / whole)
  const text = `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`.replace(
    /0$/,
    '',
  )
  return locale === 'vi' ? text.replace('.', ',') : text
}
