import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cases } from './cases.ts'
import { integerWords, romanValue } from './numbers.ts'
import { sentencesOf } from './sentences.ts'
import { spoken } from './spoken.ts'

test('administrative text is said in words', () => {
  for (const [written, said] of cases) assert.equal(spoken(written), said, written)
})

test('at least two hundred ways of writing are held', () => {
  assert.ok(new Set(cases.map(([written]) => written)).size >= 200)
})

test('an agency’s own abbreviation comes before the common one', () => {
  const own = { BTV: 'Ban Tiếp công dân', XQZ: 'Xã Quang Trung' }
  assert.equal(spoken('BTV xã XQZ', { own }), 'Ban Tiếp công dân xã Xã Quang Trung')
  assert.equal(spoken('15-QĐ/XQZ', { own }), 'mười lăm, quyết định, Xã Quang Trung')
})

test('a southern voice says lẻ, ngàn and hai mươi bốn', () => {
  const options = { dialect: 'south' } as const
  assert.equal(spoken('1.105', options), 'một ngàn một trăm lẻ năm')
  assert.equal(spoken('24', options), 'hai mươi bốn')
})

test('numerals that are not well formed have no value', () => {
  for (const text of ['', 'IIII', 'VX', 'IC', 'ABC']) assert.equal(romanValue(text), undefined, text)
  assert.equal(romanValue('MCMXLV'), 1945)
})

const words = [
  'thi',
  'đua',
  'yêu',
  'nước',
  'là',
  'phong',
  'trào',
  'của',
  'đồng',
  'chí',
  'được',
  'khen',
  'Nguyễn',
  'Lan',
]
const figures = [
  '2/9',
  '15',
  '1.000',
  '12,5%',
  'XIV',
  'UBND',
  '15-QĐ/TU',
  '7h30',
  '2021-2025',
  '“',
  '”',
  '–',
  '(',
  ');',
  '…',
]
const asWritten = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...figures)), { maxLength: 30 })
  .map((parts) => parts.join(' '))

test('no word that was written is lost, and they keep their order', () => {
  fc.assert(
    fc.property(asWritten, (text) => {
      const said = spoken(text).split(/[\s.,!?]+/)
      let at = -1
      for (const word of text.split(' ').filter((one) => words.includes(one))) {
        at = said.indexOf(word, at + 1)
        assert.notEqual(at, -1, `${word} of ${text}`)
      }
    }),
  )
})

test('no figure is left for the voice to guess, whatever was written', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), asWritten),
      (text) => {
        const said = spoken(text)
        assert.doesNotMatch(said, /\p{N}/u)
        if (/[0-9]|(?=\p{Script=Latin})\p{L}/u.test(text.normalize('NFC'))) assert.notEqual(said, '')
      },
    ),
    { numRuns: 500 },
  )
})

test('every whole number has its own words', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (one, other) => {
      assert.equal(integerWords(String(one)) === integerWords(String(other)), one === other)
    }),
  )
})

const told = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

test('a text falls into its sentences', () => {
  assert.deepEqual(told('Sáng 23/11, Tỉnh ủy phát động thi đua. Dự lễ có 120 người! Ai cũng vui?'), [
    'Sáng 23/11, Tỉnh ủy phát động thi đua.',
    'Dự lễ có 120 người!',
    'Ai cũng vui?',
  ])
  assert.deepEqual(told('Tại TP. Hà Nội, ThS. Lan nói. “Thi đua!” Rồi thôi.'), [
    'Tại TP. Hà Nội, ThS. Lan nói.',
    '“Thi đua!”',
    'Rồi thôi.',
  ])
  assert.deepEqual(told('1. Mục đích\nII. Yêu cầu. Một.\n- V.I. Lênin viết v.v. và nói'), [
    '1. Mục đích',
    'II. Yêu cầu.',
    'Một.',
    '- V.I. Lênin viết v.v. và nói',
  ])
})

test('a long sentence is parted where it breathes', () => {
  const clause = 'thực hiện tốt các phong trào thi đua do cấp trên phát động; '
  const parts = told(clause.repeat(12).trim())
  assert.ok(parts.length > 1 && parts.every((part) => part.length <= 281))
  assert.ok(parts.every((part) => part.endsWith(';')))
})

test('sentences cover all letters and figures, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.oneof(asWritten, fc.string({ maxLength: 900 })), (text) => {
      const spans = sentencesOf(text)
      const outside = spans.reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        text,
      )
      assert.doesNotMatch(outside, /[\p{L}\p{N}]/u)
      for (const [at, { start, end }] of spans.entries())
        assert.ok(start < end && start >= (spans[at - 1]?.end ?? 0))
    }),
  )
})
