import { resolve } from 'node:path'
import { writeBackup } from '#db/backup.ts'
import { openFiles } from '#platform/files.ts'
import { openDatabase } from './open-program.ts'

/** Writes a portable copy of every agency into a new folder. */
export async function run([folder]: string[]): Promise<number | undefined> {
  if (!folder) {
    process.stderr.write('thidua backup FOLDER\n')
    return 2
  }
  const { config, databases, close } = await openDatabase()
  try {
    const manifest = await writeBackup(databases, openFiles(config), {
      folder: resolve(folder),
      at: new Date(),
    })
    const rows = manifest.schemas.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(
      `${manifest.schemas.length} agencies, ${rows} rows, ${manifest.files.length} files → ${folder}\n`,
    )
  } finally {
    await close()
  }
}
