import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProgressBar } from '#web/ui/progress.tsx'
import { EmptyState, Notice } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { results, type SheetInput, subjectKinds } from '../forms.ts'
import type { Judging } from '../queries/judgings.ts'
import type { Counts, SheetRow } from '../queries/sheet.ts'
import type { Room } from '../rules/caps.ts'
import type { Letter } from '../rules/judging.ts'
import { eligibilityWords } from '../words.ts'
import { Rooms } from './caps-page.tsx'
import { LetterStatus } from './reasons.tsx'
import { type Open, Why } from './why.tsx'

export type SheetProps = {
  frame: Frame
  form: FormState
  filter: SheetInput & { 'don-vi': number; nam: number }
  units: readonly Option[]
  unitName: string
  years: readonly number[]
  judging: Judging | undefined
  running: Judging | undefined
  /** What has changed since the judging. */
  stale: { count: number; people: ReadonlySet<number>; rules: boolean }
  /** Titles of the judging, and those among them that are shown. */
  titles: readonly string[]
  shown: readonly string[]
  rows: readonly (SheetRow & { missing?: string })[]
  rooms: readonly Room[]
  total: number
  all: number
  counts: Counts
  page: number
  pages: number
  open: Open | undefined
  coverage: { since: number | null; version: number }
  mayJudge: boolean
  mayCover: boolean
  mayAnswer: boolean
}

/** The filter as an address carries it; what is usual is left out. */
export const sheetQuery = ({ filter }: Pick<SheetProps, 'filter'>) => ({
  'don-vi': filter['don-vi'],
  nam: filter.nam,
  'doi-tuong': filter['doi-tuong'] === 'ca-nhan' ? undefined : filter['doi-tuong'],
  'danh-hieu': filter['danh-hieu'].join(',') || undefined,
  'ket-qua': filter['ket-qua'] || undefined,
  tim: filter.tim || undefined,
})

/** People × titles: who meets what, and why. */
export function SheetPage(props: SheetProps) {
  const { frame, form, filter, judging, running } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  const title = t.titleOf(filter.nam)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={t.lead} locale={locale}>
        {judging && (
          <ButtonLink icon="download" href={addresses.eligibility.exportXlsx(sheetQuery(props))} download>
            {t.exportXlsx}
          </ButtonLink>
        )}
        {props.mayAnswer && <ButtonLink href={addresses.eligibility.objections()}>{t.objections}</ButtonLink>}
        {props.mayCover && <ButtonLink href={addresses.eligibility.caps()}>{t.caps}</ButtonLink>}
        <ButtonLink href={addresses.eligibility.onCourse({ 'don-vi': filter['don-vi'] })}>
          {t.onCourse}
        </ButtonLink>
        <JudgeButton {...props} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <SheetFilters {...props} />
      {running && <Running running={running} locale={locale} />}
      <Coverage {...props} />
      {judging ? <Judged {...props} judging={judging} /> : !running && <NotYet {...props} />}
    </WorkspacePage>
  )
}

function JudgeButton({ frame, filter, judging, running, mayJudge }: SheetProps) {
  const t = eligibilityWords[frame.locale]
  if (!mayJudge || running) return null
  return (
    <Form action={addresses.eligibility.sheet()} locale={frame.locale} class="form-inline">
      <input type="hidden" name="unit_id" value={filter['don-vi']} />
      <input type="hidden" name="subject" value={filter['doi-tuong']} />
      <input type="hidden" name="year" value={filter.nam} />
      <Button icon="check">{judging ? t.judgeAgain : t.judge}</Button>
    </Form>
  )
}

function NotYet({ frame, filter, mayJudge }: SheetProps) {
  const t = eligibilityWords[frame.locale]
  return <EmptyState title={t.notYet(filter.nam)}>{mayJudge && <p>{t.notYetHint}</p>}</EmptyState>
}

function Running({ running, locale }: { running: Judging; locale: Frame['locale'] }) {
  const t = eligibilityWords[locale]
  const percent = running.total === 0 ? 0 : Math.floor((running.judged * 100) / running.total)
  return (
    <Notice>
      <p>
        {t.running(running.judged, running.total)} {t.runningHint}
      </p>
      <ProgressBar percent={percent} locale={locale} label={t.judge} />
      <Form action={addresses.eligibility.stop({ judging: running.id })} locale={locale} class="form-inline">
        <ButtonLink href={addresses.eligibility.sheet({ 'don-vi': running.unit_id, nam: running.year })}>
          {t.look}
        </ButtonLink>
        <Button kind="quiet">{t.stop}</Button>
      </Form>
    </Notice>
  )
}

