/**
 * The published launch that lies beside the repository, where there is one: an article retold on an agency's
 * page, with its furniture, its title twice and a caption under a picture.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readPlan } from './read-plan.ts'
import { assertSpansTell } from './spans-tell.ts'

const file = join(import.meta.dirname, '../../../../../shared/fixtures/launch-2026.txt')
const skip = existsSync(file) ? false : `there is no ${file}`

describe('the launch that lies beside the repository', { skip }, () => {
  const text = skip ? '' : readFileSync(file, 'utf8')
  const reading = readPlan(text)

  test('is a launch; its title, twice on the page, is read once', () => {
    assert.equal(reading.isLaunch, true)
    assert.equal(reading.title, 'Chi bộ và cơ quan Đảng uỷ UBND tỉnh phát động phong trào thi đua năm 2026')
  })

  test('the theme is the slogan between the quotation marks, sign for sign', () => {
    assert.equal(
      reading.theme,
      'Cán bộ, công chức, người lao động Cơ quan chuyên trách Đảng ủy UBND tỉnh Bắc Ninh thi đua: Đoàn kết – Dân chủ - Kỷ cương - Sáng tạo – Phát triển - Quyết tâm hoàn thành xuất sắc nhiệm vụ',
    )
    // two of its blanks are no-break blanks in the file
    assert.equal(text.slice(...(reading.spans.theme ?? [0, 0])).replaceAll('\u00a0', ' '), reading.theme)
  })

  test('who organises it, who launched it, with each position', () => {
    assert.equal(reading.organiser, 'Chi bộ và cơ quan Đảng uỷ UBND tỉnh')
    assert.deepEqual(reading.launchedBy, {
      name: 'Nguyễn Mạnh Hùng',
      positions: ['TUV', 'Bí thư chi bộ', 'Thủ trưởng cơ quan'],
    })
  })

  test('five contents in their order, each with its whole body', () => {
    const titles = [
      'Tăng cường công tác tuyên truyền, quán triệt, triển khai các chủ trương của Đảng',
      'đẩy mạnh chuyển đổi số, cải cách hành chính trong công tác',
      'thi đua lập thành tích chào mừng các sự kiện chính trị trọng đại, các ngày lễ, kỷ niệm lớn của tỉnh',
      'thi đua tích cực học tập, nâng cao chất lượng tham mưu',
      'thi đua phát huy vai trò, trách nhiệm nêu gương của lãnh đạo chủ chốt cơ quan',
    ]
    const ends = [
      'trong cơ quan, chi bộ.',
      'trong mọi hoạt động.',
      'nhiệm kỳ 2026 – 2031.',
      'của cơ quan, đơn vị.',
      'khen thưởng kịp thời.',
    ]
    assert.deepEqual(
      reading.contents.map(({ ordinal }) => ordinal),
      [1, 2, 3, 4, 5],
    )
    for (const [place, { title, text: body }] of reading.contents.entries()) {
      assert.ok(title.startsWith(titles[place] ?? '?'), title)
      assert.ok(body.startsWith(title) && body.endsWith(ends[place] ?? '?'), body)
    }
  })

  test('two occasions: the congress and the election', () => {
    assert.deepEqual(reading.occasions, [
      'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
      'bầu cử Đại biểu Quốc hội khóa XVI và Hội đồng nhân dân các cấp nhiệm kỳ 2026 – 2031',
    ])
  })

  test('what it does not say stays empty: no paper, no dates, no drives, no figures', () => {
    assert.deepEqual(reading.document, { number: null, date: null, signer: null })
    // "năm 2026" names the movement; a period is not stated
    assert.deepEqual([reading.starts, reading.ends], [null, null])
    assert.deepEqual([reading.waves, reading.targets], [[], []])
    assert.deepEqual(reading.mentions, { council: true, interimReview: false, finalReview: false })
  })

  test('beside each value stands the passage that says it', () => assertSpansTell(text, reading))
})
