import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { systemContext } from '#app.ts'
import { hashPassword } from '#platform/crypto.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { makeSetUpToken } from './actions.ts'
import { accountsUnder } from './queries.ts'

const password = 'mưa rơi trên mái ngói'
let app: App

before(async () => {
  app = await startApp()
})
after(() => app.close())
beforeEach(async () => {
  const password_hash = await hashPassword(password)
  await app.db.deleteFrom('failed_sign_ins').execute()
  await app.db
    .updateTable('accounts')
    .set({ password_hash, failed_attempts: 0, locked_until: null, must_change_password: false })
    .execute()
})

const signIn = (browser: Browser, login: string, secret: string) =>
  browser.post(addresses.signIn(), { login, password: secret })

test('a person signs in and lands at the own work', async () => {
  const browser = app.stranger()
  const answer = await signIn(browser, 'binh', password)
  assert.equal(answer.status, 303)
  assert.equal(answer.location, addresses.work())
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-thidua='))
  assert.match(cookie ?? '', /HttpOnly/)
  assert.match(cookie ?? '', /Secure/)
  assert.equal((await browser.get(addresses.ownPassword())).status, 200)
})

test('a password typed in decomposed letters fits', async () => {
  const answer = await signIn(app.stranger(), 'binh', password.normalize('NFD'))
  assert.equal(answer.status, 303)
})

test('after signing in one comes back to the page that was asked for, never to another site', async () => {
  const asked = await app.stranger().get(addresses.ownPassword())
  assert.equal(asked.location, addresses.signIn({ tiep: addresses.ownPassword() }))
  for (const elsewhere of ['https://xau.vn/', '//xau.vn', '/\\xau.vn']) {
    const answer = await app.stranger().post(addresses.signIn(), { login: 'binh', password, tiep: elsewhere })
    assert.equal(answer.location, addresses.home(), elsewhere)
  }
})

test('a wrong password and an unknown name get the same answer, and what was typed stays but the password', async () => {
  const wrong = await signIn(app.stranger(), 'binh', 'không phải mật khẩu này')
  const unknown = await signIn(app.stranger(), 'khongai', password)
  for (const answer of [wrong, unknown]) {
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Tên đăng nhập hoặc mật khẩu chưa đúng/)
    assert.ok(!answer.html.includes(password))
  }
  assert.match(wrong.html, /value="binh"/)
})

test('five failures lock the account, even for the right password, until an administrator unlocks it', async () => {
  for (let failure = 0; failure < 5; failure += 1) await signIn(app.stranger(), 'binh', 'sai mật khẩu')
  const locked = await signIn(app.stranger(), 'binh', password)
  assert.equal(locked.status, 422)
  assert.match(locked.text, /tạm khoá 12 giờ/)

  const { accountId } = app.people.binh
  const quan = await app.as('quan')
  assert.match((await quan.get(addresses.accounts.show({ account: accountId }))).text, /Đang khoá|Khoá đến/)
  await quan.post(addresses.accounts.unlock({ account: accountId }))
  assert.equal((await signIn(app.stranger(), 'binh', password)).status, 303)
})

test('who left the agency is signed out and cannot sign in again', async () => {
  const lan = await app.as('lan')
  const leftOn = (day: string | null) =>
    app.db.updateTable('people').set({ left_on: day }).where('id', '=', app.people.lan.personId).execute()
  assert.equal((await lan.get(addresses.ownPassword())).status, 200)
  await leftOn('2026-11-01')
  assert.equal((await lan.get(addresses.ownPassword())).status, 303)
  const refused = await signIn(app.stranger(), 'lan', password)
  assert.equal(refused.status, 422)
  await leftOn(null)
  assert.equal((await signIn(app.stranger(), 'lan', password)).status, 303)
})

test('parallel guesses cannot share a count', async () => {
  await Promise.all(Array.from({ length: 12 }, () => signIn(app.stranger(), 'binh', 'sai mật khẩu')))
  assert.match((await signIn(app.stranger(), 'binh', password)).text, /tạm khoá/)
})

test('many failures from one network make it wait, whichever accounts it tried', async () => {
  for (let failure = 0; failure < 30; failure += 1)
    await signIn(app.stranger(), `ai-do-${failure}`, 'sai mật khẩu')
  assert.match((await signIn(app.stranger(), 'an1', password)).text, /đợi 15 phút/)
  app.clock.advance({ minutes: 16 })
  assert.equal((await signIn(app.stranger(), 'an1', password)).status, 303)
})

