/** Huân chương Lao động of persons, three classes: every path (Luật, Điều 42–44). */

import { exploit, initiatives, movement, prize, type ScopeName } from '../clauses/achievements.ts'
import { type Clause, oneOf } from '../clauses/clause.ts'
import { alreadyHolds, goodYears, honoursHeld, sinceHonour } from '../clauses/honours.ts'
import { asksCouncil, being, both, excellentYears } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import type { Both } from '../language/terms.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'
import { longService } from './cong-hien.ts'
import { abroad, followsLaw, helpsColleagues, helpsFarmers, reach, suddenMerit } from './shared.ts'

type Class = {
  readonly award: string
  readonly article: string
  /** The points of khoản 1, in the order: exploit, prize, invention, contribution, merit, long service. */
  readonly points: readonly string[]
  readonly prior: string
  readonly excellent: number
  readonly titles: readonly [award: string, count: number]
  readonly scope: ScopeName
  /** World and region: the lowest place that counts (NĐ 152/2025, khoản 2 Điều 19–21). */
  readonly prizes: readonly [world: number, region: number | undefined, cite: string, says: Both]
  /** Workers and farmers (khoản 2): initiatives, and years of a model. */
  readonly workers: readonly [initiatives: number, years: number]
}

const classes: readonly Class[] = [
  {
    award: 'huan-chuong-lao-dong-hang-nhat',
    article: '42',
    points: ['a', 'b', 'c', 'd', 'đ', 'e'],
    prior: 'huan-chuong-lao-dong-hang-nhi',
    excellent: 3,
    titles: ['cstd-bo-tinh', 2],
    scope: 'toan-quoc',
    prizes: [
      1,
      undefined,
      '19.2',
      both('Được giải Nhất hoặc Huy chương Vàng thế giới', 'First prize or gold medal of the world'),
    ],
    workers: [3, 5],
  },
  {
    award: 'huan-chuong-lao-dong-hang-nhi',
    article: '43',
    points: ['a', 'b', 'c', 'd', 'đ', 'e'],
    prior: 'huan-chuong-lao-dong-hang-ba',
    excellent: 2,
    titles: ['cstd-bo-tinh', 1],
    scope: 'bo-tinh',
    prizes: [
      2,
      1,
      '20.2',
      both(
        'Được Huy chương Bạc thế giới, Huy chương Vàng cấp châu lục hoặc tương đương',
        'Silver medal of the world, gold of the continent, or the like',
      ),
    ],
    workers: [2, 4],
  },
  {
    award: 'huan-chuong-lao-dong-hang-ba',
    article: '44',
    points: ['d', 'đ', 'b', 'c', 'e', 'g'],
    prior: 'bang-khen-thu-tuong',
    excellent: 1,
    titles: ['cstd-co-so', 3],
    scope: 'linh-vuc',
    prizes: [
      3,
      2,
      '21.2',
      both(
        'Được Huy chương Đồng thế giới, Huy chương Bạc cấp châu lục hoặc tương đương',
        'Bronze medal of the world, silver of the continent, or the like',
      ),
    ],
    workers: [1, 3],
  },
]

const merit = (one: Class, point: string): Clause[] => {
  const at = luat(`${one.article}.1.${point}`)
  const window = sinceHonour(one.prior)
  const [title, count] = one.titles
  return [
    alreadyHolds(one.prior, 5, at),
    {
      ...goodYears(5, {
        cite: [at, nd152('33.7')],
        says: both(
          `Sau khi được ${honourName(one.prior, 'vi')}, liên tục từ 05 năm trở lên hoàn thành tốt nhiệm vụ trở lên`,
          `Since ${honourName(one.prior, 'en')} at least 5 years in a row rated well or better`,
        ),
      }),
      window,
    },
    {
      ...excellentYears(`${one.excellent}-nam-hoan-thanh-xuat-sac`, one.excellent, {
        cite: at,
        says: both(
          `Trong thời gian đó có từ 0${one.excellent} năm hoàn thành xuất sắc nhiệm vụ`,
          `In that time at least ${one.excellent} year(s) rated excellent`,
        ),
      }),
      window,
    },
    { ...honoursHeld(title, count, at), window },
  ]
}

