import { addresses } from '#addresses.ts'
import { mondayOf } from '#platform/clock.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Recognition } from '../queries.ts'
import { recognitionWords } from '../words.ts'

type Props = { frame: Frame; deeds: readonly Recognition[]; form: FormState }

/** The weeks of late with what may be shown of each, to choose the best. */
export function BestPage({ frame, deeds, form }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  const weeks = [...Map.groupBy(deeds, ({ happenedOn }) => mondayOf(happenedOn))]
  return (
    <WorkspacePage frame={frame} title={t.best}>
      <PageHead
        title={t.best}
        lead={t.bestLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.recognitions.list() }, { label: t.best }]}
      >
        <ButtonLink href={addresses.publicDeeds()}>{t.viewPublic}</ButtonLink>
      </PageHead>
      <Trouble form={form} locale={locale} />
      {weeks.length === 0 && <EmptyState title={t.noneToChoose} />}
      {weeks.map(([week, ofWeek]) => (
        <section key={week} class="section">
          <h2>{t.weekOf(formatDay(week))}</h2>
          <Week frame={frame} deeds={ofWeek} caption={t.weekOf(formatDay(week))} />
        </section>
      ))}
    </WorkspacePage>
  )
}

function Week({ frame, deeds, caption }: { frame: Frame; deeds: readonly Recognition[]; caption: string }) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <Table
      caption={caption}
      locale={locale}
      rows={deeds}
      rowKey={({ id }) => id}
      empty={t.noneToChoose}
      columns={[
        {
          label: t.person,
          cell: ({ id, personName }) => (
            <a href={addresses.recognitions.show({ recognition: id })}>{personName}</a>
          ),
        },
        { label: t.unit, cell: ({ unitName }) => unitName },
        { label: t.text, cell: ({ text }) => text },
        {
          label: t.state,
          cell: ({ bestOf }) => (bestOf ? <Status tone="met">{t.bestMark}</Status> : '–'),
        },
        { label: t.chooseIt, cell: (deed) => <Choose frame={frame} deed={deed} /> },
      ]}
    />
  )
}

function Choose({ frame, deed }: { frame: Frame; deed: Recognition }) {
  const { locale } = frame
  const t = recognitionWords[locale]
  const [label, chosen] = deed.bestOf ? [t.unchoose, 'no'] : [t.chooseIt, 'yes']
  return (
    <Form
      action={addresses.recognitions.choose({ recognition: deed.id })}
      locale={locale}
      version={deed.version}
      class="inline-form"
    >
      <Button kind="quiet" name="chosen" value={chosen} label={`${label}: ${deed.personName}`}>
        {label}
      </Button>
    </Form>
  )
}
