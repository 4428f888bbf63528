import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { FormActions, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { EntryRow, latestCheckpoint } from '../queries/log.ts'
import { registerWords } from '../words.ts'

type Props = {
  frame: Frame
  checkpoint: Awaited<ReturnType<typeof latestCheckpoint>>
  keyText: string
  entries: readonly EntryRow[]
  /** For who keeps the register. */
  cosigning?: FormState
}

/** What the register is made of: the signed checkpoint, the key, the latest entries. */
export function LogPage({ frame, checkpoint, keyText, entries, cosigning }: Props) {
  const t = registerWords[frame.locale]
  return (
    <PortalPage frame={frame} title={t.log} description={t.logLead}>
      <PageHead
        title={t.log}
        lead={t.logLead}
        locale={frame.locale}
        crumbs={[{ label: t.title, href: addresses.register.list() }, { label: t.log }]}
      />
      {checkpoint ? (
        <>
          <Checkpoint frame={frame} checkpoint={checkpoint} keyText={keyText} />
          <Entries frame={frame} entries={entries} />
          {cosigning && <Cosign frame={frame} form={cosigning} />}
        </>
      ) : (
        <EmptyState title={t.noLog} />
      )}
    </PortalPage>
  )
}

function Checkpoint({
  frame,
  checkpoint,
  keyText,
}: {
  frame: Frame
  checkpoint: NonNullable<Props['checkpoint']>
  keyText: string
}) {
  const t = registerWords[frame.locale]
  return (
    <Card title={t.checkpoint}>
      <DescriptionList
        items={[
          { term: t.size, value: formatNumber(checkpoint.size, frame.locale) },
          { term: t.signedAt, value: formatInstant(checkpoint.signedAt) },
          {
            term: t.key,
            value: (
              <>
                <code class="code-block">{keyText}</code>
                <span class="muted">{t.keyHint}</span>
              </>
            ),
          },
          {
            term: t.witnesses,
            value: checkpoint.witnesses.map(({ witness }) => witness).join(', ') || t.noWitness,
          },
        ]}
      />
      <pre class="code-block">{checkpoint.whole}</pre>
      <p class="muted">{t.checkpointHint}</p>
      <p>
        <ButtonLink icon="download" href={addresses.register.checkpoint()}>
          {t.checkpoint}
        </ButtonLink>
      </p>
    </Card>
  )
}

function Entries({ frame, entries }: Pick<Props, 'frame' | 'entries'>) {
  const t = registerWords[frame.locale]
  const figure = (index: number) => formatNumber(index + 1, frame.locale)
  return (
    <section class="section">
      <SectionHead title={t.entries} />
      <Table
        caption={t.entries}
        locale={frame.locale}
        rows={entries}
        rowKey={(row) => row.index}
        empty={t.noLog}
        columns={[
          { label: t.entry, cell: ({ index }) => figure(index) },
          { label: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { label: t.decidedOn, cell: ({ on }) => formatDay(on) },
          { label: t.refersTo, cell: ({ refersTo }) => (refersTo === null ? '–' : figure(refersTo)) },
          { label: t.commitment, cell: ({ commitment }) => <code>{commitment}</code> },
        ]}
      />
    </section>
  )
}

function Cosign({ frame, form }: { frame: Frame; form: FormState }) {
  const t = registerWords[frame.locale]
  return (
    <Card title={t.cosign}>
      <p class="muted">{t.cosignHint}</p>
      <Form action={addresses.register.cosign()} locale={frame.locale} form={form}>
        <TextField name="key" label={t.witnessKey} form={form} />
        <TextArea name="line" label={t.witnessLine} form={form} rows={3} />
        <FormActions>
          <Button icon="check">{t.cosign}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
