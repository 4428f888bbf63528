/** Clauses and paths that several orders and certificates share. */

import { exploit, movement, type ScopeName } from '../clauses/achievements.ts'
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { excellentUnitYears, honoursHeld } from '../clauses/honours.ts'
import { asksCouncil, being, both } from '../clauses/merit.ts'
import type { Both, Cite } from '../language/terms.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'

export const followsLaw = (cite: string) =>
  asksCouncil(
    'chap-hanh-tot-chu-truong-phap-luat',
    both(
      'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
      'Follows the policy of the Party and the law of the State',
    ),
    luat(cite),
  )

export const reach: Partial<Record<ScopeName, Both>> = {
  'toan-quoc': both('có phạm vi ảnh hưởng và nêu gương trong toàn quốc', 'known and an example nationwide'),
  'bo-tinh': both('có phạm vi ảnh hưởng trong bộ, ban, ngành, tỉnh', 'known within the ministry or province'),
  'linh-vuc': both(
    'có phạm vi ảnh hưởng ở một lĩnh vực của bộ, ban, ngành, tỉnh',
    'known in one field of the ministry or province',
  ),
}
export const suddenMerit = (id: string, scope: ScopeName, cite: string) =>
  exploit(id, {
    kinds: ['dot-xuat', 'dung-cam'],
    scope,
    cite: luat(cite),
    says: both(
      `Lập thành tích xuất sắc đột xuất ${reach[scope]?.vi ?? ''}`.trim(),
      `An outstanding exploit, ${reach[scope]?.en ?? ''}`,
    ),
  })

const certificate = 'bang-khen-bo-tinh'

/** Flags and certificates since the last honour; certificates alone only for those that cannot win flags. */
export type Combination = readonly (readonly [award: string, count: number])[]
export function flagsOrCertificates(
  id: string,
  cite: string,
  combinations: readonly Combination[],
  certificatesAlone?: number,
): Clause {
  const at = luat(cite)
  const of = (combination: Combination): Clause => {
    const clauses = combination.map(([award, count]) => honoursHeld(award, count, at))
    const [only] = clauses
    const name = combination.map(([award, count]) => `${count}-${award}`).join('-va-')
    return clauses.length === 1 && only ? only : together(name, clauses)
  }
  const alone = certificatesAlone
    ? [
        together(`${certificatesAlone}-bang-khen-khong-thuoc-dien-tang-co`, [
          being('khong-thuoc-dien-tang-co', 'flagEligible', [false, true], {
            cite: at,
            says: both(
              'Tập thể không thuộc đối tượng tặng cờ thi đua',
              'A collective to which flags are not given',
            ),
          }),
          honoursHeld(certificate, certificatesAlone, at),
        ]),
      ]
    : []
  return oneOf(id, [...combinations.map(of), ...alone], {
    cite: [at],
    says: both(
      'Trong thời gian đó có đủ số cờ thi đua, bằng khen theo một trong các phương án',
      'In that time enough flags and certificates, by one of the combinations',
    ),
  })
}

export const unitedAndLawful = (cite: string) =>
  asksCouncil(
    'noi-bo-doan-ket-chap-hanh-tot',
    both(
      'Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
      'United, and follows policy and law',
    ),
    luat(cite),
  )

/** Of the collectives that the high orders honour. */
export const soundInside = (cite: string) =>
  asksCouncil(
    'noi-bo-doan-ket-dang-doan-the-vung-manh',
    both(
      'Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh',
      'United; sound Party and mass organisations',
    ),
    luat(cite),
  )

export const helpsColleagues = (cite: Cite): Clause =>
  asksCouncil(
    'dao-tao-giup-do-dong-nghiep',
    both(
      'Có đóng góp trong việc đào tạo, bồi dưỡng, giúp đỡ đồng nghiệp nâng cao trình độ, tay nghề',
      'Helps to train colleagues',
    ),
    cite,
  )
