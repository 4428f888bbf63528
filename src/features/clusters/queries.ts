import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { ScopeOf } from '#web/guard.ts'
import type { ClusterState, ExtraKind } from './rules.ts'

export type Db = Kysely<Tables>
type Tx = Transaction<Tables>

const clusters = (db: Db) =>
  db
    .selectFrom('clusters')
    .innerJoin('units', 'units.id', 'clusters.unit_id')
    .select([
      'clusters.id',
      'clusters.name',
      'clusters.year',
      'clusters.total',
      'clusters.state',
      'clusters.unit_id as unitId',
      'clusters.published_at as publishedAt',
      'clusters.published_by as publishedBy',
      'clusters.version',
      'units.name as unitName',
      'units.path as unitPath',
    ])

/** The clusters of a year, or of all years, latest first. */
export const clustersOf = (
  db: Db,
  { year, offset, limit }: { year: number | null; offset: number; limit: number },
) =>
  clusters(db)
    .select((eb) => [
      eb
        .selectFrom('cluster_members')
        .whereRef('cluster_members.cluster_id', '=', 'clusters.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('members'),
      eb
        .selectFrom('cluster_members')
        .whereRef('cluster_members.cluster_id', '=', 'clusters.id')
        .where('is_head', '=', true)
        .select('cluster_members.name')
        .as('head'),
    ])
    .$if(year !== null, (query) => query.where('clusters.year', '=', year ?? 0))
    .orderBy('clusters.year', 'desc')
    .orderBy('clusters.name')
    .orderBy('clusters.id')
    .offset(offset)
    .limit(limit)
    .execute()
export type ClusterRow = Awaited<ReturnType<typeof clustersOf>>[number]

export const yearsOfClusters = async (db: Db): Promise<number[]> =>
  (await db.selectFrom('clusters').select('year').distinct().orderBy('year', 'desc').execute()).map(
    ({ year }) => year,
  )

export const clusterById = (db: Db, id: number) =>
  clusters(db).where('clusters.id', '=', id).executeTakeFirst()
export type Cluster = NonNullable<Awaited<ReturnType<typeof clusterById>>>

/** The cluster's row, locked until the transaction ends, and then as it stands. */
export async function clusterForUpdate(tx: Tx, id: number): Promise<Cluster | undefined> {
  await tx.selectFrom('clusters').select('id').where('id', '=', id).forUpdate().execute()
  return clusterById(tx, id)
}

export const membersOf = (db: Db, cluster: number) =>
  db
    .selectFrom('cluster_members')
    .leftJoin('units', 'units.id', 'cluster_members.unit_id')
    .select([
      'cluster_members.id',
      'cluster_members.name',
      'cluster_members.unit_id as unitId',
      'cluster_members.is_head as isHead',
      'cluster_members.version',
      'units.path as unitPath',
    ])
    .where('cluster_id', '=', cluster)
    .orderBy('cluster_members.id')
    .execute()
export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number]

export const memberById = (db: Db, id: number) =>
  db
    .selectFrom('cluster_members')
    .leftJoin('units', 'units.id', 'cluster_members.unit_id')
    .select([
      'cluster_members.id',
      'cluster_members.cluster_id as clusterId',
      'cluster_members.name',
      'cluster_members.unit_id as unitId',
      'cluster_members.is_head as isHead',
      'cluster_members.version',
      'units.path as unitPath',
    ])
    .where('cluster_members.id', '=', id)
    .executeTakeFirst()

export async function memberForUpdate(tx: Tx, id: number) {
  await tx.selectFrom('cluster_members').select('id').where('id', '=', id).forUpdate().execute()
  return memberById(tx, id)
}

export const criteriaOf = (db: Db, cluster: number) =>
  db
    .selectFrom('cluster_criteria')
    .select(['id', 'ordinal', 'name', 'maximum', 'mandatory'])
    .where('cluster_id', '=', cluster)
    .orderBy('ordinal')
    .execute()

