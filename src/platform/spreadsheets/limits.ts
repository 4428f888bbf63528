/** How large a list may be that people import. What is beyond is refused with the figure. */
export type SheetLimits = {
  /** Rows with something in them. */
  rows: number
  columns: number
  /** Signs in one cell. */
  cell: number
  /** Signs in all cells together. */
  characters: number
  /** Bytes of the file unpacked. */
  unpacked: number
}

export const sheetLimits: SheetLimits = {
  rows: 10_000,
  columns: 100,
  cell: 10_000,
  characters: 4_000_000,
  unpacked: 100_000_000,
}

/** A row with something in it; `number` is the one that the person sees beside it. */
export type SheetRow = { number: number; cells: string[] }

export type SheetTask = { path: string; kind: 'xlsx' | 'csv'; sheet?: string; limits: SheetLimits }

export type SheetMessage = { sheet: string; sheets: string[] } | { rows: SheetRow[] }
