import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventRow } from './queries.ts'
import { happenings } from './telling.ts'

const event = (verb: string, facts: object): EventRow =>
  ({ sequence: 1, at: new Date('2026-11-24T03:00:00Z'), actor: 'Nguyễn Thị An', verb, facts }) as EventRow

test('a history tells in sentences what was done here, and leaves out what another feature did beside', () => {
  const words = {
    'movement.launched': 'Phát động',
    'movement.renamed': ({ to }: { to: string }) => `Đổi tên: ${to}`,
  }
  const told = happenings(words, [
    event('movement.launched', {}),
    event('listening.recorded', {}),
    event('movement.renamed', { to: 'Mỗi ngày một việc tốt' }),
  ])
  assert.deepEqual(
    told.map(({ what }) => what),
    ['Phát động', 'Đổi tên: Mỗi ngày một việc tốt'],
  )
})
