/** Huân chương Sao vàng, Hồ Chí Minh and Độc lập (Luật, Điều 34–38). */
import type { Clause } from '../clauses/clause.ts'

import { ageOfUnit } from '../clauses/collective.ts'
import { alreadyHolds, excellentUnitYears, goodYears, sinceHonour } from '../clauses/honours.ts'
import { asksCouncil, being, both } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import { is } from '../language/build.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'
import { longService } from './cong-hien.ts'
import { abroad, type Combination, flagsOrCertificates, followsLaw, soundInside } from './shared.ts'

const gold = 'huan-chuong-sao-vang'
const hoChiMinh = 'huan-chuong-ho-chi-minh'

const great = (award: string, cite: string, vi: string, en: string): Path =>
  path(
    `${award}-cong-lao`,
    'cong-trang',
    ['Công lao, thành tích', 'Merit'],
    [asksCouncil(`${award}-cong-lao-to-lon`, both(vi, en), luat(cite))],
  )
const service = (award: string, cite: string): Path =>
  path(`${award}-cong-hien`, 'cong-hien', ['Quá trình cống hiến', 'Long service'], longService(award, cite))

const persons: readonly Standard[] = [
  {
    award: gold,
    subject: 'ca-nhan',
    versions: [
      {
        from: firstDay,
        common: [followsLaw('34.2')],
        paths: [
          service(gold, '34.2.a'),
          great(
            gold,
            '34.2.b',
            'Có nhiều công lao to lớn, đặc biệt xuất sắc trong một lĩnh vực của đất nước',
            'Great and exceptional merit in a field of the country',
          ),
        ],
      },
    ],
  },
  {
    award: hoChiMinh,
    subject: 'ca-nhan',
    versions: [
      {
        from: firstDay,
        common: [followsLaw('35.1')],
        paths: [
          service(hoChiMinh, '35.1.a'),
          great(
            hoChiMinh,
            '35.1.b',
            'Có nhiều thành tích đặc biệt xuất sắc, nêu gương trong toàn quốc',
            'Exceptional achievements, an example nationwide',
          ),
        ],
      },
    ],
  },
  ...(['nhat', 'nhi', 'ba'] as const).map((order, at): Standard => {
    const award = `huan-chuong-doc-lap-hang-${order}`
    const article = 36 + at
    return {
      award,
      subject: 'ca-nhan',
      versions: [
        {
          from: firstDay,
          common: [followsLaw(`${article}.1`)],
          paths: [
            abroad(award, `${article}.4`),
            service(award, `${article}.1.a`),
            great(
              award,
              `${article}.1.b`,
              at === 0
                ? 'Có thành tích đặc biệt xuất sắc, nêu gương trong toàn quốc'
                : 'Có thành tích xuất sắc, nêu gương trong toàn quốc',
              'Outstanding achievements, an example nationwide',
            ),
          ],
        },
      ],
    }
  }),
]

/** So many years of exceptional achievements since an order: every year rated well, and the council says the rest. */
const exceptionalYears = (
  prior: readonly string[],
  count: number,
  { cite, exceptional = true }: { readonly cite: string; readonly exceptional?: boolean },
): Clause[] => [
  alreadyHolds(prior, count, luat(cite)),
  {
    ...goodYears(count, {
      cite: [luat(cite), nd152('33.7')],
      says: both(
        `Từ đó liên tục từ ${count} năm trở lên đến thời điểm đề nghị, năm nào cũng hoàn thành tốt nhiệm vụ trở lên`,
        `At least ${count} years since then, every one rated well or better`,
      ),
    }),
    window: sinceHonour(prior),
  },
  exceptional
    ? asksCouncil(
        'lap-nhieu-thanh-tich-dac-biet-xuat-sac',
        both(
          'Trong thời gian đó lập được thành tích đặc biệt xuất sắc, ảnh hưởng rộng, có nhân tố mới tiêu biểu cho cả nước học tập',
          'In that time exceptional achievements, an example for the whole country',
        ),
        luat(cite),
      )
    : asksCouncil(
        'lap-nhieu-thanh-tich-xuat-sac',
        both(
          'Trong thời gian đó lập được nhiều thành tích xuất sắc',
          'In that time many outstanding achievements',
        ),
        luat(cite),
      ),
]

const tradition = (cite: string): Clause =>
  asksCouncil(
    'be-day-truyen-thong-cong-lao-to-lon',
    both(
      'Có bề dày truyền thống, có công lao to lớn trong sự nghiệp cách mạng của Đảng, của dân tộc',
      'A long tradition and great merit for the Party and the nation',
    ),
    luat(cite),
  )

const independence = ['huan-chuong-doc-lap-hang-nhat', 'huan-chuong-quan-cong-hang-nhat'] as const
const highCollectives: readonly Standard[] = [
  {
    award: gold,
    subject: 'tap-the',
    versions: [
      {
        from: firstDay,
        common: [soundInside('34.3')],
        paths: [
          path(
            `${gold}-tap-the`,
            'cong-trang',
            ['Tập thể đã được Huân chương Hồ Chí Minh', 'Holders of the Ho Chi Minh Order'],
            [...exceptionalYears([hoChiMinh], 25, { cite: '34.3.a' }), tradition('34.3.b')],
          ),
        ],
      },
    ],
  },
  {
    award: hoChiMinh,
    subject: 'tap-the',
    versions: [
      {
        from: firstDay,
        common: [soundInside('35.2')],
        paths: [
          path(
            `${hoChiMinh}-lan-dau`,
            'cong-trang',
            [
              'Tập thể đã được Huân chương Độc lập hoặc Quân công hạng Nhất',
              'Holders of the Independence or Military Exploit Order, First Class',
            ],
            [...exceptionalYears(independence, 10, { cite: '35.2.a' }), tradition('35.2.b')],
          ),
          path(
            `${hoChiMinh}-lan-tiep-theo`,
            'cong-trang',
            ['Tặng lần tiếp theo', 'Awarded again'],
            exceptionalYears([hoChiMinh], 15, { cite: '35.4', exceptional: false }),
          ),
        ],
      },
    ],
  },
]

