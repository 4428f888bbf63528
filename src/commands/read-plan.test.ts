import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const sample = join(root, 'src/features/movements/plan-reader/samples/so-numbered-plan.txt')

const thidua = (words: string[], input?: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'read-plan', ...words], {
    cwd: root,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  })

test('a plan is printed as JSON with the passage of each part', () => {
  const { status, stdout } = thidua([sample, '--json'])
  const reading = JSON.parse(stdout)
  assert.equal(status, 0)
  assert.equal(reading.isLaunch, true)
  assert.equal(reading.spans.title.length, 2)
})

test('a text on standard input that launches nothing gets a sentence', () => {
  const { status, stdout } = thidua(['-'], 'Sáng nay trời nắng.')
  assert.equal(status, 1)
  assert.match(stdout, /Không tìm thấy việc phát động/)
})

test('a file that is not there gets a sentence', () => {
  const { status, stderr } = thidua(['khong-co.txt'])
  assert.equal(status, 1)
  assert.match(stderr, /Không mở được tệp khong-co\.txt/)
})
