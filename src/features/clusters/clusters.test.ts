import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { membersOf, wholeOf } from './queries.ts'

let app: App
let id: number

const fields = (change: Record<string, string | number | (string | number)[]> = {}) => ({
  name: 'Khối các phòng',
  unit_id: app.units.agency.id,
  year: 2026,
  total: '100',
  members: [app.units.a.id, app.units.b.id],
  bodies: 'Đơn vị bạn',
  head: `unit:${app.units.b.id}`,
  'criteria.0.name': 'Nhiệm vụ chính trị',
  'criteria.0.maximum': '60',
  'criteria.0.mandatory': '1',
  'criteria.1.name': 'Phong trào thi đua',
  'criteria.1.maximum': '40',
  'criteria.1.mandatory': '0',
  ...change,
})
const clusterNow = async () =>
  app.db.selectFrom('clusters').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const version = async () => (await clusterNow()).version
const members = async () => membersOf(app.db, id)
const member = async (unit: number | null) =>
  (await members()).find(({ unitId }) => unitId === unit) ?? assert.fail('no such member')
const criteria = async () => (await wholeOf(app.db, id)).criteria.map((criterion) => criterion.id)

async function scored(unit: number | null, [first, second]: [string, string], reasons: string[] = []) {
  const [one, two] = await criteria()
  return {
    _version: (await member(unit)).version,
    [`points.${one}`]: first,
    [`points.${two}`]: second,
    [`reason.${one}`]: reasons[0] ?? '',
    [`reason.${two}`]: reasons[1] ?? '',
  }
}

before(async () => {
  app = await startApp()
  const ha = await app.as('ha')
  const made = await ha.post(addresses.clusters.add(), fields())
  id = Number(made.location?.split('/').at(-1))
})
after(() => app.close())

test('the officer sets up a cluster of two units and a body outside, with its head and criteria', async () => {
  const { text } = await (await app.as('ha')).get(addresses.clusters.show({ cluster: id }))
  assert.match(text, /Khối các phòng 2026.*Phòng Nghiệp vụ \(trưởng cụm, khối\).*Đơn vị bạn/)
  assert.match(text, /Đang có 100 trên 100 điểm/)
  const again = await (await app.as('ha')).post(addresses.clusters.add(), fields())
  assert.equal(again.status, 422)
  assert.match(again.text, /Năm 2026 đã có “Khối các phòng”/)
  assert.match(again.html, /value="Nhiệm vụ chính trị"/)
})

test('a member of staff may not set one up, and wrong points are answered kindly', async () => {
  assert.equal((await (await app.as('an')).get(addresses.clusters.add())).status, 404)
  const wrong = await (await app.as('ha')).post(
    addresses.clusters.add(),
    fields({ year: 2027, total: 'trăm' }),
  )
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Hãy nhập số điểm/)
})

test('scoring begins only when the criteria sum to the total', async () => {
  const ha = await app.as('ha')
  const edit = addresses.clusters.edit({ cluster: id })
  await ha.post(edit, { ...fields({ 'criteria.1.maximum': '39,5' }), _version: await version() })
  const refused = await ha.post(addresses.clusters.begin({ cluster: id }), { _version: await version() })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /cộng lại là 99,5, khác tổng điểm 100/)
  await ha.post(edit, { ...fields(), _version: await version() })
  const begun = await ha.post(addresses.clusters.begin({ cluster: id }), { _version: await version() })
  assert.equal(begun.status, 303)
  const late = await ha.post(edit, { ...fields(), _version: await version() })
  assert.equal(late.status, 422)
  assert.match(late.text, /đã mở chấm điểm/)
})

test('the head of a member unit finds the scoring in the own work, and scores the own unit only', async () => {
  const binh = await app.as('binh')
  const own = await member(app.units.a.id)
  const page = addresses.clusters.member({ clusterMember: own.id })
  assert.ok((await binh.get(addresses.work())).html.includes(page))
  const saved = await binh.post(
    addresses.clusters.selfScore({ clusterMember: own.id }),
    await scored(app.units.a.id, ['58,5', '40'], ['Đạt 12 chỉ tiêu', '']),
  )
  assert.equal(saved.status, 303)
  assert.match((await binh.get(page)).text, /58,5.*Đạt 12 chỉ tiêu/)
  assert.ok(!(await binh.get(addresses.work())).html.includes(page))
  const other = await member(app.units.b.id)
  const foreign = await binh.post(
    addresses.clusters.selfScore({ clusterMember: other.id }),
    await scored(app.units.b.id, ['1', '1']),
  )
  assert.equal(foreign.status, 404)
})

test('points above the maximum are refused with the criterion’s name', async () => {
  const lan = await app.as('lan')
  const own = await member(app.units.b.id)
  const address = addresses.clusters.selfScore({ clusterMember: own.id })
  const above = await lan.post(address, await scored(app.units.b.id, ['61', '40']))
  assert.equal(above.status, 422)
  assert.match(above.text, /“Nhiệm vụ chính trị” tối đa 60 điểm/)
  assert.match(above.html, /value="61"/)
  assert.equal((await lan.post(address, await scored(app.units.b.id, ['55', '38']))).status, 303)
})

