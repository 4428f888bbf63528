/**
 * What a file is, by its content and never by its name. Whatever is not on the list is not taken: above all
 * nothing that a browser would run (HTML, SVG), no programs, no documents with macros.
 */
import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { FaultyFile } from './file-faults.ts'
import { openZip, type Zip } from './zip.ts'

/** The kinds of files that are taken: media type and the endings that belong to it, the usual one first. */
export const fileKinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  csv: { type: 'text/csv', endings: ['csv', 'tsv'] },
  txt: { type: 'text/plain', endings: ['txt', 'text', 'md', 'log'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  avif: { type: 'image/avif', endings: ['avif'] },
  mp3: { type: 'audio/mpeg', endings: ['mp3'] },
  m4a: { type: 'audio/mp4', endings: ['m4a', 'mp4'] },
  ogg: { type: 'audio/ogg', endings: ['ogg', 'oga', 'opus'] },
} as const
export type FileKind = keyof typeof fileKinds

/** The ending of a name, in small letters and without the dot. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether the name's ending belongs to the kind; a name without an ending claims nothing. */
export const nameFits = (name: string, kind: FileKind): boolean => {
  const ending = endingOf(name)
  const { endings }: { endings: readonly string[] } = fileKinds[kind]
  return ending === '' || endings.includes(ending)
}

const notTaken = (found: string) => new FaultyFile({ code: 'notTaken', found })

/**
 * Tells the kind of the file at `path`. Throws FaultyFile when it is none that is taken. The name only tells
 * a table from other plain text.
 *
 * @param unpacked the most bytes that a zip-based file may unpack to
 */
export async function kindOf(path: string, name = '', unpacked = 2_000_000_000): Promise<FileKind> {
  const head = await headOf(path)
  if (head.length === 0) throw new FaultyFile({ code: 'empty' })
  if (startsWith(head, 'PK\x03\x04')) return kindOfZip(path, unpacked)
  if (startsWith(head, '\xd0\xcf\x11\xe0')) throw await legacyOffice(path)
  if (startsWith(head, '%PDF-')) return 'pdf'
  const text = unicodeText(head)
  if (text !== null) return kindOfText(text, name)
  const known = await fileTypeFromBuffer(head.subarray(0, 4_100))
  const type = known?.mime.replace(/;.*$/, '').replace('audio/x-m4a', 'audio/mp4')
  const seenOrHeard = (['png', 'jpeg', 'webp', 'avif', 'mp3', 'm4a', 'ogg'] as const).find(
    (kind) => fileKinds[kind].type === type,
  )
  if (seenOrHeard) return seenOrHeard
  if (known) throw notTaken(known.ext)
  if (!hasControls(head)) return kindOfText(head.toString('latin1'), name)
  throw notTaken('bin')
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const startsWith = (bytes: Buffer, signature: string): boolean =>
  bytes.toString('latin1', 0, signature.length) === signature

// tab, line feed, form feed and carriage return belong to text
const hasControls = (bytes: Buffer): boolean =>
  bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))

/** The head as Unicode text, or null when it is none. */
function unicodeText(head: Buffer): string | null {
  const wide = startsWith(head, '\xff\xfe') ? 'utf-16le' : startsWith(head, '\xfe\xff') ? 'utf-16be' : null
  if (!wide && hasControls(head)) return null
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return null
  }
}

function kindOfText(text: string, name: string): FileKind {
  const start = text.slice(0, 2_048)
  if (/<(!doctype|html|head|body|script|iframe|svg|math)\b/i.test(start))
    throw notTaken(/<svg\b/i.test(start) ? 'svg' : 'html')
  if (/^\s*<\?xml|^\s*<[a-z]/i.test(start)) throw notTaken('xml')
  if (start.startsWith('{\\rtf')) throw notTaken('rtf')
  if (start.startsWith('#!')) throw notTaken('script')
  if (start.startsWith('%!PS')) throw notTaken('ps')
  return nameFits(name, 'csv') && endingOf(name) !== '' ? 'csv' : 'txt'
}

const mostEntries = 10_000
const partLimit = 4_000_000

async function kindOfZip(path: string, unpacked: number): Promise<FileKind> {
  const zip = await openZip(path, { entries: mostEntries, bytes: unpacked })
  try {
    if (zip.entries.has('[Content_Types].xml')) return await kindOfOffice(zip)
    if (zip.entries.has('mimetype')) return await kindOfOpenDocument(zip)
  } finally {
    zip.close()
  }
  throw notTaken('zip')
}

/** Office files are told apart by the main part that they declare. Macros are refused under any name. */
export async function kindOfOffice(zip: Zip): Promise<'docx' | 'xlsx'> {
  const types = (await zip.read('[Content_Types].xml', partLimit)).toString('utf8')
  const names = [...zip.entries.keys()]
  if (
    names.some((name) => /vbaProject\.bin$/i.test(name)) ||
    /macroEnabled|vnd\.ms-office\.vbaProject/i.test(types)
  ) {
    throw new FaultyFile({ code: 'macros' })
  }
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx'
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx'
  throw notTaken(types.includes('presentationml') ? 'pptx' : 'zip')
}

async function kindOfOpenDocument(zip: Zip): Promise<'odt' | 'ods'> {
  const type = (await zip.read('mimetype', 200)).toString('latin1').trim()
  const kind = (['odt', 'ods'] as const).find((one) => fileKinds[one].type === type)
  if (!kind) throw notTaken('zip')
  if ([...zip.entries.keys()].some((name) => /^(Basic|Scripts)\/./.test(name)))
    throw new FaultyFile({ code: 'macros' })
  if (zip.entries.has('META-INF/manifest.xml')) {
    const manifest = await zip.read('META-INF/manifest.xml', partLimit)
    if (manifest.includes('encryption-data')) throw new FaultyFile({ code: 'encrypted' })
  }
  return kind
}

/** A compound file is an office file of before 2007, or a newer one locked by a password. */
async function legacyOffice(path: string): Promise<FaultyFile> {
  const file = await open(path)
  const locked = Buffer.from('EncryptedPackage', 'utf16le')
  try {
    let carried = Buffer.alloc(0)
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const window = Buffer.concat([carried, chunk as Buffer])
      if (window.includes(locked)) return new FaultyFile({ code: 'encrypted' })
      carried = window.subarray(-locked.length)
    }
  } finally {
    await file.close()
  }
  return new FaultyFile({ code: 'legacyOffice' })
}
