import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { Fields, FileField, FormActions, type Option, Select, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Sender } from '../queries/packages.ts'
import { dossierWords } from '../words.ts'

export type Came = 'package' | 'sender'
type Props = {
  frame: Frame
  forms: Record<Came, FormState>
  units: readonly Option[]
  senders: readonly Sender[]
  ownKey: string | undefined
}

/** Packages from agencies below, whose are taken, and the key that those above need. */
export function ExchangePage(props: Props) {
  const { frame, ownKey } = props
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.exchange}>
      <PageHead
        title={t.exchange}
        lead={t.exchangeLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.dossiers.list() }, { label: t.exchange }]}
      />
      <Split
        main={
          <>
            <Import {...props} />
            <Senders {...props} />
          </>
        }
        aside={
          <Card title={t.ownKey}>
            {ownKey ? <code class="code-block">{ownKey}</code> : <p class="muted">{t.ownKeyNone}</p>}
          </Card>
        }
      />
    </WorkspacePage>
  )
}

function Import({ frame, forms, units }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <Card title={t.importTitle}>
      <Form action={addresses.dossiers.importPackage()} locale={locale} form={forms.package} files>
        <Fields>
          <Select form={forms.package} name="unit_id" label={t.importUnit} options={units} required wide />
        </Fields>
        <FileField
          form={forms.package}
          name="package"
          label={t.importFile}
          hint={t.importHint}
          accept=".zip"
        />
        <FormActions>
          <Button icon="upload">{t.importButton}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Senders({ frame, forms, senders }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <Card title={t.senders}>
      <Table
        caption={t.senders}
        locale={locale}
        rows={senders}
        rowKey={({ id }) => id}
        empty={t.sendersNone}
        columns={[
          {
            label: t.senderName,
            cell: ({ name, key }) => (
              <div>
                {name}
                <code class="sub">{key}</code>
              </div>
            ),
          },
          { label: t.trust, cell: ({ addedAt }) => formatInstant(addedAt) },
          {
            label: t.end,
            cell: ({ id, name }) => (
              <Form action={addresses.dossiers.endSender({ sender: id })} locale={locale} class="form-inline">
                <Button kind="quiet" icon="x">
                  {t.end}
                  <span class="visually-hidden">: {name}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Form action={addresses.dossiers.trustSender()} locale={locale} form={forms.sender}>
        <Fields>
          <TextField form={forms.sender} name="name" label={t.senderName} required wide />
          <TextField
            form={forms.sender}
            name="key"
            label={t.senderKey}
            hint={t.senderKeyHint}
            required
            wide
          />
        </Fields>
        <FormActions>
          <Button kind="quiet" icon="plus">
            {t.trust}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
