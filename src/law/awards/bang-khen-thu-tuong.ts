/** Bằng khen của Thủ tướng Chính phủ (Luật, Điều 73). */

import { exploit, initiatives, movement, prize } from '../clauses/achievements.ts'
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { chosenInCluster } from '../clauses/collective.ts'
import { alreadyHolds, goodYears, held, honoursHeld, sinceHonour } from '../clauses/honours.ts'
import { asksCouncil, both, lastYears, ratedYears, rating } from '../clauses/merit.ts'
import { all, holds, readings, within } from '../language/build.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard, type Version } from '../standard.ts'
import {
  abroad,
  chosen,
  contributes,
  followsLaw,
  helpsColleagues,
  helpsFarmers,
  household,
  since,
  unitedAndLawful,
  unitYears,
  workingPerson,
} from './shared.ts'

const pm = 'bang-khen-thu-tuong'
const ofMinistry = 'bang-khen-bo-tinh'

/**
 * Điều 73 khoản 1 điểm b: "đã được … và có liên tục từ 05 năm". Whether the years begin with the ministry's
 * certificate or may lie around it: NĐ 152/2025, Điều 33 khoản 7 counts from the last honour.
 */
const fiveYears = ratedYears('05-nam-hoan-thanh-tot', 'hoan-thanh-tot', 5, {
  cite: luat('73.1.b'),
  says: both(
    'Liên tục từ 05 năm trở lên hoàn thành tốt nhiệm vụ trở lên',
    'At least 5 years in a row rated well or better',
  ),
})
const sinceLast = {
  ...goodYears(5, {
    cite: [luat('73.1.b'), nd152('33.7')],
    says: both(
      'Từ khi được Bằng khen bộ, ban, ngành, tỉnh đến nay liên tục từ 05 năm trở lên hoàn thành tốt nhiệm vụ trở lên',
      'Since that certificate at least 5 years in a row rated well or better',
    ),
  }),
  window: sinceHonour(ofMinistry),
}
const threeTitles = honoursHeld('cstd-co-so', 3, luat('73.1.b'))
const anyFiveYears = all([fiveYears.rule, holds('cstd-co-so', { atLeast: 3, span: { last: 5 } })])
const countedFrom: Clause = {
  id: 'moc-tinh-05-nam',
  rule: readings(
    'bang-khen-thu-tuong-moc-tinh',
    [
      {
        key: 'tu-lan-khen-truoc',
        name: both(
          'Tính từ thành tích của lần khen trước (Nghị định 152/2025/NĐ-CP, khoản 7 Điều 33)',
          'Counted since the last honour (Decree 152/2025, Article 33, clause 7)',
        ),
        rule: within(sinceHonour(ofMinistry), all([sinceLast.rule, threeTitles.rule])),
      },
      {
        key: 'nam-nam-gan-nhat',
        name: both(
          'Năm năm liên tục đến thời điểm đề nghị, không kể lần khen trước ở năm nào (Luật, điểm b khoản 1 Điều 73)',
          'The 5 years up to the proposal, whenever the certificate was (Law, Article 73)',
        ),
        rule: anyFiveYears,
      },
    ],
    {
      id: 'moc-tinh-05-nam',
      cite: [luat('73.1.b'), nd152('33.7')],
      says: both(
        'Liên tục từ 05 năm trở lên đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong thời gian đó có 03 lần Chiến sĩ thi đua cơ sở',
        'At least 5 years in a row to the proposal rated well or better, in that time 3 times Grassroots Emulation Fighter',
      ),
    },
  ),
  inner: [fiveYears, sinceLast, { ...threeTitles, window: sinceHonour(ofMinistry) }],
  shows: (year) => {
    const good = lastYears(year, 5).map((one) => rating(one, 'hoan-thanh-tot'))
    const titles = lastYears(year, 3).map((one) => held('cstd-co-so', one))
    const whole = [{ rows: 'ratings' as const }, { rows: 'honours' as const }]
    return {
      met: { ratings: good, honours: [held(ofMinistry, year - 5), ...titles], complete: whole },
      unmet: {
        drop: ['cstd-co-so-'],
        ratings: good,
        honours: [held(ofMinistry, year - 5), held('cstd-co-so', year)],
        complete: whole,
      },
      // the certificate of three years ago leaves only three years after it
      differ: { ratings: good, honours: [held(ofMinistry, year - 3), ...titles], complete: whole },
    }
  },
}

