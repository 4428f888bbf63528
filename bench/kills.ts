/** What the measurements share that kill the program: the way into its database, the blow, and the program's own checks. */
import { spawnSync } from 'node:child_process'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { openBeside, type Product, say } from './product.ts'

export type Db = Kysely<Tables>

/** Asks the demonstration agency's database while the program runs. */
export async function inDatabase<Found>(dataDir: string, ask: (db: Db) => Promise<Found>): Promise<Found> {
  const databases = openBeside(dataDir)
  return ask(databases.tenant('agency')).finally(() => databases.close())
}

/** `kill -9` for the program, and for these processes of its database server. */
export function killHard(product: Product, servers: readonly number[]): Promise<void> {
  const dead = product.kill()
  for (const pid of servers) killIfThere(pid)
  return dead
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended with the one that started it
  }
}

/** Has the program itself verify what it keeps; gives what failed. */
export function verifyKept(main: string, dataDir: string, kinds: readonly string[]): string[] {
  const env = { ...process.env, DATA_DIR: dataDir }
  return kinds.filter((what) => {
    const { status, stdout } = spawnSync(process.execPath, [main, 'verify', what], { env, encoding: 'utf8' })
    say(`thidua verify ${what}: ${stdout.trim()}`)
    return status !== 0
  })
}
