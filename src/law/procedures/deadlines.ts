/** By when things are due. `working` days leave out weekends and public holidays; `calendar` days do not. */
import { type Cite, danChu, luat, nd152 } from '../sources/cite.ts'
import type { Both } from '../sources/instrument.ts'

export type Deadline = {
  readonly slug: string
  readonly says: Both
  readonly cite: Cite
  /** So many days after what starts them, or a day of the year. */
  readonly days?: { readonly count: number; readonly kind: 'working' | 'calendar' }
  readonly by?: { readonly month: number; readonly day: number; readonly yearsLater: number }
}
const working = (count: number) => ({ count, kind: 'working' }) as const
const due = (
  slug: string,
  cite: Cite,
  [vi, en]: readonly [string, string],
  when: Pick<Deadline, 'days' | 'by'>,
): Deadline => ({ slug, cite, says: { vi, en }, ...when })

export const deadlines = {
  nopCstdToanQuoc: due(
    'nop-cstd-toan-quoc',
    nd152('35.1.a'),
    [
      'Hồ sơ Chiến sĩ thi đua toàn quốc đến Bộ Nội vụ chậm nhất ngày 31/12 của năm liền kề với năm có quyết định tặng Chiến sĩ thi đua bộ, ban, ngành, tỉnh.',
      'The dossier of a national fighter reaches the Ministry by 31 December of the year after the decision on the ministry’s or province’s title.',
    ],
    { by: { month: 12, day: 31, yearsLater: 1 } },
  ),
  nopCoChinhPhu: due(
    'nop-co-chinh-phu',
    nd152('35.1.b'),
    [
      'Hồ sơ Cờ thi đua của Chính phủ đến Bộ Nội vụ chậm nhất ngày 30/6 hằng năm.',
      'The dossier of the Government’s flag reaches the Ministry by 30 June.',
    ],
    { by: { month: 6, day: 30, yearsLater: 0 } },
  ),
  nopCoChinhPhuGiaoDuc: due(
    'nop-co-chinh-phu-giao-duc',
    nd152('35.1.b'),
    [
      'Hệ thống giáo dục quốc dân: hồ sơ Cờ thi đua của Chính phủ chậm nhất ngày 31/12 hằng năm.',
      'Education, rated by school year: the dossier of the Government’s flag by 31 December.',
    ],
    { by: { month: 12, day: 31, yearsLater: 0 } },
  ),
  boTinhThamDinh: due(
    'bo-tinh-tham-dinh',
    nd152('35.3'),
    [
      'Bộ, ban, ngành, tỉnh thẩm định và trình trong 30 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
      'The ministry or province appraises and submits within 30 working days.',
    ],
    { days: working(30) },
  ),
  boTinhThamDinhCao: due(
    'bo-tinh-tham-dinh-bac-cao',
    nd152('35.3'),
    [
      'Huân chương Độc lập, Hồ Chí Minh, Sao vàng, danh hiệu Anh hùng, Bà mẹ Việt Nam anh hùng: bộ, ban, ngành, tỉnh thẩm định và trình trong 40 ngày làm việc.',
      'High orders and heroes: the ministry or province appraises and submits within 40 working days.',
    ],
    { days: working(40) },
  ),
  boNoiVuThamDinh: due(
    'bo-noi-vu-tham-dinh',
    nd152('35.2'),
    [
      'Bộ Nội vụ thẩm định và trình Thủ tướng Chính phủ trong 20 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
      'The Ministry of Home Affairs appraises and submits within 20 working days.',
    ],
    { days: working(20) },
  ),
  traHoSo: due(
    'tra-ho-so',
    nd152('35.4.a'),
    [
      'Không đủ điều kiện: trả hồ sơ trong 10 ngày làm việc, nêu rõ căn cứ pháp lý.',
      'A dossier that does not qualify is returned within 10 working days with the legal ground.',
    ],
    { days: working(10) },
  ),
  saoGuiQuyetDinh: due(
    'sao-gui-quyet-dinh',
    nd152('35.4.c'),
    [
      'Sao gửi quyết định khen thưởng của Chủ tịch nước trong 10 ngày làm việc.',
      'A copy of the President’s decision is sent within 10 working days.',
    ],
    { days: working(10) },
  ),
  capHienVat: due(
    'cap-hien-vat',
    nd152('35.4.d'),
    [
      'Cấp hiện vật trong 10 ngày làm việc với quyết định dưới 100 trường hợp.',
      'Objects are handed out within 10 working days for fewer than 100 cases.',
    ],
    { days: working(10) },
  ),
  capHienVatNhieu: due(
    'cap-hien-vat-nhieu',
    nd152('35.4.d'),
    [
      'Cấp hiện vật trong 20 ngày làm việc với quyết định từ 100 trường hợp trở lên.',
      'Objects are handed out within 20 working days for 100 cases and more.',
    ],
    { days: working(20) },
  ),
  traLoiYKien: due(
    'tra-loi-y-kien',
    nd152('34.6'),
    [
      'Cơ quan được hỏi ý kiến trả lời trong 10 ngày làm việc.',
      'A body that is consulted answers within 10 working days.',
    ],
    { days: working(10) },
  ),
  nopLaiHienVat: due(
    'nop-lai-hien-vat',
    nd152('58'),
    [
      'Nộp lại hiện vật và tiền thưởng trong 15 ngày làm việc kể từ ngày nhận quyết định hủy bỏ.',
      'Objects and money are returned within 15 working days of the decision that cancels.',
    ],
    { days: working(15) },
  ),
  congKhaiQuyetDinh: due(
    'cong-khai-quyet-dinh',
    danChu('47.2'),
    [
      'Công khai quyết định khen thưởng trong cơ quan chậm nhất 05 ngày làm việc kể từ ngày ban hành.',
      'The decision is published inside the agency within 5 working days.',
    ],
    { days: working(5) },
  ),
  thoiGianNiemYet: due(
    'thoi-gian-niem-yet',
    danChu('48.1'),
    [
      'Thời gian công khai nội bộ ít nhất 20 ngày liên tục.',
      'It stays published for at least 20 days in a row.',
    ],
    { days: { count: 20, kind: 'calendar' } },
  ),
} as const satisfies Record<string, Deadline>

