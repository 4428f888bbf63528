import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from './kind.ts'
import { readPlan } from './read-plan.ts'

const kindOf = (text: string): Kind => readPlan(text).reason ?? 'launch'

const plan = (title: string) => `SỞ KHO BÃI
Số: 3/KH-SKB
Sông Thao, ngày 09 tháng 01 năm 2026
KẾ HOẠCH
${title}
I. MỤC ĐÍCH
Làm cho việc chung chạy hơn.
II. NỘI DUNG
1. Xếp kho gọn gàng.
2. Xuất nhập đúng giờ.`

const decision = (title: string) => `SỞ KHO BÃI
Số: 3/QĐ-SKB
Sông Thao, ngày 09 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc ${title}
GIÁM ĐỐC SỞ KHO BÃI
Căn cứ Luật Thi đua, khen thưởng;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này văn bản nêu trên.
Điều 2. Các phòng chịu trách nhiệm thi hành.`

const story = (title: string, ...paragraphs: string[]) => [title, ...paragraphs].join('\n\n')

const texts: readonly [expected: Kind, text: string][] = [
  ['launch', plan('Tổ chức phong trào thi đua năm 2026')],
  ['launch', plan('Triển khai đợt thi đua cao điểm dọn kho')],
  ['launch', plan('Tổng kết phong trào thi đua năm 2025, phát động phong trào thi đua năm 2026')],
  ['launch', plan('Công tác thi đua năm 2026')],
  ['launch', plan('Tổ chức phong trào thi đua “Kết quả thật, đúng quy định”')],
  ['launch', plan('Phát động thi đua thực hiện quy chế dân chủ ở các kho')],
  ['not-a-launch', plan('Tổ chức Đại hội thi đua yêu nước lần thứ VI')],
  ['not-a-launch', plan('Sửa chữa mái kho số 4')],
  ['closing-report', plan('Tổng kết phong trào thi đua năm 2025')],
  ['launch', decision('phát động phong trào thi đua năm 2026')],
  ['regulation', decision('ban hành Quy chế tổ chức và hoạt động của khối thi đua')],
  ['regulation', decision('ban hành Bảng chấm điểm thi đua của các kho')],
  ['award-decision', decision('tặng Giấy khen cho 03 tập thể trong phong trào thi đua năm 2025')],
  ['award-decision', decision('công nhận danh hiệu Tập thể lao động xuất sắc')],
  ['regulation', plan('').replace('KẾ HOẠCH', 'HƯỚNG DẪN\nBình xét thi đua, khen thưởng năm 2026')],
  [
    'launch',
    story(
      'Sở Kho bãi Phát Động Cao Điểm Phong Trào "Kho Sạch"',
      'Sở Kho bãi vừa phát động đợt thi đua cao điểm "Kho sạch" tới mọi kho.',
    ),
  ],
  [
    'launch',
    story(
      '60 ngày dọn kho đón mùa mưa',
      'Công đoàn Sở đề nghị các kho hưởng ứng phong trào thi đua “60 ngày dọn kho” từ ngày 01/4/2026 đến ngày 30/5/2026.',
    ),
  ],
  [
    'launch',
    'Chiều 13/11, Sở Kho bãi phối hợp với Công đoàn ngành tổ chức lễ phát động phong trào thi đua giữ kho an toàn. Thời gian thi đua từ ngày 15/11/2026 đến ngày 15/02/2027.',
  ],
  [
    'launch',
    story('Khối thi đua các kho ký kết giao ước thi đua năm 2026', 'Sáng 5/2, khối thi đua họp mặt.'),
  ],
  [
    'closing-report',
    story('Kết quả một năm phát động phong trào thi đua “Kho sạch”', 'Các kho đã dọn xong, đã đạt chỉ tiêu.'),
  ],
  [
    'closing-report',
    story(
      'Sôi nổi phong trào thi đua dọn kho',
      'Kết thúc đợt thi đua phát động từ đầu năm, Sở đã tổ chức tổng kết và khen 03 tập thể.',
    ),
  ],
  [
    'award-decision',
    'Sở Kho bãi vừa nhận Cờ thi đua của tỉnh vì dẫn đầu phong trào thi đua năm 2025 tại buổi lễ sáng 12/01.',
  ],
  [
    'not-a-launch',
    story('Khai mạc giải bóng bàn các kho', 'Giải diễn ra trong không khí thi đua sôi nổi, có 40 người dự.'),
  ],
  [
    'launch',
    story(
      'Tổ chức thực hiện phong trào thi đua “Kho xanh” trên địa bàn huyện',
      'Ngày 20/11/2026, Ủy ban nhân dân huyện ban hành Kế hoạch số 21/KH-UBND về phong trào thi đua “Kho xanh”.',
    ),
  ],
  [
    'launch',
    story(
      'Toàn cảnh buổi lễ sáng nay',
      'Đợt thi đua đặc biệt này được chia thành ba đợt, gắn với từng mục tiêu cụ thể.',
    ),
  ],
  [
    'not-a-launch',
    'Sáng 27/12, Đại hội thi đua yêu nước của tỉnh đã khai mạc, nhằm tổng kết và phát động phong trào thi đua mới.',
  ],
  [
    'not-a-launch',
    story(
      'Từ Lời kêu gọi thi đua ái quốc đến hôm nay',
      'Tháng 3 năm 1947, Bác Hồ phát động phong trào thi đua học chữ trong cả nước.',
    ),
  ],
  [
    'not-a-launch',
    'Ban tổ chức cho biết, qua đợt phát động thi đua dọn kho đã có 104 hồ sơ gửi về từ các huyện.',
  ],
  [
    'not-a-launch',
    story('Sở Kho bãi phát động phong trào hiến máu', 'Sáng 5/2, Sở Kho bãi phát động phong trào hiến máu.'),
  ],
  [
    'not-a-launch',
    story(
      'Một chặng đường của ngành kho',
      'Những năm qua, ngành kho đã phát động nhiều phong trào thi đua với hình thức phong phú.',
    ),
  ],
]

test('a text is told by its paper, its title and its beginning', () => {
  for (const [expected, text] of texts) assert.equal(kindOf(text), expected, text.slice(0, 160))
})
