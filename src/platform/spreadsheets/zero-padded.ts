/**
 * Numbers that a cell's format shows with zeros in front (`000000000000` for an identity number) are numbers
 * in the file. The spreadsheet reader gives the bare number, so the width is found here and the zeros put back.
 */
import { FaultyFile } from '../file-faults.ts'
import { attribute } from '../office-parts.ts'
import type { Zip } from '../zip.ts'

/** The text of the cell with its zeros, row and column counted from 0. */
export type Padding = (row: number, column: number, text: string) => string

const stylesLimit = 8_000_000
// Excel itself stops at 65,490 formats
const mostStyles = 66_000
const mostCells = 200_000

/** Looks through the sheet for cells with such a format. */
export async function paddingOf(zip: Zip, sheet: string): Promise<Padding> {
  const widths = await widthsByStyle(zip)
  if (widths.size === 0) return (_row, _column, text) => text
  const cells = await paddedCells(zip, sheet, widths)
  return (row, column, text) => {
    const width = cells.get(`${row}:${column}`)
    return width !== undefined && /^\d+$/.test(text) ? text.padStart(width, '0') : text
  }
}

/** How many digits the formats show that consist of zeros only, by the number of the style. */
async function widthsByStyle(zip: Zip): Promise<Map<number, number>> {
  const widths = new Map<number, number>()
  const name = [...zip.entries.keys()].find((part) => /(^|\/)styles\.xml$/i.test(part))
  if (!name) return widths
  const xml = (await zip.read(name, stylesLimit)).toString('utf8')
  const formats = new Map<string, number>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const zeros = /^(0{2,30})(;@)?$/.exec(attribute(tag, 'formatCode') ?? '')?.[1]
    if (zeros) formats.set(attribute(tag, 'numFmtId') ?? '', zeros.length)
  }
  const list = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  for (const [index, [tag]] of [...list.matchAll(/<(?:\w+:)?xf(?:\s[^>]*)?\/?>/g)].entries()) {
    if (index > mostStyles) throw new FaultyFile({ code: 'tooMuchInside' })
    const width = formats.get(attribute(tag, 'numFmtId') ?? '')
    if (width !== undefined) widths.set(index, width)
  }
  return widths
}

async function paddedCells(
  zip: Zip,
  sheet: string,
  widths: Map<number, number>,
): Promise<Map<string, number>> {
  const cells = new Map<string, number>()
  let row = -1
  let column = -1
  for await (const tag of tagsOf(await zip.stream(sheet))) {
    if (/^<(\w+:)?row\b/.test(tag)) {
      row = Number(attribute(tag, 'r') ?? row + 2) - 1
      column = -1
      continue
    }
    const place = attribute(tag, 'r')
    column = place ? columnOf(place) : column + 1
    const width = widths.get(Number(attribute(tag, 's') ?? -1))
    if (width === undefined) continue
    cells.set(`${row}:${column}`, width)
    if (cells.size > mostCells) throw new FaultyFile({ code: 'tooMuchInside' })
  }
  return cells
}

/** The opening tags of rows and cells. */
async function* tagsOf(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  let carried = ''
  for await (const chunk of stream) {
    const text = carried + (chunk as Buffer).toString('latin1')
    let end = 0
    for (const found of text.matchAll(/<(?:\w+:)?(?:row|c)(?:\s[^>]*)?>/g)) {
      yield found[0]
      end = found.index + found[0].length
    }
    carried = text.slice(Math.max(end, text.lastIndexOf('<')))
    if (carried.length > 100_000) throw new FaultyFile({ code: 'damaged' })
  }
}

/** `AB12` is column 27. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(place)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
