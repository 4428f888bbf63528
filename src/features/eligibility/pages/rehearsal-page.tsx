/**
 * A draft of the agency's settlement beside what is in force: how many answers change, whose, and why.
 */
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { type FormState, freshForm } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Select } from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProgressBar } from '#web/ui/progress.tsx'
import { EmptyState, Notice } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { TurnInput } from '../forms.ts'
import type { ChangeRow, Rehearsal, Turn } from '../queries/rehearsals.ts'
import { type Letter, letters } from '../rules/judging.ts'
import type { Reasons } from '../rules/reasons.ts'
import { eligibilityWords, rehearsalWords } from '../words.ts'
import { LetterStatus, ReasonList } from './reasons.tsx'

type Side = { reasons: Reasons; letter: Letter }
export type Opened = { name: string; award: string; was: Side; now: Side }

type Props = {
  frame: Frame
  form: FormState
  version: { id: number; source: string; version: number; state: string }
  one: Rehearsal | undefined
  asked: TurnInput
  turns: readonly Turn[]
  rows: readonly ChangeRow[]
  total: number
  page: number
  pages: number
  open: Opened | undefined
  mayRehearse: boolean
  thisYear: number
}

export function RehearsalPage(props: Props) {
  const { frame, form, version, one, asked } = props
  const { locale } = frame
  const t = rehearsalWords[locale]
  const here = { lawVersion: version.id }
  return (
    <WorkspacePage frame={frame} title={`${t.title}: ${version.source}`}>
      <PageHead
        title={t.title}
        lead={t.lead}
        locale={locale}
        crumbs={[
          { label: t.regulation, href: addresses.laws.list() },
          { label: version.source, href: addresses.laws.show(here) },
          { label: t.title },
        ]}
      >
        {one?.state === 'done' && (
          <ButtonLink
            href={addresses.laws.rehearsalXlsx(here, { 'danh-hieu': asked['danh-hieu'], doi: asked.doi })}
            icon="download"
            download
          >
            {t.excel}
          </ButtonLink>
        )}
        {props.mayRehearse && <Begin {...props} />}
      </PageHead>
      <Trouble form={form} locale={locale} />
      {!one && <EmptyState title={t.notYet} />}
      {one && one.draft_version !== version.version && version.state === 'draft' && (
        <Notice kind="warning">{t.old}</Notice>
      )}
      {one && (one.state === 'running' || one.state === 'waiting') && <Running one={one} locale={locale} />}
      {(one?.state === 'stopped' || one?.state === 'failed') && <Notice kind="warning">{t.stopped}</Notice>}
      {one?.state === 'done' && <Result {...props} one={one} />}
    </WorkspacePage>
  )
}

/** On which year's records: of a year that is over more is known. */
function Begin({ frame: { locale }, version, one, thisYear }: Props) {
  const t = rehearsalWords[locale]
  const years = [0, 1, 2, 3].map((back) => thisYear - back)
  return (
    <Form
      action={addresses.laws.rehearse({ lawVersion: version.id })}
      locale={locale}
      version={version.version}
      class="form-inline"
    >
      <Select
        form={freshForm({ nam: one?.year ?? thisYear })}
        name="nam"
        label={t.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
      />
      <Button kind={one ? 'quiet' : 'primary'}>{one ? t.again : t.begin}</Button>
    </Form>
  )
}

function Running({ one, locale }: { one: Rehearsal; locale: Frame['locale'] }) {
  const t = rehearsalWords[locale]
  const count = (value: number) => formatNumber(value, locale)
  return (
    <Notice>
      <p>{t.running(count(one.judged), count(one.total))}</p>
      <ProgressBar
        percent={one.total === 0 ? 0 : Math.floor((one.judged * 100) / one.total)}
        locale={locale}
        label={t.title}
      />
    </Notice>
  )
}

function Result(props: Props & { one: Rehearsal }) {
  const { frame, one, turns, asked, total, page, pages, open, version } = props
  const { locale } = frame
  const t = rehearsalWords[locale]
  const all = turns.reduce((sum, { count }) => sum + count, 0)
  const count = (value: number) => formatNumber(value, locale)
  return (
    <>
      <p>
        <b>{t.changed(count(all), count(one.total), one.year)}</b>
      </p>
      <Counts {...props} />
      {all > 0 && (
        <div class={open ? 'sheet-split' : undefined}>
          <div>
            <TurnFilters {...props} />
            <Changes {...props} />
            <Pager
              page={page}
              pages={pages}
              total={t.rows(count(total))}
              hrefOf={(trang) =>
                addresses.laws.rehearse(
                  { lawVersion: version.id },
                  { 'danh-hieu': asked['danh-hieu'], doi: asked.doi, trang },
                )
              }
              locale={locale}
            />
          </div>
          {open && <Both open={open} locale={locale} />}
        </div>
      )}
    </>
  )
}

/** Before and after, letter by letter, for each standard that the draft changes. */
function Counts({ frame: { locale }, one }: Props) {
  const t = rehearsalWords[locale]
  const e = eligibilityWords[locale]
  const rows = Object.entries(one?.counts ?? {}).map(([key, sides]) => {
    const [award = '', subject = ''] = key.split('/')
    return { key, award, subject: subject as 'ca-nhan' | 'tap-the', ...sides }
  })
  return (
    <Card title={t.counts}>
      <Table
        caption={t.counts}
        locale={locale}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t.noStandard}
        dense
        columns={[
          {
            label: t.honour,
            cell: ({ award, subject }) => (
              <>
                {honourName(award, locale)} <span class="muted">({e.subjects[subject]})</span>
              </>
            ),
          },
          ...letters.map((letter) => ({
            label: e.letters[letter],
            figure: true,
            cell: ({ was, now }: (typeof rows)[number]) => {
              const [before, after] = [was[letter] ?? 0, now[letter] ?? 0]
              return before === after ? (
                formatNumber(after, locale)
              ) : (
                <b>
                  {formatNumber(before, locale)} → {formatNumber(after, locale)}
                </b>
              )
            },
          })),
        ]}
      />
    </Card>
  )
}

