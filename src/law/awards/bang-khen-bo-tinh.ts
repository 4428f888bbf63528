/** Bằng khen của bộ, ban, ngành, tỉnh (Luật, Điều 74). */

import { exploit, initiatives, research } from '../clauses/achievements.ts'
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { held, inARow } from '../clauses/honours.ts'
import { asksCouncil, both, lastYears, leftToAgency, rating } from '../clauses/merit.ts'
import { honourYear, ratedYear, years } from '../language/build.ts'
import { luat } from '../sources/cite.ts'
import { type Path, path, type Standard } from '../standard.ts'
import {
  chosen,
  contributes,
  followsLaw,
  household,
  since,
  unitedAndLawful,
  unitYears,
  workingPerson,
} from './shared.ts'

const ofMinistry = 'bang-khen-bo-tinh'

/** Two years, each with either the title, or an excellent rating and an initiative (Bộ Nội vụ's answer). */
const mixedYears: Clause = {
  id: 'hai-nam-ghep',
  rule: years(
    {
      any: [
        honourYear('cstd-co-so'),
        {
          all: [
            ratedYear('hoan-thanh-xuat-sac'),
            { rows: 'initiatives', where: { scope: { atLeast: 'co-so' }, used: { in: [false] } } },
          ],
        },
      ],
    },
    { atLeast: 2, run: 'consecutive', span: { last: 3 } },
    {
      id: 'hai-nam-ghep',
      cite: [{ ...luat('74.1.d'), mark: 'unconfirmed' }],
      says: both(
        '02 năm liên tục, mỗi năm là Chiến sĩ thi đua cơ sở hoặc hoàn thành xuất sắc nhiệm vụ và có sáng kiến (theo trả lời của Bộ Nội vụ)',
        'Two years in a row, each with the grassroots title or an excellent rating and an initiative (as the Ministry answered)',
      ),
    },
  ),
  shows: (year) => ({
    met: {
      honours: [held('cstd-co-so', year)],
      ratings: [rating(year - 1, 'hoan-thanh-xuat-sac')],
      initiatives: [{ ref: 'sang-kien-ghep', year: year - 1, scope: 'co-so', by: 'co-so', used: false }],
    },
    unmet: {
      drop: ['cstd-co-so-', 'sang-kien-'],
      ratings: [rating(year - 1, 'hoan-thanh-tot')],
      complete: [{ rows: 'honours' }, { rows: 'ratings' }, { rows: 'initiatives' }],
    },
  }),
}

const twoExcellent = together('02-nam-xuat-sac-02-sang-kien', [
  {
    id: '02-nam-hoan-thanh-xuat-sac',
    rule: years(
      ratedYear('hoan-thanh-xuat-sac'),
      { atLeast: 2, run: 'until-now' },
      {
        id: '02-nam-hoan-thanh-xuat-sac',
        cite: luat('74.1.d'),
        says: both(
          'Liên tục từ 02 năm trở lên hoàn thành xuất sắc nhiệm vụ',
          'Excellent for at least 2 years in a row',
        ),
      },
    ),
    shows: (year) => ({
      met: { ratings: lastYears(year, 2).map((one) => rating(one, 'hoan-thanh-xuat-sac')) },
      unmet: {
        ratings: [rating(year, 'hoan-thanh-xuat-sac'), rating(year - 1, 'hoan-thanh-tot')],
        complete: [{ rows: 'ratings' }],
      },
    }),
  },
  oneOf('02-sang-kien-hoac-de-tai', [
    initiatives('02-sang-kien-co-so', { scope: 'co-so', count: 2, cite: luat('74.1.d'), last: 2 }),
    research('02-de-tai-co-so', { scope: 'co-so', count: 2, cite: luat('74.1.d'), last: 2 }),
  ]),
])

const ministryPerson: readonly Path[] = [
  path(
    `${ofMinistry}-cong-trang`,
    'cong-trang',
    ['Công trạng', 'Merit'],
    [oneOf('hai-nam-lien-tuc', [inARow('cstd-co-so', 2, luat('74.1.d')), twoExcellent, mixedYears])],
  ),
  path(
    `${ofMinistry}-phong-trao`,
    'chuyen-de',
    ['Phong trào thi đua', 'A movement'],
    [chosen('binh-xet-phong-trao-bo-tinh', '74.1.a', 'bo-tinh')],
  ),
  path(
    `${ofMinistry}-dot-xuat`,
    'dot-xuat',
    ['Nhiều thành tích, thành tích đột xuất', 'Exploits'],
    [
      exploit('thanh-tich-mot-linh-vuc', {
        kinds: ['dot-xuat', 'nhieu-thanh-tich', 'dung-cam'],
        scope: 'linh-vuc',
        cite: luat('74.1.b'),
        says: both(
          'Lập nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng một lĩnh vực của bộ, ban, ngành, tỉnh',
          'Exploits known in a field of the ministry or province',
        ),
      }),
    ],
  ),
  path(
    `${ofMinistry}-dong-gop`,
    'cong-trang',
    ['Đóng góp', 'Contribution'],
    [contributes(`${ofMinistry}-nhieu-dong-gop`, '74.1.c')],
  ),
  path(
    `${ofMinistry}-cong-nhan-nong-dan`,
    'cong-trang',
    ['Công nhân, nông dân, người lao động', 'Workers and farmers'],
    [
      workingPerson('74.1.đ'),
      exploit('nhieu-thanh-tich-cap-xa', {
        kinds: ['nhieu-thanh-tich', 'dot-xuat', 'mo-hinh'],
        scope: 'co-so',
        cite: luat('74.1.đ'),
        says: both(
          'Lập nhiều thành tích, ảnh hưởng trong cấp xã, cơ quan, đơn vị, doanh nghiệp',
          'Many achievements known in the commune or enterprise',
        ),
      }),
    ],
  ),
  path(
    `${ofMinistry}-doanh-nhan`,
    'cong-trang',
    ['Doanh nhân, trí thức, nhà khoa học', 'Business people and scholars'],
    [
      asksCouncil(
        'doanh-nhan-dong-gop-cho-bo-nganh-dia-phuong',
        both(
          'Là doanh nhân, trí thức, nhà khoa học có thành tích đóng góp vào sự phát triển của bộ, ban, ngành, địa phương, được bộ, ban, ngành, tỉnh công nhận',
          'Contributed to the ministry or locality, which recognises it',
        ),
        luat('74.2'),
      ),
    ],
  ),
]

