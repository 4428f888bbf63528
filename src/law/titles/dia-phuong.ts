/** Titles of localities and households: communes, villages, families (Luật, Điều 29–31). */
import type { Clause } from '../clauses/clause.ts'
import { asksCouncil, being, both, leftToAgency } from '../clauses/merit.ts'
import { attested, readings } from '../language/build.ts'
import { luat, luatSuaDoi, nd86, nd152 } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'

const leads = (level: 'huyen' | 'tinh') =>
  asksCouncil(
    `dan-dau-phong-trao-cap-${level}`,
    level === 'huyen'
      ? both('Dẫn đầu phong trào thi đua cấp huyện', 'Leads the emulation of the district')
      : both('Dẫn đầu phong trào thi đua cấp tỉnh', 'Leads the emulation of the province'),
    level === 'huyen' ? luat('29.1') : [luat('29.1'), nd152('8')],
  )
const typical = attested(
  'tieu-bieu-phong-trao-cap-tinh',
  both(
    'Có thành tích tiêu biểu trong phong trào thi đua cấp tỉnh',
    'Exemplary in the emulation of the province',
  ),
  { cite: luatSuaDoi('1') },
)

/** Since 01/10/2026: to lead, or to be exemplary? The amending law could not be read. */
const leadsOrTypical: Clause = {
  id: 'dieu-29-hai-cach-doc',
  rule: readings(
    'dieu-29-tu-2026-10-01',
    [
      {
        key: 'dan-dau-cap-tinh',
        name: both(
          'Như Nghị định 152/2025/NĐ-CP: dẫn đầu cấp tỉnh',
          'As in Decree 152/2025: leads the province',
        ),
        rule: leads('tinh').rule,
      },
      {
        key: 'tieu-bieu-cap-tinh',
        name: both(
          'Như dự thảo tháng 12/2025: thành tích tiêu biểu cấp tỉnh',
          'As in the draft of December 2025: exemplary in the province',
        ),
        rule: typical,
      },
    ],
    {
      id: 'dieu-29-hai-cach-doc',
      cite: [luatSuaDoi('1'), luat('29.1')],
      says: both(
        'Điều 29 từ ngày 01/10/2026: hai cách đọc, chờ xác nhận theo Luật 06/2026/QH16',
        'Article 29 since 1 October 2026: two readings until Law 06/2026 is confirmed',
      ),
    },
  ),
  shows: (year) => {
    const answer = (question: string, is: boolean) => ({
      ref: `tra-loi-${question}`,
      year,
      question,
      answer: is,
    })
    const both = (first: boolean, second: boolean) => ({
      answers: [
        answer('dan-dau-phong-trao-cap-tinh', first),
        answer('tieu-bieu-phong-trao-cap-tinh', second),
      ],
    })
    return { met: both(true, true), unmet: both(false, false), differ: both(false, true) }
  },
}

const criteria = [
  [
    'kinh-te-xa-hoi-quoc-phong',
    'Thực hiện tốt nhiệm vụ kinh tế - xã hội, quốc phòng, an ninh',
    'Development, defence and security tasks well done',
    'a',
  ],
  [
    'kinh-te-on-dinh',
    'Đời sống kinh tế ổn định và từng bước phát triển',
    'A stable and growing economy',
    'b',
  ],
  [
    'van-hoa-lanh-manh',
    'Đời sống văn hóa, tinh thần lành mạnh, phong phú',
    'A sound and rich cultural life',
    'c',
  ],
  [
    'moi-truong-sach-dep',
    'Môi trường an toàn, thân thiện, cảnh quan sạch đẹp',
    'A safe environment, a clean landscape',
    'd',
  ],
  [
    'chap-hanh-tot',
    'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
    'Follows policy and law',
    'đ',
  ],
] as const
const commune5 = criteria.map(([slug, vi, en, point]) =>
  asksCouncil(`29-${slug}`, both(vi, en), luat(`29.1.${point}`)),
)

