/**
 * Brings the database forward: numbered SQL files, each in its own transaction, recorded with its checksum.
 * `platform-0001_….sql` belong to the shared schema, `0001_….sql` to each agency's.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { StartFailure } from '#platform/start-failure.ts'
import { type Databases, isTenantSchema } from './connect.ts'

type Migration = { number: number; file: string; sha256: string; sql: string }

/** The files applied now, by schema. */
export type Brought = { schema: string; applied: string[] }[]

const ownFolder = join(import.meta.dirname, 'migrations')
/** Any number that nobody else uses: 'thidum' in ASCII. */
const lockNumber = 0x74686964756d

/**
 * Brings the shared schema and then every agency forward. Of two programs at once the second waits and finds
 * nothing left to do.
 *
 * @throws StartFailure where a file was changed after it was applied, is missing, or fails
 */
export function migrateAll(databases: Databases, folder = ownFolder): Promise<Brought> {
  return locked(databases, async (client) => {
    const brought = [await bringPlatform(client, folder)]
    const { rows } = await client.query<{ schema: string }>('select schema from platform.tenants order by id')
    for (const { schema } of rows) brought.push(await bringForward(client, schema, filesOf(folder, '')))
    return brought
  })
}

export type NewTenant = {
  /** A slug, e.g. `so_noi_vu`; it cannot be changed later. */
  schema: string
  /** Host names that lead to the agency. The one agency with none answers for all others. */
  hosts: readonly string[]
  name: string
}

/**
 * Adds an agency with its own schema, migrated and empty.
 *
 * @throws StartFailure where the schema's name will not do, or a name or host is taken
 */
export function addTenant(
  databases: Databases,
  tenant: NewTenant,
  folder = ownFolder,
): Promise<{ id: number }> {
  return locked(databases, (client) => add(client, tenant, folder))
}

/** The agency of an installation that has only one: it answers for every host name. */
export const onlyTenant: NewTenant = { schema: 'agency', hosts: [], name: '' }

/** Adds the only agency where there is none yet. Bring the database forward first. */
export function ensureTenant(databases: Databases): Promise<void> {
  return locked(databases, async (client) => {
    const { rowCount } = await client.query('select from platform.tenants limit 1')
    if (rowCount === 0) await add(client, onlyTenant, ownFolder)
  })
}

async function add(client: pg.Client, tenant: NewTenant, folder: string): Promise<{ id: number }> {
  await bringPlatform(client, folder)
  const hosts = tenant.hosts.map((host) => host.toLowerCase())
  await refuseTaken(client, { ...tenant, hosts })
  await bringForward(client, tenant.schema, filesOf(folder, ''))
  const { rows } = await client.query<{ id: number }>(
    'insert into platform.tenants (schema, hosts, name) values ($1, $2, $3) returning id',
    [tenant.schema, hosts, tenant.name.normalize('NFC')],
  )
  const [row] = rows
  if (!row) throw new Error('the agency was not recorded')
  return row
}

async function locked<Result>(
  databases: Databases,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await databases.dedicated().catch(unreachable)
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return await work(client)
  } finally {
    // ends the lock, too
    await client.end()
  }
}

function unreachable(cause: Error): never {
  throw new StartFailure(
    {
      vi: `Không kết nối được máy chủ cơ sở dữ liệu: ${cause.message}. Hãy kiểm tra DATABASE_URL và máy chủ đó.`,
      en: `The database server cannot be reached: ${cause.message}. Check DATABASE_URL and that server.`,
    },
    { cause },
  )
}

const bringPlatform = (client: pg.Client, folder: string) =>
  bringForward(client, 'platform', filesOf(folder, 'platform-'))

async function bringForward(client: pg.Client, schema: string, files: readonly Migration[]) {
  await inTransaction(client, async () => {
    // asked first: `create … if not exists` wants the right to create even where there is nothing to do
    const { rows } = await client.query('select to_regclass($1) as here', [`${schema}.migrations`])
    if (rows[0]?.here) return
    await client.query(`create schema if not exists ${schema}`)
    await client.query(`create table ${schema}.migrations (
      number integer primary key, file text not null, sha256 text not null,
      applied_at timestamptz not null default now())`)
  })
  const { rows: done } = await client.query<Omit<Migration, 'sql'>>(
    `select number, file, sha256 from ${schema}.migrations order by number`,
  )
  refuseChanged(schema, files, done)
  const waiting = files.slice(done.length)
  for (const file of waiting) await apply(client, schema, file)
  return { schema, applied: waiting.map(({ file }) => file) }
}

