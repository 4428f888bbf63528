/**
 * The text of a document that somebody uploads: Word (`.docx`) or plain text. Word files are opened in a
 * process of their own.
 */
import { stat } from 'node:fs/promises'
import { type Bounds, performApart } from './apart.ts'
import type { DocxMessage, DocxTask } from './docx.worker.ts'
import { FaultyFile, type NotTaken, orFault } from './file-faults.ts'
import { kindOf } from './file-kinds.ts'
import { legacyFont } from './legacy-fonts.ts'
import { decodedText } from './text-encoding.ts'
import { cleanLines } from './vietnamese.ts'

export type ReadDocument = {
  kind: 'docx' | 'txt'
  /** One paragraph a line, numbers and bullets of lists in front, clean NFC. */
  text: string
}

export type DocumentOptions = {
  /** The most signs of text; what is longer is refused. */
  characters?: number
  /** Bytes of the file unpacked. */
  unpacked?: number
  bounds?: Bounds
}

const preset = { characters: 2_000_000, unpacked: 100_000_000, bounds: { megabytes: 384, seconds: 30 } }

/** The text of the file at `path`, or why it cannot be read. */
export const readDocument = (path: string, options: DocumentOptions = {}): Promise<ReadDocument | NotTaken> =>
  orFault(async () => {
    const limits = { ...preset, ...options }
    const kind = await kindOf(path, '', limits.unpacked)
    if (kind !== 'docx' && kind !== 'txt') throw new FaultyFile({ code: 'notADocument' })
    const raw = kind === 'docx' ? await wordText(path, limits) : await plainText(path, limits.characters)
    const text = cleanLines(raw)
    const font = legacyFont(text)
    if (font) throw new FaultyFile({ code: 'legacyFont', font })
    return { kind, text }
  })

async function wordText(
  path: string,
  { characters, unpacked, bounds }: Required<DocumentOptions>,
): Promise<string> {
  const task: DocxTask = { path, limits: { characters, unpacked } }
  const pieces: string[] = []
  await performApart<DocxMessage>(new URL('./docx.worker.ts', import.meta.url), task, {
    bounds,
    take: ({ text }) => pieces.push(text),
  })
  // the reader ends each paragraph with an empty line
  return pieces
    .join('')
    .replace(/\n\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

async function plainText(path: string, characters: number): Promise<string> {
  const { size } = await stat(path)
  // a sign takes at most four bytes
  if (size > characters * 4) throw new FaultyFile({ code: 'tooMuchInside' })
  let text = ''
  for await (const piece of decodedText(path)) text += piece
  if (text.length > characters) throw new FaultyFile({ code: 'tooMuchInside' })
  return text
}
