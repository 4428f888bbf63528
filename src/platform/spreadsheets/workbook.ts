/**
 * Reads the rows of a workbook as text, inside the reading process. The zip file has been looked through
 * before the spreadsheet reader gets it.
 */
import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { FaultyFile } from '../file-faults.ts'
import { kindOfOffice } from '../file-kinds.ts'
import { attribute, checkXmlParts, mainPartOf, relationshipsOf } from '../office-parts.ts'
import { openZip, type Zip } from '../zip.ts'
import type { SheetLimits } from './limits.ts'
import { type Padding, paddingOf } from './zero-padded.ts'

const partLimits = { strings: 40_000_000, styles: 8_000_000, other: 2_000_000 }
const rowsInAWorkbook = 1_048_576

export type Workbook = {
  sheet: string
  sheets: string[]
  rows: AsyncGenerator<{ number: number; cells: string[] }>
}

/** Opens the workbook at its first visible sheet, or at the one that is named. Throws FaultyFile. */
export async function openWorkbook(
  path: string,
  wanted: string | undefined,
  limits: SheetLimits,
): Promise<Workbook> {
  const zip = await openZip(path, { entries: 2_000, bytes: limits.unpacked })
  try {
    if ((await kindOfOffice(zip)) !== 'xlsx') throw new FaultyFile({ code: 'notASheet' })
    checkPartSizes(zip)
    await checkXmlParts(zip)
    const parts = await sheetsOf(zip)
    const sheet = wanted ?? parts.keys().next().value
    const part = sheet === undefined ? undefined : parts.get(sheet)
    if (sheet === undefined || part === undefined)
      throw new FaultyFile({ code: 'noSheet', wanted: wanted ?? '' })
    const padding = await paddingOf(zip, part)
    return { sheet, sheets: [...parts.keys()], rows: rowsOf(path, sheet, padding) }
  } finally {
    zip.close()
  }
}

/** Texts and styles are held in memory while the sheet is read; sheets themselves only pass by. */
function checkPartSizes(zip: Zip): void {
  for (const [name, { uncompressedSize }] of zip.entries) {
    if (!/\.(xml|rels)$/i.test(name) || /worksheets\/[^/]+\.xml$/i.test(name)) continue
    const limit = /sharedStrings\.xml$/i.test(name)
      ? partLimits.strings
      : /styles\.xml$/i.test(name)
        ? partLimits.styles
        : null
    const core = /^(\[Content_Types\]\.xml|xl\/workbook\.xml)$|\.rels$/i.test(name)
    if (uncompressedSize > (limit ?? (core ? partLimits.other : partLimits.strings))) {
      throw new FaultyFile({ code: 'tooMuchInside' })
    }
  }
}

/** The visible worksheets in their order, name and part. */
async function sheetsOf(zip: Zip): Promise<Map<string, string>> {
  const workbook = await mainPartOf(zip, 'spreadsheetml.sheet.main+xml')
  const xml = (await zip.read(workbook, partLimits.other)).toString('utf8')
  const targets = new Map(
    (await relationshipsOf(zip, workbook))
      .filter(({ type }) => type.endsWith('/worksheet'))
      .map(({ id, target }) => [id, posix.join('/', posix.dirname(workbook), target).slice(1)]),
  )
  const sheets = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const part = targets.get(attribute(tag, '[\\w]+:id') ?? '')
    const name = attribute(tag, 'name')
    if (part && name && (attribute(tag, 'state') ?? 'visible') === 'visible') sheets.set(name, part)
  }
  return sheets
}

async function* rowsOf(path: string, sheet: string, padding: Padding) {
  for await (const { index, values } of streamXlsxRows(await readFile(path), { sheet })) {
    if (!Number.isInteger(index) || index < 0 || index >= rowsInAWorkbook)
      throw new FaultyFile({ code: 'damaged' })
    yield { number: index + 1, cells: values.map((value, column) => padding(index, column, textOf(value))) }
  }
}

/** A cell as a person reads it: numbers without the noise of floating point, days in ISO. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  return String(value)
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 })
  // `1.234` has two readings in typed text, but a number in a cell has only one: a further zero says which
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16)
}
