import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, Fields, FormActions, Options, TextArea } from '#web/ui/fields.tsx'
import { chosenIn, Form, Trouble, typedIn } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { sharedWords } from '#words/shared.ts'
import type { UnitRow } from '../queries/changes.ts'
import type { Resident } from '../residents.ts'
import { unitWords } from '../words.ts'
import { crumbsBelow, DecisionFields } from './unit-form-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  unit: UnitRow
  /** The second step: what there will be, and who is there on that day. */
  plan?: {
    names: readonly string[]
    goesOn: boolean
    residents: readonly Resident[]
    children: readonly UnitRow[]
  }
}

export function SplitPage(props: Props) {
  const { frame, unit, plan } = props
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <WorkspacePage frame={frame} title={`${t.split}: ${unit.name}`}>
      <PageHead
        title={`${t.split}: ${unit.name}`}
        lead={t.splitLead}
        locale={locale}
        crumbs={crumbsBelow(frame, unit, t.split)}
      />
      {plan ? <WhereTo {...props} plan={plan} /> : <WhatThereWillBe {...props} />}
    </WorkspacePage>
  )
}

/** The first step asks only and changes nothing: a GET form. */
function WhatThereWillBe({ frame, form, unit }: Props) {
  const { locale } = frame
  const t = unitWords[locale]
  const here = { unit: unit.id }
  return (
    <Card>
      <form class="form" method="get" action={addresses.units.split(here)} novalidate>
        <Trouble form={form} locale={locale} />
        <Fields>
          <TextArea form={form} name="names" label={t.splitNames} hint={t.splitNamesHint} required />
          <Checkbox form={form} name="goes_on" label={t.goesOn} hint={t.goesOnHint} />
          <DecisionFields form={form} locale={locale} />
        </Fields>
        <FormActions>
          <Button>{sharedWords[locale].next}</Button>
          <ButtonLink href={addresses.units.show(here)}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </form>
    </Card>
  )
}

function WhereTo({ frame, form, unit, plan }: Props & { plan: NonNullable<Props['plan']> }) {
  const { locale } = frame
  const t = unitWords[locale]
  const here = { unit: unit.id }
  const typed = (name: string) => typedIn(form, name)
  const again = {
    names: typed('names'),
    goes_on: typed('goes_on'),
    on: typed('on'),
    decision: typed('decision'),
  }
  return (
    <Form action={addresses.units.split(here)} locale={locale} form={form} version={unit.version}>
      {Object.entries(again).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {plan.children.length > 0 && (
        <Destinations
          {...{ frame, form, plan, name: 'child', caption: t.splitUnits }}
          rows={plan.children.map(({ id, name }) => ({ id, name, note: '' }))}
        />
      )}
      <Destinations
        {...{ frame, form, plan, name: 'position', caption: t.splitPeople }}
        rows={plan.residents.map(({ position, name, title }) => ({ id: position, name, note: title }))}
      />
      <FormActions>
        <Button>{t.split}</Button>
        <ButtonLink href={addresses.units.split(here, { ...again, sua: 1 })}>
          {sharedWords[locale].back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

type Goes = { id: number; name: string; note: string }
type DestinationProps = Pick<Props, 'frame' | 'form'> & {
  plan: NonNullable<Props['plan']>
  name: 'child' | 'position'
  caption: string
  rows: readonly Goes[]
}

/** Each row with the unit that it goes to; number and destination stand in the same order in the form. */
function Destinations({ frame, form, plan, name, caption, rows }: DestinationProps) {
  const { locale } = frame
  const t = unitWords[locale]
  const chosen = chosenIn(form, `${name}_to`)
  const options = plan.names.map((label, value) => ({ value, label }))
  return (
    <Card title={caption}>
      <Table
        caption={caption}
        locale={locale}
        rows={rows.map((row, at) => ({ ...row, at }))}
        rowKey={(row) => row.id}
        empty={t.noMembers}
        dense
        columns={[
          { label: sharedWords[locale].name, cell: (row) => row.name },
          { label: sharedWords[locale].title, cell: (row) => row.note },
          {
            label: t.whereTo,
            cell: (row) => (
              <>
                <input type="hidden" name={name} value={row.id} />
                <select name={`${name}_to`} aria-label={`${t.whereTo}: ${row.name}`}>
                  <option value="">{plan.goesOn ? t.stays : t.chooseWhere}</option>
                  <Options options={options} chosen={chosen[row.at] ?? ''} />
                </select>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
