/**
 * The folder that the embedded server keeps its data in: laid once, and shown to the server's user.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, lchown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartFailure } from '#platform/start-failure.ts'
import type { Binaries } from './binaries.ts'
import { canEnter, type User } from './server-user.ts'

/** What the server and `initdb` find around them: nothing of the caller's PG… or locale variables. */
export const surroundings = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }

/** How the server names a folder, with what it must be handed to do so; `close` after the spawn. */
export type View = { path: string; handed: number[]; close(): void }

const handedPath = '/proc/self/fd/3'

/**
 * A folder as the server's user can name it. Below a parent that it cannot enter (e.g. /root, mode 700) it
 * gets the opened folder as its file 3 and reaches it through /proc: the data stay where DATA_DIR says, and
 * nobody's permissions are widened.
 *
 * @throws StartFailure where that is not possible
 */
export function viewOf(folder: string, user: User): View {
  if (canEnter(user, folder)) return { path: folder, handed: [], close: () => {} }
  const handed = openSync(folder, 'r')
  const tried = spawnSync('/bin/sh', ['-c', `cd ${handedPath}`], {
    ...user.ids,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', handed],
  })
  if (tried.status === 0) return { path: handedPath, handed: [handed], close: () => closeSync(handed) }
  closeSync(handed)
  throw new StartFailure({
    vi: `Máy chủ cơ sở dữ liệu (chạy với người dùng ${user.name}) không vào được thư mục ${folder}. Hãy đặt DATA_DIR ở nơi khác, ví dụ /var/lib/thidua.`,
    en: `The database server (running as ${user.name}) cannot enter the folder ${folder}. Let DATA_DIR name another place, e.g. /var/lib/thidua.`,
  })
}

/** A private folder (mode 700) of the server's user with a short path, for its socket. */
export async function privateFolder(user: User): Promise<string> {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    if (!existsSync(parent) || !fitsSocket(join(parent, 'thidua-123456'))) continue
    const folder = await mkdtemp(join(parent, 'thidua-'))
    if ('uid' in user.ids) await chown(folder, user.ids.uid, user.ids.gid)
    if (canEnter(user, folder)) return folder
    await rm(folder, { recursive: true })
  }
  throw new StartFailure({
    vi: 'Không có thư mục tạm nào cho máy chủ cơ sở dữ liệu. Hãy đặt TMPDIR trỏ tới một thư mục ghi được, ví dụ /tmp.',
    en: 'There is no temporary folder for the database server. Let TMPDIR name a writable folder, e.g. /tmp.',
  })
}

/** A socket's whole path may have 107 bytes (103 on macOS). */
export const fitsSocket = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 103

/**
 * Lays the cluster where there is none. It is made beside and moved into place whole, so that neither a
 * program that was killed meanwhile nor two at the same moment leave half of one.
 *
 * @throws StartFailure where the folder is somebody else's, or of another major version
 */
export async function layCluster(
  cluster: string,
  user: User,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  if (existsSync(cluster)) {
    checkCluster(cluster, binaries)
    return handOver(cluster, user)
  }
  await sweep(dirname(cluster))
  const fresh = await mkdtemp(`${cluster}.new-${process.pid}-`)
  try {
    await chmod(fresh, 0o700)
    if ('uid' in user.ids) await chown(fresh, user.ids.uid, user.ids.gid)
    initialise(fresh, user, binaries, durable)
    await rename(fresh, cluster)
    await syncFolder(dirname(cluster))
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // another program was quicker
    if (!existsSync(cluster)) throw error
  }
}

function checkCluster(cluster: string, binaries: Binaries): void {
  const me = process.getuid?.() ?? 0
  if (me !== 0 && statSync(cluster).uid !== me) {
    throw new StartFailure({
      vi: `Thư mục ${cluster} thuộc về người dùng khác. Hãy chạy chương trình với người dùng đã tạo ra nó, hoặc đặt DATA_DIR ở nơi khác.`,
      en: `The folder ${cluster} belongs to another user. Run the program as the user who made it, or let DATA_DIR name another place.`,
    })
  }
  const major = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))
  if (major === binaries.major) return
  throw new StartFailure({
    vi: `Dữ liệu trong ${cluster} là của PostgreSQL ${major}, còn chương trình này mang PostgreSQL ${binaries.major}. Hãy sao lưu bằng phiên bản cũ của chương trình rồi phục hồi vào một DATA_DIR mới.`,
    en: `The data in ${cluster} are of PostgreSQL ${major}, and this program brings PostgreSQL ${binaries.major}. Write a backup with the program's former version and restore it into a new DATA_DIR.`,
  })
}

/** A folder that root copied or restored belongs to root, and may be open to others; PostgreSQL takes neither. */
async function handOver(cluster: string, user: User): Promise<void> {
  const { uid, mode } = statSync(cluster)
  if ((mode & 0o077) !== 0) await chmod(cluster, 0o700)
  if (!('uid' in user.ids) || uid === user.ids.uid) return
  for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
    await lchown(join(cluster, name), user.ids.uid, user.ids.gid)
}

const initial = [
  ...['-U', 'thidua', '-A', 'trust', '-E', 'UTF8', '-T', 'simple'],
  ...['--locale-provider=icu', '--icu-locale=vi-VN', '--no-instructions'],
]

function initialise(folder: string, user: User, binaries: Binaries, durable: boolean): void {
  const view = viewOf(folder, user)
  try {
    let said = ''
    // C.UTF-8 knows Vietnamese letters; a system without it still has C
    for (const locale of ['C.UTF-8', 'C']) {
      const args = [...initial, `--locale=${locale}`, '-D', view.path, ...(durable ? [] : ['--no-sync'])]
      const run = spawnSync(join(binaries.folder, 'initdb'), args, {
        ...user.ids,
        cwd: '/',
        env: surroundings,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', ...view.handed],
      })
      if (run.status === 0) return
      said += run.error?.message ?? run.stderr
    }
    if (said.includes('could not look up effective user ID')) throw nameless()
    throw new StartFailure({
      vi: `Không tạo được cơ sở dữ liệu trong ${folder}: ${said}`,
      en: `The database could not be laid in ${folder}: ${said}`,
    })
  } finally {
    view.close()
  }
}

/** PostgreSQL wants to know its user's name, which a container started with a bare number does not have. */
const nameless = () =>
  new StartFailure({
    vi: `Người dùng số ${process.getuid?.()} không có tên trong /etc/passwd, nên PostgreSQL không tạo được cơ sở dữ liệu. Hãy thêm người dùng đó, chạy với root, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
    en: `User number ${process.getuid?.()} has no name in /etc/passwd, so PostgreSQL cannot lay a database. Add that user, run as root, or let DATABASE_URL name a PostgreSQL server.`,
  })

/** Removes what programs left that were killed while they laid a cluster. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = /^postgres\.new-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) await rm(join(parent, name), { recursive: true, force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** So that the move itself outlives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
