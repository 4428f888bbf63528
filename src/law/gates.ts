/**
 * What holds for every honour, whatever its standard (G1–G11 of the domain's facts): not now while something is being
 * looked into; achievements count anew after a discipline; what is counted, and what serves as a ground for what.
 */

import { type Clause, merge } from './clauses/clause.ts'
import { both } from './clauses/merit.ts'
import { evidence, notWhile, unless } from './language/build.ts'
import type { Both, Cite } from './language/terms.ts'
import { luat, nd152, tt15 } from './sources/cite.ts'
import type { Day } from './sources/instrument.ts'

export type Gate = {
  readonly slug: string
  readonly says: Both
  readonly cite: readonly Cite[]
  readonly from: Day
  readonly until?: Day
  /** How it acts: as a clause of every standard, inside clauses, in the counting of time, or in the procedure. */
  readonly acts: 'clause' | 'in-clauses' | 'counting' | 'procedure'
}

const decree = { from: '2025-07-01', until: '2027-03-01' }

export const gates: readonly Gate[] = [
  {
    slug: 'mot-thanh-tich-mot-lan',
    says: both(
      'Một thành tích không khen thưởng nhiều lần, nhiều hình thức; một sáng kiến chỉ dùng một lần làm căn cứ.',
      'One achievement is not rewarded several times or in several forms; an initiative serves as a ground once.',
    ),
    cite: [luat('5.2.c')],
    from: '2024-01-01',
    acts: 'in-clauses',
  },
  {
    slug: 'chua-xet-khi-dang-xem-xet',
    says: both(
      'Chưa khen thưởng, đề nghị khen thưởng khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra, khiếu nại, tố cáo hoặc báo chí nêu đang được xác minh.',
      'Nobody is honoured or proposed while discipline, an inspection, an investigation, a complaint or a press report is being looked into.',
    ),
    cite: [nd152('4.4')],
    ...decree,
    acts: 'clause',
  },
  {
    slug: 'tinh-lai-sau-ky-luat',
    says: both(
      'Sau kỷ luật, thành tích được tính từ khi chấp hành xong thời gian kỷ luật.',
      'After a discipline, achievements count from the day on which it was served.',
    ),
    cite: [nd152('4.4')],
    ...decree,
    acts: 'counting',
  },
  {
    slug: 'thai-san-duoc-tinh',
    says: both(
      'Thời gian nghỉ thai sản theo quy định được tính để xét khen thưởng.',
      'Maternity leave counts as time for titles and commendations.',
    ),
    cite: [nd152('4.5')],
    ...decree,
    acts: 'counting',
  },
  {
    slug: 'dot-xuat-khong-lam-can-cu',
    says: both(
      'Khen thưởng đột xuất, chuyên đề không dùng làm căn cứ đề nghị khen thưởng công trạng.',
      'Honours for exploits and thematic movements are no ground for an honour of merit.',
    ),
    cite: [nd152('4.3')],
    ...decree,
    acts: 'in-clauses',
  },
  {
    slug: 'moc-tinh-lan-sau',
    says: both(
      'Lần khen thưởng sau tính từ thời gian lập thành tích ghi trong quyết định lần trước; quyết định không ghi thì tính từ ngày ban hành.',
      'The next honour counts from the achievement period of the last decision, or from its date where it names none.',
    ),
    cite: [nd152('33.7')],
    ...decree,
    acts: 'counting',
  },
  {
    slug: 'thanh-tich-trong-06-thang',
    says: both(
      'Thành tích trong báo cáo tính đến trước thời điểm trình không quá 06 tháng.',
      'The achievements reported end at most 6 months before submission.',
    ),
    cite: [nd152('33.9')],
    ...decree,
    acts: 'procedure',
  },
  {
    slug: 'khong-can-bac-thap',
    says: both(
      'Không nhất thiết phải có hình thức mức thấp mới được khen mức cao, trừ khi tiêu chuẩn quy định.',
      'A lower honour is not needed first, unless the standard itself names it.',
    ),
    cite: [nd152('4.1')],
    ...decree,
    acts: 'in-clauses',
  },
  {
    slug: 'uu-tien-nu',
    says: both(
      'Nhiều trường hợp cùng đủ tiêu chuẩn: chọn cá nhân nữ hoặc tập thể có tỷ lệ nữ từ 70% trở lên.',
      'Of equal merit, women and collectives of at least 70% women come first.',
    ),
    cite: [nd152('4.6')],
    ...decree,
    acts: 'procedure',
  },
  {
    slug: 'nu-lanh-dao-giam-mot-phan-ba',
    says: both(
      'Thời gian giữ chức vụ để xét cống hiến của nữ lãnh đạo, quản lý giảm 1/3, trừ người thuộc diện tuổi nghỉ hưu cao hơn.',
      'Women leaders need a third less time in post for long-service honours, unless their retirement age is higher.',
    ),
    cite: [nd152('4.7')],
    ...decree,
    acts: 'in-clauses',
  },
  {
    slug: 'don-vi-giai-the',
    says: both(
      'Người đã nghỉ hưu ở đơn vị giải thể, sáp nhập: đơn vị tiếp nhận nhiệm vụ xem xét, đề nghị.',
      'For the retired of a dissolved or merged unit, the unit that took over its tasks proposes.',
    ),
    cite: [nd152('33.4'), tt15()],
    ...decree,
    acts: 'procedure',
  },
]

/** What holds on that day. */
export const gatesOn = (on: Day): Gate[] =>
  gates.filter(({ from, until }) => from <= on && (until === undefined || on < until))

const review = 'dang-xem-xet'
/** Not while something is being looked into. Where it clears nobody, it is "not yet", never "no". */
export const notUnderReview: Clause = {
  id: 'khong-dang-bi-xem-xet',
  rule: notWhile(evidence('reviews', { standing: true }), {
    id: 'khong-dang-bi-xem-xet',
    cite: nd152('4.4'),
    says: both(
      'Không trong thời gian đang được xem xét kỷ luật, điều tra, thanh tra, kiểm tra, khiếu nại, tố cáo',
      'Not under discipline, investigation, inspection or complaint',
    ),
  }),
  shows: (year) => ({
    met: { drop: [review], complete: [{ rows: 'reviews' }] },
    unmet: {
      reviews: [{ ref: review, kind: 'thanh-tra', from: `${year}-02-01` }],
      complete: [{ rows: 'reviews' }],
    },
  }),
}

/** Long service is not honoured after a discipline in the years of leadership (Điều 9 khoản 3). */
export const neverDisciplined: Clause = {
  id: 'khong-bi-ky-luat-khi-giu-chuc-vu',
  rule: unless(evidence('disciplines'), {
    id: 'khong-bi-ky-luat-khi-giu-chuc-vu',
    cite: nd152('9.3'),
    says: both(
      'Không bị kỷ luật, không có vi phạm, khuyết điểm nghiêm trọng trong thời gian giữ chức vụ lãnh đạo, quản lý',
      'No discipline or grave fault in the years of leadership',
    ),
  }),
  shows: (year) => ({
    met: { drop: ['ky-luat'], complete: [{ rows: 'disciplines' }] },
    unmet: merge({
      disciplines: [
        {
          ref: 'ky-luat',
          form: 'canh-cao',
          track: 'chinh-quyen',
          from: `${year - 4}-03-01`,
          to: `${year - 3}-03-01`,
        },
      ],
      complete: [{ rows: 'disciplines' }],
    }),
  }),
}
