/**
 * What every command needs first: the database (embedded unless `DATABASE_URL` names a server), brought
 * forward, and the house over it.
 */
import { buildHouse } from '#app.ts'
import type { House } from '#context.ts'
import { connectionOf, type Databases, openDatabases } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { ensureTenant, migrateAll } from '#db/migrate.ts'
import { type Config, readConfig } from '#platform/config.ts'

export type OpenDatabase = { config: Config; databases: Databases; close(): Promise<void> }

/** The database, without bringing it forward. Close it to stop the embedded server. */
export async function openDatabase(env = process.env): Promise<OpenDatabase> {
  const config = readConfig(env)
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbedded({ dataDir: config.dataDir, onLost: endWith })
  const connection = embedded?.connection ?? connectionOf(config.databaseUrl ?? '')
  const databases = openDatabases(connection, { connections: config.databaseConnections })
  return {
    config,
    databases,
    close: async () => {
      await databases.close()
      await embedded?.stop()
    },
  }
}

function endWith(error: Error): void {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

/** The whole program over a database that has been brought forward. */
export async function openProgram(): Promise<{ house: House; close(): Promise<void> }> {
  const { config, databases, close } = await openDatabase()
  try {
    await migrateAll(databases)
    await ensureTenant(databases)
    const house = await buildHouse({ config, databases })
    return {
      house,
      close: async () => {
        await house.jobs.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Resolves at the first SIGINT or SIGTERM; the second ends the program at once. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false
    const stop = () => {
      if (told) process.exit(1)
      told = true
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
