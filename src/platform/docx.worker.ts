/** Entry of the process that reads one Word file; started by `docx.ts`. */
import mammoth from 'mammoth'
import { serve } from './apart.ts'
import { readNumbering, withNumbers } from './docx-numbering.ts'
import { FaultyFile } from './file-faults.ts'
import { kindOfOffice } from './file-kinds.ts'
import { checkXmlParts, mainPartOf, relationshipsOf } from './office-parts.ts'
import { openZip, type Zip } from './zip.ts'

export type DocxTask = { path: string; limits: { unpacked: number; characters: number } }
export type DocxMessage = { text: string }

const partLimit = 40_000_000
const packet = 100_000

/** A document may name a template on somebody's own disk, which nobody opens here; one in the network is refused. */
async function checkRelationships(zip: Zip): Promise<void> {
  for (const name of zip.entries.keys()) {
    const found = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(name)
    if (!found) continue
    for (const { type, target, external } of await relationshipsOf(zip, `${found[1] ?? ''}${found[2]}`)) {
      if (external && !/\/(hyperlink|image)$/.test(type) && !isOnOwnDisk(target)) {
        throw new FaultyFile({ code: 'remoteTemplate' })
      }
    }
  }
}

const isOnOwnDisk = (target: string): boolean =>
  /^file:\/\/\/[^\\/]|^[a-z]:[\\/]|^(?![a-z][\w+.-]*:)[^\\/]/i.test(decodeURIComponent(target))

/**
 * The file as mammoth takes it. It gets the parts one by one through the checked zip, so that there is no
 * second reading of the zip file that could differ.
 */
async function partsFor(zip: Zip): Promise<{ buffer: Buffer }> {
  const text = async (name: string) =>
    zip.entries.has(name) ? (await zip.read(name, partLimit)).toString('utf8') : ''
  const numbering = readNumbering(await text('word/numbering.xml'), await text('word/styles.xml'))
  const main = await mainPartOf(zip, 'wordprocessingml.document.main+xml')
  const file = {
    exists: (name: string) => zip.entries.has(name),
    read: async (name: string) => {
      const xml = await text(name)
      return name === main ? withNumbers(withLineBreaks(xml), numbering) : xml
    },
  }
  // mammoth takes `file` beside `path` and `buffer`; its published types leave it out
  return { file } as unknown as { buffer: Buffer }
}

/** Raw text drops line breaks within a paragraph and would glue the words around them together. */
const withLineBreaks = (xml: string): string =>
  xml.replace(/<w:(?:br|cr)(?:\s[^>]*)?\/>/g, '<w:t xml:space="preserve">&#10;</w:t>')

// last, so that everything above stands ready when it begins
await serve<DocxTask, DocxMessage>(async ({ path, limits }, send) => {
  const zip = await openZip(path, { entries: 5_000, bytes: limits.unpacked })
  if ((await kindOfOffice(zip)) !== 'docx') throw new FaultyFile({ code: 'notADocument' })
  await checkXmlParts(zip)
  await checkRelationships(zip)
  const { value } = await mammoth.extractRawText(await partsFor(zip))
  if (value.length > limits.characters) throw new FaultyFile({ code: 'tooMuchInside' })
  for (let at = 0; at < value.length; at += packet) await send({ text: value.slice(at, at + packet) })
})
