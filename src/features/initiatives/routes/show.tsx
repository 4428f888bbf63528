import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { honourNames } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as afterwards from '../actions/after.ts'
import * as examine from '../actions/examine.ts'
import { dropFile, sendFiling, withdrawFiling } from '../actions/file.ts'
import * as forms from '../forms.ts'
import type { Steps } from '../pages/next-step.tsx'
import { ShowPage } from '../pages/show-page.tsx'
import { followUpsOf } from '../queries/after.ts'
import * as boards from '../queries/boards.ts'
import * as queries from '../queries/filings.ts'
import { isOthers, mayStep, mayWrite } from '../rules/filing.ts'
import { initiativeEvents, initiativeWords } from '../words.ts'
import { type C, download } from './shared.ts'

const routes = router()

export { routes as showRoutes }

const to = addresses.initiatives
const reads = may('initiative.read', 'initiative')
const writes = may('initiative.write', 'initiative')
const gathers = may('initiative.gather', 'initiative')
const id = (c: C) => idOf(c, 'initiative')

/** What this person may do with it now. */
function stepsFor(ctx: Ctx, one: queries.Filing, authors: readonly queries.AuthorShown[]): Steps {
  const actor = found(ctx.actor)
  const own = mayThere(actor, 'initiative.write', { unitPath: one.unitPath, personId: one.made_by })
  const gathering = mayThere(actor, 'initiative.gather', one) && isOthers(authors, actor.personId ?? 0)
  const open = (step: Parameters<typeof mayStep>[1]) => mayStep(one.state, step) === undefined
  const recognised = one.state === 'recognised'
  return {
    edit: own && mayWrite(one.state) === undefined,
    send: own && open('send'),
    withdraw: own && open('withdraw'),
    giveBack: gathering && open('give-back'),
    assign: gathering && open('assign'),
    closeRound: gathering && open('close-round'),
    recognise: gathering && open('recognise'),
    decline: gathering && open('decline'),
    publish: gathering && recognised,
    use: gathering && recognised,
    followUp: own && recognised,
  }
}

async function showPage(c: C, form: FormState) {
  const { db, locale } = c.var.ctx
  const one = found(await queries.filingById(db, id(c)))
  const on = today(c.var.house.clock)
  const authors = await queries.authorsOf(db, one.id)
  const steps = stepsFor(c.var.ctx, one, authors)
  const known = await boards.boardsOf(db)
  const props = {
    one,
    on,
    authors,
    form: form.status === 200 ? freshForm({ year: on.slice(0, 4), decided_on: on }) : form,
    may: steps,
    boards: known
      .filter(({ unitPath }) => steps.assign && one.unitPath.startsWith(unitPath))
      .map((board) => ({ value: board.id, label: board.name })),
    board: known.find((board) => board.id === one.board_id),
    marks: await boards.marksOf(db, one.id),
    files: await queries.filesOf(db, one.id),
    similar: one.state === 'recognised' ? [] : await queries.similarTo(db, one, one.id),
    followUps: await followUpsOf(db, one.id),
    awards: steps.use ? honourNames.map(({ slug, [locale]: label }) => ({ value: slug, label })) : [],
    history: happenings(initiativeEvents[locale], await eventsOf(db, 'initiative', one.id)),
  }
  return page(c, <ShowPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.show.pattern, reads, (c) => showPage(c, freshForm()))
routes.get(to.file.pattern, reads, (c) => download(c, id(c), idOf(c, 'file')))

type Done = Extract<
  keyof (typeof initiativeWords)['vi'],
  'sent' | 'withdrawnNow' | 'roundClosed' | 'published' | 'unpublished' | 'dropped'
>

/** A step that takes a version and nothing else. */
const press = (c: C, take: (ctx: Ctx, id: number, version: number) => Promise<unknown>, done: Done) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => take(ctx, id(c), _version),
    then: () => to.show({ initiative: id(c) }),
    done: (locale) => initiativeWords[locale][done],
    again: (form) => showPage(c, form),
  })

const then = (c: C) => () => to.show({ initiative: id(c) })
const again = (c: C) => (form: FormState) => showPage(c, form)

routes.post(to.send.pattern, writes, (c) => press(c, sendFiling, 'sent'))
routes.post(to.withdraw.pattern, writes, (c) => press(c, withdrawFiling, 'withdrawnNow'))
routes.post(to.closeRound.pattern, gathers, (c) => press(c, examine.closeRound, 'roundClosed'))
routes.post(to.dropFile.pattern, writes, (c) =>
  press(
    c,
    (ctx, filing, version) => dropFile(ctx, { id: filing, file: idOf(c, 'file'), version }),
    'dropped',
  ),
)
routes.post(to.publish.pattern, gathers, (c) =>
  press(c, (ctx, filing, version) => afterwards.publish(ctx, { id: filing, version }, true), 'published'),
)
routes.post(to.unpublish.pattern, gathers, (c) =>
  press(c, (ctx, filing, version) => afterwards.publish(ctx, { id: filing, version }, false), 'unpublished'),
)

routes.post(to.giveBack.pattern, gathers, (c) =>
  submit(c, {
    form: forms.reasonForm,
    act: (ctx, input) => examine.giveBack(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].gaveBack,
    again: again(c),
  }),
)

routes.post(to.decline.pattern, gathers, (c) =>
  submit(c, {
    form: forms.reasonForm,
    act: (ctx, input) => examine.decline(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].declined,
    again: again(c),
  }),
)

routes.post(to.assign.pattern, gathers, (c) =>
  submit(c, {
    form: forms.assignForm,
    act: (ctx, input) => examine.assign(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].assigned,
    again: again(c),
  }),
)

routes.post(to.recognise.pattern, gathers, (c) =>
  submit(c, {
    form: forms.recogniseForm,
    act: (ctx, input) => examine.recognise(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].recognised,
    again: again(c),
  }),
)

routes.post(to.use.pattern, gathers, (c) =>
  submit(c, {
    form: forms.useForm,
    act: (ctx, input) => afterwards.markUsed(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].usedNow,
    again: again(c),
  }),
)

routes.post(to.followUp.pattern, writes, (c) =>
  submit(c, {
    form: forms.followUpForm,
    act: (ctx, input) => afterwards.answerFollowUp(ctx, id(c), input),
    then: then(c),
    done: (locale) => initiativeWords[locale].followedUp,
    again: again(c),
  }),
)
