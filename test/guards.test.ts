/**
 * Every route has one guard, and every guard decides as the policy says: each route that names a thing is
 * walked with every role, the thing standing in the own unit, below it, above it, beside it, in another
 * agency; and by somebody who is not signed in.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { buildServer } from '#app.ts'
import { addTenant } from '#db/migrate.ts'
import { mayAnywhere, mayThere, type Role, roles, type Standing } from '#policy.ts'
import type { Guard, Mark } from '#web/guard.ts'
import { type Answer, type App, startApp } from './app.ts'
import type { UnitName } from './cast.ts'
import { things } from './things.ts'

type Route = { method: string; path: string; mark: Mark }
let app: App
let routes: Route[]
let unguarded: string[]

const isGuard = (handler: unknown): handler is Guard => typeof handler === 'function' && 'mark' in handler

before(async () => {
  app = await startApp()
  const mounted = buildServer(app.house).routes.filter(
    ({ path, method }) => path !== '/*' && method !== 'ALL',
  )
  const byAddress = Map.groupBy(mounted, ({ method, path }) => `${method} ${path}`)
  routes = []
  unguarded = []
  for (const [address, handlers] of byAddress) {
    const guards = handlers.map(({ handler }) => handler).filter(isGuard)
    const [guard] = guards
    const [method = '', path = ''] = address.split(' ')
    if (guards.length !== 1 || !guard) unguarded.push(`${address}: ${guards.length} guards`)
    else routes.push({ method, path, mark: guard.mark })
  }
})
after(() => app.close())

test('every mounted route has exactly one guard or the mark open', () => {
  assert.ok(routes.length > 60, `only ${routes.length} routes are mounted`)
  assert.deepEqual(unguarded, [])
})

test('what is open to the public is known by name', () => {
  const open = [...new Set(routes.filter(({ mark }) => mark.kind === 'open').map(({ path }) => path))]
  const known = [
    addresses.publicDeeds.pattern,
    addresses.home.pattern,
    addresses.preferences.pattern,
    addresses.healthz.pattern,
    addresses.readyz.pattern,
    addresses.metrics.pattern,
    addresses.design.pattern,
    addresses.signIn.pattern,
    addresses.signOut.pattern,
    addresses.setUp.pattern,
    addresses.linkPassword.pattern,
    addresses.publicMovements.list.pattern,
    addresses.publicMovements.show.pattern,
    addresses.publicMovements.photo.pattern,
    addresses.publicMovements.file.pattern,
    addresses.ballots.state.pattern,
    addresses.ballots.cast.pattern,
    ...Object.values(addresses.publicGallery).map(({ pattern }) => pattern),
    ...Object.values(addresses.register)
      .map(({ pattern }) => pattern)
      .filter((pattern) => !/tra-cuu|lam-chung/.test(pattern)),
    ...Object.values(addresses.publicInitiatives).map(({ pattern }) => pattern),
    ...Object.values(addresses.publicPostings).map(({ pattern }) => pattern),
    addresses.satisfaction.rate.pattern,
    addresses.contact.pattern,
    addresses.privacy.pattern,
    addresses.accessibility.pattern,
    addresses.publicArticles.list.pattern,
    addresses.publicArticles.show.pattern,
    addresses.publicArticles.picture.pattern,
    addresses.publicArticles.file.pattern,
    addresses.publicArticles.feed.pattern,
    addresses.listening.sound.pattern,
    addresses.listening.words.pattern,
    addresses.publicSearch.pattern,
    addresses.publicSuggestions.pattern,
    addresses.standards.list.pattern,
    addresses.standards.show.pattern,
    addresses.instruments.list.pattern,
    addresses.instruments.show.pattern,
    addresses.api.eligibility.pattern,
    addresses.api.openapi.pattern,
    addresses.siteMap.pattern,
    addresses.siteMapXml.pattern,
    addresses.robots.pattern,
    '/tai-nguyen/:file',
    '/favicon.ico',
  ] as string[]
  assert.deepEqual(
    open.filter((path) => !known.includes(path)),
    [],
  )
})

test('who is not signed in is led to sign in, from every page that is not open', async () => {
  for (const { method, path, mark } of routes.filter(({ mark }) => mark.kind !== 'open')) {
    const address: string = path.replace(/:\w+/g, '1')
    const answer = method === 'GET' ? await app.stranger().get(address) : await app.stranger().post(address)
    assert.equal(answer.status, 303, `${method} ${path} ${mark.kind}`)
    assert.match(answer.location ?? '', /^\/dang-nhap/, `${method} ${path}`)
  }
})

/** Where the thing stands, seen from unit A, over which the role is held. */
const relations: Record<string, UnitName> = { own: 'a', child: 'a1', parent: 'agency', sibling: 'b' }

