/** Writing: from the first title to the text that is handed in. */
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { safeName } from '#platform/file-names.ts'
import { fromNotation, toNotation } from '../body/notation.ts'
import { type Body, emptyBody, figuresIn, readSentBody } from '../body/schema.ts'
import { textOf } from '../body/text.ts'
import type { Drawn } from '../bring-in.ts'
import type { ArticleInput } from '../forms.ts'
import {
  type ArticleAtWork,
  addVersion,
  articleForUpdate,
  insertArticle,
  overwriteVersion,
  type Said,
  saveArticle,
} from '../queries/articles.ts'
import { insertPicture, picturesOf } from '../queries/pictures.ts'
import { type Kind, mayWrite } from '../rules.ts'
import { refuse } from '../words.ts'

type Tx = Transaction<Tables>

/** What an article says before anybody has written at it. */
const unwritten = {
  lead: '',
  author: '',
  source: '',
  tags: [] as string[],
  movement_id: null,
  cover_id: null,
  cover_alt: '',
  cover_caption: '',
  focus_x: 50,
  focus_y: 50,
  document_number: '',
  document_on: null,
  issuer: '',
  reason: '',
} satisfies Partial<Said>

const saver = (ctx: Ctx, before: readonly number[] = []) => ({
  saved_by: ctx.actor?.name ?? '',
  saved_at: ctx.house.clock.now(),
  written_by: [...new Set([...before, ...(ctx.actor?.accountId ? [ctx.actor.accountId] : [])])],
})

export type NewArticle = {
  unit: number
  kind: Kind
  title: string
  lead?: string
  author?: string
  source?: string
  cover_caption?: string
  body?: Body
}

async function insertDraft(tx: Tx, ctx: Ctx, { unit, kind, body = emptyBody, ...said }: NewArticle) {
  const at = found(await unitForGrant(tx, unit))
  permit(ctx, 'article.write', { unitPath: at.path })
  const id = await insertArticle(tx, {
    unit_id: at.id,
    kind,
    created_by: ctx.actor?.accountId ?? null,
    created_at: ctx.house.clock.now(),
  })
  const text = { body: JSON.stringify(body), body_text: textOf(body), pictures: [] }
  await addVersion(tx, id, { ...unwritten, ...said, ...text, kind, ...saver(ctx) })
  return id
}

/** Begins an article with a title and nothing else. */
export const beginArticle = (ctx: Ctx, input: NewArticle): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const id = await insertDraft(tx, ctx, input)
    const facts = { title: input.title }
    await record('article.begun', { subject: ['article', id], unit: input.unit, facts })
    return { id }
  })

/** A published article of elsewhere becomes a draft here; its picture takes the caption that was read. */
export const bringInArticle = (
  ctx: Ctx,
  { photo, ...input }: NewArticle & { photo?: Drawn },
): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const id = await insertDraft(tx, ctx, input)
    if (photo) {
      const at = ctx.house.clock.now()
      const cover = await insertPicture(tx, id, { ...photo, name: safeName(photo.name), at })
      const { current } = found(await articleForUpdate(tx, id))
      await overwriteVersion(tx, current.id, { cover_id: cover, pictures: [cover] })
    }
    const facts = { title: input.title }
    await record('article.brought-in', { subject: ['article', id], unit: input.unit, facts })
    return { id }
  })

/**
 * Writes at an article. A draft is written over; what was handed in, approved or published stays as it was, and a
 * new version follows it.
 */
export const writeArticle = (ctx: Ctx, id: number, input: ArticleInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const { article, current } = found(await articleForUpdate(tx, id))
    permit(ctx, 'article.write', article)
    const stands = { version: article.version, frozen: current.frozen, state: article.state }
    orRefuse(mayWrite(stands, { version: input._version, reason: input.reason }))
    const said = await saidBy(tx, { article, current }, input)
    if (current.frozen) await addVersion(tx, id, { ...said, ...saver(ctx) })
    else await overwriteVersion(tx, current.id, { ...said, ...saver(ctx, current.written_by) })
    const isPublic = article.published_version !== null
    // what the public reads keeps its kind until the new version is published
    await saveArticle(tx, id, {
      state: 'draft',
      approved_by: null,
      publish_at: null,
      ...(!isPublic && { kind: input.kind }),
    })
    const number = current.frozen ? current.number + 1 : current.number
    const facts = { title: input.title, number, ...(input.reason && { reason: input.reason }) }
    await record('article.written', { subject: ['article', id], unit: article.unit_id, facts })
    return { id }
  })

/** The columns of a version as the form says them. */
async function saidBy(
  tx: Tx,
  { article, current }: ArticleAtWork,
  input: ArticleInput,
): Promise<Omit<Said, 'saved_by' | 'saved_at' | 'written_by'>> {
  const body = bodyOf(input, current.body)
  orRefuse(body ? undefined : refuse('unreadableBody'))
  const whole = body ?? emptyBody
  const used = figuresIn(whole).map(({ attrs }) => attrs.picture)
  const pictures = [...new Set(input.cover === null ? used : [input.cover, ...used])]
  const own = await picturesOf(tx, article.id)
  orRefuse(pictures.every((one) => own.has(one)) ? undefined : refuse('foreignPicture'))
  const { kind, title, lead, author, source, tags, cover_alt, cover_caption, focus_x, focus_y } = input
  return {
    ...{ kind, title, lead, author, source, tags, cover_alt, cover_caption, focus_x, focus_y },
    ...{ document_number: input.document_number, document_on: input.document_on, issuer: input.issuer },
    movement_id: input.movement,
    cover_id: input.cover,
    body: JSON.stringify(whole),
    body_text: textOf(whole),
    pictures,
    reason: input.reason ?? '',
  }
}

/** The body from the editor, or from the plain text; a plain text that was not touched leaves the body as it was. */
function bodyOf({ body, plain }: Pick<ArticleInput, 'body' | 'plain'>, before: Body): Body | null {
  if (body !== '') return readSentBody(body)
  const typed = plain.normalize('NFC').replace(/\r\n?/g, '\n')
  return typed.trim() === toNotation(before).trim() ? before : fromNotation(typed, before)
}
