import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { tablesText } from '../../scripts/tables.ts'
import { type FreshDatabase, freshDatabase } from '../../test/db.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

test('the types of the tables are those of the migrated database', async () => {
  const written = await readFile(join(import.meta.dirname, 'tables.ts'), 'utf8')
  assert.equal(written, await tablesText(fresh.databases), 'run npm run tables')
})
