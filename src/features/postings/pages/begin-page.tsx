import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import {
  Fields,
  Fieldset,
  FormActions,
  NumberField,
  type Option,
  RadioGroup,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatNumber } from '#words/numbers.ts'
import { audiences, daysAsked } from '../rules.ts'
import { postingWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  units: readonly Option[]
  people: readonly Option[]
  awards: readonly Option[]
  /** How many rows the form has. */
  rows: number
}

/** A list of people and units to be posted. */
export function BeginPage({ frame, form, units, people, awards, rows }: Props) {
  const { locale } = frame
  const t = postingWords[locale]
  const asked = formatNumber(daysAsked(['cstd-toan-quoc'])?.days ?? 0, locale)
  return (
    <WorkspacePage frame={frame} title={t.begin}>
      <PageHead
        title={t.begin}
        lead={t.beginLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.postings.list() }, { label: t.begin }]}
      />
      <Form action={addresses.postings.begin()} locale={locale} form={form}>
        <Fields>
          <TextField
            form={form}
            name="about"
            label={t.about}
            hint={t.aboutHint}
            maxLength={500}
            required
            wide
          />
          <Select form={form} name="unit_id" label={t.unit} options={units} required wide />
          <RadioGroup
            form={form}
            name="audience"
            label={t.audience}
            options={audiences.map((value) => ({ value, label: t.audiences[value] }))}
            inline
            required
          />
          <NumberField
            form={form}
            name="days"
            label={t.days}
            hint={t.minimum(asked)}
            min={1}
            max={60}
            required
          />
          <Select
            form={form}
            name="answerer_id"
            label={t.answerer}
            hint={t.answererHint}
            options={people}
            empty={t.choose}
            required
            wide
          />
        </Fields>
        <h2>{t.rows}</h2>
        <p class="hint">{t.rowsHint}</p>
        {Array.from({ length: rows }, (_, at) => (
          <Row key={at} form={form} awards={awards} at={at} locale={locale} />
        ))}
        <datalist id="proposed">
          {[...people, ...units].map(({ value, label }) => (
            <option key={`${value} ${label}`} value={label.trim()} />
          ))}
        </datalist>
        <FormActions>
          <Button icon="check">{t.post}</Button>
          <Button icon="plus" kind="quiet" name="rows" value={String(rows + 10)}>
            {t.moreRows}
          </Button>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

function Row({
  form,
  awards,
  at,
  locale,
}: Pick<Props, 'form' | 'awards'> & { at: number; locale: Frame['locale'] }) {
  const t = postingWords[locale]
  const name = (field: string) => `candidates.${at}.${field}`
  return (
    <Fieldset legend={t.row(at + 1)}>
      <TextField form={form} name={name('who')} label={t.name} list="proposed" autocomplete="off" wide />
      <Select form={form} name={name('award')} label={t.award} options={awards} empty={t.choose} />
      <NumberField form={form} name={name('year')} label={t.year} min={1945} max={2200} />
    </Fieldset>
  )
}
