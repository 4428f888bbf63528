import { addresses } from '#addresses.ts'
import type { Forecast } from '#features/eligibility/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, type Option, Options, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import type { Subject } from '../forms.ts'
import type { RegistrationWindow } from '../queries/windows.ts'
import { registrable } from '../rules.ts'
import { registrationWords } from '../words.ts'
import { WindowState } from './state.tsx'
import { WishFields } from './wish-fields.tsx'

type Props = {
  frame: Frame
  form: FormState
  on: string
  window: RegistrationWindow
  subject: Subject
  /** Who is registered; nobody yet while it is to be chosen. */
  who: { id: number; name: string } | undefined
  options: readonly Option[]
  forecasts: readonly Forecast[] | undefined
}

/** Registering: for whom, then which titles, with the forecast beside each. */
export function AddPage(props: Props) {
  const { frame, window, on, who, subject } = props
  const { locale } = frame
  const t = registrationWords[locale]
  const title = t.titleOf(window.year)
  const list = addresses.registrations.list({ dot: window.id })
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={who && subject !== 'ho-gia-dinh' ? `${title}: ${who.name}` : title}
        lead={window.unitName}
        locale={locale}
        crumbs={[{ label: t.title, href: list }, { label: t.subjects[subject] }]}
      >
        <WindowState window={window} on={on} locale={locale} />
      </PageHead>
      {who ? <Wish {...props} who={who} list={list} /> : <Choose {...props} />}
    </WorkspacePage>
  )
}

function Choose({ frame, window, subject, options }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  const label = { 'ca-nhan': t.person, 'tap-the': t.collective, 'ho-gia-dinh': t.householdUnit }[subject]
  return (
    <Card title={t.whoFirst}>
      <p class="muted">{t.whoLead}</p>
      <form method="get" action={addresses.registrations.add()} class="form">
        <input type="hidden" name="dot" value={window.id} />
        <input type="hidden" name="loai" value={subject} />
        <div class="fields">
          <div class="field field-wide">
            <label for="f-cho">{label}</label>
            <select id="f-cho" name="cho">
              <Options options={options} chosen="" />
            </select>
          </div>
        </div>
        <FormActions>
          <Button icon="arrow-right">{t.next}</Button>
        </FormActions>
      </form>
    </Card>
  )
}

function Wish(props: Props & { who: { id: number; name: string }; list: string }) {
  const { frame, form, window, subject, who, forecasts, list } = props
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <Card>
      <Form action={addresses.registrations.add()} locale={locale} form={form}>
        <input type="hidden" name="window_id" value={window.id} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name={subject === 'ca-nhan' ? 'person_id' : 'unit_id'} value={who.id} />
        {subject === 'ho-gia-dinh' ? (
          <div class="fields">
            <TextField
              form={form}
              name="name"
              label={t.household}
              hint={`${t.householdHint} ${t.householdUnit}: ${who.name}.`}
              maxLength={300}
              required
              wide
            />
          </div>
        ) : (
          <input type="hidden" name="name" value="" />
        )}
        <WishFields
          form={form}
          locale={locale}
          year={window.year}
          awards={registrable(subject)}
          forecasts={forecasts}
        />
        <FormActions>
          <Button icon="check">{t.send}</Button>
          <ButtonLink href={list}>{sharedWords[locale].cancel}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