async function apply(
  client: pg.Client,
  schema: string,
  { number, file, sha256, sql }: Migration,
): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(`set local search_path to ${schema}, public`)
      await client.query(sql)
      await client.query(`insert into ${schema}.migrations (number, file, sha256) values ($1, $2, $3)`, [
        number,
        file,
        sha256,
      ])
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFailure(
      {
        vi: `Không nâng cấp được cơ sở dữ liệu (${schema}, ${file}): ${reason}. Dữ liệu còn nguyên như trước tệp này.`,
        en: `The database could not be brought forward (${schema}, ${file}): ${reason}. The data stand as before this file.`,
      },
      { cause },
    )
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The folder's files of one kind, in order. A number may be left out, but none stands twice. */
function filesOf(folder: string, kind: '' | 'platform-'): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => new RegExp(`^${kind}\\d{4}_[a-z0-9_-]+\\.sql$`).test(name))
    .sort()
  let before = 0
  return files.map((file) => {
    const number = Number(file.slice(kind.length, kind.length + 4))
    if (number <= before) throw new Error(`migration ${file} does not follow number ${before}`)
    before = number
    // a checkout on Windows may turn line ends
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number, file, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** What was applied must be what the files say, from the first on. */
function refuseChanged(
  schema: string,
  files: readonly Migration[],
  done: readonly Omit<Migration, 'sql'>[],
): void {
  for (const [index, { number, file, sha256 }] of done.entries()) {
    const own = files[index]
    if (own && own.number < number) {
      throw new StartFailure({
        vi: `Tệp ${own.file} mang số nhỏ hơn ${file} đã áp dụng vào cơ sở dữ liệu (${schema}). Tệp mới phải mang số lớn hơn.`,
        en: `The file ${own.file} has a lower number than ${file}, which the database (${schema}) already has. A new file takes a higher number.`,
      })
    }
    if (own?.number !== number) {
      throw new StartFailure({
        vi: `Cơ sở dữ liệu (${schema}) đã có ${file} mà chương trình này không có: dữ liệu thuộc một phiên bản mới hơn. Hãy chạy phiên bản mới hơn đó.`,
        en: `The database (${schema}) has ${file}, which this program does not: the data belong to a newer version. Run that one.`,
      })
    }
    if (own.sha256 !== sha256) {
      throw new StartFailure({
        vi: `Tệp ${own.file} đã bị sửa sau khi áp dụng vào cơ sở dữ liệu (${schema}). Hãy khôi phục tệp như trước; thay đổi mới cần một tệp mới.`,
        en: `The file ${own.file} was changed after it was applied to the database (${schema}). Put it back as it was; a new change needs a new file.`,
      })
    }
  }
}

async function refuseTaken(client: pg.Client, { schema, hosts }: NewTenant): Promise<void> {
  if (!isTenantSchema(schema)) {
    throw new StartFailure({
      vi: `Tên "${schema}" không dùng được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ, tối đa 40 ký tự.`,
      en: `The name "${schema}" will not do: lower-case letters without diacritics, digits and underscores, a letter first, 40 at most.`,
    })
  }
  const { rows } = await client.query<{ schema: string }>(
    `select schema from platform.tenants where schema = $1 or hosts && $2::text[] or (hosts = '{}' and $2::text[] = '{}')`,
    [schema, hosts],
  )
  const [taken] = rows
  if (!taken) return
  throw new StartFailure({
    vi: `Cơ quan "${taken.schema}" đã dùng tên hoặc tên miền này. Hãy chọn tên khác; mỗi cơ quan cần tên miền riêng.`,
    en: `The agency "${taken.schema}" already has this name or host name. Choose another; each agency needs a host name of its own.`,
  })
}
