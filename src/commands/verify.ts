import { allTenants } from '#db/tenants.ts'
import { verifyChain } from '#features/events/index.ts'
import { openDatabase } from './open-program.ts'

/** Walks every agency's chain of events; status 1 when one is broken. */
export async function run([what]: string[]): Promise<number | undefined> {
  if (what !== 'events') {
    process.stderr.write('thidua verify events\n')
    return 2
  }
  const { databases, close } = await openDatabase()
  try {
    let broken = 0
    for (const { schema } of await allTenants(databases)) {
      const report = await verifyChain(databases.tenant(schema))
      if (report.whole)
        process.stdout.write(`${schema}: ${report.length} events, whole, head ${report.head}\n`)
      else {
        broken += 1
        process.stdout.write(`${schema}: BROKEN at event ${report.at}: ${report.reason}\n`)
      }
    }
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}