test('an examined score that differs needs a reason; before and after are kept and the unit is told', async () => {
  const ha = await app.as('ha')
  const own = await member(app.units.a.id)
  const address = addresses.clusters.examine({ cluster: id, member: own.id })
  const bare = await ha.post(address, await scored(app.units.a.id, ['50', '40']))
  assert.equal(bare.status, 422)
  assert.match(bare.text, /khác điểm đang có/)
  const changed = await ha.post(
    address,
    await scored(app.units.a.id, ['50', '40'], ['Hai chỉ tiêu chậm hạn']),
  )
  assert.equal(changed.status, 303)
  const binh = await app.as('binh')
  const { text } = await binh.get(addresses.clusters.member({ clusterMember: own.id }))
  assert.match(text, /58,5 → 50.*Hai chỉ tiêu chậm hạn/)
  assert.match((await binh.get(addresses.notices())).text, /khác điểm đã có ở 1 tiêu chí/)
  const afterwards = await binh.post(
    addresses.clusters.selfScore({ clusterMember: own.id }),
    await scored(app.units.a.id, ['60', '40']),
  )
  assert.match(afterwards.text, /đã được thẩm định/)
})

test('two examiners at once: the second is told that points have changed', async () => {
  const ha = await app.as('ha')
  const own = await member(app.units.b.id)
  const address = addresses.clusters.examine({ cluster: id, member: own.id })
  const given = await scored(app.units.b.id, ['55', '38'])
  assert.equal((await ha.post(address, given)).status, 303)
  assert.equal((await ha.post(address, given)).status, 409)
})

test('the ranking is published once all are examined, and then everybody sees it', async () => {
  const ha = await app.as('ha')
  const publish = addresses.clusters.publish({ cluster: id })
  const early = await ha.post(publish, { _version: await version() })
  assert.match(early.text, /chưa thẩm định của: Đơn vị bạn/)
  const outside = await member(null)
  const given = await scored(null, ['0', '40'])
  await ha.post(addresses.clusters.examine({ cluster: id, member: outside.id }), given)
  const an = await app.as('an')
  assert.match((await an.get(addresses.clusters.show({ cluster: id }))).text, /hiện ra khi được công bố/)
  const bonus = { kind: 'supplementary', points: '1,5', reason: 'Sáng kiến cấp tỉnh' }
  const extra = addresses.clusters.extra({ cluster: id, member: (await member(app.units.a.id)).id })
  const given2 = await ha.post(extra, { ...bonus, _version: (await member(app.units.a.id)).version })
  assert.equal(given2.status, 303)
  assert.equal((await ha.post(publish, { _version: await version() })).status, 303)
  const { text } = await an.get(addresses.clusters.show({ cluster: id }))
  assert.match(text, /Phòng Nghiệp vụ.*1 93.*Phòng Tổng hợp 2 91,5.*Đơn vị bạn 3 40/)
  assert.match(text, /Không đạt tiêu chí bắt buộc: Nhiệm vụ chính trị/)
  const sheet = await an.get(addresses.clusters.exportRanking({ cluster: id }))
  assert.match(sheet.headers.get('content-type') ?? '', /spreadsheetml/)
})

test('a published ranking is reopened with a reason only', async () => {
  const ha = await app.as('ha')
  const reopen = addresses.clusters.reopen({ cluster: id })
  assert.equal((await ha.post(reopen, { _version: await version(), reason: '' })).status, 422)
  assert.equal(
    (await (await app.as('binh')).post(reopen, { _version: await version(), reason: 'Sai sót' })).status,
    404,
  )
  assert.equal((await ha.post(reopen, { _version: await version(), reason: 'Sót điểm' })).status, 303)
  assert.equal(
    (await ha.post(addresses.clusters.publish({ cluster: id }), { _version: await version() })).status,
    303,
  )
})

test('the next year begins as a copy and is compared with the one before', async () => {
  const ha = await app.as('ha')
  const copied = await ha.post(addresses.clusters.copy({ cluster: id }), { year: 2027 })
  assert.equal(copied.status, 303)
  const next = Number(copied.location?.split('/').at(-1))
  const twice = await ha.post(addresses.clusters.copy({ cluster: id }), { year: 2027 })
  assert.match(twice.text, /Năm 2027 đã có/)
  const { members: copies, criteria: rules } = await wholeOf(app.db, next)
  assert.deepEqual(
    copies.map(({ name, isHead }) => [name, isHead]),
    [
      ['Phòng Tổng hợp', false],
      ['Phòng Nghiệp vụ', true],
      ['Đơn vị bạn', false],
    ],
  )
  assert.deepEqual(
    rules.map(({ maximum }) => maximum),
    [6000, 4000],
  )
  const { text } = await ha.get(addresses.clusters.compare({ cluster: next }))
  assert.match(text, /2026.*Phòng Nghiệp vụ 1 · 93/)
})