export const helpsFarmers = (cite: Cite): Clause =>
  asksCouncil(
    'giup-do-ho-nong-dan-khac',
    both(
      'Giúp đỡ hộ nông dân khác phát triển sản xuất, tạo việc làm cho người lao động',
      'Helps other farmers and gives work to others',
    ),
    cite,
  )

/** Vietnamese abroad and foreigners: for what they gave to the country. */
export const abroad = (award: string, cite: string): Path =>
  path(
    `${award}-doi-ngoai`,
    'doi-ngoai',
    ['Người Việt Nam ở nước ngoài, người nước ngoài', 'Vietnamese abroad and foreigners'],
    [
      asksCouncil(
        'la-nguoi-o-nuoc-ngoai-hoac-nguoi-nuoc-ngoai',
        both(
          'Là cá nhân, tập thể người Việt Nam định cư ở nước ngoài hoặc người nước ngoài, tôn trọng độc lập, chủ quyền, pháp luật, phong tục của Việt Nam',
          'A Vietnamese living abroad or a foreigner who respects the country, its law and customs',
        ),
        luat(cite),
      ),
      asksCouncil(
        `${award}-dong-gop-cho-viet-nam`,
        both(
          'Có thành tích đóng góp vào phát triển kinh tế - xã hội của Việt Nam, được bộ, ban, ngành, tỉnh công nhận',
          'Contributed to Viet Nam’s development, recognised by a ministry or province',
        ),
        luat(cite),
      ),
    ],
  )

/** Left to judgement: how much somebody gave. */
export const contributes = (id: string, cite: string): Clause =>
  asksCouncil(
    id,
    both(
      'Có nhiều đóng góp vào phát triển kinh tế - xã hội, khoa học, kỹ thuật, hoạt động xã hội, từ thiện nhân đạo',
      'Contributes much to development, science, social work or charity',
    ),
    luat(cite),
  )
/** Chosen in an emulation movement. */
export const chosen = (id: string, cite: string, launchedBy: 'bo-tinh' | 'don-vi' = 'don-vi'): Clause =>
  movement(id, {
    launchedBy,
    part: 'duoc-binh-xet',
    cite: luat(cite),
    says: both(
      'Có thành tích xuất sắc tiêu biểu, được bình xét trong phong trào thi đua',
      'Outstanding, chosen in an emulation movement',
    ),
  })

/** So many years of a collective, excellent or with such a title. */
export const unitYears = (count: number, cite: string, window?: Clause['window']): Clause => ({
  ...excellentUnitYears(count, ['tap-the-lao-dong-xuat-sac', 'don-vi-quyet-thang'], {
    cite: window ? [luat(cite), nd152('33.7')] : luat(cite),
    says: both(
      `${window ? 'Sau đó liên' : 'Liên'} tục từ 0${count} năm trở lên hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc, Đơn vị quyết thắng${window ? '; các năm còn lại hoàn thành tốt nhiệm vụ trở lên' : ''}`,
      `At least ${count} years in a row excellent or Excellent Labour Collective${window ? ', the other years since then rated well or better' : ''}`,
    ),
  }),
  ...(window ? { window } : {}),
})
/** Households that gave to the locality. */
export const household = (award: string, cite: string): readonly Path[] => [
  path(
    `${award}-ho-gia-dinh`,
    'cong-trang',
    ['Hộ gia đình', 'Households'],
    [
      followsLaw(cite),
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

/** Workers, farmers and employees have clauses of their own. */
export const workingPerson = (cite: string) =>
  being('la-cong-nhan-nong-dan-nguoi-lao-dong', 'work', ['cong-nhan', 'cbccvc'], {
    values: ['cong-nhan', 'nong-dan', 'nguoi-lao-dong'],
    cite: luat(cite),
    says: both('Là công nhân, nông dân, người lao động', 'A worker, farmer or employee'),
  })

/** A standard that has not changed since the Law took force. */
export const since = (
  award: string,
  subject: Standard['subject'],
  paths: readonly Path[],
  common: readonly Clause[] = [],
): Standard => ({
  award,
  subject,
  versions: [{ from: firstDay, common, paths }],
})
