/**
 * Reads a list of people or units from an XLSX or CSV file that nobody vouches for. The file is told by its
 * content; it is opened in a process of its own, and what comes back is plain text within the limits.
 */
import { type Bounds, performApart } from '../apart.ts'
import { FaultyFile, type NotTaken, orFault } from '../file-faults.ts'
import { kindOf } from '../file-kinds.ts'
import { type SheetLimits, type SheetMessage, type SheetRow, type SheetTask, sheetLimits } from './limits.ts'

export type { SheetLimits, SheetRow }

export type ReadSheet = {
  /** The sheet that was read, and all visible ones; empty for CSV. */
  sheet: string
  sheets: string[]
  /** Rows with something in them. A cell is clean NFC text; days are ISO, formulas their last value. */
  rows: SheetRow[]
}

export type ReadOptions = {
  /** The name that the person's computer gave; it tells a table from other plain text. */
  name?: string
  /** The sheet to read; the first visible one if not said. */
  sheet?: string
  limits?: Partial<SheetLimits>
  bounds?: Bounds
}

const bounds: Bounds = { megabytes: 256, seconds: 30 }

/** The rows of the file at `path`, or why it cannot be read. */
export const readSheet = (path: string, options: ReadOptions = {}): Promise<ReadSheet | NotTaken> =>
  orFault(async () => {
    const limits = { ...sheetLimits, ...options.limits }
    const kind = await kindOf(path, options.name, limits.unpacked)
    if (kind !== 'xlsx' && kind !== 'csv' && kind !== 'txt') throw new FaultyFile({ code: 'notASheet' })
    const task: SheetTask = {
      path,
      kind: kind === 'xlsx' ? 'xlsx' : 'csv',
      sheet: options.sheet,
      limits,
    }
    const read: ReadSheet = { sheet: '', sheets: [], rows: [] }
    await performApart<SheetMessage>(new URL('./sheet.worker.ts', import.meta.url), task, {
      bounds: options.bounds ?? bounds,
      take: (message) => {
        if ('rows' in message) read.rows.push(...message.rows)
        else Object.assign(read, message)
      },
    })
    return read
  })
