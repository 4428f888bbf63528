/**
 * A portable copy of everything: each table as lines of JSON, each file as it is, and a manifest with the
 * SHA-256 of every part. Taken in one snapshot while the program runs; read back into an empty database of
 * the same version.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import { StartFailure } from '#platform/start-failure.ts'
import type { Databases } from './connect.ts'
import { addTenant, migrateAll } from './migrate.ts'
import { allTenants, type TenantRow } from './tenants.ts'

type Part = { path: string; rows: number; sha256: string }
type SchemaCopy = {
  tenant: Omit<TenantRow, 'id'>
  migrations: string[]
  tables: (Part & { table: string })[]
}
export type Manifest = {
  format: 1
  takenAt: string
  schemas: SchemaCopy[]
  files: { hash: string; path: string }[]
}

/** Where uploaded files lie, by hash. */
export type FileSource = { pathOf(hash: string): string; verify(hash: string): Promise<boolean> }

const perFetch = 2_000

/** Writes the copy into a folder that does not exist yet; it appears only when it is whole. */
export async function writeBackup(
  databases: Databases,
  files: FileSource,
  { folder, at }: { folder: string; at: Date },
): Promise<Manifest> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const manifest: Manifest = { format: 1, takenAt: at.toISOString(), schemas: [], files: [] }
  const client = await databases.dedicated()
  try {
    await client.query('begin isolation level repeatable read read only')
    for (const tenant of await allTenants(databases)) {
      const copied = await copySchema(client, tenant, unfinished)
      manifest.schemas.push(copied)
      const { rows } = await client.query<{ hash: string }>(
        `select hash from ${quoted(tenant.schema)}.files order by hash`,
      )
      for (const { hash } of rows) await copyStored(files, hash, { folder: unfinished, manifest })
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
  await writeFile(join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await rename(unfinished, folder)
  return manifest
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Tables of the schema with the columns that can be written: not those that the database makes itself. */
async function tablesOf(client: pg.Client, schema: string): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = $1 and c.relkind = 'r' and c.relname <> 'migrations'
     group by c.relname order by c.relname`,
    [schema],
  )
  return rows
}

const migrationsOf = async (client: pg.Client, schema: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select file as name from ${quoted(schema)}.migrations order by number`,
  )
  return rows.map(({ name }) => name)
}

async function copySchema(
  client: pg.Client,
  { id: _, ...tenant }: TenantRow,
  folder: string,
): Promise<SchemaCopy> {
  const tables = []
  for (const { table, columns } of await tablesOf(client, tenant.schema)) {
    const path = join('tables', tenant.schema, `${table}.jsonl`)
    tables.push({
      table,
      ...(await copyTable(client, { schema: tenant.schema, table, columns }, { folder, path })),
    })
  }
  return { tenant, migrations: await migrationsOf(client, tenant.schema), tables }
}

type Source = { schema: string; table: string; columns: string[] }

async function copyTable(
  client: pg.Client,
  { schema, table, columns }: Source,
  { folder, path }: { folder: string; path: string },
): Promise<Part> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  const out = createWriteStream(join(folder, path))
  const hash = createHash('sha256')
  let rows = 0
  const list = columns.map(quoted).join(', ')
  await client.query(
    `declare copied no scroll cursor for select to_jsonb(part)::text as line from (select ${list} from ${quoted(schema)}.${quoted(table)} order by ${list}) as part`,
  )
  for (;;) {
    const { rows: fetched } = await client.query<{ line: string }>(`fetch ${perFetch} from copied`)
    if (fetched.length === 0) break
    const text = `${fetched.map(({ line }) => line).join('\n')}\n`
    rows += fetched.length
    hash.update(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  await client.query('close copied')
  out.end()
  await once(out, 'close')
  return { path, rows, sha256: hash.digest('hex') }
}

async function copyStored(
  files: FileSource,
  hash: string,
  { folder, manifest }: { folder: string; manifest: Manifest },
): Promise<void> {
  if (manifest.files.some((file) => file.hash === hash)) return
  if (!(await files.verify(hash))) throw new Error(`the stored file ${hash} is missing or damaged`)
  const path = join('files', hash.slice(0, 2), hash)
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await copyFile(files.pathOf(hash), join(folder, path))
  manifest.files.push({ hash, path })
}

/** Checks every part of a copy against its manifest; gives the paths of those that do not match. */
export async function damagedParts(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder)
  const parts = [
    ...manifest.schemas.flatMap(({ tables }) => tables.map(({ path, sha256 }) => ({ path, sha256 }))),
    ...manifest.files.map(({ path, hash }) => ({ path, sha256: hash })),
  ]
  const damaged: string[] = []
  for (const { path, sha256 } of parts)
    if ((await hashOfFile(join(folder, path))) !== sha256) damaged.push(path)
  return damaged
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    // the manifest is our own, and its parts are checked against it
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  } catch (error) {
    throw new StartFailure(
      { vi: `Thư mục ${folder} không phải bản sao lưu.`, en: `${folder} is not a backup.` },
      { cause: error },
    )
  }
}