const pmMerit: Path = path(
  `${pm}-cong-trang`,
  'cong-trang',
  ['Công trạng', 'Merit'],
  [alreadyHolds(ofMinistry, 5, luat('73.1.b')), countedFrom],
)

const inCommune: Clause[] = [
  together('cong-nhan-co-sang-kien-cap-xa', [
    initiatives('sang-kien-cong-nhan-cap-xa', { scope: 'xa', cite: nd152('27.1') }),
    helpsColleagues(nd152('27.1')),
  ]),
  together('nong-dan-co-mo-hinh-cap-xa', [
    exploit('mo-hinh-nong-dan-02-nam', {
      kinds: ['mo-hinh'],
      scope: 'xa',
      months: 24,
      cite: nd152('27.2'),
      says: both(
        'Nông dân có mô hình sản xuất hiệu quả, ổn định từ 02 năm trở lên, ảnh hưởng trong cấp xã',
        'A farmer with a model stable for 2 years, known in the commune',
      ),
    }),
    helpsFarmers(nd152('27.2')),
  ]),
]
const inDistrict: Clause[] = [
  asksCouncil(
    'sang-kien-mo-hinh-cap-huyen',
    both(
      'Có sáng kiến hoặc mô hình sản xuất hiệu quả, ảnh hưởng trong địa bàn cấp huyện',
      'An initiative or model effective in the district',
    ),
    luat('73.2'),
  ),
]
const workers = (own: readonly Clause[]): Path =>
  path(
    `${pm}-cong-nhan-nong-dan`,
    'cong-trang',
    ['Công nhân, nông dân, người lao động', 'Workers and farmers'],
    [
      workingPerson('73.2'),
      oneOf(`${pm}-thanh-tich-nguoi-lao-dong`, [
        exploit('nhieu-thanh-tich-linh-vuc', {
          kinds: ['nhieu-thanh-tich', 'dot-xuat'],
          scope: 'linh-vuc',
          cite: luat('73.2'),
          says: both(
            'Nhiều thành tích, ảnh hưởng trong lĩnh vực, ngành nghề',
            'Many achievements, known in the field',
          ),
        }),
        ...own,
      ]),
    ],
  )

const pmPerson = (own: readonly Clause[]): Path[] => [
  pmMerit,
  path(
    `${pm}-phong-trao`,
    'chuyen-de',
    ['Phong trào thi đua', 'A movement'],
    [chosen('duoc-binh-xet-phong-trao', '73.1.a')],
  ),
  path(
    `${pm}-dot-xuat`,
    'dot-xuat',
    ['Nhiều thành tích, thành tích đột xuất, giải thưởng', 'Exploits and prizes'],
    [
      oneOf(`${pm}-thanh-tich`, [
        exploit('thanh-tich-anh-huong-bo-tinh', {
          kinds: ['dot-xuat', 'nhieu-thanh-tich', 'dung-cam'],
          scope: 'bo-tinh',
          cite: luat('73.1.c'),
          says: both(
            'Lập nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng trong bộ, ban, ngành, tỉnh',
            'Exploits known within the ministry or province',
          ),
        }),
        prize('giai-thuong-khu-vuc', 'khu-vuc', undefined, {
          cite: luat('73.1.c'),
          says: both('Đoạt giải thưởng của khu vực', 'Wins a prize of the region'),
        }),
      ]),
    ],
  ),
  path(
    `${pm}-dong-gop`,
    'cong-trang',
    ['Đóng góp', 'Contribution'],
    [contributes(`${pm}-nhieu-dong-gop`, '73.1.d')],
  ),
  workers(own),
  path(
    `${pm}-doanh-nhan`,
    'cong-trang',
    ['Doanh nhân, trí thức, nhà khoa học', 'Business people and scholars'],
    [
      asksCouncil(
        'doanh-nhan-tri-thuc-dong-gop',
        both(
          'Là doanh nhân, trí thức, nhà khoa học có thành tích đóng góp vào phát triển kinh tế - xã hội, quốc phòng, an ninh, được bộ, ban, ngành, tỉnh công nhận',
          'A business person or scholar whose contribution a ministry or province recognises',
        ),
        luat('73.3'),
      ),
    ],
  ),
  abroad(pm, '73.7'),
]

const pmVersions: readonly Version[] = [
  { from: firstDay, until: '2025-07-01', common: [followsLaw('73.1')], paths: pmPerson(inDistrict) },
  { from: '2025-07-01', common: [followsLaw('73.1')], paths: pmPerson(inCommune) },
]

