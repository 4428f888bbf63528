/**
 * Long service (quá trình cống hiến): posts and years (NĐ 152/2025, Điều 9–24). Time in a post that is too short is
 * added to the post below it (Điều 9 khoản 2 điểm b); of women leaders two thirds are asked (Điều 4 khoản 7).
 */
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { heldPost, inPost, serves } from '../clauses/collective.ts'
import { asksCouncil, being, both } from '../clauses/merit.ts'
import type { Both, Fraction } from '../language/terms.ts'
import { luat, nd152 } from '../sources/cite.ts'

/** From the highest down; each stands for the equivalents that Điều 10 lists. */
export const ranks: readonly (readonly [slug: string, name: Both])[] = [
  [
    'lanh-dao-chu-chot',
    both('Tổng Bí thư, Chủ tịch nước, Thủ tướng, Chủ tịch Quốc hội', 'The four highest offices'),
  ],
  [
    'lanh-dao-cap-cao',
    both(
      'Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Phó Thủ tướng và tương đương',
      'Politburo members, Deputy Prime Ministers and equivalents',
    ),
  ],
  ['bo-truong', both('Bộ trưởng và tương đương', 'Minister and equivalents')],
  ['thu-truong', both('Thứ trưởng và tương đương', 'Deputy minister and equivalents')],
  ['tong-cuc-truong', both('Tổng cục trưởng và tương đương', 'Director general and equivalents')],
  [
    'pho-tong-cuc-truong',
    both('Phó Tổng cục trưởng và tương đương', 'Deputy director general and equivalents'),
  ],
  [
    'vu-truong',
    both('Vụ trưởng, Giám đốc sở và tương đương', 'Department head, provincial director and equivalents'),
  ],
  [
    'pho-vu-truong',
    both('Phó Vụ trưởng, Phó Giám đốc sở và tương đương', 'Deputy department head and equivalents'),
  ],
]
const rankName = new Map(ranks)
const nameOf = (rank: string): Both => rankName.get(rank) ?? both(rank, rank)

/** The post, and the one above it, whose time is added where it did not suffice there. */
const withAbove = (rank: string): string[] => {
  const at = ranks.findIndex(([slug]) => slug === rank)
  const above = ranks[at - 1]?.[0]
  return above ? [rank, above] : [rank]
}

/** Years from, and where a class has an upper bound, below which. `from: 0`: any time in the post. */
type Post = readonly [rank: string, from: number, below?: number]

/** By class of honour, with the article of the decree. */
export const servicePosts: Readonly<
  Record<string, { readonly article: string; readonly posts: readonly Post[] }>
> = {
  'huan-chuong-lao-dong-hang-nhat': {
    article: '19.1.c',
    posts: [
      ['bo-truong', 0],
      ['thu-truong', 5],
      ['tong-cuc-truong', 8],
      ['pho-tong-cuc-truong', 10],
      ['vu-truong', 15],
    ],
  },
  'huan-chuong-lao-dong-hang-nhi': {
    article: '20.1.b',
    posts: [
      ['thu-truong', 3, 5],
      ['tong-cuc-truong', 5],
      ['pho-tong-cuc-truong', 8, 10],
      ['vu-truong', 10, 15],
      ['pho-vu-truong', 15],
    ],
  },
  'huan-chuong-lao-dong-hang-ba': {
    article: '21.1.b',
    posts: [
      ['tong-cuc-truong', 3, 5],
      ['pho-tong-cuc-truong', 5, 8],
      ['vu-truong', 6, 10],
      ['pho-vu-truong', 10, 15],
    ],
  },
  'huan-chuong-doc-lap-hang-nhat': {
    article: '13.3',
    posts: [
      ['lanh-dao-cap-cao', 3],
      ['bo-truong', 13],
    ],
  },
  'huan-chuong-doc-lap-hang-nhi': {
    article: '14.3',
    posts: [
      ['bo-truong', 8],
      ['thu-truong', 13],
    ],
  },
  'huan-chuong-doc-lap-hang-ba': {
    article: '15.4',
    posts: [
      ['bo-truong', 3],
      ['thu-truong', 8],
    ],
  },
  'huan-chuong-ho-chi-minh': {
    article: '12.4',
    posts: [
      ['lanh-dao-chu-chot', 3],
      ['lanh-dao-cap-cao', 8],
    ],
  },
  'huan-chuong-sao-vang': { article: '11.4', posts: [['lanh-dao-chu-chot', 8]] },
}

