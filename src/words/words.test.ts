import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused } from '#outcomes.ts'
import { defineWords } from './define-words.ts'
import { refuseFile, taken } from './file-faults.ts'
import { refuser } from './refuser.ts'

test('words say the same keys in both languages, or do not compile', () => {
  const words = defineWords(
    { title: 'Đơn vị', count: (n: number) => `${n} đơn vị`, group: { a: 'Một' }, months: ['Một', 'Hai'] },
    { title: 'Unit', count: (n) => `${n} units`, group: { a: 'One' }, months: ['One', 'Two'] },
  )
  assert.equal(words.vi.count(3), '3 đơn vị')
  assert.equal(words.en.group.a, 'One')
  assert.equal(words.en.months[1], 'Two')
  // @ts-expect-error a key is missing in English
  defineWords({ a: 'Một', b: 'Hai' }, { a: 'One' })
  // @ts-expect-error a key is surplus in English
  defineWords({ a: 'Một' }, { a: 'One', b: 'Two' })
  // @ts-expect-error a sentence is a function in Vietnamese only
  defineWords({ a: (n: number) => `${n}` }, { a: { b: 'x' } })
})

test('a refusal says its sentence in the language of the reader', () => {
  const refuse = refuser('goals', {
    vi: { stale: 'Vừa có người sửa.', over: ({ max }: { max: number }) => `Không quá ${max}.` },
    en: { stale: 'Just changed.', over: ({ max }) => `At most ${max}.` },
  })
  const over = refuse('over', { max: 5 }, { cite: 'Điều 18 khoản 4' })
  assert.deepEqual([over.code, over.status, over.cite], ['goals.over', 422, 'Điều 18 khoản 4'])
  assert.equal(over.say('vi'), 'Không quá 5.')
  assert.equal(over.say('en'), 'At most 5.')
  assert.equal(refuse('stale').status, 409)
  assert.equal(refuse('over', { max: 1 }, { status: 409 }).status, 409)
  assert.ok(!('cite' in refuse('stale')))
  // @ts-expect-error the sentence needs its facts
  assert.throws(() => refuse('over').say('vi'))
  // @ts-expect-error no such sentence
  refuse('other')
  // @ts-expect-error a sentence is missing in English
  refuser('x', { vi: { a: 'Một', b: 'Hai' }, en: { a: 'One' } })
})

test('a file that is not taken says why with its facts', () => {
  assert.match(refuseFile({ code: 'tooLarge', limit: 25 * 1_048_576 }).say('vi'), /^Tệp lớn hơn 25\sMB\./)
  assert.match(refuseFile({ code: 'cellTooLong', row: 1_234, limit: 500 }).say('en'), /^Row 1,234 /)
  assert.equal(refuseFile({ code: 'macros' }).code, 'files.macros')
  assert.equal(taken({ hash: 'x' }).hash, 'x')
  assert.throws(() => taken({ refused: { code: 'empty' } }), Refused)
})
