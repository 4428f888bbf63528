import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, DateField, Fields, Fieldset, FormActions, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { Namesake, Person } from '../queries/person.ts'
import { personWords } from '../words.ts'
import { type Choices, crumbsBelow, genderOptions, HeadBox, PlaceFields } from './shared.tsx'

type AddProps = { frame: Frame; form: FormState; choices: Choices; namesakes: readonly Namesake[] }

/** Opens a file; when somebody of the name is there already, shows who. */
export function AddPersonPage({ frame, form, choices, namesakes }: AddProps) {
  const { locale } = frame
  const t = personWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.add}>
      <PageHead
        title={t.add}
        lead={t.addLead}
        locale={locale}
        crumbs={[{ label: t.people, href: addresses.people.list() }, { label: t.add }]}
      />
      <Card>
        <Form action={addresses.people.add()} locale={locale} form={form}>
          {namesakes.length > 0 && <Namesakes form={form} locale={locale} namesakes={namesakes} />}
          <Fields>
            <PersonFields form={form} locale={locale} />
          </Fields>
          <Fieldset legend={t.place}>
            <PlaceFields form={form} locale={locale} choices={choices} />
            <DateField form={form} name="working_since" label={t.workingSince} hint={t.workingSinceHint} />
            <HeadBox form={form} locale={locale} />
          </Fieldset>
          <FormActions>
            <Button>{t.add}</Button>
            <ButtonLink href={addresses.people.list()}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

/** Others of the same name, with the box that says that they are others. */
function Namesakes({
  form,
  locale,
  namesakes,
}: {
  form: FormState
  locale: Locale
  namesakes: readonly Namesake[]
}) {
  const t = personWords[locale]
  return (
    <Notice kind="warning" title={t.namesakes}>
      <ul>
        {namesakes.map((person) => (
          <li key={person.id}>
            <a href={addresses.people.show({ person: person.id })}>{person.name}</a>
            {[person.title, person.unitName, person.leftOn && t.left]
              .filter(Boolean)
              .map((fact) => `, ${fact}`)}
          </li>
        ))}
      </ul>
      <Checkbox form={form} name="another" label={t.another} />
    </Notice>
  )
}

/** The person's own line. */
export function EditPersonPage({ frame, form, person }: { frame: Frame; form: FormState; person: Person }) {
  const { locale } = frame
  const t = personWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.editTitle(person.name)}>
      <PageHead
        title={t.editTitle(person.name)}
        locale={locale}
        crumbs={crumbsBelow(frame, person, t.edit)}
      />
      <Card>
        <Form
          action={addresses.people.edit({ person: person.id })}
          locale={locale}
          form={form}
          version={person.version}
        >
          <Fields>
            <PersonFields form={form} locale={locale} />
          </Fields>
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

function PersonFields({ form, locale }: { form: FormState; locale: Locale }) {
  const t = personWords[locale]
  return (
    <>
      <TextField form={form} name="name" label={t.name} maxLength={120} autocomplete="off" required />
      <TextField form={form} name="staff_code" label={t.code} maxLength={40} autocomplete="off" />
      <DateField form={form} name="born_on" label={t.born} />
      <Select
        form={form}
        name="gender"
        label={t.gender}
        options={genderOptions(locale)}
        empty={t.notMember}
      />
      <TextField form={form} name="email" label={t.email} type="email" autocomplete="off" />
      <DateField form={form} name="party_member_since" label={t.memberSince} />
      <TextField form={form} name="sort_as" label={t.sortAs} hint={t.sortAsHint} autocomplete="off" wide />
    </>
  )
}
