import { addresses } from '#addresses.ts'
import { dayOf } from '#platform/clock.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, NumberField, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { type Column, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import type { Cluster, criteriaOf } from '../queries.ts'
import type { Standing } from '../rules.ts'
import { clusterWords } from '../words.ts'
import { ClusterStatus } from './clusters-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  cluster: Cluster
  criteria: Awaited<ReturnType<typeof criteriaOf>>
  standings: readonly Standing[]
  /** Whether this person may see points before they are published. */
  seesPoints: boolean
  mayEdit: boolean
  mayExamine: boolean
  /** Members whose points this person may open. */
  opens: ReadonlySet<number>
  history: readonly Happened[]
}

export const pointsText = (points: number | null | undefined, locale: Locale): string =>
  points === null || points === undefined ? '–' : formatNumber(points / 100, locale)

/** One cluster in one year: who stands where, by which criteria, and the next step. */
export function ClusterPage(props: Props) {
  const { frame, form, cluster, criteria, mayEdit, mayExamine } = props
  const { locale } = frame
  const t = clusterWords[locale]
  const title = `${cluster.name} ${cluster.year}`
  const sum = criteria.reduce((all, { maximum }) => all + maximum, 0)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={cluster.unitName}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.clusters.list() }, { label: title }]}
      >
        <ClusterStatus state={cluster.state} locale={locale} />
        <ButtonLink kind="quiet" icon="history" href={addresses.clusters.compare({ cluster: cluster.id })}>
          {t.compare}
        </ButtonLink>
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Ranking {...props} />
      <Card title={t.criteria} link={<span class="muted">{t.sum(sum / 100, cluster.total / 100)}</span>}>
        <Table
          caption={t.criteria}
          locale={locale}
          dense
          rows={criteria}
          rowKey={(row) => row.id}
          empty="–"
          columns={[
            { label: t.criterion, cell: (row) => `${row.ordinal}. ${row.name}` },
            { label: t.maximum, cell: (row) => pointsText(row.maximum, locale), figure: true },
            { label: t.mandatory, cell: (row) => (row.mandatory ? t.yes : t.no) },
          ]}
        />
        {mayEdit && cluster.state === 'draft' && (
          <p class="form-actions">
            <ButtonLink icon="pencil" href={addresses.clusters.edit({ cluster: cluster.id })}>
              {t.edit}
            </ButtonLink>
          </p>
        )}
      </Card>
      {(mayEdit || mayExamine) && <Steps {...props} />}
      {(mayEdit || props.seesPoints) && (
        <Card title={t.history}>
          <EventList events={props.history} empty={t.noHistory} />
        </Card>
      )}
    </WorkspacePage>
  )
}

function Ranking({ frame, cluster, standings, seesPoints, opens }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const shown = cluster.state !== 'draft' && seesPoints
  // who may not see points may not read them off the order either
  const rows = shown ? standings : standings.toSorted((one, other) => one.member.id - other.member.id)
  const name = ({ member }: Standing) => {
    const marked = member.isHead ? `${member.name} (${t.head.toLowerCase()})` : member.name
    return opens.has(member.id) && cluster.state !== 'draft' ? (
      <a href={addresses.clusters.member({ clusterMember: member.id })}>{marked}</a>
    ) : (
      marked
    )
  }
  const places: Column<Standing>[] = [
    { label: t.rank, cell: (row) => formatNumber(row.rank, locale), figure: true },
    { label: t.points, cell: (row) => <b>{pointsText(row.points, locale)}</b>, figure: true },
    { label: t.supplementary, cell: (row) => pointsText(row.supplementary, locale), figure: true },
    { label: t.penalty, cell: (row) => pointsText(row.penalty, locale), figure: true },
    { label: t.open, cell: (row) => <Left standing={row} locale={locale} /> },
  ]
  return (
    <Card title={shown ? t.ranking : t.members}>
      {cluster.state === 'scoring' && (
        <Notice kind="info">{seesPoints ? t.provisional : t.hiddenUntil}</Notice>
      )}
      {cluster.publishedAt && (
        <Notice kind="success">
          {t.publishedOn(formatDay(dayOf(cluster.publishedAt)), cluster.publishedBy)}
        </Notice>
      )}
      <Table
        caption={t.ranking}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.member.id}
        empty="–"
        columns={[{ label: t.members, cell: name }, ...(shown ? places : [])]}
      />
      {shown && (
        <p>
          <ButtonLink
            icon="download"
            href={addresses.clusters.exportRanking({ cluster: cluster.id })}
            download
          >
            {t.export}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}

function Left({ standing, locale }: { standing: Standing; locale: Locale }) {
  const t = clusterWords[locale]
  if (standing.failed.length > 0) return <Status tone="unmet">{t.failed(standing.failed.join('; '))}</Status>
  return standing.open > 0 ? (
    <Status tone="soon">{t.openCount(standing.open)}</Status>
  ) : (
    <Status tone="met">{t.whole}</Status>
  )
}

/** What may be done next. */
function Steps({ frame, form, cluster, mayEdit, mayExamine }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const to = { cluster: cluster.id }
  const { version } = cluster
  return (
    <div class="section two">
      {mayEdit && cluster.state === 'draft' && (
        <Card title={t.begin}>
          <p class="muted">{t.beginHint}</p>
          <Form action={addresses.clusters.begin(to)} locale={locale} version={version}>
            <Button icon="check">{t.begin}</Button>
          </Form>
        </Card>
      )}
      {mayExamine && cluster.state === 'scoring' && (
        <Card title={t.publish}>
          <Form action={addresses.clusters.publish(to)} locale={locale} version={version}>
            <Button icon="check">{t.publish}</Button>
          </Form>
        </Card>
      )}
      {mayExamine && cluster.state === 'published' && (
        <Card title={t.reopen}>
          <Form action={addresses.clusters.reopen(to)} locale={locale} version={version}>
            <TextField form={form} name="reason" label={t.reason} required />
            <FormActions>
              <Button kind="quiet">{t.reopen}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
      {mayEdit && (
        <Card title={t.copy}>
          <Form action={addresses.clusters.copy(to)} locale={locale}>
            <NumberField form={form} name="year" label={t.year} min={2000} max={2100} />
            <FormActions>
              <Button kind="quiet" icon="copy">
                {t.copyAction}
              </Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </div>
  )
}