const span = (from: number, below?: number): Both =>
  below
    ? both(`từ ${two(from)} năm đến dưới ${two(below)} năm`, `from ${from} to under ${below} years`)
    : both(`từ ${two(from)} năm trở lên`, `${from} years or more`)
const two = (count: number) => String(count).padStart(2, '0')

function post(award: string, [rank, from, below]: Post, article: string, women?: Fraction): Clause {
  const id = `${award}-${rank}${women ? '-nu' : ''}`
  const name = nameOf(rank)
  const cite = women ? [nd152(article), nd152('4.7')] : [nd152(article)]
  if (from === 0)
    return heldPost(id, [rank], {
      cite,
      says: both(`Đã đảm nhiệm chức vụ ${name.vi}`, `Has held the post of ${name.en}`),
    })
  const time = span(from, below)
  return inPost(id, {
    ranks: withAbove(rank),
    years: from,
    ...(below ? { below } : {}),
    ...(women ? { women } : {}),
    cite,
    says: both(
      `Giữ chức vụ ${name.vi} ${time.vi}${women ? ' (nữ giảm 1/3)' : ''}`,
      `In the post of ${name.en} ${time.en}${women ? ' (two thirds of it for women)' : ''}`,
    ),
  })
}

const retired = being('da-co-thong-bao-nghi-huu', 'retired', [true, false], {
  cite: nd152('9.2.a'),
  says: both(
    'Đã có thông báo hoặc quyết định nghỉ hưu (hoặc đã nghỉ hưu, hy sinh, từ trần)',
    'Retirement has been announced or decided (or has begun; or the person has died)',
  ),
})
const woman = being('la-nu', 'gender', ['nu', 'nam'], {
  cite: nd152('4.7'),
  says: both('Là nữ lãnh đạo, quản lý', 'Is a woman leader'),
})
const ordinaryAge = asksCouncil(
  'khong-thuoc-dien-tuoi-nghi-huu-cao-hon',
  both('Không thuộc đối tượng có tuổi nghỉ hưu cao hơn', 'Not among those with a higher retirement age'),
  nd152('4.7'),
)
const resistance = (award: string, article: string): Clause =>
  asksCouncil(
    `${award}-thoi-ky-khang-chien`,
    both(
      'Hoạt động cách mạng, kháng chiến trước ngày 30/4/1975 và giữ chức vụ theo các khoản, điểm khác của điều này',
      'Served in the revolution or the wars before 30 April 1975 in the posts that the article lists',
    ),
    nd152(article.split('.')[0]),
  )

/** The clauses of long service for a class of honour; `law`: the point of the Law that opens the path. */
export function longService(award: string, law: string): Clause[] {
  const table = servicePosts[award]
  if (!table) return []
  const { article, posts } = table
  const timed = posts.filter(([, from]) => from > 0)
  return [
    retired,
    oneOf(
      `${award}-chuc-vu`,
      [
        ...posts.map((one) => post(award, one, article)),
        together(`${award}-nu-giam-mot-phan-ba`, [
          woman,
          ordinaryAge,
          oneOf(
            `${award}-chuc-vu-nu`,
            timed.map((one) => post(award, one, article, [2, 3])),
          ),
        ]),
        resistance(award, article),
      ],
      {
        cite: [luat(law), nd152(article)],
        says: both(
          'Đã giữ chức vụ lãnh đạo, quản lý đủ thời gian theo quy định',
          'Long enough in a leading post',
        ),
      },
    ),
  ]
}

/** Of the armed forces: years of service, and a post for so many years (Điều 16–18, 22–24). */
export function forcesService(
  award: string,
  years: number,
  article: string,
  law: string,
  posts: Both,
): Clause[] {
  return [
    retired,
    serves(`${award}-cong-tac`, {
      years,
      sectors: ['quan-doi', 'cong-an', 'co-yeu'],
      cite: [luat(law), nd152(article)],
      says: both(
        `Công tác từ ${years} năm trở lên trong lực lượng vũ trang nhân dân`,
        `${years} years or more in the armed forces`,
      ),
    }),
    asksCouncil(`${award}-chuc-vu-luc-luong-vu-trang`, posts, nd152(article)),
  ]
}
