/** The base salary (mức lương cơ sở), by date. Money is counted in the one in force on the day of the decision. */

import type { Cite } from '../sources/cite.ts'
import { at } from '../sources/cite.ts'
import type { Day } from '../sources/instrument.ts'

export type BaseSalary = { readonly from: Day; readonly amount: number; readonly cite: Cite }

/** In đồng a month, the earliest first. Earlier sums are not in the catalogue. */
export const baseSalaries: readonly BaseSalary[] = [
  { from: '2019-07-01', amount: 1_490_000, cite: at('nd-38-2019', 'unconfirmed')() },
  { from: '2023-07-01', amount: 1_800_000, cite: at('nd-24-2023', 'unconfirmed')() },
  { from: '2024-07-01', amount: 2_340_000, cite: at('nd-73-2024')() },
  { from: '2026-07-01', amount: 2_530_000, cite: at('nd-161-2026', 'unconfirmed')() },
]

/** The base salary in force on that day; `added`: sums that an agency confirmed beside those of the catalogue. */
export const baseSalaryOn = (on: Day, added: readonly BaseSalary[] = []): BaseSalary | undefined =>
  [...baseSalaries, ...added]
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= on)
