/** Bằng khen của Thủ tướng Chính phủ, of ministries and provinces, of others; Giấy khen; Kỷ niệm chương (Điều 71–76). */
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { chosenInCluster } from '../clauses/collective.ts'
import {
  alreadyHolds,
  excellentUnitYears,
  goodYears,
  held,
  honoursHeld,
  inARow,
  sinceHonour,
} from '../clauses/honours.ts'
import {
  asksCouncil,
  being,
  both,
  exploit,
  initiatives,
  lastYears,
  leftToAgency,
  movement,
  prize,
  ratedYears,
  rating,
  research,
} from '../clauses/merit.ts'
import { all, holds, honourYear, ratedYear, readings, within, years } from '../language/build.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard, type Version } from '../standard.ts'

const pm = 'bang-khen-thu-tuong'
const ofMinistry = 'bang-khen-bo-tinh'

const contributes = (id: string, cite: string): Clause =>
  asksCouncil(
    id,
    both(
      'Có nhiều đóng góp vào phát triển kinh tế - xã hội, khoa học, kỹ thuật, hoạt động xã hội, từ thiện nhân đạo',
      'Contributes much to development, science, social work or charity',
    ),
    luat(cite),
  )
const chosen = (id: string, cite: string, launchedBy: 'bo-tinh' | 'don-vi' = 'don-vi'): Clause =>
  movement(id, {
    launchedBy,
    part: 'duoc-binh-xet',
    cite: luat(cite),
    says: both(
      'Có thành tích xuất sắc tiêu biểu, được bình xét trong phong trào thi đua',
      'Outstanding, chosen in an emulation movement',
    ),
  })

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

const worker = (cite: string) =>
  being('la-cong-nhan-nong-dan-nguoi-lao-dong', 'work', ['cong-nhan', 'cbccvc'], {
    values: ['cong-nhan', 'nong-dan', 'nguoi-lao-dong'],
    cite: luat(cite),
    says: both('Là công nhân, nông dân, người lao động', 'A worker, farmer or employee'),
  })

const inCommune: Clause[] = [
  initiatives('sang-kien-cong-nhan-cap-xa', { scope: 'xa', cite: nd152('27.1') }),
  exploit('mo-hinh-nong-dan-02-nam', {
    kinds: ['mo-hinh'],
    scope: 'xa',
    months: 24,
    cite: nd152('27.2'),
    says: both(
      'Nông dân có mô hình sản xuất hiệu quả, ổn định từ 02 năm trở lên, ảnh hưởng trong cấp xã và giúp đỡ hộ khác',
      'A farmer with a model stable for 2 years, known in the commune, who helps others',
    ),
  }),
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
      worker('73.2'),
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
]

const lawful = (cite: string) =>
  asksCouncil(
    'chap-hanh-tot-chu-truong-phap-luat',
    both(
      'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
      'Follows the policy of the Party and the law of the State',
    ),
    luat(cite),
  )

const pmVersions: readonly Version[] = [
  { from: firstDay, until: '2025-07-01', common: [lawful('73.1')], paths: pmPerson(inDistrict) },
  { from: '2025-07-01', common: [lawful('73.1')], paths: pmPerson(inCommune) },
]

const unitYears = (count: number, cite: string, window?: Clause['window']): Clause => ({
  ...excellentUnitYears(count, ['tap-the-lao-dong-xuat-sac', 'don-vi-quyet-thang'], {
    cite: window ? [luat(cite), nd152('33.7')] : luat(cite),
    says: both(
      `${window ? 'Sau đó liên' : 'Liên'} tục từ 0${count} năm trở lên hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc, Đơn vị quyết thắng${window ? '; các năm còn lại hoàn thành tốt nhiệm vụ trở lên' : ''}`,
      `At least ${count} years in a row excellent or Excellent Labour Collective${window ? ', the other years since then rated well or better' : ''}`,
    ),
  }),
  ...(window ? { window } : {}),
})
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
]

const household = (award: string, cite: string): readonly Path[] => [
  path(
    `${award}-ho-gia-dinh`,
    'cong-trang',
    ['Hộ gia đình', 'Households'],
    [
      lawful(cite),
      asksCouncil(
        `${award}-dong-gop-cua-ho`,
        both(
          'Có nhiều đóng góp công sức, đất đai, tài sản cho địa phương, xã hội',
          'Gave much labour, land or property to the locality',
        ),
        luat(cite),
      ),
    ],
  ),
]

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
      worker('74.1.đ'),
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

const since = (
  award: string,
  subject: Standard['subject'],
  paths: readonly Path[],
  common: readonly Clause[] = [],
): Standard => ({
  award,
  subject,
  versions: [{ from: firstDay, common, paths }],
})

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

export const certificates: readonly Standard[] = [
  { award: pm, subject: 'ca-nhan', versions: pmVersions },
  since(pm, 'tap-the', pmUnit, [lawful('73.4')]),
  since(pm, 'ho-gia-dinh', household(pm, '73.6')),
  since(ofMinistry, 'ca-nhan', ministryPerson, [lawful('74.1')]),
  since(ofMinistry, 'tap-the', ministryUnit, [lawful('74.3')]),
  since(ofMinistry, 'ho-gia-dinh', household(ofMinistry, '74.5')),
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
      'cong-hien',
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
