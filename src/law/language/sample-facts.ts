/** One person and one collective with something in every record, for tests. */
import { readFacts, tableNames } from './facts.ts'

const complete = tableNames.map((rows) => ({ rows, from: 2015 }))
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

export const samplePerson = readFacts({
  subject: { kind: 'ca-nhan', gender: 'nu', work: 'cbccvc', founded: '1996-05-01' },
  complete: [
    ...complete.filter(({ rows }) => rows !== 'honours' && rows !== 'working' && rows !== 'positions'),
    { rows: 'honours' },
    { rows: 'working' },
    { rows: 'positions' },
  ],
  ratings: years.map((year) => ({
    ref: `xl-${year}`,
    year,
    track: 'chinh-quyen',
    class: year === 2020 ? 'hoan-thanh' : year >= 2025 ? 'hoan-thanh-xuat-sac' : 'hoan-thanh-tot',
  })),
  honours: [
    {
      ref: 'gk-18',
      year: 2018,
      award: 'giay-khen',
      basis: 'dot-xuat',
      decidedOn: '2018-05-19',
      until: '2018-12-31',
    },
    { ref: 'bk-21', year: 2021, award: 'bang-khen-bo-tinh', basis: 'cong-trang', until: '2020-12-31' },
    { ref: 'cs-22', year: 2022, award: 'cstd-co-so', basis: 'cong-trang' },
    { ref: 'cs-23', year: 2023, award: 'cstd-co-so' },
    { ref: 'cs-25', year: 2025, award: 'cstd-co-so', basis: 'cong-trang' },
    { ref: 'cs-26', year: 2026, award: 'cstd-co-so', basis: 'cong-trang', revokedOn: '2026-10-10' },
  ],
  initiatives: [
    { ref: 'sk-1', year: 2024, scope: 'co-so', by: 'co-so', used: false },
    { ref: 'sk-2', year: 2025, scope: 'bo-tinh', by: 'bo-tinh', used: true, usedFor: 'cstd-co-so' },
    { ref: 'sk-3', year: 2026, scope: 'co-so' },
  ],
  research: [{ ref: 'dt-1', year: 2023, accepted: true, scope: 'bo-tinh' }],
  movements: [
    { ref: 'pt-1', year: 2025, part: 'dan-dau', launchedBy: 'bo-tinh', months: 40 },
    { ref: 'pt-2', year: 2025, part: 'duoc-binh-xet', launchedBy: 'co-so' },
  ],
  answers: [
    { ref: 'yk-1', year: 2026, question: 'tra-lai', answer: false },
    { ref: 'yk-2', year: 2026, question: 'dan-dau', answer: true, decidedOn: '2026-12-01' },
  ],
  disciplines: [
    { ref: 'kl-1', from: '2020-02-01', to: '2021-02-01', form: 'canh-cao', track: 'chinh-quyen' },
  ],
  reviews: [{ ref: 'tt-1', from: '2026-11-01', kind: 'thanh-tra' }],
  leaves: [
    { ref: 'ts-1', from: '2023-03-01', to: '2023-08-31', kind: 'thai-san' },
    { ref: 'om-1', from: '2026-03-01', to: '2026-07-31', kind: 'om-dau' },
  ],
  working: [{ ref: 'ct-1', from: '2016-09-01', sector: 'dan-su', direct: true }],
  positions: [{ ref: 'cv-1', from: '2023-05-01', rank: 'vu-truong' }],
})

export const sampleUnit = readFacts({
  subject: { kind: 'tap-the', level: 'co-so', founded: '2020-03-01', partyMember: false },
  complete,
  members: [
    { ref: 'tv-25', year: 2025, total: 9, completed: 9, advanced: 6, fighters: 0, women: 5, disciplined: 0 },
    {
      ref: 'tv-26',
      year: 2026,
      total: 10,
      completed: 10,
      advanced: 7,
      fighters: 1,
      women: 4,
      disciplined: 0,
    },
  ],
  targets: [{ ref: 'ct-26', year: 2026, total: 10, met: 3, exceeded: 3 }],
  clusters: [{ ref: 'ck-25', year: 2025, organisedBy: 'bo-tinh', rank: 1, chosen: true }],
  exploits: [{ ref: 'tt-24', year: 2024, kind: 'dot-xuat', scope: 'bo-tinh' }],
})
