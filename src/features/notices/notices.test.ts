import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { act } from '#features/events/index.ts'
import { MailFailure } from '#platform/mail.ts'
import { type App, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { notify, sendMail, type Telling, unreadNotices } from './index.ts'

let app: App

before(async () => {
  app = await startApp()
})
after(() => app.close())
beforeEach(async () => {
  await app.db.deleteFrom('notices').execute()
  await app.db.deleteFrom('mails').execute()
  app.mails.length = 0
})

/** Somebody is told that a task was given. */
async function tell(name: CastName, telling: Partial<Telling> = {}): Promise<boolean> {
  return act(await app.ctx('ha'), async (work) => {
    await work.record('task.assigned', { subject: ['task', 1] })
    return notify(work, await app.ctx('ha'), {
      personId: app.people[name].personId,
      kind: 'task.assigned',
      about: 'task:1',
      facts: { name: 'Soạn chương trình', due: '2026-11-30' },
      address: addresses.goals.task({ task: 1 }),
      ...telling,
    })
  })
}
const mails = () =>
  app.db
    .selectFrom('mails')
    .select(['id', 'recipient', 'status', 'attempts', 'last_error'])
    .orderBy('id')
    .execute()
const unread = (name: CastName) => unreadNotices(app.db, app.people[name].personId)

test('who is told finds it on the page of notices and in a letter', async () => {
  assert.equal(await tell('an'), true)
  const an = await app.as('an')
  const page = await an.get(addresses.notices())
  assert.equal(page.status, 200)
  assert.match(page.text, /Đồng chí được giao nhiệm vụ “Soạn chương trình”, hạn 30\/11\/2026/)
  await app.drain()
  assert.deepEqual(
    app.mails.map(({ to }) => to),
    ['an@vi-du.vn'],
  )
  assert.deepEqual(
    (await mails()).map(({ status }) => status),
    ['sent'],
  )
})

test('nobody is told the same twice in a day, and on the next day it is news again', async () => {
  assert.equal(await tell('an'), true)
  assert.equal(await tell('an'), false)
  assert.equal(await tell('an', { about: 'task:2' }), true)
  assert.equal(await tell('binh'), true)
  app.clock.advance({ days: 1 })
  assert.equal(await tell('an'), true)
  app.clock.advance({ days: -1 })
  assert.equal((await mails()).length, 4)
})

test('who has no mail address is told in the program only', async () => {
  await app.db.updateTable('people').set({ email: null }).where('id', '=', app.people.tam.personId).execute()
  assert.equal(await tell('tam'), true)
  assert.equal(await unread('tam'), 1)
  assert.deepEqual(await mails(), [])
})

test('opening a notice marks it read and goes there; all can be marked at once', async () => {
  for (const about of ['task:1', 'task:2', 'task:3']) await tell('an', { about })
  const an = await app.as('an')
  const { id } = await app.db.selectFrom('notices').select('id').orderBy('id').executeTakeFirstOrThrow()
  const opened = await an.post(addresses.notices(), { notice: id })
  assert.equal(opened.location, addresses.goals.task({ task: 1 }))
  assert.equal(await unread('an'), 2)
  assert.equal((await an.post(addresses.notices())).location, addresses.notices())
  assert.equal(await unread('an'), 0)
})

test('a notice of somebody else is neither shown nor marked', async () => {
  await tell('an')
  const { id } = await app.db.selectFrom('notices').select('id').executeTakeFirstOrThrow()
  const giang = await app.as('giang')
  assert.ok(!(await giang.get(addresses.notices())).text.includes('Soạn chương trình'))
  const answer = await giang.post(addresses.notices(), { notice: id })
  assert.equal(answer.location, addresses.notices())
  assert.equal(await unread('an'), 1)
  assert.equal((await giang.post(addresses.notices(), { notice: 'x' })).status, 404)
})

test('without a mail server letters are kept, and an administrator reads them', async () => {
  await tell('an')
  const [letter] = await mails()
  const ctx = await app.ctx('quan')
  await sendMail(
    { ...ctx, house: { ...ctx.house, mail: { ...ctx.house.mail, configured: false } } },
    { mail: letter?.id ?? 0 },
  )
  assert.deepEqual(
    (await mails()).map(({ status }) => status),
    ['kept'],
  )
  const page = await (await app.as('quan')).get(addresses.outbox())
  assert.match(page.text, /an@vi-du.vn/)
  assert.match(page.text, /Giữ lại/)
  assert.equal((await (await app.as('ha')).get(addresses.outbox())).status, 404)
})

test('a letter that was not taken is tried again, one that never will be is not', async () => {
  const ctx = await app.ctx('quan')
  const failing = (permanent: boolean) => ({
    ...ctx,
    house: {
      ...ctx.house,
      mail: {
        configured: true,
        send: () => Promise.reject(new MailFailure('the mail server did not take it (451)', permanent)),
      },
    },
  })
  await tell('an')
  const mail = (await mails())[0]?.id ?? 0
  await assert.rejects(sendMail(failing(false), { mail }), MailFailure)
  assert.deepEqual(
    (await mails()).map(({ status, attempts }) => [status, attempts]),
    [['failed', 1]],
  )
  await sendMail(failing(true), { mail })
  assert.equal((await mails())[0]?.attempts, 2)
  await sendMail(ctx, { mail })
  assert.equal((await mails())[0]?.status, 'sent')
  await sendMail(ctx, { mail })
  assert.equal(app.mails.length, 1)
})
