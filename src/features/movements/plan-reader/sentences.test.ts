/**
 * One sentence at a time: how dates, drives, occasions, figures and people are worded, and what is read.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'
import { assertSpansTell } from './spans-tell.ts'

const title = 'Sở Kho bãi phát động phong trào thi đua năm 2026'

/** The reading of a launch that says this. */
function launch(...said: string[]) {
  const text = [title, ...said].join('\n')
  const reading = readPlan(text)
  assert.equal(reading.reason, null, text)
  assertSpansTell(text, reading)
  return reading
}

test('when it runs', () => {
  const table: readonly [said: string, starts: string | null, ends: string | null][] = [
    ['Thời gian thi đua: từ ngày 15/01/2026 đến hết ngày 31/12/2026.', '2026-01-15', '2026-12-31'],
    ['Thời gian thực hiện: Từ 5/2 đến 19/5/2026.', '2026-02-05', '2026-05-19'],
    ['Phong trào diễn ra từ tháng 12/2025 đến tháng 6/2026.', '2025-12', '2026-06'],
    ['Phong trào diễn ra từ tháng 11 đến tháng 3/2026.', '2025-11', '2026-03'],
    ['Đợt thi đua bắt đầu từ ngày 15.10. 2026 và kết thúc vào ngày 18.11. 2026.', '2026-10-15', '2026-11-18'],
    ['Phong trào thi đua được tổ chức từ ngày 1 đến 31-12-2026.', '2026-12-01', '2026-12-31'],
    ['Phong trào thi đua kéo dài đến hết ngày 11/6/2026.', null, '2026-06-11'],
    ['Thời gian: quý II năm 2026.', '2026-04', '2026-06'],
    ['Thời gian: năm 2026.', '2026-01-01', '2026-12-31'],
    ['Thời gian thi đua là 50 ngày (từ ngày 9/11 đến ngày 28/12/2026).', '2026-11-09', '2026-12-28'],
    ['Báo cáo kết quả gửi về Văn phòng từ ngày 01/12/2026 đến ngày 10/12/2026.', null, null],
    ['Thi đua chào mừng kỷ niệm 75 năm ngày thành lập Sở (11/6/1951 - 11/6/2026).', null, null],
    ['Năm 2026 là năm có nhiều việc lớn.', null, null],
    ['Phong trào thi đua diễn ra từ ngày 31/02/2026 đến ngày 30/6/2026.', null, '2026-06-30'],
  ]
  for (const [said, starts, ends] of table) {
    const reading = launch(said)
    assert.deepEqual([reading.starts, reading.ends], [starts, ends], said)
  }
})

test('what it celebrates', () => {
  const table: readonly [said: string, occasions: string[]][] = [
    [
      'Thi đua chào mừng Đại hội XIV của Đảng và kỷ niệm 81 năm Quốc khánh 2/9.',
      ['Đại hội XIV của Đảng', 'kỷ niệm 81 năm Quốc khánh 2/9'],
    ],
    [
      'Thi đua lập thành tích chào mừng kỷ niệm 20 năm ngày thành lập Sở, Giám đốc giao việc cho từng kho.',
      ['kỷ niệm 20 năm ngày thành lập Sở'],
    ],
    [
      'Hướng tới kỷ niệm 54 năm chiến thắng “Trời Xanh” (12/1972 - 12/2026), Sở mở đợt thi đua.',
      ['kỷ niệm 54 năm chiến thắng “Trời Xanh” (12/1972 - 12/2026)'],
    ],
    ['Thi đua chào mừng các ngày lễ lớn trong năm.', []],
    ['Đại hội công đoàn đã bầu ban chấp hành.', []],
  ]
  for (const [said, occasions] of table) assert.deepEqual(launch(said).occasions, occasions, said)
})

