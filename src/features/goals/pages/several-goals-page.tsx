import { addresses } from '#addresses.ts'
import type { contentsOf, drivesOf } from '#features/movements/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  CheckboxGroup,
  DateField,
  Fields,
  Fieldset,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import { goalWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  movement: { id: number; title: string }
  contents: Awaited<ReturnType<typeof contentsOf>>
  drives: Awaited<ReturnType<typeof drivesOf>>
  units: readonly Option[]
  /** How many rows stand there. */
  rows: number
  /** Where the rows can be filled from the targets of the movement's text, if it names some. */
  fromTargets: string | undefined
  /** The movement that this one was copied from. */
  before: { title: string } | undefined
}

/** Several goals at once, for one unit or for many. */
export function SeveralGoalsPage(props: Props) {
  const { frame, form, movement, contents, drives, units, rows } = props
  const { locale } = frame
  const t = goalWords[locale]
  const board = addresses.goals.board({ 'phong-trao': movement.id })
  return (
    <WorkspacePage frame={frame} title={t.bulk}>
      <PageHead
        title={t.bulk}
        lead={movement.title}
        locale={locale}
        crumbs={[{ label: t.board, href: board }, { label: t.bulk }]}
      >
        {props.fromTargets && <ButtonLink href={props.fromTargets}>{t.fromTargets}</ButtonLink>}
      </PageHead>
      {props.before && <FromBefore movement={movement.id} title={props.before.title} locale={locale} />}
      <Form action={addresses.goals.addSeveral()} locale={locale} form={form} class="form form-wide">
        <input type="hidden" name="movement" value={movement.id} />
        <p class="muted">{t.bulkLead}</p>
        <Fieldset legend={t.bulkShared}>
          <CheckboxGroup form={form} name="units" label={t.bulkUnits} options={units} required />
          <Select
            form={form}
            name="drive"
            label={t.drive}
            options={drives.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t.noDrive}
          />
          <DateField form={form} name="starts_on" label={t.startsOn} required />
          <DateField form={form} name="due_on" label={t.dueOn} required />
        </Fieldset>
        {Array.from({ length: rows }, (_, row) => (
          <Row
            key={row}
            form={form}
            row={row}
            locale={locale}
            contents={contents.map(({ id, ordinal, title }) => ({
              value: id,
              label: `${ordinal}. ${title}`,
            }))}
          />
        ))}
        <FormActions>
          <Button>{t.bulk}</Button>
          <ButtonLink href={board}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

/** One goal of the form. */
function Row({
  form,
  row,
  locale,
  contents,
}: {
  form: FormState
  row: number
  locale: Locale
  contents: readonly Option[]
}) {
  const t = goalWords[locale]
  const cell = (key: string) => ({ form, name: `goals.${row}.${key}` })
  const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }))
  return (
    <fieldset class="row-fields field-wide">
      <legend>{t.rowNumber(row + 1)}</legend>
      <Fields>
        <TextField {...cell('name')} label={t.goalName} wide />
        <Select {...cell('content')} label={t.content} options={contents} wide />
        <Select {...cell('kind')} label={t.kind} options={kinds} />
        <TextField {...cell('baseline')} label={t.baseline} />
        <TextField {...cell('target')} label={t.target} />
        <TextField {...cell('measure')} label={t.measure} />
        <NumberField {...cell('weight')} label={t.weight} min={1} max={100} />
        <DateField {...cell('due_on')} label={t.bulkDue} />
      </Fields>
    </fieldset>
  )
}

/** The goals of the year before, to be taken over. */
function FromBefore({ movement, title, locale }: { movement: number; title: string; locale: Locale }) {
  const t = goalWords[locale]
  return (
    <Card title={t.copyTitle}>
      <p class="muted">{t.copyLead(title)}</p>
      <Form action={addresses.goals.copy()} locale={locale} class="form-inline">
        <input type="hidden" name="movement" value={movement} />
        <Button kind="quiet" icon="copy" name="which" value="all">
          {t.copyAll}
        </Button>
        <Button kind="quiet" icon="copy" name="which" value="carried-over">
          {t.copyCarriedOver}
        </Button>
      </Form>
    </Card>
  )
}
