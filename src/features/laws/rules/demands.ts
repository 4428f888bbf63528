/**
 * What an agency's regulation may demand: a handful of forms, each of which makes a clause in the language of the
 * law, with facts that meet it and facts that do not. A demand only ever stands beside those of the law.
 */
import type { Clause } from '#law/clauses/clause.ts'
import { lastYears, rating } from '#law/clauses/merit.ts'
import { honourName } from '#law/honour-names.ts'
import {
  type About,
  all,
  atLeast,
  attested,
  type Both,
  type disciplineForms,
  evidence,
  holds,
  type leaveKinds,
  type Rule,
  ratedYear,
  type ratingClasses,
  ruleSchema,
  type scopes,
  share,
  unless,
  valueName,
  years,
} from '#law/language/index.ts'
import { at, type Cite, regulationSlug } from '#law/sources/cite.ts'

/** Where in the regulation it stands. */
type Stands = { article: string; clause: string }
export const shares = ['advanced', 'completed', 'fighters', 'women'] as const

export type Demand = Stands &
  (
    | { kind: 'months'; months: number; less: (typeof leaveKinds)[number][] }
    | { kind: 'discipline'; form: (typeof disciplineForms)[number] }
    | { kind: 'rating'; class: (typeof ratingClasses)[number]; years: number }
    | { kind: 'initiative'; scope: (typeof scopes)[number]; years: number }
    | { kind: 'honour'; award: string; times: number; years: number }
    | { kind: 'council'; question: string; vi: string; en: string }
    | { kind: 'share'; part: (typeof shares)[number]; percent: number }
  )
export type DemandKind = Demand['kind']

/** By the key of what the law leaves open, or of an honour and a kind of subject; `none`: nothing more is asked. */
export type Demands = Readonly<Record<string, readonly Demand[] | 'none'>>

export const kindsFor = (subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh'): DemandKind[] => {
  if (subject === 'ho-gia-dinh') return ['council']
  return subject === 'tap-the'
    ? ['rating', 'share', 'honour', 'council']
    : ['months', 'discipline', 'rating', 'initiative', 'honour', 'council']
}

