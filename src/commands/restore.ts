import { resolve } from 'node:path'
import { restoreBackup } from '#db/backup.ts'
import { verifyChain } from '#features/events/index.ts'
import { openFiles } from '#platform/files.ts'
import { openDatabase } from './open-program.ts'

/** Reads such a copy into an empty data folder, and walks each agency's chain of events. */
export async function run([folder]: string[]): Promise<number | undefined> {
  if (!folder) {
    process.stderr.write('thidua restore FOLDER\n')
    return 2
  }
  const { config, databases, close } = await openDatabase()
  try {
    const manifest = await restoreBackup(databases, {
      folder: resolve(folder),
      filesFolder: openFiles(config).pathOf,
    })
    let broken = 0
    for (const { tenant } of manifest.schemas) {
      const report = await verifyChain(databases.tenant(tenant.schema))
      if (!report.whole) broken += 1
      process.stdout.write(
        `${tenant.schema}: ${report.whole ? `${report.length} events, whole` : `BROKEN at event ${report.at}`}\n`,
      )
    }
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}
