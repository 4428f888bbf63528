import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { headsOf } from '#features/people/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { ClusterInput, ExtraInput, ScoresInput } from './forms.ts'
import * as queries from './queries.ts'
import { changesOf, isFresh, isIn, mayBegin, mayExamine, mayPublish, ranking } from './rules.ts'
import { refuse } from './words.ts'

type Tx = Work['tx']

/** Sets up a new cluster, or a draft anew: its name, year, members, head and criteria. */
export const setUpCluster = (ctx: Ctx, id: number | null, input: ClusterInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'cluster.edit', { unitPath: unit.path })
    const { unit_id, name, year, total } = input
    if (id !== null) await draftForUpdate(tx, ctx, { id, version: input._version ?? 0 })
    const taken = await queries.nameTaken(tx, { unit_id, name, year, total }, id ?? 0)
    orRefuse(taken ? refuse('nameTaken', { name, year }) : undefined)
    const cluster = id ?? found(await queries.insertCluster(tx, { unit_id, name, year, total })).id
    if (id !== null) await queries.saveCluster(tx, id, { unit_id, name, year, total })
    await queries.replaceParts(tx, cluster, { members: await membersIn(tx, input), criteria: input.criteria })
    await record(id === null ? 'cluster.begun' : 'cluster.set-up', {
      subject: ['cluster', cluster],
      unit: unit_id,
      facts: { name, year },
    })
    return { id: cluster }
  })

async function draftForUpdate(tx: Tx, ctx: Ctx, { id, version }: { id: number; version: number }) {
  const cluster = found(await queries.clusterForUpdate(tx, id))
  permit(ctx, 'cluster.edit', cluster)
  orRefuse(isFresh(cluster, version) ?? isIn(cluster.state, 'draft'))
  return cluster
}

async function membersIn(tx: Tx, { members, bodies, head }: ClusterInput): Promise<queries.NewMember[]> {
  const units = []
  for (const id of new Set(members)) {
    const unit = found(await unitForGrant(tx, id))
    units.push({ unit_id: id, name: unit.name, is_head: head === `unit:${id}` })
  }
  return [...units, ...bodies.map((name) => ({ unit_id: null, name, is_head: head === `body:${name}` }))]
}

/** Closes the set-up and opens the scoring; every member's head is told. */
export const beginScoring = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const cluster = await draftForUpdate(tx, ctx, { id, version })
    const { members, criteria } = await queries.wholeOf(tx, id)
    orRefuse(mayBegin(cluster.total, members, criteria))
    await queries.saveCluster(tx, id, { state: 'scoring' })
    for (const member of members)
      await tellHeads(work, ctx, member, {
        kind: 'cluster.begun',
        about: `cluster:${id}:begun`,
        facts: { name: cluster.name, member: member.name },
      })
    await record('cluster.scoring', { subject: ['cluster', id], unit: cluster.unitId, facts: named(cluster) })
    return { id }
  })

const named = ({ name, year }: queries.Cluster) => ({ name, year })

type Telling = { kind: string; about: string; facts: Record<string, string | number | null> }

async function tellHeads(
  work: Work,
  ctx: Ctx,
  member: Pick<queries.MemberRow, 'id' | 'unitId'>,
  telling: Telling,
): Promise<void> {
  if (member.unitId === null) return
  const address = addresses.clusters.member({ clusterMember: member.id })
  for (const personId of await headsOf(work.tx, member.unitId))
    await notify(work, ctx, { personId, ...telling, address })
}

/** A member's unit gives itself points, with what shows them. */
export const selfScore = (ctx: Ctx, memberId: number, input: ScoresInput) =>
  act(ctx, async ({ tx, record }) => {
    const member = found(await queries.memberForUpdate(tx, memberId))
    permit(ctx, 'cluster.self-score', { unitPath: found(member.unitPath) })
    const cluster = found(await queries.clusterForUpdate(tx, member.clusterId))
    orRefuse(isIn(cluster.state, 'scoring') ?? isFresh(member, input._version))
    const { criteria, scores } = await queries.wholeOf(tx, cluster.id)
    for (const { criterionId, points, reason } of input.scores) {
      const criterion = criteria.find(({ id }) => id === criterionId)
      if (!criterion) return orRefuse(refuse('noCriterion')) as never
      const { name, maximum } = criterion
      orRefuse(points > maximum ? refuse('aboveMaximum', { name, maximum: maximum / 100 }) : undefined)
      const stood = scores.find((score) => score.memberId === memberId && score.criterionId === criterionId)
      if (stood?.selfPoints === points && stood.evidence === reason) continue
      orRefuse(stood?.points != null ? refuse('examinedAlready', { name }) : undefined)
      await queries.saveSelfScore(tx, {
        member: memberId,
        criterion: criterionId,
        points,
        evidence: reason,
        by: ctx.actor?.name ?? '',
        at: ctx.house.clock.now(),
      })
    }
    await queries.touchMember(tx, memberId)
    await record('cluster.self-scored', {
      subject: ['cluster', cluster.id],
      unit: member.unitId,
      facts: { ...named(cluster), member: member.name },
    })
    return { id: memberId }
  })

/** Opens a member of a cluster that is being scored, for one who examines it and does not work there. */
async function memberToExamine(tx: Tx, ctx: Ctx, { cluster: id, member: memberId }: Named, version: number) {
  const cluster = found(await queries.clusterForUpdate(tx, id))
  permit(ctx, 'cluster.examine', cluster)
  const member = found(await queries.memberForUpdate(tx, memberId))
  found(member.clusterId === id ? member : undefined)
  const workplace = await queries.workplaceOf(tx, ctx.actor?.personId ?? null)
  orRefuse(
    isIn(cluster.state, 'scoring') ?? isFresh(member, version) ?? mayExamine(member.unitPath, workplace),
  )
  return { cluster, member }
}

