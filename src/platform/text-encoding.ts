/**
 * Text files as people save them: UTF-8, what Excel calls Unicode (UTF-16), or an 8-bit code. Windows-1258 is
 * read; text for the fonts of before Unicode is told and refused, since guessing would put wrong names on record.
 */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { FaultyFile } from './file-faults.ts'
import { legacyFont } from './legacy-fonts.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

const headSize = 262_144

/** The file's text piece by piece, decoded. Throws FaultyFile when the encoding cannot be told. */
export async function* decodedText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path), { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    // past the head there were bytes of another encoding
    if (error instanceof TypeError) throw new FaultyFile({ code: 'encoding' })
    throw error
  }
}

async function encodingOf(path: string): Promise<Encoding> {
  const head = await headOf(path)
  const marked = markOf(head)
  if (marked) return marked
  if (reads(head, 'utf-8')) return 'utf-8'
  const asWindows = new TextDecoder('windows-1258').decode(head)
  if (isPlainVietnamese(asWindows)) return 'windows-1258'
  const font = legacyFont(head.toString('latin1'))
  throw new FaultyFile(font ? { code: 'legacyFont', font } : { code: 'encoding' })
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** By the byte order mark, or by the zeros that plain letters have in UTF-16. */
function markOf(head: Buffer): Encoding | null {
  const [first = 0, second = 0] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 1_000)
  const zeros = (from: number) => sample.filter((byte, place) => byte === 0 && place % 2 === from).length
  if (zeros(1) > sample.length / 4) return 'utf-16le'
  if (zeros(0) > sample.length / 4) return 'utf-16be'
  return null
}

function reads(head: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

const vietnameseOnly =
  /^[\s\x21-\x7e\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9₫–—‘’“”…•§°%]*$/u

/** Read in this code it is Vietnamese throughout: each tone stands on a vowel, no foreign letter, no sign inside a word. */
function isPlainVietnamese(text: string): boolean {
  const composed = text.normalize('NFC')
  return vietnameseOnly.test(composed) && !legacyFont(composed) && !/\p{Ll}[À-ÖØ-Þ]\p{Ll}/u.test(composed)
}
