/**
 * Clusters (cụm, khối thi đua; Điều 16 Luật Thi đua, khen thưởng): who competes, by which criteria, and how the
 * members stand. All points are whole hundredths: 850 is 8,5 points.
 */
import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export const clusterStates = ['draft', 'scoring', 'published'] as const
export type ClusterState = (typeof clusterStates)[number]
export const extraKinds = ['supplementary', 'penalty'] as const
export type ExtraKind = (typeof extraKinds)[number]

export type Criterion = { id: number; name: string; maximum: number; mandatory: boolean }
export type Score = {
  memberId: number
  criterionId: number
  selfPoints: number | null
  points: number | null
}
export type Extra = { memberId: number; kind: ExtraKind; points: number }
export type Member = { id: number; name: string; unitId: number | null; isHead: boolean }

/** Whether the cluster is in the state that this is done in. */
export const isIn = (state: ClusterState, wanted: ClusterState): Refusal | undefined =>
  state === wanted ? undefined : refuse(`not-${wanted}`)

/** Whether what the person saw is what stands there. */
export const isFresh = (cluster: { version: number }, version: number): Refusal | undefined =>
  cluster.version === version ? undefined : refuse('stale')

/** Scoring begins with two members at least, one of them the head, and criteria that sum to the stated total. */
export function mayBegin(
  total: number,
  members: readonly Pick<Member, 'isHead'>[],
  criteria: readonly Pick<Criterion, 'maximum'>[],
): Refusal | undefined {
  if (members.length < 2) return refuse('tooFewMembers')
  if (!members.some(({ isHead }) => isHead)) return refuse('noHead')
  const sum = criteria.reduce((all, { maximum }) => all + maximum, 0)
  if (sum !== total) return refuse('wrongSum', { sum: sum / 100, total: total / 100 })
}

/** Nobody examines the own unit: `examinerPath` is where the person works. */
export const mayExamine = (memberPath: string | null, examinerPath: string | null): Refusal | undefined =>
  memberPath !== null && examinerPath?.startsWith(memberPath) ? refuse('ownUnit') : undefined

export type Given = { criterionId: number; points: number; reason: string }

/** What of the given points changes something; a change of what stands there needs a reason. */
export function changesOf(
  criteria: readonly Criterion[],
  standing: readonly Score[],
  given: readonly Given[],
): { changes: (Given & { before: number | null })[] } | Refusal {
  const changes = []
  for (const one of given) {
    const criterion = criteria.find(({ id }) => id === one.criterionId)
    if (!criterion) return refuse('noCriterion')
    if (one.points > criterion.maximum)
      return refuse('aboveMaximum', { name: criterion.name, maximum: criterion.maximum / 100 })
    const stood = standing.find(({ criterionId }) => criterionId === one.criterionId)
    const before = stood?.points ?? stood?.selfPoints ?? null
    const settled = stood?.points === one.points
    if (settled) continue
    if (before !== null && before !== one.points && one.reason === '')
      return refuse('needsReason', { name: criterion.name })
    changes.push({ ...one, before })
  }
  return { changes }
}

export type Standing = {
  member: Member
  /** Sum of the examined points, with what was given beside the criteria. */
  points: number
  supplementary: number
  penalty: number
  /** Criteria without examined points. */
  open: number
  /** A mandatory criterion was given no points: the member is placed after all others. */
  failed: readonly string[]
  /** Equal points share a place, and the next place is left out. */
  rank: number
}

type Unplaced = Omit<Standing, 'rank'>

/** The members in their order: those who fulfil every mandatory criterion first, then by points. */
export function ranking(
  members: readonly Member[],
  criteria: readonly Criterion[],
  { scores, extras }: { scores: readonly Score[]; extras: readonly Extra[] },
): Standing[] {
  const standings = members.map((member) => standingOf(member, criteria, { scores, extras }))
  const ahead = (one: Unplaced, other: Unplaced): boolean =>
    (one.failed.length === 0 && other.failed.length > 0) ||
    ((one.failed.length === 0) === (other.failed.length === 0) && one.points > other.points)
  return standings
    .map((own) => ({ ...own, rank: 1 + standings.filter((other) => ahead(other, own)).length }))
    .sort((one, other) => one.rank - other.rank)
}

function standingOf(
  member: Member,
  criteria: readonly Criterion[],
  { scores, extras }: { scores: readonly Score[]; extras: readonly Extra[] },
): Unplaced {
  const own = new Map(
    scores.filter(({ memberId }) => memberId === member.id).map((score) => [score.criterionId, score.points]),
  )
  const beside = (kind: ExtraKind) =>
    extras
      .filter((extra) => extra.memberId === member.id && extra.kind === kind)
      .reduce((sum, { points }) => sum + points, 0)
  const [supplementary, penalty] = [beside('supplementary'), beside('penalty')]
  const sum = criteria.reduce((all, { id }) => all + (own.get(id) ?? 0), 0)
  return {
    member,
    points: sum + supplementary - penalty,
    supplementary,
    penalty,
    open: criteria.filter(({ id }) => (own.get(id) ?? null) === null).length,
    failed: criteria.filter(({ id, mandatory }) => mandatory && own.get(id) === 0).map(({ name }) => name),
  }
}

/** A ranking is published once every criterion of every member is examined. */
export function mayPublish(standings: readonly Standing[]): Refusal | undefined {
  const open = standings.filter((standing) => standing.open > 0).map(({ member }) => member.name)
  return open.length > 0 ? refuse('notExamined', { names: open.join('; ') }) : undefined
}
