import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { fold } from '#platform/vietnamese.ts'
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../../test/db.ts'
import { type Databases, openDatabases } from './connect.ts'
import { addTenant, ensureTenant, migrateAll } from './migrate.ts'

const ownFolder = join(import.meta.dirname, 'migrations')

describe('migrations', () => {
  let folder: string
  let databases: Databases
  let close: () => Promise<void>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thidua-migrations-'))
    await cp(ownFolder, folder, { recursive: true })
    const empty = await emptyDatabase()
    databases = openDatabases(empty.connection)
    close = async () => {
      await databases.close()
      await empty.close()
      await rm(folder, { recursive: true })
    }
  })
  const bring = () => migrateAll(databases, folder)
  const add = (schema: string, ...hosts: string[]) =>
    addTenant(databases, { schema, hosts, name: schema }, folder)
  /** A test over a database that is taken away whatever happens. */
  const over = (work: () => Promise<void>) => () => work().finally(() => close())

  test(
    'an empty database is laid, and a second run has nothing to do',
    over(async () => {
      const [platform, ...none] = await bring()
      assert.deepEqual(none, [])
      assert.equal(platform?.applied[0], 'platform-0001_tenants.sql')
      await ensureTenant(databases)
      await ensureTenant(databases)
      assert.deepEqual(await bring(), [
        { schema: 'platform', applied: [] },
        { schema: 'agency', applied: [] },
      ])
    }),
  )

  test(
    'a new file reaches every agency, and only that file',
    over(async () => {
      await add('so_noi_vu', 'snv.example.vn')
      await add('so_y_te', 'syt.example.vn')
      const next = '9999_new.sql'
      await writeFile(join(folder, next), 'create table novelties (id integer)')
      assert.deepEqual(await bring(), [
        { schema: 'platform', applied: [] },
        { schema: 'so_noi_vu', applied: [next] },
        { schema: 'so_y_te', applied: [next] },
      ])
    }),
  )

  test(
    'a file that was changed after it was applied is refused',
    over(async () => {
      await add('agency')
      await appendFile(join(folder, '0001_ground.sql'), '\n-- later\n')
      await assert.rejects(bring(), /0001_ground\.sql đã bị sửa[\s\S]*0001_ground\.sql was changed/)
    }),
  )

  test(
    'other line ends are no change',
    over(async () => {
      await add('agency')
      await writeFile(join(folder, '0001_ground.sql'), await withOtherLineEnds())
      assert.deepEqual((await bring()).at(-1), { schema: 'agency', applied: [] })
    }),
  )

  test(
    'data of a newer version of the program are refused',
    over(async () => {
      await add('agency')
      const last = 9999
      await databases
        .pool('agency')
        .query(`insert into migrations (number, file, sha256) values ($1, 'later.sql', '')`, [last])
      await assert.rejects(bring(), /phiên bản mới hơn[\s\S]*newer version/)
    }),
  )

  test(
    'two files with one number are refused',
    over(async () => {
      await writeFile(join(folder, '0001_other.sql'), 'create table others (id integer)')
      await assert.rejects(add('agency'), /0001_other\.sql does not follow number 1/)
    }),
  )

  test(
    'a new file does not push in before those that were applied',
    over(async () => {
      await writeFile(join(folder, '9999_last.sql'), 'create table last (id integer)')
      await add('agency')
      await writeFile(join(folder, '9998_late.sql'), 'create table late (id integer)')
      await assert.rejects(bring(), /mang số nhỏ hơn[\s\S]*has a lower number/)
    }),
  )

  test(
    'a file that fails leaves nothing of itself behind',
    over(async () => {
      await add('agency')
      const next = '9999_broken.sql'
      await writeFile(join(folder, next), 'create table halves (id integer); select 1 / 0;')
      await assert.rejects(bring(), /division by zero/)
      const { rows } = await databases.pool('agency').query(`select to_regclass('halves') as here`)
      assert.deepEqual(rows, [{ here: null }])
    }),
  )

  test(
    'two runs at once apply each file once',
    over(async () => {
      const runs = await Promise.all([bring(), bring()])
      assert.deepEqual(runs.map(([platform]) => (platform?.applied.length ?? 0) > 0).sort(), [false, true])
      await Promise.all([ensureTenant(databases), ensureTenant(databases)])
      assert.equal((await bring()).length, 2)
    }),
  )

  test(
    'an agency whose name or host name is taken, or will not do, is not added',
    over(async () => {
      await add('so_noi_vu', 'snv.example.vn')
      await assert.rejects(add('so_noi_vu', 'khac.example.vn'), /already has this name/)
      await assert.rejects(add('so_y_te', 'SNV.example.vn'), /already has this name/)
      for (const schema of ['platform', 'public', 'pg_agency', 'Sở', 'a-b', '1a', ''])
        await assert.rejects(add(schema, 'x.example.vn'), /will not do/, schema)
      await add('agency')
      await assert.rejects(add('another'), /already has this name/)
    }),
  )

  test(
    'two agencies see only their own rows',
    over(async () => {
      await add('so_noi_vu', 'snv.example.vn')
      await add('so_y_te', 'syt.example.vn')
      const mail = { recipient: 'a@example.vn', subject: 's', body_text: 'b' }
      await databases.tenant('so_noi_vu').insertInto('mails').values(mail).execute()
      assert.deepEqual(await databases.tenant('so_y_te').selectFrom('mails').selectAll().execute(), [])
    }),
  )

  test('a database that cannot be reached is said in both languages', async () => {
    const nowhere = openDatabases({ host: '/nowhere', user: 'thidua', database: 'thidua' })
    await assert.rejects(migrateAll(nowhere), /Không kết nối được[\s\S]*cannot be reached/)
    await nowhere.close()
    await close()
  })

  const withOtherLineEnds = async () => {
    const { readFile } = await import('node:fs/promises')
    return (await readFile(join(ownFolder, '0001_ground.sql'), 'utf8')).replaceAll('\n', '\r\n')
  }
})

