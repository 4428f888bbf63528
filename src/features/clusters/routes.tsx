import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { ClusterFormPage } from './pages/cluster-form-page.tsx'
import { ClusterPage } from './pages/cluster-page.tsx'
import { ClustersPage } from './pages/clusters-page.tsx'
import { ComparePage } from './pages/compare-page.tsx'
import { MemberPage, type ScoreKind } from './pages/member-page.tsx'
import * as queries from './queries.ts'
import { ranking } from './rules.ts'
import { clusterEvents, clusterWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as clusterRoutes }

const perPage = 25
const emptyRows = 4
const atLeast = 8

routes.get(addresses.clusters.list.pattern, may('cluster.read'), async (c) => {
  const { ctx } = c.var
  const year = Number(c.req.query('nam')) || null
  const asked = Number(c.req.query('trang'))
  const at = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const rows = await queries.clustersOf(ctx.db, { year, offset: (at - 1) * perPage, limit: perPage + 1 })
  const props = {
    frame: await frameOf(c),
    rows: rows.slice(0, perPage),
    years: await queries.yearsOfClusters(ctx.db),
    year,
    page: at,
    pages: rows.length > perPage ? at + 1 : at,
    mayAdd: mayAnywhere(found(ctx.actor), 'cluster.edit'),
  }
  return page(c, <ClustersPage {...props} />)
})

routes.get(addresses.clusters.add.pattern, may('cluster.edit'), (c) => {
  const year = today(c.var.house.clock).slice(0, 4)
  return formPage(c, null, freshForm({ year, total: '100' }))
})

routes.post(addresses.clusters.add.pattern, may('cluster.edit'), (c) =>
  submit(c, {
    form: forms.clusterForm,
    act: (ctx, input) => actions.setUpCluster(ctx, null, input),
    then: ({ id }) => addresses.clusters.show({ cluster: id }),
    done: (locale) => clusterWords[locale].saved,
    again: (form) => formPage(c, null, form),
  }),
)

routes.get(addresses.clusters.edit.pattern, may('cluster.edit', 'cluster'), async (c) => {
  const cluster = found(await queries.clusterById(c.var.ctx.db, idOf(c, 'cluster')))
  return formPage(c, cluster, freshForm(await valuesOf(c, cluster)))
})

routes.post(addresses.clusters.edit.pattern, may('cluster.edit', 'cluster'), async (c) => {
  const cluster = found(await queries.clusterById(c.var.ctx.db, idOf(c, 'cluster')))
  return submit(c, {
    form: forms.clusterForm,
    act: (ctx, input) => actions.setUpCluster(ctx, cluster.id, input),
    then: ({ id }) => addresses.clusters.show({ cluster: id }),
    done: (locale) => clusterWords[locale].saved,
    again: (form) => formPage(c, cluster, form),
  })
})

/** A draft as its form shows it. */
async function valuesOf(c: C, cluster: queries.Cluster): Promise<Record<string, unknown>> {
  const { members, criteria } = await queries.wholeOf(c.var.ctx.db, cluster.id)
  const head = members.find(({ isHead }) => isHead)
  const cells = criteria.flatMap(({ name, maximum, mandatory }, row) => [
    [`criteria.${row}.name`, name],
    [`criteria.${row}.maximum`, String(maximum / 100).replace('.', ',')],
    [`criteria.${row}.mandatory`, mandatory ? '1' : '0'],
  ])
  return {
    name: cluster.name,
    unit_id: cluster.unitId,
    year: cluster.year,
    total: String(cluster.total / 100).replace('.', ','),
    members: members.flatMap(({ unitId }) => unitId ?? []),
    bodies: members.flatMap(({ unitId, name }) => (unitId === null ? [name] : [])).join('\n'),
    head: head && (head.unitId === null ? `body:${head.name}` : `unit:${head.unitId}`),
    ...Object.fromEntries(cells),
  }
}

async function formPage(c: C, cluster: queries.Cluster | null, form: FormState) {
  const { ctx, house } = c.var
  const on = today(house.clock)
  const units = await unitOptions(ctx.db, { paths: ['/'], on })
  const bodies = [form.typed.bodies ?? ''].flat().join('\n').split('\n')
  const typedRows = Object.keys(form.typed).filter((name) => /^criteria\.\d+\.name$/.test(name)).length
  const props = {
    frame: await frameOf(c),
    form,
    cluster,
    organisers: await unitOptions(ctx.db, { paths: pathsWhere(found(ctx.actor), 'cluster.edit'), on }),
    units: units.map(({ value, label }) => ({ value, label: label.trim() })),
    heads: [
      ...units.map(({ value, label }) => ({ value: `unit:${value}`, label: label.trim() })),
      ...bodies.filter(Boolean).map((name) => ({ value: `body:${name.trim()}`, label: name.trim() })),
    ],
    rows: Math.min(forms.mostCriteria, Math.max(atLeast, typedRows + emptyRows)),
  }
  return page(c, <ClusterFormPage {...props} />, form.status)
}