type Named = { cluster: number; member: number }

/** Gives a member its examined points; what changes points that stood there has a reason, and the unit is told. */
export const examine = (ctx: Ctx, which: Named, input: ScoresInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { cluster, member } = await memberToExamine(tx, ctx, which, input._version)
    const { criteria, scores } = await queries.wholeOf(tx, cluster.id)
    const own = scores.filter(({ memberId }) => memberId === member.id)
    const read = changesOf(criteria, own, input.scores)
    if (!('changes' in read)) return orRefuse(read) as never
    for (const { criterionId: criterion, points, reason, before } of read.changes) {
      await queries.savePoints(tx, { member: member.id, criterion, points })
      if (before === null || before === points) continue
      const [by, at] = [ctx.actor?.name ?? '', ctx.house.clock.now()]
      await queries.insertChange(tx, { member: member.id, criterion, before, after: points, reason, by, at })
    }
    await queries.touchMember(tx, member.id)
    const changed = read.changes.filter(({ before, points }) => before !== null && before !== points).length
    const facts = { ...named(cluster), member: member.name, count: changed }
    if (changed > 0)
      await tellHeads(work, ctx, member, {
        kind: 'cluster.examined',
        about: `cluster-member:${member.id}:${member.version}`,
        facts,
      })
    await record('cluster.examined', { subject: ['cluster', cluster.id], unit: member.unitId, facts })
    return { id: member.id }
  })

/** Gives a member supplementary or penalty points beside the criteria, with a reason. */
export const giveExtra = (ctx: Ctx, which: Named, input: ExtraInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const { cluster, member } = await memberToExamine(tx, ctx, which, input._version)
    const { kind, points, reason } = input
    const [by, at] = [ctx.actor?.name ?? '', ctx.house.clock.now()]
    await queries.insertExtra(tx, { member: member.id, kind, points, reason, by, at })
    await queries.touchMember(tx, member.id)
    const facts = { ...named(cluster), member: member.name, points: points / 100, reason }
    await tellHeads(work, ctx, member, {
      kind: `cluster.${kind}`,
      about: `cluster-member:${member.id}:${member.version}`,
      facts,
    })
    await record(`cluster.${kind}`, { subject: ['cluster', cluster.id], unit: member.unitId, facts })
    return { id: member.id }
  })

/** Publishes the ranking; from then on points stand, and every member's head is told the place. */
export const publishRanking = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const cluster = found(await queries.clusterForUpdate(tx, id))
    permit(ctx, 'cluster.examine', cluster)
    orRefuse(isFresh(cluster, version) ?? isIn(cluster.state, 'scoring'))
    const { members, criteria, scores, extras } = await queries.wholeOf(tx, id)
    const standings = ranking(members, criteria, { scores, extras })
    orRefuse(mayPublish(standings))
    const at = ctx.house.clock.now()
    const published = { state: 'published', published_at: at, published_by: ctx.actor?.name ?? '' } as const
    await queries.saveCluster(tx, id, published)
    for (const { member, rank, points } of standings)
      await tellHeads(work, ctx, member, {
        kind: 'cluster.published',
        about: `cluster:${id}:published:${cluster.version}`,
        facts: { name: cluster.name, member: member.name, rank, points: points / 100 },
      })
    await record('cluster.published', {
      subject: ['cluster', id],
      unit: cluster.unitId,
      facts: named(cluster),
    })
    return { id }
  })

/** Takes a published ranking back into scoring, with a reason. */
export const reopenCluster = (ctx: Ctx, id: number, input: { _version: number; reason: string }) =>
  act(ctx, async ({ tx, record }) => {
    const cluster = found(await queries.clusterForUpdate(tx, id))
    permit(ctx, 'cluster.examine', cluster)
    orRefuse(isFresh(cluster, input._version) ?? isIn(cluster.state, 'published'))
    await queries.saveCluster(tx, id, { state: 'scoring', published_at: null, published_by: '' })
    const facts = { ...named(cluster), reason: input.reason }
    await record('cluster.reopened', { subject: ['cluster', id], unit: cluster.unitId, facts })
    return { id }
  })

/** Begins the same cluster in another year, with its members, head and criteria, as a draft. */
export const copyCluster = (ctx: Ctx, id: number, { year }: { year: number }) =>
  act(ctx, async ({ tx, record }) => {
    const cluster = found(await queries.clusterForUpdate(tx, id))
    permit(ctx, 'cluster.edit', cluster)
    const { name, total, unitId } = cluster
    const copy = await queries.insertCluster(tx, { unit_id: unitId, name, year, total, copied_from: id })
    if (!copy) return orRefuse(refuse('nameTaken', { name, year })) as never
    const { members, criteria } = await queries.wholeOf(tx, id)
    await queries.replaceParts(tx, copy.id, {
      members: members.map((member) => ({
        unit_id: member.unitId,
        name: member.name,
        is_head: member.isHead,
      })),
      criteria: criteria.map(({ name: text, maximum, mandatory }) => ({ name: text, maximum, mandatory })),
    })
    await record('cluster.copied', {
      subject: ['cluster', copy.id],
      unit: unitId,
      facts: { name, year, from: cluster.year },
    })
    return { id: copy.id }
  })
