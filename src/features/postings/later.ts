import type { Ctx } from '#context.ts'
import { today } from '#platform/clock.ts'
import { forgetSendersBefore } from './queries.ts'

/** Forgets where yesterday's comments came from. */
export const forgetSenders = (ctx: Ctx) => forgetSendersBefore(ctx.db, today(ctx.house.clock))
