import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { citation, luat } from '#law/sources/cite.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { answers, type ListInput } from '../forms.ts'
import type { Pair, Suspect } from '../queries.ts'
import { duplicateWords } from '../words.ts'

export const noTwice = citation(luat('5.2.c'))
const tones = { open: 'soon', same: 'unmet', other: 'met' } as const

/** What was decided of a pair. */
export const Decided = ({ answer, locale }: { answer: Suspect['answer']; locale: Locale }) => (
  <Status tone={tones[answer ?? 'open']}>{duplicateWords[locale].states[answer ?? 'open']}</Status>
)

type Props = {
  frame: Frame
  filter: ListInput
  year: number
  years: readonly number[]
  pairs: readonly Pair[]
  total: number
  page: number
  pages: number
}

const compareAddress = (pair: Pair) =>
  addresses.duplicates.pair({
    khen: pair.honourId,
    nguoi: pair.personId ?? undefined,
    'don-vi': pair.unitId ?? undefined,
    'danh-hieu': pair.award,
    nam: pair.year,
  })

/** Pairs of honours that may reward one achievement. */
export function DuplicatesPage(props: Props) {
  const { frame, filter, year, years, pairs, total, page, pages } = props
  const { locale } = frame
  const t = duplicateWords[locale]
  const here = { nam: year, 'tinh-trang': filter['tinh-trang'] }
  return (
    <WorkspacePage frame={frame} title={t.titleOf(year)}>
      <PageHead title={t.titleOf(year)} lead={t.lead} locale={locale} />
      <p class="hint">{t.law(noTwice[locale])}</p>
      <Filters action={addresses.duplicates.list()} locale={locale} submit={sharedWords[locale].filter}>
        <FilterSelect
          name="nam"
          label={t.year}
          value={String(year)}
          options={years.map((value) => ({ value, label: String(value) }))}
        />
        <FilterSelect
          name="tinh-trang"
          label={t.state}
          value={filter['tinh-trang']}
          all={t.anyState}
          options={(['open', ...answers] as const).map((value) => ({ value, label: t.states[value] }))}
        />
      </Filters>
      <Table
        caption={t.title}
        locale={locale}
        rows={pairs}
        rowKey={(pair) => `${pair.honourId}-${pair.personId}-${pair.unitId}`}
        empty={t.none}
        columns={[
          {
            label: t.later,
            cell: (pair) => (
              <>
                <a href={compareAddress(pair)}>{pair.later}</a>
                <span class="sub">{pair.laterUnit}</span>
              </>
            ),
          },
          { label: t.earlier, cell: ({ earlier }) => earlier },
          { label: t.award, cell: ({ award }) => honourName(award, locale) },
          { label: t.why, cell: ({ why }) => t.whys[why] },
          { label: t.state, cell: ({ answer }) => <Decided answer={answer} locale={locale} /> },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.count(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.duplicates.list({ ...here, trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

type SuspectNoteProps = {
  suspects: readonly Suspect[]
  of: { personId: number | null; unitId: number | null; award: string; year: number }
  /** Whether the reader may judge it, and so may open the comparison. */
  mayCompare: boolean
  locale: Locale
}

/** Where somebody is to be honoured: what may be a repetition, with the way to compare. */
export function SuspectNote({ suspects, of, mayCompare, locale }: SuspectNoteProps) {
  const t = duplicateWords[locale]
  const standing = suspects.filter(({ answer }) => answer !== 'other')
  if (standing.length === 0) return null
  return (
    <>
      {standing.map((one) => (
        <small key={one.honourId} class="cell-note">
          <Status tone={one.answer === 'same' ? 'unmet' : 'soon'} plain>
            {one.answer === 'same' ? t.states.same : t.suspect}
          </Status>{' '}
          {[t.whys[one.why], honourName(one.award, locale), one.decision].filter(Boolean).join(' · ')}{' '}
          {mayCompare && (
            <a
              href={addresses.duplicates.pair({
                khen: one.honourId,
                nguoi: of.personId ?? undefined,
                'don-vi': of.unitId ?? undefined,
                'danh-hieu': of.award,
                nam: of.year,
              })}
            >
              {t.compare}
            </a>
          )}
        </small>
      ))}
    </>
  )
}
