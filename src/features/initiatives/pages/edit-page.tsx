import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FileField,
  FormActions,
  type Option,
  Options,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { chosenIn, Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { sharedWords } from '#words/shared.ts'
import { kinds, mostAuthors } from '../forms.ts'
import type { Filing, FilingFile, Similar } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import { SimilarCard } from './similar.tsx'

type Props = {
  frame: Frame
  form: FormState
  /** Nothing yet for a new one. */
  one: Filing | undefined
  people: readonly Option[]
  files: readonly FilingFile[]
  similar: readonly Similar[]
}

/** Writing an initiative, with those that are like it beside. */
export function EditPage(props: Props) {
  const { frame, form, one, similar } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  const title = one ? t.edit : t.add
  const back = one ? addresses.initiatives.show({ initiative: one.id }) : addresses.initiatives.list()
  const action = one ? addresses.initiatives.edit({ initiative: one.id }) : addresses.initiatives.add()
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={t.lead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.initiatives.list() }, { label: title }]}
      />
      {one?.state === 'returned' && <Notice kind="warning">{one.reason}</Notice>}
      <Split
        main={
          <Card>
            <Form action={action} locale={locale} form={form} files {...(one && { version: one.version })}>
              <Said {...props} />
              <Authors {...props} />
              <FileField
                form={form}
                name="files"
                label={t.addFiles}
                hint={t.filesHint}
                accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
                multiple
              />
              <FormActions>
                <Button icon="check">{t.save}</Button>
                <ButtonLink href={back}>{sharedWords[locale].cancel}</ButtonLink>
              </FormActions>
            </Form>
          </Card>
        }
        aside={<SimilarCard similar={similar} locale={locale} but={one?.id} live />}
      />
    </WorkspacePage>
  )
}

function Said({ frame, form }: Props) {
  const t = initiativeWords[frame.locale]
  const options = kinds.map((value) => ({ value, label: t.kinds[value] }))
  return (
    <Fields>
      <TextField form={form} name="title" label={t.name} required wide />
      <Select form={form} name="kind" label={t.kind} hint={t.kindHint} options={options} required />
      <DateField form={form} name="applied_on" label={t.appliedOn} />
      <TextArea form={form} name="problem" label={t.problem} hint={t.problemHint} rows={4} />
      <TextArea form={form} name="solution" label={t.solution} hint={t.solutionHint} rows={8} />
      <TextArea form={form} name="effect" label={t.effect} hint={t.effectHint} rows={4} />
      <TextArea form={form} name="applied" label={t.applied} hint={t.appliedHint} rows={3} />
    </Fields>
  )
}

function Authors({ frame, form, people }: Props) {
  const t = initiativeWords[frame.locale]
  const [authors, shares] = [chosenIn(form, 'author'), chosenIn(form, 'share')]
  return (
    <fieldset class="fieldset">
      <legend>{t.authors}</legend>
      <p class="hint">{t.authorsHint}</p>
      {Array.from({ length: mostAuthors }, (_, at) => (
        <div key={at} class="fields">
          <div class="field">
            <label for={`f-author-${at}`}>{t.author(at + 1)}</label>
            <select id={`f-author-${at}`} name="author">
              <option value="">{t.nobodyElse}</option>
              <Options options={people} chosen={authors[at] ?? ''} />
            </select>
          </div>
          <div class="field">
            <label for={`f-share-${at}`}>{t.share(at + 1)}</label>
            <input
              id={`f-share-${at}`}
              name="share"
              type="number"
              min={1}
              max={100}
              value={shares[at] ?? ''}
            />
          </div>
        </div>
      ))}
    </fieldset>
  )
}
