import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, type Option, RadioGroup, Select, TextArea } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Recognition } from '../queries.ts'
import { recognitionKinds } from '../rules.ts'
import { recognitionWords } from '../words.ts'

const tones = { waiting: 'soon', confirmed: 'met', returned: 'held' } as const

/** Where it stands between giver, head and person. */
export const State = ({ given, locale }: { given: Recognition; locale: Locale }) => (
  <Status tone={tones[given.state]}>{recognitionWords[locale].states[given.state]}</Status>
)

type Props = {
  frame: Frame
  form: FormState
  people: readonly Option[]
  sent: readonly Recognition[]
  page: number
  pages: number
  /** The person who looks, when the account is somebody's. */
  person: number | null
  maySeeSpread: boolean
  mayChoose: boolean
}

/** Thanks in one minute, and what became of those that one sent. */
export function DeedsPage(props: Props) {
  const { frame, person, page, pages, maySeeSpread, mayChoose } = props
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {person !== null && (
          <ButtonLink href={addresses.recognitions.person({ person })}>{t.mine}</ButtonLink>
        )}
        {mayChoose && <ButtonLink href={addresses.recognitions.best()}>{t.best}</ButtonLink>}
        {maySeeSpread && <ButtonLink href={addresses.recognitions.spread()}>{t.seeSpread}</ButtonLink>}
        <ButtonLink href={addresses.publicDeeds()}>{t.viewPublic}</ButtonLink>
      </PageHead>
      <Give {...props} />
      <section class="section stack">
        <h2>{t.mySent}</h2>
        <Sent {...props} />
        <Pager
          page={page}
          pages={pages}
          hrefOf={(trang) => addresses.recognitions.list({ trang })}
          locale={locale}
        />
      </section>
    </WorkspacePage>
  )
}

function Give({ frame, form, people }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <Card title={t.give}>
      <Form action={addresses.recognitions.give()} locale={locale} form={form}>
        <Fields>
          <Select
            form={form}
            name="person_id"
            label={t.person}
            options={people}
            empty={t.choose}
            required
            wide
          />
          <RadioGroup
            form={form}
            name="kind"
            label={t.kind}
            options={recognitionKinds.map((value) => ({ value, label: t.kinds[value] }))}
            inline
            required
          />
          <TextArea
            form={form}
            name="text"
            label={t.text}
            hint={t.textHint}
            rows={3}
            maxLength={1_000}
            required
          />
          <DateField form={form} name="happened_on" label={t.happenedOn} required />
        </Fields>
        <FormActions>
          <Button icon="heart-handshake">{t.send}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Sent({ frame, sent }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <Table
      caption={t.mySent}
      locale={locale}
      rows={sent}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noneSent} />}
      columns={[
        { label: t.person, cell: ({ personName }) => personName },
        { label: t.text, cell: ({ text }) => text },
        { label: t.happenedOn, cell: ({ happenedOn }) => formatDay(happenedOn) },
        {
          label: t.state,
          cell: (given) => (
            <>
              <State given={given} locale={locale} />
              {given.reason && <span class="sub">{given.reason}</span>}
            </>
          ),
        },
      ]}
    />
  )
}
