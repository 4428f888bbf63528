import { createHash } from 'node:crypto'
import type { Voice } from '#platform/speech/engines.ts'
import { sentencesOf } from '#platform/speech/sentences.ts'
import { type SpeechOptions, spoken } from '#platform/speech/spoken.ts'

/** What is read aloud. */
export const subjects = ['article', 'movement'] as const
export type SubjectKind = (typeof subjects)[number]
export type Subject = { about: SubjectKind; id: number }

/** The text of a page in the order in which it is read; `public` when everybody may read it. */
export type Heard = { title: string; unit: number; public: boolean; lines: readonly string[] }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Tells whether a recording reads this text. */
export const textHash = (lines: readonly string[]): string => sha256(lines.join('\n'))

/** The sentences as they are written, over all lines. */
export const writtenSentences = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => sentencesOf(line).map(({ start, end }) => line.slice(start, end)))

/** The sentences as they are said, one for each that is written. */
export const saidSentences = (lines: readonly string[], options: SpeechOptions): string[] =>
  writtenSentences(lines).map((sentence) => spoken(sentence, options))

/** The same engine, voice and words give the same sound. */
export const madeFrom = (engine: string, { name }: Voice, said: readonly string[]): string =>
  sha256([engine, name, ...said].join('\n'))

/** An hour and more of sound is not made by itself: signs of all sentences together. */
export const longestText = 60_000

/** Minutes that reading takes, by the recording or by fifteen signs a second. */
export const minutesOf = (lines: readonly string[], seconds: number | null | undefined): number =>
  Math.max(1, Math.round((seconds ?? lines.join(' ').length / 15) / 60))
