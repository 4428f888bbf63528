/** Rules that use every term in every way, for tests. */
import {
  afterHonour,
  all,
  any,
  atLeast,
  attested,
  byAuthority,
  count,
  evidence,
  holds,
  honourYear,
  is,
  notWhile,
  ratedYear,
  readings,
  setLocally,
  share,
  unless,
  within,
  years,
  yearWith,
} from './build.ts'
import type { Rule } from './terms.ts'

const words = { vi: 'hỏi', en: 'ask' }
const well = ratedYear('hoan-thanh-tot')
const best = ratedYear('hoan-thanh-xuat-sac')
const merit = { where: { basis: { notIn: ['dot-xuat', 'chuyen-de'] } } }

export const sampleRules: Readonly<Record<string, Rule>> = {
  holds: holds('cstd-co-so', { atLeast: 3, ...merit }),
  'holds in the last years': holds(['cstd-co-so', 'cstd-bo-tinh'], { atLeast: 2, span: { last: 4 } }),
  'holds in a row': holds('cstd-co-so', { atLeast: 2, consecutive: 1, endsWithin: 1 }),
  'holds a few years apart': holds('cstd-bo-tinh', { atLeast: 2, consecutive: 3 }),
  'holds lately': holds('giay-khen', { atLeast: 1, endsWithin: 2 }),
  evidence: evidence('initiatives', {
    where: { scope: { atLeast: 'co-so' }, used: { in: [false] }, by: { atMost: 'bo-tinh' } },
  }),
  'evidence at present': evidence('reviews', {
    standing: true,
    where: { kind: { in: ['thanh-tra', 'to-cao'] } },
  }),
  'evidence of a time': evidence('disciplines', {
    where: { form: { atLeast: 'canh-cao' } },
    span: { last: 5 },
  }),
  'evidence by number': evidence('members', { where: { fighters: { atLeast: 1 } }, span: { last: 1 } }),
  'evidence by day': evidence('honours', {
    where: { until: { atMost: '2020-06-30' }, decidedOn: { atLeast: '2018-01-01' } },
  }),
  count: count('research', {
    atLeast: 2,
    where: { accepted: { in: [true] } },
    span: { from: 2020, until: 2025 },
  }),
  'count at most': count('disciplines', { atMost: 1, where: { track: { in: ['dang'] } } }),
  'count of numbers': count('clusters', { atMost: 0, where: { rank: { in: [1, 2] } }, span: { last: 3 } }),
  'years scattered': years(best, { atLeast: 2, run: 'scattered', span: { last: 6 } }),
  'years in a row': years(well, { atLeast: 2, run: 'consecutive' }),
  'years until now': years(well, {
    atLeast: 2,
    run: 'until-now',
    rest: ratedYear('hoan-thanh'),
    span: { last: 5 },
  }),
  'years of this and that': years(
    {
      any: [
        honourYear('cstd-co-so'),
        { all: [best, yearWith('initiatives', { scope: { atLeast: 'co-so' } })] },
      ],
    },
    { atLeast: 2, run: 'until-now' },
  ),
  'years with two of them': years(yearWith('movements', { part: { atLeast: 'duoc-binh-xet' } }, 2), {
    atLeast: 1,
    run: 'scattered',
  }),
  'years of rows that last': years(yearWith('leaves', { kind: { in: ['thai-san'] } }), {
    atLeast: 1,
    run: 'consecutive',
  }),
  'years of which': years(well, {
    atLeast: 3,
    run: 'until-now',
    ofWhich: holds('cstd-co-so', { atLeast: 2 }),
  }),
  'any run of which': years(well, {
    atLeast: 2,
    run: 'consecutive',
    ofWhich: evidence('initiatives', { where: { scope: { in: ['bo-tinh'] } } }),
  }),
  'scattered of which': years(best, {
    atLeast: 1,
    run: 'scattered',
    ofWhich: any([holds('giay-khen'), evidence('exploits')]),
  }),
  share: share('members', { part: 'advanced', whole: 'total', atLeast: [7, 10] }),
  'share rounded': share('members', {
    part: 'advanced',
    whole: 'total',
    atLeast: [7, 10],
    rounding: 'nearest',
    span: { last: 2 },
  }),
  'share at most': share('targets', { part: 'exceeded', whole: 'total', atMost: [1, 5] }),
  'share rounded down': share('targets', { part: 'met', whole: 'total', atLeast: [1, 3], rounding: 'down' }),
  'within years': within(
    { last: 3, until: 2025 },
    all([holds('cstd-co-so'), share('members', { part: 'women', whole: 'total', atLeast: [1, 2] })]),
  ),
  'since discipline': within(
    { sinceDiscipline: true },
    years(well, { atLeast: 2, run: 'scattered', rest: ratedYear('hoan-thanh') }),
  ),
  'after an honour': afterHonour(
    'bang-khen-bo-tinh',
    all([
      years(
        { any: [well, honourYear('tap-the-lao-dong-xuat-sac')] },
        { atLeast: 3, run: 'consecutive', rest: ratedYear('hoan-thanh') },
      ),
      holds('bang-khen-bo-tinh', { atLeast: 1 }),
    ]),
  ),
  'after within after': within(
    { after: { honours: ['giay-khen'], ...merit }, sinceDiscipline: true, last: 9 },
    afterHonour('bang-khen-bo-tinh', any([holds('cstd-co-so'), count('initiatives', { atMost: 1 })])),
  ),
  'months worked': atLeast(
    { of: 'months-worked', less: ['om-dau', 'khong-luong'] },
    { value: 6, unit: 'months' },
  ),
  service: atLeast(
    { of: 'service', sectors: ['cong-an', 'quan-doi'] },
    { value: 3, below: 6, unit: 'years' },
  ),
  'direct service': atLeast({ of: 'service', direct: true }, { value: 30, unit: 'months' }),
  tenure: atLeast(
    { of: 'tenure', ranks: ['vu-truong', 'thu-truong'] },
    { value: 4, unit: 'years', women: [2, 3], below: 8 },
  ),
  age: atLeast({ of: 'age-of-unit' }, { value: 5, unit: 'years' }),
  'by authority': byAuthority('initiatives', {
    by: ['bo-tinh', 'thu-tuong'],
    where: { used: { in: [false] } },
    span: { last: 5 },
  }),
  'by two authorities': byAuthority('movements', { by: ['bo-tinh'], field: 'launchedBy', atLeast: 2 }),
  attested: attested('dan-dau', words),
  'set locally': all([setLocally('thang', words), holds('giay-khen')]),
  'is a person': is('kind', ['ca-nhan', 'ho-gia-dinh']),
  'is of a work': is('work', ['cbccvc', 'nguoi-lao-dong']),
  'is a member': is('partyMember', [true]),
  'has a round year': is('round-year', [true]),
  readings: readings('doc', [
    { key: 'a', name: words, rule: any([holds('cstd-co-so'), evidence('initiatives')]) },
    { key: 'b', name: words, rule: all([holds('cstd-co-so'), evidence('initiatives')]) },
  ]),
  hindrances: all([
    unless(evidence('disciplines', { standing: true })),
    notWhile(evidence('reviews', { standing: true })),
    unless(any([holds('giay-khen', { span: { last: 1 } }), attested('tra-lai', words)])),
  ]),
}
