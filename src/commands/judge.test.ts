import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')

const thidua = (words: string[], input: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'judge', ...words], {
    cwd: root,
    encoding: 'utf8',
    input,
  })

const facts = JSON.stringify({
  subject: { kind: 'ca-nhan', work: 'cbccvc' },
  complete: [{ rows: 'honours' }, { rows: 'disciplines' }, { rows: 'reviews' }],
  honours: [{ ref: 'qd-12', year: 2025, award: 'cstd-co-so', basis: 'cong-trang' }],
})

test('a title is judged with what is needed, what there is and what is missing, and its article', () => {
  const { status, stdout } = thidua(['--facts', '-', '--on', '2026-11-23', '--title', 'cstd-bo-tinh'], facts)
  assert.equal(status, 0)
  assert.match(stdout, /^Chiến sĩ thi đua bộ, ban, ngành, tỉnh: chưa đủ điều kiện$/m)
  assert.match(stdout, /hiện có: 01 lần \(2025\)\n {2}thiếu: 02 lần\n {2}căn cứ: điểm a khoản 1 Điều 22/)
  assert.match(stdout, /minh chứng: qd-12/)
})

test('every honour that a person can hold is judged, as JSON with both languages', () => {
  const { status, stdout } = thidua(['--facts', '-', '--on', '2026-11-23', '--json'], facts)
  assert.equal(status, 0)
  const judged: {
    title: string
    answer: string
    verdicts: { verdict: { clauses: { needed: object }[] } }[]
  }[] = JSON.parse(stdout)
  assert.ok(judged.length > 40)
  const [title] = judged.filter(({ title }) => title === 'cstd-bo-tinh')
  assert.equal(title?.answer, 'unmet')
  assert.deepEqual(Object.keys(title?.verdicts[0]?.verdict.clauses[0]?.needed ?? {}), ['vi', 'en'])
})

test('facts that do not read are refused with the field, in both languages', () => {
  const { status, stderr } = thidua(
    ['--facts', '-'],
    '{"subject":{"kind":"ca-nhan"},"ratings":[{"ref":"r","year":"2025"}]}',
  )
  assert.equal(status, 1)
  assert.match(stderr, /dữ kiện chưa đúng mẫu · the facts do not read\n {2}ratings\.0\.year: /)
})

test('a title that no standard knows, and a command without facts, get a sentence', () => {
  const unknown = thidua(['--facts', '-', '--title', 'khong-co'], facts)
  assert.deepEqual([unknown.status, /khong-co: không có tiêu chuẩn/.test(unknown.stderr)], [1, true])
  const nothing = thidua(['--on', '2026-11-23'], '')
  assert.deepEqual([nothing.status, nothing.stderr.startsWith('thidua judge --facts FILE')], [2, true])
})
