/**
 * What a page, a word processor or a clipboard does to a text must not change what is read from it.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPlan } from './read-plan.ts'
import { assertSpansTell } from './spans-tell.ts'

const folder = join(import.meta.dirname, 'samples')
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

const quotePairs = ['“”', '""', '«»', '„“', '””'] as const

/** The values alone, quotation marks all of one kind. */
function valuesOf(text: string): unknown {
  const { spans: _, ...plan } = readPlan(text)
  return JSON.parse(JSON.stringify(plan).replace(/[“”„«»]|\\"/g, '″'))
}

const everyBlank = (blank: string) => (text: string) => text.replaceAll(' ', blank)
const everyEnd = (end: string) => (text: string) => text.replaceAll('\n', end)
const quoted = (pair: string) => (text: string) =>
  text.replace(/[“«]/g, pair[0] ?? '').replace(/[”»]/g, pair[1] ?? '')

const whole: Record<string, (text: string) => string> = {
  'decomposed letters': (text) => text.normalize('NFD'),
  'Windows line ends': everyEnd('\r\n'),
  'decomposed letters and Windows line ends': (text) => text.normalize('NFD').replaceAll('\n', '\r\n'),
  'old Macintosh line ends': everyEnd('\r'),
  'line separators': everyEnd('\u2028'),
  'empty lines': everyEnd('\n\n\n'),
  'blanks at the ends of lines': everyEnd(' \u00a0\n\t'),
  'no-break blanks': everyBlank('\u00a0'),
  'double blanks': everyBlank('  '),
  tabs: everyBlank('\t'),
  'zero-width blanks': everyBlank(' \u200b'),
  'soft hyphens': (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'look-alikes of Đ': (text) => text.replaceAll('Đ', 'Ð'),
  ...Object.fromEntries(quotePairs.map((pair) => [`quotation marks ${pair}`, quoted(pair)])),
}

for (const [name, change] of Object.entries(whole)) {
  test(`${name} change no value`, () => {
    for (const sample of samples) {
      const changed = change(sample)
      assert.deepEqual(valuesOf(changed), valuesOf(sample))
      assertSpansTell(changed, readPlan(changed))
    }
  })
}

test('oddities strewn about at random change no value, and every passage still says its value', () => {
  const oddities = [' ', '\u00a0', ' \u200b', '  ', '\t', ' \u00ad', '\u2009 ']
  const run = fc.record({
    sample: fc.constantFrom(...samples),
    blanks: fc.array(fc.constantFrom(...oddities), { minLength: 1, maxLength: 40 }),
    ends: fc.array(fc.constantFrom('\n', '\r\n', '\n\n', ' \r\n\r\n', '\u2028'), {
      minLength: 1,
      maxLength: 20,
    }),
    decomposed: fc.boolean(),
    pair: fc.constantFrom(...quotePairs),
  })
  fc.assert(
    fc.property(run, ({ sample, blanks, ends, decomposed, pair }) => {
      let place = 0
      const strewn = quoted(pair)(sample)
        .replaceAll(' ', () => blanks[place++ % blanks.length] ?? ' ')
        .replaceAll('\n', () => ends[place++ % ends.length] ?? '\n')
      const changed = decomposed ? strewn.normalize('NFD') : strewn
      assert.deepEqual(valuesOf(changed), valuesOf(sample))
      assertSpansTell(changed, readPlan(changed))
    }),
    { numRuns: 60 },
  )
})

test('what a page puts around an article changes no value', () => {
  const before = [
    'Trang chủ > Tin tức > Thi đua',
    '|',
    'A- A A+',
    'Lượt xem: 1.204',
    'Chế độ ban đêm OFF',
    'Đọc bài viết',
  ]
  const after = [
    'Thư viện ảnh Thư viện ảnh',
    'Thống kê truy cập',
    'Đang truy cập:189',
    'Số lượt truy cập: 288162',
  ]
  const articles = readdirSync(folder).filter((file) =>
    /^(article|old-website|police|party-school).*txt$/.test(file),
  )
  assert.ok(articles.length >= 4)
  for (const file of articles) {
    const text = readFileSync(join(folder, file), 'utf8')
    const [title = ''] = text.split('\n').filter((line) => readPlan(text).title === line)
    const page = [...before, title, text, ...after].join('\n')
    assert.deepEqual(valuesOf(page), valuesOf(text), file)
  }
})

const lines = samples.flatMap((sample) => sample.split('\n'))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(...'“”"«»()-–:;.,|/0123456789IVXabđứ \n\t\u0301\u00ad'),
    maxLength: 400,
  }),
  fc.array(fc.constantFrom(...lines), { maxLength: 40 }).map((some) => some.join('\n')),
  fc
    .array(fc.constantFrom(...lines.flatMap((line) => line.split(' '))), { maxLength: 120 })
    .map((some) => some.join(' ')),
)

test('any text at all is read without a fault, twice the same, its passages within it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readPlan(text)
      assertSpansTell(text, reading)
      assert.deepEqual(readPlan(text), reading)
      assert.equal(reading.isLaunch, reading.reason === null)
    }),
    { numRuns: 400 },
  )
})

/**
 * What drives a pattern back and forth. A reader whose work grew with the square of the length would not come
 * back from these within the day.
 */
test('as much of the same as may be pasted is read to its end', () => {
  const head = 'KẾ HOẠCH\nPhát động phong trào thi đua năm 2026\nNội dung thi đua:\n'
  const tiresome = [
    ...[
      'a',
      '“',
      '“a ',
      '(',
      '1.',
      '1. a\n',
      '- a\n',
      'I. A\na) b\n',
      'A\nb\n',
      'a\u0301\u0301',
      '\u200b',
      ', ',
      ': ',
    ],
    ...[
      'Đợt 1: từ ngày 01/01/2026 đến ',
      'Thứ nhất, ',
      'đồng chí Nguyễn Văn A, Bí thư, ',
      'kỷ niệm 10 năm, ',
    ],
    ...[
      'ỦY BAN NHÂN DÂN\n',
      'ít nhất 5% ',
      'từ ngày 1/1 ',
      'phát động ',
      'chủ đề “',
      'nội dung ',
      '2026 - ',
      'một là ',
    ],
  ]
  for (const morsel of tiresome) {
    const text = head + morsel.repeat(Math.floor((300_000 - head.length) / morsel.length))
    assert.ok(readPlan(text).spans, JSON.stringify(morsel))
  }
})
