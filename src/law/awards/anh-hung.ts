/** Anh hùng Lao động, Anh hùng Lực lượng vũ trang nhân dân, Tỉnh Anh hùng, Bà mẹ Việt Nam anh hùng (Luật, Điều 60–63). */

import { exploit } from '../clauses/achievements.ts'
import type { Clause } from '../clauses/clause.ts'
import { asksCouncil, both } from '../clauses/merit.ts'
import { luat } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'

const one = (award: string, subject: Standard['subject'], paths: readonly Path[]): Standard => ({
  award,
  subject,
  versions: [{ from: firstDay, paths }],
})
const council = (question: string, vi: string, en: string, cite: string): Clause =>
  asksCouncil(question, both(vi, en), luat(cite))

const labourHero = 'anh-hung-lao-dong'
const forcesHero = 'anh-hung-luc-luong-vu-trang'

/** khoản 3 of Điều 62 and 63: an exceptional exploit, together with what is asked of loyalty and conduct. */
const exceptional = (award: string, cite: string, conduct: readonly Clause[]): Path =>
  path(
    `${award}-dot-xuat`,
    'dot-xuat',
    ['Thành tích đặc biệt xuất sắc đột xuất', 'An exceptional exploit'],
    [
      exploit(`${award}-dac-biet-xuat-sac`, {
        kinds: ['dot-xuat', 'dung-cam'],
        scope: 'toan-quoc',
        cite: luat(cite),
        says: both('Có thành tích đặc biệt xuất sắc đột xuất', 'An exceptional exploit'),
      }),
      ...conduct,
    ],
  )

const loyalWorker = council(
  'ahld-trung-thanh-mau-muc',
  'Tuyệt đối trung thành với Tổ quốc; chấp hành tốt chủ trương, pháp luật; tận tụy, cần, kiệm, liêm, chính; là tấm gương mẫu mực về mọi mặt',
  'Loyal, lawful, devoted and honest, a model in every respect',
  '63.1.a',
)
const soundUnit = council(
  'ahld-tap-the-trung-thanh-vung-manh',
  'Trung thành với Tổ quốc; nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh; bảo đảm quyền lợi người lao động, an toàn về người và tài sản',
  'Loyal, united and sound; rights and safety of its people assured',
  '63.2.đ',
)
const goodNeighbour = council(
  'ahld-tap-the-phong-trao-dia-phuong',
  'Tích cực tham gia phong trào ở địa phương; được Nhân dân địa phương ca ngợi',
  'Active in local movements, praised by the people',
  '63.2.e',
)
const loyalSoldier = council(
  'ahllvt-trung-thanh-mau-muc',
  'Tuyệt đối trung thành với Tổ quốc, với Nhân dân; bản lĩnh chính trị vững vàng; là tấm gương mẫu mực về mọi mặt',
  'Loyal and steadfast, a model in every respect',
  '62.1.a',
)
const soundForce = council(
  'ahllvt-tap-the-trung-thanh-vung-manh',
  'Trung thành với Tổ quốc, với Nhân dân; tổ chức đảng, đoàn thể trong sạch, vững mạnh; đoàn kết quân dân',
  'Loyal, sound, at one with the people',
  '62.2.đ',
)
const lovedForce = council(
  'ahllvt-tap-the-phong-trao-dia-phuong',
  'Tích cực tham gia phong trào ở địa phương; được Nhân dân tin yêu',
  'Active in local movements, loved by the people',
  '62.2.e',
)

