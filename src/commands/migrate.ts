import { migrateAll } from '#db/migrate.ts'
import { openDatabase } from './open-program.ts'

/** Brings the shared tables and every agency's forward. */
export async function run(): Promise<undefined> {
  const { databases, close } = await openDatabase()
  try {
    const brought = await migrateAll(databases)
    for (const { schema, applied } of brought) {
      process.stdout.write(`${schema}: ${applied.length === 0 ? 'up to date' : applied.join(', ')}\n`)
    }
  } finally {
    await close()
  }
}
