/**
 * Rows on their way out of a reader: cleaned, counted against the limits, sent in packets.
 */
import { FaultyFile } from '../file-faults.ts'
import { legacyFont } from '../legacy-fonts.ts'
import { cleanLines } from '../vietnamese.ts'
import type { SheetLimits, SheetRow } from './limits.ts'

const packetSize = 100_000
const sampleSize = 100_000

/** Takes rows and sends them on; `end` sends the rest and looks at the text as a whole. */
export function rowSender(limits: SheetLimits, send: (rows: SheetRow[]) => Promise<void>) {
  let packet: SheetRow[] = []
  let inPacket = 0
  let rows = 0
  let characters = 0
  let sample = ''
  const flush = async () => {
    if (packet.length > 0) await send(packet)
    packet = []
    inPacket = 0
  }
  return {
    take: async (number: number, raw: readonly string[]): Promise<void> => {
      const cells = withoutEmptyEnd(raw.map((cell) => trimmed(cell, number, limits)))
      if (cells.length === 0) return
      if (cells.length > limits.columns)
        throw new FaultyFile({ code: 'tooManyColumns', limit: limits.columns })
      rows += 1
      if (rows > limits.rows) throw new FaultyFile({ code: 'tooManyRows', limit: limits.rows })
      const length = cells.reduce((sum, cell) => sum + cell.length, 0)
      characters += length
      if (characters > limits.characters) throw new FaultyFile({ code: 'tooMuchInside' })
      if (sample.length < sampleSize) sample += `${cells.join('\n')}\n`
      packet.push({ number, cells })
      inPacket += length + cells.length * 4
      if (inPacket > packetSize) await flush()
    },
    end: async (): Promise<void> => {
      const font = legacyFont(sample)
      if (font) throw new FaultyFile({ code: 'legacyFont', font })
      await flush()
    },
  }
}

function trimmed(cell: string, row: number, limits: SheetLimits): string {
  if (cell === '') return ''
  if (cell.length > limits.cell * 2) throw new FaultyFile({ code: 'cellTooLong', row, limit: limits.cell })
  const clean = cleanLines(cell).trim()
  if (clean.length > limits.cell) throw new FaultyFile({ code: 'cellTooLong', row, limit: limits.cell })
  return clean
}

/** Formatted but empty cells stretch far to the right in real sheets. */
function withoutEmptyEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}
