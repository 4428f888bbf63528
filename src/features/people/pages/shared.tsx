/**
 * Fields that several pages of people share.
 */
import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Checkbox, DateField, type Option, Select, TextField } from '#web/ui/fields.tsx'
import type { Crumb } from '#web/ui/page-head.tsx'
import type { Locale } from '#words/locale.ts'
import { personWords, slugWords } from '../words.ts'

export type Choices = { units: readonly Option[]; titles: readonly string[] }

/** The options of a slug, in the order of the list. */
export const options = <Slug extends string>(
  slugs: readonly Slug[],
  words: { readonly [Key in Slug]: string },
): Option[] => slugs.map((slug) => ({ value: slug, label: words[slug] }))

/** Where, as what, since when, by which decision. */
export function PlaceFields({
  form,
  locale,
  choices,
}: {
  form: FormState
  locale: Locale
  choices: Choices
}) {
  const t = personWords[locale]
  return (
    <>
      <Select form={form} name="unit_id" label={t.unit} options={choices.units} empty="–" required />
      <TextField
        form={form}
        name="title"
        label={t.title}
        list="titles"
        maxLength={200}
        autocomplete="off"
        required
      />
      <Titles titles={choices.titles} />
      <DateField form={form} name="starts_on" label={t.since} required />
      <TextField form={form} name="decision" label={t.decision} hint={t.decisionHint} maxLength={300} wide />
    </>
  )
}

/** Titles that are held already, offered while typing, so that one position has one spelling. */
export const Titles = ({ titles }: { titles: readonly string[] }) => (
  <datalist id="titles">
    {titles.map((title) => (
      <option key={title} value={title} />
    ))}
  </datalist>
)

export const HeadBox = ({ form, locale }: { form: FormState; locale: Locale }) => (
  <Checkbox form={form} name="is_head" label={personWords[locale].isHead} />
)

export const genderOptions = (locale: Locale): Option[] => options(['nam', 'nu'], slugWords[locale].gender)

/** Where a page below a person's page stands. */
export const crumbsBelow = (frame: Frame, person: { id: number; name: string }, here: string): Crumb[] => [
  { label: personWords[frame.locale].people, href: addresses.people.list() },
  { label: person.name, href: addresses.people.show({ person: person.id }) },
  { label: here },
]
