/** Pictures and files of an article. */
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found } from '#outcomes.ts'
import { safeName } from '#platform/file-names.ts'
import { keepUploadedPicture, type Picture } from '#platform/pictures.ts'
import { taken } from '#words/file-faults.ts'
import { articleForUpdate } from '../queries/articles.ts'
import { insertPicture } from '../queries/pictures.ts'

/** Draws the pictures anew and keeps them beside the article, in the order in which they came. */
export async function addPictures(
  ctx: Ctx,
  id: number,
  files: readonly File[],
): Promise<{ id: number; pictures: number[] }> {
  const drawn: { picture: Picture; name: string }[] = []
  for (const file of files)
    drawn.push({
      picture: taken(await keepUploadedPicture(ctx.house.files, file)),
      name: safeName(file.name),
    })
  return act(ctx, async ({ tx, record }) => {
    const { article, current } = found(await articleForUpdate(tx, id))
    permit(ctx, 'article.write', article)
    const pictures: number[] = []
    for (const one of drawn) pictures.push(await insertPicture(tx, id, { ...one, at: ctx.house.clock.now() }))
    const facts = { title: current.title, name: drawn.map(({ name }) => name).join(', '), pictures }
    await record('article.pictured', { subject: ['article', id], unit: article.unit_id, facts })
    return { id, pictures }
  })
}

const documents = ['pdf', 'docx', 'xlsx', 'odt', 'ods'] as const

/** Puts documents beside the article. */
export async function addArticleFiles(ctx: Ctx, id: number, files: readonly File[]): Promise<{ id: number }> {
  const stored: { hash: string; size: number; type: string; name: string }[] = []
  for (const file of files) {
    const kept = taken(await ctx.house.files.put(file, { name: file.name, kinds: documents }))
    stored.push({ ...kept, name: safeName(file.name, kept.kind) })
  }
  return act(ctx, async ({ tx, record }) => {
    const { article, current } = found(await articleForUpdate(tx, id))
    permit(ctx, 'article.write', article)
    for (const { hash, size, type, name } of stored) {
      const known = { hash, size, type }
      await tx
        .insertInto('files')
        .values(known)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await tx
        .insertInto('article_files')
        .values({ article_id: id, hash, name, added_at: ctx.house.clock.now() })
        .execute()
    }
    const facts = { title: current.title, name: stored.map(({ name }) => name).join(', ') }
    await record('article.file-added', { subject: ['article', id], unit: article.unit_id, facts })
    return { id }
  })
}

/** Takes a document away; the event keeps its name. */
export const removeArticleFile = (ctx: Ctx, id: number, file: number): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    const { article, current } = found(await articleForUpdate(tx, id))
    permit(ctx, 'article.write', article)
    const gone = await tx
      .deleteFrom('article_files')
      .where('id', '=', file)
      .where('article_id', '=', id)
      .returning('name')
      .executeTakeFirst()
    const facts = { title: current.title, name: found(gone).name }
    await record('article.file-removed', { subject: ['article', id], unit: article.unit_id, facts })
    return { id }
  })
