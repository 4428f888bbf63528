import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { type Crumb, PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { entryWords, personWords } from '../words.ts'
import { HonourFields } from './entry-fields.tsx'
import { RemovalCard } from './entry-page.tsx'

type Props = { frame: Frame; form: FormState; unit: { id: number; name: string } }

const crumbs = ({ unit }: Props, here: string): Crumb[] => [
  { label: unit.name, href: addresses.units.show({ unit: unit.id }) },
  { label: here },
]

/** Writes down an honour of a unit as a collective. */
export function AddUnitHonourPage(props: Props) {
  const { frame, form, unit } = props
  const { locale } = frame
  const title = `${personWords[locale].addEntry} ${entryWords[locale]['khen-thuong'].one}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={unit.name} locale={locale} crumbs={crumbs(props, title)} />
      <Card>
        <Form action={addresses.units.addHonour({ unit: unit.id })} locale={locale} form={form}>
          <Fields>
            <HonourFields form={form} locale={locale} subject="tap-the" />
          </Fields>
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={addresses.units.show({ unit: unit.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

/** Corrects an honour of a unit, or takes it out; both with a reason. */
export function UnitHonourPage(props: Props & { removal: FormState; entry: number }) {
  const { frame, form, unit, removal, entry } = props
  const { locale } = frame
  const t = personWords[locale]
  const title = `${sharedWords[locale].edit} ${entryWords[locale]['khen-thuong'].one}`
  const here = { unit: unit.id, entry }
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={unit.name} locale={locale} crumbs={crumbs(props, title)} />
      <Card title={t.correct}>
        <Form action={addresses.units.honour(here)} locale={locale} form={form}>
          <Fields>
            <HonourFields form={form} locale={locale} subject="tap-the" />
            <TextField form={form} name="why" label={t.why} hint={t.whyHint} maxLength={500} required wide />
          </Fields>
          <FormActions>
            <Button>{sharedWords[locale].save}</Button>
            <ButtonLink href={addresses.units.show({ unit: unit.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <RemovalCard action={addresses.units.removeHonour(here)} locale={locale} form={removal} />
    </WorkspacePage>
  )
}
