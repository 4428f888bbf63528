/**
 * What an article goes through and who may do what when. Pure.
 */
import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export const kinds = ['tin-tuc', 'thong-bao', 'guong-dien-hinh', 'viec-tot', 'van-ban'] as const
export type Kind = (typeof kinds)[number]

export const states = ['draft', 'submitted', 'approved', 'published', 'withdrawn'] as const
export type ArticleState = (typeof states)[number]

/** Every step from state to state (`docs/states/article.md`). Writing at an article that was handed in begins a new version of it. */
export const steps = {
  submit: { from: ['draft'], to: 'submitted' },
  giveBack: { from: ['submitted', 'approved'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  schedule: { from: ['approved'], to: 'approved' },
  publish: { from: ['approved', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ArticleState[]; to: ArticleState }>
export type Step = keyof typeof steps

/** Whether the step can be taken from this state. */
export const mayStep = (step: Step, state: ArticleState): Refusal | undefined =>
  (steps[step].from as readonly ArticleState[]).includes(state) ? undefined : refuse('wrongState')

type Writing = { version: number; frozen: boolean; state: ArticleState }

/** Written at freely until it is handed in; what the public has read is changed with a reason, as a new version. */
export function mayWrite(
  article: Writing,
  sent: { version: number; reason: string | null },
): Refusal | undefined {
  if (article.version !== sent.version) return refuse('stale')
  const wasPublished = article.state === 'published' || article.state === 'withdrawn'
  if (wasPublished && !sent.reason) return refuse('reasonNeeded')
}

/** Nobody approves what he or she has written at. */
export const mayApprove = (writtenBy: readonly number[], account: number | null): Refusal | undefined =>
  account !== null && writtenBy.includes(account) ? refuse('ownArticle') : undefined

type Complete = {
  kind: Kind
  title: string
  lead: string
  body_text: string
  cover_id: number | null
  cover_alt: string
  document_number: string
  document_on: string | null
  issuer: string
  figuresWithoutAlt: number
}

/** What keeps an article from being handed in: each is a field that the public page cannot do without. */
export function mayHandIn(article: Complete): Refusal | undefined {
  if (article.body_text === '' && article.lead === '' && article.kind !== 'van-ban') return refuse('noText')
  if (article.kind === 'van-ban' && !(article.document_number && article.document_on && article.issuer))
    return refuse('documentIncomplete')
  if ((article.cover_id !== null && article.cover_alt === '') || article.figuresWithoutAlt > 0)
    return refuse('altNeeded')
}

/** An instant ahead, and not so far that it must be a slip of the pen. */
export function mayWaitUntil(at: Date, now: Date): Refusal | undefined {
  if (at <= now) return refuse('timePast')
  if (at.getTime() > now.getTime() + 366 * 86_400_000) return refuse('timeFar')
}
