/**
 * Writes lists for people to open in Excel. What stands in a cell is always what it says: text stays text,
 * whatever it begins with, and no cell becomes a formula.
 */
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { isDay } from '../clock.ts'

/** A value of a list; days are `YYYY-MM-DD` text in a column of kind `day`. */
export type CellValue = string | number | boolean | Date | null | undefined

export type SheetColumn<Row> = {
  title: string
  value: (row: Row) => CellValue
  /** `text` if not said. Numbers and days become real ones, which Excel can sort and sum. */
  kind?: 'text' | 'number' | 'day'
  /** In signs; found from the longest value if not said. */
  width?: number
}

const widest = 60
// a cell of Excel holds no more
const longest = 32_767

/** An XLSX file with one sheet: bold header that stays when scrolling, columns as wide as their content. */
export async function writeSheet<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  options: { sheet?: string } = {},
): Promise<Buffer> {
  const header = columns.map(
    ({ title }): CellObject => ({
      value: text(title),
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#E8EDF3',
      wrap: true,
      alignVertical: 'center',
      bottomBorderStyle: 'thin',
    }),
  )
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)))
  return writeExcelFile([header, ...body], {
    sheet: sheetName(options.sheet ?? 'Danh sách'),
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
  }).toBuffer()
}

function cellOf<Row>(column: SheetColumn<Row>, row: Row): CellObject | null {
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return null
  if (column.kind === 'number' && typeof value === 'number' && Number.isFinite(value))
    return { value, type: Number }
  if (column.kind === 'day') {
    const day = typeof value === 'string' && isDay(value) ? new Date(`${value}T00:00:00Z`) : value
    if (day instanceof Date) return { value: day, type: Date, format: 'dd/mm/yyyy', align: 'left' }
  }
  // `@` is Excel's format of text: a number typed over it keeps its zeros
  return { value: text(value), type: String, format: '@', wrap: true, alignVertical: 'top' }
}

const shown = (value: CellValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')

// XML knows no control characters but these three; half a surrogate pair breaks the file
const text = (value: CellValue): string =>
  shown(value)
    .slice(0, longest)
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .normalize('NFC')

/** Excel refuses these signs in the name of a sheet, and more than 31. */
const sheetName = (name: string): string =>
  text(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Trang 1'

function widthOf<Row>(column: SheetColumn<Row>, rows: readonly Row[]): number {
  if (column.width) return column.width
  let width = column.title.length
  for (const row of rows)
    width = Math.max(
      width,
      ...shown(column.value(row))
        .split('\n')
        .map((line) => line.length),
    )
  return Math.min(width + 2, widest)
}

// what a spreadsheet program takes for the begin of a formula, also behind blanks and in full width
const formulaStart = /^[\s'"\u00a0\u3000]*[=+\-@|\t\r＝＋－＠]/u
const plainNumber = /^[+-]?\d+([.,]\d+)*\s*%?$/

/**
 * A CSV file in UTF-8 with the mark by which Excel knows it, separated by commas. A cell that a spreadsheet
 * program could run gets an apostrophe in front, which such programs do not show.
 */
export function writeCsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((column) => csvText(column, row))),
  ]
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvText<Row>(column: SheetColumn<Row>, row: Row): string {
  const value = column.value(row)
  if (column.kind !== 'day' || typeof value !== 'string' || !isDay(value)) return text(value)
  const [year, month, day] = value.split('-')
  return `${day}/${month}/${year}`
}

function csvCell(value: string): string {
  const safe = formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value
  return /[",;\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
