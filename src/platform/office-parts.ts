/**
 * Parts of an office file, looked through before any parser sees them: each unpacks to no more than it says,
 * and none brings a document type of its own, which is where entities that explode or fetch come from.
 */
import { posix } from 'node:path'
import { FaultyFile } from './file-faults.ts'
import type { Zip } from './zip.ts'

const overlap = 16
// tables within tables and drawings within text reach a few dozen
const deepest = 256
const longestTag = 100_000
const relationshipsLimit = 2_000_000

/** Unpacks each part of XML once without keeping it. Throws FaultyFile. */
export async function checkXmlParts(zip: Zip): Promise<void> {
  for (const name of zip.entries.keys()) {
    if (/\.(xml|rels|vml)$/i.test(name)) await checkXmlPart(zip, name)
  }
}

async function checkXmlPart(zip: Zip, name: string): Promise<void> {
  const nesting = nestingMeter()
  let tail = ''
  for await (const chunk of await zip.stream(name)) {
    const piece = (chunk as Buffer).toString('latin1')
    const text = tail + piece
    // office programs write UTF-8; in UTF-16 a document type would not be seen
    if (text.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(text)) throw new FaultyFile({ code: 'damaged' })
    if (nesting(piece) > deepest) throw new FaultyFile({ code: 'damaged' })
    tail = text.slice(-overlap)
  }
}

/** Measures how deep elements lie within each other: parsers of trees take forever where that has no end. */
function nestingMeter(): (piece: string) => number {
  let depth = 0
  let most = 0
  let carried = ''
  return (piece) => {
    const text = carried + piece
    let at = text.indexOf('<')
    let end = 0
    while (at !== -1) {
      end = text.indexOf('>', at)
      if (end === -1) break
      const kind = text[at + 1]
      if (kind === '/') depth -= 1
      else if (kind !== '?' && kind !== '!' && text[end - 1] !== '/') depth += 1
      most = Math.max(most, depth)
      at = text.indexOf('<', end)
    }
    carried = at === -1 ? '' : text.slice(at, at + longestTag)
    return most
  }
}

/** The part that the list of content types names as the main one, or an empty text. */
export async function mainPartOf(zip: Zip, type: string): Promise<string> {
  const types = (await zip.read('[Content_Types].xml', relationshipsLimit)).toString('utf8')
  const tags = [...types.matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map(([tag]) => tag)
  const main = tags.find((tag) => attribute(tag, 'ContentType')?.includes(type))
  return main ? (attribute(main, 'PartName') ?? '').replace(/^\//, '') : ''
}

export type Relationship = { id: string; type: string; target: string; external: boolean }

/** What a part draws on; nothing of it is ever fetched. */
export async function relationshipsOf(zip: Zip, part: string): Promise<Relationship[]> {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  if (!zip.entries.has(path)) return []
  const xml = (await zip.read(path, relationshipsLimit)).toString('utf8')
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    target: attribute(tag, 'Target') ?? '',
    external: attribute(tag, 'TargetMode')?.toLowerCase() === 'external',
  }))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute of a tag, its entities resolved; `name` may be a pattern. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

/** Text of XML with its entities resolved. */
export const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return entities[entity] ?? whole
    const point = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
