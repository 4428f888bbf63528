/**
 * The hold on a data folder: a session lock in its server, which ends with the program however that ends.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { StartFailure } from '#platform/start-failure.ts'
import type { Connection } from './connect.ts'

/** The session that holds the lock, and the name that the server was started under. */
export type Hold = { client: pg.Client; serverName: string }

/** Any number that nobody else uses: 'thidua' in ASCII. */
const lockNumber = 0x746869647561

/** `busy`: the server begins, recovers or ends; `silent`: nobody listens. */
export type NoHold = 'busy' | 'silent'

const nobodyListens = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTDIR'])
const notNow = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'EPIPE'])

/**
 * Takes the lock, if the server answers. A session of a program that was just killed may need a moment to
 * end, hence the patience.
 *
 * @throws StartFailure where another program holds it
 */
export async function takeHold(server: Connection, dataDir: string): Promise<Hold | NoHold> {
  // advisory locks count per database, and this one is always there
  const client = new pg.Client({ ...server, database: 'postgres', application_name: 'thidua hold' })
  client.on('error', () => {})
  try {
    await client.connect()
    for (let tries = 0; tries < 40; tries += 1) {
      const { rows } = await client.query(
        `select pg_try_advisory_lock(${lockNumber}) as taken, current_setting('cluster_name') as name`,
      )
      if (rows[0]?.taken) return { client, serverName: rows[0].name }
      await pause(50)
    }
  } catch (error) {
    await client.end().catch(() => {})
    return reasonOf(error as NodeJS.ErrnoException)
  }
  await client.end()
  throw new StartFailure({
    vi: `Một chương trình Thi Đua khác đang dùng thư mục dữ liệu ${dataDir}. Hãy dừng chương trình đó trước, hoặc đặt DATA_DIR khác.`,
    en: `Another Thi Đua program is using the data folder ${dataDir}. Stop it first, or set another DATA_DIR.`,
  })
}

function reasonOf(error: NodeJS.ErrnoException): NoHold {
  if (nobodyListens.has(error.code ?? '')) return 'silent'
  if (notNow.has(error.code ?? '') || error.message.startsWith('Connection terminated')) return 'busy'
  throw error
}

/** The session again, if the server has mended itself by now; throws once it is gone for good. */
type Again = () => Promise<Hold | NoHold>

/**
 * Watches the hold. When the session breaks, the server may be mending itself after a crash of one of its
 * processes: the hold is then taken anew. Otherwise `onLost` hears of it, once.
 */
export function keepHold(first: Hold, again: Again, onLost?: (error: Error) => void) {
  let hold = first
  let released = false
  const regain = async () => {
    try {
      while (!released) {
        const next = await again()
        if (typeof next === 'object') return watch(next)
        await pause(50)
      }
    } catch (error) {
      if (!released) onLost?.(error as Error)
    }
  }
  const watch = (next: Hold) => {
    hold = next
    // alone it does not keep a program running
    socketOf(hold).unref()
    hold.client.once('end', () => released || regain())
    if (released) return hold.client.end()
  }
  watch(first)
  return {
    /** Lets go of the folder: another program may take it. */
    release: async () => {
      released = true
      socketOf(hold).ref()
      await hold.client.end()
    },
  }
}

/** `@types/pg` does not know these methods. */
const socketOf = ({ client }: Hold) => client as pg.Client & { ref(): void; unref(): void }
