/**
 * Writes `src/db/tables.ts`, the types of all tables, from a migrated database: `npm run tables`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Databases, openDatabases } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { ensureTenant, migrateAll, onlyTenant } from '#db/migrate.ts'

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  /** The database has a value for it where none is given. */
  preset: boolean
  /** The database alone makes the value. */
  always: boolean
  /** The column's own check, as PostgreSQL prints it. */
  check: string | null
}

/** PostgreSQL's types as the program reads them (`src/db/types.ts`). */
const types: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'Day',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'Decimal',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
}

const head = `/**
 * The tables as the migrations lay them. Written by \`npm run tables\`; not edited by hand.
 */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** A day: 'YYYY-MM-DD'. */
export type Day = string
/** An exact decimal number, as text. */
export type Decimal = string
/** Read as a value, written as text: \`pg\` would send a list as PostgreSQL's own kind of list. */
export type Json = ColumnType<unknown, string, string>
export type PresetJson = ColumnType<unknown, string | undefined, string>
export type OptionalJson = ColumnType<unknown, string | null | undefined, string | null>
`

/** The text of `src/db/tables.ts` for a migrated database. */
export async function tablesText(databases: Databases): Promise<string> {
  const platform = await columnsOf(databases, 'platform')
  const tenant = await columnsOf(databases, onlyTenant.schema)
  return [head, interfaceOf('Tables', tenant), interfaceOf('PlatformTables', platform)].join('\n')
}

/** The queue keeps its own tables beside the agencies'; nobody but the queue touches those. */
const platformTables = ['migrations', 'tenants']

async function columnsOf(databases: Databases, schema: string): Promise<Column[]> {
  const { rows } = await databases.pool('platform').query<Column>(
    `select c.relname as "table", a.attname as "column", t.typname as type, not a.attnotnull as nullable,
       a.atthasdef or a.attidentity <> '' as preset,
       a.attgenerated <> '' or a.attidentity = 'a' as always,
       (select pg_get_constraintdef(k.oid) from pg_constraint k
         where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
           and pg_get_constraintdef(k.oid) like '%ARRAY[%' limit 1) as check
     from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
     where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p', 'v', 'm')
       and ($1 <> 'platform' or c.relname = any ($2))
     order by c.relname collate "C", a.attnum`,
    [schema, platformTables],
  )
  return rows
}

function interfaceOf(name: string, columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const lines = [...tables].flatMap(([table, own]) => [
    `  ${table}: {`,
    ...own.map((column) => `    ${column.column}: ${typeOf(column)}`),
    '  }',
  ])
  return [`export type ${name} = {`, ...lines, '}', ''].join('\n')
}

function typeOf(column: Column): string {
  const { type, nullable, preset, always } = column
  if (type === 'jsonb') return nullable ? 'OptionalJson' : preset ? 'PresetJson' : 'Json'
  const read = nullable ? `${readAs(column)} | null` : readAs(column)
  if (always) return `GeneratedAlways<${read}>`
  return preset ? `Generated<${read}>` : read
}

function readAs(column: Column): string {
  const words = wordsOf(column)
  if (words.length > 0) return words.map((word) => `'${word}'`).join(' | ')
  const isList = column.type.startsWith('_')
  const read = types[isList ? column.type.slice(1) : column.type]
  if (!read)
    throw new Error(`${column.table}.${column.column}: no type is known for PostgreSQL's ${column.type}`)
  return isList ? `${read}[]` : read
}

/** The words that `check (column in ('a', 'b'))` allows. */
function wordsOf({ column, type, check }: Column): string[] {
  const [, list] =
    new RegExp(`^CHECK \\(\\(${column} = ANY \\(ARRAY\\[(.*)\\]\\)\\)\\)$`).exec(check ?? '') ?? []
  return type === 'text' && list ? [...list.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word) : []
}

async function writeTables(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thidua-tables-'))
  const server = await startEmbedded({ dataDir, durable: false })
  const databases = openDatabases(server.connection)
  try {
    await migrateAll(databases)
    await ensureTenant(databases)
    writeFileSync(join(import.meta.dirname, '../src/db/tables.ts'), await tablesText(databases))
  } finally {
    await databases.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

if (import.meta.main) await writeTables()
