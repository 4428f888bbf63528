/** Huân chương Lao động of collectives, three classes: every path (Luật, Điều 42–44, khoản 4–6). */

import { movement, type ScopeName } from '../clauses/achievements.ts'
import { oneOf } from '../clauses/clause.ts'
import { ageOfUnit } from '../clauses/collective.ts'
import { alreadyHolds, excellentUnitYears, sinceHonour } from '../clauses/honours.ts'
import { asksCouncil, both } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'
import { abroad, type Combination, flagsOrCertificates, suddenMerit, unitedAndLawful } from './shared.ts'

const flag = 'co-thi-dua-bo-tinh'
const ofGovernment = 'co-thi-dua-chinh-phu'
const certificate = 'bang-khen-bo-tinh'

type CollectiveClass = {
  readonly award: string
  readonly article: string
  readonly prior: string
  readonly point: string
  readonly combinations: readonly Combination[]
  readonly alone: number
  readonly scope: ScopeName
  readonly points: readonly [exploit: string, contribution: string, movement: string]
}
const collectiveClasses: readonly CollectiveClass[] = [
  {
    award: 'huan-chuong-lao-dong-hang-nhat',
    article: '42',
    prior: 'huan-chuong-lao-dong-hang-nhi',
    point: 'd',
    combinations: [
      [[ofGovernment, 2]],
      [
        [ofGovernment, 1],
        [flag, 2],
      ],
      [[flag, 4]],
    ],
    alone: 4,
    scope: 'toan-quoc',
    points: ['a', 'b', 'c'],
  },
  {
    award: 'huan-chuong-lao-dong-hang-nhi',
    article: '43',
    prior: 'huan-chuong-lao-dong-hang-ba',
    point: 'd',
    combinations: [
      [
        [ofGovernment, 1],
        [flag, 1],
      ],
      [[flag, 3]],
    ],
    alone: 3,
    scope: 'bo-tinh',
    points: ['a', 'b', 'c'],
  },
  {
    award: 'huan-chuong-lao-dong-hang-ba',
    article: '44',
    prior: 'bang-khen-thu-tuong',
    point: 'đ',
    combinations: [
      [[ofGovernment, 1]],
      [[flag, 2]],
      [
        [flag, 1],
        [certificate, 1],
      ],
    ],
    alone: 2,
    scope: 'linh-vuc',
    points: ['a', 'b', 'c'],
  },
]

function unitMerit({ award, article, prior, point, combinations, alone }: CollectiveClass): Path {
  const cite = `${article}.4.${point}`
  const window = sinceHonour(prior)
  return path(
    `${award}-cong-trang`,
    'cong-trang',
    ['Công trạng', 'Merit'],
    [
      ...(article === '44'
        ? [
            ageOfUnit(10, {
              cite: luat(cite),
              says: both('Có quá trình xây dựng, phát triển từ 10 năm trở lên', 'There for 10 years or more'),
            }),
          ]
        : []),
      alreadyHolds(prior, 5, luat(cite)),
      {
        ...excellentUnitYears(5, ['tap-the-lao-dong-xuat-sac'], {
          cite: [luat(cite), nd152('33.7')],
          says: both(
            `Sau khi được ${honourName(prior, 'vi')}, liên tục từ 05 năm trở lên hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc; các năm còn lại hoàn thành tốt nhiệm vụ trở lên`,
            `Since ${honourName(prior, 'en')} at least 5 years in a row excellent or Excellent Labour Collective, the other years rated well or better`,
          ),
        }),
        window,
      },
      { ...flagsOrCertificates(`${award}-co-bang-khen`, cite, combinations, alone), window },
    ],
  )
}

function pathsOfCollective(one: CollectiveClass): Path[] {
  const { award, article, points, scope } = one
  const at = (place: 0 | 1 | 2) => `${article}.4.${points[place]}`
  return [
    unitMerit(one),
    path(
      `${award}-dot-xuat`,
      'dot-xuat',
      ['Thành tích đột xuất', 'An exploit'],
      [suddenMerit(`${award}-thanh-tich-dot-xuat`, scope, at(0))],
    ),
    path(
      `${award}-dong-gop`,
      'cong-trang',
      ['Đóng góp', 'Contribution'],
      [
        asksCouncil(
          `${award}-dong-gop-lon`,
          both(
            'Có nhiều đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện nhân đạo, ứng dụng khoa học, kỹ thuật',
            'Contributes much to development, welfare, charity or the use of science',
          ),
          luat(at(1)),
        ),
      ],
    ),
    movementPath(award, at(2), article === '44'),
    ...(article === '44' ? [politicalTask(award)] : []),
    abroad(award, `${article}.6`),
  ]
}

const movementPath = (award: string, cite: string, ministryToo: boolean): Path =>
  path(
    `${award}-phong-trao`,
    'chuyen-de',
    ['Sơ kết, tổng kết phong trào thi đua', 'Summing up a movement'],
    [
      oneOf(`${award}-binh-xet-phong-trao`, [
        movement('binh-xet-phong-trao-thu-tuong', {
          launchedBy: 'thu-tuong',
          part: 'duoc-binh-xet',
          review: ['so-ket', 'tong-ket'],
          cite: luat(cite),
          says: both(
            'Được bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng Chính phủ phát động',
            'Chosen when a movement of the President or Prime Minister is summed up',
          ),
        }),
        ...(ministryToo
          ? [
              movement('binh-xet-phong-trao-bo-tinh-05-nam', {
                launchedBy: 'bo-tinh',
                part: 'duoc-binh-xet',
                months: 60,
                review: ['so-ket', 'tong-ket'],
                cite: luat(cite),
                says: both(
                  'Được bình xét khi sơ kết, tổng kết phong trào do bộ, ban, ngành, tỉnh phát động từ 05 năm trở lên',
                  'Chosen when a movement of the ministry or province of 5 years or more is summed up',
                ),
              }),
            ]
          : []),
      ]),
    ],
  )

const politicalTask = (award: string): Path =>
  path(
    `${award}-nhiem-vu-chinh-tri`,
    'dot-xuat',
    ['Phục vụ nhiệm vụ chính trị', 'A political task'],
    [
      asksCouncil(
        `${award}-phuc-vu-nhiem-vu-chinh-tri`,
        both(
          'Có thành tích xuất sắc phục vụ nhiệm vụ chính trị của Đảng, Nhà nước',
          'Outstanding in a political task of the Party and State',
        ),
        luat('44.4.d'),
      ),
    ],
  )

export const labourOrdersOfCollectives: readonly Standard[] = collectiveClasses.map(
  (one): Standard => ({
    award: one.award,
    subject: 'tap-the',
    versions: [
      { from: firstDay, common: [unitedAndLawful(`${one.article}.4`)], paths: pathsOfCollective(one) },
    ],
  }),
)
