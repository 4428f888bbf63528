/** The way of an article to the public and back. */
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { readAloudLater } from '#features/listening/index.ts'
import { notify } from '#features/notices/index.ts'
import { headsOf } from '#features/people/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { startOfDay } from '#platform/clock.ts'
import type { Act } from '#policy.ts'
import { formatInstant } from '#words/dates.ts'
import { figuresIn } from '../body/schema.ts'
import {
  type ArticleAtWork,
  articleForUpdate,
  freezeVersion,
  saveArticle,
  writersOf,
} from '../queries/articles.ts'
import { mayApprove, mayHandIn, mayStep, mayWaitUntil, type Step } from '../rules.ts'
import { refuse } from '../words.ts'

type Asked = { may: Act; step: Step; version: number }

/** The article at the version that the page showed, where this step may be taken by this person. */
async function atStep(
  ctx: Ctx,
  { tx }: Work,
  id: number,
  { may, step, version }: Asked,
): Promise<ArticleAtWork> {
  const stands = found(await articleForUpdate(tx, id))
  permit(ctx, may, stands.article)
  orRefuse(stands.article.version === version ? undefined : refuse('stale'))
  orRefuse(mayStep(step, stands.article.state))
  return stands
}

const told = (work: Work, { article, current }: ArticleAtWork, verb: string, facts: object = {}) =>
  work.record(`article.${verb}`, {
    subject: ['article', article.id],
    unit: article.unit_id,
    facts: { title: current.title, ...facts },
  })

type News = { kind: 'article.submitted' | 'article.given-back' | 'article.published'; reason?: string }

/** Tells these people, but nobody what he or she has just done. */
async function tell(
  ctx: Ctx,
  work: Work,
  { article, current }: ArticleAtWork,
  { kind, reason, to }: News & { to: readonly number[] },
): Promise<void> {
  const facts = { title: current.title, who: ctx.actor?.name ?? '', reason: reason ?? '' }
  const address = addresses.articles.show({ article: article.id })
  // told once for each version
  const about = `article:${article.id}:${current.number}`
  for (const personId of to)
    if (personId !== ctx.actor?.personId) await notify(work, ctx, { personId, kind, about, facts, address })
}

/** Hands the article in; this version is not edited any more. */
export const submitArticle = (ctx: Ctx, id: number, version: number): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.write', step: 'submit', version })
    const { current } = stands
    const figuresWithoutAlt = figuresIn(current.body).filter(({ attrs }) => attrs.alt === '').length
    orRefuse(mayHandIn({ ...current, figuresWithoutAlt }))
    await freezeVersion(work.tx, current.id)
    await saveArticle(work.tx, id, { state: 'submitted' })
    const heads = await headsOf(work.tx, stands.article.unit_id)
    await tell(ctx, work, stands, { kind: 'article.submitted', to: heads })
    await told(work, stands, 'submitted')
    return { id }
  })

/** Gives it back to be written at, with what has to change. */
export const giveBackArticle = (
  ctx: Ctx,
  id: number,
  { version, reason }: { version: number; reason: string },
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.approve', step: 'giveBack', version })
    await saveArticle(work.tx, id, { state: 'draft', approved_by: null, publish_at: null })
    const writers = await writersOf(work.tx, stands.current.written_by)
    await tell(ctx, work, stands, { kind: 'article.given-back', reason, to: writers })
    await told(work, stands, 'given-back', { reason })
    return { id }
  })

/** Approves it: another editor, a head, or who signs. */
export const approveArticle = (ctx: Ctx, id: number, version: number): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.approve', step: 'approve', version })
    const account = ctx.actor?.accountId ?? null
    orRefuse(mayApprove(stands.current.written_by, account))
    await saveArticle(work.tx, id, { state: 'approved', approved_by: account })
    await told(work, stands, 'approved')
    return { id }
  })

/** Publishes it now. Its first date stays; a correction shows as updated. */
export const publishArticle = (ctx: Ctx, id: number, version: number): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.publish', step: 'publish', version })
    await putOut(ctx, work, stands)
    return { id }
  })

async function putOut(ctx: Ctx, work: Work, stands: ArticleAtWork): Promise<void> {
  const { article, current } = stands
  const now = ctx.house.clock.now()
  await saveArticle(work.tx, article.id, {
    state: 'published',
    published_version: current.id,
    kind: current.kind,
    publish_at: null,
    ...(article.published_at === null ? { published_at: now } : { updated_at: now }),
  })
  await readAloudLater(work, { about: 'article', id: article.id })
  const writers = await writersOf(work.tx, current.written_by)
  await tell(ctx, work, stands, { kind: 'article.published', to: writers })
  await told(work, stands, 'published')
}

/** Publishes it at a later hour, by itself. */
export const scheduleArticle = (
  ctx: Ctx,
  id: number,
  { version, on, at }: { version: number; on: string; at: string },
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.publish', step: 'schedule', version })
    const [hour = 0, minute = 0] = at.split(':').map(Number)
    const when = new Date(startOfDay(on).getTime() + (hour * 60 + minute) * 60_000)
    orRefuse(mayWaitUntil(when, ctx.house.clock.now()))
    await saveArticle(work.tx, id, { publish_at: when })
    await told(work, stands, 'scheduled', { at: formatInstant(when) })
    return { id }
  })

/** Takes it off its schedule; it stays approved. */
export const unscheduleArticle = (ctx: Ctx, id: number, version: number): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = await atStep(ctx, work, id, { may: 'article.publish', step: 'schedule', version })
    await saveArticle(work.tx, id, { publish_at: null })
    await told(work, stands, 'unscheduled')
    return { id }
  })

/** Takes it from the public at once. */
export const withdrawArticle = (
  ctx: Ctx,
  id: number,
  { version, reason }: { version: number; reason: string },
): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const stands = found(await articleForUpdate(work.tx, id))
    permit(ctx, 'article.publish', stands.article)
    orRefuse(stands.article.version === version ? undefined : refuse('stale'))
    // also while a correction of it is being written: what counts is that the public can read it
    orRefuse(stands.article.published_version === null ? refuse('wrongState') : undefined)
    const { state } = stands.article
    await saveArticle(work.tx, id, {
      published_version: null,
      ...(state === 'published' && { state: 'withdrawn' as const }),
    })
    await told(work, stands, 'withdrawn', { reason })
    return { id }
  })

/** Publishes one article whose hour has come; nothing where somebody was faster. */
export async function publishDue(ctx: Ctx, id: number): Promise<void> {
  await act(ctx, async (work) => {
    const stands = found(await articleForUpdate(work.tx, id))
    const { state, publish_at: at } = stands.article
    const isDue = state === 'approved' && at !== null && at <= ctx.house.clock.now()
    orRefuse(isDue ? undefined : refuse('wrongState'))
    await putOut(ctx, work, stands)
  })
}
