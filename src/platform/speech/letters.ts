/**
 * Letters by their Vietnamese names, and whether capitals can be read as a word at all.
 */

const names: Readonly<Record<string, string>> = {
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  f: 'ép',
  g: 'gờ',
  h: 'hát',
  j: 'gi',
  k: 'ca',
  l: 'e lờ',
  m: 'em mờ',
  n: 'en nờ',
  p: 'pê',
  q: 'quy',
  r: 'e rờ',
  s: 'ét sì',
  t: 'tê',
  v: 'vê',
  w: 'vê kép',
  x: 'ích xì',
  y: 'i dài',
  z: 'dét',
}

/** The name of one letter; vowels are their own. */
export const letterName = (letter: string): string => {
  const small = letter.toLowerCase()
  return names[small] ?? small
}

/** Letter by letter: `XYZ` → ích xì i dài dét. */
export const spelt = (letters: string): string => [...letters].map(letterName).join(' ')

// one syllable without marks, as headings in capitals have them: THI, CAO, NHAN, QUY
const syllable =
  /^(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?[aeiouyươăâêô]{1,3}(?:ch|ng|nh|c|m|n|p|t)?$/u
const marked = /[\u0300-\u036f]/u

/** Whether it bears a mark that only a word has; Đ and Ư stand in abbreviations too. */
export const isMarked = (word: string): boolean =>
  marked.test(word.toLowerCase().replaceAll('ư', 'u').replaceAll('ơ', 'o').normalize('NFD'))

/** Whether it has the shape of a Vietnamese syllable. */
export const isSyllable = (word: string): boolean => isMarked(word) || syllable.test(word.toLowerCase())
