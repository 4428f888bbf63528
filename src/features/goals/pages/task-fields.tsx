import type { FormState } from '#web/form.ts'
import { DateField, Fields, NumberField, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { chosenIn, fieldId } from '#web/ui/form.tsx'
import type { Locale } from '#words/locale.ts'
import { goalWords } from '../words.ts'

/** Who, what, by when, with what product and resources, who helps. */
export function TaskFields({
  form,
  people,
  locale,
}: {
  form: FormState
  people: readonly Option[]
  locale: Locale
}) {
  const t = goalWords[locale]
  return (
    <Fields>
      <TextArea form={form} name="name" label={t.taskName} rows={2} required />
      <Select form={form} name="person" label={t.person} options={people} empty="" required />
      <TextField form={form} name="product" label={t.product} />
      <DateField form={form} name="starts_on" label={t.startsOn} required />
      <DateField form={form} name="due_on" label={t.dueOn} required />
      <TextField form={form} name="resources" label={t.resources} wide />
      <NumberField form={form} name="weight" label={t.weight} min={1} max={100} />
      <PeopleChoice form={form} name="helpers" label={t.helpers} people={people} />
      <PeopleChoice form={form} name="followers" label={t.followers} people={people} />
    </Fields>
  )
}

/** Several people of a list. */
function PeopleChoice({
  form,
  name,
  label,
  people,
}: {
  form: FormState
  name: string
  label: string
  people: readonly Option[]
}) {
  const chosen = chosenIn(form, name)
  return (
    <div class="field">
      <label for={fieldId(name)}>{label}</label>
      <select id={fieldId(name)} name={name} multiple size={4}>
        {people.map((person) => (
          <option key={person.value} value={person.value} selected={chosen.includes(String(person.value))}>
            {person.label}
          </option>
        ))}
      </select>
    </div>
  )
}
