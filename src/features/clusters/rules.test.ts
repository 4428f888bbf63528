import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Criterion, changesOf, mayBegin, mayExamine, mayPublish, ranking } from './rules.ts'

const criteria: Criterion[] = [
  { id: 1, name: 'Nhiệm vụ chính trị', maximum: 6000, mandatory: true },
  { id: 2, name: 'Phong trào', maximum: 4000, mandatory: false },
]
const member = (id: number) => ({ id, name: `Đơn vị ${id}`, unitId: id, isHead: id === 1 })
const members = [1, 2, 3, 4].map(member)
const score = (memberId: number, criterionId: number, points: number | null) => ({
  memberId,
  criterionId,
  selfPoints: null,
  points,
})

test('equal points share a place and the next one is left out; a failed mandatory criterion comes last', () => {
  const scores = [
    [1, 5000, 3000],
    [2, 5500, 2500],
    [3, 0, 4000],
    [4, 4000, 1000],
  ].flatMap(([id = 0, first = 0, second = 0]) => [score(id, 1, first), score(id, 2, second)])
  const places = ranking(members, criteria, { scores, extras: [] }).map(({ member: one, rank }) => [
    one.id,
    rank,
  ])
  assert.deepEqual(places, [
    [1, 1],
    [2, 1],
    [4, 3],
    [3, 4],
  ])
})

test('supplementary and penalty points count beside the criteria', () => {
  const scores = [1, 2].flatMap((id) => [score(id, 1, 5000), score(id, 2, 3000)])
  const extras = [
    { memberId: 1, kind: 'penalty', points: 250 },
    { memberId: 2, kind: 'supplementary', points: 100 },
  ] as const
  const standings = ranking(members.slice(0, 2), criteria, { scores, extras })
  assert.deepEqual(
    standings.map(({ member: one, points, rank }) => [one.id, points, rank]),
    [
      [2, 8100, 1],
      [1, 7750, 2],
    ],
  )
})

test('scoring does not begin before the criteria sum to the stated total, exactly', () => {
  assert.equal(mayBegin(10_000, members, criteria), undefined)
  assert.match(mayBegin(10_050, members, criteria)?.say('vi') ?? '', /cộng lại là 100, khác tổng điểm 100,5/)
  assert.match(mayBegin(10_000, members.slice(0, 1), criteria)?.say('vi') ?? '', /ít nhất hai thành viên/)
  assert.match(mayBegin(10_000, members.slice(1), criteria)?.say('vi') ?? '', /chọn trưởng cụm/)
})

test('points that differ from what stands need a reason; the first points of a criterion do not', () => {
  const standing = [{ ...score(1, 1, null), selfPoints: 5500 }]
  const refused = changesOf(criteria, standing, [{ criterionId: 1, points: 5000, reason: '' }])
  assert.match('say' in refused ? refused.say('vi') : '', /Nhiệm vụ chính trị.*Hãy ghi lý do/)
  const agreed = changesOf(criteria, standing, [{ criterionId: 1, points: 5500, reason: '' }])
  assert.equal('changes' in agreed && agreed.changes[0]?.before, 5500)
  const first = changesOf(criteria, standing, [{ criterionId: 2, points: 100, reason: '' }])
  assert.equal('changes' in first && first.changes[0]?.before, null)
  const above = changesOf(criteria, standing, [{ criterionId: 2, points: 4001, reason: 'x' }])
  assert.match('say' in above ? above.say('vi') : '', /tối đa 40 điểm/)
})

test('points that stand already are no change', () => {
  const unchanged = changesOf(criteria, [score(1, 1, 5000)], [{ criterionId: 1, points: 5000, reason: '' }])
  assert.deepEqual(unchanged, { changes: [] })
})

test('nobody examines the own unit, nor one above it', () => {
  assert.ok(mayExamine('/1/4/', '/1/4/'))
  assert.ok(mayExamine('/1/4/', '/1/4/9/'))
  assert.equal(mayExamine('/1/4/', '/1/'), undefined)
  assert.equal(mayExamine(null, '/1/'), undefined)
})

test('a ranking is not published while a criterion waits', () => {
  const standings = ranking(members.slice(0, 1), criteria, { scores: [score(1, 1, 5)], extras: [] })
  assert.match(mayPublish(standings)?.say('vi') ?? '', /Đơn vị 1/)
})
