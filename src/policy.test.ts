import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Act, mayAnywhere, mayThere, pathsWhere, policy, type Role, roles } from './policy.ts'

const acts = Object.keys(policy) as Act[]
const holder = (role: Role, unitPath = '/1/2/', personId: number | null = 7) => ({
  personId,
  grants: [{ role, unitPath }],
})

test('nobody without a grant may do anything', () => {
  for (const act of acts) {
    assert.equal(mayAnywhere({ personId: 7, grants: [] }, act), false, act)
    assert.equal(mayThere({ personId: 7, grants: [] }, act, { unitPath: '/1/2/', personId: 7 }), false, act)
  }
})

test('a head confirms reports of the unit and of units below it, not of a sibling or of the unit above', () => {
  const head = holder('head-of-unit')
  assert.equal(mayThere(head, 'report.confirm', { unitPath: '/1/2/' }), true)
  assert.equal(mayThere(head, 'report.confirm', { unitPath: '/1/2/5/' }), true)
  assert.equal(mayThere(head, 'report.confirm', { unitPath: '/1/3/' }), false)
  assert.equal(mayThere(head, 'report.confirm', { unitPath: '/1/' }), false)
})

test('a unit whose number begins with the same digits is another unit', () => {
  assert.equal(mayThere(holder('head-of-unit'), 'report.confirm', { unitPath: '/1/22/' }), false)
})

test('staff reports on his or her own task only', () => {
  const staff = holder('staff')
  assert.equal(mayThere(staff, 'task.report', { unitPath: '/1/9/', personId: 7 }), true)
  assert.equal(mayThere(staff, 'task.report', { unitPath: '/1/2/', personId: 8 }), false)
  assert.equal(
    mayThere({ ...staff, personId: null }, 'task.report', { unitPath: '/1/2/', personId: null }),
    false,
  )
})

test('only an administrator manages accounts, and only below the unit that the role covers', () => {
  for (const role of roles) {
    assert.equal(
      mayThere(holder(role), 'account.manage', { unitPath: '/1/2/' }),
      role === 'administrator',
      role,
    )
    assert.equal(mayThere(holder(role), 'account.manage', { unitPath: '/1/' }), false, role)
  }
})

test('what may be done somewhere may be done below each path that is listed, and nowhere else', () => {
  const path = fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
    .map((ids) => `/${ids.join('/')}/`)
  const grant = fc.record({ role: fc.constantFrom(...roles), unitPath: path })
  fc.assert(
    fc.property(
      fc.array(grant, { maxLength: 4 }),
      fc.constantFrom(...acts),
      path,
      (grants, act, unitPath) => {
        const someone = { personId: null, grants }
        const listed = pathsWhere(someone, act).some((prefix) => unitPath.startsWith(prefix))
        // no grant is over a unit numbered 9; what holds beneath a unit only does not hold in the unit itself
        assert.equal(listed, mayThere(someone, act, { unitPath: `${unitPath}9/` }))
        assert.ok(listed || !mayThere(someone, act, { unitPath }))
      },
    ),
    { examples: [[[{ role: 'head-of-unit', unitPath: '/1/' }], 'report.score', '/1/']] },
  )
})
