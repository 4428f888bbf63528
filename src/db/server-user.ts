/**
 * As whom the database server runs. PostgreSQL refuses to run as root, and root is what containers are.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** `ids` is empty where the server runs as the program's own user. */
export type User = { ids: { uid: number; gid: number } | Record<string, never>; name: string }

/** The program's own user; for root the owner of the cluster that is already there, else `nobody`. */
export function serverUser(cluster: string): User {
  if (process.getuid?.() !== 0) return { ids: {}, name: 'self' }
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { ids: { uid, gid }, name: `uid ${uid}` }
  }
  return { ids: nobody(), name: 'nobody' }
}

function nobody(): { uid: number; gid: number } {
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  const [, uid, gid] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(users) ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** Whether the user can enter the folder; tried, because modes alone do not tell (ACLs, mounts, SELinux). */
export function canEnter(user: User, folder: string): boolean {
  if (!('uid' in user.ids)) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...user.ids,
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}