test('what is to be reached', () => {
  const table: readonly [said: string, targets: string[]][] = [
    ['Xếp xong ít nhất 12 kho.', ['>= 12 kho']],
    ['Tỷ lệ hàng lỗi không quá 1,5%.', ['<= 1.5 %']],
    ['Tỷ lệ hàng đúng hạn đạt từ 98% trở lên.', ['>= 98 %']],
    ['Mỗi kho có tối thiểu hai sáng kiến.', ['>= 2 sáng kiến']],
    ['Phấn đấu doanh thu trên 1.250,5 tỷ đồng.', ['> 1250.5 tỷ đồng']],
    ['Thời gian xuất hàng giảm còn 20 phút.', ['<= 20 phút']],
    ['Hao phí không quá 4,5 lít/km.', ['<= 4.5 lít/km']],
    ['100% kho có sổ theo dõi.', ['= 100 %']],
    ['Mỗi tổ có từ 2 đến 3 sáng kiến.', ['>= 2 sáng kiến']],
    ['Kho có từ 500 đến 5.000 mặt hàng, phấn đấu kiểm kê đạt 95%.', ['= 95 %']],
    ['Thực hiện nếp sống “5 không, 3 sạch”.', []],
    ['Xếp kho theo Quyết định số 12/QĐ-SKB ngày 05/01/2026.', []],
    ['Kho số 4 làm trước, kho 5 làm sau.', []],
  ]
  for (const [said, targets] of table) {
    const read = launch('Nội dung thi đua:', `1. ${said}`, '2. Giữ kho sạch.').targets
    assert.deepEqual(
      read.map(({ comparison, number, unit }) => `${comparison} ${number} ${unit}`),
      targets,
      said,
    )
  }
})

test('who launches it', () => {
  const table: readonly [said: string, name: string | null, positions: string[]][] = [
    [
      'Đồng chí Trần Văn Kho, Tỉnh ủy viên, Giám đốc Sở phát động phong trào thi đua.',
      'Trần Văn Kho',
      ['Tỉnh ủy viên', 'Giám đốc Sở'],
    ],
    ['Giám đốc Sở Trần Văn Kho đã phát động phong trào thi đua.', 'Trần Văn Kho', ['Giám đốc Sở']],
    [
      'Giám đốc Trần Văn Kho và Chủ tịch Công đoàn Lê Thị Bãi đã phát động phong trào thi đua.',
      'Trần Văn Kho',
      ['Giám đốc'],
    ],
    ['Cô Lê Thị Bãi - Chủ tịch Công đoàn lên phát động thi đua.', 'Lê Thị Bãi', ['Chủ tịch Công đoàn']],
    ['Dự lễ phát động có ông Trần Văn Kho, Phó Chủ tịch tỉnh.', null, []],
    ['Giám đốc Trần Văn Kho vừa ký ban hành Kế hoạch phát động thi đua.', null, []],
  ]
  for (const [said, name, positions] of table) {
    const { launchedBy } = launch(said)
    assert.deepEqual([launchedBy?.name ?? null, launchedBy?.positions ?? []], [name, positions], said)
  }
})

test('what begins like a button of a page is text all the same', () => {
  const [content] = launch(
    'Nội dung thi đua:',
    '1. Thi đua xếp kho',
    'Đăng ký ít nhất 02 sáng kiến.',
    'Theo dõi từng ngày.',
    'Giới thiệu gương tốt.',
    '2. Thi đua giữ kho',
    'In bảng tên từng dãy hàng.',
  ).contents
  assert.equal(
    content?.text,
    'Thi đua xếp kho\nĐăng ký ít nhất 02 sáng kiến.\nTheo dõi từng ngày.\nGiới thiệu gương tốt.',
  )
})

test('the paper that an article retells', () => {
  const { document } = launch(
    'Ngày 24/3/2026, Sở Kho bãi ban hành Kế hoạch số 48/KH-SKB nhằm phát động phong trào thi đua trong toàn ngành.',
  )
  assert.deepEqual(document, { number: '48/KH-SKB', date: '2026-03-24', signer: null })
  const other = launch('Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2026 của tỉnh, Sở mở đợt thi đua.')
  assert.equal(other.document.number, null)
})
