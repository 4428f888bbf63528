/**
 * Names of files as people gave them, made safe to show and to download under. On disk files lie under their
 * hash; the name never becomes a path.
 */
import { endingOf, type FileKind, fileKinds, nameFits } from './file-kinds.ts'
import { clean } from './vietnamese.ts'

const longest = 255
// names that Windows keeps for devices, whatever stands behind the dot
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * A name without path, control signs, turned direction or reserved words, at most 255 bytes in UTF-8.
 * When the kind is given and the ending claims another, the true ending is put behind it.
 */
export function safeName(given: string, kind?: FileKind): string {
  const decoded = given.replace(/%2f/gi, '/').replace(/%5c/gi, '\\').replace(/%2e/gi, '.').replace(/%00/g, '')
  const last = clean(decoded.split(/[/\\]/).at(-1) ?? '')
  let name = clean(last.replace(/[<>:"|?*]/g, '_')).replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') name = 'tep'
  if (reserved.test(name)) name = `_${name}`
  if (kind && (endingOf(name) === '' || !nameFits(name, kind))) name += `.${fileKinds[kind].endings[0]}`
  return shortened(name)
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name
  const ending =
    Buffer.byteLength(endingOf(name)) <= 16 && endingOf(name) !== '' ? `.${name.split('.').at(-1)}` : ''
  const room = longest - Buffer.byteLength(ending)
  let stem = ''
  let bytes = 0
  // by what a reader sees as one letter, so that no mark is torn from its vowel
  for (const { segment } of new Intl.Segmenter('vi').segment(name.slice(0, name.length - ending.length))) {
    bytes += Buffer.byteLength(segment)
    if (bytes > room) break
    stem += segment
  }
  return stem.trimEnd() + ending
}

/** The value of Content-Disposition that saves a download under its name (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const safe = safeName(name)
  const plain = safe
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
