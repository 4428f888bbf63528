import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import { freshForm } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Fields, FormActions, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Pager } from '#web/ui/table.tsx'
import { formatDay, formatPeriod } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { CandidateRow, Comment, Posting } from '../queries/index.ts'
import { stateOf } from '../rules.ts'
import { postingWords } from '../words.ts'
import { Candidates, PostingStatus } from './candidates.tsx'
import { CommentForm } from './comment-form.tsx'
import { Answered, CommentHead, nameWithin, Paragraphs, ShownComments } from './comments.tsx'

/** Which of the page's forms came back with what was typed. */
export type Sent = { form: FormState; which: string }

export type Props = {
  frame: Frame
  sent: Sent
  posting: Posting
  candidates: readonly CandidateRow[]
  comments: readonly Comment[]
  letters: boolean
  people: readonly Option[]
  history: readonly Happened[]
  page: number
  pages: number
  on: string
  /** What this reader may do: answer comments, read letters, keep the posting. */
  may: { answer: boolean; letters: boolean; keep: boolean }
}

/** The form with what was typed when it is the one that came back, its refusal apart; a fresh one otherwise. */
function formOf({ sent }: Props, which: string, values: Record<string, unknown> = {}): FormState {
  const { refusal: _, ...form } = sent.form
  return sent.which === which ? form : freshForm(values)
}

/** One posting: who is on it, what was said and answered, and what keeps the next step locked. */
export function PostingPage(props: Props) {
  const { frame, posting, candidates, comments, on, may } = props
  const { locale } = frame
  const t = postingWords[locale]
  const state = stateOf(posting, on)
  const inside = may.answer || may.keep || may.letters
  return (
    <WorkspacePage frame={frame} title={posting.about}>
      <PageHead
        title={posting.about}
        lead={[posting.unitName, t.audiences[posting.audience]].join(' · ')}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.postings.list() }, { label: posting.about }]}
      >
        <PostingStatus posting={posting} on={on} locale={locale} />
        {posting.audience === 'public' && state !== 'withdrawn' && (
          <ButtonLink href={addresses.publicPostings.show({ posting: posting.id })}>{t.view}</ButtonLink>
        )}
        {may.keep && (
          <ButtonLink href={addresses.postings.record({ posting: posting.id })} icon="printer">
            {t.record}
          </ButtonLink>
        )}
      </PageHead>
      {props.sent.form.refusal && <Trouble form={props.sent.form} locale={locale} />}
      {inside && <Lock {...props} />}
      <Summary {...props} />
      <section class="section">
        <Candidates candidates={candidates} locale={locale} />
      </section>
      {inside ? (
        <AllComments {...props} />
      ) : (
        <section class="section stack">
          <h2>{t.shownComments}</h2>
          <ShownComments comments={comments} locale={locale} />
          <Pager
            page={props.page}
            pages={props.pages}
            hrefOf={(trang) => addresses.postings.show({ posting: posting.id }, { trang })}
            locale={locale}
          />
        </section>
      )}
      {state === 'open' && (
        <CommentForm
          {...{ locale, posting, candidates, letters: props.letters }}
          form={formOf(props, 'comment', { kind: 'gop-y' })}
          action={addresses.postings.comment({ posting: posting.id })}
        />
      )}
      <div class="section">
        {may.keep && (state === 'open' || state === 'closed') && <Keep {...props} />}
        {inside && (
          <Card title={t.history}>
            <EventList events={props.history} empty={t.noHistory} />
          </Card>
        )}
      </div>
    </WorkspacePage>
  )
}

/** What the next step waits for. */
function Lock({ frame, posting, on }: Props) {
  const t = postingWords[frame.locale]
  const state = stateOf(posting, on)
  if (state === 'settled' || state === 'withdrawn') return null
  if (state === 'closed' && posting.unanswered === 0) return <Notice kind="success">{t.mayBeSettled}</Notice>
  return (
    <Notice kind="warning">
      <p>{t.locked}</p>
      {posting.unanswered > 0 && <p>{t.lockedBy(formatNumber(posting.unanswered, frame.locale))}</p>}
    </Notice>
  )
}

