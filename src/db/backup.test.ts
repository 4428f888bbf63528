import assert from 'node:assert/strict'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { act, verifyChain } from '#features/events/index.ts'
import { StartFailure } from '#platform/start-failure.ts'
import { type App, startApp } from '../../test/app.ts'
import { emptyDatabase } from '../../test/db.ts'
import { damagedParts, restoreBackup, writeBackup } from './backup.ts'
import { openDatabases } from './connect.ts'

let app: App
let folder: string
before(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'thidua-backup-'))
})
after(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

test('what was backed up comes back whole in an empty database: rows, files, events and numbering', async () => {
  const stored = await app.house.files.put(Buffer.from('Minh chứng của một báo cáo.\n'), {
    name: 'minh-chung.txt',
  })
  assert.ok('hash' in stored)
  await act(await app.ctx('an'), async ({ tx, record }) => {
    await tx.insertInto('files').values({ hash: stored.hash, size: stored.size, type: stored.type }).execute()
    await record('test.happened', { subject: ['test', 1], facts: { ghi: 'chú “có dấu”' } })
  })
  const copy = join(folder, 'copy')
  await writeBackup(app.house.databases, app.house.files, { folder: copy, at: app.clock.now() })
  assert.deepEqual(await damagedParts(copy), [])

  const target = await emptyDatabase()
  const databases = openDatabases(target.connection)
  try {
    await restoreBackup(databases, { folder: copy, filesFolder: (hash) => join(folder, 'files', hash) })
    const there = databases.tenant('agency')
    for (const table of ['people', 'units', 'accounts', 'grants', 'events', 'positions'] as const) {
      const rows = (db: typeof there) =>
        sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)
      assert.deepEqual((await rows(there)).rows, (await rows(app.db)).rows, table)
    }
    assert.deepEqual(await verifyChain(there), await verifyChain(app.db))
    const { id } = await there
      .insertInto('units')
      .values({ name: 'Sau phục hồi', track: 'dang', starts_on: '2026-01-01', path: '/?/' })
      .returning('id')
      .executeTakeFirstOrThrow()
    assert.ok(id > app.units.b.id, 'numbering goes on after the last')
  } finally {
    await databases.close()
    await target.close()
  }
})

test('a copy with one changed byte is refused before anything is restored', async () => {
  const copy = join(folder, 'changed')
  await writeBackup(app.house.databases, app.house.files, { folder: copy, at: app.clock.now() })
  await appendFile(join(copy, 'tables', 'agency', 'people.jsonl'), ' ')
  assert.deepEqual(await damagedParts(copy), [join('tables', 'agency', 'people.jsonl')])
  const target = await emptyDatabase()
  const databases = openDatabases(target.connection)
  try {
    await assert.rejects(restoreBackup(databases, { folder: copy, filesFolder: () => '' }), StartFailure)
  } finally {
    await databases.close()
    await target.close()
  }
})

test('a copy is not restored over an agency that is there', async () => {
  const copy = join(folder, 'again')
  await writeBackup(app.house.databases, app.house.files, { folder: copy, at: app.clock.now() })
  await assert.rejects(
    restoreBackup(app.house.databases, { folder: copy, filesFolder: () => '' }),
    StartFailure,
  )
})