/** All points of a cluster's members. */
export const scoresOf = (db: Db, cluster: number) =>
  db
    .selectFrom('cluster_scores')
    .innerJoin('cluster_members', 'cluster_members.id', 'cluster_scores.member_id')
    .select([
      'cluster_scores.member_id as memberId',
      'criterion_id as criterionId',
      'self_points as selfPoints',
      'points',
      'evidence',
      'self_by as selfBy',
      'self_at as selfAt',
    ])
    .where('cluster_members.cluster_id', '=', cluster)
    .execute()
export type ScoreRow = Awaited<ReturnType<typeof scoresOf>>[number]

export const extrasOf = (db: Db, cluster: number) =>
  db
    .selectFrom('cluster_extras')
    .innerJoin('cluster_members', 'cluster_members.id', 'cluster_extras.member_id')
    .select([
      'cluster_extras.id',
      'cluster_extras.member_id as memberId',
      'kind',
      'points',
      'reason',
      'given_by as givenBy',
      'given_at as givenAt',
    ])
    .where('cluster_members.cluster_id', '=', cluster)
    .orderBy('cluster_extras.id')
    .execute()

/** What was changed of a member's points, latest first. */
export const changesOfMember = (db: Db, member: number) =>
  db
    .selectFrom('cluster_score_changes')
    .innerJoin('cluster_criteria', 'cluster_criteria.id', 'cluster_score_changes.criterion_id')
    .select([
      'cluster_score_changes.id',
      'cluster_criteria.name as criterion',
      'before',
      'after',
      'reason',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .where('member_id', '=', member)
    .orderBy('cluster_score_changes.id', 'desc')
    .execute()

/** Everything by which a cluster's members are placed. */
export async function wholeOf(db: Db, cluster: number) {
  const [members, criteria, scores, extras] = await Promise.all([
    membersOf(db, cluster),
    criteriaOf(db, cluster),
    scoresOf(db, cluster),
    extrasOf(db, cluster),
  ])
  return { members, criteria, scores, extras }
}

/** The clusters of the same unit and name in all years, latest first. */
export const sameInOtherYears = (db: Db, { unitId, name }: Pick<Cluster, 'unitId' | 'name'>) =>
  clusters(db)
    .where('clusters.unit_id', '=', unitId)
    .where('clusters.name', '=', name)
    .orderBy('clusters.year', 'desc')
    .execute()

type Values = { unit_id: number; name: string; year: number; total: number; copied_from?: number }

/** A new cluster; nothing when the unit has one of this name in this year. */
export const insertCluster = (tx: Tx, values: Values): Promise<{ id: number } | undefined> =>
  tx
    .insertInto('clusters')
    .values(values)
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const nameTaken = (db: Db, { unit_id, name, year }: Values, except: number) =>
  db
    .selectFrom('clusters')
    .select('id')
    .where('unit_id', '=', unit_id)
    .where('name', '=', name)
    .where('year', '=', year)
    .where('id', '<>', except)
    .executeTakeFirst()

export const saveCluster = (
  tx: Tx,
  id: number,
  values: Partial<Values> & { state?: ClusterState; published_at?: Date | null; published_by?: string },
) =>
  tx
    .updateTable('clusters')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export type NewMember = { unit_id: number | null; name: string; is_head: boolean }
export type NewCriterion = { name: string; maximum: number; mandatory: boolean }

/** Puts members and criteria in place of those that a draft had. */
export async function replaceParts(
  tx: Tx,
  cluster: number,
  { members, criteria }: { members: readonly NewMember[]; criteria: readonly NewCriterion[] },
): Promise<void> {
  await tx.deleteFrom('cluster_members').where('cluster_id', '=', cluster).execute()
  await tx.deleteFrom('cluster_criteria').where('cluster_id', '=', cluster).execute()
  if (members.length > 0)
    await tx
      .insertInto('cluster_members')
      .values(members.map((member) => ({ ...member, cluster_id: cluster })))
      .execute()
  if (criteria.length > 0)
    await tx
      .insertInto('cluster_criteria')
      .values(criteria.map((criterion, at) => ({ ...criterion, ordinal: at + 1, cluster_id: cluster })))
      .execute()
}

type SelfScore = { member: number; criterion: number; points: number; evidence: string; by: string; at: Date }

export const saveSelfScore = (tx: Tx, score: SelfScore) =>
  tx
    .insertInto('cluster_scores')
    .values({
      member_id: score.member,
      criterion_id: score.criterion,
      self_points: score.points,
      evidence: score.evidence,
      self_by: score.by,
      self_at: score.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'criterion_id']).doUpdateSet({
        self_points: score.points,
        evidence: score.evidence,
        self_by: score.by,
        self_at: score.at,
      }),
    )
    .execute()

export const savePoints = (tx: Tx, score: { member: number; criterion: number; points: number }) =>
  tx
    .insertInto('cluster_scores')
    .values({ member_id: score.member, criterion_id: score.criterion, points: score.points })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'criterion_id']).doUpdateSet({ points: score.points }),
    )
    .execute()

