import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Notice } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay, formatPeriod } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { CandidateRow, Comment, Posting } from '../queries/index.ts'
import { stateOf } from '../rules.ts'
import { postingWords } from '../words.ts'
import { Candidates, PostingStatus } from './candidates.tsx'
import { CommentForm } from './comment-form.tsx'
import { Paragraphs, ShownComments } from './comments.tsx'

const to = addresses.publicPostings

/** What the public is asked about now, and what it was asked about of late. */
export function PublicPostingsPage({
  frame,
  postings,
  on,
}: {
  frame: Frame
  postings: readonly Posting[]
  on: string
}) {
  const { locale } = frame
  const t = postingWords[locale]
  const open = postings.filter((one) => stateOf(one, on) === 'open')
  const over = postings.filter((one) => stateOf(one, on) !== 'open')
  return (
    <PortalPage frame={frame} title={t.publicTitle} description={t.publicLead}>
      <PageHead title={t.publicTitle} lead={t.publicLead} locale={locale}>
        <ButtonLink href={to.answer()}>{t.findAnswer}</ButtonLink>
      </PageHead>
      <section class="section stack">
        <h2>{t.running}</h2>
        {open.length > 0 ? (
          <List postings={open} {...{ frame, on }} caption={t.running} />
        ) : (
          <EmptyState title={t.nonePublic}>{t.nonePublicLead}</EmptyState>
        )}
      </section>
      {over.length > 0 && (
        <section class="section stack">
          <h2>{t.ended}</h2>
          <List postings={over} {...{ frame, on }} caption={t.ended} />
        </section>
      )}
    </PortalPage>
  )
}

type ListProps = { frame: Frame; postings: readonly Posting[]; on: string; caption: string }

function List({ frame, postings, on, caption }: ListProps) {
  const { locale } = frame
  const t = postingWords[locale]
  return (
    <Table
      caption={caption}
      locale={locale}
      rows={postings}
      rowKey={({ id }) => id}
      empty={t.nonePublic}
      columns={[
        { label: t.about, cell: ({ id, about }) => <a href={to.show({ posting: id })}>{about}</a> },
        { label: t.unit, cell: ({ unitName }) => unitName },
        { label: t.period, cell: (one) => formatPeriod(one.begins_on, one.ends_on, locale) },
        { label: t.candidates, cell: (one) => formatNumber(one.candidates, locale), figure: true },
        { label: t.state, cell: (one) => <PostingStatus posting={one} on={on} locale={locale} /> },
      ]}
    />
  )
}

type ShowProps = {
  frame: Frame
  form: FormState
  posting: Posting
  candidates: readonly CandidateRow[]
  comments: readonly Comment[]
  letters: boolean
  page: number
  pages: number
  on: string
}

/** One list: who is proposed, what was answered, and the form for comments while it runs. */
export function PublicPostingPage(props: ShowProps) {
  const { frame, form, posting, candidates, comments, on } = props
  const { locale } = frame
  const t = postingWords[locale]
  const open = stateOf(posting, on) === 'open'
  const period = formatPeriod(posting.begins_on, posting.ends_on, locale)
  return (
    <PortalPage
      frame={frame}
      title={posting.about}
      description={t.publicLead}
      // names of people who are only proposed are for readers, not for search engines to keep
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead
        title={posting.about}
        lead={[posting.unitName, period].join(' · ')}
        locale={locale}
        crumbs={[{ label: t.publicTitle, href: to.list() }, { label: posting.about }]}
      >
        <PostingStatus posting={posting} on={on} locale={locale} />
      </PageHead>
      {!open && <Notice>{t.over}</Notice>}
      <section class="section">
        <Candidates candidates={candidates} locale={locale} />
      </section>
      {posting.conclusion && (
        <Card title={t.conclusion}>
          <Paragraphs text={posting.conclusion} />
        </Card>
      )}
      {open && (
        <CommentForm
          {...{ locale, form, posting, candidates, letters: props.letters }}
          action={to.show({ posting: posting.id })}
        />
      )}
      <section class="section stack">
        <h2>{t.shownComments}</h2>
        <ShownComments comments={comments} locale={locale} />
        <Pager
          page={props.page}
          pages={props.pages}
          hrefOf={(trang) => to.show({ posting: posting.id }, { trang })}
          locale={locale}
        />
      </section>
      <p class="section">
        <a href={to.answer()}>{t.findAnswer}</a>
      </p>
    </PortalPage>
  )
}

/** What a code says. */
export type AnswerFound =
  | { about: string; answer: string; answeredOn: string }
  | { about: string; answerBy: string }
  | { about: string; withdrawn: string }
  | 'unknown'
  | 'too-many'

/** Somebody who commented looks for the answer by the code. */
export function AnswerPage({
  frame,
  form,
  answer,
}: {
  frame: Frame
  form: FormState
  answer?: AnswerFound | undefined
}) {
  const { locale } = frame
  const t = postingWords[locale]
  return (
    <PortalPage frame={frame} title={t.findAnswer} description={t.findLead}>
      <PageHead
        title={t.findAnswer}
        lead={t.findLead}
        locale={locale}
        crumbs={[{ label: t.publicTitle, href: to.list() }, { label: t.findAnswer }]}
      />
      <div aria-live="polite">{answer && <Found answer={answer} frame={frame} />}</div>
      <Card>
        <Form action={to.answer()} locale={locale} form={form} plain>
          <TextField form={form} name="code" label={t.code} autocomplete="off" required wide />
          <FormActions>
            <Button icon="search">{t.look}</Button>
          </FormActions>
        </Form>
      </Card>
    </PortalPage>
  )
}

function Found({ answer, frame }: { answer: AnswerFound; frame: Frame }) {
  const t = postingWords[frame.locale]
  if (answer === 'unknown') return <Notice kind="danger">{t.wrongCode}</Notice>
  if (answer === 'too-many') return <Notice kind="warning">{t.tooManyLooks}</Notice>
  return (
    <Card title={t.theAnswer}>
      <p class="muted">{answer.about}</p>
      {'answer' in answer ? (
        <>
          <p>
            <b>{t.answerOf(formatDay(answer.answeredOn))}</b>
          </p>
          <Paragraphs text={answer.answer} />
        </>
      ) : (
        <p>
          {'withdrawn' in answer ? t.wasWithdrawn(answer.withdrawn) : t.notYet(formatDay(answer.answerBy))}
        </p>
      )}
    </Card>
  )
}
