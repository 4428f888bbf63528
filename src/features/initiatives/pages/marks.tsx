import type { Frame } from '#web/layout/frame.ts'
import { Card } from '#web/ui/card.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatNumber } from '#words/numbers.ts'
import type { Board, MarkRow } from '../queries/boards.ts'
import type { Filing } from '../queries/filings.ts'
import { outcomeOf } from '../rules/scoring.ts'
import { initiativeWords } from '../words.ts'

export type MarksProps = { frame: Frame; one: Filing; board: Board | undefined; marks: readonly MarkRow[] }

/** The rounds of a board: what closed ones came to; of an open one only how many have marked. */
export function Marks({ frame, one, board, marks }: MarksProps) {
  if (!board || marks.length === 0) return null
  const rounds = [...Map.groupBy(marks, ({ round }) => round)]
  const t = initiativeWords[frame.locale]
  return (
    <Card title={t.marks}>
      <div class="stack">
        <p class="muted">{`${board.name}, ${t.agreeShare(board.votes, board.of_votes)}`}</p>
        {rounds.map(([round, rows]) => (
          <section key={round} class="stack">
            <h3>{t.round(round)}</h3>
            {one.state === 'examining' && round === one.round ? (
              <Open frame={frame} rows={rows} />
            ) : (
              <Closed frame={frame} rows={rows} board={board} />
            )}
          </section>
        ))}
      </div>
    </Card>
  )
}

function Open({ frame, rows }: { frame: Frame; rows: readonly MarkRow[] }) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const marked = rows.filter(({ markedAt }) => markedAt !== null).length
  return (
    <p>
      {t.marked(formatNumber(marked, locale), formatNumber(rows.length, locale))}{' '}
      <span class="muted">{t.blind}</span>
    </p>
  )
}

function Closed({ frame, rows, board }: { frame: Frame; rows: readonly MarkRow[]; board: Board }) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const given = rows.map(({ points, agrees }) => (points && agrees !== null ? { points, agrees } : undefined))
  const outcome = outcomeOf(given, { votes: board.votes, of: board.of_votes })
  const number = (value: number) => formatNumber(value, locale)
  const most = board.criteria.reduce((sum, one) => sum + one.most, 0)
  return (
    <>
      <p>
        <Status tone={outcome.carried ? 'met' : 'unmet'}>{outcome.carried ? t.carried : t.notCarried}</Status>{' '}
        {t.agreed(number(outcome.agree), number(outcome.needed), number(outcome.members))}
        {outcome.mean !== undefined && ` · ${t.mean(number(outcome.mean), number(most))}`}
      </p>
      <Table
        caption={t.marks}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.nothing}
        columns={[
          { label: t.members, cell: ({ name }) => name },
          ...board.criteria.map(({ name }, at) => ({
            label: name,
            figure: true,
            cell: ({ points }: MarkRow) => points?.[at] ?? '–',
          })),
          {
            label: t.agrees,
            cell: ({ agrees, remark }: MarkRow) => (
              <div>
                {agrees === null ? t.notMarked : agrees ? t.yes : t.no}
                {remark && <span class="sub pre-line">{remark}</span>}
              </div>
            ),
          },
        ]}
      />
    </>
  )
}
