/**
 * Text that was typed for the fonts of before Unicode. Read as Unicode it looks like `NguyÔn V¨n B×nh`
 * (TCVN3, fonts `.Vn…`) or `Nguyeãn Vaên Bình` (VNI). It is never taken silently.
 */
export type LegacyFont = 'TCVN3' | 'VNI'

// signs that TCVN3 puts for letters, at a letter's side: `hoµ`, `x·`, `§ång`
const tcvn3Sign = /(?<=\p{L})[µ¸¶·¹¨»¾¼½®©ª«¬]|[®§©ª«¬¨](?=\p{Ll})/gu
// a capital with a mark behind a small letter: `NguyÔn`, `tØnh`
const tcvn3Capital = /(?<=\p{Ll})[À-ÖØ-ß](?!\p{Lu})/gu
// pairs that Vietnamese does not have; VNI writes the mark as a letter behind its vowel: `aø`, `eä`, `öô`, `ñaûng`
const vniPair =
  /a[ùøûõïêâáàãåäéèúüë]|[eu][ùøûõïåäãâáà](?<!u[âáàã])|o[ùøûõïåäâ]|ö[ôùøûõï]|y[ùøûõï]|(?<!\p{L})ñ(?=\p{L})/giu
// letters that only Unicode text has
const unicodeOnly = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Which old font the text was typed for, or null. One foreign name is not enough to tell. */
export function legacyFont(text: string): LegacyFont | null {
  const sample = text.slice(0, 200_000).normalize('NFC')
  const tcvn3 = count(sample, tcvn3Sign) + count(sample, tcvn3Capital)
  const vni = count(sample, vniPair)
  const found = Math.max(tcvn3, vni)
  // sheets mix both kinds now and then: then what is plainly Unicode outweighs a few odd words
  if (found < 2 || found * 4 < count(sample, unicodeOnly)) return null
  return tcvn3 >= vni ? 'TCVN3' : 'VNI'
}