const isCommune = being('la-xa-phuong', 'level', ['xa', 'so-nganh'], {
  cite: luat('29.1'),
  says: both('Là xã, phường, đặc khu', 'Is a commune, ward or special zone'),
})
const provincial = leftToAgency(
  'chi-tiet-xa-tieu-bieu',
  both('Quy định chi tiết của Ủy ban nhân dân cấp tỉnh', 'Details set by the province'),
  luat('29.2'),
)
const communeName = ['Xã, phường, đặc khu tiêu biểu', 'Exemplary commune, ward or special zone'] as const
const communeVersion = (lead: Clause) => [
  path('xa-phuong-tieu-bieu', 'danh-hieu', communeName, [isCommune, lead, ...commune5]),
]

const commune: Standard = {
  award: 'xa-phuong-tieu-bieu',
  subject: 'tap-the',
  versions: [
    { from: firstDay, until: '2025-07-01', common: [provincial], paths: communeVersion(leads('huyen')) },
    { from: '2025-07-01', until: '2026-10-01', common: [provincial], paths: communeVersion(leads('tinh')) },
    { from: '2026-10-01', common: [provincial], paths: communeVersion(leadsOrTypical) },
  ],
}

const frame = (slug: string) =>
  leftToAgency(
    slug,
    both(
      'Khung tiêu chuẩn Nghị định 86/2023/NĐ-CP và quy định chi tiết của Ủy ban nhân dân cấp tỉnh',
      'The frame of Decree 86/2023 and the province’s details',
    ),
    [nd86()],
  )

const villageCriteria = [
  [
    'kinh-te-on-dinh',
    'Đời sống kinh tế ổn định và từng bước phát triển',
    'A stable and growing economy',
    'a',
  ],
  [
    'van-hoa-lanh-manh',
    'Đời sống văn hóa, tinh thần lành mạnh, phong phú',
    'A sound and rich cultural life',
    'b',
  ],
  [
    'moi-truong-sach-dep',
    'Môi trường an toàn, thân thiện, cảnh quan sạch đẹp',
    'A safe environment, a clean landscape',
    'c',
  ],
  [
    'chap-hanh-giu-trat-tu',
    'Chấp hành tốt pháp luật, giữ gìn trật tự, tích cực tham gia phong trào thi đua',
    'Follows the law, keeps order, takes part in movements',
    'd',
  ],
  [
    'doan-ket-tuong-tro',
    'Đoàn kết, tương trợ, giúp đỡ nhau trong cộng đồng',
    'Neighbours stand together',
    'đ',
  ],
] as const
const village5 = villageCriteria.map(([slug, vi, en, point]) =>
  asksCouncil(`30-${slug}`, both(vi, en), luat(`30.1.${point}`)),
)

const village: Standard = {
  award: 'thon-to-dan-pho-van-hoa',
  subject: 'tap-the',
  versions: [
    {
      from: firstDay,
      common: [frame('chi-tiet-thon-van-hoa')],
      paths: [
        path(
          'thon-van-hoa',
          'danh-hieu',
          ['Thôn, tổ dân phố văn hóa', 'Cultural village or residential group'],
          [...village5],
        ),
      ],
    },
  ],
}

const family: Standard = {
  award: 'gia-dinh-van-hoa',
  subject: 'ho-gia-dinh',
  versions: [
    {
      from: firstDay,
      common: [frame('chi-tiet-gia-dinh-van-hoa')],
      paths: [
        path(
          'gia-dinh-van-hoa',
          'danh-hieu',
          ['Gia đình văn hóa', 'Cultural family'],
          [
            asksCouncil(
              '31-guong-mau-chap-hanh',
              both('Gương mẫu chấp hành chủ trương, chính sách, pháp luật', 'Exemplary in policy and law'),
              luat('31.1.a'),
            ),
            asksCouncil(
              '31-tich-cuc-thi-dua',
              both('Tích cực tham gia phong trào thi đua ở địa phương', 'Active in local movements'),
              luat('31.1.b'),
            ),
            asksCouncil(
              '31-no-am-hanh-phuc',
              both(
                'Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; gắn bó với cộng đồng',
                'A happy and civil family, close to its community',
              ),
              luat('31.1.c'),
            ),
          ],
        ),
      ],
    },
  ],
}

export const localities: readonly Standard[] = [commune, village, family]
