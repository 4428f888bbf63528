import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Meter } from '#web/ui/progress.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { formatBytes } from '#words/numbers.ts'
import type { Batch } from '../queries/batches.ts'
import { percentOf } from '../rules.ts'
import { certificateWords } from '../words.ts'
import { BatchStatus } from './batches-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  batch: Batch
  /** Whose words do not fit on the blank. */
  tight: readonly string[]
}

/** One print run: how far it is, and what came of it. */
export function BatchPage(props: Props) {
  const { frame, batch } = props
  const { locale } = frame
  const t = certificateWords[locale]
  const title = t.ofDecision(batch.number)
  const decision = addresses.certificates.ofDecision({ decision: batch.decision_id })
  return (
    <WorkspacePage frame={frame} title={`${t.batch}: ${title}`}>
      <PageHead
        title={title}
        lead={[
          batch.about,
          batch.blankName && t.blankShort(batch.blankName),
          batch.begun_by,
          formatInstant(batch.begun_at),
        ]
          .filter(Boolean)
          .join(' · ')}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.certificates.list() },
          { label: batch.number, href: decision },
          { label: t.batch },
        ]}
      >
        <BatchStatus state={batch.state} locale={locale} />
      </PageHead>
      <Card title={t.progress}>
        <Progress {...props} />
      </Card>
      <Files {...props} />
      <Steps {...props} />
    </WorkspacePage>
  )
}

function Progress({ frame: { locale }, batch }: Props) {
  const t = certificateWords[locale]
  const total = batch.lines.length
  const percent = percentOf({ position: batch.position, total, state: batch.state })
  const running = batch.state === 'running'
  return (
    <>
      <Meter
        percent={percent}
        locale={locale}
        label={t.progress}
        tone={batch.state === 'cancelled' ? 'draft' : 'met'}
        note={t.progressOf(batch.position, total)}
      />
      {running && batch.position === total && <p class="muted">{t.binding}</p>}
      {running && <p class="muted">{t.refreshes}</p>}
      {batch.state === 'failed' && <Notice kind="warning">{t.stopped}</Notice>}
    </>
  )
}

function Files({ frame: { locale }, batch, tight }: Props) {
  const t = certificateWords[locale]
  if (batch.state !== 'done') return null
  const here = { batch: batch.id }
  return (
    <Card title={t.states.done}>
      <div class="stack step-buttons">
        <ButtonLink kind="primary" icon="printer" href={addresses.certificates.pdf(here)} download>
          {t.pdf(formatBytes(batch.pdf_size ?? 0, locale))}
        </ButtonLink>
        <ButtonLink icon="download" href={addresses.certificates.zip(here)} download>
          {t.zip(formatBytes(batch.zip_size ?? 0, locale))}
        </ButtonLink>
      </div>
      {tight.length > 0 && (
        <Notice kind="warning">
          {t.tight(tight.length)} {tight.slice(0, 50).join('; ')}
          {tight.length > 50 && '…'}
        </Notice>
      )}
      <p class="muted">{t.keptUntil(formatDay(batch.kept_until ?? ''))}</p>
    </Card>
  )
}

function Steps({ frame: { locale }, form, batch }: Props) {
  const t = certificateWords[locale]
  const here = { batch: batch.id }
  const failed = batch.state === 'failed'
  // what kept a press from being taken is said also where no button is left
  if (batch.state !== 'running' && !failed && form.status === 200) return null
  return (
    <Form action={addresses.certificates.cancel(here)} locale={locale} form={form}>
      <FormActions>
        {failed && (
          <Button icon="rotate-ccw" formAction={addresses.certificates.resume(here)}>
            {t.resume}
          </Button>
        )}
        {(failed || batch.state === 'running') && (
          <Button kind="quiet" icon="x">
            {t.cancel}
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
