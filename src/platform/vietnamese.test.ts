import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { legacyFont } from './legacy-fonts.ts'
import { byGivenName, clean, cleanLines, compareNames, fold, slug, sortKeyOfName } from './vietnamese.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('a line comes in composed, without what cannot be seen, blanks folded', () => {
  const table: [string, string][] = [
    ['  Nguyễn   Văn\tAn \r\n', 'Nguyễn Văn An'],
    ['Nguyễn Văn Hường'.normalize('NFD'), 'Nguyễn Văn Hường'],
    ['An\u0000\u0007\u001b[31m', 'An[31m'],
    ['An\u200b\u200d\ufeff\u00ad\u2060 Bình', 'An Bình'],
    ['\u202eevil\u202c\u2066x\u2069\u061c', 'evilx'],
    ['An\ud800 Bình\udc00', 'An Bình'],
    ['A\u00a0B\u3000C\u2028D', 'A B C D'],
    ['Ðà Nẵng', 'Đà Nẵng'],
    ['Ɖông ðường ɖá', 'Đông đường đá'],
    ['Guðrún', 'Guðrún'],
    ['😀 vui 👍🏽', '😀 vui 👍🏽'],
    ['', ''],
  ]
  for (const [given, expected] of table) assert.equal(clean(given), expected, JSON.stringify(given))
})

test('several lines keep their line ends and tabs, not the blanks at their ends', () => {
  assert.equal(cleanLines('\r\n một \r\nhai\t2\rba\u2029bốn\n\n'), ' một\nhai\t2\nba\nbốn')
  assert.equal(cleanLines('a\n\n  b'), 'a\n\n  b')
})

test('cleaning twice is cleaning once, and both forms of Unicode end as one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const wash of [clean, cleanLines]) {
        const once = wash(text)
        assert.equal(wash(once), once)
        assert.ok(once.isWellFormed())
        assert.equal(once, once.normalize('NFC'))
        assert.equal(wash(text.toWellFormed().normalize('NFD')), wash(text.toWellFormed().normalize('NFC')))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('folded text is what people type when they search', () => {
  const table: [string, string][] = [
    ['Đường Trần Hưng Đạo', 'duong tran hung dao'],
    ['THUỶ', 'thuy'],
    ['Cư H’Leo', "cu h'leo"],
    ["Ksor HʼNhan ‘x'", "ksor h'nhan 'x'"],
    ['ắ ằ ẵ ẳ ặ ấ ễ ộ ợ ự ỵ', 'a a a a a a e o o u y'],
  ]
  for (const [given, expected] of table) {
    assert.equal(fold(given), expected)
    assert.equal(fold(given.normalize('NFD')), expected)
  }
})

test('an address is made of plain signs', () => {
  assert.equal(slug('Phong trào “Thi đua yêu nước” 2026!'), 'phong-trao-thi-dua-yeu-nuoc-2026')
  assert.equal(slug('  — '), '')
  assert.ok(slug(`a${' b'.repeat(200)}`).length <= 80)
})

const shuffled = <Row>(rows: readonly Row[]): Row[] =>
  rows
    .map((row, index) => ({ row, place: (index * 7919) % 101 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)

test('people stand in the order of given name, family name, middle names', () => {
  const ordered = [
    'An',
    'Bùi An',
    'Lê An',
    'Lê Văn An',
    'Đỗ Thị Anh',
    'Lê Ánh',
    'Lê Ăn',
    'Lê Ân',
    'Lê Ẩn',
    'Trần Bình',
    'Lê Dung',
    'Lê Dũng',
    'Lê Đạt',
    'Nguyễn Thị Em',
    'Nguyễn Thị Êm',
    'Nguyễn Hà',
    'Nguyễn Hả',
    'Nguyễn Hã',
    'Nguyễn Há',
    'Nguyễn Hạ',
    'Nguyễn Oanh',
    'Nguyễn Ông',
    'Nguyễn Ơn',
    'Nguyễn Uyên',
    'Nguyễn Ước',
    'Phạm Thu Yến',
  ]
  assert.deepEqual(
    byGivenName(shuffled(ordered), (name) => name),
    ordered,
  )
})

test('spelling with the tone on the other vowel, another apostrophe or in capitals does not part people', () => {
  assert.equal(sortKeyOfName('Lê Hòa'), sortKeyOfName('Lê Hoà'))
  assert.equal(sortKeyOfName("Ksor H'Nhan"), sortKeyOfName('Ksor H’Nhan'))
  assert.equal(sortKeyOfName('LÊ VĂN AN'), sortKeyOfName('Lê Văn An'))
  assert.equal(sortKeyOfName('Lê Văn An'.normalize('NFD')), sortKeyOfName('Lê Văn An'))
})

test('where Kinh order does not fit, the words count in the order that was said', () => {
  assert.equal(sortKeyOfName("H'Nhan Ksor", "Ksor H'Nhan"), sortKeyOfName("H'Nhan Ksor"))
  assert.notEqual(sortKeyOfName("H'Nhan Ksor", "H'Nhan Ksor"), sortKeyOfName("H'Nhan Ksor"))
  assert.equal(sortKeyOfName('Lê An', ''), sortKeyOfName('Lê An'))
})

const syllables =
  'An Ân Ẩn Anh Ánh Bình Bính Dung Dũng Đạt Đức Hà Hạ Hoa Hòa Hương Hường Lê Ngô Nguyễn Ơn Ông Thị Thu Văn Yến'.split(
    ' ',
  )
const nameWords = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })

/** The same order said in another way: field by field with the collator of Vietnamese. */
const collator = new Intl.Collator('vi')
function byCollator(a: string[], b: string[]): number {
  const fields = (words: string[]) => [
    words.at(-1) ?? '',
    words.slice(0, -1)[0] ?? '',
    words.slice(1, -1).join(' '),
  ]
  const [left, right] = [fields(a), fields(b)]
  return (
    left.map((field, index) => collator.compare(field, right[index] ?? '')).find((order) => order !== 0) ?? 0
  )
}

test('the order is the one of the Vietnamese collator, field by field', () => {
  fc.assert(
    fc.property(nameWords, nameWords, (a, b) => {
      assert.equal(Math.sign(compareNames(a.join(' '), b.join(' '))), Math.sign(byCollator(a, b)))
    }),
    { numRuns: 3_000 },
  )
})

test('a key of any text holds digits and small letters only', () => {
  fc.assert(fc.property(anyText, (text) => assert.match(sortKeyOfName(text), /^[0-9a-z]+$/)))
})

test('text typed for the fonts of before Unicode is told', () => {
  const table: [string, ReturnType<typeof legacyFont>][] = [
    ['NguyÔn V¨n B×nh', 'TCVN3'],
    ['tØnh §ång Nai', 'TCVN3'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3'],
    ['Nguyeãn Vaên Bình', 'VNI'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI'],
    ['ñaûng boä tænh', 'VNI'],
    ['Cộng hoà xã hội chủ nghĩa Việt Nam', null],
    ['Đảng bộ tỉnh, xoã tóc, toán, Huế, xuân', null],
    ['Müller, Zoë', null],
    ['Le passé composé à Paris', null],
    ['Điều 5 § 3 © 2026 thi đua khen thưởng iPhone®', null],
    ['', null],
  ]
  for (const [text, font] of table) assert.equal(legacyFont(text), font, text)
})
