import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { minutesPaper } from '#documents/council-minutes.ts'
import { meetingById, wholeMeeting } from '#features/councils/queries.ts'
import { verifyBallot } from '#proofs/ballot-result.ts'
import { type App, startApp } from '../../../test/app.ts'
import { councilOf } from '../../../test/council.ts'
import { things } from '../../../test/things.ts'
import { minutesOf } from './minutes.ts'
import { ballotById, ballotsOfMeeting } from './queries.ts'

let app: App
let council: ReturnType<typeof councilOf>
before(async () => {
  app = await startApp()
  council = councilOf(app)
})
after(() => app.close())

/** Three agree or two disagree, of five members, on all open ballots; the boxes are closed. */
async function voteAll(meeting: number, choice: 'agree' | 'disagree'): Promise<number[]> {
  const open = (await ballotsOfMeeting(app.db, meeting)).filter(({ state }) => state !== 'closed')
  for (const { id, paper } of open) {
    const voters = await council.votersOf(id, choice === 'agree' ? 3 : 2)
    await council.openIt(id)
    const given = Object.fromEntries(paper.questions.map((one) => [one.id, choice]))
    for (const voter of voters) await council.put(id, await voter.cast(given))
    await council.close(id)
  }
  return open.map(({ id }) => id)
}
const itemsOf = async (meeting: number) =>
  (await wholeMeeting(app.db, (await meetingById(app.db, meeting)) ?? assert.fail())).items
const again = async (by: 'ha' | 'an', meeting: number, item: number, award: string) =>
  (await app.as(by)).post(addresses.ballots.again({ meeting }), {
    _version: (await meetingById(app.db, meeting))?.version ?? 0,
    item_id: item,
    award,
  })

test('what was not carried is voted on again, for a lower honour, and the first result stands', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const [first] = await voteAll(meeting, 'disagree')
  const [item] = await itemsOf(meeting)
  assert.ok(item)
  assert.equal((await again('an', meeting, item.id, 'lao-dong-tien-tien')).status, 404)
  assert.equal((await again('ha', meeting, item.id, 'gia-dinh-van-hoa')).status, 404)
  const done = await again('ha', meeting, item.id, 'lao-dong-tien-tien')
  assert.equal(done.status, 303, done.text)
  const page = await (await app.as('ha')).get(addresses.councils.meeting({ meeting }))
  assert.match(page.text, /Lao động tiên tiến \(2026\) · vòng 2/)
  await council.handOut(meeting)
  const second = await voteAll(meeting, 'agree')
  assert.equal(second.length, 1)
  const [tally] = (await ballotById(app.db, second[0] ?? 0))?.result?.tallies ?? []
  assert.equal(tally?.carried, true)
  const before = await ballotById(app.db, first ?? 0)
  assert.equal(before?.result?.tallies[0]?.carried, false)
  assert.deepEqual(await verifyBallot(before?.result), [])
})

test('another round is for what failed, once, and when all ballots are counted', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  const [item] = await itemsOf(meeting)
  assert.ok(item)
  assert.match((await again('ha', meeting, item.id, item.award)).text, /Chỉ mở vòng nữa cho trường hợp/)
  await voteAll(meeting, 'disagree')
  assert.equal((await again('ha', meeting, item.id, item.award)).status, 303)
  assert.match((await again('ha', meeting, item.id, item.award)).text, /Chỉ mở vòng nữa/)
  await council.handOut(meeting)
  await voteAll(meeting, 'agree')
  const taken = (await itemsOf(meeting)).find(({ originId }) => originId === item.id)
  assert.match((await again('ha', meeting, taken?.id ?? 0, item.award)).text, /Chỉ mở vòng nữa/)
})

test('in a meeting that was opened again, what was voted on is neither removed nor stepped aside from', async () => {
  const meeting = await council.meetingOf()
  await council.handOut(meeting)
  await voteAll(meeting, 'disagree')
  const [item, other] = await itemsOf(meeting)
  assert.ok(item && other)
  await again('ha', meeting, item.id, item.award)
  const ha = await app.as('ha')
  const to = addresses.councils
  assert.equal((await ha.post(to.removeItem({ meeting, item: other.id }))).status, 404)
  const { seats } = await wholeMeeting(app.db, (await meetingById(app.db, meeting)) ?? assert.fail())
  const aside = { seat_id: seats[0]?.id ?? 0, reason: 'Có liên quan' }
  assert.equal((await ha.post(to.recuse({ meeting, item: other.id }), aside)).status, 404)
})