test('every route × role × place is answered as the policy says', async () => {
  const scoped = routes.filter(({ mark }) => mark.kind === 'may')
  let walked = 0
  for (const role of roles) {
    await holdOnly(role)
    const an = await app.as('an')
    for (const { method, path, mark } of scoped) {
      if (mark.kind !== 'may') continue
      const makeThing = mark.scope ? things[mark.scope] : undefined
      if (mark.scope && !makeThing) assert.fail(`test/things.ts makes nothing for the scope ${mark.scope}`)
      for (const unit of mark.scope ? Object.values(relations) : (['a'] as const)) {
        const person =
          unit === 'a'
            ? app.people.an.personId
            : unit === 'a1'
              ? app.people.tam.personId
              : unit === 'b'
                ? app.people.giang.personId
                : app.people.ha.personId
        const id = makeThing ? await makeThing(app.db, app, { unit, person }) : 0
        const address: string = path.replace(/:(\w+)/g, (_, name: string) =>
          name === mark.scope ? String(id) : '1',
        )
        const holder = { personId: app.people.an.personId, grants: [{ role, unitPath: app.units.a.path }] }
        const allowed =
          mayAnywhere(holder, mark.act) &&
          (!mark.scope || mayThere(holder, mark.act, await standingOf(mark.scope, id)))
        const answer: Answer = method === 'GET' ? await an.get(address) : await an.post(address)
        walked += 1
        // what the guard lets through may still be missing or incomplete; what it holds back is always 404
        if (!allowed) assert.equal(answer.status, 404, `${role} ${method} ${path} at ${unit}`)
        else assert.notEqual(answer.status, 500, `${role} ${method} ${path} at ${unit}`)
        if (allowed && method === 'GET' && mark.scope && !path.replace(`:${mark.scope}`, '').includes(':')) {
          assert.ok(
            [200, 303, 404].includes(answer.status),
            `${role} GET ${path} at ${unit}: ${answer.status}`,
          )
        }
      }
    }
  }
  assert.ok(walked > 1_000, `only ${walked} combinations were walked`)
})

async function holdOnly(role: Role): Promise<void> {
  const { accountId } = app.people.an
  await app.db.deleteFrom('grants').where('account_id', '=', accountId).execute()
  await app.db
    .insertInto('grants')
    .values({ account_id: accountId, role, unit_id: app.units.a.id, starts_on: '2020-01-01' })
    .execute()
}

async function standingOf(scope: string, id: number): Promise<Standing> {
  const { scopes } = await import('#app.ts')
  const standing = await scopes[scope]?.(app.db, id)
  assert.ok(standing, `${scope} ${id} stands nowhere`)
  return standing
}

test('a thing of another agency is not there', async () => {
  const two = await startApp()
  try {
    await addTenant(two.house.databases, { schema: 'khac', hosts: ['khac.vi-du.vn'], name: 'Cơ quan khác' })
    const elsewhere = { 'x-test-host': 'khac.vi-du.vn' }
    const movement = await things.movement?.(two.db, two, { unit: 'a', person: two.people.an.personId })
    assert.ok(movement)
    const quan = await two.as('quan')
    assert.equal((await quan.get(addresses.movements.show({ movement }))).status, 200)
    // the session of one agency means nothing to the other
    assert.equal((await quan.get(addresses.movements.show({ movement }), elsewhere)).status, 303)
    assert.equal((await two.stranger().get(addresses.publicMovements.show({ movement }))).status, 200)
    assert.equal(
      (await two.stranger().get(addresses.publicMovements.show({ movement }), elsewhere)).status,
      404,
    )
  } finally {
    await two.close()
  }
})