test('an unused session ends, and so does one that was signed out', async () => {
  const browser = app.stranger()
  await signIn(browser, 'binh', password)
  assert.equal((await browser.get(addresses.ownPassword())).status, 200)
  app.clock.advance({ minutes: 31 })
  assert.equal((await browser.get(addresses.ownPassword())).status, 303)

  await signIn(browser, 'binh', password)
  await browser.post(addresses.signOut())
  assert.equal((await browser.get(addresses.ownPassword())).status, 303)
})

test('at the first sign-in nothing is done before the password is one’s own', async () => {
  await app.db
    .updateTable('accounts')
    .set({ must_change_password: true })
    .where('login', '=', 'binh')
    .execute()
  const browser = app.stranger()
  await signIn(browser, 'binh', password)
  assert.equal((await browser.get(addresses.work())).location, addresses.ownPassword())
  const fresh = 'sông dài cá lội biệt tăm'
  const short = await browser.post(addresses.ownPassword(), {
    current: password,
    password: 'ngắn',
    repeat: 'ngắn',
  })
  assert.equal(short.status, 422)
  const twice = await browser.post(addresses.ownPassword(), {
    current: password,
    password: fresh,
    repeat: `${fresh}!`,
  })
  assert.match(twice.text, /chưa giống nhau/)
  const done = await browser.post(addresses.ownPassword(), {
    current: password,
    password: fresh,
    repeat: fresh,
  })
  assert.equal(done.location, addresses.work())
})

test('a new password ends the other sessions', async () => {
  const [here, there] = [app.stranger(), app.stranger()]
  await signIn(here, 'binh', password)
  await signIn(there, 'binh', password)
  const fresh = 'sông dài cá lội biệt tăm'
  await here.post(addresses.ownPassword(), { current: password, password: fresh, repeat: fresh })
  assert.equal((await here.get(addresses.ownPassword())).status, 200)
  assert.equal((await there.get(addresses.ownPassword())).status, 303)
})

test('an administrator adds an account; its user sets a password through the link, once', async () => {
  const quan = await app.as('quan')
  const added = await quan.post(addresses.accounts.add(), {
    person: '',
    name: 'Người Mới',
    login: 'Moi.Nguoi',
    role: 'editor',
    unit: app.units.a.id,
  })
  assert.equal(added.status, 200)
  const token = /\?ma=([\w-]+)/.exec(added.html)?.[1] ?? ''
  const sent = { token, password, repeat: password }
  assert.equal((await app.stranger().post(addresses.linkPassword(), sent)).status, 303)
  assert.equal((await app.stranger().post(addresses.linkPassword(), sent)).status, 422)
  assert.equal((await signIn(app.stranger(), 'moi.nguoi', password)).status, 303)
})

test('a sign-in name that is taken is refused and what was typed stays', async () => {
  const quan = await app.as('quan')
  const answer = await quan.post(addresses.accounts.add(), {
    person: '',
    name: 'Bình Khác',
    login: 'binh',
    role: 'staff',
    unit: app.units.a.id,
  })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /đã có người dùng/)
  assert.match(answer.html, /Bình Khác/)
})

test('nobody but an administrator sees or manages accounts', async () => {
  for (const name of ['an', 'binh', 'ha', 'son'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(addresses.accounts.list())).status, 404, name)
    const address = addresses.accounts.grant({ account: app.people.an.accountId })
    assert.equal((await browser.post(address, { role: 'administrator' })).status, 404, name)
  }
})

test('accounts stand by given name over all pages, those of nobody in particular among them', async () => {
  const names = ['AAA Ban biên tập', 'zzz Trực ban']
  await app.db
    .insertInto('accounts')
    .values(names.map((name, index) => ({ name, login: `chung${index}` })))
    .execute()
  const paged: string[] = []
  for (let offset = 0, all = 1; offset < all; offset += 5) {
    const { rows, total } = await accountsUnder(app.db, { paths: ['/'], search: '', offset, limit: 5 })
    paged.push(...rows.map(({ name }) => name.split(' ').at(-1) ?? ''))
    all = total
  }
  const people = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Lan', 'Quân', 'Sơn', 'Tâm']
  assert.deepEqual(
    paged.filter((name) => people.includes(name)),
    people,
  )
  assert.deepEqual([paged.at(0), paged.at(-1)], ['tập', 'ban'])
  const accounts = await app.db.selectFrom('accounts').select('id').execute()
  assert.equal(paged.length, accounts.length)
  await app.db.deleteFrom('accounts').where('login', 'like', 'chung%').execute()
})

