/** Titles of the professions, and the prizes (Luật, Điều 64–70): what the Law itself asks; details stand in decrees of their own. */

import type { Clause } from '../clauses/clause.ts'
import { serves } from '../clauses/collective.ts'
import { alreadyHolds } from '../clauses/honours.ts'
import { asksCouncil, both, leftToAgency } from '../clauses/merit.ts'
import type { sectors } from '../language/facts.ts'
import { luat } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'

const one = (award: string, subject: Standard['subject'], paths: readonly Path[]): Standard => ({
  award,
  subject,
  versions: [{ from: firstDay, paths }],
})
const council = (question: string, vi: string, en: string, cite: string): Clause =>
  asksCouncil(question, both(vi, en), luat(cite))

type Field = {
  readonly slug: string
  readonly article: string
  readonly sector: (typeof sectors)[number]
  readonly work: readonly [vi: string, en: string]
}
const fields: readonly Field[] = [
  {
    slug: 'nha-giao',
    article: '64',
    sector: 'giao-duc',
    work: ['trực tiếp nuôi dạy, giảng dạy', 'of teaching'],
  },
  {
    slug: 'thay-thuoc',
    article: '65',
    sector: 'y-te',
    work: ['trực tiếp làm chuyên môn kỹ thuật y tế', 'of medical work'],
  },
  {
    slug: 'nghe-si',
    article: '66',
    sector: 'van-hoa',
    work: ['hoạt động nghệ thuật chuyên nghiệp', 'of professional art'],
  },
  {
    slug: 'nghe-nhan',
    article: '67',
    sector: 'van-hoa',
    work: ['bảo vệ, phát huy di sản văn hóa, nghề thủ công', 'of keeping heritage and crafts'],
  },
]

/** Circus and dance: 15 and 10 years (Điều 66); the council says whether that applies. */
const circusOrDance = (years: number, cite: string): Path =>
  path(
    `nghe-si-xiec-mua-${years}`,
    'vinh-du',
    [`Xiếc, múa: từ ${years} năm`, `Circus and dance: ${years} years`],
    [
      council('la-nghe-si-xiec-mua', 'Hoạt động nghệ thuật xiếc, múa', 'An artist of circus or dance', cite),
      serves(`nghe-si-xiec-mua-${years}-nam`, {
        years,
        sectors: ['van-hoa'],
        cite: luat(cite),
        says: both(
          `Có thời gian hoạt động nghệ thuật từ ${years} năm trở lên`,
          `${years} years of art or more`,
        ),
      }),
    ],
  )

/** Managers: years in the field, so many of them in the work itself (Điều 64, 65). */
const manager = (
  { slug, sector, work }: Field,
  [years, direct]: readonly [number, number],
  cite: string,
): Path =>
  path(
    `${slug}-quan-ly-${years}`,
    'vinh-du',
    ['Cán bộ quản lý, nghiên cứu của ngành', 'Managers of the field'],
    [
      serves(`${slug}-trong-nganh-${years}-nam`, {
        years,
        sectors: [sector],
        cite: luat(cite),
        says: both(
          `Có thời gian công tác trong ngành từ ${years} năm trở lên`,
          `${years} years or more in the field`,
        ),
      }),
      serves(`${slug}-truc-tiep-${direct}-nam`, {
        years: direct,
        sectors: [sector],
        direct: true,
        cite: luat(cite),
        says: both(`Trong đó từ ${direct} năm trở lên ${work[0]}`, `${direct} or more of them ${work[1]}`),
      }),
    ],
  )

