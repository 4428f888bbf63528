/**
 * The server that is already there: found through `postmaster.pid`, as after `kill -9` of the program.
 */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './cluster.ts'

/** `socketFolder` is missing while the server is just beginning. */
export type Running = { pid: number; socketFolder: string | undefined }

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** What the cluster's `postmaster.pid` says, whether or not that server still lives. */
export function recordedServer(cluster: string): Running | undefined {
  const [pid, , , , socketFolder] = contentOf(pidFile(cluster)).split('\n')
  return Number(pid) > 0 ? { pid: Number(pid), socketFolder: socketFolder?.trim() || undefined } : undefined
}

/** A server that ends may take the file away at any moment. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/**
 * Whether the process is this cluster's server. A number may belong to another process by now; a server
 * stands in its cluster's folder, which Linux shows.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  return standsIn(pid, realpathSync(cluster))
}

function standsIn(pid: number | string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/**
 * Takes away the lock files of a server that is gone although its number is not: another process may have it
 * by now, or nobody has buried it, as happens in containers. PostgreSQL would refuse to start. Left alone
 * where any process still stands in the folder, for that would be a server's child at work.
 */
export function forgetStaleServer(cluster: string, { pid, socketFolder }: Running): void {
  if (process.platform !== 'linux' || !isAlive(pid)) return
  const folder = realpathSync(cluster)
  const inUse = readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && standsIn(entry, folder))
  if (inUse) return
  if (socketFolder) rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  rmSync(pidFile(cluster), { force: true })
}