function Coverage({ frame, coverage, mayCover }: SheetProps) {
  const t = eligibilityWords[frame.locale]
  const link = mayCover && <a href={addresses.eligibility.coverage()}>{t.declare}</a>
  if (coverage.since !== null)
    return (
      <p class="muted">
        {t.coverageSince(coverage.since)} {link}
      </p>
    )
  return (
    <Notice kind="warning">
      <p>
        {t.coverageNone} {link}
      </p>
    </Notice>
  )
}

function SheetFilters(props: SheetProps) {
  const { frame, filter, units, years, titles, shown } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <Filters action={addresses.eligibility.sheet()} locale={locale} submit={sharedWords[locale].filter}>
      <FilterSearch name="tim" label={t.search} value={filter.tim} />
      <FilterSelect name="don-vi" label={t.unit} value={String(filter['don-vi'])} options={units} />
      <FilterSelect
        name="nam"
        label={t.year}
        value={String(filter.nam)}
        options={years.map((year) => ({ value: year, label: String(year) }))}
      />
      <FilterSelect
        name="doi-tuong"
        label={t.subject}
        value={filter['doi-tuong']}
        options={subjectKinds.map((kind) => ({ value: kind, label: t.subjects[kind] }))}
      />
      <FilterSelect
        name="ket-qua"
        label={t.result}
        value={filter['ket-qua']}
        all={t.anyResult}
        options={results.map((result) => ({ value: result, label: t.results[result] }))}
      />
      {titles.length > 0 && (
        <details class="title-choice">
          <summary>
            {t.titles}: {t.chosenTitles(shown.length)}
          </summary>
          <ul>
            {titles.map((award) => (
              <li key={award}>
                <label>
                  <input type="checkbox" name="danh-hieu" value={award} checked={shown.includes(award)} />{' '}
                  {honourName(award, locale)}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Filters>
  )
}

function Judged(props: SheetProps & { judging: Judging }) {
  const { frame, judging, stale, total, filter, page, pages, open } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  const count = filter['doi-tuong'] === 'ca-nhan' ? t.people : t.units
  return (
    <>
      <p class="muted">
        {[
          count(total),
          judging.unit_id !== filter['don-vi'] && t.judgedFor(judging.unitName),
          judging.ended_at && t.judgedAt(formatInstant(judging.ended_at)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Rooms rooms={props.rooms} locale={locale} />
      {stale.rules && <Notice kind="warning">{t.staleRules}</Notice>}
      {stale.count > 0 && <Notice kind="warning">{t.stale(stale.count)}</Notice>}
      <div class={open ? 'sheet-split' : undefined}>
        <div>
          <SheetTable {...props} />
          <Pager
            page={page}
            pages={pages}
            total={count(total)}
            hrefOf={(trang) => addresses.eligibility.sheet({ ...sheetQuery(props), trang })}
            locale={locale}
          />
          <p class="hint">{t.legend}</p>
        </div>
        {open && <Why {...props} open={open} />}
      </div>
    </>
  )
}

function SheetTable(props: SheetProps & { judging: Judging }) {
  const { frame, filter, judging, shown, rows, stale, counts, all } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  const letter = (row: SheetRow, award: string) =>
    (row.answers[judging.titles.indexOf(award)] ?? 'k') as Letter
  const isStale = (row: SheetRow) => filter['doi-tuong'] === 'ca-nhan' && stale.people.has(row.id)
  return (
    <Table
      caption={t.titleOf(filter.nam)}
      locale={locale}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t.none}
      dense
      columns={[
        {
          label: t.name,
          cell: (row) => (
            <>
              {row.name} {isStale(row) && <span class="stale">{t.staleMark}</span>}
              <span class="sub">{row.unitName}</span>
            </>
          ),
        },
        ...shown.map((award) => ({
          label: `${honourName(award, locale)} (${formatNumber(counts[award]?.m ?? 0, locale)}/${formatNumber(all, locale)})`,
          cell: (row: SheetRow) => <Cell props={props} row={row} award={award} letter={letter(row, award)} />,
        })),
        ...(rows.some(({ missing }) => missing !== undefined)
          ? [{ label: t.missing, cell: (row: SheetRow & { missing?: string }) => row.missing }]
          : []),
      ]}
    />
  )
}

function Cell({
  props,
  row,
  award,
  letter,
}: {
  props: SheetProps
  row: SheetRow
  award: string
  letter: Letter
}) {
  const { locale } = props.frame
  const t = eligibilityWords[locale]
  const isOpen = props.open?.id === row.id && props.open.award === award
  const here = { ...sheetQuery(props), trang: props.page, ai: row.id, xem: award }
  return (
    <a
      class="verdict"
      href={`${addresses.eligibility.sheet(here)}#ly-do`}
      aria-current={isOpen ? 'true' : undefined}
      aria-label={t.openReasons(row.name, honourName(award, locale), t.letters[letter])}
    >
      <LetterStatus letter={letter} locale={locale} />
    </a>
  )
}
