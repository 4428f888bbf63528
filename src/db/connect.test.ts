import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../test/db.ts'
import { connectionOf, isTenantSchema, openDatabases } from './connect.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

const value = async (expression: string) => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
    fresh.tenantDb,
  )
  return rows[0]?.value
}

test('values come back as the program means them', async () => {
  assert.equal(await value('42::bigint'), 42)
  assert.equal(await value(`date '2026-02-28'`), '2026-02-28')
  assert.equal(await value('12.50::numeric'), '12.50')
  assert.equal(await value('true'), true)
  assert.deepEqual(await value(`timestamptz '2026-11-23 09:00+07'`), new Date('2026-11-23T02:00:00Z'))
  assert.deepEqual(await value(`'{"a": [1]}'::jsonb`), { a: [1] })
  assert.deepEqual(await value('array[1, null]::bigint[]'), [1, null])
  assert.deepEqual(await value(`array[date '2026-02-28']`), ['2026-02-28'])
  assert.deepEqual(await value(`array['Đà Nẵng', 'a"b']`), ['Đà Nẵng', 'a"b'])
})

test('a bigint that a number cannot hold is refused, not rounded', async () => {
  await assert.rejects(value('9007199254740993::bigint'), /out of a number's range/)
})

test('days are counted in Vietnam', async () => {
  assert.equal(await value(`(timestamptz '2026-11-22 17:30Z')::date`), '2026-11-23')
})

test('after the server cuts every connection, the pool mends itself and sees the same schema', async () => {
  const broken: Error[] = []
  const databases = openDatabases(fresh.connection, { onError: (error) => broken.push(error) })
  const db = databases.tenant(fresh.schema)
  const own = async () => (await sql<{ schema: string }>`select current_schema() as schema`.execute(db)).rows
  assert.deepEqual(await own(), [{ schema: fresh.schema }])
  await databases.platform
    .selectNoFrom(
      sql`(select count(pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = ${`thidua ${fresh.schema}`})`.as(
        'cut',
      ),
    )
    .execute()
  assert.deepEqual(await ownOnceCut(), [{ schema: fresh.schema }])
  await databases.close()

  /** A connection may be taken before the news of its end has come. */
  async function ownOnceCut() {
    for (let tries = 0; broken.length === 0 && tries < 1_000; tries += 1) await setTimeout(10)
    return own()
  }
})

test('agencies share the connections that there are', async () => {
  const databases = openDatabases(fresh.connection, { connections: 12 })
  const sizes = () => ['a', 'b', 'c'].map((schema) => databases.pool(schema).options.max)
  assert.equal(databases.pool('a').options.max, 6)
  assert.deepEqual(sizes(), [6, 4, 3])
  assert.deepEqual(sizes(), [3, 3, 3])
  await databases.close()
})

test('an address keeps its own options beside the search path', () => {
  const url = 'postgres://an:secret@db.example.vn:5433/thidua?sslmode=require&options=-c%20work_mem%3D4MB'
  assert.deepEqual(connectionOf(url), {
    connectionString: 'postgres://an:secret@db.example.vn:5433/thidua?sslmode=require',
    options: '-c work_mem=4MB',
  })
})

test('only slugs are schemas of an agency', () => {
  assert.ok(['agency', 'so_noi_vu', 'a1'].every(isTenantSchema))
  assert.ok(!['', 'public', 'platform', 'pg_x', 'a"b', 'a b', 'Á', 'a'.repeat(41)].some(isTenantSchema))
  assert.throws(() => openDatabases({}).tenant('a"; drop schema public'), /not a schema of an agency/)
})

test('for a long load the server keeps each statement, and gives the same values', async () => {
  const databases = openDatabases(fresh.connection, { prepared: true })
  const db = databases.tenant(fresh.schema)
  const kept = () =>
    db.connection().execute(async (one) => {
      for (const number of [1, 2, 3]) {
        const { rows } = await sql<{ value: number }>`select ${number}::int + 1 as value`.execute(one)
        assert.equal(rows[0]?.value, number + 1)
      }
      const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements
        where statement like '%::int + 1 as value'`.execute(one)
      return rows[0]?.count
    })
  assert.equal(await kept(), 1)
  await databases.close()
})
