import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { publicMovements } from '#features/movements/index.ts'
import { found, Refused } from '#outcomes.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm, parse, readBody } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { addArticleFiles, addPictures, removeArticleFile } from '../actions/attach.ts'
import { writeArticle } from '../actions/write.ts'
import { toNotation } from '../body/notation.ts'
import * as forms from '../forms.ts'
import { EditPage } from '../pages/edit-page.tsx'
import { PublicArticlePage, type ShownArticle } from '../pages/public-article-page.tsx'
import { type ArticleAtWork, articleById, filesOf } from '../queries/articles.ts'
import { type ArticlePicture, pictureById, picturesOf } from '../queries/pictures.ts'
import { articleWords } from '../words.ts'
import { sendFile, sendPicture } from './public.tsx'

type C = Context<Env>
const to = addresses.articles

/** Writing at an article, and what hangs on it. */
export function editRoutes() {
  const routes = router()
  routes.get(to.edit.pattern, may('article.write', 'article'), (c) => editPage(c, {}))
  routes.post(to.edit.pattern, may('article.write', 'article'), (c) =>
    submit(c, {
      form: forms.articleForm,
      act: (ctx, input) => writeArticle(ctx, idOf(c, 'article'), input),
      then: ({ id }) => to.edit({ article: id }),
      done: (locale) => articleWords[locale].saved,
      again: (form) => editPage(c, { form }),
    }),
  )
  routes.get(to.preview.pattern, may('article.read', 'article'), preview)
  mountAttached(routes)
  return routes
}

function mountAttached(routes: ReturnType<typeof router>): void {
  routes.post(to.addPicture.pattern, may('article.write', 'article'), (c) =>
    submit(c, {
      form: forms.pictureForm,
      act: (ctx, { file }) => addPictures(ctx, idOf(c, 'article'), file),
      then: ({ id }) => to.edit({ article: id }),
      done: (locale) => articleWords[locale].pictureSaved,
      again: (attached) => editPage(c, { attached }),
    }),
  )
  routes.post(to.uploadPicture.pattern, may('article.write', 'article'), uploadPicture)
  routes.get(to.picture.pattern, may('article.read', 'article'), async (c) => {
    const picture = await pictureById(c.var.ctx.db, idOf(c, 'picture'))
    const own = picture?.articleId === idOf(c, 'article') ? picture : undefined
    return sendPicture(c, own, own && c.req.param('name') === 'nho.jpg' ? narrowest(own) : undefined)
  })
  routes.post(to.addFile.pattern, may('article.write', 'article'), (c) =>
    submit(c, {
      form: forms.filesForm,
      act: (ctx, { files }) => addArticleFiles(ctx, idOf(c, 'article'), files),
      then: ({ id }) => to.edit({ article: id }),
      done: (locale) => articleWords[locale].fileSaved,
      again: (attached) => editPage(c, { attached }),
    }),
  )
  routes.post(to.removeFile.pattern, may('article.write', 'article'), (c) =>
    submit(c, {
      form: forms.removeFileForm,
      act: (ctx, { file }) => removeArticleFile(ctx, idOf(c, 'article'), file),
      then: ({ id }) => to.edit({ article: id }),
      done: (locale) => articleWords[locale].fileRemoved,
      again: (attached) => editPage(c, { attached }),
    }),
  )
  routes.get(to.file.pattern, may('article.read', 'article'), async (c) => {
    const files = await filesOf(c.var.ctx.db, idOf(c, 'article'))
    return sendFile(c, found(files.find(({ id }) => id === idOf(c, 'file'))))
  })
}

/** What the editor shows, whatever widths a picture has. */
const narrowest = ({ renditions }: ArticlePicture) =>
  renditions.filter(({ format }) => format === 'jpeg').sort((one, other) => one.width - other.width)[0]

/** The editor's own way for a picture: its number, or a sentence. */
async function uploadPicture(c: C) {
  const { ctx } = c.var
  const parsed = parse(forms.pictureForm, await readBody(c), ctx.locale)
  if (!parsed.ok) return c.json({ sentence: Object.values(parsed.form.errors).join(' ') }, 422)
  try {
    const { pictures } = await addPictures(ctx, idOf(c, 'article'), parsed.value.file)
    return c.json({ picture: pictures[0] })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return c.json({ sentence: error.refusal.say(ctx.locale) }, 422)
  }
}

async function editPage(c: C, { form, attached }: { form?: FormState; attached?: FormState }) {
  const { ctx } = c.var
  const stands = found(await articleById(ctx.db, idOf(c, 'article')))
  const { id } = stands.article
  const props = {
    ...stands,
    frame: await frameOf(c),
    form: form ?? formOf(stands),
    // a file field is never filled in again
    attached: attached ? { ...attached, typed: {} } : freshForm(),
    movements: (await publicMovements(ctx.db)).map((one) => ({ value: one.id, label: one.title })),
    pictures: await picturesOf(ctx.db, id),
    files: await filesOf(ctx.db, id),
  }
  return page(c, <EditPage {...props} />, form?.status ?? attached?.status)
}

/** The form as the version that is written at fills it. */
const formOf = ({ current }: ArticleAtWork): FormState =>
  freshForm({
    title: current.title,
    lead: current.lead,
    kind: current.kind,
    author: current.author,
    source: current.source,
    tags: current.tags.join(', '),
    movement: current.movement_id,
    cover: current.cover_id,
    cover_alt: current.cover_alt,
    cover_caption: current.cover_caption,
    focus_x: current.focus_x,
    focus_y: current.focus_y,
    document_number: current.document_number,
    document_on: current.document_on,
    issuer: current.issuer,
    plain: toNotation(current.body),
    body: JSON.stringify(current.body),
  })

async function preview(c: C) {
  const { db } = c.var.ctx
  const { article, current } = found(await articleById(db, idOf(c, 'article')))
  const movements = await publicMovements(db)
  const movement = movements.find(({ id }) => id === current.movement_id)
  const shown: ShownArticle = {
    ...current,
    articleId: article.id,
    publishedAt: article.published_at,
    updatedAt: article.updated_at,
    movementId: movement?.id ?? null,
    movementTitle: movement?.title ?? null,
  }
  const props = {
    frame: await frameOf(c),
    article: shown,
    files: await filesOf(db, article.id),
    fileAddress: (file: number) => to.file({ article: article.id, file }),
    pictures: {
      byId: await picturesOf(db, article.id),
      address: (picture: number, name: string) => to.picture({ article: article.id, picture, name }),
    },
  }
  return page(c, <PublicArticlePage {...props} preview />)
}
