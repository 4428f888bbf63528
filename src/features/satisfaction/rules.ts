import type { Refusal } from '#outcomes.ts'
import { hmac } from '#platform/crypto.ts'
import { refuse } from './words.ts'

/** What readers say how satisfied they are with: the site, an article, a verification. */
export const topics = ['cong', 'bai-viet', 'xac-minh'] as const
export type Topic = (typeof topics)[number]

/** From very satisfied to not at all. */
export const scores = [5, 4, 3, 2, 1] as const

const half = 8
/** So many of one network count in a day: an office has many readers, somebody who plays with the figures has one. */
export const mostOfOneNetwork = 20
/** So many count in a day in all. */
export const mostADay = 5_000

/** A reader's mark for the day: of the network, then of the reader in it. The day's key makes it, and none leads back. */
export function markOf(key: Uint8Array, { caller, agent }: { caller: string; agent: string }): Buffer {
  const network = hmac(key, `rating network\n${caller}`).subarray(0, half)
  return Buffer.concat([network, hmac(key, `rating\n${caller}\n${agent}`).subarray(0, half)])
}

/** Whether one more counts, after those of the day. */
export function mayCount(marks: readonly Buffer[], mark: Buffer): Refusal | undefined {
  if (marks.some((one) => one.equals(mark))) return refuse('again')
  const network = mark.subarray(0, half)
  const near = marks.filter((one) => one.subarray(0, half).equals(network)).length
  return near >= mostOfOneNetwork || marks.length >= mostADay ? refuse('enough') : undefined
}

/** The marks with one more, in an order that says nothing of who came when. */
export const withMark = (marks: readonly Buffer[], mark: Buffer): Buffer[] =>
  [...marks, mark].sort(Buffer.compare)

export type Count = { score: number; count: number }
/** What the counts say: how many, how many of them satisfied (4 or 5), and the mean in hundredths. */
export function summed(counts: readonly Count[]): { count: number; satisfied: number; mean: number } {
  const of = (rows: readonly Count[]) => rows.reduce((sum, one) => sum + one.count, 0)
  const count = of(counts)
  const points = counts.reduce((sum, one) => sum + one.score * one.count, 0)
  return {
    count,
    satisfied: of(counts.filter(({ score }) => score >= 4)),
    mean: count === 0 ? 0 : Math.round((100 * points) / count),
  }
}
