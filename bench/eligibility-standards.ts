/** The ladder of one person's standards that a country is judged by: from Lao động tiên tiến to Huân chương Lao động. */
import {
  afterHonour,
  all,
  any,
  byAuthority,
  evidence,
  holds,
  notWhile,
  type Rule,
  ratedYear,
  unless,
  within,
  years,
} from '#law/language/index.ts'

const well = ratedYear('hoan-thanh-tot')
const best = ratedYear('hoan-thanh-xuat-sac')
const thisYear = { last: 1 }
const free = all([
  notWhile(evidence('reviews', { standing: true })),
  unless(evidence('disciplines', { standing: true })),
])
const initiative = (scope: string) =>
  byAuthority('initiatives', { by: ['co-so', 'bo-tinh'], where: { scope: { atLeast: scope } } })
const counted = (rule: Rule): Rule => all([free, within({ sinceDiscipline: true }, rule)])
const sinceThen = (titles: Rule, excellent: number) =>
  years(well, {
    atLeast: 5,
    run: 'until-now',
    rest: well,
    ofWhich: all([titles, years(best, { atLeast: excellent, run: 'scattered' })]),
  })

export const personalStandards = (): Rule[] =>
  [
    years(well, { atLeast: 1, run: 'until-now', span: thisYear }),
    all([
      years(well, { atLeast: 1, run: 'until-now', span: thisYear }),
      any([years(best, { atLeast: 1, run: 'until-now', span: thisYear }), initiative('co-so')]),
    ]),
    all([holds('cstd-co-so', { atLeast: 3, consecutive: 1, endsWithin: 1 }), initiative('bo-tinh')]),
    all([holds('cstd-bo-tinh', { atLeast: 2, consecutive: 3, endsWithin: 1 }), initiative('toan-quoc')]),
    any([
      holds('cstd-co-so', { atLeast: 2, consecutive: 1, endsWithin: 1 }),
      years(best, { atLeast: 2, run: 'until-now', ofWhich: initiative('co-so') }),
    ]),
    afterHonour('bang-khen-bo-tinh', sinceThen(holds('cstd-co-so', { atLeast: 3 }), 1)),
    afterHonour('bang-khen-thu-tuong', sinceThen(holds('cstd-co-so', { atLeast: 3 }), 1)),
    afterHonour('huan-chuong-lao-dong-hang-ba', sinceThen(holds('cstd-bo-tinh'), 2)),
    afterHonour('huan-chuong-lao-dong-hang-nhi', sinceThen(holds('cstd-bo-tinh', { atLeast: 2 }), 3)),
  ].map(counted)