/** The day of the year that a deadline names, counted from a year: `2026` and "31/12 of the next" is 2027-12-31. */
export const dueInYear = ({ by }: Deadline, year: number): string | undefined =>
  by && `${year + by.yearsLater}-${String(by.month).padStart(2, '0')}-${String(by.day).padStart(2, '0')}`

const high = /^(huan-chuong-(doc-lap|ho-chi-minh|sao-vang)|anh-hung|tinh-thanh-pho-anh-hung|ba-me)/

/** What is due for an honour of the State, in the order in which it comes. */
export function deadlinesOf(award: string, { education = false } = {}): Deadline[] {
  const filing =
    award === 'cstd-toan-quoc'
      ? [deadlines.nopCstdToanQuoc]
      : award === 'co-thi-dua-chinh-phu'
        ? [education ? deadlines.nopCoChinhPhuGiaoDuc : deadlines.nopCoChinhPhu]
        : []
  return [
    high.test(award) ? deadlines.boTinhThamDinhCao : deadlines.boTinhThamDinh,
    ...filing,
    deadlines.boNoiVuThamDinh,
    deadlines.traHoSo,
    deadlines.saoGuiQuyetDinh,
  ]
}

/** Achievements in a report end at most so many months before it is submitted (Điều 33 khoản 9). */
export const freshness: { readonly months: number; readonly cite: Cite } = { months: 6, cite: nd152('33.9') }
/** The last day on which achievements that end on a day may still be submitted: 31/12/2025 goes until 30/06/2026. */
export function lastDayToSubmit(achievementsUntil: string): string {
  const [year = 0, month = 1, day = 1] = achievementsUntil.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + freshness.months, 0)).getUTCDate()
  const due = new Date(Date.UTC(year, month - 1 + freshness.months, Math.min(day, lastOfMonth)))
  return due.toISOString().slice(0, 10)
}

/** Titles of honour and prizes are considered in rounds of so many years. */
export const cycles: Readonly<Record<string, { readonly years: number; readonly cite: Cite }>> = {
  ...Object.fromEntries(
    ['nha-giao', 'thay-thuoc', 'nghe-si', 'nghe-nhan'].flatMap((field, at) =>
      ['nhan-dan', 'uu-tu'].map((rank) => [`${field}-${rank}`, { years: 3, cite: luat(String(64 + at)) }]),
    ),
  ),
  'giai-thuong-ho-chi-minh': { years: 5, cite: luat('68') },
  'giai-thuong-nha-nuoc': { years: 5, cite: luat('68') },
}
