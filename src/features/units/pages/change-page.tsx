import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { unitWords } from '../words.ts'
import { crumbsBelow, DecisionFields } from './unit-form-page.tsx'

/** A page on which one unit changes. */
export type ChangeProps = {
  frame: Frame
  form: FormState
  unit: { id: number; name: string; version: number }
}

export function RenamePage(props: ChangeProps) {
  const t = unitWords[props.frame.locale]
  const words = {
    title: t.rename,
    lead: t.renameLead,
    action: addresses.units.rename({ unit: props.unit.id }),
  }
  return (
    <ChangePage {...props} {...words}>
      <TextField form={props.form} name="name" label={t.newName} maxLength={200} required wide />
    </ChangePage>
  )
}

export function MovePage({ units, ...props }: ChangeProps & { units: readonly Option[] }) {
  const t = unitWords[props.frame.locale]
  const words = { title: t.move, lead: t.moveLead, action: addresses.units.move({ unit: props.unit.id }) }
  return (
    <ChangePage {...props} {...words}>
      <Select form={props.form} name="parent" label={t.newParent} options={units} empty="–" required wide />
    </ChangePage>
  )
}

export function DissolvePage(props: ChangeProps) {
  const t = unitWords[props.frame.locale]
  const action = addresses.units.dissolve({ unit: props.unit.id })
  return <ChangePage {...props} title={t.dissolve} lead={t.dissolveLead} action={action} danger />
}

type FrameProps = ChangeProps & {
  title: string
  lead: string
  action: string
  danger?: boolean
  children?: ComponentChildren
}

/** A change of one unit: what changes, from which day, by which decision. */
function ChangePage({ frame, form, unit, title, lead, action, danger, children }: FrameProps) {
  const { locale } = frame
  return (
    <WorkspacePage frame={frame} title={`${title}: ${unit.name}`}>
      <PageHead
        title={`${title}: ${unit.name}`}
        lead={lead}
        locale={locale}
        crumbs={crumbsBelow(frame, unit, title)}
      />
      <Card>
        <Form action={action} locale={locale} form={form} version={unit.version}>
          <Fields>
            {children}
            <DecisionFields form={form} locale={locale} />
          </Fields>
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{title}</Button>
            <ButtonLink href={addresses.units.show({ unit: unit.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