type Change = {
  member: number
  criterion: number
  before: number
  after: number
  reason: string
  by: string
  at: Date
}

export const insertChange = (tx: Tx, change: Change) =>
  tx
    .insertInto('cluster_score_changes')
    .values({
      member_id: change.member,
      criterion_id: change.criterion,
      before: change.before,
      after: change.after,
      reason: change.reason,
      changed_by: change.by,
      changed_at: change.at,
    })
    .execute()

type NewExtra = { member: number; kind: ExtraKind; points: number; reason: string; by: string; at: Date }

export const insertExtra = (tx: Tx, extra: NewExtra) =>
  tx
    .insertInto('cluster_extras')
    .values({
      member_id: extra.member,
      kind: extra.kind,
      points: extra.points,
      reason: extra.reason,
      given_by: extra.by,
      given_at: extra.at,
    })
    .execute()

/** Counts a change of the member's points. */
export const touchMember = (tx: Tx, id: number) =>
  tx
    .updateTable('cluster_members')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** The members, of clusters that are being scored, whose units still owe their own points. */
export const selfScoresWaiting = (db: Db, paths: readonly string[]) =>
  db
    .selectFrom('cluster_members')
    .innerJoin('clusters', 'clusters.id', 'cluster_members.cluster_id')
    .innerJoin('units', 'units.id', 'cluster_members.unit_id')
    .select(['cluster_members.id', 'cluster_members.name', 'clusters.name as cluster', 'clusters.year'])
    .where('clusters.state', '=', 'scoring')
    .where((eb) => eb.or(paths.map((path) => eb('units.path', 'like', `${path}%`))))
    .where(
      sql<boolean>`exists (select from cluster_criteria criterion where criterion.cluster_id = clusters.id
        and not exists (select from cluster_scores score where score.member_id = cluster_members.id
          and score.criterion_id = criterion.id and score.self_points is not null))`,
    )
    .orderBy('clusters.year', 'desc')
    .orderBy('cluster_members.id')
    .execute()

/** Where the person works, to know the own unit. */
export async function workplaceOf(db: Db, person: number | null): Promise<string | null> {
  if (person === null) return null
  const row = await db
    .selectFrom('people')
    .innerJoin('units', 'units.id', 'people.unit_id')
    .select('units.path')
    .where('people.id', '=', person)
    .executeTakeFirst()
  return row?.path ?? null
}

export const clusterStanding: ScopeOf = async (db, id) => {
  const cluster = await clusterById(db, id)
  return cluster && { unitPath: cluster.unitPath }
}

/** A member stands in its unit; a body outside the agency where its cluster stands. */
export const memberStanding: ScopeOf = async (db, id) => {
  const row = await db
    .selectFrom('cluster_members')
    .innerJoin('clusters', 'clusters.id', 'cluster_members.cluster_id')
    .innerJoin('units as home', 'home.id', 'clusters.unit_id')
    .leftJoin('units', 'units.id', 'cluster_members.unit_id')
    .select(['home.path as home', 'units.path as own'])
    .where('cluster_members.id', '=', id)
    .executeTakeFirst()
  return row && { unitPath: row.own ?? row.home }
}
