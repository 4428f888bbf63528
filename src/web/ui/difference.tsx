import { type DifferentLine, differenceOf, type Piece } from '#platform/difference.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { uiWords } from './words.ts'

/** Two texts as one: what was taken out struck through, what was added marked, long runs that stayed only counted. */
export function Difference({ before, after, locale }: { before: string; after: string; locale: Locale }) {
  const t = uiWords[locale].difference
  const lines = differenceOf(before, after)
  if (lines.every(({ kind }) => kind === 'same')) return <p>{t.none}</p>
  return (
    <div class="difference">
      {shortened(lines).map((line, index) =>
        typeof line === 'number' ? (
          <p key={index} class="muted">
            {t.unchanged(formatNumber(line, locale))}
          </p>
        ) : (
          <p key={index}>{line.pieces.map(pieceOf)}</p>
        ),
      )}
    </div>
  )
}

const pieceOf = ({ kind, text }: Piece, index: number) =>
  kind === 'out' ? <del key={index}>{text}</del> : kind === 'in' ? <ins key={index}>{text}</ins> : text

/** Lines around a change are shown, longer runs between them only counted. */
function shortened(lines: readonly DifferentLine[]): (DifferentLine | number)[] {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== 'same')
  const shown: (DifferentLine | number)[] = []
  for (const [index, line] of lines.entries()) {
    const last = shown.at(-1)
    if (near(index)) shown.push(line)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  }
  return shown
}
