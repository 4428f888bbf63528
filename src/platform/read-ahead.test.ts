import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { readAhead } from './read-ahead.ts'

async function all<Read>(parts: AsyncIterable<Read>): Promise<Read[]> {
  const list: Read[] = []
  for await (const part of parts) list.push(part)
  return list
}

test('parts come in their order, however long each takes to read', async () => {
  const read = async (part: number) => {
    await pause(part % 2 ? 5 : 1)
    return part * 10
  }
  assert.deepEqual(await all(readAhead([1, 2, 3, 4, 5], read)), [10, 20, 30, 40, 50])
  assert.deepEqual(await all(readAhead([], read)), [])
})

test('while one part is worked on the next two are read, and no more', async () => {
  const begun: number[] = []
  const read = async (part: number) => {
    begun.push(part)
    return part
  }
  for await (const part of readAhead([1, 2, 3, 4, 5], read)) {
    assert.deepEqual(begun, [1, 2, 3, 4, 5].slice(0, part + 2))
  }
})

test('whoever stops early waits until nothing is read any more', async () => {
  let running = 0
  const read = async (part: number) => {
    running += 1
    await pause(part * 2)
    running -= 1
    return part
  }
  for await (const _ of readAhead([1, 2, 3, 4], read)) break
  assert.equal(running, 0)
})

test('a part that cannot be read stops the whole, and the failure of a later one is not lost elsewhere', async () => {
  const read = async (part: number) => {
    if (part > 1) throw new Error(`no ${part}`)
    return part
  }
  await assert.rejects(all(readAhead([1, 2, 3], read)), /no 2/)
})
