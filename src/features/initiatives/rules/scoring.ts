/** Points of a board: blind until the round is closed, then counted. */
import { z } from 'zod'

export const criteria = z
  .array(z.object({ name: z.string().min(1).max(200), most: z.number().int().min(1).max(100) }))
  .min(1)
  .max(10)
export type Criterion = z.output<typeof criteria>[number]

/**
 * What is looked at where an agency has not said anything else: the three sides of the definition in the law, new,
 * applied, and able to spread (Luật Thi đua, khen thưởng, Điều 3 khoản 4). The points are the program's proposal.
 */
export const usualCriteria: readonly Criterion[] = [
  { name: 'Tính mới', most: 30 },
  { name: 'Đã áp dụng, khả thi', most: 30 },
  { name: 'Hiệu quả', most: 30 },
  { name: 'Khả năng nhân rộng', most: 10 },
]

export type Mark = { points: readonly number[]; agrees: boolean }
export type Share = { votes: number; of: number }
export type Outcome = {
  members: number
  marked: number
  agree: number
  /** How many of all members have to agree. */
  needed: number
  carried: boolean
  /** Mean points, one decimal; nothing when nobody marked. */
  mean: number | undefined
}

/** What a closed round comes to. Who did not mark counts among the members, as in a ballot. */
export function outcomeOf(marks: readonly (Mark | undefined)[], { votes, of }: Share): Outcome {
  const given = marks.filter((mark) => mark !== undefined)
  const agree = given.filter(({ agrees }) => agrees).length
  const needed = Math.ceil((marks.length * votes) / of)
  const total = given.reduce((sum, { points }) => sum + points.reduce((own, point) => own + point, 0), 0)
  return {
    members: marks.length,
    marked: given.length,
    agree,
    needed,
    carried: marks.length > 0 && agree >= needed,
    mean: given.length === 0 ? undefined : Math.round((total / given.length) * 10) / 10,
  }
}

/** Whether every criterion has its points, none above the most. */
export const pointsFit = (points: readonly number[], given: readonly Criterion[]): boolean =>
  points.length === given.length &&
  given.every(({ most }, at) => (points[at] ?? -1) <= most && (points[at] ?? -1) >= 0)
