import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { EntryKind } from '../queries/file.ts'
import { entryWords, personWords } from '../words.ts'
import { EntryFields } from './entry-fields.tsx'
import { type Choices, crumbsBelow } from './shared.tsx'

type Props = {
  frame: Frame
  form: FormState
  person: { id: number; name: string; version: number }
  kind: EntryKind
  choices: Choices
}

/** Writes a new entry into the file. */
export function AddEntryPage({ frame, form, person, kind, choices }: Props) {
  const { locale } = frame
  const t = personWords[locale]
  const title = `${t.addEntry} ${entryWords[locale][kind].one}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={person.name} locale={locale} crumbs={crumbsBelow(frame, person, title)} />
      <Card>
        <Form action={addresses.people.addEntry({ person: person.id, kind })} locale={locale} form={form}>
          <EntryFields kind={kind} form={form} locale={locale} choices={choices} />
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={addresses.people.show({ person: person.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

/** Corrects an entry, or takes it out; both with a reason. */
export function EntryPage({ removal, entry, ...props }: Props & { entry: number; removal: FormState }) {
  const { frame, form, person, kind, choices } = props
  const { locale } = frame
  const t = personWords[locale]
  const title = `${sharedWords[locale].edit} ${entryWords[locale][kind].one}`
  const here = { person: person.id, kind, entry }
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={person.name} locale={locale} crumbs={crumbsBelow(frame, person, title)} />
      <Card title={t.correct}>
        <Form action={addresses.people.entry(here)} locale={locale} form={form} version={person.version}>
          <EntryFields kind={kind} form={form} locale={locale} choices={choices} />
          <TextField form={form} name="why" label={t.why} hint={t.whyHint} maxLength={500} required wide />
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={addresses.people.show({ person: person.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <RemovalCard
        action={addresses.people.removeEntry(here)}
        locale={locale}
        form={removal}
        version={person.version}
      />
    </WorkspacePage>
  )
}

type RemovalProps = { action: string; locale: Locale; form: FormState; version?: number }

/** Takes out what was entered by mistake. */
export function RemovalCard({ action, locale, form, version }: RemovalProps) {
  const t = personWords[locale]
  return (
    <Card title={t.remove}>
      <Form action={action} locale={locale} form={form} {...(version !== undefined && { version })}>
        <TextField
          form={form}
          name="because"
          label={t.whyRemove}
          hint={t.removeLead}
          maxLength={500}
          required
          wide
        />
        <FormActions>
          <Button kind="danger" icon="trash-2">
            {t.remove}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
