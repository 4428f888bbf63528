/** Chiến sĩ thi đua: at the grassroots, of a ministry or province, and of the nation (Luật, Điều 21–23). */

import { exploit, initiatives, research } from '../clauses/achievements.ts'
import { type Clause, oneOf } from '../clauses/clause.ts'
import { inARow } from '../clauses/honours.ts'
import { asksCouncil, both, ratedNow } from '../clauses/merit.ts'
import { readings } from '../language/build.ts'
import { luat, luatSuaDoi } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'
import { advancedWorker, localDetails } from './lao-dong-tien-tien.ts'

const outstanding = (cite: string): Clause =>
  asksCouncil(
    'thanh-tich-xuat-sac-tieu-bieu',
    both(
      'Có thành tích xuất sắc, tiêu biểu trong số người đủ số lần liên tục',
      'Outstanding among those with enough titles in a row',
    ),
    luat(cite),
  )

const national: Standard = {
  award: 'cstd-toan-quoc',
  subject: 'ca-nhan',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'cstd-toan-quoc',
          'danh-hieu',
          ['Chiến sĩ thi đua toàn quốc', 'National Emulation Fighter'],
          [
            inARow('cstd-bo-tinh', 2, luat('21.1.a')),
            outstanding('21.1.a'),
            oneOf('sang-kien-toan-quoc', [
              initiatives('sang-kien-pham-vi-toan-quoc', {
                scope: 'toan-quoc',
                cite: luat('21.1.b'),
                by: 'bo-tinh',
              }),
              research('de-tai-pham-vi-toan-quoc', { scope: 'toan-quoc', cite: luat('21.1.b') }),
              exploit('muu-tri-toan-quoc', {
                kinds: ['muu-tri'],
                scope: 'toan-quoc',
                cite: luat('21.1.b'),
                says: both(
                  'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, ảnh hưởng toàn quốc',
                  'Ingenuity in combat known nationwide',
                ),
              }),
            ]),
          ],
        ),
      ],
    },
  ],
}

const ofMinistry: Standard = {
  award: 'cstd-bo-tinh',
  subject: 'ca-nhan',
  versions: [
    {
      from: firstDay,
      paths: [
        path(
          'cstd-bo-tinh',
          'danh-hieu',
          ['Chiến sĩ thi đua bộ, ban, ngành, tỉnh', 'Emulation Fighter of a ministry or province'],
          [
            inARow('cstd-co-so', 3, luat('22.1.a')),
            outstanding('22.1.a'),
            oneOf('sang-kien-bo-tinh', [
              initiatives('sang-kien-pham-vi-bo-tinh', {
                scope: 'bo-tinh',
                cite: luat('22.1.b'),
                by: 'bo-tinh',
              }),
              research('de-tai-pham-vi-bo-tinh', { scope: 'bo-tinh', cite: luat('22.1.b') }),
              exploit('muu-tri-toan-quan', {
                kinds: ['muu-tri'],
                scope: 'bo-tinh',
                cite: luat('22.1.b'),
                says: both(
                  'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, ảnh hưởng toàn quân hoặc toàn lực lượng Công an nhân dân',
                  'Ingenuity in combat known throughout the Army or the Police',
                ),
              }),
            ]),
          ],
        ),
      ],
    },
  ],
}

const excellent = ratedNow('hoan-thanh-xuat-sac-trong-nam', 'hoan-thanh-xuat-sac', {
  cite: luat('23.2'),
  says: both('Được xếp loại Hoàn thành xuất sắc nhiệm vụ trong năm', 'Rated excellent in the year'),
})
const contribution: readonly Clause[] = [
  initiatives('sang-kien-co-so', { scope: 'co-so', cite: luat('23.2'), last: 1 }),
  research('de-tai-co-so', { scope: 'don-vi', cite: luat('23.2'), last: 1 }),
  exploit('muu-tri-don-vi', {
    kinds: ['muu-tri'],
    scope: 'don-vi',
    last: 1,
    cite: luat('23.2'),
    says: both(
      'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được đơn vị công nhận',
      'Ingenuity in combat, recognised by the unit',
    ),
  }),
]