const flag = 'co-thi-dua-bo-tinh'
const ofGovernment = 'co-thi-dua-chinh-phu'
const pm = 'bang-khen-thu-tuong'
const ofMinistry = 'bang-khen-bo-tinh'

export type LongLadder = {
  readonly award: string
  readonly article: string
  readonly prior: string
  readonly combinations: readonly Combination[]
  readonly age?: number
}
/** Độc lập, and in the same shape Quân công: ten years since the class below, with flags and certificates. */
export const tenYearFlags = {
  nhat: [
    [
      [ofGovernment, 3],
      [pm, 1],
    ],
    [
      [ofGovernment, 3],
      [flag, 2],
    ],
  ],
  nhi: [
    [
      [ofGovernment, 2],
      [pm, 1],
      [ofMinistry, 1],
    ],
    [
      [ofGovernment, 2],
      [flag, 2],
      [ofMinistry, 1],
    ],
  ],
  ba: [
    [
      [ofGovernment, 2],
      [pm, 1],
    ],
    [
      [ofGovernment, 2],
      [flag, 2],
    ],
  ],
} as const satisfies Record<string, readonly Combination[]>

/** The clauses of a ladder of ten years; `title`: what counts beside a year rated excellent. */
export function tenYears({ award, article, prior, combinations, age }: LongLadder, title: string): Clause[] {
  const cite = `${article}.3`
  const window = sinceHonour(prior)
  return [
    alreadyHolds(prior, 10, luat(cite)),
    {
      ...excellentUnitYears(10, [title], {
        cite: [luat(cite), nd152('33.7')],
        says: both(
          `Sau khi được ${honourName(prior, 'vi')}, liên tục từ 10 năm trở lên hoàn thành xuất sắc nhiệm vụ hoặc đạt ${honourName(title, 'vi')}; các năm còn lại hoàn thành tốt nhiệm vụ trở lên`,
          `Since ${honourName(prior, 'en')} at least 10 years in a row excellent or ${honourName(title, 'en')}, the other years rated well or better`,
        ),
      }),
      window,
    },
    { ...flagsOrCertificates(`${award}-co-bang-khen`, cite, combinations), window },
    ...(age
      ? [
          ageOfUnit(age, {
            cite: luat(cite),
            says: both(
              `Có quá trình xây dựng, phát triển từ ${age} năm trở lên`,
              `There for ${age} years or more`,
            ),
          }),
        ]
      : []),
  ]
}

export const isMinistry = (cite: string) =>
  being('la-bo-ban-nganh-tinh', 'level', ['bo-tinh', 'so-nganh'], {
    cite: luat(cite),
    says: both('Là bộ, ban, ngành, tỉnh', 'Is a ministry, sector or province itself'),
  })
const other = (cite: string) =>
  being('khong-phai-bo-ban-nganh-tinh', 'level', ['so-nganh', 'bo-tinh'], {
    values: ['so-nganh', 'xa', 'co-so', 'doanh-nghiep', 'thon', 'khac'],
    cite: luat(cite),
    says: both(
      'Là tập thể không phải bộ, ban, ngành, tỉnh',
      'Is a collective other than a ministry or province',
    ),
  })
export const anniversary = (cite: string): Clause => ({
  id: 'ky-niem-nam-tron',
  rule: is('round-year', [true], {
    id: 'ky-niem-nam-tron',
    cite: [luat(cite), luat('3.6')],
    says: both('Nhân kỷ niệm ngày thành lập năm tròn', 'On a round anniversary of its founding'),
  }),
  shows: (year) => ({
    met: { subject: { founded: `${year - 80}-03-01` } },
    unmet: { subject: { founded: `${year - 77}-03-01` } },
  }),
})

function independenceOf(
  order: 'nhat' | 'nhi' | 'ba',
  article: string,
  prior: string,
  age?: number,
): Standard {
  const award = `huan-chuong-doc-lap-hang-${order}`
  return {
    award,
    subject: 'tap-the',
    versions: [
      {
        from: firstDay,
        common: [soundInside(`${article}.2`)],
        paths: [
          path(
            `${award}-bo-tinh`,
            'cong-trang',
            ['Bộ, ban, ngành, tỉnh', 'A ministry or province'],
            [
              isMinistry(`${article}.2`),
              anniversary(`${article}.2`),
              ...(order === 'ba' ? [] : [alreadyHolds(prior, 10, luat(`${article}.2.a`))]),
              tradition(`${article}.2`),
            ],
          ),
          abroad(award, `${article}.4`),
          path(
            `${award}-tap-the-khac`,
            'cong-trang',
            ['Tập thể khác', 'Other collectives'],
            [
              other(`${article}.3`),
              ...tenYears(
                { award, article, prior, combinations: tenYearFlags[order], ...(age ? { age } : {}) },
                'tap-the-lao-dong-xuat-sac',
              ),
            ],
          ),
        ],
      },
    ],
  }
}

export const highOrders: readonly Standard[] = [
  ...persons,
  ...highCollectives,
  independenceOf('nhat', '36', 'huan-chuong-doc-lap-hang-nhi'),
  independenceOf('nhi', '37', 'huan-chuong-doc-lap-hang-ba'),
  independenceOf('ba', '38', 'huan-chuong-lao-dong-hang-nhat', 30),
]
