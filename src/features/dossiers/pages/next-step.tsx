import { type ComponentChildren, Fragment } from 'preact'
import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  CheckboxGroup,
  Fields,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import type { IconName } from '#web/ui/icon.tsx'
import { Notice } from '#web/ui/status.tsx'
import type { Dossier } from '../queries/dossiers.ts'
import type { ChecklistPart } from '../rules/checklist.ts'
import { dossierWords } from '../words.ts'

/** What this person may do now, by the policy and by where the dossier lies. */
export type Steps = {
  handIn: boolean
  answerFlags: boolean
  receive: boolean
  conclude: boolean
  settle: boolean
  takeOff: boolean
  pack: boolean
  withdraw: boolean
  copy: boolean
}

export type StepProps = {
  frame: Frame
  form: FormState
  one: Dossier
  may: Steps
  checklist: readonly ChecklistPart[]
  missing: readonly ChecklistPart[]
  above: readonly Option[]
  people: readonly Option[]
  /** Days of posting that the law asks for, and what keeps it from the council. */
  daysToPost: number
  kept: string | undefined
}

/** The step that waits, with its form. */
export function NextStep(props: StepProps) {
  const { frame, one, may } = props
  const t = dossierWords[frame.locale]
  return (
    <Card title={t.next}>
      <div class="stack">
        <p>{t.waitsFor[one.state]}</p>
        {may.handIn && <HandIn {...props} />}
        {may.answerFlags && (
          <Press
            {...props}
            to={addresses.dossiers.answerFlags({ dossier: one.id })}
            icon="check"
            label={t.answerFlags}
          />
        )}
        {may.receive && <Receive {...props} />}
        {may.conclude && <Conclude {...props} />}
        {may.settle && (
          <>
            <p class="muted">{t.carriedHint}</p>
            <Press
              {...props}
              to={addresses.dossiers.propose({ dossier: one.id })}
              icon="arrow-up"
              label={t.propose}
            />
          </>
        )}
        {may.takeOff && (
          <Press
            {...props}
            to={addresses.dossiers.takeOff({ dossier: one.id })}
            icon="undo-2"
            label={t.takeOff}
            quiet
          />
        )}
        {may.pack && (
          <Press
            {...props}
            to={addresses.dossiers.pack({ dossier: one.id })}
            icon="download"
            label={t.pack}
            quiet
          />
        )}
        {may.withdraw && (
          <Press
            {...props}
            to={addresses.dossiers.withdraw({ dossier: one.id })}
            icon="undo-2"
            label={t.withdraw}
            quiet
          />
        )}
      </div>
    </Card>
  )
}

type PressProps = StepProps & { to: string; label: string; icon: IconName; quiet?: boolean }

function Press({ frame, one, to, label, icon, quiet }: PressProps) {
  return (
    <Form action={to} locale={frame.locale} version={one.version} class="form-inline">
      <Button icon={icon} {...(quiet && { kind: 'quiet' as const })}>
        {label}
      </Button>
    </Form>
  )
}

function HandIn({ frame, form, one, missing, above }: StepProps) {
  const { locale } = frame
  const t = dossierWords[locale]
  if (missing.length > 0)
    return (
      <Notice kind="warning">
        {t.stillMissing}
        <ul>
          {missing.map(({ slug, name }) => (
            <li key={slug}>
              <a href={addresses.dossiers.part({ dossier: one.id, slug })}>{name[locale]}</a>
            </li>
          ))}
        </ul>
      </Notice>
    )
  return (
    <StepForm
      action={addresses.dossiers.handIn({ dossier: one.id })}
      {...{ frame, form, one }}
      button={t.handIn}
      icon="arrow-up"
    >
      <Select
        form={form}
        name="to_unit_id"
        label={t.handInTo}
        hint={t.handInHint}
        options={above}
        required
        wide
      />
    </StepForm>
  )
}

type StepFormProps = Pick<StepProps, 'frame' | 'form' | 'one'> & {
  action: string
  button: string
  icon: IconName
  quiet?: boolean
  children: ComponentChildren
}

function StepForm({ frame, form, one, action, button, icon, quiet, children }: StepFormProps) {
  return (
    <Form action={action} locale={frame.locale} form={form} version={one.version}>
      <Fields>{children}</Fields>
      <FormActions>
        <Button icon={icon} {...(quiet && { kind: 'quiet' as const })}>
          {button}
        </Button>
      </FormActions>
    </Form>
  )
}

function Receive({ frame, form, one, people, checklist }: StepProps) {
  const { locale } = frame
  const t = dossierWords[locale]
  const of = { frame, form, one }
  return (
    <>
      <StepForm
        action={addresses.dossiers.receive({ dossier: one.id })}
        {...of}
        button={t.receive}
        icon="check"
      >
        {[1, 2, 3].map((at) => (
          <Fragment key={at}>
            <Select
              form={form}
              name={`examiner_${at}`}
              label={t.examiner(at)}
              options={people}
              empty="–"
              required={at === 1}
            />
            <TextField form={form} name={`criteria_${at}`} label={t.criteriaOf(at)} hint={t.criteriaHint} />
          </Fragment>
        ))}
      </StepForm>
      <details class="stack">
        <summary>{t.giveBack}</summary>
        <StepForm
          action={addresses.dossiers.giveBack({ dossier: one.id })}
          {...of}
          button={t.giveBack}
          icon="undo-2"
          quiet
        >
          <CheckboxGroup
            form={form}
            name="slugs"
            label={t.flagWhich}
            options={checklist.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
          />
          <TextField form={form} name="reason" label={t.reason} required wide />
        </StepForm>
      </details>
    </>
  )
}

/** After examination: posted, put to the council, passed on, or refused. */
function Conclude(props: StepProps) {
  const { frame, form, one, people, daysToPost, kept } = props
  const { locale } = frame
  const t = dossierWords[locale]
  const of = { frame, form, one }
  const at = { dossier: one.id }
  return (
    <>
      {kept ? (
        <Notice kind="warning">{kept}</Notice>
      ) : (
        <Press {...props} to={addresses.dossiers.putToCouncil(at)} icon="landmark" label={t.putToCouncil} />
      )}
      <Press {...props} to={addresses.dossiers.passOn(at)} icon="arrow-up" label={t.passOn} quiet />
      <details class="stack" open={kept !== undefined}>
        <summary>{t.post}</summary>
        <p class="muted">{t.postLead(daysToPost)}</p>
        <StepForm action={addresses.dossiers.post(at)} {...of} button={t.post} icon="message-square" quiet>
          <NumberField
            form={form}
            name="days"
            label={t.days}
            min={Math.max(1, daysToPost)}
            max={60}
            required
          />
          <Select form={form} name="answerer_id" label={t.answerer} options={people} required />
        </StepForm>
      </details>
      <details class="stack">
        <summary>{t.refuse}</summary>
        <StepForm action={addresses.dossiers.refuse(at)} {...of} button={t.refuse} icon="x" quiet>
          <TextField form={form} name="reason" label={t.reason} hint={t.refuseHint} required wide />
        </StepForm>
      </details>
    </>
  )
}
