/** Commendation within the Party (Hướng dẫn 06-HD/TW, mục 19): a track of its own, read in quotations only. */
import type { Clause } from '../clauses/clause.ts'
import { both, lastYears, rating, wholeRatings } from '../clauses/merit.ts'
import { honourName } from '../honour-names.ts'
import { evidence, is, years } from '../language/build.ts'
import type { Where } from '../language/terms.ts'
import { dangVien } from '../sources/cite.ts'
import { firstDay, path, type Standard } from '../standard.ts'

const excellentOf = (exemplary: boolean): Where => ({
  track: { in: ['dang'] },
  class: { in: ['hoan-thanh-xuat-sac'] },
  ...(exemplary ? { exemplary: { in: [true] } } : {}),
})
const rated = (year: number, exemplary: boolean) => ({
  ...rating(year, 'hoan-thanh-xuat-sac', 'dang'),
  ...(exemplary ? { exemplary: true } : {}),
})
const short = (year: number, exemplary: boolean) =>
  exemplary
    ? { ...rating(year, 'hoan-thanh-xuat-sac', 'dang'), exemplary: false }
    : rating(year, 'hoan-thanh-tot', 'dang')
const words = (exemplary: boolean) =>
  exemplary
    ? both('hoàn thành xuất sắc nhiệm vụ tiêu biểu', 'excellent and exemplary')
    : both('hoàn thành xuất sắc nhiệm vụ', 'excellent')

const cite = (person: boolean) => dangVien(person ? '19.2.a' : '19.1')

function ratedBy(count: number, exemplary: boolean, person: boolean): Clause {
  const id = `dang-${count}-nam${exemplary ? '-tieu-bieu' : ''}`
  const { vi, en } = words(exemplary)
  const where = excellentOf(exemplary)
  const about = {
    id,
    cite: cite(person),
    says:
      count === 1
        ? both(`Được xếp loại ${vi} trong năm (đánh giá của Đảng)`, `Rated ${en} by the Party in the year`)
        : both(
            `Được xếp loại ${vi} ${count} năm liền (đánh giá của Đảng)`,
            `Rated ${en} by the Party ${count} years in a row`,
          ),
  }
  return {
    id,
    rule:
      count === 1
        ? evidence('ratings', { where, span: { last: 1 } }, about)
        : years({ rows: 'ratings', where }, { atLeast: count, run: 'until-now' }, about),
    shows: (year) => ({
      met: { ratings: lastYears(year, count).map((one) => rated(one, exemplary)) },
      unmet: {
        ratings: [
          ...lastYears(year - 1, count - 1).map((one) => rated(one, exemplary)),
          short(year, exemplary),
        ],
        complete: wholeRatings,
      },
    }),
  }
}

const member: Clause = {
  id: 'la-dang-vien',
  rule: is('partyMember', [true], {
    id: 'la-dang-vien',
    cite: cite(true),
    says: both('Là đảng viên', 'Is a member of the Party'),
  }),
  shows: () => ({ met: { subject: { partyMember: true } }, unmet: { subject: { partyMember: false } } }),
}

const standard = (award: string, count: number): Standard => {
  const person = award.includes('dang-vien')
  return {
    award,
    subject: person ? 'ca-nhan' : 'tap-the',
    versions: [
      {
        from: firstDay,
        paths: [
          path(
            award,
            'dang',
            [honourName(award, 'vi'), honourName(award, 'en')],
            [...(person ? [member] : []), ratedBy(count, !person, person)],
          ),
        ],
        note: both(
          'Đọc qua trích dẫn; chưa rõ đã có hướng dẫn mới sau Đại hội XIV của Đảng hay chưa.',
          'Read in quotations; whether a newer guideline has replaced it is not known.',
        ),
      },
    ],
  }
}

export const partyHonours: readonly Standard[] = [
  standard('giay-khen-dang-vien-nam', 1),
  standard('giay-khen-dang-vien-5-nam', 5),
  standard('bang-khen-dang-vien-5-nam', 5),
  standard('giay-khen-chi-bo-nam', 1),
  standard('giay-khen-chi-bo-5-nam', 5),
  standard('bang-khen-chi-bo-5-nam', 5),
  standard('giay-khen-dang-bo-co-so-nam', 1),
  standard('bang-khen-dang-bo-co-so-5-nam', 5),
  standard('co-dang-bo-co-so-5-nam', 5),
]
