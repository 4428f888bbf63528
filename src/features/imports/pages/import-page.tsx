import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Stat, Stats } from '#web/ui/card.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { ProgressBar } from '#web/ui/progress.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import type { Import, ImportHead } from '../queries.ts'
import type { Judged } from '../rules/judge.ts'
import { columns, type Line } from '../rules/lines.ts'
import { columnWords, importWords, type LeftOut, sayFault } from '../words.ts'

/** So many rows of a kind are shown; more than that nobody reads. */
const mostShown = 200

const tones = {
  preview: 'soon',
  running: 'info',
  failed: 'unmet',
  done: 'done',
  undone: 'held',
  dropped: 'draft',
} as const

export const ImportState = ({ state, locale }: { state: ImportHead['state']; locale: Locale }) => (
  <Status tone={tones[state]}>{importWords[locale].states[state]}</Status>
)

type Props = { frame: Frame; form: FormState; one: Import; rows: readonly Judged<unknown>[] }

/** One import: its rows before it is confirmed, how far it came, and what became of it. */
export function ImportPage({ frame, form, one, rows }: Props) {
  const { locale } = frame
  const t = importWords[locale]
  const title = t.kinds[one.kind]
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={[one.fileName, one.unitName, one.byName, formatInstant(one.createdAt)]
          .filter(Boolean)
          .join(' · ')}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.imports.list() }, { label: title }]}
      >
        <ImportState state={one.state} locale={locale} />
      </PageHead>
      {one.state === 'preview' ? (
        <Preview one={one} rows={rows} form={form} locale={locale} />
      ) : (
        <Outcome one={one} form={form} locale={locale} />
      )}
    </WorkspacePage>
  )
}

type PartProps = { one: Import; form: FormState; locale: Locale }

function Preview({ one, rows, form, locale }: PartProps & { rows: Props['rows'] }) {
  const t = importWords[locale]
  const wrong = rows.flatMap((row) => ('fault' in row ? [row] : []))
  const numbers = new Set(rows.flatMap((row) => ('row' in row ? [row.number] : [])))
  const right = one.lines.filter(({ number }) => numbers.has(number))
  return (
    <>
      <Stats>
        <Stat label={t.inFile} figure={formatNumber(one.total, locale)} />
        <Stat label={t.right} figure={formatNumber(right.length, locale)} />
        <Stat label={t.wrong} figure={formatNumber(wrong.length, locale)} />
      </Stats>
      {right.length === 0 && <Notice kind="warning">{t.noneRight}</Notice>}
      <Form action={addresses.imports.confirm({ import: one.id })} locale={locale} form={form}>
        <FormActions>
          {right.length > 0 && <Button icon="check">{t.confirm(right.length)}</Button>}
          <Button kind="quiet" formAction={addresses.imports.drop({ import: one.id })}>
            {t.drop}
          </Button>
        </FormActions>
      </Form>
      {wrong.length > 0 && (
        <section class="section">
          <SectionHead title={t.wrongRows} />
          <p class="muted">{t.wrongLead}</p>
          <p>
            <ButtonLink icon="download" href={addresses.imports.wrong({ import: one.id })} download>
              {t.downloadWrong}
            </ButtonLink>{' '}
            <span class="muted">{t.downloadWrongHint}</span>
          </p>
          <FaultTable rows={wrong} caption={t.wrongRows} locale={locale} />
        </section>
      )}
      {right.length > 0 && <RightRows one={one} lines={right} locale={locale} />}
    </>
  )
}

