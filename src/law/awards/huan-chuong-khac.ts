/** Đại đoàn kết dân tộc, Dũng cảm, Hữu nghị (Luật, Điều 51–53), and the medals (Điều 54–58, 96). */

import { exploit } from '../clauses/achievements.ts'
import type { Clause } from '../clauses/clause.ts'
import { serves } from '../clauses/collective.ts'
import { asksCouncil, both } from '../clauses/merit.ts'
import { evidence, unless } from '../language/build.ts'
import { luat, nd152 } from '../sources/cite.ts'
import { firstDay, type Path, path, type Standard } from '../standard.ts'

const one = (award: string, paths: readonly Path[], subject: Standard['subject'] = 'ca-nhan'): Standard => ({
  award,
  subject,
  versions: [{ from: firstDay, paths }],
})

/** Not to those who hold an order for long service already (NĐ 152/2025, Điều 25 khoản 2). */
const noServiceOrder: Clause = {
  id: 'chua-duoc-huan-chuong-ve-cong-hien',
  rule: unless(evidence('honours', { where: { basis: { in: ['cong-hien'] } } }), {
    id: 'chua-duoc-huan-chuong-ve-cong-hien',
    cite: nd152('25.2'),
    says: both('Chưa được tặng huân chương khác về quá trình cống hiến', 'No other order for long service'),
  }),
  shows: (year) => ({
    met: { drop: ['cong-hien-'], complete: [{ rows: 'honours' }] },
    unmet: {
      honours: [
        { ref: 'cong-hien-hcld', year: year - 1, award: 'huan-chuong-lao-dong-hang-nhi', basis: 'cong-hien' },
      ],
      complete: [{ rows: 'honours' }],
    },
  }),
}

const unity = one('huan-chuong-dai-doan-ket', [
  path(
    'dai-doan-ket-dan-toc',
    'cong-trang',
    ['Xây dựng khối đại đoàn kết', 'Building national unity'],
    [
      asksCouncil(
        'cong-lao-dai-doan-ket',
        both(
          'Có công lao to lớn, thành tích đặc biệt xuất sắc trong xây dựng khối đại đoàn kết toàn dân tộc, được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận; hoặc giữ chức vụ trong Mặt trận đủ thời gian theo quy định',
          'Great merit for national unity, recognised by the Fatherland Front, or long enough in its posts',
        ),
        [luat('51'), nd152('25.1'), nd152('39.2')],
      ),
      noServiceOrder,
    ],
  ),
])

const bravery = one('huan-chuong-dung-cam', [
  path(
    'hanh-dong-dung-cam',
    'dot-xuat',
    ['Hành động dũng cảm', 'An act of bravery'],
    [
      exploit('dung-cam-cuu-nguoi', {
        kinds: ['dung-cam'],
        scope: 'bo-tinh',
        cite: luat('52'),
        says: both(
          'Có hành động dũng cảm cứu người, cứu tài sản, đấu tranh phòng, chống tội phạm, nêu gương trong bộ, ban, ngành, tỉnh hoặc toàn quốc',
          'Bravely saved people or property or fought crime, an example in the ministry or province or nationwide',
        ),
      }),
    ],
  ),
])

const friendship = one('huan-chuong-huu-nghi', [
  path(
    'dong-gop-huu-nghi',
    'doi-ngoai',
    ['Khen thưởng đối ngoại', 'Foreign relations'],
    [
      asksCouncil(
        'dong-gop-to-lon-huu-nghi',
        both(
          'Có đóng góp to lớn trong xây dựng, củng cố và phát triển quan hệ hữu nghị với Việt Nam',
          'Great contribution to friendship with Viet Nam',
        ),
        [luat('53.1'), nd152('26.1')],
      ),
      asksCouncil(
        'thuoc-doi-tuong-huan-chuong-huu-nghi',
        both(
          'Thuộc đối tượng người nước ngoài, tổ chức nước ngoài theo quy định',
          'A foreigner or foreign body that the decree lists',
        ),
        nd152('26.2'),
      ),
    ],
  ),
])

