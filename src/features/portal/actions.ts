import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { ArrangeInput } from './forms.ts'
import * as queries from './queries/front-page.ts'
import { delivered, hasDraft, isFresh, mayHold, pressed } from './rules.ts'

/** Opens the front page, changes it, and writes down what was done. */
const change = (
  ctx: Ctx,
  version: number,
  how: (
    page: queries.FrontPage,
    tx: Work['tx'],
  ) => Promise<{ verb: string; facts?: Record<string, unknown> }>,
) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'front-page.arrange', { unitPath: '/' })
    const page = await queries.frontPageForUpdate(tx)
    orRefuse(isFresh(page, version))
    const { verb, facts = {} } = await how(page, tx)
    await record(verb, { subject: ['front-page', 1], facts })
  })

/** Keeps what was arranged, with what was pressed done to it. The public sees nothing of it yet. */
export const arrangeFrontPage = (ctx: Ctx, { _version, blocks, press }: ArrangeInput) =>
  change(ctx, _version, async (_, tx) => {
    const arranged = pressed(blocks, press)
    orRefuse(mayHold(arranged))
    await queries.saveDraft(tx, arranged)
    return { verb: 'front-page.arranged', facts: { blocks: arranged.length } }
  })

/** Shows the public what was arranged. */
export const publishFrontPage = (ctx: Ctx, version: number) =>
  change(ctx, version, async (page, tx) => {
    orRefuse(hasDraft(page))
    await queries.publishDraft(tx, page)
    return { verb: 'front-page.published', facts: { blocks: page.draft?.map(({ kind }) => kind) } }
  })

/** Throws away what was arranged and not published. */
export const discardFrontPage = (ctx: Ctx, version: number) =>
  change(ctx, version, async (page, tx) => {
    orRefuse(hasDraft(page))
    await queries.saveDraft(tx, null)
    return { verb: 'front-page.discarded' }
  })

/** Takes up again what stood there before, or what the program brings, to be looked at and published. */
export const takeUpFrontPage = (ctx: Ctx, version: number, which: 'former' | 'delivered') =>
  change(ctx, version, async (_, tx) => {
    const blocks = which === 'delivered' ? delivered : found(await queries.formerBlocks(tx))
    await queries.saveDraft(tx, blocks)
    return { verb: 'front-page.arranged', facts: { blocks: blocks.length } }
  })
