/**
 * The demonstration's cluster of all units: the year before ranked and published, this year's scoring open.
 */
import {
  beginScoring,
  copyCluster,
  examine,
  giveExtra,
  publishRanking,
  selfScore,
  setUpCluster,
  wholeOf,
} from '#features/clusters/index.ts'
import type { Stage } from './load.ts'
import { loginOf, seeded, type UnitKey, units } from './people.ts'

const criteria = [
  { name: 'Hoàn thành nhiệm vụ chính trị, chuyên môn được giao', maximum: 5000, mandatory: true },
  { name: 'Xây dựng Đảng, tổ chức đoàn thể trong sạch, vững mạnh', maximum: 2000, mandatory: true },
  { name: 'Tổ chức phong trào thi đua và nhân rộng điển hình', maximum: 2000, mandatory: false },
  { name: 'Thực hiện dân chủ, kỷ luật, kỷ cương ở cơ quan', maximum: 1000, mandatory: false },
]

/** Ranks the year before; gives the cluster's number. */
export async function rankLastYear(stage: Stage): Promise<number> {
  stage.clock.set('2025-12-24T02:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id } = await setUpCluster(officer, null, {
    _version: null,
    unit_id: stage.rootUnit,
    name: 'Khối các ban, đơn vị thuộc cơ quan',
    year: 2025,
    total: 10_000,
    members: Object.values(stage.unitIds),
    bodies: [],
    head: `unit:${stage.unitIds.tc}`,
    criteria,
  })
  await beginScoring(officer, id, 1)
  await score(stage, id, { seed: 25, units: units.map(({ key }) => key), examined: true })
  stage.clock.set('2025-12-29T02:00:00Z')
  await publishRanking(await stage.ctx('thutruong'), id, 2)
  return id
}

/** Opens this year's scoring: some units have scored themselves, one is examined. */
export async function scoreThisYear(stage: Stage, lastYear: number): Promise<void> {
  stage.clock.set('2026-11-20T03:00:00Z')
  const officer = await stage.ctx('canbo')
  const { id } = await copyCluster(officer, lastYear, { year: 2026 })
  await beginScoring(officer, id, 1)
  await score(stage, id, { seed: 26, units: ['tc', 'kt', 'tg'], examined: false })
  await score(stage, id, { seed: 27, units: ['nc'], examined: true })
}

type Scoring = { seed: number; units: readonly UnitKey[]; examined: boolean }

async function score(stage: Stage, cluster: number, { seed, units: keys, examined }: Scoring): Promise<void> {
  const random = seeded(seed)
  for (const key of keys) {
    const head = await stage.ctx(loginOf(key, 0))
    const { members, criteria: asked } = await wholeOf(head.db, cluster)
    const member = members.find(({ unitId }) => unitId === stage.unitIds[key])
    if (!member) throw new Error(`the cluster has no member ${key}`)
    const points = asked.map(({ id, maximum }) => ({
      criterionId: id,
      points: Math.round(maximum * (0.88 + random.below(12) / 100)),
      reason: 'Theo báo cáo tổng kết năm của đơn vị',
    }))
    await selfScore(head, member.id, { _version: member.version, scores: points })
    if (!examined) continue
    const [first, ...rest] = points.map((one) => ({ ...one, reason: '' }))
    if (!first) throw new Error('the cluster has no criteria')
    const stricter = random.chance(40)
      ? { ...first, points: first.points - 100, reason: 'Còn nhiệm vụ hoàn thành chậm hạn' }
      : first
    const examiner = await stage.ctx('thutruong')
    const which = { cluster, member: member.id }
    await examine(examiner, which, { _version: member.version + 1, scores: [stricter, ...rest] })
    if (random.chance(30))
      await giveExtra(examiner, which, {
        _version: member.version + 2,
        kind: 'supplementary',
        points: 100,
        reason: 'Có sáng kiến được áp dụng trong toàn cơ quan',
      })
  }
}
