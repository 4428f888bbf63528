/**
 * Reads every text of `samples/` and compares it with the reading that a person wrote down beside it.
 * A new kind of text joins by two files, `name.txt` and `name.json`.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'
import { assertSpansTell } from './spans-tell.ts'

const folder = join(import.meta.dirname, 'samples')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))

const textOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8')

for (const name of names) {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

  test(`${name} is read as a person reads it`, () => {
    const reading: Record<string, unknown> = { ...readPlan(textOf(name)) }
    for (const [field, value] of Object.entries(expected)) assert.deepEqual(reading[field], value, field)
  })

  test(`${name}: beside each value stands the passage that says it`, () => {
    const text = textOf(name)
    assertSpansTell(text, readPlan(text))
  })
}

test('of a text that launches nothing only the reason is told, and who issued it', () => {
  for (const name of ['regulation', 'closing-report', 'award-decision', 'other-news']) {
    const { isLaunch, contents, targets, waves, occasions, starts, ends } = readPlan(textOf(name))
    assert.deepEqual(
      { isLaunch, contents, targets, waves, occasions, starts, ends },
      { isLaunch: false, contents: [], targets: [], waves: [], occasions: [], starts: null, ends: null },
      name,
    )
  }
})

test('empty, unreadable and endless texts are told apart', () => {
  const cases: [string, string][] = [
    ['', 'empty'],
    [' \r\n\u00a0\u200b\t', 'empty'],
    ['-- * --', 'empty'],
    ['%PDF-1.7\n%âãÏÓ\n1 0 obj', 'not-text'],
    ['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'not-text'],
    [`PK\u0003\u0004${'\0\u0001\u0002'.repeat(400)}`, 'not-text'],
    ['phát động thi đua '.repeat(600_000), 'too-long'],
    ['Mix the flour with water, knead it for ten minutes and let it rise for 1 hour.', 'not-a-launch'],
    ['Ướp thịt với 02 thìa nước mắm. Đun lửa nhỏ ít nhất 30 phút rồi bày ra đĩa.', 'not-a-launch'],
  ]
  for (const [text, reason] of cases) {
    const reading = readPlan(text)
    assert.deepEqual([reading.isLaunch, reading.reason], [false, reason], JSON.stringify(text.slice(0, 40)))
  }
})
