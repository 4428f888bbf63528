/**
 * The server as a process: what it is started with, and where it writes what it has to say.
 */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { surroundings, viewOf } from './cluster.ts'
import { isServerOf, recordedServer } from './left-over.ts'
import type { User } from './server-user.ts'

const modest = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  max_worker_processes: '4',
  max_logical_replication_workers: '0',
  max_parallel_workers: '2',
  autovacuum_max_workers: '2',
  random_page_cost: '1.1',
  jit: 'off',
  // ends statements whose program is gone
  client_connection_check_interval: '1s',
  // what the server writes down holds no statements and no values: those are personal data
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
}
/** Read-ahead by processes of its own is not worth their memory here. */
const since18 = { io_method: 'sync', autovacuum_worker_slots: '2' }
/** For tests only, whose data nobody misses; many databases are open at once there. */
const fleeting = { max_connections: '200', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** `name=value`, for `-c`. Durability stays as PostgreSQL sets it, unless the data are a test's. */
export const serverSettings = (major: number, durable: boolean): string[] =>
  Object.entries({ ...modest, ...(major >= 18 ? since18 : {}), ...(durable ? {} : fleeting) }).map(
    ([name, value]) => `${name}=${value}`,
  )

export type Child = { isRunning(): boolean }

/** One cluster with all that its server is started with; `name` changes with programs and settings. */
export type Site = {
  cluster: string
  dataDir: string
  user: User
  binaries: Binaries
  settings: string[]
  name: string
}

export const logFile = (dataDir: string) => join(dataDir, 'postgres.log')
const largestLog = 1024 * 1024

/**
 * Starts the server in a session of its own: Ctrl-C at the terminal ends the program, which then ends the
 * server in good order.
 */
export function spawnServer(site: Site, socketFolder: string): Child {
  const log = openLog(site.dataDir)
  const view = viewOf(site.cluster, site.user)
  const settings = [...site.settings, `unix_socket_directories=${socketFolder}`, `cluster_name=${site.name}`]
  try {
    const child = spawn(
      join(site.binaries.folder, 'postgres'),
      ['-D', view.path, ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...site.user.ids,
        cwd: '/',
        env: surroundings,
        detached: true,
        stdio: ['ignore', log, log, ...view.handed],
      },
    )
    let ended = false
    child.once('error', () => {
      ended = true
    })
    child.once('exit', () => {
      ended = true
    })
    child.unref()
    return { isRunning: () => !ended }
  } finally {
    view.close()
    closeSync(log)
  }
}

/** Begins anew once it is long, and keeps the one before. */
function openLog(dataDir: string): number {
  const path = logFile(dataDir)
  if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

/** The last lines that the server wrote, for an error's sentence. */
export function endOfLog(dataDir: string): string {
  const path = logFile(dataDir)
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : ''
}

/** How long a fast shutdown may take before it becomes an immediate one, in milliseconds. */
const patience = 30_000

/** Ends the cluster's server in good order, if one runs, and waits until it is gone. */
export async function endServer(cluster: string): Promise<void> {
  const server = recordedServer(cluster)
  if (!server || !isServerOf(cluster, server.pid)) return
  signal(server.pid, 'SIGINT')
  if (!(await isGone(cluster, server.pid))) {
    // the next start repairs what this leaves
    signal(server.pid, 'SIGQUIT')
    await isGone(cluster, server.pid)
  }
  const { socketFolder } = server
  if (socketFolder && socketFolder !== cluster) await rm(socketFolder, { recursive: true, force: true })
}

/** It may have ended this very moment. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGone(cluster: string, pid: number): Promise<boolean> {
  const deadline = Date.now() + patience
  while (recordedServer(cluster)?.pid === pid && isServerOf(cluster, pid)) {
    if (Date.now() > deadline) return false
    await pause(10)
  }
  return true
}