const workersPaths = ({ award, article, workers: [count, years] }: Class): Path[] => [
  path(
    `${award}-cong-nhan`,
    'cong-trang',
    ['Công nhân có sáng kiến', 'Workers with initiatives'],
    [
      being('la-cong-nhan', 'work', ['cong-nhan', 'cbccvc'], {
        cite: luat(`${article}.2.b`),
        says: both('Là công nhân', 'A worker'),
      }),
      initiatives(`${count}-sang-kien-cong-nhan`, {
        scope: 'co-so',
        count,
        by: 'bo-tinh',
        cite: luat(`${article}.2.b`),
      }),
      helpsColleagues(luat(`${article}.2.b`)),
    ],
  ),
  path(
    `${award}-nong-dan`,
    'cong-trang',
    ['Nông dân có sáng kiến, mô hình', 'Farmers with initiatives or models'],
    [
      being('la-nong-dan', 'work', ['nong-dan', 'cbccvc'], {
        cite: luat(`${article}.2.c`),
        says: both('Là nông dân', 'A farmer'),
      }),
      oneOf(`${award}-sang-kien-mo-hinh`, [
        initiatives(`${count}-sang-kien-nong-dan`, {
          scope: 'bo-tinh',
          count,
          by: 'bo-tinh',
          cite: luat(`${article}.2.c`),
        }),
        exploit(`mo-hinh-${years}-nam`, {
          kinds: ['mo-hinh'],
          scope: 'don-vi',
          months: years * 12,
          cite: luat(`${article}.2.c`),
          says: both(
            `Có mô hình sản xuất hiệu quả, ổn định từ 0${years} năm trở lên, được bộ, ban, ngành, tỉnh công nhận`,
            `A productive model, stable for ${years} years or more, recognised by the ministry or province`,
          ),
        }),
      ]),
      helpsFarmers(luat(`${article}.2.c`)),
    ],
  ),
]

/** A place in the world; or in the region, where the class takes that too. */
function internationalPrize({ award, prizes: [world, region, decree, says] }: Class, cite: string): Clause {
  const about = { cite: [luat(cite), nd152(decree)], says }
  const ofWorld = prize(`${award}-giai-the-gioi`, 'the-gioi', world, about)
  if (!region) return ofWorld
  return oneOf(
    `${award}-giai-quoc-te`,
    [ofWorld, prize(`${award}-giai-chau-luc`, 'khu-vuc', region, about)],
    about,
  )
}

function pathsOfPerson(one: Class): Path[] {
  const { award, article, points } = one
  const at = (place: number) => `${article}.1.${points[place] ?? ''}`
  return [
    path(`${award}-cong-trang`, 'cong-trang', ['Công trạng', 'Merit'], merit(one, points[4] ?? '')),
    path(
      `${award}-dot-xuat`,
      'dot-xuat',
      ['Thành tích đột xuất', 'An exploit'],
      [suddenMerit(`${award}-thanh-tich-dot-xuat`, one.scope, at(0))],
    ),
    path(
      `${award}-giai-thuong`,
      'dot-xuat',
      ['Giải thưởng quốc tế', 'An international prize'],
      [internationalPrize(one, at(1))],
    ),
    path(
      `${award}-phat-minh`,
      'cong-trang',
      ['Phát minh, công trình, tác phẩm', 'Inventions and works'],
      [
        asksCouncil(
          `${award}-phat-minh-cong-trinh`,
          both(
            `Có phát minh, sáng chế, công trình, tác phẩm xuất sắc ${reach[one.scope]?.vi ?? ''}`,
            `An outstanding invention or work, ${reach[one.scope]?.en ?? ''}`,
          ),
          luat(at(2)),
        ),
      ],
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
          luat(at(3)),
        ),
      ],
    ),
    path(
      `${award}-cong-hien`,
      'cong-hien',
      ['Quá trình cống hiến', 'Long service'],
      longService(award, at(5)),
    ),
    ...workersPaths(one),
    abroad(award, `${article}.6`),
    ...(article === '44' ? [longMovement(award)] : []),
  ]
}

const longMovement = (award: string): Path =>
  path(
    `${award}-phong-trao`,
    'chuyen-de',
    ['Phong trào của bộ, ban, ngành, tỉnh từ 05 năm', 'A movement of 5 years'],
    [
      movement('binh-xet-phong-trao-bo-tinh-05-nam', {
        launchedBy: 'bo-tinh',
        part: 'duoc-binh-xet',
        months: 60,
        review: ['so-ket', 'tong-ket'],
        cite: luat('44.1.a'),
        says: both(
          'Có thành tích xuất sắc tiêu biểu, được bình xét khi sơ kết, tổng kết phong trào do bộ, ban, ngành, tỉnh phát động từ 05 năm trở lên',
          'Chosen when a movement of the ministry or province of 5 years or more is summed up',
        ),
      }),
    ],
  )

export const labourOrdersOfPersons: readonly Standard[] = classes.map(
  (one): Standard => ({
    award: one.award,
    subject: 'ca-nhan',
    versions: [{ from: firstDay, common: [followsLaw(`${one.article}.1`)], paths: pathsOfPerson(one) }],
  }),
)