routes.get(addresses.clusters.show.pattern, may('cluster.read', 'cluster'), (c) => showPage(c, freshForm()))

async function showPage(c: C, form: FormState) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const cluster = found(await queries.clusterById(ctx.db, idOf(c, 'cluster')))
  const { members, criteria, scores, extras } = await queries.wholeOf(ctx.db, cluster.id)
  const mayExamine = mayThere(actor, 'cluster.examine', cluster)
  const mayOpen = (path: string | null) =>
    mayThere(actor, 'cluster.read-scores', { unitPath: path ?? cluster.unitPath })
  const props = {
    frame: await frameOf(c),
    form,
    cluster,
    criteria,
    standings: ranking(members, criteria, { scores, extras }),
    seesPoints: mayExamine || cluster.state === 'published',
    mayEdit: mayThere(actor, 'cluster.edit', cluster),
    mayExamine,
    opens: new Set(members.flatMap(({ id, unitPath }) => (mayOpen(unitPath) ? [id] : []))),
    history: happenings(clusterEvents[ctx.locale], await eventsOf(ctx.db, 'cluster', cluster.id)),
  }
  return page(c, <ClusterPage {...props} />, form.status)
}

routes.post(addresses.clusters.begin.pattern, may('cluster.edit', 'cluster'), (c) =>
  step(c, actions.beginScoring, 'begun'),
)
routes.post(addresses.clusters.publish.pattern, may('cluster.examine', 'cluster'), (c) =>
  step(c, actions.publishRanking, 'published'),
)

/** A step of the cluster that takes nothing but a press. */
function step(c: C, take: typeof actions.beginScoring, done: 'begun' | 'published') {
  const id = idOf(c, 'cluster')
  return submit(c, {
    form: forms.stepForm,
    act: (ctx, { _version }) => take(ctx, id, _version),
    then: () => addresses.clusters.show({ cluster: id }),
    done: (locale) => clusterWords[locale][done],
    again: (form) => showPage(c, form),
  })
}

routes.post(addresses.clusters.reopen.pattern, may('cluster.examine', 'cluster'), (c) =>
  submit(c, {
    form: forms.reopenForm,
    act: (ctx, input) => actions.reopenCluster(ctx, idOf(c, 'cluster'), input),
    then: ({ id }) => addresses.clusters.show({ cluster: id }),
    done: (locale) => clusterWords[locale].reopened,
    again: (form) => showPage(c, form),
  }),
)

routes.post(addresses.clusters.copy.pattern, may('cluster.edit', 'cluster'), (c) =>
  submit(c, {
    form: forms.copyForm,
    act: (ctx, input) => actions.copyCluster(ctx, idOf(c, 'cluster'), input),
    then: ({ id }) => addresses.clusters.show({ cluster: id }),
    done: (locale) => clusterWords[locale].copied,
    again: (form) => showPage(c, form),
  }),
)

/** The years of a cluster whose rankings stand, latest first, with who stood where. */
async function publishedYears(c: C, cluster: queries.Cluster) {
  const { db } = c.var.ctx
  const years = (await queries.sameInOtherYears(db, cluster)).filter(({ state }) => state === 'published')
  return Promise.all(
    years.slice(0, 10).map(async (one) => {
      const { members, criteria, scores, extras } = await queries.wholeOf(db, one.id)
      return { cluster: one, criteria, scores, standings: ranking(members, criteria, { scores, extras }) }
    }),
  )
}

routes.get(addresses.clusters.compare.pattern, may('cluster.read', 'cluster'), async (c) => {
  const cluster = found(await queries.clusterById(c.var.ctx.db, idOf(c, 'cluster')))
  const years = await publishedYears(c, cluster)
  return page(c, <ComparePage frame={await frameOf(c)} cluster={cluster} years={years} />)
})

routes.get(addresses.clusters.exportRanking.pattern, may('cluster.read', 'cluster'), async (c) => {
  const { ctx } = c.var
  const cluster = found(await queries.clusterById(ctx.db, idOf(c, 'cluster')))
  const seen = cluster.state === 'published' || mayThere(found(ctx.actor), 'cluster.examine', cluster)
  found(seen ? cluster : undefined)
  const { members, criteria, scores, extras } = await queries.wholeOf(ctx.db, cluster.id)
  const t = clusterWords[ctx.locale]
  const pointsOf = (member: number, criterion: number) =>
    scores.find(({ memberId, criterionId }) => memberId === member && criterionId === criterion)?.points
  const number = { kind: 'number' } as const
  const sheet = await writeSheet(
    [
      { title: t.rank, value: ({ rank }) => rank, ...number },
      { title: t.members, value: ({ member }) => member.name },
      ...criteria.map(({ id, name, maximum }) => ({
        title: `${name} (${maximum / 100})`,
        value: ({ member }: { member: { id: number } }) => hundredths(pointsOf(member.id, id)),
        ...number,
      })),
      { title: t.supplementary, value: ({ supplementary }) => supplementary / 100, ...number },
      { title: t.penalty, value: ({ penalty }) => penalty / 100, ...number },
      { title: t.points, value: ({ points }) => points / 100, ...number },
    ],
    ranking(members, criteria, { scores, extras }),
    { sheet: t.ranking },
  )
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`xep-hang-${cluster.year}.xlsx`),
  })
})