const friendshipMedal = one('huy-chuong-huu-nghi', [
  path(
    'huy-chuong-huu-nghi',
    'doi-ngoai',
    ['Khen thưởng đối ngoại', 'Foreign relations'],
    [
      asksCouncil(
        'thuoc-doi-tuong-huy-chuong-huu-nghi',
        both(
          'Là người nước ngoài thuộc nhóm tại khoản 1, đủ thời gian đóng góp (Lãnh sự danh dự từ 03 năm, nhóm khác từ 05 năm)',
          'A foreigner of the groups in clause 1, long enough (honorary consuls 3 years, others 5)',
        ),
        luat('58.1'),
      ),
      asksCouncil(
        'tieu-chuan-huy-chuong-huu-nghi',
        both(
          'Có tinh thần đoàn kết, hữu nghị, đóng góp tích cực vào quan hệ với Việt Nam',
          'In friendship, contributes to relations with Viet Nam',
        ),
        luat('58.2'),
      ),
    ],
  ),
])

const tasksDone = (cite: string): Clause =>
  asksCouncil(
    'hoan-thanh-tot-nhiem-vu-nien-han',
    both('Hoàn thành tốt nhiệm vụ trong thời gian tính niên hạn', 'Tasks done well throughout the service'),
    luat(cite),
  )
const armed = ['quan-doi', 'cong-an'] as const

const serviceMedal = (
  award: string,
  cite: string,
  sectors: readonly ['quan-doi'] | readonly ['cong-an'] | typeof armed,
  [years, below]: readonly [number, number?],
): Standard =>
  one(award, [
    path(
      award,
      'nien-han',
      ['Niên hạn', 'Years of service'],
      [
        serves(`${award}-nien-han`, {
          years,
          ...(below ? { below } : {}),
          sectors,
          cite: luat(cite),
          says: both(
            `Công tác liên tục trong ${sectors.length === 1 && sectors[0] === 'quan-doi' ? 'Quân đội nhân dân' : sectors.length === 1 ? 'Công an nhân dân' : 'Quân đội nhân dân, Công an nhân dân'} từ ${years} năm ${below ? `đến dưới ${below} năm` : 'trở lên'} (thời gian ở biển, hải đảo, vùng đặc biệt khó khăn, làm nhiệm vụ quốc tế nhân hệ số 02)`,
            `${below ? `From ${years} to under ${below}` : `${years} or more`} years of service; time at sea, on islands, in hardship and abroad counts twice`,
          ),
        }),
        tasksDone(cite),
      ],
    ),
  ])

const volunteers = one('huy-chuong-thanh-nien-xung-phong', [
  path(
    'thanh-nien-xung-phong',
    'nien-han',
    ['Thanh niên xung phong', 'Youth volunteers'],
    [
      asksCouncil(
        'la-thanh-nien-xung-phong-khang-chien',
        both(
          'Là thanh niên xung phong trong các cuộc kháng chiến, hoàn thành nhiệm vụ, có thời gian tại ngũ từ 02 năm trở lên, hoặc hy sinh được công nhận liệt sĩ',
          'A youth volunteer of the wars with 2 years of service or more, or a recognised martyr',
        ),
        luat('96.2'),
      ),
    ],
  ),
])

export const otherOrders: readonly Standard[] = [unity, bravery, friendship]
export const medals: readonly Standard[] = [
  serviceMedal('huy-chuong-quan-ky-quyet-thang', '55', ['quan-doi'], [25]),
  serviceMedal('huy-chuong-vi-an-ninh-to-quoc', '56', ['cong-an'], [25]),
  serviceMedal('huy-chuong-chien-si-ve-vang-hang-nhat', '57', armed, [20]),
  serviceMedal('huy-chuong-chien-si-ve-vang-hang-nhi', '57', armed, [15, 20]),
  serviceMedal('huy-chuong-chien-si-ve-vang-hang-ba', '57', armed, [10, 15]),
  friendshipMedal,
  volunteers,
]
