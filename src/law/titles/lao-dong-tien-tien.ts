/** Lao động tiên tiến and Chiến sĩ tiên tiến (Luật, Điều 24). */
import { type Clause, oneOf, together } from '../clauses/clause.ts'
import { asksCouncil, being, both, leftToAgency, ratedNow, takesPart } from '../clauses/merit.ts'
import type { Cite } from '../language/terms.ts'
import { luat } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'

const ratedWell = (cite: Cite): Clause =>
  ratedNow('hoan-thanh-tot-trong-nam', 'hoan-thanh-tot', {
    cite,
    says: both(
      'Được xếp loại Hoàn thành tốt nhiệm vụ trở lên trong năm',
      'Rated at least "tasks completed well" in the year',
    ),
  })
const selfReliant = asksCouncil(
  'tu-luc-doan-ket',
  both(
    'Có tinh thần tự lực, tự cường, đoàn kết, tương trợ',
    'Self-reliant, united with colleagues and ready to help',
  ),
  luat('24.1.b'),
)
const official: Clause = together(
  'can-bo-cong-chuc',
  [ratedWell(luat('24.1.a')), takesPart(luat('24.1.b')), selfReliant],
  {
    cite: [luat('24.1')],
    says: both(
      'Cán bộ, công chức, viên chức, người lao động (khoản 1)',
      'Officials and employees (clause 1)',
    ),
  },
)

const worker: Clause = together(
  'nguoi-lao-dong-khac',
  [
    being('la-cong-nhan-nong-dan', 'work', ['nong-dan', 'cbccvc'], {
      values: ['cong-nhan', 'nong-dan', 'khac'],
      cite: luat('24.3'),
      says: both('Là công nhân, nông dân, người lao động khác', 'A worker, farmer or other working person'),
    }),
    asksCouncil(
      'lao-dong-hieu-qua',
      both(
        'Lao động, sản xuất có hiệu quả, tích cực tham gia phong trào thi đua và hoạt động xã hội',
        'Works effectively and takes part in movements and social activities',
      ),
      luat('24.3.a'),
    ),
    asksCouncil(
      'guong-mau-chap-hanh',
      both(
        'Gương mẫu chấp hành chủ trương, pháp luật; đạo đức, lối sống lành mạnh; đoàn kết, giúp đỡ mọi người',
        'Exemplary in law and morals, united and helpful',
      ),
      luat('24.3.b'),
    ),
  ],
  {
    cite: [luat('24.3')],
    says: both(
      'Công nhân, nông dân, người lao động khác (khoản 3)',
      'Workers, farmers and others (clause 3)',
    ),
  },
)

/** New recruits, long leave, training, discipline, transfers: details of the ministry or province. */
export const localDetails = leftToAgency(
  'chi-tiet-lao-dong-tien-tien',
  both(
    'Quy định chi tiết của bộ, ban, ngành, tỉnh: thời gian công tác trong năm, nghỉ, đào tạo, chuyển công tác, kỷ luật',
    'Details of the ministry or province: months worked, leave, training, transfer, discipline',
  ),
  [luat('24.4'), luat('24.6')],
)

/** The standard as a part of another one (Điều 23 khoản 1): officials, others, or the armed forces. */
export const advancedWorker = (cite: Cite): Clause =>
  oneOf('dat-lao-dong-tien-tien', [official, worker], {
    cite: [cite, luat('24')],
    says: both(
      'Đạt tiêu chuẩn Lao động tiên tiến hoặc Chiến sĩ tiên tiến',
      'Meets the standard of Advanced Worker or Advanced Soldier',
    ),
  })

const advanced: Standard = {
  award: 'lao-dong-tien-tien',
  subject: 'ca-nhan',
  versions: [
    {
      from: firstDay,
      common: [localDetails],
      paths: [
        path(
          'lao-dong-tien-tien-cbccvc',
          'danh-hieu',
          ['Cán bộ, công chức, viên chức, người lao động', 'Officials and employees'],
          [official],
        ),
        path(
          'lao-dong-tien-tien-khac',
          'danh-hieu',
          ['Công nhân, nông dân, người lao động khác', 'Workers, farmers and others'],
          [worker],
        ),
      ],
    },
  ],
}

const soldier: Standard = {
  award: 'chien-si-tien-tien',
  subject: 'ca-nhan',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'chien-si-tien-tien',
          'danh-hieu',
          ['Chiến sĩ tiên tiến', 'Advanced Soldier'],
          [
            being('thuoc-luc-luong-vu-trang', 'work', ['luc-luong-vu-trang', 'cbccvc'], {
              cite: luat('24.2'),
              says: both(
                'Thuộc lực lượng vũ trang, dân quân thường trực, dân quân cơ động',
                'Serves in the armed forces or the standing or mobile militia',
              ),
            }),
            ratedWell(luat('24.2')),
            takesPart(luat('24.2')),
            selfReliant,
          ],
        ),
      ],
    },
  ],
}

export const advancedPeople: readonly Standard[] = [advanced, soldier]
