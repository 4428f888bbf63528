import { honourName } from '#law/honour-names.ts'
import { Status, type Tone } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import type { CandidateRow, Posting } from '../queries/index.ts'
import { stateOf } from '../rules.ts'
import { postingWords } from '../words.ts'

const tones = { open: 'soon', closed: 'held', settled: 'met', withdrawn: 'draft' } as const satisfies Record<
  string,
  Tone
>

/** Where a posting stands today. */
export function PostingStatus({ posting, on, locale }: { posting: Posting; on: string; locale: Locale }) {
  const state = stateOf(posting, on)
  return <Status tone={tones[state]}>{postingWords[locale].states[state]}</Status>
}

/** Who is proposed for what. */
export function Candidates({ candidates, locale }: { candidates: readonly CandidateRow[]; locale: Locale }) {
  const t = postingWords[locale]
  return (
    <Table
      caption={t.candidates}
      locale={locale}
      rows={candidates}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        { label: t.name, cell: ({ name }) => name },
        { label: t.place, cell: ({ place }) => place || '–' },
        { label: t.award, cell: ({ award }) => honourName(award, locale) },
        { label: t.year, cell: ({ year }) => year, figure: true },
      ]}
    />
  )
}
