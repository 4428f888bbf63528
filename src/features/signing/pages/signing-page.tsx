import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { FileField, FormActions, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatInstant } from '#words/dates.ts'
import type { AuthorityRow, SealRow } from '../queries.ts'
import { signingWords } from '../words.ts'

export type Came = 'authority' | 'list' | 'seal'

type Props = {
  frame: Frame
  authorities: readonly AuthorityRow[]
  seal: SealRow | undefined
  forms: Record<Came, FormState>
}

const to = addresses.signing

/** Whom the agency trusts to say whose a signature is, and its own seal. */
export function SigningPage(props: Props) {
  const { frame, authorities } = props
  const t = signingWords[frame.locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={frame.locale} />
      {authorities.length === 0 && <Notice kind="warning">{t.none}</Notice>}
      {authorities.map((authority) => (
        <Authority key={authority.id} frame={frame} authority={authority} />
      ))}
      <AddAuthority {...props} />
      {authorities.length > 0 && <Revocations {...props} />}
      <Seal {...props} />
    </WorkspacePage>
  )
}

function Authority({ frame, authority }: { frame: Frame; authority: AuthorityRow }) {
  const { locale } = frame
  const t = signingWords[locale]
  return (
    <Card title={authority.name}>
      <DescriptionList
        items={[
          { term: t.until, value: formatInstant(authority.until) },
          { term: t.fingerprint, value: <code class="code-block">{authority.fingerprint}</code> },
          { term: t.list, value: authority.revocations ? t.listKept : t.listMissing },
        ]}
      />
      <Form action={to.withdraw()} locale={locale}>
        <input type="hidden" name="authority" value={authority.id} />
        <Button kind="danger">{t.withdraw}</Button>
      </Form>
    </Card>
  )
}

function AddAuthority({ frame, forms }: Props) {
  const t = signingWords[frame.locale]
  return (
    <Card title={t.add}>
      <Form action={to.trust()} locale={frame.locale} form={forms.authority} files>
        <FileField
          form={forms.authority}
          name="file"
          label={t.certificate}
          hint={`${t.certificateHint} ${t.fingerprintHint}`}
          accept=".cer,.crt,.pem,.der"
          required
        />
        <FormActions>
          <Button icon="plus">{t.trust}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Revocations({ frame, authorities, forms }: Props) {
  const t = signingWords[frame.locale]
  const options = authorities.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Card title={t.list}>
      <Form action={to.revocations()} locale={frame.locale} form={forms.list} files>
        <Select form={forms.list} name="authority" label={t.authority} options={options} required />
        <FileField
          form={forms.list}
          name="list"
          label={t.list}
          hint={t.listHint}
          accept=".crl,.pem"
          required
        />
        <FormActions>
          <Button kind="quiet">{t.keepList}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Seal({ frame, seal, forms }: Props) {
  const { locale } = frame
  const t = signingWords[locale]
  return (
    <Card title={t.seal}>
      <p class="muted">{t.sealLead}</p>
      {seal ? (
        <>
          <DescriptionList
            items={[
              { term: t.name, value: seal.name },
              { term: t.until, value: formatInstant(seal.until) },
            ]}
          />
          <Form action={to.dropSeal()} locale={locale}>
            <Button kind="danger">{t.dropSeal}</Button>
          </Form>
        </>
      ) : (
        <p>{t.noSeal}</p>
      )}
      <Form action={to.keepSeal()} locale={locale} form={forms.seal} files>
        <FileField form={forms.seal} name="p12" label={t.p12} accept=".p12,.pfx" required />
        <TextField form={forms.seal} name="password" label={t.password} type="password" autocomplete="off" />
        <FormActions>
          <Button icon="key-round">{t.keepSeal}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