const ministryUnit: readonly Path[] = [
  path(
    `${ofMinistry}-cong-trang`,
    'cong-trang',
    ['Công trạng', 'Merit'],
    [
      { ...twoUnitYears() },
      asksCouncil(
        'dan-chu-co-so-cham-lo-tiet-kiem',
        both(
          'Thực hiện tốt dân chủ ở cơ sở; tổ chức tốt phong trào thi đua; chăm lo đời sống; tiết kiệm, phòng, chống lãng phí, tham nhũng, tiêu cực',
          'Grassroots democracy, movements, care for its people, thrift and integrity well done',
        ),
        luat('74.3.d'),
      ),
    ],
  ),
  path(
    `${ofMinistry}-phong-trao`,
    'chuyen-de',
    ['Phong trào thi đua', 'A movement'],
    [chosen('tap-the-binh-xet-phong-trao', '74.3.a')],
  ),
  path(
    `${ofMinistry}-dot-xuat`,
    'dot-xuat',
    ['Thành tích đột xuất', 'An exploit'],
    [
      exploit('tap-the-dot-xuat-linh-vuc', {
        kinds: ['dot-xuat', 'dung-cam'],
        scope: 'linh-vuc',
        cite: luat('74.3.b'),
        says: both(
          'Lập thành tích đột xuất, ảnh hưởng trong từng lĩnh vực của bộ, ban, ngành, tỉnh',
          'An exploit known in a field of the ministry or province',
        ),
      }),
    ],
  ),
  path(
    `${ofMinistry}-dong-gop`,
    'cong-trang',
    ['Đóng góp', 'Contribution'],
    [contributes(`${ofMinistry}-nhieu-dong-gop`, '74.3.c')],
  ),
  path(
    `${ofMinistry}-doanh-nghiep`,
    'cong-trang',
    ['Doanh nghiệp, tổ chức kinh tế', 'Enterprises'],
    [
      asksCouncil(
        'doanh-nghiep-dong-gop-cho-bo-nganh-dia-phuong',
        both(
          'Là doanh nghiệp, tổ chức kinh tế có thành tích đóng góp vào sự phát triển của bộ, ban, ngành, địa phương, được bộ, ban, ngành, tỉnh công nhận',
          'Contributed to the ministry or locality, which recognises it',
        ),
        luat('74.4'),
      ),
    ],
  ),
]

/** Two years up to now: `excellentUnitYears` allows a run anywhere, here it ends with the year judged. */
function twoUnitYears(): Clause {
  const clause = unitYears(2, '74.3.d')
  const { id, cite, says } = clause.rule
  return {
    ...clause,
    rule: {
      ...years(
        {
          any: [
            ratedYear('hoan-thanh-xuat-sac'),
            honourYear('tap-the-lao-dong-xuat-sac', 'don-vi-quyet-thang'),
          ],
        },
        { atLeast: 2, run: 'until-now' },
      ),
      id,
      cite,
      says,
    },
    shows: (year) => ({
      met: { ratings: lastYears(year, 2).map((one) => rating(one, 'hoan-thanh-xuat-sac')) },
      unmet: {
        drop: ['tap-the-lao-dong-xuat-sac-', 'don-vi-quyet-thang-'],
        ratings: [rating(year - 1, 'hoan-thanh-tot'), rating(year, 'hoan-thanh-xuat-sac')],
        complete: [{ rows: 'ratings' }, { rows: 'honours' }],
      },
    }),
  }
}

const details = leftToAgency(
  'chi-tiet-bang-khen-bo-tinh',
  both(
    'Quy định chi tiết của bộ, ban, ngành, tỉnh về tiêu chuẩn bằng khen',
    'Details that the ministry or province sets',
  ),
  luat('74.6'),
)

export const ministries: readonly Standard[] = [
  since(ofMinistry, 'ca-nhan', ministryPerson, [followsLaw('74.1'), details]),
  since(ofMinistry, 'tap-the', ministryUnit, [unitedAndLawful('74.3'), details]),
  since(ofMinistry, 'ho-gia-dinh', household(ofMinistry, '74.5'), [details]),
]
