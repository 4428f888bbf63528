import type { Ctx } from '#context.ts'
import { today } from '#platform/clock.ts'
import { forgetMarks } from './queries.ts'

/** Forgets who rated yesterday. */
export const forgetRaters = (ctx: Ctx) => forgetMarks(ctx.db, today(ctx.house.clock))
