/**
 * The server that is already there: found through `postmaster.pid`, as after `kill -9` of the program.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './cluster.ts'

/** `socketFolder` is missing while the server is just beginning. */
export type Running = { pid: number; socketFolder: string | undefined }

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** What the cluster's `postmaster.pid` says, whether or not that server still lives. */
export function recordedServer(cluster: string): Running | undefined {
  if (!existsSync(pidFile(cluster))) return undefined
  const [pid, , , , socketFolder] = readFileSync(pidFile(cluster), 'utf8').split('\n')
  return Number(pid) > 0 ? { pid: Number(pid), socketFolder: socketFolder?.trim() || undefined } : undefined
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
 * Takes away a `postmaster.pid` whose number now belongs to some other process: PostgreSQL would refuse to
 * start, as it does in containers, where numbers repeat. Left alone where any process still stands in the
 * folder, for that would be a server's child at work.
 */
export function forgetStaleServer(cluster: string, pid: number): void {
  if (process.platform !== 'linux' || !isAlive(pid)) return
  const folder = realpathSync(cluster)
  const inUse = readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && standsIn(entry, folder))
  if (!inUse) rmSync(pidFile(cluster), { force: true })
}
