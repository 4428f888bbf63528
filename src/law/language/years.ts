/**
 * Sets of years as the bits of one number: bit 0 is the year judged, bit k the year k years before. A rule looks
 * back over 32 years (the longest that the law asks for is 25). Kept apart because `judge` and `compile` share it.
 */

export const horizon = 32

/** Unmet, unknown, met: in this order `all` is the least and `any` the greatest. */
export const unmet = 0
export const unknown = 1
export const met = 2
export type Score = 0 | 1 | 2

/** The years from … to, both included, seen from the year judged. */
export function yearsBetween(judged: number, from: number, to: number): number {
  const newest = Math.max(0, judged - to)
  const oldest = Math.min(horizon - 1, judged - from)
  if (oldest < newest) return 0
  const width = oldest - newest + 1
  return (width === 32 ? -1 : (1 << width) - 1) << newest
}

/** The bit of a year; 0 where it lies outside what a rule looks back over. */
export const yearBit = (judged: number, year: number): number => {
  const back = judged - year
  return back < 0 || back >= horizon ? 0 : 1 << back
}

/** How many years are in the set. */
export function howMany(years: number): number {
  let rest = years - ((years >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many years in a row, going back from bit `newest`. */
export function runFrom(years: number, newest: number): number {
  let at = newest
  while (at < horizon && (years >>> at) & 1) at += 1
  return at - newest
}

/** The newest year (as a bit's place) of the set at or before `from`; `horizon` where there is none. */
export function nextYear(years: number, from: number): number {
  let at = from
  while (at < horizon && !((years >>> at) & 1)) at += 1
  return at
}

/** The longest unbroken run. */
export function longestRun(years: number): number {
  let longest = 0
  for (let rest = years; rest !== 0; rest &= rest << 1) longest += 1
  return longest
}

/**
 * The longest chain whose neighbours lie at most `apart` years from each other; with `endsWithin`, only the chain
 * whose last year lies at most so many years before the year judged.
 */
export function longestChain(years: number, apart: number, endsWithin: number): number {
  let longest = 0
  for (let at = nextYear(years, 0); at < horizon && at <= endsWithin; ) {
    let length = 1
    let last = at
    let next = nextYear(years, at + 1)
    while (next < horizon && next - last <= apart) {
      length += 1
      last = next
      next = nextYear(years, next + 1)
    }
    longest = Math.max(longest, length)
    at = next
  }
  return longest
}

/** The years of the set as numbers, oldest first. */
export function listYears(judged: number, years: number): number[] {
  const list: number[] = []
  for (let rest = years; rest !== 0; ) {
    const back = 31 - Math.clz32(rest)
    list.push(judged - back)
    rest ^= 1 << back
  }
  return list
}
