import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, FormActions, TextArea } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Comment, Posting } from '../queries/index.ts'
import { longestComment, stateOf } from '../rules.ts'
import { postingWords } from '../words.ts'
import { Answered, CommentHead, nameWithin, Paragraphs } from './comments.tsx'
import { Due } from './posting-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  posting: Posting
  /** A letter comes opened: with its name, text and answer in place. */
  comment: Comment
  on: string
  action: string
}

/** One comment, or one confidential letter, and its answer. */
export function CommentPage({ frame, form, posting, comment, on, action }: Props) {
  const { locale } = frame
  const t = postingWords[locale]
  const letter = comment.showing === 'confidential'
  const title = letter ? t.letter : t.answer
  const state = stateOf(posting, on)
  const runs = state === 'open' || state === 'closed'
  const name = nameWithin(comment, locale)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={letter ? t.letterLead : posting.about}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.postings.list() },
          { label: posting.about, href: addresses.postings.show({ posting: posting.id }) },
          { label: title },
        ]}
      />
      <Card>
        <CommentHead comment={comment} name={name} locale={locale} />
        {comment.answered_on === null && <Due comment={comment} on={on} locale={locale} />}
        <Paragraphs text={comment.text} />
        <Answered comment={comment} locale={locale} />
      </Card>
      {!runs && <Trouble form={form} locale={locale} />}
      {runs && (
        <Card title={comment.answered_on === null ? t.answer : t.answerAgain}>
          <Form action={action} locale={locale} form={form} version={comment.version}>
            <TextArea
              form={form}
              name="answer"
              label={t.answer}
              rows={6}
              maxLength={longestComment}
              required
            />
            {!letter && <Checkbox form={form} name="shown" label={t.show} />}
            <FormActions>
              <Button icon="check">{t.answer}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </WorkspacePage>
  )
}
