import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Fields, FormActions, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatDay } from '#words/dates.ts'
import type { Recognition } from '../queries.ts'
import { recognitionWords } from '../words.ts'
import { State } from './deeds-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  given: Recognition
  mayAnswer: boolean
  mayConsent: boolean
}

/** One good deed, with the step that waits. */
export function DeedPage(props: Props) {
  const { frame, form, given, mayAnswer, mayConsent } = props
  const { locale } = frame
  const t = recognitionWords[locale]
  const title = `${t.kinds[given.kind]}: ${given.personName}`
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={given.unitName}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.recognitions.list() }, { label: given.personName }]}
      >
        <State given={given} locale={locale} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Card title={t.text}>
        <p>{given.text}</p>
        <DescriptionList
          items={[
            { term: t.number, value: String(given.id) },
            { term: t.happenedOn, value: formatDay(given.happenedOn) },
            { term: t.giver, value: given.giverName },
            ...(given.reason ? [{ term: t.reason, value: given.reason }] : []),
            ...(given.state === 'confirmed'
              ? [{ term: t.consent, value: t.consents[consentOf(given)] }]
              : []),
          ]}
        />
      </Card>
      {mayAnswer && <Answer {...props} />}
      {mayConsent && <Consent {...props} />}
    </WorkspacePage>
  )
}

const consentOf = ({ consents }: Recognition) => (consents === null ? 'open' : consents ? 'yes' : 'no')

function Answer({ frame, form, given }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  const here = { recognition: given.id }
  return (
    <>
      <Form
        action={addresses.recognitions.confirm(here)}
        locale={locale}
        version={given.version}
        class="form-inline"
      >
        <Button icon="check">{t.confirm}</Button>
      </Form>
      <Card title={t.giveBack}>
        <Form
          action={addresses.recognitions.giveBack(here)}
          locale={locale}
          form={form}
          version={given.version}
        >
          <Fields>
            <TextField form={form} name="reason" label={t.reason} maxLength={500} required wide />
          </Fields>
          <FormActions>
            <Button kind="quiet" icon="undo-2">
              {t.giveBack}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

function Consent({ frame, given }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <Card title={t.consent}>
      <p>{t.consentAsk}</p>
      <p class="hint">{t.consentHint}</p>
      <Form
        action={addresses.recognitions.consent({ recognition: given.id })}
        locale={locale}
        version={given.version}
      >
        <FormActions>
          {given.consents !== true && (
            <Button icon="check" name="consents" value="yes">
              {t.yes}
            </Button>
          )}
          {given.consents !== false && (
            <Button kind="quiet" name="consents" value="no">
              {t.no}
            </Button>
          )}
        </FormActions>
      </Form>
    </Card>
  )
}
