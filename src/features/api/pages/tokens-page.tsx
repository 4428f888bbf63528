import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Token } from '../queries.ts'
import { apiWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  on: string
  tokens: readonly Token[]
  units: readonly Option[]
  /** Of a token that was just issued. */
  secret?: string | undefined
}

/** The tokens that were issued, and issuing one. */
export function TokensPage(props: Props) {
  const { frame, form, units, secret } = props
  const { locale } = frame
  const t = apiWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        <ButtonLink icon="file-text" href={addresses.api.openapi()}>
          {t.description}
        </ButtonLink>
      </PageHead>
      {secret && (
        <Notice kind="success" title={t.secretTitle}>
          <p>
            <code>{secret}</code>
          </p>
          <p>{t.secretHint}</p>
        </Notice>
      )}
      <Tokens {...props} />
      <Card title={t.issue}>
        <Form action={addresses.api.tokens()} locale={locale} form={form} plain>
          <Fields>
            <TextField
              form={form}
              name="name"
              label={t.name}
              hint={t.nameHint}
              maxLength={200}
              required
              wide
            />
            <Select form={form} name="unit_id" label={t.unit} options={units} required />
            <DateField form={form} name="expires_on" label={t.expiresOn} required />
          </Fields>
          <FormActions>
            <Button icon="key-round">{t.issueButton}</Button>
          </FormActions>
        </Form>
      </Card>
    </WorkspacePage>
  )
}

function Tokens({ frame, on, tokens }: Props) {
  const { locale } = frame
  const t = apiWords[locale]
  return (
    <Table
      caption={t.title}
      locale={locale}
      rows={tokens}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        { label: t.name, cell: ({ name }) => name },
        { label: t.unit, cell: ({ unitName }) => unitName },
        { label: t.issuedBy, cell: ({ createdBy }) => createdBy },
        { label: t.expiresOn, cell: ({ expiresOn }) => formatDay(expiresOn) },
        { label: t.lastUsed, cell: ({ lastUsedOn }) => (lastUsedOn ? formatDay(lastUsedOn) : t.never) },
        {
          label: t.state,
          cell: (one) =>
            one.revokedAt ? (
              <Status tone="done">{t.revoked}</Status>
            ) : one.expiresOn < on ? (
              <Status tone="late">{t.expired}</Status>
            ) : (
              <Form action={addresses.api.revoke({ apiToken: one.id })} locale={locale} class="form-inline">
                <Status tone="met">{t.holds}</Status>
                <Button kind="quiet" label={t.revokeOf(one.name)}>
                  {t.revoke}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