/** Khoản 2 as enacted in 2022: either is enough. */
const eitherOf = oneOf('xuat-sac-hoac-sang-kien', [excellent, ...contribution], {
  cite: [luat('23.2')],
  says: both(
    'Hoàn thành xuất sắc nhiệm vụ; hoặc có sáng kiến được cơ sở công nhận, đề tài, đề án, công trình khoa học và công nghệ đã nghiệm thu; hoặc mưu trí, sáng tạo trong chiến đấu',
    'Rated excellent, or a recognised initiative, or accepted research, or ingenuity in combat',
  ),
})

const contributes = oneOf('sang-kien-de-tai-hoac-muu-tri', contribution)

/** Khoản 2 since 01/10/2026: the amending law could not be read; its draft asked for both. */
const eitherOrBoth: Clause = {
  id: 'dieu-23-hai-cach-doc',
  rule: readings(
    'dieu-23-tu-2026-10-01',
    [
      {
        key: 'mot-trong-hai',
        name: both(
          'Như Luật năm 2022: hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến, đề tài',
          'As in 2022: rated excellent or an initiative or research',
        ),
        rule: eitherOf.rule,
      },
      {
        key: 'ca-hai',
        name: both(
          'Như dự thảo tháng 12/2025: hoàn thành xuất sắc nhiệm vụ và có sáng kiến, đề tài',
          'As in the draft of December 2025: rated excellent and an initiative or research',
        ),
        rule: {
          term: 'all',
          of: [excellent.rule, contributes.rule],
          cite: [luatSuaDoi('1')],
          says: both(
            'Hoàn thành xuất sắc nhiệm vụ và có sáng kiến hoặc đề tài được công nhận',
            'Rated excellent and a recognised initiative or research',
          ),
        },
      },
    ],
    {
      id: 'dieu-23-hai-cach-doc',
      cite: [luatSuaDoi('1'), luat('23.2')],
      says: both(
        'Điều 23 khoản 2 từ ngày 01/10/2026: hai cách đọc, chờ xác nhận theo Luật 06/2026/QH16',
        'Article 23, clause 2, since 1 October 2026: two readings until Law 06/2026 is confirmed',
      ),
    },
  ),
  inner: [excellent, ...contribution],
  shows: (year) => {
    const [yes, no] = [excellent.shows?.(year), contributes.shows?.(year)]
    return {
      met: { ...yes?.met, ...no?.met },
      unmet: {
        ...yes?.unmet,
        ...no?.unmet,
        complete: [...(yes?.unmet.complete ?? []), ...(no?.unmet.complete ?? [])],
      },
      differ: { ...yes?.met, ...no?.unmet },
    }
  },
}

const name = ['Chiến sĩ thi đua cơ sở', 'Grassroots Emulation Fighter'] as const
const grassroots: Standard = {
  award: 'cstd-co-so',
  subject: 'ca-nhan',
  versions: [
    {
      from: firstDay,
      until: '2026-10-01',
      common: [advancedWorker(luat('23.1')), localDetails],
      paths: [path('cstd-co-so', 'danh-hieu', name, [eitherOf])],
    },
    {
      from: '2026-10-01',
      common: [advancedWorker(luat('23.1')), localDetails],
      paths: [path('cstd-co-so', 'danh-hieu', name, [eitherOrBoth])],
      note: both(
        'Luật 06/2026/QH16 chưa đối chiếu được bản gốc: nơi hai cách đọc cho kết quả khác nhau, kết quả là chưa rõ.',
        'Law 06/2026 could not be compared: where the two readings differ the answer is unknown.',
      ),
    },
  ],
}

export const emulationFighters: readonly Standard[] = [national, ofMinistry, grassroots]
