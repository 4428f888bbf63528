import type { FormState } from '#web/form.ts'
import { DateField, Fields, NumberField, type Option, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { chosenIn, fieldId } from '#web/ui/form.tsx'
import type { Locale } from '#words/locale.ts'
import type { Assignees } from '../routes/assignees.ts'
import { goalWords } from '../words.ts'

/** Who, what, by when, with what product and resources, who helps. */
export function TaskFields({ form, people, locale }: { form: FormState; people: Assignees; locale: Locale }) {
  const t = goalWords[locale]
  return (
    <Fields>
      <TextArea form={form} name="name" label={t.taskName} rows={2} required />
      <Select form={form} name="person" label={t.person} options={people.people} empty="" required />
      <TextField form={form} name="product" label={t.product} />
      <DateField form={form} name="starts_on" label={t.startsOn} required />
      <DateField form={form} name="due_on" label={t.dueOn} required />
      <TextField form={form} name="resources" label={t.resources} wide />
      <NumberField form={form} name="weight" label={t.weight} min={1} max={100} />
      <PeopleChoice form={form} name="helpers" label={t.helpers} people={people.everyone} />
      <PeopleChoice form={form} name="followers" label={t.followers} people={people.everyone} />
    </Fields>
  )
}

/** Several people of a list, to be ticked; those who are ticked already stand first. */
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
  const isChosen = (person: Option) => chosen.includes(String(person.value))
  const sorted = [...people.filter(isChosen), ...people.filter((person) => !isChosen(person))]
  return (
    <fieldset class="field choice people-choice" id={fieldId(name)}>
      <legend>{label}</legend>
      {/* a scrolling region has to be reachable by keyboard: its boxes are */}
      <div class="choice-list">
        {sorted.map((person) => (
          <label key={person.value}>
            <input type="checkbox" name={name} value={person.value} checked={isChosen(person)} />
            <span>
              {person.label}
              {person.group && <small class="hint">{person.group}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