const nameOf = (demand: Demand): string =>
  `quy-che-${demand.kind}-${demand.article}-${demand.clause}-${'question' in demand ? demand.question : ''}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-+$/, '')

const two = (vi: string, en: string): Both => ({ vi, en })
const inYears = (count: number): Both =>
  count === 1
    ? two('trong năm xét', 'in the year judged')
    : two(`trong ${count} năm gần nhất`, `in the last ${count} years`)

/** The demand as a clause: its rule under the regulation's article, and facts that show it met and unmet. */
export function demandClause(demand: Demand): Clause {
  const id = nameOf(demand)
  const cite = at(regulationSlug)([demand.article, demand.clause].filter(Boolean).join('.'))
  const says = wordsOf(demand)
  return { id, ...made(demand, { id, cite, says }) }
}

/** The demand in a sentence. */
export function wordsOf(demand: Demand): Both {
  const value = (name: string) => two(valueName(name, 'vi'), valueName(name, 'en'))
  switch (demand.kind) {
    case 'months': {
      const [vi, en] = (['vi', 'en'] as const).map((locale) =>
        demand.less.map((one) => valueName(one, locale)).join(', '),
      )
      const less = demand.less.length > 0 ? two(` (không tính ${vi})`, ` (without ${en})`) : two('', '')
      return two(
        `Công tác từ ${demand.months} tháng trở lên trong năm${less.vi}`,
        `At least ${demand.months} months worked in the year${less.en}`,
      )
    }
    case 'discipline': {
      const form = value(demand.form)
      return two(
        `Không bị kỷ luật từ ${form.vi} trở lên trong năm`,
        `No discipline from ${form.en} up in the year`,
      )
    }
    case 'rating': {
      const name = value(demand.class)
      const [vi, en] = [demand.years > 1 ? `${demand.years} năm liên tục đến năm xét` : 'Trong năm', '']
      return two(
        `${vi} được xếp loại ${name.vi} trở lên${en}`,
        `Rated ${name.en} or better${demand.years > 1 ? ` ${demand.years} years in a row` : ' in the year'}`,
      )
    }
    case 'initiative': {
      const [name, when] = [value(demand.scope), inYears(demand.years)]
      return two(
        `Có sáng kiến được công nhận phạm vi ${name.vi} trở lên ${when.vi}`,
        `A recognised initiative that reaches ${name.en} or further ${when.en}`,
      )
    }
    case 'honour': {
      const when = inYears(demand.years)
      return two(
        `Có từ ${demand.times} lần ${honourName(demand.award, 'vi')} ${when.vi}`,
        `${honourName(demand.award, 'en')} at least ${demand.times} times ${when.en}`,
      )
    }
    case 'council':
      return two(demand.vi, demand.en || demand.vi)
    case 'share': {
      const part = shareWords[demand.part]
      return two(
        `Từ ${demand.percent}% cá nhân ${part.vi}`,
        `At least ${demand.percent}% of people ${part.en}`,
      )
    }
  }
}

export const shareWords = {
  advanced: two('đạt Lao động tiên tiến', 'with Advanced Worker'),
  completed: two('hoàn thành nhiệm vụ', 'who completed their tasks'),
  fighters: two('đạt Chiến sĩ thi đua cơ sở', 'with Grassroots Emulation Fighter'),
  women: two('là nữ', 'who are women'),
} as const satisfies Record<(typeof shares)[number], Both>

type Made = Pick<Clause, 'rule' | 'shows'>

function made(demand: Demand, about: About): Made {
  switch (demand.kind) {
    case 'months':
      return ofMonths(demand, about)
    case 'discipline':
      return ofDiscipline(demand, about)
    case 'rating':
      return ofRating(demand, about)
    case 'initiative':
      return ofInitiative(demand, about)
    case 'honour':
      return ofHonour(demand, about)
    case 'council':
      return ofCouncil(demand, about)
    case 'share':
      return ofShare(demand, about)
  }
}

type Of<Kind extends DemandKind> = Extract<Demand, { kind: Kind }>

const ofMonths = ({ months, less }: Of<'months'>, about: About): Made => ({
  rule: atLeast({ of: 'months-worked', less }, { value: months, unit: 'months' }, about),
  shows: (year) => {
    const whole = [{ rows: 'working' as const }, { rows: 'leaves' as const }]
    const month = String(13 - Math.max(1, months - 1)).padStart(2, '0')
    return {
      met: { working: [{ ref: 'cong-tac', from: `${year - 1}-01-01` }], complete: whole },
      unmet: {
        drop: ['cong-tac'],
        // somebody who came too late in the year; where one month is enough, in its last days
        working: [{ ref: 'cong-tac', from: months > 1 ? `${year}-${month}-01` : `${year}-12-28` }],
        complete: whole,
      },
    }
  },
})

const ofDiscipline = ({ form }: Of<'discipline'>, about: About): Made => ({
  rule: unless(evidence('disciplines', { where: { form: { atLeast: form } }, span: { last: 1 } }), about),
  shows: (year) => ({
    met: { drop: ['ky-luat-trong-nam'], complete: [{ rows: 'disciplines' }] },
    unmet: {
      disciplines: [
        { ref: 'ky-luat-trong-nam', form, track: 'chinh-quyen', from: `${year}-02-01`, to: `${year}-03-01` },
      ],
      complete: [{ rows: 'disciplines' }],
    },
  }),
})

const ofRating = ({ class: name, years: count }: Of<'rating'>, about: About): Made => ({
  rule: years(ratedYear(name), { atLeast: count, run: 'until-now', span: { last: count } }, about),
  shows: (year) => ({
    met: { ratings: lastYears(year, count).map((one) => rating(one, name)) },
    unmet: { ratings: [rating(year, 'khong-hoan-thanh')], complete: [{ rows: 'ratings' }] },
  }),
})

const ofInitiative = ({ scope, years: count }: Of<'initiative'>, about: About): Made => ({
  rule: evidence('initiatives', { where: { scope: { atLeast: scope } }, span: { last: count } }, about),
  shows: (year) => ({
    met: { initiatives: [{ ref: 'sang-kien-quy-che', year, scope, by: 'bo-tinh', used: false }] },
    unmet: { drop: ['sang-kien'], complete: [{ rows: 'initiatives' }] },
  }),
})

const ofHonour = ({ award, times, years: count }: Of<'honour'>, about: About): Made => ({
  rule: holds(award, { atLeast: times, span: { last: count } }, about),
  shows: (year) => ({
    met: {
      // more times than years: several in one year
      honours: Array.from({ length: times }, (_, at) => ({
        ref: `quy-che-${award}-${at}`,
        year: year - (at % count),
        award,
        basis: 'cong-trang' as const,
      })),
    },
    unmet: { drop: [`quy-che-${award}-`, `${award}-`], complete: [{ rows: 'honours' }] },
  }),
})

const ofCouncil = ({ question, vi, en }: Of<'council'>, about: About): Made => {
  const answered = (year: number, answer: boolean) => ({
    answers: [{ ref: `tra-loi-${question}`, year, question, answer }],
  })
  return {
    rule: attested(question, two(vi, en || vi), about),
    shows: (year) => ({ met: answered(year, true), unmet: answered(year, false) }),
  }
}

const ofShare = ({ part, percent }: Of<'share'>, about: About): Made => ({
  rule: share('members', { part, whole: 'total', atLeast: [percent, 100] }, about),
  shows: (year) => ({
    met: { members: [{ ref: `thanh-vien-${year}`, year, total: 100, [part]: 100 }] },
    unmet: { members: [{ ref: `thanh-vien-${year}`, year, total: 100, [part]: percent - 1 }] },
  }),
})

/** Says that demands are the agency's own, without saying which. */
export const byRegulation = two('Theo quy chế của cơ quan', 'As the agency’s regulation asks')

/** The demands of one point as one rule, under the regulation and the articles that let it speak. */
export function ruleOfDemands(list: readonly Demand[] | 'none', cite: readonly Cite[]): Rule | 'none' {
  if (list === 'none' || list.length === 0) return 'none'
  const rule = all(
    list.map((demand) => demandClause(demand).rule),
    { cite: [at(regulationSlug)(), ...cite], says: byRegulation },
  )
  return ruleSchema.parse(JSON.parse(JSON.stringify(rule)))
}