function Summary({ frame, posting }: Props) {
  const { locale } = frame
  const t = postingWords[locale]
  return (
    <DescriptionList
      items={[
        {
          term: t.period,
          value: `${formatPeriod(posting.begins_on, posting.ends_on, locale)} (${t.workingDays(formatNumber(posting.days, locale))})`,
        },
        { term: t.answerer, value: posting.answererName },
        ...(posting.conclusion ? [{ term: t.conclusion, value: posting.conclusion }] : []),
        ...(posting.reason ? [{ term: t.reason, value: posting.reason }] : []),
      ]}
    />
  )
}

function AllComments(props: Props) {
  const { frame, comments } = props
  const t = postingWords[frame.locale]
  return (
    <section class="section stack">
      <h2>{t.allComments}</h2>
      {comments.length === 0 && <p class="muted">{t.noComments}</p>}
      <ol class="comments">
        {comments.map((comment) => (
          <li key={comment.id} class="comment" id={`y-kien-${comment.id}`}>
            <OneComment {...props} comment={comment} />
          </li>
        ))}
      </ol>
      <Pager
        page={props.page}
        pages={props.pages}
        hrefOf={(trang) => addresses.postings.show({ posting: props.posting.id }, { trang })}
        locale={frame.locale}
      />
    </section>
  )
}

/** One comment as who works with it sees it; of a letter only that there is one. */
function OneComment(props: Props & { comment: Comment }) {
  const { frame, posting, comment, on, may } = props
  const { locale } = frame
  const t = postingWords[locale]
  const letter = comment.showing === 'confidential'
  const runs = posting.settled_on === null && posting.withdrawn_on === null
  const name = letter ? t.letter : nameWithin(comment, locale)
  return (
    <>
      <CommentHead comment={comment} name={name} locale={locale} />
      {comment.answered_on === null && <Due comment={comment} on={on} locale={locale} />}
      {letter ? (
        may.letters ? (
          <p>
            <a href={addresses.postings.letter({ posting: posting.id, comment: comment.id })}>
              {t.openLetter}
            </a>
          </p>
        ) : (
          <p class="muted">{t.letterHidden}</p>
        )
      ) : (
        <>
          <Paragraphs text={comment.text} />
          <Answered comment={comment} locale={locale} />
          {may.answer && runs && (
            <p>
              <a href={addresses.postings.answer({ posting: posting.id, comment: comment.id })}>
                {comment.answered_on === null ? t.answer : t.answerAgain}
              </a>
            </p>
          )}
        </>
      )}
    </>
  )
}

/** By when it is to be answered. */
export function Due({ comment, on, locale }: { comment: Comment; on: string; locale: Frame['locale'] }) {
  const t = postingWords[locale]
  const late = on > comment.answer_by
  return (
    <p>
      <Status tone={late ? 'late' : 'soon'}>
        {(late ? t.overdue : t.answerBy)(formatDay(comment.answer_by))}
      </Status>
    </p>
  )
}

function Keep(props: Props) {
  const { frame, posting, people, on } = props
  const { locale } = frame
  const t = postingWords[locale]
  const here = { posting: posting.id }
  const settle = formOf(props, 'settle')
  const reassign = formOf(props, 'reassign', { answerer_id: posting.answerer_id })
  const withdraw = formOf(props, 'withdraw')
  return (
    <>
      {stateOf(posting, on) === 'closed' && (
        <Card title={t.settle}>
          <Form
            action={addresses.postings.settle(here)}
            locale={locale}
            form={settle}
            version={posting.version}
          >
            <TextArea
              form={settle}
              name="conclusion"
              label={t.conclusion}
              hint={t.conclusionHint}
              maxLength={4_000}
              required
            />
            <FormActions>
              <Button icon="check">{t.settle}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
      <Card title={t.reassign}>
        <Form
          action={addresses.postings.reassign(here)}
          locale={locale}
          form={reassign}
          version={posting.version}
        >
          <Fields>
            <Select form={reassign} name="answerer_id" label={t.answerer} options={people} required wide />
          </Fields>
          <FormActions>
            <Button kind="quiet">{t.reassign}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={t.withdraw}>
        <Form
          action={addresses.postings.withdraw(here)}
          locale={locale}
          form={withdraw}
          version={posting.version}
        >
          <Fields>
            <TextField form={withdraw} name="reason" label={t.reason} maxLength={500} required wide />
          </Fields>
          <FormActions>
            <Button kind="quiet" icon="undo-2">
              {t.withdraw}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
