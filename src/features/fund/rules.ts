import type { HonourSubject } from '#law/honour-names.ts'
import { fundCeiling, organisingShare } from '#law/procedures/fund.ts'
import { type Together, togetherRule } from '#law/procedures/together.ts'
import { type Cite, citation } from '#law/sources/cite.ts'
import type { Both } from '#law/sources/instrument.ts'
import type { Refusal } from '#outcomes.ts'
import { type Source, sourcesIn } from './forms.ts'
import { refuse } from './words.ts'

/** What an entry of this source adds to the fund, in whole đồng; spending takes. */
export const signed = (source: Source, amount: number): { kind: 'in' | 'out'; amount: number } =>
  sourcesIn.some((one) => one === source) ? { kind: 'in', amount } : { kind: 'out', amount: -amount }

/** The fund pays what it holds. */
export const mayTake = (balance: number, amount: number): Refusal | undefined =>
  amount > balance ? refuse('notEnough', { balance, amount }) : undefined

/** Nothing is booked ahead of its day. */
export const mayBookOn = (on: string, today: string): Refusal | undefined =>
  on > today ? refuse('ahead') : undefined

type Entry = { kind: string; cancelled: boolean }

export const mayCancel = ({ kind, cancelled }: Entry): Refusal | undefined =>
  kind === 'cancel' || cancelled ? refuse('cancelledAlready') : undefined

export type PayLine = {
  id: number
  decision: number
  /** Whom it honours: a key that is the same in all decisions of a day. */
  who: string
  name: string
  subject: HonourSubject
  award: string
  year: number
  money: number | null
  state: 'drafted' | 'issued' | 'corrected' | 'revoked'
  /** What the fund's book says of it: below zero it was paid and has not come back. */
  net: number
}

export type Payable = { line: PayLine; pay: 'yes' | 'no' | 'ask'; why: Both; cite: readonly Cite[] }

// Luật, Điều 21–22: two times in a row above three times in a row; all other titles count their one year
const yearsCounted: Readonly<Record<string, number>> = { 'cstd-bo-tinh': 3, 'cstd-toan-quoc': 6 }

const together = ({ id, award, year }: PayLine): Together => ({
  ref: String(id),
  award,
  period: { from: `${year - (yearsCounted[award] ?? 1) + 1}-01-01`, until: `${year}-12-31` },
})

/**
 * What is paid of the honours that were decided on one day, each with its reason: several of one subject by
 * NĐ 152/2025, Điều 49 khoản 5–7. Revoked ones do not count.
 */
export function payablesOf(lines: readonly PayLine[], on: string): Payable[] {
  const inForce = lines.filter(({ state }) => state === 'issued')
  return [...Map.groupBy(inForce, ({ who }) => who).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const answers = togetherRule(own.map(together), { subject: first.subject, decidedOn: on })
    return own.flatMap((line) => {
      const answer = answers.find(({ ref }) => ref === String(line.id))
      return answer ? [{ line, pay: answer.paid, why: answer.says, cite: answer.cite }] : []
    })
  })
}

/** Whether a line still waits for its money. */
export const isDue = ({ line, pay }: Payable): boolean =>
  pay !== 'no' && line.net === 0 && line.money !== null

/** Each line that was ticked can be paid; `ask` is for a person to decide, and ticking it is that. */
export function mayPay(chosen: readonly (Payable | undefined)[]): Refusal | undefined {
  if (chosen.length === 0) return refuse('nothingChosen')
  for (const one of chosen) {
    if (!one) return refuse('notInForce')
    const { line, pay, cite } = one
    if (pay === 'no')
      return refuse('notPaid', { name: line.name }, { cite: cite.map((at) => citation(at).vi).join('; ') })
    if (line.net !== 0) return refuse('paidAlready', { name: line.name })
    if (line.money === null || line.money === 0) return refuse('noSum', { name: line.name })
  }
  return undefined
}

export const sumOf = (payables: readonly Payable[]): number =>
  payables.reduce((all, { line }) => all + (line.money ?? 0), 0)

/** Money comes back from what was revoked after it was paid. */
export const mayTakeBack = ({ state, net }: Pick<PayLine, 'state' | 'net'>): Refusal | undefined =>
  state !== 'revoked' ? refuse('notRevoked') : net < 0 ? undefined : refuse('nothingToReturn')

export const mayTakeObjects = ({ state }: Pick<PayLine, 'state'>, returned: boolean): Refusal | undefined =>
  state !== 'revoked' ? refuse('notRevoked') : returned ? refuse('objectsThere') : undefined

type YearSums = { allotted: number; received: number; organising: number }

/** Where the year's book passes what the law allows: told, and not refused, since the treasury decides. */
export function warningsOf({ allotted, received, organising }: YearSums, rule: string, base: number) {
  const ceiling = rule ? fundCeiling(rule, base) : undefined
  const [part, whole] = organisingShare.share
  const forOrganising = Math.floor((received * part) / whole)
  return {
    ceiling,
    overCeiling: ceiling !== undefined && base > 0 && allotted > ceiling,
    forOrganising,
    overOrganising: organising > forOrganising,
  }
}
