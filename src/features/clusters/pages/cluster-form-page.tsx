import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import {
  CheckboxGroup,
  Fields,
  Fieldset,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import { clusterWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  cluster: { id: number; version: number } | null
  /** Units that the person may organise a cluster in, and units that may be members. */
  organisers: readonly Option[]
  units: readonly Option[]
  heads: readonly Option[]
  /** How many rows of criteria stand there. */
  rows: number
}

/** A cluster is set up: name, year, members, head, criteria. */
export function ClusterFormPage({ frame, form, cluster, organisers, units, heads, rows }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const title = cluster ? t.edit : t.add
  const back = cluster ? addresses.clusters.show({ cluster: cluster.id }) : addresses.clusters.list()
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.clusters.list() }, { label: title }]}
      />
      <Form
        action={cluster ? addresses.clusters.edit({ cluster: cluster.id }) : addresses.clusters.add()}
        locale={locale}
        form={form}
        version={cluster?.version}
        class="form form-wide"
      >
        <Fields>
          <TextField form={form} name="name" label={t.name} hint={t.nameHint} required wide />
          <Select form={form} name="unit_id" label={t.unit} options={organisers} required />
          <NumberField form={form} name="year" label={t.year} min={2000} max={2100} required />
          <TextField form={form} name="total" label={t.total} hint={t.totalHint} required />
        </Fields>
        <Fieldset legend={t.members}>
          <CheckboxGroup form={form} name="members" label={t.memberUnits} options={units} />
          <TextArea form={form} name="bodies" label={t.bodies} hint={t.bodiesHint} rows={3} />
          <Select
            form={form}
            name="head"
            label={t.head}
            hint={t.headHint}
            options={heads}
            empty={t.noHead}
            wide
          />
        </Fieldset>
        <h2>{t.criteria}</h2>
        <p class="muted">{t.mandatoryHint}</p>
        {Array.from({ length: rows }, (_, row) => (
          <CriterionRow key={row} form={form} row={row} locale={locale} />
        ))}
        <FormActions>
          <Button>{sharedWords[locale].save}</Button>
          <ButtonLink href={back}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkspacePage>
  )
}

function CriterionRow({ form, row, locale }: { form: FormState; row: number; locale: Locale }) {
  const t = clusterWords[locale]
  const cell = (key: string) => ({ form, name: `criteria.${row}.${key}` })
  const choices = [
    { value: '0', label: t.no },
    { value: '1', label: t.yes },
  ]
  return (
    <fieldset class="row-fields field-wide">
      <legend>{t.criterionNumber(row + 1)}</legend>
      <Fields>
        <TextField {...cell('name')} label={t.criterion} wide />
        <TextField {...cell('maximum')} label={t.maximum} />
        <Select {...cell('mandatory')} label={t.mandatory} options={choices} />
      </Fields>
    </fieldset>
  )
}
