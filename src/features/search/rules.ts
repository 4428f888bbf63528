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

export type Found = {
  title: string
  happenedOn: string
  /** Has the very letters that were typed. */
  isSpelt: boolean
  /** Has the words in its title, not only in its text. */
  inTitle: boolean
}

/**
 * How well it fits: what has the very letters that were typed stands before what only has them without marks, a
 * title before a text, words that follow each other before words apart.
 */
function fit({ title, isSpelt, inTitle }: Found, phrase: string | null): number {
  const follows = inTitle && phrase !== null && plain(title).includes(phrase)
  return (isSpelt ? 8 : 0) + (inTitle ? 4 : 0) + (follows ? 2 : 0)
}

const plain = (text: string): string => ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `

/** The best first; of equals the newest. */
export function byFit<One extends Found>(found: readonly One[], { typed, words }: Asked): One[] {
  const phrase = words.length > 1 ? plain(typed).replace(/ +/g, ' ') : null
  return found
    .map((one) => ({ one, score: fit(one, phrase) }))
    .sort((a, b) => b.score - a.score || (a.one.happenedOn < b.one.happenedOn ? 1 : -1))
    .map(({ one }) => one)
}

export type Piece = { text: string; hit: boolean }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

type Word = { from: number; to: number; word: string }

/** The words of a text with their places, folded. Folded at once where that leaves every sign in its place. */
function wordsIn(text: string): Word[] {
  const folded = fold(text)
  const isAligned = folded.length === text.length
  return [...text.matchAll(wordPattern)].map(({ 0: word, index: from }) => {
    const to = from + word.length
    return { from, to, word: isAligned ? folded.slice(from, to) : fold(word) }
  })
}

/** The text with the words that were asked for marked, whatever their marks; neighbours are one mark. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const add = (piece: string, hit: boolean) => {
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += piece
    else if (piece !== '') pieces.push({ text: piece, hit })
  }
  let end = 0
  for (const { from, to, word } of wordsIn(text)) {
    const hit = words.includes(word)
    const gap = text.slice(end, from)
    add(gap, hit && pieces.at(-1)?.hit === true && gap === ' ')
    add(text.slice(from, to), hit)
    end = to
  }
  add(text.slice(end), false)
  return pieces
}

const before = 12
const after = 36

/** The part of a text where most of the words stand together, marked. */
export function passage(text: string, words: readonly string[]): Piece[] {
  const places = wordsIn(text)
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
