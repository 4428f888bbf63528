/** The money that goes with an honour: a multiple of the base salary on the day of the decision, rounded up. */
import type { HonourSubject } from '../honour-names.ts'
import { honourName } from '../honour-names.ts'
import { type Cite, citation, nd152 } from '../sources/cite.ts'
import type { Both, Day } from '../sources/instrument.ts'
import { type BaseSalary, baseSalaryOn } from './base-salary.ts'
import { decimal, type Fraction, times } from './fraction.ts'
import { type Multiple, multiples, setElsewhere } from './multiples.ts'

/** The decree whose multiples these are, and the days on which decisions follow it. */
const from = '2025-07-01'
const until = '2027-03-01'
const step = 10_000

/** The household's sum is that of a person times one and a half; the collective's, twice (Điều 51, 52, 54). */
const household: Fraction = [3, 2]
const twice: Fraction = [2, 1]

/**
 * `once`: multiply, then round (Điều 49 khoản 2). `before`: twice the rounded sum of a person, as some read
 * "gấp hai lần mức tiền thưởng đối với cá nhân".
 */
export type DoubleRounding = 'once' | 'before'
export type MoneyCase = {
  readonly subject: HonourSubject
  readonly decidedOn: Day
  readonly doubling?: DoubleRounding
  /** Base salaries that the agency confirmed beside those of the catalogue. */
  readonly salaries?: readonly BaseSalary[]
}

export type Money =
  | {
      readonly kind: 'amount' | 'at-most'
      readonly amount: number
      readonly multiple: Fraction
      readonly base: BaseSalary
      readonly cite: readonly Cite[]
      readonly says: Both
    }
  | { readonly kind: 'set-elsewhere' | 'unknown'; readonly cite: readonly Cite[]; readonly says: Both }

/** Up to the next ten thousand đồng (Điều 49 khoản 2): `multiple` of `base`, in whole đồng. */
export const roundedUp = (base: number, [part, whole]: Fraction): number =>
  Math.ceil((base * part) / (whole * step)) * step

/** What an honour is worth to such a subject by a decision of that day. */
export function awardMoney(award: string, about: MoneyCase): Money {
  const elsewhere = setElsewhere[award]
  if (elsewhere) return { kind: 'set-elsewhere', cite: [elsewhere.cite], says: elsewhere }
  const multiple = multiples[award]
  const base = baseSalaryOn(about.decidedOn, about.salaries)
  if (!multiple || !base) return notHere(award)
  if (ofParty(multiple)) return partyMoney(award, multiple, base)
  if (about.decidedOn < from || about.decidedOn >= until) return otherDecree(about.decidedOn)
  const factor = factorFor(multiple, about.subject)
  if (!factor) return notHere(award)
  return sum(award, { multiple, base, factor, doubling: about.doubling ?? 'once' })
}

const ofParty = ({ cite }: Multiple) => cite.instrument === 'hd-56-vptw'

type Factor = { readonly times: Fraction; readonly cite?: Cite }

function factorFor({ doubled, household: forHouse }: Multiple, subject: HonourSubject): Factor | undefined {
  if (subject === 'ca-nhan') return { times: [1, 1] }
  if (subject === 'ho-gia-dinh') return forHouse ? { times: household, cite: forHouse } : undefined
  // the sums of collective titles are those of the collective itself (Điều 50 khoản 2)
  return doubled ? { times: twice, cite: doubled } : { times: [1, 1] }
}

type Sum = {
  readonly multiple: Multiple
  readonly base: BaseSalary
  readonly factor: Factor
  readonly doubling: DoubleRounding
}

function sum(award: string, { multiple, base, factor, doubling }: Sum): Money {
  const whole = times(multiple.times, factor.times)
  const amount =
    doubling === 'before' && factor.times === twice
      ? 2 * roundedUp(base.amount, multiple.times)
      : roundedUp(base.amount, whole)
  return {
    kind: multiple.atMost ? 'at-most' : 'amount',
    amount,
    multiple: whole,
    base,
    cite: [multiple.cite, ...(factor.cite ? [factor.cite] : []), nd152('49.1'), nd152('49.2'), base.cite],
    says: inWords(award, whole, base, amount),
  }
}

const inWords = (award: string, multiple: Fraction, base: BaseSalary, amount: number): Both => ({
  vi: `${honourName(award, 'vi')}: ${decimal(multiple, 'vi')} × ${dong(base.amount, 'vi')} đồng, làm tròn lên hàng chục nghìn: ${dong(amount, 'vi')} đồng.`,
  en: `${honourName(award, 'en')}: ${decimal(multiple, 'en')} × ${dong(base.amount, 'en')} đ, rounded up to ten thousand: ${dong(amount, 'en')} đ.`,
})

const dong = (amount: number, locale: 'vi' | 'en'): string =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')

/** The Party's guideline says nothing on rounding: the product stands as it is. */
function partyMoney(award: string, multiple: Multiple, base: BaseSalary): Money {
  const amount = (base.amount * multiple.times[0]) / multiple.times[1]
  return {
    kind: 'amount',
    amount,
    multiple: multiple.times,
    base,
    cite: [multiple.cite, base.cite],
    says: {
      vi: `${honourName(award, 'vi')}: ${decimal(multiple.times, 'vi')} × ${dong(base.amount, 'vi')} đồng = ${dong(amount, 'vi')} đồng.`,
      en: `${honourName(award, 'en')}: ${decimal(multiple.times, 'en')} × ${dong(base.amount, 'en')} đ = ${dong(amount, 'en')} đ.`,
    },
  }
}

const notHere = (award: string): Money => ({
  kind: 'unknown',
  cite: [],
  says: {
    vi: `Dữ liệu chưa có mức thưởng của ${honourName(award, 'vi')} cho đối tượng này.`,
    en: `The catalogue has no sum of ${honourName(award, 'en')} for such a subject.`,
  },
})

const otherDecree = (on: Day): Money => ({
  kind: 'unknown',
  cite: [nd152(on < from ? '59.1' : '60.1')],
  says:
    on < from
      ? {
          vi: 'Quyết định ban hành trước ngày 01/7/2025: mức thưởng theo Nghị định 98/2023/NĐ-CP, chưa có trong dữ liệu.',
          en: 'The decision is earlier than 1 July 2025: Decree 98/2023 sets the sum, which is not in the catalogue.',
        }
      : {
          vi: `${citation(nd152('60.1')).vi}: Nghị định hết hiệu lực từ ngày 01/3/2027; chưa có văn bản thay thế trong dữ liệu.`,
          en: 'The decree ends on 1 March 2027 and its successor is not in the catalogue.',
        },
})
