import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quartersUntil } from './queries.ts'
import { allOf, asked, byFit, marked, passage } from './rules.ts'

const question = (typed: string) => {
  const read = asked(typed)
  assert.ok(read, typed)
  return read
}
const said = (pieces: { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('a question is its words, without marks, and as they are spelt where marks were typed', () => {
  assert.deepEqual(question('  Hoà bình '), {
    typed: 'Hoà bình',
    words: ['hoa', 'binh'],
    spelt: ['hoaF', 'binhF'],
  })
  assert.deepEqual(question('hòa bình').spelt, question('HOÀ BÌNH').spelt)
  assert.equal(question('hoa binh').spelt, null)
  assert.deepEqual(question('15-KH/ĐU').words, ['15', 'kh', 'du'])
  for (const empty of ['', '   ', '!?…', '"\'']) assert.equal(asked(empty), undefined)
})

test('whatever is typed makes a question of ASCII words only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
      const read = asked(typed)
      if (!read) return
      assert.ok(read.words.length <= 10 && read.typed.length <= 200)
      assert.match(allOf(read.words), /^'[a-z0-9]{1,40}'(?: & '[a-z0-9]{1,40}')*$/)
      if (read.spelt) assert.match(allOf(read.spelt), /^'[a-zA-Z0-9]{1,40}'(?: & '[a-zA-Z0-9]{1,40}')*$/)
    }),
    { numRuns: 500 },
  )
})

test('the very spelling stands first, then a title before a text, then the newest', () => {
  const entry = (title: string, happenedOn: string, isSpelt: boolean, inTitle = true) => ({
    ...{ title, happenedOn, isSpelt, inTitle },
  })
  const entries = [
    entry('Bạn đọc viết', '2026-05-01', false),
    entry('Ban Tổ chức họp', '2026-04-01', false),
    entry('Tin khác', '2026-06-01', true, false),
    entry('Bàn về thi đua', '2025-01-01', true),
    entry('Bàn về khen thưởng', '2026-01-01', true),
  ]
  assert.deepEqual(
    byFit(entries, question('bàn')).map(({ title }) => title),
    ['Bàn về khen thưởng', 'Bàn về thi đua', 'Tin khác', 'Bạn đọc viết', 'Ban Tổ chức họp'],
  )
  const phrase = byFit(
    [entry('Đua thuyền và hội thi', '2026-02-01', false), entry('Phong trào thi đua', '2026-01-01', false)],
    question('thi dua'),
  )
  assert.equal(phrase[0]?.title, 'Phong trào thi đua')
})

test('words are marked whatever their marks, and neighbours are one mark', () => {
  assert.equal(
    said(marked('Phong trào thi đua yêu nước, thi-đua', ['thi', 'dua'])),
    'Phong trào [thi đua] yêu nước, [thi]-[đua]',
  )
  assert.equal(said(marked('<b>Hoà</b> bình', ['hoa'])), '<b>[Hoà]</b> bình')
})

test('of a long text the part is shown in which most of the words stand together', () => {
  const filler = Array.from({ length: 200 }, (_, index) => `chữ${index}`).join(' ')
  const text = `Một sen ở đầu. ${filler} Bông sen hồng nở. ${filler}`
  const shown = said(passage(text, ['sen', 'hong']))
  assert.match(shown, /^… .*Bông \[sen hồng\] nở\..* …$/)
  assert.equal(said(passage('Ngắn thôi', ['khong'])), 'Ngắn thôi')
  assert.equal(said(passage('', ['x'])), '')
})

test('the quarters before a day go back over the years', () => {
  assert.deepEqual(quartersUntil('2026-02-28', 3), ["'Q20261'", "'Q20254'", "'Q20253'"])
  assert.deepEqual(quartersUntil('2026-12-31', 1), ["'Q20264'"])
})
