/**
 * The way to the database: one small pool per agency, each seeing its own schema first.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { prepared } from './prepared.ts'
import type { PlatformTables, Tables } from './tables.ts'
import { parsers } from './types.ts'

/** Where a PostgreSQL server listens and as whom to come, as `pg` takes it. */
export type Connection = Pick<
  pg.PoolConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'options'
>

export type Databases = {
  readonly connection: Connection
  /** The shared schema: agencies, and the jobs beside them. */
  readonly platform: Kysely<PlatformTables>
  /** An agency's own schema; opened at its first use, the same object each time. */
  tenant(schema: string): Kysely<Tables>
  /** The pool beneath, for what Kysely does not say: COPY, cursors. */
  pool(schema: string): pg.Pool
  /** One connection outside the pools and without time limits, for migrations and backups; end it after use. */
  dedicated(schema?: string): Promise<pg.Client>
  close(): Promise<void>
}

export type Sizes = {
  /** For a long load of few different statements: the server reads and plans each once per connection. */
  prepared?: boolean
  /** How many connections all agencies' pools may hold together; 40 unless told. */
  connections?: number
  /** Hears of connections that broke while idle, e.g. because the server was restarted. */
  onError?: (error: Error) => void
}

/** Nobody waits longer than this for one statement of a page or an action. */
const limits = '-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s'
const most = 8
const least = 2

/** Whether this may be an agency's schema: a slug, and not a name that the product or PostgreSQL needs. */
export const isTenantSchema = (schema: string): boolean =>
  /^[a-z][a-z0-9_]{0,39}$/.test(schema) && !/^pg_|^(public|platform|information_schema)$/.test(schema)

/**
 * The connection that a `DATABASE_URL` names. `options` of the address are kept apart, because `pg` would
 * otherwise let them take the place of the search path.
 */
export function connectionOf(databaseUrl: string): Connection {
  const url = new URL(databaseUrl)
  const options = url.searchParams.get('options') ?? undefined
  url.searchParams.delete('options')
  return { connectionString: url.href, ...(options && { options }) }
}

/**
 * Opens pools lazily. A pool that breaks mends itself: its dead connections are dropped and new ones made,
 * with the same search path, since that travels with each connection's start.
 */
export function openDatabases(connection: Connection, sizes: Sizes = {}): Databases {
  const pools = new Map<string, { pool: pg.Pool; db: Kysely<Tables> }>()
  const budget = sizes.connections ?? 40
  // agencies share the budget; no pool goes below two, for an action may read beside its transaction
  const share = () => Math.max(least, Math.min(most, Math.floor(budget / Math.max(1, pools.size))))
  const open = (schema: string) => {
    const known = pools.get(schema)
    if (known) return known
    if (schema !== 'platform' && !isTenantSchema(schema))
      throw new Error(`not a schema of an agency: ${schema}`)
    const pool = openPool(connection, schema, sizes.onError)
    const dialect = new PostgresDialect({ pool: sizes.prepared ? prepared(pool) : pool })
    const opened = { pool, db: new Kysely<Tables>({ dialect }) }
    pools.set(schema, opened)
    for (const { pool } of pools.values()) pool.options.max = share()
    return opened
  }
  return {
    connection,
    // the same maker serves both; only what lies in the schema differs
    platform: open('platform').db as unknown as Kysely<PlatformTables>,
    tenant: (schema) => open(schema).db,
    pool: (schema) => open(schema).pool,
    dedicated: async (schema) => {
      const client = new pg.Client({ ...startOf(connection, schema, ''), ...parsers })
      await client.connect()
      return client
    },
    close: async () => {
      await Promise.all([...pools.values()].map(({ db }) => db.destroy()))
    },
  }
}

function openPool(connection: Connection, schema: string, onError: Sizes['onError']): pg.Pool {
  const pool = new pg.Pool({
    ...startOf(connection, schema, limits),
    ...parsers,
    max: most,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  })
  // without a listener a connection that breaks while idle would end the process
  pool.on('error', (error) => onError?.(error))
  return pool
}

/** How a connection starts: what stands here also holds after a reconnect. */
function startOf(connection: Connection, schema: string | undefined, extra: string): pg.ClientConfig {
  const path = schema ? `-c search_path=${schema},public` : ''
  const options = [connection.options, path, '-c timezone=Asia/Ho_Chi_Minh', extra].filter(Boolean).join(' ')
  return { ...connection, options, application_name: `thidua ${schema ?? ''}`.trim(), keepAlive: true }
}
