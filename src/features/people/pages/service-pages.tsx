/**
 * The pages on which it is written down where somebody works: transfer, leaving, return, end of a position.
 */
import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, RadioGroup, Select } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { reasonsToLeave } from '../rules/file.ts'
import { personWords, slugWords } from '../words.ts'
import { type Choices, crumbsBelow, HeadBox, options, PlaceFields } from './shared.tsx'

export type ServiceProps = {
  frame: Frame
  form: FormState
  person: { id: number; name: string; version: number }
}
type Words = { title: string; lead?: string; action: string; danger?: boolean; children: ComponentChildren }

function ServicePage({ frame, form, person, title, lead, action, danger, children }: ServiceProps & Words) {
  const { locale } = frame
  const heading = `${title}: ${person.name}`
  return (
    <WorkspacePage frame={frame} title={heading}>
      <PageHead title={heading} lead={lead} locale={locale} crumbs={crumbsBelow(frame, person, title)} />
      <Card>
        <Form action={action} locale={locale} form={form} version={person.version}>
          {children}
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{title}</Button>
            <ButtonLink href={addresses.people.show({ person: person.id })}>
              {sharedWords[locale].cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

/** A new main position, or a concurrent one. */
export function TransferPage({ choices, ...props }: ServiceProps & { choices: Choices }) {
  const { frame, form, person } = props
  const { locale } = frame
  const t = personWords[locale]
  const action = addresses.people.transfer({ person: person.id })
  const parts = [
    { value: 'main', label: t.becomesMain, hint: t.transferLead },
    { value: 'side', label: t.becomesSide },
  ]
  return (
    <ServicePage {...props} title={t.transfer} action={action}>
      <RadioGroup form={form} name="part" label={t.newPart} options={parts} required />
      <Fields>
        <PlaceFields form={form} locale={locale} choices={choices} />
      </Fields>
      <HeadBox form={form} locale={locale} />
    </ServicePage>
  )
}

export function LeavePage(props: ServiceProps) {
  const { frame, form, person } = props
  const t = personWords[frame.locale]
  const because = options(reasonsToLeave, slugWords[frame.locale].left)
  const action = addresses.people.leave({ person: person.id })
  return (
    <ServicePage {...props} title={t.leave} lead={t.leaveLead} action={action} danger>
      <Fields>
        <DateField form={form} name="on" label={t.leaveOn} required />
        <Select form={form} name="because" label={t.because} options={because} empty="–" required />
      </Fields>
    </ServicePage>
  )
}

export function ComeBackPage({ choices, ...props }: ServiceProps & { choices: Choices }) {
  const { frame, form, person } = props
  const t = personWords[frame.locale]
  const action = addresses.people.comeBack({ person: person.id })
  return (
    <ServicePage {...props} title={t.comeBack} lead={t.comeBackLead} action={action}>
      <Fields>
        <PlaceFields form={form} locale={frame.locale} choices={choices} />
      </Fields>
      <HeadBox form={form} locale={frame.locale} />
    </ServicePage>
  )
}

export function EndPositionPage({
  position,
  ...props
}: ServiceProps & { position: { id: number; title: string; unit_then: string } }) {
  const { frame, form, person } = props
  const t = personWords[frame.locale]
  const action = addresses.people.endPosition({ person: person.id, entry: position.id })
  return (
    <ServicePage
      {...props}
      title={t.endPosition}
      lead={`${position.title}, ${position.unit_then}`}
      action={action}
    >
      <Fields>
        <DateField form={form} name="ends_on" label={t.endOn} required />
      </Fields>
    </ServicePage>
  )
}
