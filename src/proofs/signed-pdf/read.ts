/**
 * A paper that went out to be signed comes back: is it the same paper, is it signed, by whom, and was nothing done
 * to it. PAdES and the older detached PDF signatures; every signature in the file must hold.
 */
import { type PDF, PdfDict, type PdfObject, type PdfRef, PdfString } from '@libpdf/core'
import { type CmsFault, readCms, type Signature, type Trust } from './cms.ts'
import { afterSigning, bySigning, openPdf, sameContent } from './same-content.ts'

export type { Signature, Trust } from './cms.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * `other-document`: not the paper that went out · `unreadable`: no whole PDF · `unsigned` · `other-kind`: a kind of
 * signature that is not read here · `range`: a signature that does not cover what it should · `changed`: the update
 * that signs, or one before it, changes what the paper shows · `changed-after`: something was added after signing
 */
export type SignedFault =
  | CmsFault
  | 'other-document'
  | 'unreadable'
  | 'unsigned'
  | 'other-kind'
  | 'range'
  | 'changed'
  | 'changed-after'

export type SignedAnswer = { signatures: Signature[] } | { fault: SignedFault }

const kinds = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'])

/** Judges what came back against what went out. */
export async function readSignedPdf(original: Bytes, returned: Bytes, trust: Trust): Promise<SignedAnswer> {
  if (returned.length <= original.length || !startsWith(returned, original))
    return { fault: 'other-document' }
  try {
    return await readUpdates(original, returned, trust)
  } catch {
    // objects are read when they are asked for: a broken one is found on the way
    return { fault: 'unreadable' }
  }
}

async function readUpdates(original: Bytes, returned: Bytes, trust: Trust): Promise<SignedAnswer> {
  const [before, after] = [await openPdf(original), await openPdf(returned)]
  if (!before || !after || hasTwoReadings(returned, original.length)) return { fault: 'unreadable' }
  const found = signaturesOf(after)
  if (!found || !sameContent(before, after, bySigning)) return { fault: 'changed' }
  if (found.length === 0) return { fault: 'unsigned' }
  const parts = found.map((one) => partsOf(returned, one, original.length))
  const bad = parts.find((one): one is { fault: SignedFault } => 'fault' in one)
  if (bad) return bad
  const whole = parts.filter((one): one is Parts => !('fault' in one))
  const end = Math.max(...whole.map((one) => one.end))
  if (!(await onlyKept(returned, end, after))) return { fault: 'changed-after' }
  return judged(whole, trust)
}

async function judged(parts: readonly Parts[], trust: Trust): Promise<SignedAnswer> {
  const signatures: Signature[] = []
  for (const { der, content } of parts.toSorted((a, b) => a.end - b.end)) {
    const answer = await readCms(der, content, trust)
    if ('fault' in answer) return answer
    signatures.push(answer.signature)
  }
  return { signatures }
}

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, at) => byte === whole[at])

/** A table of objects for old readers beside one for new ones lets two programs show two papers. */
const hasTwoReadings = (bytes: Bytes, from: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).includes('/XRefStm')

const resolverOf = (pdf: PDF) => (ref: PdfRef) => pdf.getObject(ref)

/** The signatures that the form's fields hold; nothing when it has fields of another kind, or a form of its own. */
function signaturesOf(pdf: PDF): PdfDict[] | undefined {
  const at = resolverOf(pdf)
  const form = pdf.getCatalog().getDict('AcroForm', at)
  if (!form) return []
  if (form.has('XFA')) return undefined
  const fields = (form.getArray('Fields', at)?.toArray() ?? []).map((one) => resolved(pdf, one))
  const values = fields.map((field) => {
    const signed = field instanceof PdfDict && field.getName('FT')?.value === 'Sig'
    return signed ? field.getDict('V', at) : undefined
  })
  return values.every((value) => value !== undefined) ? values : undefined
}

const resolved = (pdf: PDF, one: PdfObject): PdfObject | null =>
  one.type === 'ref' ? pdf.getObject(one) : one

type Parts = { der: Bytes; content: Bytes; end: number }

/** The bytes that were signed and the signature, when it leaves out nothing but itself and comes after the paper. */
function partsOf(file: Bytes, signature: PdfDict, paper: number): Parts | { fault: SignedFault } {
  const kind = signature.getName('SubFilter')?.value ?? ''
  if (!kinds.has(kind)) return { fault: 'other-kind' }
  const range = (signature.getArray('ByteRange')?.toArray() ?? []).map((one) =>
    one.type === 'number' ? one.value : Number.NaN,
  )
  const contents = signature.get('Contents')
  const [start = -1, first = -1, second = -1, rest = -1] = range
  const sound =
    range.length === 4 &&
    range.every((one) => Number.isInteger(one) && one >= 0) &&
    start === 0 &&
    first >= paper &&
    second > first &&
    second + rest <= file.length &&
    contents instanceof PdfString
  if (!sound) return { fault: 'range' }
  const hole = Buffer.from(file.subarray(first, second)).toString('latin1')
  const hex = /^<([0-9A-Fa-f]*)>$/.exec(hole)?.[1]
  if (hex === undefined || !Buffer.from(contents.bytes).equals(Buffer.from(hex, 'hex')))
    return { fault: 'range' }
  const content = new Uint8Array(first + rest)
  content.set(file.subarray(0, first))
  content.set(file.subarray(second, second + rest), first)
  return { der: new Uint8Array(Buffer.from(hex, 'hex')), content, end: second + rest }
}

/** Nothing stands behind the last signature, or only the material that keeps it checkable. */
async function onlyKept(file: Bytes, end: number, after: PDF): Promise<boolean> {
  if (end === file.length) return true
  const added = Buffer.from(file.subarray(end)).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(added)) return false
  const signed = await openPdf(file.slice(0, end))
  return signed !== undefined && sameContent(signed, after, afterSigning)
}

/** How a name in a certificate fits one in the agency's records. */
export type NameFit = 'same' | 'without-diacritics' | 'other'

/** Compares names: letter for letter, or without diacritics where the certificate has none. */
export function nameFit(inCertificate: string, expected: string): NameFit {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()
  const bare = (text: string) => plain(text).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
  const [said, asked] = [plain(inCertificate), plain(expected)]
  if (said !== '' && said === asked) return 'same'
  return said !== '' && said === bare(inCertificate) && said === bare(expected)
    ? 'without-diacritics'
    : 'other'
}
