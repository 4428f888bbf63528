/** The first picture of a Word file, as it lies in there; nobody has looked at it yet. */
import { posix } from 'node:path'
import { mainPartOf, relationshipsOf } from './office-parts.ts'
import { openZip, type Zip } from './zip.ts'

const limits = { entries: 5_000, bytes: 100_000_000 }
const largestPicture = 20_000_000

/** Nothing where there is none. The file has been read as a document before; throws FaultyFile when it does not open. */
export async function firstPictureOf(path: string): Promise<Buffer | null> {
  const zip = await openZip(path, limits)
  try {
    const main = await mainPartOf(zip, 'wordprocessingml.document.main+xml')
    const id = zip.entries.has(main) ? await firstEmbedded(zip, main) : null
    const found = (await relationshipsOf(zip, main)).find((one) => one.id === id && !one.external)
    const part = found && posix.join(posix.dirname(main), found.target)
    return part && zip.entries.has(part) ? await zip.read(part, largestPicture) : null
  } finally {
    zip.close()
  }
}

/** The relationship of the first drawing, or of the first picture of old Word. */
async function firstEmbedded(zip: Zip, main: string): Promise<string | null> {
  let carried = ''
  for await (const chunk of await zip.stream(main)) {
    const text = carried + (chunk as Buffer).toString('latin1')
    const [, id] = /<(?:a:blip|v:imagedata)\s[^>]*?r:(?:embed|id)="([^"]{1,100})"/.exec(text) ?? []
    if (id !== undefined) return id
    carried = text.slice(-2_000)
  }
  return null
}