const afterCertificate = sinceHonour(ofMinistry)

const pmUnit: readonly Path[] = [
  path(
    `${pm}-cong-trang`,
    'cong-trang',
    ['Công trạng', 'Merit'],
    [
      alreadyHolds(ofMinistry, 5, luat('73.4.e')),
      unitYears(5, '73.4.e', afterCertificate),
      {
        ...oneOf('01-co-hoac-02-bang-khen', [
          honoursHeld('co-thi-dua-bo-tinh', 1, luat('73.4.e')),
          honoursHeld(ofMinistry, 2, luat('73.4.e'), { merit: true }),
        ]),
        window: afterCertificate,
      },
    ],
  ),
  path(
    `${pm}-dot-xuat`,
    'dot-xuat',
    ['Thành tích đột xuất', 'An exploit'],
    [
      exploit('thanh-tich-dot-xuat-bo-tinh', {
        kinds: ['dot-xuat', 'dung-cam'],
        scope: 'bo-tinh',
        cite: luat('73.4.a'),
        says: both(
          'Lập thành tích xuất sắc đột xuất, ảnh hưởng trong bộ, ban, ngành, tỉnh',
          'An exploit known within the ministry or province',
        ),
      }),
    ],
  ),
  path(
    `${pm}-dong-gop`,
    'cong-trang',
    ['Đóng góp', 'Contribution'],
    [contributes(`${pm}-nhieu-dong-gop`, '73.4.b')],
  ),
  path(
    `${pm}-cum-khoi`,
    'cong-trang',
    ['Cụm, khối của Hội đồng Trung ương', 'A cluster of the Central Council'],
    [
      chosenInCluster('duoc-binh-xet-cum-khoi-trung-uong', 'hoi-dong-trung-uong', {
        cite: luat('73.4.c'),
        says: both(
          'Được bình xét trong cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức',
          'Chosen in a cluster of the Central Council',
        ),
      }),
    ],
  ),
  path(
    `${pm}-phong-trao`,
    'chuyen-de',
    ['Sơ kết, tổng kết phong trào', 'Summing up a movement'],
    [
      oneOf(`${pm}-binh-xet-phong-trao`, [
        movement('phong-trao-thu-tuong-phat-dong', {
          launchedBy: 'thu-tuong',
          part: 'duoc-binh-xet',
          review: ['so-ket', 'tong-ket'],
          cite: luat('73.4.d'),
          says: both(
            'Được bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng Chính phủ phát động',
            'Chosen when a movement of the President or Prime Minister is summed up',
          ),
        }),
        movement('phong-trao-bo-tinh-03-nam', {
          launchedBy: 'bo-tinh',
          part: 'duoc-binh-xet',
          months: 36,
          review: ['so-ket', 'tong-ket'],
          cite: luat('73.4.d'),
          says: both(
            'Được bình xét khi sơ kết, tổng kết phong trào do bộ, ban, ngành, tỉnh phát động từ 03 năm trở lên',
            'Chosen when a movement of the ministry or province of 3 years or more is summed up',
          ),
        }),
      ]),
    ],
  ),
  path(
    `${pm}-nhiem-vu-chinh-tri`,
    'dot-xuat',
    ['Nhiệm vụ chính trị', 'A political task'],
    [
      asksCouncil(
        `${pm}-phuc-vu-nhiem-vu-chinh-tri`,
        both(
          'Có thành tích xuất sắc phục vụ nhiệm vụ chính trị của Đảng, Nhà nước',
          'Outstanding in a political task of the Party and State',
        ),
        luat('73.4.đ'),
      ),
    ],
  ),
  path(
    `${pm}-doanh-nghiep`,
    'cong-trang',
    ['Doanh nghiệp, tổ chức kinh tế', 'Enterprises'],
    [
      asksCouncil(
        'doanh-nghiep-dong-gop-duoc-cong-nhan',
        both(
          'Là doanh nghiệp, tổ chức kinh tế có thành tích đóng góp vào phát triển kinh tế - xã hội, được bộ, ban, ngành, tỉnh công nhận',
          'An enterprise whose contribution a ministry or province recognises',
        ),
        luat('73.5'),
      ),
    ],
  ),
  abroad(pm, '73.7'),
]

export const primeMinisters: readonly Standard[] = [
  { award: pm, subject: 'ca-nhan', versions: pmVersions },
  since(pm, 'tap-the', pmUnit, [unitedAndLawful('73.4')]),
  since(pm, 'ho-gia-dinh', household(pm, '73.6')),
]
