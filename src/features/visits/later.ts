import type { Ctx } from '#context.ts'
import { today } from '#platform/clock.ts'
import { closeDays } from './queries.ts'

/** Forgets yesterday's readers. */
export const forgetReaders = (ctx: Ctx): Promise<void> => closeDays(ctx.db, today(ctx.house.clock))
