import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, RadioGroup, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Cluster, changesOfMember, criteriaOf, extrasOf, memberById, ScoreRow } from '../queries.ts'
import { clusterWords } from '../words.ts'
import { pointsText } from './cluster-page.tsx'
import { ClusterStatus } from './clusters-page.tsx'

type Rows<Query extends (...words: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>

/** Points that the unit gives itself, and points as examined. */
export type ScoreKind = 'self' | 'examined'

type Props = {
  frame: Frame
  /** The form that was not taken, if one came back; and what the two forms of points begin with. */
  form: FormState
  begins: Record<ScoreKind, FormState>
  cluster: Cluster
  member: NonNullable<Rows<typeof memberById>>
  criteria: Rows<typeof criteriaOf>
  scores: readonly ScoreRow[]
  extras: Rows<typeof extrasOf>
  changes: Rows<typeof changesOfMember>
  maySelfScore: boolean
  mayExamine: boolean
  /** The examined points of the year before, by the criterion's name. */
  before: { year: number; points: ReadonlyMap<string, number> } | undefined
}

/** One member's points: its own, the examined ones, what was changed and why. */
export function MemberPage(props: Props) {
  const { frame, form, cluster, member, maySelfScore, mayExamine } = props
  const { locale } = frame
  const t = clusterWords[locale]
  const open = cluster.state === 'scoring'
  const name = `${cluster.name} ${cluster.year}`
  return (
    <WorkspacePage frame={frame} title={member.name}>
      <PageHead
        title={member.name}
        lead={name}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.clusters.list() },
          { label: name, href: addresses.clusters.show({ cluster: cluster.id }) },
          { label: member.name },
        ]}
      >
        <ClusterStatus state={cluster.state} locale={locale} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Scores {...props} />
      {open && maySelfScore && <ScoreForm {...props} kind="self" />}
      {open && mayExamine && <ScoreForm {...props} kind="examined" />}
      {open && mayExamine && <ExtraForm {...props} />}
      <Changes {...props} />
    </WorkspacePage>
  )
}

function Scores({ frame, criteria, scores, before }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const of = (criterion: number) => scores.find(({ criterionId }) => criterionId === criterion)
  return (
    <Card title={t.points}>
      <Table
        caption={t.points}
        locale={locale}
        rows={criteria}
        rowKey={(row) => row.id}
        empty="–"
        columns={[
          { label: t.criterion, cell: (row) => `${row.ordinal}. ${row.name}` },
          { label: t.maximum, cell: (row) => pointsText(row.maximum, locale), figure: true },
          { label: t.selfPoints, cell: (row) => pointsText(of(row.id)?.selfPoints, locale), figure: true },
          {
            label: t.examined,
            cell: (row) => (
              <>
                <b>{pointsText(of(row.id)?.points, locale)}</b>
                {before?.points.has(row.name) && (
                  <small class="muted">
                    {' '}
                    {t.last(pointsText(before.points.get(row.name), locale), before.year)}
                  </small>
                )}
              </>
            ),
            figure: true,
          },
          { label: t.evidence, cell: (row) => of(row.id)?.evidence ?? '' },
        ]}
      />
    </Card>
  )
}

function ScoreForm({ frame, begins, cluster, member, criteria, kind }: Props & { kind: ScoreKind }) {
  const { locale } = frame
  const form = begins[kind]
  const t = clusterWords[locale]
  const self = kind === 'self'
  const action = self
    ? addresses.clusters.selfScore({ clusterMember: member.id })
    : addresses.clusters.examine({ cluster: cluster.id, member: member.id })
  return (
    <Card title={self ? t.selfScore : t.examine}>
      <p class="muted">{self ? t.selfScoreLead : t.examineLead}</p>
      <Form action={action} locale={locale} version={member.version} class="form form-wide">
        {criteria.map((row) => (
          <fieldset key={row.id} class="row-fields field-wide">
            <legend>
              {row.ordinal}. {row.name} (0–{pointsText(row.maximum, locale)})
            </legend>
            <Fields>
              <TextField form={form} name={`points.${row.id}`} label={t.points} />
              <TextField form={form} name={`reason.${row.id}`} label={self ? t.evidence : t.reason} />
            </Fields>
          </fieldset>
        ))}
        <FormActions>
          <Button icon="check">{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function ExtraForm({ frame, form, cluster, member }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const kinds = Object.entries(t.extraKinds).map(([value, label]) => ({ value, label }))
  return (
    <Card title={t.extra}>
      <Form
        action={addresses.clusters.extra({ cluster: cluster.id, member: member.id })}
        locale={locale}
        version={member.version}
      >
        <RadioGroup form={form} name="kind" label={t.extra} options={kinds} inline />
        <Fields>
          <TextField form={form} name="points" label={t.points} required />
          <TextField form={form} name="reason" label={t.reason} required wide />
        </Fields>
        <FormActions>
          <Button kind="quiet">{t.give}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Changes({ frame, changes, extras, member }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const own = extras.filter(({ memberId }) => memberId === member.id)
  const rows = [
    ...own.map((extra) => ({
      key: `extra-${extra.id}`,
      what: t.extraKinds[extra.kind],
      points: `${extra.kind === 'penalty' ? '−' : '+'}${pointsText(extra.points, locale)}`,
      reason: extra.reason,
      by: extra.givenBy,
      at: extra.givenAt,
    })),
    ...changes.map((change) => ({
      key: `change-${change.id}`,
      what: change.criterion,
      points: t.changed(pointsText(change.before, locale), pointsText(change.after, locale)),
      reason: change.reason,
      by: change.changedBy,
      at: change.changedAt,
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <Card title={t.changes}>
      <Table
        caption={t.changes}
        locale={locale}
        dense
        rows={rows}
        rowKey={(row) => row.key}
        empty={t.noChanges}
        columns={[
          { label: t.criterion, cell: (row) => row.what },
          { label: t.points, cell: (row) => row.points, figure: true },
          { label: t.reason, cell: (row) => row.reason },
          { label: t.when, cell: (row) => `${row.by} · ${formatInstant(row.at)}` },
        ]}
      />
    </Card>
  )
}
