/**
 * The rules of signing in. Figures from the strictest of the overlapping regulations for systems that keep
 * electronic documents of Party and State bodies (QCVN 12:2026/BCA §3.6–3.7).
 */
import type { Refusal } from '#outcomes.ts'
import { fold } from '#platform/vietnamese.ts'
import { refuse } from './words.ts'

/** Failed sign-ins of one account before it locks. */
export const failuresUntilLock = 5
/** How long a locked account stays locked unless an administrator unlocks it, in hours. */
export const lockHours = 12
/** Failed sign-ins from one address within the window before it has to wait, and the window in minutes. */
export const failuresPerAddress = 30
export const addressWindowMinutes = 15
/** A session ends in any case after so many hours; how long it may lie unused is `SESSION_IDLE_MINUTES`. */
export const sessionHours = 12
export const shortestPassword = 14
export const longestPassword = 200
/** How long a link for setting up or for a new password holds, in hours. */
export const linkHours = 24

const minute = 60_000
const hour = 60 * minute

export type SignInState = { failedAttempts: number; lockedUntil: Date | null; closedAt: Date | null }

/** Whether the account may try to sign in now. */
export function maySignIn(account: SignInState, now: Date): Refusal | undefined {
  if (account.closedAt) return refuse('closed')
  if (account.lockedUntil && account.lockedUntil > now) return refuse('locked', { hours: lockHours })
}

/** What a failed sign-in does to the account: the fifth in a row locks it. */
export function afterFailure(
  account: SignInState,
  now: Date,
): Pick<SignInState, 'failedAttempts' | 'lockedUntil'> {
  const failedAttempts = account.failedAttempts + 1
  if (failedAttempts < failuresUntilLock) return { failedAttempts, lockedUntil: null }
  return { failedAttempts: 0, lockedUntil: new Date(now.getTime() + lockHours * hour) }
}

/** Since when failures from one address count. */
export const addressWindowStart = (now: Date): Date => new Date(now.getTime() - addressWindowMinutes * minute)

export const linkExpiry = (now: Date): Date => new Date(now.getTime() + linkHours * hour)

/** The oldest moments at which a session that still holds was made and last seen. */
export const oldestSession = (now: Date, idleMinutes: number): { createdAt: Date; seenAt: Date } => ({
  createdAt: new Date(now.getTime() - sessionHours * hour),
  seenAt: new Date(now.getTime() - idleMinutes * minute),
})

/** Passwords that everybody tries first, folded; the agency's and the person's own names are added to these. */
const common = ['matkhau', 'password', '123456', 'qwerty', 'vietnam', 'thidua', 'khenthuong', 'administrator']

/** Whether this can be the account's new password. */
export function mayBePassword(password: string, names: readonly string[]): Refusal | undefined {
  const text = password.normalize('NFC')
  if ([...text].length < shortestPassword) return refuse('passwordShort', { shortest: shortestPassword })
  if (text.length > longestPassword) return refuse('passwordLong', { longest: longestPassword })
  const bare = fold(text).replace(/[^a-z0-9]/g, '')
  const rest = [...common, ...names.map((name) => fold(name).replace(/[^a-z0-9]/g, ''))]
    .filter((word) => word.length >= 4)
    .reduce((left, word) => left.replaceAll(word, ''), bare)
  // what is left after taking out the guessable parts has to be a secret of its own
  if (rest.length < 5 || new Set(rest).size < 4) return refuse('passwordGuessable')
}

/** The last administrator of the whole agency keeps the role: nobody else could give it back. */
export function mayWithdraw(
  grant: { role: string; unitPath: string },
  administrators: number,
): Refusal | undefined {
  if (grant.role === 'administrator' && administrators <= 1) return refuse('lastAdministrator')
}
