import { parseArgs } from 'node:util'
import type { Databases } from '#db/connect.ts'
import { addTenant, migrateAll } from '#db/migrate.ts'
import { allTenants } from '#db/tenants.ts'
import { openDatabase } from './open-program.ts'

const usage = 'thidua tenant add SCHEMA --host NAME [--host NAME] --name AGENCY\nthidua tenant list\n'

/** Adds an agency to this installation, or lists them. */
export async function run(words: string[]): Promise<number | undefined> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { host: { type: 'string', multiple: true }, name: { type: 'string' } },
  })
  const [verb, schema] = positionals
  if (verb !== 'list' && !(verb === 'add' && schema && values.name && values.host?.length)) {
    process.stderr.write(usage)
    return 2
  }
  const { databases, close } = await openDatabase()
  try {
    await migrateAll(databases)
    if (schema) {
      const hosts = (values.host ?? []).map((host) => host.toLowerCase())
      await addTenant(databases, { schema, hosts, name: values.name ?? schema })
    }
    await list(databases)
  } finally {
    await close()
  }
}

async function list(databases: Databases): Promise<void> {
  for (const { schema, hosts, name } of await allTenants(databases)) {
    process.stdout.write(`${schema.padEnd(24)} ${(hosts.join(', ') || '*').padEnd(32)} ${name}\n`)
  }
}
