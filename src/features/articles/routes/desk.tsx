import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as steps from '../actions/steps.ts'
import { beginArticle, bringInArticle } from '../actions/write.ts'
import { readArticle } from '../bring-in.ts'
import * as forms from '../forms.ts'
import { ArticlePage } from '../pages/article-page.tsx'
import { BeginPage, BringInPage } from '../pages/begin-pages.tsx'
import { DeskPage } from '../pages/desk-page.tsx'
import { VersionsPage } from '../pages/versions-page.tsx'
import { articleById, articlesBelow, versionsOf } from '../queries/articles.ts'
import { kinds, states } from '../rules.ts'
import { articleEvents, articleWords } from '../words.ts'

type C = Context<Env>
const perPage = 25
const to = addresses.articles

/** Where articles are worked at: the list, beginning one, and its way to the public. */
export function deskRoutes() {
  const routes = router()
  routes.get(to.list.pattern, may('article.read'), list)
  routes.get(to.begin.pattern, may('article.write'), (c) => beginPage(c, freshForm()))
  routes.post(to.begin.pattern, may('article.write'), (c) =>
    submit(c, {
      form: forms.beginForm,
      act: beginArticle,
      then: ({ id }) => to.edit({ article: id }),
      again: (form) => beginPage(c, form),
    }),
  )
  routes.get(to.bringIn.pattern, may('article.write'), (c) => bringInPage(c, freshForm()))
  routes.post(to.bringIn.pattern, may('article.write'), (c) =>
    submit(c, {
      form: forms.bringInForm,
      act: async (ctx, { unit, kind, ...given }) =>
        bringInArticle(ctx, { unit, kind, ...(await readArticle(ctx, given)) }),
      then: ({ id }) => to.edit({ article: id }),
      again: (form) => bringInPage(c, form),
    }),
  )
  routes.get(to.show.pattern, may('article.read', 'article'), (c) => showPage(c, freshForm()))
  routes.get(to.versions.pattern, may('article.read', 'article'), async (c) => {
    const { db } = c.var.ctx
    const stands = found(await articleById(db, idOf(c, 'article')))
    const versions = await versionsOf(db, stands.article.id)
    return page(c, <VersionsPage frame={await frameOf(c)} {...stands} versions={versions} />)
  })
  mountSteps(routes)
  return routes
}

/** One press each; what was refused is said on the article's page. */
function mountSteps(routes: ReturnType<typeof router>): void {
  const pressed = (c: C, action: typeof steps.submitArticle, done: keyof typeof articleWords.vi) =>
    submit(c, {
      form: forms.stepForm,
      act: (ctx, { _version }) => action(ctx, idOf(c, 'article'), _version),
      then: ({ id }) => to.show({ article: id }),
      done: (locale) => String(articleWords[locale][done]),
      again: (form) => showPage(c, form),
    })
  const reasoned = (c: C, action: typeof steps.giveBackArticle, done: keyof typeof articleWords.vi) =>
    submit(c, {
      form: forms.reasonForm,
      act: (ctx, { _version, reason }) => action(ctx, idOf(c, 'article'), { version: _version, reason }),
      then: ({ id }) => to.show({ article: id }),
      done: (locale) => String(articleWords[locale][done]),
      again: (form) => showPage(c, form),
    })
  routes.post(to.submit.pattern, may('article.write', 'article'), (c) =>
    pressed(c, steps.submitArticle, 'submittedDone'),
  )
  routes.post(to.approve.pattern, may('article.approve', 'article'), (c) =>
    pressed(c, steps.approveArticle, 'approvedDone'),
  )
  routes.post(to.giveBack.pattern, may('article.approve', 'article'), (c) =>
    reasoned(c, steps.giveBackArticle, 'givenBackDone'),
  )
  routes.post(to.publish.pattern, may('article.publish', 'article'), (c) =>
    pressed(c, steps.publishArticle, 'publishedDone'),
  )
  routes.post(to.unschedule.pattern, may('article.publish', 'article'), (c) =>
    pressed(c, steps.unscheduleArticle, 'unscheduledDone'),
  )
  routes.post(to.withdraw.pattern, may('article.publish', 'article'), (c) =>
    reasoned(c, steps.withdrawArticle, 'withdrawnDone'),
  )
  routes.post(to.schedule.pattern, may('article.publish', 'article'), (c) =>
    submit(c, {
      form: forms.scheduleForm,
      act: (ctx, { _version, on, at }) =>
        steps.scheduleArticle(ctx, idOf(c, 'article'), { version: _version, on, at }),
      then: ({ id }) => to.show({ article: id }),
      done: (locale) => articleWords[locale].scheduledDone,
      again: (form) => showPage(c, form),
    }),
  )
}

async function list(c: C) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const asked = c.req.query()
  const filter = {
    state: states.find((one) => one === asked['trang-thai']),
    kind: kinds.find((one) => one === asked.loai),
  }
  const at = /^[1-9]\d{0,5}$/.test(asked.trang ?? '') ? Number(asked.trang) : 1
  const paths = pathsWhere(actor, 'article.read')
  const where = { offset: (at - 1) * perPage, limit: perPage }
  const { list: rows, count } = await articlesBelow(ctx.db, { paths, ...filter }, where)
  const pages = Math.max(1, Math.ceil(count / perPage))
  const mayWrite = mayAnywhere(actor, 'article.write')
  const props = { frame: await frameOf(c), rows, count, filter, page: at, pages, mayWrite }
  return page(c, <DeskPage {...props} />)
}

const unitsToWriteFor = (c: C) => {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'article.write')
  return unitOptions(ctx.db, { paths, on: today(house.clock) })
}

async function beginPage(c: C, form: FormState) {
  const units = await unitsToWriteFor(c)
  return page(c, <BeginPage frame={await frameOf(c)} form={form} units={units} />, form.status)
}

async function bringInPage(c: C, form: FormState) {
  const units = await unitsToWriteFor(c)
  return page(c, <BringInPage frame={await frameOf(c)} form={form} units={units} />, form.status)
}

async function showPage(c: C, form: FormState) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const stands = found(await articleById(ctx.db, idOf(c, 'article')))
  const events = await eventsOf(ctx.db, 'article', stands.article.id)
  const may = {
    write: mayThere(actor, 'article.write', stands.article),
    approve: mayThere(actor, 'article.approve', stands.article),
    publish: mayThere(actor, 'article.publish', stands.article),
    own: actor.accountId !== null && stands.current.written_by.includes(actor.accountId),
  }
  const props = { ...stands, form, may, events: happenings(articleEvents[ctx.locale], events) }
  return page(c, <ArticlePage frame={await frameOf(c)} {...props} />, form.status)
}
