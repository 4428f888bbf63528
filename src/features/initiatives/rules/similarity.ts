/**
 * Texts that say much the same, found among a hundred thousand without reading them: MinHash over pairs of
 * syllables without diacritics, and bands of it to look up by. Pure; the same text gives the same numbers for ever,
 * since they are stored.
 *
 * Broder, On the resemblance and containment of documents (1997); Leskovec et al., Mining of Massive Datasets, ch. 3.
 */
import { fold } from '#platform/vietnamese.ts'

const rows = 3
const bandCount = 28
const hashes = rows * bandCount

/** Below this, texts only share the words of their trade. */
export const alike = 0.25

/** Pairs of syllables that stand side by side, each once. */
export function shingles(text: string): Set<string> {
  const syllables = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (syllables.length === 1) return new Set(syllables)
  return new Set(syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`))
}

/** FNV-1a over the UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A permutation of 32-bit numbers (the finaliser of MurmurHash3), another for each seed. */
function mixed(value: number, seed: number): number {
  let hash = value ^ Math.imul(seed + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** The smallest of each permutation over the text's pairs: 84 signed 32-bit numbers; none for a text without words. */
export function signatureOf(text: string): number[] {
  const values = [...shingles(text)].map(hashOf)
  if (values.length === 0) return []
  return Array.from({ length: hashes }, (_, seed) => {
    let least = 0x7fffffff
    for (const value of values) least = Math.min(least, mixed(value, seed))
    return least
  })
}

/** One number for each band of three; two texts that share one are looked at. */
export const bandsOf = (signature: readonly number[]): number[] =>
  signature.length === 0
    ? []
    : Array.from({ length: bandCount }, (_, band) =>
        signature
          .slice(band * rows, band * rows + rows)
          .reduce((hash, value) => mixed(hash ^ value, band), band),
      )

/** How much two texts share, from 0 to 1, as their signatures tell it. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0
  return one.filter((value, at) => value === other[at]).length / one.length
}

/** The same from the texts themselves: the share of pairs that both have (Jaccard). */
export function sharedPairs(one: string, other: string): number {
  const [mine, theirs] = [shingles(one), shingles(other)]
  const both = [...mine].filter((pair) => theirs.has(pair)).length
  const all = mine.size + theirs.size - both
  return all === 0 ? 0 : both / all
}
