/** What was taken out and added between two texts: by lines, and inside a changed line by words. Pure. */

export type Piece = { kind: 'same' | 'out' | 'in'; text: string }
/** A line: unchanged, taken out, added, or changed with the pieces of both. */
export type DifferentLine = { kind: 'same' | 'out' | 'in' | 'changed'; pieces: Piece[] }

/** Longest common subsequence; what begins and ends alike is taken off first, so that the table stays small. */
export function diff(before: readonly string[], after: readonly string[]): Piece[] {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1
  let back = 0
  while (
    back < before.length - from &&
    back < after.length - from &&
    before.at(-1 - back) === after.at(-1 - back)
  )
    back += 1
  const as = (kind: Piece['kind']) => (text: string) => ({ kind, text })
  return [
    ...before.slice(0, from).map(as('same')),
    ...middle(before.slice(from, before.length - back), after.slice(from, after.length - back)),
    ...before.slice(before.length - back).map(as('same')),
  ]
}

/** Past this many pairs the whole middle counts as replaced: a text that differs so much is read anew anyway. */
const mostPairs = 4_000_000

function middle(before: readonly string[], after: readonly string[]): Piece[] {
  const replaced = () => [
    ...before.map((text): Piece => ({ kind: 'out', text })),
    ...after.map((text): Piece => ({ kind: 'in', text })),
  ]
  const [rows, columns] = [before.length, after.length]
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return replaced()
  const width = columns + 1
  const common = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < rows || column < columns) {
    const [was, now] = [before[row], after[column]]
    if (was !== undefined && was === now) {
      pieces.push({ kind: 'same', text: was })
      row += 1
      column += 1
    } else if (was !== undefined && (now === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'out', text: was })
      row += 1
    } else {
      pieces.push({ kind: 'in', text: now ?? '' })
      column += 1
    }
  }
  return pieces
}

const wordsIn = (line: string): string[] => line.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

/** The lines of both texts. A line that was changed shows the words that were. */
export function differenceOf(before: string, after: string): DifferentLine[] {
  const lines: DifferentLine[] = []
  const pieces = diff(before.split('\n'), after.split('\n'))
  for (let index = 0; index < pieces.length; ) {
    const run = pieces.slice(index).findIndex(({ kind }) => kind === 'same')
    const end = run < 0 ? pieces.length : index + run
    if (end === index) {
      const same = pieces[index]
      if (same) lines.push({ kind: 'same', pieces: [same] })
      index += 1
      continue
    }
    lines.push(...paired(pieces.slice(index, end)))
    index = end
  }
  return lines
}

/** Of a run of changes, the first line taken out belongs to the first added, and so on. */
function paired(run: readonly Piece[]): DifferentLine[] {
  const out = run.filter(({ kind }) => kind === 'out')
  const added = run.filter(({ kind }) => kind === 'in')
  return Array.from({ length: Math.max(out.length, added.length) }, (_, index): DifferentLine => {
    const [was, now] = [out[index], added[index]]
    if (!was && now) return { kind: 'in', pieces: [now] }
    if (was && !now) return { kind: 'out', pieces: [was] }
    return { kind: 'changed', pieces: diff(wordsIn(was?.text ?? ''), wordsIn(now?.text ?? '')) }
  })
}
