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
 * What the cluster's server carries in its command line and, through `cluster_name`, in its children's: the
 * number that PostgreSQL gave the cluster when it was laid.
 */
export function markOf(cluster: string): string {
  const control = readFileSync(join(cluster, 'global', 'pg_control'))
  return `thidua-${control.readBigUInt64LE(0).toString(36)}`
}

/** Whether the process is this cluster's server: a number may belong to another process by now. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  return belongsTo(pid, markOf(cluster), realpathSync(cluster))
}

/**
 * By its command line, which everybody may read (root in a container may not read where another user's
 * process stands), or by the folder that it stands in, for a server that was started by hand.
 */
function belongsTo(pid: number | string, mark: string, folder: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)) return true
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    // what cannot be read at all is rather taken for the server than for none
    const { code, syscall } = error as NodeJS.ErrnoException
    return syscall !== 'readlink' && code !== 'ENOENT' && code !== 'ESRCH'
  }
}

/**
 * Takes away the lock files of a server that is gone although its number is not: another process may have it
 * by now, or nobody has buried it, as happens in containers. PostgreSQL would refuse to start. Left alone
 * where any process still belongs to the cluster, for that would be a server's child at work.
 */
export function forgetStaleServer(cluster: string, { pid, socketFolder }: Running): void {
  if (process.platform !== 'linux' || !isAlive(pid)) return
  const [mark, folder] = [markOf(cluster), realpathSync(cluster)]
  const inUse = readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && belongsTo(entry, mark, folder))
  if (inUse) return
  if (socketFolder) rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  rmSync(pidFile(cluster), { force: true })
}