function TurnFilters({ frame: { locale }, version, asked, turns }: Props) {
  const t = rehearsalWords[locale]
  const e = eligibilityWords[locale]
  const honours = new Map(turns.map(({ award, subject }) => [`${award}/${subject}`, { award, subject }]))
  const ways = new Map(turns.map(({ was, now }) => [`${was}-${now}`, { was, now }]))
  return (
    <Filters
      action={addresses.laws.rehearse({ lawVersion: version.id })}
      locale={locale}
      submit={sharedWords[locale].filter}
    >
      <FilterSelect
        name="danh-hieu"
        label={t.honour}
        value={asked['danh-hieu']}
        all={t.all}
        options={[...honours].map(([value, { award, subject }]) => ({
          value,
          label: `${honourName(award, locale)} (${e.subjects[subject]})`,
        }))}
      />
      <FilterSelect
        name="doi"
        label={t.turn}
        value={asked.doi}
        all={t.all}
        options={[...ways].map(([value, { was, now }]) => ({
          value,
          label: `${e.letters[was]} → ${e.letters[now]}`,
        }))}
      />
    </Filters>
  )
}

function Changes({ frame: { locale }, rows, version, asked, page, open }: Props) {
  const t = rehearsalWords[locale]
  const e = eligibilityWords[locale]
  const here = { 'danh-hieu': asked['danh-hieu'], doi: asked.doi, trang: page }
  return (
    <Table
      caption={t.list}
      locale={locale}
      rows={rows}
      rowKey={({ id, award, subject }) => `${award}/${subject}/${id}`}
      empty={e.none}
      dense
      columns={[
        {
          label: e.name,
          cell: (row) => (
            <>
              <a
                href={`${addresses.laws.rehearse({ lawVersion: version.id }, { ...here, ai: row.id, xem: `${row.award}/${row.subject}` })}#ly-do`}
                aria-label={t.openReasons(row.name, honourName(row.award, locale))}
              >
                {row.name}
              </a>
              <span class="sub">{row.unitName}</span>
            </>
          ),
        },
        { label: t.honour, cell: ({ award }) => honourName(award, locale) },
        {
          label: t.turn,
          cell: ({ was, now }) => (
            <>
              <LetterStatus letter={was} locale={locale} /> → <LetterStatus letter={now} locale={locale} />
            </>
          ),
        },
        // beside the reasons of one there is no room for those of all
        ...(open ? [] : [{ label: t.because, cell: ({ because }: ChangeRow) => because[locale] }]),
      ]}
    />
  )
}

/** The reasons under what is in force, and under the draft. */
function Both({ open, locale }: { open: Opened; locale: Frame['locale'] }) {
  const t = rehearsalWords[locale]
  return (
    <section class="card card-padded why" id="ly-do" aria-label={eligibilityWords[locale].why}>
      <p class="muted">{open.name}</p>
      <h2>{honourName(open.award, locale)}</h2>
      {(['was', 'now'] as const).map((side) => (
        <div key={side}>
          <h3>
            {t[side]} <LetterStatus letter={open[side].letter} locale={locale} />
          </h3>
          <ReasonList reasons={open[side].reasons} locale={locale} />
        </div>
      ))}
    </section>
  )
}
