/** Standards that others set: certificates of regions and organisations, Giấy khen, Kỷ niệm chương (Điều 71, 75, 76). */
import { both, leftToAgency } from '../clauses/merit.ts'
import { luat } from '../sources/cite.ts'
import { path, type Standard } from '../standard.ts'
import { since } from './shared.ts'

const local = (
  award: string,
  subject: Standard['subject'],
  [vi, en]: readonly [string, string],
  cite: string,
): Standard =>
  since(award, subject, [
    path(
      `${award}-${subject}`,
      'cong-trang',
      ['Theo quy định', 'As provided'],
      [leftToAgency(`tieu-chuan-${award}-${subject}`, both(vi, en), luat(cite))],
    ),
  ])

const byMinistry = [
  'Tiêu chuẩn chi tiết do bộ, ban, ngành, tỉnh quy định',
  'The ministry or province sets the details',
] as const

export const otherCertificates: readonly Standard[] = [
  ...(['ca-nhan', 'tap-the'] as const).flatMap((subject) => [
    local(
      'bang-khen-quan-khu',
      subject,
      [
        'Tiêu chuẩn do Bộ Quốc phòng, Bộ Giáo dục và Đào tạo quy định',
        'The Ministries of Defence and of Education set the standard',
      ],
      '76',
    ),
    local(
      'bang-khen-to-chuc-chinh-tri',
      subject,
      [
        'Tiêu chuẩn do cơ quan trung ương của tổ chức quy định',
        'The organisation’s central body sets the standard',
      ],
      '76.1',
    ),
  ]),
  ...(['ca-nhan', 'tap-the', 'ho-gia-dinh'] as const).map((subject) =>
    local('giay-khen', subject, byMinistry, '75.2'),
  ),
]

/** Kỷ niệm chương: the agency that confers it names it, sets its standard and registers the name (Điều 71). */
export const commemorativeMedals: readonly Standard[] = [
  local(
    'ky-niem-chuong-quoc-hoi',
    'ca-nhan',
    [
      'Tiêu chuẩn do Ủy ban Thường vụ Quốc hội quy định',
      'The Standing Committee of the National Assembly sets the standard',
    ],
    '71.1',
  ),
  since('ky-niem-chuong-bo-tinh', 'ca-nhan', [
    path(
      'ky-niem-chuong',
      'vinh-du',
      ['Theo quy định của nơi tặng', 'As the conferring body provides'],
      [
        leftToAgency(
          'ten-va-tieu-chuan-ky-niem-chuong',
          both(
            'Tên, đối tượng, tiêu chuẩn do bộ, ban, ngành, Hội đồng nhân dân cấp tỉnh, tổ chức quy định; tên đã đăng ký với cơ quan thi đua, khen thưởng trung ương',
            'Name, subjects and standard set by the conferring body; the name registered centrally',
          ),
          [luat('71.2'), luat('71.3')],
        ),
      ],
    ),
  ]),
]
