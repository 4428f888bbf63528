import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatInstant } from '#words/dates.ts'
import type { ArticleAtWork } from '../queries/articles.ts'
import { articleWords } from '../words.ts'
import { articleAddress } from './article-links.ts'
import { ArticleStatus } from './desk-page.tsx'

/** What this person may do here by the policy. */
export type May = { write: boolean; approve: boolean; publish: boolean; own: boolean }

type Props = ArticleAtWork & { frame: Frame; form: FormState; may: May; events: readonly Happened[] }

/** One article at work: where it stands, the next step, and who did what. */
export function ArticlePage(props: Props) {
  const { frame, article, current, may, events, form } = props
  const { locale } = frame
  const t = articleWords[locale]
  const at = { article: article.id }
  return (
    <WorkspacePage frame={frame} title={current.title}>
      <PageHead
        title={current.title}
        lead={[t.kinds[current.kind], article.unitName].join(' · ')}
        locale={locale}
        crumbs={[{ label: t.desk, href: addresses.articles.list() }, { label: current.title }]}
      >
        <ArticleStatus state={article.state} locale={locale} />
        {article.published_version !== null && (
          <ButtonLink href={articleAddress({ id: article.id, title: current.title })}>
            {t.openPublic}
          </ButtonLink>
        )}
        <ButtonLink href={addresses.articles.preview(at)}>{t.preview}</ButtonLink>
        {may.write && <ButtonLink href={addresses.articles.voice(at)}>{t.voice}</ButtonLink>}
        {may.write && (
          <ButtonLink href={addresses.articles.edit(at)} icon="pencil">
            {t.edit}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Card title={t.nextStep}>
              <NextStep {...props} />
            </Card>
            <Card title={t.about}>
              <About {...props} />
            </Card>
          </>
        }
        aside={
          <Card title={t.history}>
            <EventList events={events} empty={t.noHistory} />
          </Card>
        }
      />
    </WorkspacePage>
  )
}

function About({ current, article, frame }: Props) {
  const t = articleWords[frame.locale]
  const items = [
    { term: t.lead, value: current.lead },
    { term: t.author, value: current.author },
    { term: t.source, value: current.source },
    { term: t.tags, value: current.tags.join(', ') },
    {
      term: t.versions,
      value: (
        <a href={addresses.articles.versions({ article: article.id })}>{t.versionNumber(current.number)}</a>
      ),
    },
    { term: t.savedAt, value: `${formatInstant(current.saved_at)}, ${current.saved_by}` },
  ]
  return <DescriptionList items={items.filter(({ value }) => value)} />
}

function NextStep(props: Props) {
  const { article, frame, may } = props
  const t = articleWords[frame.locale]
  return (
    <div class="stack">
      {article.publish_at && <Notice>{t.scheduledFor(formatInstant(article.publish_at))}</Notice>}
      {article.state === 'draft' && may.write && (
        <>
          <p class="muted">{t.submitHint}</p>
          <Press {...props} action={addresses.articles.submit({ article: article.id })} label={t.submit} />
        </>
      )}
      {article.state === 'submitted' && may.approve && <Approval {...props} />}
      {article.state === 'approved' && may.publish && <Publication {...props} />}
      {article.state === 'withdrawn' && may.publish && (
        <Press {...props} action={addresses.articles.publish({ article: article.id })} label={t.republish} />
      )}
      {['submitted', 'approved'].includes(article.state) && may.approve && (
        <WithReason
          {...props}
          action={addresses.articles.giveBack({ article: article.id })}
          reason={t.giveBackReason}
          label={t.giveBack}
        />
      )}
      {article.published_version !== null && may.publish && (
        <WithReason
          {...props}
          action={addresses.articles.withdraw({ article: article.id })}
          reason={t.withdrawReason}
          label={t.withdraw}
        />
      )}
    </div>
  )
}

function Approval(props: Props) {
  const { article, frame, may } = props
  const t = articleWords[frame.locale]
  if (may.own) return <Notice>{t.waitsForOther}</Notice>
  return (
    <>
      <p class="muted">{t.approveHint}</p>
      <Press {...props} action={addresses.articles.approve({ article: article.id })} label={t.approve} />
    </>
  )
}

function Publication(props: Props) {
  const { article, frame } = props
  const { locale } = frame
  const t = articleWords[locale]
  const fresh: FormState = { status: 200, typed: {}, errors: {} }
  return (
    <>
      <Press {...props} action={addresses.articles.publish({ article: article.id })} label={t.publish} />
      {article.publish_at && (
        <Press
          {...props}
          action={addresses.articles.unschedule({ article: article.id })}
          label={t.unschedule}
          quiet
        />
      )}
      <details>
        <summary>{t.schedule}</summary>
        <Form
          action={addresses.articles.schedule({ article: article.id })}
          locale={locale}
          version={article.version}
        >
          <Fields>
            <DateField form={fresh} name="on" label={t.scheduleOn} required />
            <div class="field">
              <label for="f-at">{t.scheduleAt}</label>
              <input id="f-at" type="time" name="at" required />
            </div>
          </Fields>
          <FormActions>
            <Button kind="quiet" icon="clock">
              {t.schedule}
            </Button>
          </FormActions>
        </Form>
      </details>
    </>
  )
}

type PressProps = Props & { action: string; label: string }

const Press = ({ action, label, article, frame, quiet }: PressProps & { quiet?: boolean }) => (
  <Form action={action} locale={frame.locale} version={article.version}>
    <FormActions>
      <Button kind={quiet ? 'quiet' : 'primary'}>{label}</Button>
    </FormActions>
  </Form>
)

function WithReason({ action, label, reason, article, frame }: PressProps & { reason: string }) {
  const fresh: FormState = { status: 200, typed: {}, errors: {} }
  return (
    <details>
      <summary>{label}</summary>
      <Form action={action} locale={frame.locale} version={article.version}>
        <Fields>
          <TextField form={fresh} name="reason" label={reason} maxLength={500} wide required />
        </Fields>
        <FormActions>
          <Button kind="danger">{label}</Button>
        </FormActions>
      </Form>
    </details>
  )
}
