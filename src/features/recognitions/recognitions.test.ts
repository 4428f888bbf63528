import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { mayAnswer, mayChoose, mayConsent, mayGive, mostADay } from './rules.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.recognitions

const give = async (from: CastName, person: CastName, change: Record<string, string | number> = {}) =>
  (await app.as(from)).post(to.give(), {
    person_id: app.people[person].personId,
    kind: 'viec-tot',
    text: 'Ở lại sau giờ để giúp bà cụ làm xong giấy tờ.',
    happened_on: '2026-11-20',
    ...change,
  })
const latest = () =>
  app.db.selectFrom('recognitions').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()

/** Sent on a new day, so that what earlier tests sent does not count. */
async function given(from: CastName, person: CastName): Promise<number> {
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000))
  const sent = await give(from, person)
  assert.equal(sent.status, 303, sent.text)
  return (await latest()).id
}
const confirm = async (by: CastName, recognition: number, _version = 1) =>
  (await app.as(by)).post(to.confirm({ recognition }), { _version })
const consent = async (by: CastName, recognition: number, word: { _version: number; consents: string }) =>
  (await app.as(by)).post(to.consent({ recognition }), word)

test('a colleague is thanked, the head confirms, the person agrees, and the public reads it', async () => {
  const recognition = await given('giang', 'an')
  const work = async (who: CastName) => (await (await app.as(who)).get(addresses.work())).text
  assert.match(await work('binh'), /Việc tốt chờ xác nhận.*Nguyễn Thị An/)
  assert.doesNotMatch(await work('lan'), /Việc tốt chờ xác nhận/)
  assert.equal((await confirm('binh', recognition)).status, 303)
  assert.match(await work('an'), /có đăng công khai không/)
  const outside = async () => (await app.stranger().get(addresses.publicDeeds())).text
  assert.doesNotMatch(await outside(), /giúp bà cụ/)
  assert.equal((await consent('an', recognition, { _version: 2, consents: 'yes' })).status, 303)
  const shown = await outside()
  assert.match(shown, /Nguyễn Thị An.*giúp bà cụ.*Phòng Tổng hợp/)
  assert.doesNotMatch(shown, /Hoàng Thu Giang/)
  assert.match((await app.stranger().get(addresses.home())).text, /Mỗi ngày một việc tốt.*giúp bà cụ/)
  const own = await (await app.as('an')).get(to.person({ person: app.people.an.personId }))
  assert.match(own.text, /minh chứng.*giúp bà cụ/)
  assert.equal((await consent('an', recognition, { _version: 3, consents: 'no' })).status, 303)
  assert.doesNotMatch(await outside(), /giúp bà cụ/)
})

test('nobody thanks themselves, the future, long ago, or one person twice a day', async () => {
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000))
  const self = await give('an', 'an')
  assert.equal(self.status, 422)
  assert.match(self.text, /Không thể tự cảm ơn mình/)
  assert.match((await give('an', 'tam', { happened_on: '2027-11-20' })).text, /chưa tới/)
  assert.match((await give('an', 'tam', { happened_on: '2026-01-20' })).text, /đã qua hơn 60 ngày/)
  assert.equal((await give('an', 'tam')).status, 303)
  assert.match((await give('an', 'tam')).text, /Hôm nay đồng chí đã cảm ơn người này/)
})

test('thanks do not come by the dozen', async () => {
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000))
  const colleagues: CastName[] = ['an', 'binh', 'chi', 'dung', 'giang', 'lan']
  const answers: number[] = []
  for (const person of colleagues) answers.push((await give('quan', person)).status)
  assert.deepEqual(answers, [303, 303, 303, 303, 303, 422])
})

