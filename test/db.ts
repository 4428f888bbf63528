/**
 * Databases for tests: one server for the run, a migrated template, and a fresh copy of it for each file.
 */
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { isAlive } from '#db/cluster.ts'
import { type Connection, connectionOf, type Databases, openDatabases } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { ensureTenant, migrateAll, onlyTenant } from '#db/migrate.ts'
import { endServer } from '#db/server-process.ts'
import type { Tables } from '#db/tables.ts'
import { openJobs } from '#jobs/queue.ts'
import { quietLog } from '#platform/log.ts'

export type TestServer = {
  /** A database of the server from which others can be created. */
  connection: Connection
  stop(): Promise<void>
}

export type FreshDatabase = {
  databases: Databases
  /** The one agency of the template, empty. */
  tenantDb: Kysely<Tables>
  schema: string
  connection: Connection
  /** Drops the database. */
  close(): Promise<void>
}

const prefix = 'thidua-test-'

/**
 * The server of this run, started at its first use: the embedded one in a temporary folder, flushing nothing
 * to disk. `TEST_POSTGRES_BIN` names a folder with other programs to start, `TEST_DATABASE_URL` a running
 * server where databases may be created. It ends by itself after the last test; to `stop` it earlier does no
 * harm.
 */
export async function startTestServer(): Promise<TestServer> {
  const { server } = await theServer()
  return { connection: server.connection, stop: stopTestServer }
}

/** A server of its own in a temporary folder, with the package's programs or those of another folder. */
export async function startFleetingServer(binaries?: string): Promise<TestServer> {
  await sweep()
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startEmbedded({ dataDir, durable: false, ...(binaries && { binaries }) })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { connection: server.connection, stop }
}

/** Ends and removes what a killed test run left. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? []
    if (!pid || isAlive(Number(pid))) continue
    const folder = join(tmpdir(), name)
    await endServer(join(folder, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}

const numbered = (run: string) => {
  let count = 0
  return () => {
    count += 1
    return `${run}_${count}`
  }
}

type Ready = { server: TestServer; template: string; names: () => string }
let ready: Promise<Ready> | undefined

const theServer = () => (ready ??= prepared())

async function prepared(): Promise<Ready> {
  const { TEST_DATABASE_URL: url, TEST_POSTGRES_BIN: programs } = process.env
  const server = url
    ? { connection: connectionOf(url), stop: async () => {} }
    : await startFleetingServer(programs)
  // two runs may share a server that TEST_DATABASE_URL names
  const run = `thidua_test_${process.pid}_${Date.now().toString(36)}`
  const template = `${run}_template`
  // a server of Debian's sorts by its own locale, not by Vietnamese order: nothing may lean on that
  const locale = programs ? `template template0 locale_provider libc locale 'C.UTF-8'` : ''
  await asked(server.connection, `create database ${template} ${locale}`)
  const databases = openDatabases(inDatabase(server.connection, template))
  await migrateAll(databases)
  await ensureTenant(databases)
  const jobs = await openJobs(databases.connection, quietLog())
  await jobs.stop()
  await databases.close()
  return { server, template, names: numbered(run) }
}

/** What is to be closed before the server ends: hooks of test files may run after this file's. */
const open = new Set<() => Promise<void>>()

async function stopTestServer(): Promise<void> {
  const started = await ready
  ready = undefined
  if (!started) return
  await Promise.all([...open].map((close) => close()))
  await asked(started.server.connection, `drop database ${started.template}`)
  await started.server.stop()
}
after(stopTestServer)

/** A database of its own, copied from the migrated template; close it in `after`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { template } = await theServer()
  const { connection, close } = await databaseLike(template)
  const databases = openDatabases(connection)
  return {
    databases,
    tenantDb: databases.tenant(onlyTenant.schema),
    schema: onlyTenant.schema,
    connection,
    close: closeOnce(async () => {
      await databases.close()
      await close()
    }),
  }
}

/** A database without anything in it, for the tests of migrations. */
export const emptyDatabase = () => databaseLike('template0')

async function databaseLike(model: string) {
  const { server, names } = await theServer()
  const name = names()
  await asked(server.connection, `create database ${name} template ${model}`)
  const close = closeOnce(() => asked(server.connection, `drop database ${name} with (force)`))
  return { connection: inDatabase(server.connection, name), close }
}

/** Closed by its test or at the end of the run, whichever comes first. */
function closeOnce(work: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined
  const close = () => {
    open.delete(close)
    closed ??= work()
    return closed
  }
  open.add(close)
  return close
}

function inDatabase(connection: Connection, database: string): Connection {
  if (!connection.connectionString) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { ...connection, connectionString: url.href }
}

async function asked(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
