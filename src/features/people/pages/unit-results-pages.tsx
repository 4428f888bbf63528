import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, Fields, FormActions, NumberField, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { type Crumb, PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { UnitResultRow } from '../queries/unit-results.ts'
import { ratingClasses, tracks } from '../rules/file.ts'
import { personWords, slugWords } from '../words.ts'
import { RemovalCard } from './entry-page.tsx'
import { options } from './shared.tsx'

type Props = { frame: Frame; form: FormState; unit: { id: number; name: string } }

const crumbs = ({ unit }: Props, ...rest: Crumb[]): Crumb[] => [
  { label: unit.name, href: addresses.units.show({ unit: unit.id }) },
  ...rest,
]

/** The years of a collective, with the form for one more. */
export function UnitResultsPage(props: Props & { results: readonly UnitResultRow[] }) {
  const { frame, form, unit, results } = props
  const { locale } = frame
  const t = personWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.unitResults}>
      <PageHead
        title={t.unitResults}
        lead={t.unitResultsLead}
        locale={locale}
        crumbs={crumbs(props, { label: t.unitResults })}
      />
      <Card>
        <Table
          caption={t.unitResults}
          locale={locale}
          rows={results}
          rowKey={({ id }) => id}
          empty={t.noResults}
          columns={columnsFor(unit.id, locale)}
        />
      </Card>
      <Card title={t.addResult}>
        <Form action={addresses.units.results({ unit: unit.id })} locale={locale} form={form}>
          <ResultFields form={form} locale={locale} />
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function columnsFor(unit: number, locale: Locale) {
  const t = personWords[locale]
  const words = slugWords[locale]
  const rating = (result: UnitResultRow) =>
    [
      result.class ? words.class[result.class] : t.notRated,
      result.exemplary && t.exemplary.toLocaleLowerCase(locale),
    ]
      .filter(Boolean)
      .join(', ')
  const targets = ({ targets, targets_met: met }: UnitResultRow) =>
    targets === null ? '–' : t.targetsShort(met ?? 0, targets)
  return [
    {
      label: t.year,
      cell: ({ id, year }: UnitResultRow) => <a href={addresses.units.result({ unit, entry: id })}>{year}</a>,
    },
    { label: t.track, cell: ({ track }: UnitResultRow) => words.track[track] },
    { label: t.class, cell: rating },
    { label: t.targets, cell: targets },
    { label: t.decision, cell: ({ decision }: UnitResultRow) => decision },
  ]
}

function ResultFields({ form, locale }: { form: FormState; locale: Locale }) {
  const t = personWords[locale]
  const words = slugWords[locale]
  return (
    <Fields>
      <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
      <Select form={form} name="track" label={t.track} options={options(tracks, words.track)} required />
      <Select
        form={form}
        name="class"
        label={t.class}
        options={options(ratingClasses, words.class)}
        empty={t.notRated}
      />
      <Checkbox form={form} name="exemplary" label={t.exemplary} />
      <NumberField form={form} name="targets" label={t.targets} min={0} max={100000} />
      <NumberField form={form} name="targets_met" label={t.targetsMet} min={0} max={100000} />
      <NumberField form={form} name="targets_exceeded" label={t.targetsExceeded} min={0} max={100000} />
      <TextField form={form} name="decision" label={t.decision} hint={t.decisionHint} maxLength={300} wide />
    </Fields>
  )
}

/** Corrects a year, or takes it out; both with a reason. */
export function UnitResultPage(props: Props & { removal: FormState; entry: number }) {
  const { frame, form, unit, removal, entry } = props
  const { locale } = frame
  const t = personWords[locale]
  const here = { unit: unit.id, entry }
  const list = { label: t.unitResults, href: addresses.units.results({ unit: unit.id }) }
  return (
    <WorkspacePage frame={frame} title={t.correct}>
      <PageHead
        title={t.correct}
        lead={unit.name}
        locale={locale}
        crumbs={crumbs(props, list, { label: t.correct })}
      />
      <Card title={t.correct}>
        <Form action={addresses.units.result(here)} locale={locale} form={form}>
          <ResultFields form={form} locale={locale} />
          <Fields>
            <TextField form={form} name="why" label={t.why} hint={t.whyHint} maxLength={500} required wide />
          </Fields>
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={list.href}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <RemovalCard action={addresses.units.removeResult(here)} locale={locale} form={removal} />
    </WorkspacePage>
  )
}
