import { addresses } from '#addresses.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { FileField, FormActions } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatInstant } from '#words/dates.ts'
import { signaturesIn } from '../rules.ts'
import { decisionWords } from '../words.ts'
import type { Props } from './decision-page.tsx'

/** How the decision is signed, or what is to be done for it. */
export function Signing(props: Props) {
  const { decision, mayIssue } = props
  return (
    <>
      <Signatures {...props} />
      {mayIssue && <Digital {...props} />}
      {mayIssue && decision.signed_how !== 'digital' && <OnPaper {...props} />}
    </>
  )
}

function Signatures({ frame, decision }: Props) {
  const t = decisionWords[frame.locale]
  const signatures = signaturesIn(decision)
  if (signatures.length === 0) return null
  return (
    <Card title={t.signaturesHold}>
      <DescriptionList
        items={signatures.map(({ signer, organisation, issuer, at }) => ({
          term: signer,
          value: [organisation, t.signedBy(issuer, at ? formatInstant(new Date(at)) : '')]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </Card>
  )
}

function Digital(props: Props) {
  const { frame, decision, signing } = props
  const t = decisionWords[frame.locale]
  const here = { decision: decision.id }
  const prepared = decision.paper_hash !== null
  return (
    <Card title={t.digital}>
      {!signing.possible && <Notice kind="warning">{t.noTrust}</Notice>}
      <p class="muted">{t.prepareHint}</p>
      {prepared ? (
        <>
          <p>
            <ButtonLink icon="download" href={addresses.decisions.toSign(here)} download>
              {t.toSign}
            </ButtonLink>
          </p>
          <SendSigned {...props} />
          <SealButton {...props} />
        </>
      ) : (
        <Form action={addresses.decisions.prepare(here)} locale={frame.locale} form={props.forms.digital}>
          <Button icon="file-text">{t.prepare}</Button>
        </Form>
      )}
    </Card>
  )
}

function SendSigned({ frame, decision, forms }: Props) {
  const t = decisionWords[frame.locale]
  return (
    <Form
      action={addresses.decisions.keepDigital({ decision: decision.id })}
      locale={frame.locale}
      form={forms.digital}
      files
    >
      <FileField
        form={forms.digital}
        name="signed_file"
        label={t.digitalFile}
        hint={t.digitalHint}
        accept="application/pdf"
      />
      <FormActions>
        <Button icon="upload">{t.digitalUpload}</Button>
      </FormActions>
    </Form>
  )
}

function SealButton({ frame, decision, signing }: Props) {
  const t = decisionWords[frame.locale]
  const due = decision.signed_how === 'digital' && signaturesIn(decision).length === 1
  if (!due || signing.seal === '') return null
  return (
    <Form action={addresses.decisions.sealSigned({ decision: decision.id })} locale={frame.locale}>
      <Button icon="award">{t.sealWith(signing.seal)}</Button>
    </Form>
  )
}

function OnPaper({ frame, decision, forms }: Props) {
  const t = decisionWords[frame.locale]
  return (
    <Card title={t.onPaper}>
      <Form
        action={addresses.decisions.keepSigned({ decision: decision.id })}
        locale={frame.locale}
        form={forms.signed}
        files
      >
        <FileField
          form={forms.signed}
          name="file"
          label={t.signed}
          hint={t.signedHint}
          accept="application/pdf,image/jpeg,image/png"
        />
        <FormActions>
          <Button kind="quiet" icon="upload">
            {t.signedUpload}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