/** Artists show prizes or works (Điều 66 khoản 2 điểm d, khoản 3 điểm c). */
const artistsWorks = (people: boolean): Clause =>
  people
    ? council(
        'nghe-si-tiep-tuc-duoc-giai-thuong',
        'Sau khi là Nghệ sĩ ưu tú, tiếp tục được tặng giải thưởng nghệ thuật hoặc có tác phẩm xuất sắc được công chúng đón nhận',
        'Prizes or outstanding works since the title of merit',
        '66.2.d',
      )
    : council(
        'nghe-si-duoc-giai-thuong',
        'Được tặng giải thưởng nghệ thuật hoặc có tác phẩm xuất sắc được công chúng đón nhận',
        'Prizes or outstanding works',
        '66.3.c',
      )

const hasDirectWork = (slug: string) => slug === 'nha-giao' || slug === 'thay-thuoc'

function titleOf(field: Field, rank: 'nhan-dan' | 'uu-tu'): Standard {
  const { slug, article, sector, work } = field
  const award = `${slug}-${rank}`
  const people = rank === 'nhan-dan'
  const clause = people ? '2' : '3'
  const years = people ? 20 : 15
  const own: Clause[] = [
    ...(people ? [alreadyHolds(`${slug}-uu-tu`, 6, luat(`${article}.2`))] : []),
    council(
      `${slug}-pham-chat-tai-nang`,
      'Trung thành với Tổ quốc; phẩm chất đạo đức tốt; tài năng, cống hiến xuất sắc, được đồng nghiệp và Nhân dân mến mộ, kính trọng',
      'Loyal, of good character and outstanding talent, respected by colleagues and people',
      `${article}.${clause}`,
    ),
    ...(slug === 'nghe-si' ? [artistsWorks(people)] : []),
    leftToAgency(
      `tieu-chuan-${award}`,
      both('Tiêu chuẩn chi tiết theo nghị định riêng của ngành', 'Details in the field’s own decree'),
      [luat(article)],
    ),
  ]
  const service = serves(`${award}-thoi-gian`, {
    years,
    sectors: [sector],
    ...(hasDirectWork(slug) ? { direct: true as const } : {}),
    cite: luat(`${article}.${clause}`),
    says: both(`Có thời gian ${work[0]} từ ${years} năm trở lên`, `${years} years or more ${work[1]}`),
  })
  return {
    award,
    subject: 'ca-nhan',
    versions: [
      {
        from: firstDay,
        common: own,
        paths: [
          path(
            `${award}-thoi-gian-trong-nghe`,
            'vinh-du',
            ['Thời gian trong nghề', 'Years in the profession'],
            [service],
          ),
          ...(hasDirectWork(slug)
            ? [manager(field, people ? [25, 15] : [20, 10], `${article}.${clause}.c`)]
            : []),
          ...(slug === 'nghe-si' ? [circusOrDance(people ? 15 : 10, `66.${clause}`)] : []),
        ],
      },
    ],
  }
}

const prizes: readonly Standard[] = [
  one('giai-thuong-ho-chi-minh', 'ca-nhan', [
    path(
      'giai-thuong-ho-chi-minh',
      'cong-trang',
      ['Công trình, tác phẩm', 'Works'],
      [
        council(
          'gthcm-gia-tri-rat-cao',
          'Là tác giả công trình, tác phẩm đặc biệt xuất sắc, có giá trị rất cao, ảnh hưởng rộng lớn và lâu dài',
          'Author of exceptional works of very high value and lasting influence',
          '69',
        ),
      ],
    ),
  ]),
  one('giai-thuong-nha-nuoc', 'ca-nhan', [
    path(
      'giai-thuong-nha-nuoc',
      'cong-trang',
      ['Công trình, tác phẩm', 'Works'],
      [
        council(
          'gtnn-gia-tri-cao',
          'Là tác giả công trình, tác phẩm xuất sắc, có giá trị cao',
          'Author of outstanding works of high value',
          '70',
        ),
      ],
    ),
  ]),
]

export const titlesOfProfessions: readonly Standard[] = [
  ...fields.flatMap((field) => [titleOf(field, 'nhan-dan'), titleOf(field, 'uu-tu')]),
  ...prizes,
]
