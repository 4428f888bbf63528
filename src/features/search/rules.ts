/** What was asked for, what fits it best, and what of a text to show. Pure. */
import { clean, fold, spelling } from '#platform/vietnamese.ts'

export const kinds = ['article', 'movement', 'document', 'honour'] as const
export type Kind = (typeof kinds)[number]

export type Asked = {
  /** As it was typed, cleaned. */
  typed: string
  /** Its words without marks, all of which must occur. */
  words: readonly string[]
  /** The same as they are spelt, where the person typed marks. */
  spelt: readonly string[] | null
}

const longestQuestion = 200
const mostWords = 10
const longestWord = 40

const parted = (text: string, not: RegExp): string[] =>
  [...new Set(text.split(not).filter(Boolean))].slice(0, mostWords).map((word) => word.slice(0, longestWord))

/** The question that was typed; nothing where it holds no word. */
export function asked(question: string): Asked | undefined {
  const typed = clean(question.slice(0, longestQuestion * 2)).slice(0, longestQuestion)
  const words = parted(fold(typed), /[^a-z0-9]+/)
  if (words.length === 0) return undefined
  const spelt = parted(spelling(typed), /[^a-zA-Z0-9]+/)
  return { typed, words, spelt: spelt.some((word) => /[A-Z]/.test(word)) ? spelt : null }
}

/** For PostgreSQL's `tsquery`: all of these words; they hold nothing but ASCII letters and digits. */
export const allOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' & ')

/** The same for what is still being typed: the last word may go on. */
export const allBeginning = (words: readonly string[]): string => `${allOf(words)}:*`

export type Found = { title: string; happenedOn: string; isSpelt: boolean }

/**
 * How well it fits: what has the very letters that were typed stands before what only has them without marks, a
 * title before a text, words that follow each other before words apart.
 */
export function fit(found: Found, { words, spelt, typed }: Asked): number {
  const folded = ` ${fold(found.title)
    .split(/[^a-z0-9]+/)
    .join(' ')} `
  const exact = ` ${spelling(found.title)
    .split(/[^a-zA-Z0-9]+/)
    .join(' ')} `
  const holds = (text: string, all: readonly string[]) => all.every((word) => text.includes(` ${word} `))
  const phrase = ` ${fold(typed)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ')} `
  let score = found.isSpelt ? 16 : 0
  if (spelt && holds(exact, spelt)) score += 8
  if (holds(folded, words)) score += 4
  if (words.length > 1 && folded.includes(phrase)) score += 2
  return score
}

/** The best first; of equals the newest. */
export const byFit = <One extends Found>(found: readonly One[], question: Asked): One[] =>
  found
    .map((one) => ({ one, score: fit(one, question) }))
    .sort((a, b) => b.score - a.score || (a.one.happenedOn < b.one.happenedOn ? 1 : -1))
    .map(({ one }) => one)

export type Piece = { text: string; hit: boolean }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

/** The text with the words that were asked for marked, whatever their marks. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const add = (piece: string, hit: boolean) => {
    if (piece === '') return
    const last = pieces.at(-1)
    // words that follow each other are one mark
    const joins = last && last.hit === hit
    if (joins) last.text += piece
    else pieces.push({ text: piece, hit })
  }
  let from = 0
  for (const match of text.matchAll(wordPattern)) {
    const hit = words.includes(fold(match[0]))
    const gap = text.slice(from, match.index)
    add(gap, hit && pieces.at(-1)?.hit === true && gap === ' ')
    add(match[0], hit)
    from = match.index + match[0].length
  }
  add(text.slice(from), false)
  return pieces
}

const before = 12
const after = 36

/** The part of a text where most of the words stand together, marked. */
export function passage(text: string, words: readonly string[]): Piece[] {
  const places = [...text.matchAll(wordPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: fold(match[0]),
  }))
  const hits = places.flatMap(({ word }, index) => (words.includes(word) ? [index] : []))
  // how many different words stand within a line's length from each hit on; the first of the richest wins
  const richness = hits.map(
    (hit, order) =>
      new Set(hits.slice(order, order + 24).flatMap((one) => (one - hit < 24 ? [places[one]?.word] : [])))
        .size,
  )
  const best = hits[richness.indexOf(Math.max(0, ...richness))] ?? 0
  const [first, last] = [Math.max(0, best - before), Math.min(places.length - 1, best + after)]
  const [start, end] = [places[first]?.from ?? 0, places[last]?.to ?? 0]
  const shown = text.slice(start, end).replace(/\s+/g, ' ')
  const whole = `${first > 0 ? '… ' : ''}${shown}${last < places.length - 1 ? ' …' : ''}`
  return marked(whole, words)
}
