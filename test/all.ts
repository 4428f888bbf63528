/**
 * Runs every test file in this one process: `node --import tsx test/all.ts [words of paths]`.
 * With `--database`, those that use a database.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe } from 'node:test'

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const onlyDatabase = process.argv.includes('--database')

/** Whether the file starts the program or a database, as its imports say; browser journeys run once only. */
function usesDatabase(file: string): boolean {
  if (file.includes('/test/browser/')) return false
  return /from '[^']*\/test\/(app|db|goals)\.ts'/.test(readFileSync(file, 'utf8'))
}

const files = ['src', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => relative(root, file).includes(word)))
  .filter((file) => !onlyDatabase || usesDatabase(file))
  .sort()

if (files.length === 0) {
  process.stderr.write('no test file fits\n')
  process.exit(1)
}
// a suite for each, so that the hooks of one file stay with its tests
for (const file of files) {
  describe(relative(root, file), async () => {
    await import(file)
  })
}