export const heroes: readonly Standard[] = [
  one(labourHero, 'ca-nhan', [
    path(
      `${labourHero}-ca-nhan`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        loyalWorker,
        council(
          'ahld-lao-dong-sang-tao',
          'Lao động sáng tạo, năng suất, chất lượng, hiệu quả cao, lập được thành tích đặc biệt xuất sắc',
          'Creative and productive work, exceptional achievements',
          '63.1.b',
        ),
        council(
          'ahld-dong-gop-10-nam',
          'Đóng góp quan trọng vào sự phát triển của đơn vị, địa phương, ngành, đất nước từ 10 năm trở lên, được tập thể suy tôn',
          'Important contributions over 10 years or more, acclaimed by colleagues',
          '63.1.c',
        ),
        council(
          'ahld-sang-kien-toan-quoc',
          'Có sáng kiến, công trình, tác phẩm giá trị đặc biệt, hiệu quả cao trong phạm vi toàn quốc',
          'Initiatives or works of special value nationwide',
          '63.1.d',
        ),
        council(
          'ahld-boi-duong-the-he-tre',
          'Có công lớn trong việc bồi dưỡng, đào tạo đồng nghiệp và thế hệ trẻ',
          'Trained colleagues and the young',
          '63.1.đ',
        ),
      ],
    ),
    exceptional(labourHero, '63.3', [loyalWorker]),
  ]),
  one(labourHero, 'tap-the', [
    path(
      `${labourHero}-tap-the`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'ahld-tap-the-lao-dong-sang-tao',
          'Có thành tích đặc biệt xuất sắc trong lao động sáng tạo',
          'Exceptional achievements in creative work',
          '63.2.a',
        ),
        council(
          'ahld-dan-dau-toan-quoc',
          'Dẫn đầu toàn quốc về năng suất, chất lượng, hiệu quả trong thời gian từ 10 năm trở lên',
          'Leads the country in productivity and quality for 10 years or more',
          '63.2.b',
        ),
        council(
          'ahld-khoa-hoc-cong-nghe',
          'Dẫn đầu toàn quốc trong áp dụng, đổi mới khoa học và công nghệ, bảo vệ môi trường, chuyển đổi số',
          'Leads in science, technology, environment and digital change',
          '63.2.c',
        ),
        council(
          'ahld-dao-tao',
          'Dẫn đầu trong đào tạo, bồi dưỡng cán bộ, công chức, viên chức, người lao động',
          'Leads in training its people',
          '63.2.d',
        ),
        soundUnit,
        goodNeighbour,
      ],
    ),
    exceptional(labourHero, '63.3', [soundUnit, goodNeighbour]),
  ]),
  one(forcesHero, 'ca-nhan', [
    path(
      `${forcesHero}-ca-nhan`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        loyalSoldier,
        council(
          'ahllvt-hanh-dong-anh-hung',
          'Có hành động anh hùng, thành tích đặc biệt xuất sắc nêu gương toàn quốc, hoặc công trình giá trị đặc biệt ứng dụng trong phạm vi toàn quốc',
          'Heroic deeds, an example nationwide, or works of special value',
          '62.1.b',
        ),
        council(
          'ahllvt-trinh-do-gioi',
          'Kỹ thuật, chiến thuật, nghiệp vụ giỏi; hoàn thành xuất sắc mọi nhiệm vụ; có công lớn bồi dưỡng đồng đội',
          'Skilled, excellent in every task, trains comrades',
          '62.1.c',
        ),
      ],
    ),
    exceptional(forcesHero, '62.3', [loyalSoldier]),
  ]),
  one(forcesHero, 'tap-the', [
    path(
      `${forcesHero}-tap-the`,
      'cong-trang',
      ['Công trạng', 'Merit'],
      [
        council(
          'ahllvt-tap-the-chien-dau',
          'Có thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu, giữ gìn an ninh, trật tự',
          'Exceptional in combat and in keeping order',
          '62.2.a',
        ),
        council(
          'ahllvt-tap-the-10-nam',
          'Là ngọn cờ tiêu biểu trong phong trào thi đua, có nhiều đóng góp từ 10 năm trở lên',
          'A banner of emulation, contributing for 10 years or more',
          '62.2.b',
        ),
        council(
          'ahllvt-tap-the-sang-kien',
          'Dẫn đầu toàn quân, toàn lực lượng về sáng kiến, cải tiến kỹ thuật',
          'Leads the forces in initiatives and technique',
          '62.2.c',
        ),
        council(
          'ahllvt-tap-the-dao-tao',
          'Dẫn đầu trong đào tạo, bồi dưỡng; quản lý tốt vũ khí, an toàn tuyệt đối',
          'Leads in training; arms and safety well kept',
          '62.2.d',
        ),
        soundForce,
        lovedForce,
      ],
    ),
    exceptional(forcesHero, '62.3', [soundForce, lovedForce]),
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