const hundredths = (points: number | null | undefined) => (points == null ? null : points / 100)

routes.get(addresses.clusters.member.pattern, may('cluster.read-scores', 'clusterMember'), (c) =>
  memberPage(c, idOf(c, 'clusterMember')),
)

routes.post(addresses.clusters.selfScore.pattern, may('cluster.self-score', 'clusterMember'), (c) => {
  const id = idOf(c, 'clusterMember')
  return submit(c, {
    form: forms.scoresForm,
    act: (ctx, input) => actions.selfScore(ctx, id, input),
    then: () => addresses.clusters.member({ clusterMember: id }),
    done: (locale) => clusterWords[locale].saved,
    again: (form) => memberPage(c, id, { form, of: 'self' }),
  })
})

routes.post(addresses.clusters.examine.pattern, may('cluster.examine', 'cluster'), (c) => {
  const which = { cluster: idOf(c, 'cluster'), member: idOf(c, 'member') }
  return submit(c, {
    form: forms.scoresForm,
    act: (ctx, input) => actions.examine(ctx, which, input),
    then: ({ id }) => addresses.clusters.member({ clusterMember: id }),
    done: (locale) => clusterWords[locale].saved,
    again: (form) => memberPage(c, which.member, { form, of: 'examined' }),
  })
})

routes.post(addresses.clusters.extra.pattern, may('cluster.examine', 'cluster'), (c) => {
  const which = { cluster: idOf(c, 'cluster'), member: idOf(c, 'member') }
  return submit(c, {
    form: forms.extraForm,
    act: (ctx, input) => actions.giveExtra(ctx, which, input),
    then: ({ id }) => addresses.clusters.member({ clusterMember: id }),
    done: (locale) => clusterWords[locale].saved,
    again: (form) => memberPage(c, which.member, { form, of: 'extra' }),
  })
})

type CameBack = { form: FormState; of: ScoreKind | 'extra' }

async function memberPage(c: C, id: number, back?: CameBack) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const member = found(await queries.memberById(ctx.db, id))
  const cluster = found(await queries.clusterById(ctx.db, member.clusterId))
  const { criteria, scores, extras } = await queries.wholeOf(ctx.db, cluster.id)
  const own = scores.filter(({ memberId }) => memberId === id)
  const standing = { unitPath: member.unitPath ?? cluster.unitPath }
  const begin = (kind: ScoreKind) => (back?.of === kind ? back.form : freshForm(standingPoints(own, kind)))
  const props = {
    frame: await frameOf(c),
    form: back?.form ?? freshForm(),
    begins: { self: begin('self'), examined: begin('examined') },
    cluster,
    member,
    criteria,
    scores: own,
    extras,
    changes: await queries.changesOfMember(ctx.db, id),
    maySelfScore: member.unitPath !== null && mayThere(actor, 'cluster.self-score', standing),
    mayExamine: mayThere(actor, 'cluster.examine', cluster),
    before: await yearBefore(c, cluster, member.name),
  }
  return page(c, <MemberPage {...props} />, props.form.status)
}

/** What stands, as a form of points begins with it: the examiner starts from what the unit gave itself. */
function standingPoints(own: readonly queries.ScoreRow[], kind: ScoreKind): Record<string, string> {
  const cells = own.flatMap(({ criterionId, points, selfPoints, evidence }) => {
    const shown = kind === 'self' ? selfPoints : (points ?? selfPoints)
    const text = shown === null ? '' : String(shown / 100).replace('.', ',')
    return [
      [`points.${criterionId}`, text],
      [`reason.${criterionId}`, kind === 'self' ? evidence : ''],
    ]
  })
  return Object.fromEntries(cells)
}

async function yearBefore(c: C, cluster: queries.Cluster, name: string) {
  const before = (await publishedYears(c, cluster)).find((one) => one.cluster.year < cluster.year)
  const member = before?.standings.find((standing) => standing.member.name === name)?.member
  if (!before || !member) return
  const points = before.criteria.flatMap((criterion): [string, number][] => {
    const found = before.scores.find(
      ({ memberId, criterionId }) => memberId === member.id && criterionId === criterion.id,
    )
    return found?.points == null ? [] : [[criterion.name, found.points]]
  })
  return { year: before.cluster.year, points: new Map(points) }
}