function RightRows({ one, lines, locale }: { one: Import; lines: readonly Line[]; locale: Locale }) {
  const t = importWords[locale]
  const shown = columns[one.kind].filter((name) => name !== 'name' && lines.some(({ cells }) => cells[name]))
  return (
    <section class="section">
      <SectionHead title={t.rightRows} />
      <Table
        caption={t.rightRows}
        locale={locale}
        rows={lines.slice(0, mostShown)}
        rowKey={({ number }) => number}
        empty=""
        dense
        columns={[
          { label: t.name, cell: ({ cells }) => cells.name },
          { label: t.row, cell: ({ number }) => number, figure: true },
          ...shown.map((name) => ({
            label: columnWords[locale][name],
            cell: ({ cells }: Line) => cells[name],
          })),
        ]}
      />
      <Rest count={lines.length - mostShown} locale={locale} />
    </section>
  )
}

function Outcome({ one, form, locale }: PartProps) {
  const t = importWords[locale]
  const percent = Math.floor((100 * one.position) / one.total)
  return (
    <>
      {one.state === 'running' && (
        <div aria-live="polite">
          <p>{t.running(one.position, one.total)}</p>
          <ProgressBar percent={percent} tone="met" locale={locale} />
        </div>
      )}
      {one.state === 'failed' && (
        <Notice kind="danger">
          <p>{t.failedNote(one.position, one.total)}</p>
          <Form action={addresses.imports.resume({ import: one.id })} locale={locale}>
            <Button>{t.resume}</Button>
          </Form>
        </Notice>
      )}
      {one.state === 'dropped' && <Notice>{t.droppedNote}</Notice>}
      {one.state === 'undone' && (
        <Notice>{t.undoneNote(one.addedCount - (one.kept ?? 0), one.kept ?? 0)}</Notice>
      )}
      {one.state !== 'dropped' && (
        <Stats>
          <Stat label={t.inFile} figure={formatNumber(one.total, locale)} />
          <Stat label={t.added} figure={formatNumber(one.addedCount, locale)} />
          <Stat label={t.leftOut} figure={formatNumber(one.leftOutCount, locale)} />
        </Stats>
      )}
      {(one.state === 'done' || one.state === 'failed') && one.addedCount > 0 && (
        <Form action={addresses.imports.undo({ import: one.id })} locale={locale} form={form}>
          <p class="muted">{t.undoHint}</p>
          <FormActions>
            <Button kind="danger">{t.undo}</Button>
          </FormActions>
        </Form>
      )}
      {one.keptRows.length > 0 && (
        <section class="section">
          <SectionHead title={t.keptRows} />
          <Table
            caption={t.keptRows}
            locale={locale}
            rows={one.keptRows.slice(0, mostShown)}
            rowKey={({ name }) => name}
            empty=""
            columns={[
              { label: t.name, cell: ({ name }) => name },
              { label: t.why, cell: ({ why }) => t.whyKept[why] },
            ]}
          />
          <Rest count={one.keptRows.length - mostShown} locale={locale} />
        </section>
      )}
      {one.leftOut.length > 0 && (
        <section class="section">
          <SectionHead title={t.leftOutRows} />
          <FaultTable rows={one.leftOut} caption={t.leftOutRows} locale={locale} />
        </section>
      )}
      <ButtonLink kind="quiet" href={addresses.imports.list()}>
        {t.backToList}
      </ButtonLink>
    </>
  )
}

function FaultTable({
  rows,
  caption,
  locale,
}: {
  rows: readonly LeftOut[]
  caption: string
  locale: Locale
}) {
  const t = importWords[locale]
  return (
    <>
      <Table
        caption={caption}
        locale={locale}
        rows={rows.slice(0, mostShown)}
        rowKey={({ number }) => number}
        empty=""
        columns={[
          { label: t.row, cell: ({ number }) => number, figure: true },
          { label: t.name, cell: ({ name }) => name },
          { label: t.trouble, cell: ({ fault }) => sayFault(fault, locale) },
        ]}
      />
      <Rest count={rows.length - mostShown} locale={locale} />
    </>
  )
}

const Rest = ({ count, locale }: { count: number; locale: Locale }) =>
  count > 0 ? <p class="muted">+ {importWords[locale].rows(count)}</p> : null
