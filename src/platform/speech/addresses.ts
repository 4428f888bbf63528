/** Addresses of the web and of mail. */
import { letterName, spelt } from './letters.ts'
import { digitByDigit } from './numbers.ts'
import { type Rule, rule } from './rule.ts'

const signs: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '@': 'a còng',
  '/': 'gạch chéo',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  ':': 'hai chấm',
  '?': 'hỏi chấm',
  '=': 'bằng',
  '&': 'và',
  '#': 'thăng',
  '%': 'phần trăm',
  '+': 'cộng',
  '~': 'ngã',
}

/** What has a vowel is read as a word, what has none by its letters. */
const wordOf = (letters: string): string => {
  if (letters.length === 1) return letterName(letters)
  return /[aeiouyàáảãạăâêôơưéèẻẽẹíìỉĩịóòỏõọúùủũụ]/iu.test(letters) ? letters : spelt(letters)
}

function addressWords(address: string): string {
  const parts = address.match(/\p{L}[\p{L}\p{M}]*|\d+|./gu) ?? []
  return parts
    .map(
      (part) =>
        signs[part] ?? (/^\d/.test(part) ? digitByDigit(part) : /^\p{L}/u.test(part) ? wordOf(part) : ' '),
    )
    .join(' ')
}

const host = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+'
const path = '(?:[/?#][^\\s<>"“”()]*[^\\s<>"“”().,;:!?])?/?'

export const addressRules: readonly Rule[] = [
  rule(new RegExp(`[a-z0-9._%+-]+@${host}`, 'iu'), ([mail = '']) => addressWords(mail)),
  rule(new RegExp(`(?:https?|ftp)://(${host}(?::\\d+)?${path})`, 'iu'), ([, rest = '']) =>
    addressWords(rest.replace(/\/$/, '')),
  ),
  rule(new RegExp(`www\\.${host}${path}`, 'iu'), ([address = '']) =>
    addressWords(address.replace(/\/$/, '')),
  ),
  rule(
    new RegExp(`(?:[a-z0-9-]+\\.)+(?:vn|com|org|net|edu|gov|info|io)(?![\\p{L}\\p{N}])${path}`, 'iu'),
    ([address = '']) => addressWords(address.replace(/\/$/, '')),
  ),
]
