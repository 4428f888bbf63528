import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Checkbox, DateField, Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import type { IconName } from '#web/ui/icon.tsx'
import { Notice } from '#web/ui/status.tsx'
import { recognisers, scopes } from '../forms.ts'
import type { Filing } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'

/** What this person may do now, by the policy and by how far it has come. */
export type Steps = {
  edit: boolean
  send: boolean
  withdraw: boolean
  giveBack: boolean
  assign: boolean
  closeRound: boolean
  recognise: boolean
  decline: boolean
  publish: boolean
  use: boolean
  followUp: boolean
}

export type StepProps = {
  frame: Frame
  form: FormState
  one: Filing
  may: Steps
  boards: readonly Option[]
}

/** The step that waits, with its form. */
export function NextStep(props: StepProps) {
  const { frame, one, may } = props
  const t = initiativeWords[frame.locale]
  const at = { initiative: one.id }
  const to = addresses.initiatives
  return (
    <Card title={t.next}>
      <div class="stack">
        <p>{t.waitsFor[one.state]}</p>
        {may.send && <Press {...props} to={to.send(at)} icon="arrow-up" label={t.send} />}
        {may.assign && <Assign {...props} />}
        {may.closeRound && <Press {...props} to={to.closeRound(at)} icon="check" label={t.closeRound} />}
        {may.recognise && <Recognise {...props} />}
        {may.publish && (
          <Press
            {...props}
            to={one.published ? to.unpublish(at) : to.publish(at)}
            icon="landmark"
            label={one.published ? t.unpublish : t.publish}
            quiet
          />
        )}
        {may.giveBack && <Reason {...props} to={to.giveBack(at)} label={t.giveBack} icon="undo-2" />}
        {may.decline && <Reason {...props} to={to.decline(at)} label={t.decline} icon="x" />}
        {may.withdraw && <Press {...props} to={to.withdraw(at)} icon="undo-2" label={t.withdraw} quiet />}
      </div>
    </Card>
  )
}

type PressProps = StepProps & { to: string; label: string; icon: IconName; quiet?: boolean }

const Press = ({ frame, one, to, label, icon, quiet }: PressProps) => (
  <Form action={to} locale={frame.locale} version={one.version} class="form-inline">
    <Button icon={icon} {...(quiet && { kind: 'quiet' as const })}>
      {label}
    </Button>
  </Form>
)

type StepFormProps = PressProps & { children: ComponentChildren }

const StepForm = ({ frame, form, one, to, label, icon, quiet, children }: StepFormProps) => (
  <Form action={to} locale={frame.locale} form={form} version={one.version}>
    <Fields>{children}</Fields>
    <FormActions>
      <Button icon={icon} {...(quiet && { kind: 'quiet' as const })}>
        {label}
      </Button>
    </FormActions>
  </Form>
)

const Reason = (props: PressProps) => (
  <details class="stack">
    <summary>{props.label}</summary>
    <StepForm {...props} quiet>
      <TextField
        form={props.form}
        name="reason"
        label={initiativeWords[props.frame.locale].reason}
        required
        wide
      />
    </StepForm>
  </details>
)

function Assign(props: StepProps) {
  const { frame, form, one, boards } = props
  const t = initiativeWords[frame.locale]
  if (boards.length === 0)
    return (
      <Notice kind="warning">
        {t.noBoard} <a href={addresses.initiatives.boards()}>{t.boards}</a>
      </Notice>
    )
  const again = one.state === 'scored'
  return (
    <StepForm
      {...props}
      to={addresses.initiatives.assign({ initiative: one.id })}
      label={again ? t.assignAgain : t.assign}
      icon="users"
      quiet={again}
    >
      <Select form={form} name="board_id" label={t.board} options={boards} required wide />
    </StepForm>
  )
}

function Recognise(props: StepProps) {
  const { frame, form, one } = props
  const t = initiativeWords[frame.locale]
  return (
    <>
      <p class="muted">{t.recogniseHint}</p>
      <StepForm
        {...props}
        to={addresses.initiatives.recognise({ initiative: one.id })}
        label={t.recognise}
        icon="award"
      >
        <Select
          form={form}
          name="scope"
          label={t.scope}
          hint={t.scopeHint}
          options={scopes.map((value) => ({ value, label: t.scopes[value] }))}
          required
        />
        <Select
          form={form}
          name="recognised_by"
          label={t.recognisedBy}
          options={recognisers.map((value) => ({ value, label: t.recognisers[value] }))}
          required
        />
        <TextField form={form} name="decision" label={t.decision} hint={t.decisionHint} required />
        <DateField form={form} name="decided_on" label={t.decidedOn} required />
        <Checkbox form={form} name="published" label={t.publish} />
      </StepForm>
    </>
  )
}
