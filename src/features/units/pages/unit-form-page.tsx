import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form, typedIn } from '#web/ui/form.tsx'
import { type Crumb, PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { tracks } from '../queries/tree.ts'
import { trackNames, unitWords } from '../words.ts'

const trackOptions = (locale: Frame['locale']): Option[] =>
  tracks.map((track) => ({ value: track, label: trackNames[locale][track] }))

/** From which day it holds, and by which decision. */
export function DecisionFields({ form, locale }: { form: FormState; locale: Frame['locale'] }) {
  const t = unitWords[locale]
  return (
    <>
      <DateField form={form} name="on" label={t.validFrom} required />
      <TextField form={form} name="decision" label={t.decision} hint={t.decisionHint} maxLength={300} wide />
    </>
  )
}

/** Where the page of a change stands: under its unit. */
export const crumbsBelow = (frame: Frame, unit: { id: number; name: string }, label: string): Crumb[] => [
  { label: unitWords[frame.locale].units, href: addresses.units.tree() },
  { label: unit.name, href: addresses.units.show({ unit: unit.id }) },
  { label },
]

export function AddUnitPage({
  frame,
  form,
  units,
}: {
  frame: Frame
  form: FormState
  units: readonly Option[]
}) {
  const { locale } = frame
  const t = unitWords[locale]
  const parent = typedIn(form, 'parent')
  return (
    <WorkspacePage frame={frame} title={t.add}>
      <PageHead
        title={t.add}
        locale={locale}
        crumbs={[{ label: t.units, href: addresses.units.tree() }, { label: t.add }]}
      />
      <Card>
        <Form action={addresses.units.add()} locale={locale} form={form}>
          <Fields>
            <Select form={form} name="parent" label={t.parent} options={units} required wide />
            <TextField form={form} name="name" label={t.name} maxLength={200} required wide />
            <TextField form={form} name="short_name" label={t.shortName} maxLength={60} />
            <Select form={form} name="track" label={t.track} options={trackOptions(locale)} required />
            <DecisionFields form={form} locale={locale} />
          </Fields>
          <FormActions>
            <Button>{t.add}</Button>
            <ButtonLink href={parent ? addresses.units.show({ unit: parent }) : addresses.units.tree()}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

type EditProps = { frame: Frame; form: FormState; unit: { id: number; name: string; version: number } }

export function EditUnitPage({ frame, form, unit }: EditProps) {
  const { locale } = frame
  const t = unitWords[locale]
  const here = { unit: unit.id }
  return (
    <WorkspacePage frame={frame} title={t.edit}>
      <PageHead title={t.edit} locale={locale} crumbs={crumbsBelow(frame, unit, t.edit)} />
      <Card>
        <Form action={addresses.units.edit(here)} locale={locale} form={form} version={unit.version}>
          <Fields>
            <TextField form={form} name="name" label={t.name} hint={t.correctNameHint} required wide />
            <TextField form={form} name="short_name" label={t.shortName} maxLength={60} />
            <Select form={form} name="track" label={t.track} options={trackOptions(locale)} required />
          </Fields>
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={addresses.units.rename(here)}>{t.rename}</ButtonLink>
            <ButtonLink href={addresses.units.show(here)}>{sharedWords[locale].cancel}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}
