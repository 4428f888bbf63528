/** Orders of the armed forces: Quân công, Bảo vệ Tổ quốc, Chiến công (Luật, Điều 39–41, 45–50). */

import { exploit, type ScopeName } from '../clauses/achievements.ts'
import type { Clause } from '../clauses/clause.ts'
import { ageOfUnit } from '../clauses/collective.ts'
import { alreadyHolds, excellentUnitYears, goodYears, honoursHeld, sinceHonour } from '../clauses/honours.ts'
import { asksCouncil, being, both, excellentYears } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'
import { forcesService } from './cong-hien.ts'
import { anniversary, isMinistry, tenYearFlags, tenYears } from './huan-chuong-bac-cao.ts'
import {
  type Combination,
  flagsOrCertificates,
  followsLaw,
  soundInside,
  suddenMerit,
  unitedAndLawful,
} from './shared.ts'

const orders = ['nhat', 'nhi', 'ba'] as const
type Order = (typeof orders)[number]

const inForces = (cite: string): Clause =>
  being('thuoc-luc-luong-vu-trang-nhan-dan', 'sector', ['quan-doi', 'dan-su'], {
    values: ['quan-doi', 'cong-an', 'co-yeu'],
    cite: luat(cite),
    says: both('Thuộc lực lượng vũ trang nhân dân', 'Belongs to the armed forces'),
  })

const exploitPosts: Record<Order, readonly [article: string, vi: string]> = {
  nhat: [
    '16',
    'Đã đảm nhiệm chức vụ Bộ trưởng, Thứ trưởng, Tổng Tham mưu trưởng, Chủ nhiệm Tổng cục Chính trị hoặc tương đương; Đại tướng, Thượng tướng từ 05 năm trở lên',
  ],
  nhi: [
    '17',
    'Đã đảm nhiệm chức vụ Phó Tổng Tham mưu trưởng, Phó Chủ nhiệm Tổng cục Chính trị, Tư lệnh Quân khu hoặc tương đương từ 05 năm trở lên',
  ],
  ba: [
    '18',
    'Đã đảm nhiệm chức vụ Tư lệnh Binh chủng, Cục trưởng trực thuộc Bộ Công an hoặc tương đương từ 05 năm trở lên',
  ],
}
const defencePosts: Record<Order, readonly [article: string, years: number, vi: string]> = {
  nhat: [
    '22',
    35,
    'Đã đảm nhiệm chức vụ Phó Tư lệnh Binh chủng, Sư đoàn trưởng, Giám đốc Công an cấp tỉnh hoặc tương đương từ 10 năm trở lên',
  ],
  nhi: [
    '23',
    35,
    'Đã đảm nhiệm chức vụ Phó Sư đoàn trưởng, Lữ đoàn trưởng, Phó Giám đốc Công an cấp tỉnh hoặc tương đương từ 10 năm trở lên',
  ],
  ba: [
    '24',
    30,
    'Đã đảm nhiệm chức vụ Trung đoàn trưởng, Phó Trung đoàn trưởng hoặc tương đương từ 10 năm trở lên',
  ],
}
const posts = (vi: string) => both(vi, 'Long enough in a post of command that the article lists')

const militaryPrior: Record<Order, string> = {
  nhat: 'huan-chuong-quan-cong-hang-nhi',
  nhi: 'huan-chuong-quan-cong-hang-ba',
  ba: 'huan-chuong-bao-ve-to-quoc-hang-nhat',
}

