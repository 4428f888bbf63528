import { addresses } from '#addresses.ts'
import { shortName } from '#law/sources/cite.ts'
import type { Status as LawStatus } from '#law/sources/instrument.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { type Column, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { type InstrumentsInput, statuses } from '../forms.ts'
import type { Listed } from '../rules/instruments.ts'
import { guideWords } from '../words.ts'
import { FilterDay, OtherDay } from './day-choice.tsx'

type Props = { frame: Frame; sought: InstrumentsInput; rows: readonly Listed[] }

export const statusTones = {
  'in-force': 'met',
  'not-yet': 'info',
  unknown: 'unknown',
  ended: 'unmet',
} as const

export const InstrumentStatus = ({ status, frame }: { status: LawStatus; frame: Frame }) => (
  <Status tone={statusTones[status]}>{guideWords[frame.locale].statuses[status]}</Status>
)

/** The instruments, as they stand on a day: what binds, what ends soon, what came in the place of what. */
export function InstrumentsPage({ frame, sought, rows }: Props) {
  const { locale } = frame
  const t = guideWords[locale]
  const here = addresses.instruments.list()
  const ending = rows.filter(({ endsSoon }) => endsSoon)
  return (
    <PortalPage frame={frame} title={t.instruments} description={t.instrumentsLead}>
      <PageHead title={t.instruments} lead={t.instrumentsLead} locale={locale} />
      <Filters
        action={here}
        locale={locale}
        submit={t.show}
        clear={Object.values(sought).some(Boolean) ? here : undefined}
      >
        <FilterSearch name="tim" label={t.searchInstruments} value={sought.tim} />
        <FilterSelect
          name="tinh-trang"
          label={t.status}
          value={sought['tinh-trang']}
          options={statuses.map((value) => ({ value, label: t.statuses[value] }))}
          all={t.all}
        />
        <FilterDay value={sought.ngay} locale={locale} />
      </Filters>
      <OtherDay on={sought.ngay || undefined} here={here} locale={locale} />
      {ending.length > 0 && (
        <Notice kind="warning" title={t.endsSoonTitle}>
          <ul>
            {ending.map(({ instrument }) => (
              <li key={instrument.slug}>
                {shortName(instrument.slug)[locale]}: {t.endsSoon(formatDay(instrument.until ?? ''))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Table
        caption={t.instruments}
        locale={locale}
        rows={rows}
        rowKey={({ instrument }) => instrument.slug}
        empty={t.noneInstruments}
        columns={columnsFor(frame, sought.ngay)}
      />
    </PortalPage>
  )
}

function columnsFor(frame: Frame, ngay: string): Column<Listed>[] {
  const { locale } = frame
  const t = guideWords[locale]
  return [
    {
      label: t.instrument,
      cell: ({ instrument: { slug, name, number } }) => (
        <>
          <a href={addresses.instruments.show({ instrument: slug }, { ngay })}>{number}</a>
          <small class="cell-note">{name[locale]}</small>
        </>
      ),
    },
    { label: t.issuer, cell: ({ instrument }) => instrument.issuer[locale] },
    {
      label: t.signedOn,
      cell: ({ instrument }) => (instrument.signedOn ? formatDay(instrument.signedOn) : '–'),
    },
    { label: t.from, cell: ({ instrument }) => (instrument.from ? formatDay(instrument.from) : t.notKnown) },
    {
      label: t.status,
      cell: ({ status, instrument: { until }, successors }) => (
        <>
          <InstrumentStatus status={status} frame={frame} />
          {until && status !== 'ended' && <small class="cell-note">{t.endsSoon(formatDay(until))}</small>}
          {successors.length > 0 && (
            <small class="cell-note">
              {t.replacedBy}: {successors.map(({ number }) => number).join(', ')}
            </small>
          )}
        </>
      ),
    },
  ]
}
