import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onceEach } from './once-each.ts'

test('a thing is made once for each key, also where it is nothing', () => {
  const asked: string[] = []
  const lengthOf = onceEach((word: string) => {
    asked.push(word)
    return word.length || undefined
  })
  assert.deepEqual(['thi', '', 'đua', 'thi', ''].map(lengthOf), [3, undefined, 3, 3, undefined])
  assert.deepEqual(asked, ['thi', '', 'đua'])
})
