/** State titles of honour and prizes (Luật, Điều 59–70): what the Law itself asks; details stand in decrees of their own. */

import { exploit } from '../clauses/achievements.ts'
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

const tenYears = (who: string, cite: string): Clause =>
  council(
    `${who}-dong-gop-10-nam`,
    'Có đóng góp quan trọng trong thời gian từ 10 năm trở lên',
    'Important contributions over 10 years or more',
    cite,
  )
const nationwide = (award: string, cite: string): Path =>
  path(
    `${award}-dot-xuat`,
    'dot-xuat',
    ['Thành tích đặc biệt xuất sắc đột xuất', 'An exceptional exploit'],
    [
      exploit(`${award}-dac-biet-xuat-sac`, {
        kinds: ['dot-xuat', 'dung-cam'],
        scope: 'toan-quoc',
        cite: luat(cite),
        says: both(
          'Có thành tích đặc biệt xuất sắc đột xuất, nêu gương toàn quốc',
          'An exceptional exploit, an example nationwide',
        ),
      }),
    ],
  )

const labourHero = 'anh-hung-lao-dong'
const forcesHero = 'anh-hung-luc-luong-vu-trang'

const heroes: readonly Standard[] = [
  one(labourHero, 'ca-nhan', [
    path(
      `${labourHero}-ca-nhan`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'ahld-trung-thanh-mau-muc',
          'Trung thành với Tổ quốc; mẫu mực trong chấp hành chủ trương, pháp luật; phẩm chất, đạo đức, lối sống tốt',
          'Loyal, exemplary in law and morals',
          '63.1.a',
        ),
        council(
          'ahld-lao-dong-sang-tao',
          'Lao động sáng tạo, lập được thành tích đặc biệt xuất sắc',
          'Creative work, exceptional achievements',
          '63.1.b',
        ),
        tenYears('ahld-ca-nhan', '63.1.c'),
        council(
          'ahld-sang-kien-toan-quoc',
          'Có sáng kiến, công trình áp dụng hiệu quả, ảnh hưởng trong toàn quốc',
          'Initiatives or works effective nationwide',
          '63.1.d',
        ),
        council(
          'ahld-boi-duong-the-he-tre',
          'Có công đào tạo, bồi dưỡng đồng nghiệp, thế hệ trẻ',
          'Trains colleagues and the young',
          '63.1.đ',
        ),
      ],
    ),
    nationwide(labourHero, '63.3'),
  ]),
  one(labourHero, 'tap-the', [
    path(
      `${labourHero}-tap-the`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'ahld-dan-dau-toan-quoc',
          'Dẫn đầu toàn quốc về năng suất, chất lượng, hiệu quả trong thời gian từ 10 năm trở lên',
          'Leads the country in productivity and quality for 10 years or more',
          '63.2.a',
        ),
        council(
          'ahld-khoa-hoc-cong-nghe',
          'Dẫn đầu về nghiên cứu, ứng dụng khoa học, công nghệ, chuyển đổi số',
          'Leads in science, technology and digital change',
          '63.2.b',
        ),
        council(
          'ahld-dao-tao',
          'Làm tốt đào tạo, bồi dưỡng; chăm lo đời sống người lao động',
          'Trains its people and cares for them',
          '63.2.c',
        ),
        council(
          'ahld-to-chuc-dang-vung-manh',
          'Tổ chức đảng, đoàn thể trong sạch, vững mạnh; nội bộ đoàn kết',
          'Sound Party and mass organisations; united',
          '63.2.d',
        ),
      ],
    ),
  ]),
  one(forcesHero, 'ca-nhan', [
    path(
      `${forcesHero}-ca-nhan`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'ahllvt-tieu-chuan-ca-nhan',
          'Đủ các tiêu chuẩn tại khoản 1: trung thành với Tổ quốc, thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu, phẩm chất đạo đức tốt',
          'Every criterion of clause 1',
          '62.1',
        ),
      ],
    ),
    nationwide(forcesHero, '62.3'),
  ]),
  one(forcesHero, 'tap-the', [
    path(
      `${forcesHero}-tap-the`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        tenYears('ahllvt-tap-the', '62.2'),
        council(
          'ahllvt-tieu-chuan-tap-the',
          'Đủ các tiêu chuẩn tại khoản 2',
          'Every criterion of clause 2',
          '62.2',
        ),
      ],
    ),
  ]),
  one('tinh-thanh-pho-anh-hung', 'tap-the', [
    path(
      'tinh-thanh-pho-anh-hung',
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'tinh-ah-dac-biet-xuat-sac',
          'Có thành tích đặc biệt xuất sắc, toàn diện trong sự nghiệp đổi mới',
          'Exceptional in every respect',
          '60.1',
        ),
        council(
          'tinh-ah-trung-tam-dong-luc',
          'Là trung tâm, động lực phát triển của vùng hoặc cả nước',
          'A centre and driving force of its region or the country',
          '60.2',
        ),
        council(
          'tinh-ah-doan-ket',
          'Tổ chức đảng, chính quyền, Mặt trận đoàn kết, vững mạnh',
          'United and sound Party, government and Front',
          '60.3',
        ),
      ],
    ),
  ]),
  one('ba-me-viet-nam-anh-hung', 'ca-nhan', [
    path(
      'ba-me-viet-nam-anh-hung',
      'cong-trang',
      ['Theo quy định của Ủy ban Thường vụ Quốc hội', 'As the Standing Committee provides'],
      [
        council(
          'ba-me-theo-quy-dinh',
          'Đủ tiêu chuẩn theo quy định của Ủy ban Thường vụ Quốc hội',
          'Meets the Standing Committee’s criteria',
          '61',
        ),
      ],
    ),
  ]),
]

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
    'cong-hien',
    [`Xiếc, múa: từ ${years} năm`, `Circus and dance: ${years} years`],
    [
      council('la-nghe-si-xiec-mua', 'Hoạt động nghệ thuật xiếc, múa', 'An artist of circus or dance', cite),
      serves(`nghe-si-xiec-mua-${years}-nam`, {
        years,
        sectors: ['van-hoa'],
        direct: true,
        cite: luat(cite),
        says: both(
          `Có thời gian hoạt động nghệ thuật từ ${years} năm trở lên`,
          `${years} years of art or more`,
        ),
      }),
    ],
  )

function titleOf({ slug, article, sector, work }: Field, rank: 'nhan-dan' | 'uu-tu'): Standard {
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
    leftToAgency(
      `tieu-chuan-${award}`,
      both('Tiêu chuẩn chi tiết theo nghị định riêng của ngành', 'Details in the field’s own decree'),
      [luat(article)],
    ),
  ]
  const service = serves(`${award}-thoi-gian`, {
    years,
    sectors: [sector],
    direct: true,
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
            'cong-hien',
            ['Thời gian trong nghề', 'Years in the profession'],
            [service],
          ),
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

export const honoursOfState: readonly Standard[] = [
  ...heroes,
  ...fields.flatMap((field) => [titleOf(field, 'nhan-dan'), titleOf(field, 'uu-tu')]),
  ...prizes,
]