async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/**
 * Reads a copy into a database that holds no agency yet, all or nothing for each agency.
 *
 * @throws StartFailure where a part is damaged, the database is not empty, or the versions differ
 */
export async function restoreBackup(
  databases: Databases,
  { folder, filesFolder }: { folder: string; filesFolder: (hash: string) => string },
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const damaged = await damagedParts(folder)
  if (damaged.length > 0) {
    throw new StartFailure({
      vi: `Bản sao lưu hỏng ở: ${damaged.join(', ')}.`,
      en: `The backup is damaged in: ${damaged.join(', ')}.`,
    })
  }
  await migrateAll(databases)
  if ((await allTenants(databases)).length > 0) {
    throw new StartFailure({
      vi: 'Cơ sở dữ liệu đích đã có dữ liệu. Hãy phục hồi vào thư mục dữ liệu trống.',
      en: 'The target database holds data already. Restore into an empty data folder.',
    })
  }
  for (const schema of manifest.schemas) await restoreSchema(databases, schema, folder)
  for (const { hash, path } of manifest.files) {
    await mkdir(dirname(filesFolder(hash)), { recursive: true })
    await copyFile(join(folder, path), filesFolder(hash))
  }
  return manifest
}

async function restoreSchema(
  databases: Databases,
  { tenant, migrations, tables }: SchemaCopy,
  folder: string,
): Promise<void> {
  await addTenant(databases, tenant)
  const client = await databases.dedicated()
  try {
    const here = await migrationsOf(client, tenant.schema)
    if (here.join() !== migrations.join()) {
      throw new StartFailure({
        vi: 'Bản sao lưu thuộc phiên bản khác của chương trình.',
        en: 'The backup is of another version of the program.',
      })
    }
    await client.query('begin')
    // rows come table by table, so references may point ahead until all are in
    await client.query('set local session_replication_role = replica')
    const known = await tablesOf(client, tenant.schema)
    for (const { table, path } of tables) {
      const columns = known.find((one) => one.table === table)?.columns ?? []
      await fillTable(client, { schema: tenant.schema, table, columns }, join(folder, path))
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function fillTable(client: pg.Client, { schema, table, columns }: Source, path: string): Promise<void> {
  const name = `${quoted(schema)}.${quoted(table)}`
  const list = columns.map(quoted).join(', ')
  await client.query(`delete from ${name}`)
  const insert = async (lines: string[]) => {
    const rows = `[${lines.join(',')}]`
    await client.query(
      `insert into ${name} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [rows],
    )
  }
  let waiting: string[] = []
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    waiting.push(line)
    if (waiting.length < perFetch) continue
    await insert(waiting)
    waiting = []
  }
  if (waiting.length > 0) await insert(waiting)
  const { rows } = await client.query<{ sequence: string | null }>(
    `select pg_get_serial_sequence($1, 'id') as sequence where $2`,
    [name, columns.includes('id')],
  )
  const sequence = rows[0]?.sequence
  if (sequence)
    await client.query(`select setval($1, coalesce((select max(id) from ${name}), 0) + 1, false)`, [sequence])
}
