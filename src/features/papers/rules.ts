import type { UnitGoal } from '#features/achievements/index.ts'
import { formatDay } from '#words/dates.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'

/** `năm 2026` of a whole year, otherwise both days. */
export function periodWords({ from, to }: { from: string; to: string }): string {
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `năm ${year}`
  return `từ ${formatDay(from)} đến ${formatDay(to)}`
}

/** What is promised of a goal, in its measure. */
export function goalTarget({ kind, target, measure }: Pick<UnitGoal, 'kind' | 'target' | 'measure'>): string {
  if (kind === 'percent') return formatPercent(Number(target), 'vi')
  if (kind === 'number') return [formatNumber(Number(target), 'vi'), measure].filter(Boolean).join(' ')
  return 'Hoàn thành'
}
