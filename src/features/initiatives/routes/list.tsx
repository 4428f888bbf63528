import { addresses } from '#addresses.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm, readBody } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as boardActions from '../actions/boards.ts'
import { beginFiling, editFiling } from '../actions/file.ts'
import * as forms from '../forms.ts'
import { BoardsPage } from '../pages/boards-page.tsx'
import { EditPage } from '../pages/edit-page.tsx'
import { ListPage } from '../pages/list-page.tsx'
import { addressOf, toldOf } from '../pages/similar.tsx'
import { boardsOf, membersByBoard } from '../queries/boards.ts'
import * as queries from '../queries/filings.ts'
import { mayWrite } from '../rules/filing.ts'
import { usualCriteria } from '../rules/scoring.ts'
import { initiativeWords } from '../words.ts'
import type { C } from './shared.ts'

const routes = router()

export { routes as listRoutes }

const perPage = 25
const to = addresses.initiatives
const writes = may('initiative.write')

routes.get(to.list.pattern, may('initiative.read'), async (c) => {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const filter = forms.listForm.parse(c.req.query())
  const paths = pathsWhere(actor, 'initiative.read')
  const where = { paths, state: filter['tinh-trang'], kind: filter.loai, search: filter.tim }
  const total = paths.length > 0 ? await queries.countIn(db, where) : 0
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(filter.trang, pages)
  const range = { offset: (at - 1) * perPage, limit: perPage }
  const props = {
    filter,
    total,
    pages,
    page: at,
    person: actor.personId,
    mine: actor.personId === null ? [] : await queries.ofAuthor(db, actor.personId),
    rows: paths.length > 0 ? await queries.filingsIn(db, where, range) : undefined,
    mayBoard: mayAnywhere(actor, 'initiative.board'),
  }
  return page(c, <ListPage frame={await frameOf(c)} {...props} />)
})

const shownSimilar = 'title problem solution effect'.split(' ')

/** What is typed so far, whatever of it is there. */
const textIn = (typed: Record<string, string | string[]>): queries.Text => {
  const [title, problem, solution, effect] = shownSimilar.map((name) =>
    String(typed[name] ?? '')
      .normalize('NFC')
      .slice(0, 20_000),
  )
  return { title: title ?? '', problem: problem ?? '', solution: solution ?? '', effect: effect ?? '' }
}

async function editPage(c: C, one: queries.Filing | undefined, sent?: FormState) {
  const { db, actor } = c.var.ctx
  const authors = one ? await queries.authorsOf(db, one.id) : []
  const own = actor?.personId ?? ''
  const fresh = one
    ? { ...one, author: authors.map(({ personId }) => personId), share: authors.map(({ share }) => share) }
    : { author: [own], share: [100], kind: 'quan-ly' }
  const text = sent ? textIn(sent.typed) : one
  const props = {
    one,
    form: sent ?? freshForm(fresh),
    people: await personOptions(db, { paths: ['/'] }),
    files: one ? await queries.filesOf(db, one.id) : [],
    similar: text ? await queries.similarTo(db, text, one?.id ?? null) : [],
  }
  return page(c, <EditPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.add.pattern, writes, (c) => editPage(c, undefined))

routes.post(to.add.pattern, writes, (c) =>
  submit(c, {
    form: forms.beginForm,
    act: beginFiling,
    then: ({ id }) => to.show({ initiative: id }),
    done: (locale) => initiativeWords[locale].saved,
    again: (form) => editPage(c, undefined, form),
  }),
)

routes.post(to.similar.pattern, writes, async (c) => {
  const { db, locale } = c.var.ctx
  const { fields } = await readBody(c)
  const but = Number(/^[1-9]\d{0,8}$/.exec(String(fields.but ?? ''))?.[0] ?? 0) || null
  const similar = await queries.similarTo(db, textIn(fields), but)
  return c.json(
    similar.map((one) => ({ title: one.title, told: toldOf(one, locale), address: addressOf(one) })),
  )
})

const writesOwn = may('initiative.write', 'initiative')
const here = async (c: C) => found(await queries.filingById(c.var.ctx.db, idOf(c, 'initiative')))

routes.get(to.edit.pattern, writesOwn, async (c) => {
  const one = await here(c)
  found(mayWrite(one.state) === undefined || undefined)
  return editPage(c, one)
})

routes.post(to.edit.pattern, writesOwn, (c) =>
  submit(c, {
    form: forms.editForm,
    act: (ctx, input) => editFiling(ctx, idOf(c, 'initiative'), input),
    then: ({ id }) => to.show({ initiative: id }),
    done: (locale) => initiativeWords[locale].saved,
    again: async (form) => editPage(c, await here(c), form),
  }),
)

async function boardsPage(c: C, form?: FormState) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const paths = pathsWhere(found(actor), 'initiative.board')
  const usual = usualCriteria.map(({ name, most }) => `${name} ${most}`).join('\n')
  const props = {
    form: form ?? freshForm({ votes: 2, of_votes: 3, starts_on: on, criteria: usual }),
    boards: (await boardsOf(db)).filter(({ unitPath }) => paths.some((path) => unitPath.startsWith(path))),
    members: await membersByBoard(db),
    units: await unitOptions(db, { paths, on }),
    people: await personOptions(db, { paths: ['/'] }),
  }
  return page(c, <BoardsPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.boards.pattern, may('initiative.board'), (c) => boardsPage(c))

routes.post(to.boards.pattern, may('initiative.board'), (c) =>
  submit(c, {
    form: forms.boardForm,
    act: boardActions.setUpBoard,
    then: () => to.boards(),
    done: (locale) => initiativeWords[locale].boardSetUp,
    again: (form) => boardsPage(c, form),
  }),
)

const boardsHere = may('initiative.board', 'initiativeBoard')

routes.post(to.seat.pattern, boardsHere, (c) =>
  submit(c, {
    form: forms.memberForm,
    act: (ctx, input) => boardActions.seatMember(ctx, idOf(c, 'initiativeBoard'), input),
    then: () => to.boards(),
    done: (locale) => initiativeWords[locale].seated,
    again: (form) => boardsPage(c, form),
  }),
)

const nothing = forms.pressForm.partial()

routes.post(to.unseat.pattern, boardsHere, (c) =>
  submit(c, {
    form: nothing,
    act: (ctx) => boardActions.unseatMember(ctx, idOf(c, 'initiativeBoard'), idOf(c, 'person')),
    then: () => to.boards(),
    done: (locale) => initiativeWords[locale].unseated,
    again: (form) => boardsPage(c, form),
  }),
)
