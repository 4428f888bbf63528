import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import type { ProgressOf } from '#features/movements/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may, open } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { AccessibilityPage, ContactPage, PrivacyPage } from './pages/about-pages.tsx'
import { ArrangePage } from './pages/arrange-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { filled } from './queries/filled.ts'
import { frontPageOf } from './queries/front-page.ts'
import type { Block } from './rules.ts'
import { portalEvents, portalWords } from './words.ts'

type C = Context<Env>

const mayArrange = may('front-page.arrange')
const to = addresses.frontPage

/** The agency's public front page, and where an editor arranges it. */
export function portalRoutes(progressOf: ProgressOf) {
  const routes = router()
  const filledOn = (c: C, blocks: readonly Block[]) =>
    filled({ db: c.var.ctx.db, on: today(c.var.house.clock), progressOf }, blocks)

  routes.get(addresses.home.pattern, open, async (c) => {
    const { blocks } = await frontPageOf(c.var.ctx.db)
    return page(c, <HomePage frame={await frameOf(c)} blocks={await filledOn(c, blocks)} />)
  })

  routes.get(addresses.contact.pattern, open, async (c) => {
    const settings = await settingsOf(c.var.ctx.db)
    return page(c, <ContactPage frame={await frameOf(c)} settings={settings} />)
  })

  routes.get(addresses.privacy.pattern, open, async (c) => {
    const settings = await settingsOf(c.var.ctx.db)
    return page(c, <PrivacyPage frame={await frameOf(c)} settings={settings} />)
  })

  routes.get(addresses.accessibility.pattern, open, async (c) =>
    page(c, <AccessibilityPage frame={await frameOf(c)} />),
  )

  routes.get(to.preview.pattern, mayArrange, async (c) => {
    const { draft, blocks } = await frontPageOf(c.var.ctx.db)
    const shown = await filledOn(c, draft ?? blocks)
    return page(c, <HomePage frame={await frameOf(c)} blocks={shown} preview />)
  })

  routes.get(to.arrange.pattern, mayArrange, (c) => arrangePage(c))

  routes.post(to.arrange.pattern, mayArrange, (c) =>
    submit(c, {
      form: forms.arrangeForm,
      act: actions.arrangeFrontPage,
      then: () => to.arrange(),
      done: (locale) => portalWords[locale].kept,
      again: (form) => arrangePage(c, form),
    }),
  )

  routes.post(to.publish.pattern, mayArrange, (c) => step(c, actions.publishFrontPage, 'published'))
  routes.post(to.discard.pattern, mayArrange, (c) => step(c, actions.discardFrontPage, 'discarded'))

  routes.post(to.takeUp.pattern, mayArrange, (c) =>
    submit(c, {
      form: forms.takeUpForm,
      act: (ctx, { _version, which }) => actions.takeUpFrontPage(ctx, _version, which),
      then: () => to.arrange(),
      done: (locale) => portalWords[locale].taken,
      again: (form) => arrangePage(c, form),
    }),
  )
  return routes
}

const step = (c: C, take: typeof actions.publishFrontPage, done: 'published' | 'discarded') =>
  submit(c, {
    form: forms.versionForm,
    act: (ctx, { _version }) => take(ctx, _version),
    then: () => to.arrange(),
    done: (locale) => portalWords[locale][done],
    again: (form) => arrangePage(c, form),
  })

async function arrangePage(c: C, sent?: FormState) {
  const { db, locale } = c.var.ctx
  const { blocks, draft, hasFormer, version } = await frontPageOf(db)
  // a form without rows of its own, as of a button beside it, shows what is kept
  const typed = sent && Object.keys(sent.typed).some((name) => name.startsWith('blocks.'))
  const kept = freshForm(fieldsOf(draft ?? blocks))
  const props = {
    frame: await frameOf(c),
    form: sent ? { ...sent, typed: typed ? sent.typed : kept.typed } : kept,
    version,
    hasDraft: draft !== null,
    hasFormer,
    history: happenings(portalEvents[locale], await eventsOf(db, 'front-page', 1, 20)),
  }
  return page(c, <ArrangePage {...props} />, sent?.status ?? 200)
}

/** The blocks as fields of the form. */
const fieldsOf = (blocks: readonly Block[]): Record<string, string | number> =>
  Object.fromEntries(
    blocks.flatMap((block, at) =>
      Object.entries(block).map(([field, value]) => [`blocks.${at}.${field}`, value]),
    ),
  )
