import { addresses } from '#addresses.ts'
import type { contentsOf, drivesOf, targetsOf } from '#features/movements/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FormActions,
  NumberField,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { goalWords } from '../words.ts'

type Rows<Query extends (...words: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>

type Props = {
  frame: Frame
  form: FormState
  action: string
  version?: number
  /** The goal's name when one is corrected. */
  title?: string
  movement: { id: number; title: string }
  contents: Rows<typeof contentsOf>
  drives: Rows<typeof drivesOf>
  targets: Rows<typeof targetsOf>
  units: readonly Option[]
}

/** One goal, to be set or corrected. */
export function GoalFormPage({
  frame,
  form,
  action,
  version,
  title,
  movement,
  contents,
  drives,
  targets,
  units,
}: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  const heading = title ? t.correctGoal : t.addGoal
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const board = addresses.goals.board({ 'phong-trao': movement.id })
  return (
    <WorkspacePage frame={frame} title={heading}>
      <PageHead
        title={heading}
        lead={title ?? movement.title}
        locale={locale}
        crumbs={[{ label: t.board, href: board }, { label: heading }]}
      />
      {!title && targets.length > 0 && (
        <Card title={t.fromTargets}>
          <ul class="plain-list">
            {targets.map((target) => (
              <li key={target.id}>
                <a href={addresses.goals.add({ 'phong-trao': movement.id, 'chi-tieu': target.id })}>
                  {target.text}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Form action={action} locale={locale} form={form} version={version}>
        <input type="hidden" name="movement" value={movement.id} />
        <TextArea form={form} name="name" label={t.goalName} rows={2} required />
        <Fields>
          <Select
            form={form}
            name="content"
            label={t.content}
            options={contents.map(({ id, ordinal, title: name }) => ({
              value: id,
              label: `${ordinal}. ${name}`,
            }))}
            required
            wide
          />
          <Select form={form} name="unit" label={t.unit} options={units} required />
          <Select
            form={form}
            name="drive"
            label={t.drive}
            options={drives.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t.noDrive}
          />
          <Select form={form} name="kind" label={t.kind} options={options(t.kinds)} hint={t.kindHint} />
          <TextField form={form} name="measure" label={t.measure} />
          <TextField form={form} name="baseline" label={t.baseline} />
          <TextField form={form} name="target" label={t.target} required />
          <DateField form={form} name="starts_on" label={t.startsOn} required />
          <DateField form={form} name="due_on" label={t.dueOn} required />
          <NumberField form={form} name="weight" label={t.weight} min={1} max={100} hint={t.weightHint} />
        </Fields>
        <RadioGroup
          form={form}
          name="counted_by"
          label={t.countedBy}
          options={options(t.countedBys)}
          inline
        />
        <FormActions>
          <Button>{title ? sharedWords[locale].save : t.addGoal}</Button>
          <ButtonLink href={board}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}