describe('the ground', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
  })
  after(() => fresh.close())

  test('fold() in SQL and in the program agree', async () => {
    const names = [
      'Đặng Văn Ơn',
      'ĐẶNG THỊ ỚT',
      'Nguyễn Thị Thùy',
      'thuỷ',
      'Siu H’Blơr',
      'H‘Niê ʼ',
      'Ñoño, Ångström; ÇA',
      '10.000 đồng',
      'e\u0302\u0301',
      'ǅ ß İ ΑΣ',
      '',
    ]
    const { rows } = await fresh.databases
      .pool(fresh.schema)
      .query<{ folded: string }>(
        'select fold(name) as folded from unnest($1::text[]) with ordinality as t(name, n) order by n',
        [names],
      )
    assert.deepEqual(
      rows.map(({ folded }) => folded),
      names.map(fold),
    )
    assert.equal(fold('Đặng Văn Ơn'), 'dang van on')
  })

  test('events are refused change, deletion and emptying', async () => {
    const event = {
      sequence: 1,
      at: new Date(),
      verb: 'goal.set',
      subject_kind: 'goal',
      previous: Buffer.alloc(32),
      hash: Buffer.alloc(32, 1),
    }
    await fresh.tenantDb.insertInto('events').values(event).execute()
    await assert.rejects(
      fresh.tenantDb.updateTable('events').set({ verb: 'x' }).execute(),
      /only grows: update is refused/,
    )
    await assert.rejects(fresh.tenantDb.deleteFrom('events').execute(), /only grows: delete is refused/)
    await assert.rejects(sql`truncate events`.execute(fresh.tenantDb), /only grows: truncate is refused/)
  })

  test('the chain has one row and begins at nought', async () => {
    const chain = await fresh.tenantDb.selectFrom('event_chain').select(['length', 'head']).execute()
    assert.deepEqual(chain, [{ length: 0, head: Buffer.alloc(32) }])
    await assert.rejects(
      fresh.tenantDb
        .insertInto('event_chain')
        .values({ length: 0, head: Buffer.alloc(32) })
        .execute(),
      /event_chain_pkey/,
    )
  })
})
