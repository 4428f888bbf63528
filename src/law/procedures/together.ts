/** Several honours of one subject at one time: which of them are paid (NĐ 152/2025, Điều 49 khoản 5–7). */
import { type HonourSubject, honourNamed } from '../honour-names.ts'
import { type Cite, luat, nd152 } from '../sources/cite.ts'
import type { Both, Day } from '../sources/instrument.ts'
import { awardMoney } from './money.ts'

/** One honour of those decided at one time. `period`: the achievements counted; `achievement`: what was done. */
export type Together = {
  readonly ref: string
  readonly award: string
  readonly period: { readonly from: Day; readonly until: Day }
  /** A name for what was done; two forms with the same name reward the same achievement. */
  readonly achievement?: string
}

export type Payment = {
  readonly ref: string
  readonly paid: 'yes' | 'no' | 'ask'
  readonly cite: readonly Cite[]
  readonly says: Both
}

const answer = (ref: string, paid: Payment['paid'], cite: Cite[], says: Both): Payment => ({
  ref,
  paid,
  cite,
  says,
})

/** What is paid of honours that one subject receives at one time, each with its reason. */
export function togetherRule(
  honours: readonly Together[],
  about: { readonly subject: HonourSubject; readonly decidedOn: Day },
): Payment[] {
  const isTitle = ({ award }: Together) => honourNamed(award)?.kind === 'danh-hieu'
  const titles = honours.filter(isTitle)
  const forms = honours.filter((honour) => !isTitle(honour))
  const worth = ({ award }: Together) => {
    const money = awardMoney(award, about)
    return 'amount' in money ? money.amount : 0
  }
  const mixed = titles.length > 0 && forms.length > 0 ? [nd152('49.7')] : []
  const reasons = new Map([
    ...titles.map((title) => [title.ref, ofTitle(title, titles, worth, mixed)] as const),
    ...forms.map((form) => [form.ref, ofForm(form, forms, mixed)] as const),
  ])
  return honours.flatMap(({ ref }) => reasons.get(ref) ?? [])
}

function ofTitle(
  title: Together,
  titles: readonly Together[],
  worth: (title: Together) => number,
  mixed: Cite[],
): Payment {
  const rivals = titles.filter((other) => other !== title && samePeriod(other, title))
  const higher = rivals.find(
    (other) =>
      worth(other) > worth(title) ||
      (worth(other) === worth(title) && titles.indexOf(other) < titles.indexOf(title)),
  )
  if (higher)
    return answer(title.ref, 'no', [nd152('49.5')], {
      vi: 'Nhiều danh hiệu thi đua có cùng thời gian tính thành tích: chỉ nhận tiền thưởng của danh hiệu cao nhất.',
      en: 'Several titles for the same period: only the highest is paid.',
    })
  return answer(title.ref, 'yes', [nd152('49.5'), ...mixed], {
    vi: rivals.length
      ? 'Danh hiệu cao nhất trong cùng thời gian tính thành tích.'
      : 'Thời gian tính thành tích khác các danh hiệu khác.',
    en: rivals.length ? 'The highest title of its period.' : 'No other title counts the same period.',
  })
}

function ofForm(form: Together, forms: readonly Together[], mixed: Cite[]): Payment {
  const rivals = forms.filter((other) => other !== form)
  if (rivals.some((other) => samePeriod(other, form) || sameAchievement(other, form)))
    return answer(form.ref, 'ask', [nd152('49.6'), luat('5.2.c')], {
      vi: 'Cùng thời gian hoặc cùng thành tích với một hình thức khác: xem lại, một thành tích không khen nhiều hình thức.',
      en: 'Same period or same achievement as another form: look again, one achievement is not rewarded in several forms.',
    })
  return answer(form.ref, 'yes', [nd152('49.6'), ...mixed], {
    vi: rivals.length
      ? 'Thời gian và thành tích khác các hình thức khen thưởng khác.'
      : 'Hình thức khen thưởng duy nhất trong dịp này.',
    en: rivals.length
      ? 'Another period and another achievement than the other forms.'
      : 'The only form this time.',
  })
}

const samePeriod = (a: Together, b: Together) =>
  a.period.from === b.period.from && a.period.until === b.period.until
const sameAchievement = (a: Together, b: Together) =>
  a.achievement !== undefined && a.achievement === b.achievement