const militaryExploit = (order: Order, at: number): Standard[] => {
  const award = `huan-chuong-quan-cong-hang-${order}`
  const article = String(39 + at)
  const [decree, vi] = exploitPosts[order]
  return [
    {
      award,
      subject: 'ca-nhan',
      versions: [
        {
          from: firstDay,
          common: [inForces(`${article}.1`), followsLaw(`${article}.1`)],
          paths: [
            path(
              `${award}-cong-hien`,
              'cong-hien',
              ['Quá trình cống hiến', 'Long service'],
              forcesService(award, 35, decree, `${article}.1.a`, posts(vi)),
            ),
            path(
              `${award}-thanh-tich`,
              'dot-xuat',
              ['Thành tích trong chiến đấu, huấn luyện', 'Combat and training'],
              [
                asksCouncil(
                  `${award}-thanh-tich-chien-dau`,
                  both(
                    'Thành tích trong chiến đấu, huấn luyện, xây dựng lực lượng, nêu gương trong toàn quốc',
                    'Combat, training or building the forces, an example nationwide',
                  ),
                  luat(`${article}.1.b`),
                ),
              ],
            ),
          ],
        },
      ],
    },
    {
      award,
      subject: 'tap-the',
      versions: [
        {
          from: firstDay,
          common: [inForces(`${article}.3`), soundInside(`${article}.3`)],
          paths: [
            path(
              `${award}-bo`,
              'cong-trang',
              ['Bộ Quốc phòng, Bộ Công an', 'The Ministries themselves'],
              [
                isMinistry(`${article}.2`),
                anniversary(`${article}.2`),
                ...(order === 'ba' ? [] : [alreadyHolds(militaryPrior[order], 10, luat(`${article}.2.a`))]),
                asksCouncil(
                  `${award}-cong-lao-to-lon`,
                  both(
                    'Lập được nhiều thành tích xuất sắc, có công lao to lớn trong sự nghiệp cách mạng của Đảng, của dân tộc',
                    'Many outstanding achievements and great merit',
                  ),
                  luat(`${article}.2.b`),
                ),
              ],
            ),
            path(
              `${award}-tap-the`,
              'cong-trang',
              ['Công trạng', 'Merit'],
              tenYears(
                {
                  award,
                  article,
                  prior: militaryPrior[order],
                  combinations: tenYearFlags[order],
                  ...(order === 'ba' ? { age: 30 } : {}),
                },
                'don-vi-quyet-thang',
              ),
            ),
          ],
        },
      ],
    },
  ]
}

const defencePrior: Record<Order, string> = {
  nhat: 'huan-chuong-bao-ve-to-quoc-hang-nhi',
  nhi: 'huan-chuong-bao-ve-to-quoc-hang-ba',
  ba: 'bang-khen-thu-tuong',
}
const defenceScope: Record<Order, ScopeName> = { nhat: 'toan-quoc', nhi: 'bo-tinh', ba: 'linh-vuc' }
const defenceLadder: Record<Order, readonly [excellent: number, title: string, count: number]> = {
  nhat: [3, 'cstd-bo-tinh', 2],
  nhi: [2, 'cstd-bo-tinh', 1],
  ba: [1, 'cstd-co-so', 3],
}
const flag = 'co-thi-dua-bo-tinh'
const ofGovernment = 'co-thi-dua-chinh-phu'
const defenceFlags: Record<Order, readonly [combinations: readonly Combination[], alone: number]> = {
  nhat: [
    [
      [[ofGovernment, 2]],
      [
        [ofGovernment, 1],
        [flag, 2],
      ],
      [[flag, 4]],
    ],
    4,
  ],
  nhi: [
    [
      [
        [ofGovernment, 1],
        [flag, 1],
      ],
      [[flag, 3]],
    ],
    3,
  ],
  ba: [
    [
      [[ofGovernment, 1]],
      [[flag, 2]],
      [
        [flag, 1],
        ['bang-khen-bo-tinh', 1],
      ],
    ],
    2,
  ],
}

function defenceMerit(order: Order, article: string): Clause[] {
  const at = luat(`${article}.1.c`)
  const prior = defencePrior[order]
  const window = sinceHonour(prior)
  const [excellent, title, count] = defenceLadder[order]
  return [
    alreadyHolds(prior, 5, at),
    {
      ...goodYears(5, {
        cite: [at, nd152('33.7')],
        says: both(
          `Sau khi được ${honourName(prior, 'vi')}, liên tục từ 05 năm trở lên hoàn thành tốt nhiệm vụ trở lên`,
          `Since ${honourName(prior, 'en')} at least 5 years in a row rated well or better`,
        ),
      }),
      window,
    },
    {
      ...excellentYears(`${excellent}-nam-hoan-thanh-xuat-sac`, excellent, {
        cite: at,
        says: both(
          `Trong thời gian đó có từ 0${excellent} năm hoàn thành xuất sắc nhiệm vụ`,
          `In that time at least ${excellent} year(s) rated excellent`,
        ),
      }),
      window,
    },
    { ...honoursHeld(title, count, at), window },
  ]
}

