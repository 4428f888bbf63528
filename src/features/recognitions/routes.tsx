import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { personById, personOptions } from '#features/people/index.ts'
import { found } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { BestPage } from './pages/best-page.tsx'
import { DeedPage } from './pages/deed-page.tsx'
import { DeedsPage } from './pages/deeds-page.tsx'
import { PersonDeedsPage } from './pages/person-deeds-page.tsx'
import { PublicDeedsPage } from './pages/public-page.tsx'
import { SpreadPage } from './pages/spread-page.tsx'
import * as queries from './queries.ts'
import { mayAnswer, mayConsent } from './rules.ts'
import { recognitionWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as recognitionRoutes }

const perPage = 20
const to = addresses.recognitions

/** One page of a list, and whether there is another. */
async function paged<Row>(c: C, rowsOf: (page: { offset: number; limit: number }) => Promise<Row[]>) {
  const at = Number(/^[1-9]\d{0,4}$/.exec(c.req.query('trang') ?? '')?.[0] ?? 1)
  const rows = await rowsOf({ offset: (at - 1) * perPage, limit: perPage + 1 })
  return { rows: rows.slice(0, perPage), page: at, pages: rows.length > perPage ? at + 1 : at }
}

routes.get(addresses.publicDeeds.pattern, open, async (c) => {
  const { rows, ...list } = await paged(c, (range) => queries.publicDeeds(c.var.ctx.db, range))
  return page(c, <PublicDeedsPage frame={await frameOf(c)} deeds={rows} {...list} />)
})

async function deedsPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const actor = found(c.var.ctx.actor)
  const people = await personOptions(db, { paths: ['/'] })
  const { rows, ...list } = await paged(c, (range) => queries.sentBy(db, actor.personId ?? 0, range))
  const props = {
    form,
    people: people.filter(({ value }) => value !== actor.personId),
    sent: rows,
    ...list,
    person: actor.personId,
    maySeeSpread: mayAnywhere(actor, 'recognition.spread'),
    mayChoose: mayAnywhere(actor, 'recognition.choose'),
  }
  return page(c, <DeedsPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.list.pattern, may('recognition.give'), (c) =>
  deedsPage(c, freshForm({ kind: 'loi-cam-on', happened_on: today(c.var.house.clock) })),
)

routes.post(to.give.pattern, may('recognition.give'), (c) =>
  submit(c, {
    form: forms.giveForm,
    act: actions.giveRecognition,
    then: () => to.list(),
    done: (locale) => recognitionWords[locale].sent,
    again: (form) => deedsPage(c, form),
  }),
)

routes.get(to.spread.pattern, may('recognition.spread'), async (c) => {
  const { db, actor } = c.var.ctx
  const thisYear = Number(today(c.var.house.clock).slice(0, 4))
  const year = Number(/^20\d\d$/.exec(c.req.query('nam') ?? '')?.[0] ?? thisYear)
  const paths = pathsWhere(found(actor), 'recognition.spread')
  const spread = await queries.spread(db, { paths, from: `${year}-01-01`, to: `${year}-12-31` })
  return page(c, <SpreadPage frame={await frameOf(c)} spread={spread} year={year} />)
})

async function bestPage(c: C, form: FormState = freshForm()) {
  const { db, actor } = c.var.ctx
  const since = addDays(today(c.var.house.clock), -28)
  const deeds = await queries.choosable(db, pathsWhere(found(actor), 'recognition.choose'), since)
  return page(c, <BestPage frame={await frameOf(c)} deeds={deeds} form={form} />, form.status)
}

routes.get(to.best.pattern, may('recognition.choose'), (c) => bestPage(c))

routes.post(to.choose.pattern, may('recognition.choose', 'recognition'), (c) =>
  submit(c, {
    form: forms.chooseForm,
    act: (ctx, input) => actions.chooseForWeek(ctx, idOf(c, 'recognition'), input),
    then: () => to.best(),
    done: (locale) => recognitionWords[locale].choiceKept,
    again: (form) => bestPage(c, form),
  }),
)

routes.get(to.person.pattern, may('person.read-file', 'person'), async (c) => {
  const { db } = c.var.ctx
  const person = found(await personById(db, idOf(c, 'person')))
  const { rows, ...list } = await paged(c, (range) => queries.deedsOf(db, person.id, range))
  return page(c, <PersonDeedsPage frame={await frameOf(c)} person={person} deeds={rows} {...list} />)
})

async function deedPage(c: C, form: FormState = freshForm()) {
  const { db } = c.var.ctx
  const actor = found(c.var.ctx.actor)
  const given = found(await queries.recognitionById(db, idOf(c, 'recognition')))
  const props = {
    given,
    form,
    mayAnswer:
      mayThere(actor, 'recognition.confirm', given) && !mayAnswer(given, actor.personId, given.version),
    mayConsent: mayThere(actor, 'recognition.consent', given) && !mayConsent(given, given.version),
  }
  return page(c, <DeedPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.show.pattern, may('recognition.read', 'recognition'), (c) => deedPage(c))

const here = (c: C) => () => to.show({ recognition: idOf(c, 'recognition') })

routes.post(to.confirm.pattern, may('recognition.confirm', 'recognition'), (c) =>
  submit(c, {
    form: forms.stepForm,
    act: (ctx, { _version }) => actions.confirmRecognition(ctx, idOf(c, 'recognition'), _version),
    then: here(c),
    done: (locale) => recognitionWords[locale].confirmed,
    again: (form) => deedPage(c, form),
  }),
)

routes.post(to.giveBack.pattern, may('recognition.confirm', 'recognition'), (c) =>
  submit(c, {
    form: forms.returnForm,
    act: (ctx, input) => actions.returnRecognition(ctx, idOf(c, 'recognition'), input),
    then: here(c),
    done: (locale) => recognitionWords[locale].returned,
    again: (form) => deedPage(c, form),
  }),
)

routes.post(to.consent.pattern, may('recognition.consent', 'recognition'), (c) =>
  submit(c, {
    form: forms.consentForm,
    act: (ctx, input) => actions.answerConsent(ctx, idOf(c, 'recognition'), input),
    then: here(c),
    done: (locale) => recognitionWords[locale].answered,
    again: (form) => deedPage(c, form),
  }),
)