test('what was typed stays when the form does not read', async () => {
  const wrong = await give('an', 'giang', { text: 'Ngắn', kind: 'khac' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Ngắn/)
})

test('a stranger, and staff without a word in it, neither send nor answer', async () => {
  const recognition = await given('giang', 'an')
  assert.notEqual((await app.stranger().post(to.give(), {})).status, 200)
  for (const other of ['lan', 'giang', 'dung'] as const) {
    assert.equal((await confirm(other, recognition)).status, 404)
    assert.equal((await (await app.as(other)).get(to.show({ recognition }))).status, 404)
  }
  assert.equal((await confirm('an', recognition)).status, 404)
})

test('a head confirms neither the own deed nor the own thanks; the officer does', async () => {
  for (const recognition of [await given('an', 'binh'), await given('binh', 'an')]) {
    const own = await confirm('binh', recognition)
    assert.equal(own.status, 422)
    assert.match(own.text, /Không ai xác nhận việc của mình/)
    assert.equal((await confirm('ha', recognition)).status, 303)
  }
})

test('what is answered is not answered again', async () => {
  const recognition = await given('giang', 'an')
  assert.equal((await confirm('binh', recognition)).status, 303)
  const again = await confirm('ha', recognition, 2)
  assert.equal(again.status, 409)
  assert.match(again.text, /vừa được người khác trả lời/)
})

test('it is returned with a reason, which the giver reads', async () => {
  const recognition = await given('giang', 'an')
  const binh = await app.as('binh')
  const mute = await binh.post(to.giveBack({ recognition }), { _version: 1, reason: '' })
  assert.equal(mute.status, 422)
  const back = await binh.post(to.giveBack({ recognition }), { _version: 1, reason: 'Việc này của tổ khác' })
  assert.equal(back.status, 303)
  assert.match((await (await app.as('giang')).get(to.list())).text, /Đã trả lại.*Việc này của tổ khác/)
  const own = await (await app.as('an')).get(to.person({ person: app.people.an.personId }))
  assert.doesNotMatch(own.html, new RegExp(`>${recognition}</a>`))
  assert.match(
    (await consent('an', recognition, { _version: 2, consents: 'yes' })).text,
    /chưa được xác nhận/,
  )
})

test('only the person thanked speaks of being shown, and says yes or no', async () => {
  const recognition = await given('giang', 'an')
  await confirm('binh', recognition)
  assert.equal((await consent('binh', recognition, { _version: 2, consents: 'yes' })).status, 404)
  assert.equal((await consent('an', recognition, { _version: 2, consents: 'perhaps' })).status, 422)
  assert.match(
    (await consent('an', recognition, { _version: 1, consents: 'yes' })).text,
    /vừa được người khác/,
  )
})

test('a page shows how evenly thanks are spread, to those who lead', async () => {
  await app.db.updateTable('people').set({ gender: 'nu' }).where('id', '=', app.people.an.personId).execute()
  const seen = await (await app.as('ha')).get(to.spread())
  assert.match(seen.text, /Lãnh đạo và người trực tiếp.*Nam và nữ.*Nữ.*Theo đơn vị.*Phòng Tổng hợp/)
  const other = await (await app.as('lan')).get(to.spread())
  assert.doesNotMatch(other.text, /Phòng Tổng hợp/)
  assert.equal((await (await app.as('an')).get(to.spread())).status, 404)
})

test('the rules, one by one', () => {
  const fair = {
    giver: 1,
    person: 2,
    happenedOn: '2026-11-23',
    today: '2026-11-23',
    sentToday: mostADay - 1,
    toPersonToday: 0,
  }
  assert.equal(mayGive(fair), undefined)
  assert.equal(mayGive({ ...fair, happenedOn: '2026-09-24' }), undefined)
  assert.equal(mayGive({ ...fair, happenedOn: '2026-09-23' })?.code, 'recognitions.longAgo')
  const one = { state: 'waiting', version: 1, personId: 2, giverId: 1 }
  assert.equal(mayAnswer(one, 3, 1), undefined)
  assert.equal(mayAnswer(one, null, 1)?.code, 'recognitions.noPerson')
  assert.equal(mayConsent({ ...one, state: 'confirmed' }, 1), undefined)
})

const choose = async (by: CastName, recognition: number, word: { _version: number; chosen: string }) =>
  (await app.as(by)).post(to.choose({ recognition }), word)
const shown = async (): Promise<number> => {
  const recognition = await given('giang', 'an')
  await confirm('binh', recognition)
  await consent('an', recognition, { _version: 2, consents: 'yes' })
  return recognition
}

test('the officer chooses the best of a week, and the front page shows them first', async () => {
  const [first] = [await shown(), await shown()]
  assert.match((await (await app.as('ha')).get(to.best())).text, /Tuần từ 16\/11\/2026.*Nguyễn Thị An/)
  assert.equal((await choose('ha', first, { _version: 3, chosen: 'yes' })).status, 303)
  assert.match((await app.stranger().get(addresses.publicDeeds())).text, /Tiêu biểu của tuần/)
  assert.equal((await choose('ha', first, { _version: 4, chosen: 'no' })).status, 303)
  assert.doesNotMatch((await app.stranger().get(addresses.publicDeeds())).text, /Tiêu biểu của tuần/)
})

test('a deed that is no longer shown is no longer among the best', async () => {
  const recognition = await shown()
  await choose('ha', recognition, { _version: 3, chosen: 'yes' })
  assert.equal((await consent('an', recognition, { _version: 4, consents: 'no' })).status, 303)
  assert.equal((await latest()).best_of, null)
  assert.match((await choose('ha', recognition, { _version: 5, chosen: 'yes' })).text, /chưa đồng ý đăng/)
})

test('a sixth of a week, an own one and somebody else’s hand are refused', async () => {
  for (let taken = 0; taken < 5; taken++)
    assert.equal((await choose('ha', await shown(), { _version: 3, chosen: 'yes' })).status, 303)
  const sixth = await shown()
  assert.match((await choose('ha', sixth, { _version: 3, chosen: 'yes' })).text, /Tuần này đã đủ 5 việc/)
  assert.equal((await choose('an', sixth, { _version: 3, chosen: 'yes' })).status, 404)
  const deed = { version: 1, consents: true, personId: 7 }
  assert.equal(mayChoose(deed, { chooser: 7, version: 1, chosen: 0 })?.code, 'recognitions.ownChoice')
})
