import { honourNames } from '#law/honour-names.ts'
import type { Refusal } from '#outcomes.ts'
import { fold } from '#platform/vietnamese.ts'
import type { PublicHonour } from './queries/honours.ts'
import { refuse } from './words.ts'

/** Signs of a certificate's code, of 31 each: 99 bits. */
export const codeLength = 20
const groupLength = 5

/** The code as people read it: `ABCDE-FGHJK-…`. */
export const spelt = (code: string): string =>
  code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? ''

/** The code that somebody typed, with or without groups; undefined when it cannot be one. */
export function codeTyped(text: string): string | undefined {
  const code = text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/[\s\-–]/g, '')
  return new RegExp(`^[A-HJ-NP-Z2-9]{${codeLength}}$`).test(code) ? code : undefined
}

/** What a certificate is now. */
export type Standing = 'valid' | 'corrected' | 'revoked'
export const standingOf = ({
  correctedBy,
  revokedBy,
}: Pick<PublicHonour, 'correctedBy' | 'revokedBy'>): Standing =>
  revokedBy !== null ? 'revoked' : correctedBy !== null ? 'corrected' : 'valid'

/** The words that are sought: without diacritics, each at most once, ten at most. */
export const wordsSought = (text: string): string[] => [
  ...new Set(fold(text).split(/\s+/).filter(Boolean).slice(0, 10)),
]

const inHonourNames = new Set(honourNames.flatMap(({ vi }) => fold(vi).split(/\s+/)))

/**
 * The words with those first that few honours have: a given name ends a full name, and the words of an award's name
 * stand in a great many. The index skips through the lists of later words by what it found of the first.
 */
export const tellingFirst = (words: readonly string[]): string[] => {
  const lastFirst = words.toReversed()
  return [
    ...lastFirst.filter((word) => !inHonourNames.has(word)),
    ...lastFirst.filter((word) => inHonourNames.has(word)),
  ]
}

/** Whether an honour may be corrected or revoked: only as it stands now. */
export function maySupersede(honour: PublicHonour): Refusal | undefined {
  const standing = standingOf(honour)
  return standing === 'valid'
    ? undefined
    : refuse(standing === 'revoked' ? 'revokedAlready' : 'correctedAlready')
}

/** Whether what the person saw is what stands there. */
export const isFresh = (honour: { version: number }, version: number): Refusal | undefined =>
  honour.version === version ? undefined : refuse('stale')
