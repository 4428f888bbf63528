import type { FormState } from '#web/form.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, RadioGroup, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { CandidateRow, Posting } from '../queries/index.ts'
import { commentKinds, longestComment, showings } from '../rules.ts'
import { postingWords } from '../words.ts'

type Props = {
  locale: Locale
  form: FormState
  posting: Posting
  candidates: readonly CandidateRow[]
  /** Whether somebody is there to read a confidential letter. */
  letters: boolean
  action: string
}

/** A comment or an objection, named or not, or for the secretary alone. */
export function CommentForm({ locale, form, posting, candidates, letters, action }: Props) {
  const t = postingWords[locale]
  const about = candidates.map(({ id, name, place }) => ({
    value: id,
    label: [name, place].filter(Boolean).join(' · '),
  }))
  return (
    <section class="section">
      <Card title={t.comment}>
        <p>{t.commentLead(formatDay(posting.ends_on))}</p>
        <p class="muted">{t.keepCode}</p>
        <Form action={action} locale={locale} form={form}>
          <Fields>
            <Select
              form={form}
              name="candidate_id"
              label={t.commentOn}
              options={about}
              empty={t.everybody}
              wide
            />
            <RadioGroup
              form={form}
              name="kind"
              label={t.kind}
              options={commentKinds.map((value) => ({ value, label: t.kinds[value] }))}
              inline
              required
            />
            <TextArea
              form={form}
              name="text"
              label={t.text}
              hint={t.textHint}
              rows={6}
              maxLength={longestComment}
              required
            />
            <RadioGroup
              form={form}
              name="showing"
              label={t.showing}
              options={showings
                .filter((value) => letters || value !== 'confidential')
                .map((value) => ({ value, label: t.showings[value] }))}
              required
            />
            <TextField
              form={form}
              name="name"
              label={t.yourName}
              hint={t.yourNameHint}
              maxLength={120}
              autocomplete="name"
              wide
            />
          </Fields>
          <div class="visually-hidden" aria-hidden="true">
            <label for="f-website">{t.website}</label>
            <input id="f-website" name="website" type="text" tabIndex={-1} autocomplete="off" />
          </div>
          <FormActions>
            <Button icon="message-square">{t.send}</Button>
          </FormActions>
        </Form>
      </Card>
    </section>
  )
}
