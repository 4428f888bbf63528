/**
 * Reads a table from text: the separator is found from the first lines, quotes as Excel writes them.
 */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { decodedText } from '../text-encoding.ts'
import type { SheetLimits } from './limits.ts'

const separators = [',', ';', '\t', '|'] as const

/** Each record with its number, which is its row in Excel. */
export async function* csvRows(
  path: string,
  limits: SheetLimits,
): AsyncGenerator<{ number: number; cells: string[] }> {
  const text = decodedText(path)
  const head = await firstOf(text)
  const hint = /^sep=([,;\t|])\r?\n/.exec(head)
  const parser = parse({
    delimiter: hint?.[1] ?? separatorOf(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    from: hint ? 2 : 1,
    max_record_size: limits.columns * limits.cell,
  })
  const source = Readable.from(joined(head, text))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let number = hint ? 1 : 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1
      yield { number, cells }
    }
  } finally {
    source.destroy()
  }
}

async function firstOf(text: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (head.length < 20_000) {
    const { value, done } = await text.next()
    if (done) break
    head += value
  }
  return head
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

/** The separator that stands equally often in the first lines; the more, the better. */
function separatorOf(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .filter((line) => line.trim() !== '')
  const scored = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const [first = 0] = counts
    const alike = counts.filter((count) => count === first).length
    return { separator, score: first === 0 ? 0 : alike * 100 + first }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator
}