test('the dossier follows the last round: refused, before the council again, carried for the lower honour', async () => {
  const dossier =
    (await things.dossier?.(app.db, app, { unit: 'b', person: app.people.tam.personId })) ?? assert.fail()
  const waiting = { state: 'council' as const, at_unit_id: app.units.agency.id, name: 'Ngô Minh Tâm' }
  await app.db.updateTable('dossiers').set(waiting).where('id', '=', dossier).execute()
  const standing = async () =>
    app.db
      .selectFrom('dossiers')
      .select(['state', 'award'])
      .where('id', '=', dossier)
      .executeTakeFirstOrThrow()
  const meeting = await council.meetingOf()
  const ha = await app.as('ha')
  const added = await ha.post(addresses.councils.addDossier({ meeting }), {
    _version: (await meetingById(app.db, meeting))?.version ?? 0,
    dossier_id: dossier,
  })
  assert.equal(added.status, 303, added.text)
  await council.handOut(meeting)
  await voteAll(meeting, 'disagree')
  assert.equal((await standing()).state, 'refused')
  const item = (await itemsOf(meeting)).find(({ dossierId }) => dossierId === dossier)
  assert.equal((await again('ha', meeting, item?.id ?? 0, 'giay-khen')).status, 303)
  assert.deepEqual(await standing(), { state: 'council', award: 'giay-khen' })
  await council.handOut(meeting)
  await voteAll(meeting, 'agree')
  assert.deepEqual(await standing(), { state: 'carried', award: 'giay-khen' })
})

test('the minutes say who was there, who stepped aside, each count with its share, and both rounds', async () => {
  const meeting = await council.meetingOf(['son', 'binh', 'dung', 'lan'])
  await council.handOut(meeting)
  await voteAll(meeting, 'disagree')
  const [item] = await itemsOf(meeting)
  await again('ha', meeting, item?.id ?? 0, 'lao-dong-tien-tien')
  await council.handOut(meeting)
  const open = (await meetingById(app.db, meeting)) ?? assert.fail()
  assert.equal((await minutesOf(app.db, open)).final, false)
  await voteAll(meeting, 'agree')
  const closed = (await meetingById(app.db, meeting)) ?? assert.fail()
  const told = await minutesOf(app.db, closed)
  assert.equal(told.final, true)
  assert.deepEqual(told.absent, ['Hoàng Thu Giang (Ủy viên)'])
  assert.equal(told.chair, 'Đặng Thanh Sơn')
  const [first, own, second] = told.items
  assert.match(first?.result ?? '', /^0\/5 phiếu \(0\s%\); không đồng ý 2, trắng 0$/)
  assert.deepEqual(own?.recused, ['Phạm Quang Dũng: Hồ sơ của chính mình'])
  assert.match(second?.award ?? '', /Lao động tiên tiến \(2026\) \(vòng 2\)/)
  assert.match(second?.result ?? '', /^3\/5 phiếu \(60\s%\); không đồng ý 0, trắng 0$/)
  assert.match(told.threshold.join(' '), /Chiến sĩ thi đua cơ sở: /)
  const head = { style: 'nha-nuoc' as const, superior: '', agency: 'Cơ quan', number: '', on: null }
  assert.equal(minutesPaper({ ...head, ...told }).draft, false)
  const [binh, an] = [await app.as('binh'), await app.as('an')]
  const paper = await binh.get(addresses.papers.minutes({ meeting }))
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  const word = await binh.get(addresses.papers.minutes({ meeting }, { dang: 'word' }))
  assert.match(word.headers.get('content-type') ?? '', /wordprocessingml/)
  assert.equal((await an.get(addresses.papers.minutes({ meeting }))).status, 404)
})
