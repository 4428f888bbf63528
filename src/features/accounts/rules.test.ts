import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addressWindowStart,
  afterFailure,
  failuresUntilLock,
  lockHours,
  mayBePassword,
  maySignIn,
  mayWithdraw,
  oldestSession,
} from './rules.ts'

const now = new Date('2026-11-23T02:00:00Z')
const account = { failedAttempts: 0, lockedUntil: null, closedAt: null }
const code = (refusal: { code: string } | undefined) => refusal?.code

test('the fifth failure in a row locks the account for twelve hours', () => {
  let state = { ...account, lockedUntil: null as Date | null }
  for (let failure = 1; failure < failuresUntilLock; failure += 1) {
    state = { ...state, ...afterFailure(state, now) }
    assert.equal(state.lockedUntil, null, `failure ${failure}`)
  }
  state = { ...state, ...afterFailure(state, now) }
  assert.equal(state.lockedUntil?.getTime(), now.getTime() + lockHours * 3_600_000)
})

test('a locked account may not sign in before its time, and may afterwards', () => {
  const locked = { ...account, lockedUntil: new Date(now.getTime() + 1) }
  assert.equal(code(maySignIn(locked, now)), 'accounts.locked')
  assert.equal(maySignIn(locked, new Date(now.getTime() + 2)), undefined)
})

test('a closed account is answered like a wrong password', () => {
  const refusal = maySignIn({ ...account, closedAt: now }, now)
  assert.equal(refusal?.say('vi'), 'Tên đăng nhập hoặc mật khẩu chưa đúng.')
})

test('a password is long and not made of names, common words or repeats', () => {
  const names = ['Nguyễn Thị An', 'an.nt', 'Cơ quan chuyên trách']
  assert.equal(code(mayBePassword('ngắn quá', names)), 'accounts.passwordShort')
  assert.equal(code(mayBePassword('matkhau123456789', names)), 'accounts.passwordGuessable')
  assert.equal(code(mayBePassword('Nguyễn Thị An 1111', names)), 'accounts.passwordGuessable')
  assert.equal(code(mayBePassword('aaaaaaaaaaaaaaaaaa', names)), 'accounts.passwordGuessable')
  assert.equal(code(mayBePassword('x'.repeat(201), names)), 'accounts.passwordLong')
  assert.equal(mayBePassword('mưa rơi trên mái ngói cũ', names), undefined)
})

test('the length of a password is counted in letters, composed or not', () => {
  const composed = 'ởởởởởởởđườngxa'.normalize('NFC')
  assert.equal(code(mayBePassword(composed, [])), code(mayBePassword(composed.normalize('NFD'), [])))
})

test('the last administrator keeps the role', () => {
  const grant = { role: 'administrator', unitPath: '/1/' }
  assert.equal(code(mayWithdraw(grant, 1)), 'accounts.lastAdministrator')
  assert.equal(mayWithdraw(grant, 2), undefined)
  assert.equal(mayWithdraw({ ...grant, role: 'staff' }, 1), undefined)
})

test('a session ends when it lies unused, and in any case after twelve hours', () => {
  const { createdAt, seenAt } = oldestSession(now, 30)
  assert.equal(now.getTime() - seenAt.getTime(), 30 * 60_000)
  assert.equal(now.getTime() - createdAt.getTime(), 12 * 3_600_000)
})

test('failures from one address count for fifteen minutes', () => {
  assert.equal(now.getTime() - addressWindowStart(now).getTime(), 15 * 60_000)
})