function defenceUnit(order: Order, article: string): Clause[] {
  const award = `huan-chuong-bao-ve-to-quoc-hang-${order}`
  const cite = `${article}.2.b`
  const prior = defencePrior[order]
  const window = sinceHonour(prior)
  const [combinations, alone] = defenceFlags[order]
  return [
    ...(order === 'ba'
      ? [
          ageOfUnit(10, {
            cite: luat(cite),
            says: both('Có quá trình xây dựng, phát triển từ 10 năm trở lên', 'There for 10 years or more'),
          }),
        ]
      : []),
    alreadyHolds(prior, 5, luat(cite)),
    {
      ...excellentUnitYears(5, ['don-vi-quyet-thang'], {
        cite: [luat(cite), nd152('33.7')],
        says: both(
          `Sau khi được ${honourName(prior, 'vi')}, liên tục từ 05 năm trở lên hoàn thành xuất sắc nhiệm vụ hoặc đạt Đơn vị quyết thắng; các năm còn lại hoàn thành tốt nhiệm vụ trở lên`,
          `Since ${honourName(prior, 'en')} at least 5 years in a row excellent or Determined-to-Win Unit, the other years rated well or better`,
        ),
      }),
      window,
    },
    { ...flagsOrCertificates(`${award}-co-bang-khen`, cite, combinations, alone), window },
  ]
}

const defence = (order: Order, at: number): Standard[] => {
  const award = `huan-chuong-bao-ve-to-quoc-hang-${order}`
  const article = String(45 + at)
  const [decree, years, vi] = defencePosts[order]
  return [
    {
      award,
      subject: 'ca-nhan',
      versions: [
        {
          from: firstDay,
          common: [inForces(`${article}.1`), followsLaw(`${article}.1`)],
          paths: [
            path(`${award}-cong-trang`, 'cong-trang', ['Công trạng', 'Merit'], defenceMerit(order, article)),
            path(
              `${award}-dot-xuat`,
              'dot-xuat',
              ['Thành tích đột xuất', 'An exploit'],
              [suddenMerit(`${award}-thanh-tich-dot-xuat`, defenceScope[order], `${article}.1.a`)],
            ),
            path(
              `${award}-cong-trinh`,
              'cong-trang',
              ['Công trình, sáng chế', 'Works and inventions'],
              [
                asksCouncil(
                  `${award}-cong-trinh-xuat-sac`,
                  both(
                    'Có công trình khoa học, sáng chế hoặc tác phẩm xuất sắc về quốc phòng, an ninh',
                    'An outstanding work or invention for defence and security',
                  ),
                  luat(`${article}.1.b`),
                ),
              ],
            ),
            path(
              `${award}-cong-hien`,
              'cong-hien',
              ['Quá trình cống hiến', 'Long service'],
              forcesService(award, years, decree, `${article}.1.d`, posts(vi)),
            ),
          ],
        },
      ],
    },
    {
      award,
      subject: 'tap-the',
      versions: [
        {
          from: firstDay,
          common: [inForces(`${article}.2`), unitedAndLawful(`${article}.2`)],
          paths: [
            path(`${award}-cong-trang`, 'cong-trang', ['Công trạng', 'Merit'], defenceUnit(order, article)),
            path(
              `${award}-dot-xuat`,
              'dot-xuat',
              ['Thành tích đột xuất', 'An exploit'],
              [suddenMerit(`${award}-thanh-tich-dot-xuat`, defenceScope[order], `${article}.2.a`)],
            ),
          ],
        },
      ],
    },
  ]
}

const combatReach: Record<Order, string> = {
  nhat: 'nêu gương trong toàn quốc',
  nhi: 'nêu gương trong toàn quân, toàn lực lượng Công an nhân dân hoặc trong bộ, ban, ngành, tỉnh',
  ba: 'nêu gương trong quân khu, hệ lực lượng hoặc một lĩnh vực của bộ, ban, ngành, tỉnh',
}
const combat = (order: Order, at: number): Standard[] => {
  const award = `huan-chuong-chien-cong-hang-${order}`
  return (['ca-nhan', 'tap-the'] as const).map(
    (subject, clause): Standard => ({
      award,
      subject,
      versions: [
        {
          from: firstDay,
          paths: [
            path(
              `${award}-chien-cong`,
              'dot-xuat',
              ['Chiến công', 'A feat of arms'],
              [
                exploit(`${award}-lap-chien-cong`, {
                  kinds: ['dot-xuat', 'muu-tri', 'dung-cam'],
                  scope: defenceScope[order],
                  cite: luat(`${48 + at}.${clause + 1}`),
                  says: both(
                    `Lập chiến công, thành tích xuất sắc trong chiến đấu, phục vụ chiến đấu, bảo vệ chủ quyền, an ninh, đấu tranh chống tội phạm, ${combatReach[order]}`,
                    'A feat in combat, in defence of sovereignty and security or against crime, of the reach that the class asks for',
                  ),
                }),
              ],
            ),
          ],
        },
      ],
    }),
  )
}

export const forcesOrders: readonly Standard[] = orders.flatMap((order, at) => [
  ...militaryExploit(order, at),
  ...defence(order, at),
  ...combat(order, at),
])
