import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { perform, schedules } from '#app.ts'
import { damagedParts } from '#db/backup.ts'
import { everyTenant } from '#jobs/queue.ts'
import { type App, startApp } from '../test/app.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

test('everything that is scheduled is performed without a fault', async () => {
  for (const { name } of schedules) await perform(app.house)({ tenant: everyTenant, name, payload: {} })
})

test('the nightly backup is whole, and the last seven nights are kept', async () => {
  for (let night = 0; night < 9; night += 1) {
    await perform(app.house)({ tenant: everyTenant, name: 'backup.write', payload: {} })
    app.clock.advance({ days: 1 })
  }
  const root = join(app.house.config.dataDir, 'backups')
  const kept = await readdir(root)
  assert.equal(kept.length, 7)
  for (const night of kept) assert.deepEqual(await damagedParts(join(root, night)), [])
})

test('health answers the living, readiness the database, metrics this machine only', async () => {
  const stranger = app.stranger()
  assert.equal((await stranger.get('/healthz')).html, 'ok')
  assert.equal((await stranger.get('/readyz')).html, 'ready')
  assert.equal((await stranger.get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status, 404)
})

test('no page may run a script of its own making or be framed', async () => {
  const { headers } = await app.stranger().get('/')
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /script-src 'self'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(headers.get('x-frame-options'), 'DENY')
})