test('accounts are found with and without diacritics, below the units that one administers only', async () => {
  const found = async (paths: string[], search: string) => {
    const { rows, total } = await accountsUnder(app.db, { paths, search, offset: 0, limit: 20 })
    assert.equal(rows.length, total)
    return rows.map(({ login }) => login)
  }
  assert.deepEqual(await found(['/'], 'thi'), ['an1', 'chi', 'lan'])
  assert.deepEqual(await found(['/'], 'Thị An'), ['an1'])
  assert.deepEqual(await found([app.units.b.path], ''), ['giang', 'lan'])
  assert.deepEqual(await found([app.units.b.path], 'thi'), ['lan'])
  // without a person an account stands where it holds a role, else at the root
  const stray = { name: 'Người trực', login: 'truc' }
  const { id } = await app.db.insertInto('accounts').values(stray).returning('id').executeTakeFirstOrThrow()
  assert.deepEqual(await found([app.units.b.path], 'truc'), [])
  const grant = { account_id: id, role: 'staff' as const, unit_id: app.units.b.id, starts_on: '2026-01-01' }
  await app.db.insertInto('grants').values(grant).execute()
  assert.deepEqual(await found([app.units.b.path], 'truc'), ['truc'])
  await app.db.deleteFrom('grants').where('account_id', '=', id).execute()
  await app.db.deleteFrom('accounts').where('id', '=', id).execute()
})

test('a role given for some days holds only in these days: a delegation', async () => {
  const quan = await app.as('quan')
  const { accountId } = app.people.an
  const given = await quan.post(addresses.accounts.grant({ account: accountId }), {
    role: 'administrator',
    unit: app.units.agency.id,
    starts_on: '2026-11-25',
    ends_on: '2026-11-26',
  })
  assert.equal(given.status, 303)
  const statusOn = async (day: string) => {
    app.clock.set(`${day}T02:00:00Z`)
    return (await (await app.as('an')).get(addresses.accounts.list())).status
  }
  assert.deepEqual(
    [await statusOn('2026-11-24'), await statusOn('2026-11-25'), await statusOn('2026-11-27')],
    [404, 200, 404],
  )
  app.clock.set('2026-11-23T02:00:00Z')
})

test('the last administrator can neither give up the role nor be closed', async () => {
  await app.db
    .deleteFrom('grants')
    .where('account_id', '=', app.people.an.accountId)
    .where('role', '=', 'administrator')
    .execute()
  const quan = await app.as('quan')
  const { accountId } = app.people.quan
  const { id: grant } = await app.db
    .selectFrom('grants')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const { version } = await app.db
    .selectFrom('accounts')
    .select('version')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const withdrawn = await quan.post(addresses.accounts.withdraw({ account: accountId }), { grant })
  assert.match(withdrawn.text, /người quản trị cuối cùng/)
  const closed = await quan.post(addresses.accounts.close({ account: accountId }), { _version: version })
  assert.match(closed.text, /người quản trị cuối cùng/)
})

test('a closed account ends its sessions and cannot sign in', async () => {
  const quan = await app.as('quan')
  const giang = await app.as('giang')
  const { accountId } = app.people.giang
  const { version } = await app.db
    .selectFrom('accounts')
    .select('version')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const stale = await quan.post(addresses.accounts.close({ account: accountId }), { _version: version + 1 })
  assert.equal(stale.status, 409)
  await quan.post(addresses.accounts.close({ account: accountId }), { _version: version })
  assert.equal((await giang.get(addresses.ownPassword())).status, 303)
  assert.equal((await signIn(app.stranger(), 'giang', password)).status, 422)
})

test('the first start gives a link that sets the agency up once; there are no default accounts', async () => {
  const empty = await startApp({ stage: false })
  try {
    const ctx = systemContext(empty.house, { id: 1, schema: 'agency', name: '' })
    const first = await makeSetUpToken(ctx)
    const token = await makeSetUpToken(ctx)
    const sent = {
      agency_name: 'Văn phòng thử nghiệm',
      superior_name: '',
      name: 'Người Quản Trị',
      login: 'quantri',
      password,
      repeat: password,
    }
    const browser = empty.stranger()
    assert.match((await browser.get(addresses.setUp({ ma: first }))).text, /hết hạn hoặc đã được dùng/)
    assert.equal((await browser.post(addresses.setUp(), { ...sent, token: first ?? '' })).status, 422)
    assert.equal(
      (await browser.post(addresses.setUp(), { ...sent, token: token ?? '' })).location,
      addresses.signIn(),
    )
    assert.equal((await browser.post(addresses.setUp(), { ...sent, token: token ?? '' })).status, 422)
    assert.equal(await makeSetUpToken(ctx), undefined)
    assert.equal((await signIn(browser, 'quantri', password)).status, 303)
    assert.equal((await browser.get(addresses.accounts.list())).status, 200)
  } finally {
    await empty.close()
  }
})
