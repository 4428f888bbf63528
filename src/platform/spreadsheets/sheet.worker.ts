/** Entry of the process that reads one spreadsheet; started by `read.ts`. */
import { serve } from '../apart.ts'
import { csvRows } from './csv.ts'
import type { SheetMessage, SheetTask } from './limits.ts'
import { rowSender } from './rows.ts'
import { openWorkbook } from './workbook.ts'

await serve<SheetTask, SheetMessage>(async ({ path, kind, sheet, limits }, send) => {
  const sender = rowSender(limits, (rows) => send({ rows }))
  const book =
    kind === 'csv'
      ? { sheet: '', sheets: [], rows: csvRows(path, limits) }
      : await openWorkbook(path, sheet, limits)
  await send({ sheet: book.sheet, sheets: book.sheets })
  for await (const { number, cells } of book.rows) await sender.take(number, cells)
  await sender.end()
})
