/**
 * Zip files made byte by byte, so that a test can lie in any field. `honest` fields are used where nothing is said.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content?: string | Uint8Array
  /** The bytes as they stand in the file, when they were deflated elsewhere. */
  deflated?: { bytes: Uint8Array; size: number; crc: number }
  /** Stored as it is. */
  stored?: boolean
  /** Says that it unpacks to so many bytes. */
  claimedSize?: number
  /** General purpose flags; 1 is encrypted. */
  flags?: number
  /** Lies at the place of the part of this index in place of its own. */
  sameAs?: number
}

/** The bytes of a zip file of these parts. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const lines: Buffer[] = []
  const places: number[] = []
  let offset = 0
  for (const part of parts) {
    const packed = pack(part)
    const shared = part.sameAs === undefined ? undefined : places[part.sameAs]
    const place = shared ?? offset
    places.push(place)
    lines.push(centralHeader(part, packed, place))
    if (shared !== undefined) continue
    const body = Buffer.concat([localHeader(part, packed), packed.bytes])
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(lines)
  return Buffer.concat([...bodies, directory, endRecord(parts.length, directory.length, offset)])
}

type Packed = { bytes: Uint8Array; size: number; crc: number; method: 0 | 8 }

function pack({ content = '', deflated, stored = false }: ZipPart): Packed {
  if (deflated) return { ...deflated, method: 8 }
  const bytes = Buffer.from(content as Uint8Array)
  const facts = { size: bytes.length, crc: crc32(bytes) }
  return stored ? { bytes, ...facts, method: 0 } : { bytes: deflateRawSync(bytes), ...facts, method: 8 }
}

function facts(part: ZipPart, { method, crc, bytes, size }: Packed): Buffer {
  const field = Buffer.alloc(26)
  field.writeUInt16LE(20, 0)
  field.writeUInt16LE(0x800 | (part.flags ?? 0), 2)
  field.writeUInt16LE(method, 4)
  field.writeUInt32LE(crc, 10)
  field.writeUInt32LE(bytes.length, 14)
  field.writeUInt32LE(part.claimedSize ?? size, 18)
  field.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return field
}

const localHeader = (part: ZipPart, packed: Packed): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts(part, packed), Buffer.from(part.name)])

function centralHeader(part: ZipPart, packed: Packed, place: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(place, 10)
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    facts(part, packed),
    rest,
    Buffer.from(part.name),
  ])
}

/** With more than 65,535 entries the 64-bit records stand before the end record. */
export function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  if (count < 0xffff) return end
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 0, 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 0, 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator, end])
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const contentTypes = (path: string, type: string) =>
  `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="${type}"/></Types>`

const mainRelationship = (path: string) =>
  `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${path}"/></Relationships>`

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** The parts of a Word document with this body (`<w:p>…</w:p>`). */
export function docxParts(body: string, type = docxType): ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: contentTypes('word/document.xml', type) },
    { name: '_rels/.rels', content: mainRelationship('word/document.xml') },
    {
      name: 'word/document.xml',
      content: `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]
}

/** The parts of a workbook with one sheet `Trang 1` of these rows (`<row>…</row>`). */
export function xlsxParts(
  rows: string,
  extra: { strings?: string; styles?: string; type?: string } = {},
): ZipPart[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const related = [
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ...(extra.strings === undefined ? [] : [['rId2', 'sharedStrings', 'sharedStrings.xml']]),
    ...(extra.styles === undefined ? [] : [['rId3', 'styles', 'styles.xml']]),
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
  return [
    { name: '[Content_Types].xml', content: contentTypes('xl/workbook.xml', extra.type ?? xlsxType) },
    { name: '_rels/.rels', content: mainRelationship('xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${xml}<Relationships xmlns="${relationships}">${related.join('')}</Relationships>`,
    },
    ...(extra.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `${xml}<sst xmlns="${main}">${extra.strings}</sst>` }]),
    ...(extra.styles === undefined
      ? []
      : [
          {
            name: 'xl/styles.xml',
            content: `${xml}<styleSheet xmlns="${main}">${extra.styles}</styleSheet>`,
          },
        ]),
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]
}

/** A row of inline texts. */
export const textRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`).join('')}</row>`
