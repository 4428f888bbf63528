/**
 * Whether one PDF shows what another shows, apart from what signing adds. Both are walked from their catalogs side
 * by side, so it does not matter where in the file an object stands or which update wrote it last.
 */
import { PDF, type PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'

/** What may differ: keys that the catalog may gain or change, and whether pages may get signature fields. */
export type Allowed = { catalog: ReadonlySet<string>; fields: boolean }

/** What a signing tool writes beside the document. */
export const bySigning: Allowed = {
  catalog: new Set(['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Perms', 'Version']),
  fields: true,
}
/** What may still be added after the last signature: the material that keeps it checkable. */
export const afterSigning: Allowed = { catalog: new Set(['DSS', 'Extensions']), fields: false }

type Walk = { before: PDF; after: PDF; allowed: Allowed; seen: Set<string> }

/** A visible signature may cover this share of a page at most: it must not hide what the page says. */
const mostCovered = 0.25

/** @throws nothing; a document that cannot be walked is not the same */
export function sameContent(before: PDF, after: PDF, allowed: Allowed): boolean {
  const walk = { before, after, allowed, seen: new Set<string>() }
  return sameDict(walk, before.getCatalog(), after.getCatalog(), allowed.catalog)
}

const none: ReadonlySet<string> = new Set()
const pageMay: ReadonlySet<string> = new Set(['Annots', 'Tabs'])

function same(walk: Walk, one: PdfObject | undefined, other: PdfObject | undefined): boolean {
  const pair = `${one instanceof PdfRef ? one : ''}|${other instanceof PdfRef ? other : ''}`
  if (one instanceof PdfRef && other instanceof PdfRef) {
    if (walk.seen.has(pair)) return true
    walk.seen.add(pair)
  }
  const a = one instanceof PdfRef ? (walk.before.getObject(one) ?? undefined) : one
  const b = other instanceof PdfRef ? (walk.after.getObject(other) ?? undefined) : other
  if (a === undefined || b === undefined) return a === b
  if (a.type !== b.type) return false
  if (a instanceof PdfStream && b instanceof PdfStream)
    return sameBytes(a.data, b.data) && sameDict(walk, a, b, none)
  if (a instanceof PdfDict && b instanceof PdfDict) return sameNode(walk, a, b)
  return sameLeaf(walk, a, b)
}

function sameLeaf(walk: Walk, a: PdfObject, b: PdfObject): boolean {
  if (a.type === 'array' && b.type === 'array') return sameItems(walk, a, b)
  if (a.type === 'string' && b.type === 'string') return sameBytes(a.bytes, b.bytes)
  if (a.type === 'null') return true
  const valued = a.type === 'name' || a.type === 'number' || a.type === 'bool'
  return valued && 'value' in b && a.value === b.value
}

const sameItems = (walk: Walk, a: PdfArray, b: PdfArray): boolean =>
  a.length === b.length && a.toArray().every((one, at) => same(walk, one, b.at(at)))

function sameNode(walk: Walk, a: PdfDict, b: PdfDict): boolean {
  if (a.getName('Type')?.value !== 'Page' || !walk.allowed.fields) return sameDict(walk, a, b, none)
  return sameDict(walk, a, b, pageMay) && onlySignaturesAdded(walk, a, b)
}

function sameDict(walk: Walk, a: PdfDict, b: PdfDict, free: ReadonlySet<string>): boolean {
  const keys = new Set([...a.keys(), ...b.keys()].map(({ value }) => value))
  // a stream's length may be said in another object; its bytes were compared
  if (a instanceof PdfStream) keys.delete('Length')
  return [...keys].every((key) => free.has(key) || same(walk, a.get(key), b.get(key)))
}

const resolverOf = (pdf: PDF) => (ref: PdfRef) => pdf.getObject(ref)

/** What stood on the page stands there still, and what was added are signature fields that leave it readable. */
function onlySignaturesAdded(walk: Walk, before: PdfDict, after: PdfDict): boolean {
  const [was, is] = [
    before.getArray('Annots', resolverOf(walk.before))?.toArray() ?? [],
    after.getArray('Annots', resolverOf(walk.after))?.toArray() ?? [],
  ]
  const kept = was.every((one, at) => same(walk, one, is[at]))
  return kept && is.slice(was.length).every((added) => isSignatureField(walk.after, added, after))
}

function isSignatureField(pdf: PDF, added: PdfObject, page: PdfDict): boolean {
  const field = added instanceof PdfRef ? pdf.getObject(added) : added
  if (!(field instanceof PdfDict) || field.getName('Subtype')?.value !== 'Widget') return false
  const parent = field.getDict('Parent', resolverOf(pdf))
  const kind = field.getName('FT') ?? parent?.getName('FT')
  const signed = field.has('V') || parent?.has('V')
  const acts = field.has('A') || field.has('AA')
  return kind?.value === 'Sig' && Boolean(signed) && !acts && covered(pdf, field, page) <= mostCovered
}

function covered(pdf: PDF, field: PdfDict, page: PdfDict): number {
  const sheet = areaOf(boxOf(pdf, page))
  return sheet === 0 ? 1 : areaOf(field.getArray('Rect', resolverOf(pdf))) / sheet
}

/** The sheet's size is its own or comes from the pages above it. */
function boxOf(pdf: PDF, page: PdfDict): PdfArray | undefined {
  let at: PdfDict | undefined = page
  for (let level = 0; at && level < 50; level += 1) {
    const box = at.getArray('MediaBox', resolverOf(pdf))
    if (box) return box
    at = at.getDict('Parent', resolverOf(pdf))
  }
  return undefined
}

function areaOf(box: PdfArray | undefined): number {
  const [left = 0, low = 0, right = 0, high = 0] = (box?.toArray() ?? []).map((one) =>
    one.type === 'number' ? one.value : Number.POSITIVE_INFINITY,
  )
  return Math.abs((right - left) * (high - low))
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** A whole, ordinary PDF; nothing when it can only be read by guessing. */
export async function openPdf(bytes: Uint8Array): Promise<PDF | undefined> {
  try {
    const pdf = await PDF.load(bytes, { lenient: false })
    return pdf.recoveredViaBruteForce ? undefined : pdf
  } catch {
    return undefined
  }
}
