import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { dossiersForCouncil, downloadOfDossier, readDossier } from '#features/dossiers/index.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { CouncilPage, CouncilsPage } from './pages/council-pages.tsx'
import { MeetingPage } from './pages/meeting-page.tsx'
import { ReadingPage } from './pages/reading-page.tsx'
import * as queries from './queries.ts'
import { mayRead } from './reading.ts'
import { councilEvents, councilWords } from './words.ts'

type C = Context<Env>
/** What the feature that holds the ballots shows on a meeting's page. */
export type BallotsOf = (ctx: Ctx, meeting: queries.Meeting, mayKeep: boolean) => Promise<ComponentChildren>

const to = addresses.councils
const mayKeep = may('council.keep', 'council')
const mayKeepMeeting = may('council.keep', 'meeting')

/** Councils and their meetings; `ballotsOf` comes from a feature later in the list. */
export function councilRoutes(ballotsOf: BallotsOf) {
  const routes = router()
  routes.get(to.list.pattern, signedIn, (c) => listPage(c, begin(c)))
  routes.post(to.list.pattern, may('council.keep'), (c) =>
    submit(c, {
      form: forms.councilForm,
      act: actions.setUpCouncil,
      then: ({ id }) => to.show({ council: id }),
      done: (locale) => councilWords[locale].saved,
      again: (form) => listPage(c, form),
    }),
  )
  routes.get(to.show.pattern, signedIn, (c) =>
    councilPage(c, freshForm({ held_on: today(c.var.house.clock) })),
  )
  routes.post(to.seat.pattern, mayKeep, (c) =>
    submit(c, {
      form: forms.seatForm,
      act: (ctx, input) => actions.seatMember(ctx, idOf(c, 'council'), input),
      then: ({ id }) => to.show({ council: id }),
      done: (locale) => councilWords[locale].added,
      again: (form) => councilPage(c, form),
    }),
  )
  routes.post(to.unseat.pattern, mayKeep, (c) =>
    submit(c, {
      form: forms.pressForm,
      act: (ctx) => actions.unseatMember(ctx, idOf(c, 'council'), idOf(c, 'seat')),
      then: ({ id }) => to.show({ council: id }),
      done: (locale) => councilWords[locale].removed,
      again: (form) => councilPage(c, form),
    }),
  )
  routes.post(to.call.pattern, mayKeep, (c) =>
    submit(c, {
      form: forms.meetingForm,
      act: (ctx, input) => actions.callMeeting(ctx, idOf(c, 'council'), input),
      then: ({ id }) => to.meeting({ meeting: id }),
      again: (form) => councilPage(c, form),
    }),
  )
  mountMeeting(routes, ballotsOf)
  return routes
}

function mountMeeting(routes: ReturnType<typeof router>, ballotsOf: BallotsOf): void {
  const id = (c: C) => idOf(c, 'meeting')
  const here = (c: C) => () => to.meeting({ meeting: id(c) })
  const again = (c: C) => (form: FormState) => meetingPage(c, ballotsOf, form)
  const saved = (locale: 'vi' | 'en') => councilWords[locale].saved
  routes.get(to.meeting.pattern, signedIn, (c) =>
    meetingPage(c, ballotsOf, freshForm({ year: today(c.var.house.clock).slice(0, 4) })),
  )
  mountReading(routes)
  routes.post(to.attendance.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.attendanceForm,
      act: (ctx, input) => actions.recordAttendance(ctx, id(c), input),
      then: here(c),
      done: saved,
      again: again(c),
    }),
  )
  routes.post(to.addItem.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.itemForm,
      act: (ctx, input) => actions.addItem(ctx, id(c), input),
      then: here(c),
      done: (locale) => councilWords[locale].added,
      again: again(c),
    }),
  )
  routes.post(to.addDossier.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.dossierForm,
      act: (ctx, input) => actions.addDossier(ctx, id(c), input),
      then: here(c),
      done: (locale) => councilWords[locale].added,
      again: again(c),
    }),
  )
  routes.post(to.removeItem.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.pressForm,
      act: (ctx) => actions.removeItem(ctx, id(c), idOf(c, 'item')),
      then: here(c),
      done: (locale) => councilWords[locale].removed,
      again: again(c),
    }),
  )
  routes.post(to.recuse.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.recuseForm,
      act: (ctx, input) => actions.recuse(ctx, { id: id(c), item: idOf(c, 'item') }, input),
      then: here(c),
      done: saved,
      again: again(c),
    }),
  )
  routes.post(to.notes.pattern, mayKeepMeeting, (c) =>
    submit(c, {
      form: forms.notesForm,
      act: (ctx, input) => actions.writeNotes(ctx, id(c), input),
      then: here(c),
      done: saved,
      again: again(c),
    }),
  )
}

/** Dossiers of an agenda, for whoever keeps the council or sits in it. */
function mountReading(routes: ReturnType<typeof router>): void {
  routes.get(to.dossier.pattern, signedIn, (c) => readingPage(c))
  routes.get(to.dossierFile.pattern, signedIn, async (c) => {
    await agendaFor(c, idOf(c, 'dossier'))
    return downloadOfDossier(c.var, idOf(c, 'dossier'), idOf(c, 'file'))
  })
}

/** The meeting and its agenda, when the reader may read it and the dossier stands on it. */
async function agendaFor(c: C, dossier: number) {
  const { ctx } = c.var
  const meeting = found(await queries.meetingById(ctx.db, idOf(c, 'meeting')))
  if (!(await mayRead(ctx, { id: meeting.council_id, unitPath: meeting.unitPath })))
    throw new NotFound('a meeting of others')
  const { items } = await queries.wholeMeeting(ctx.db, meeting)
  found(items.find(({ dossierId }) => dossierId === dossier))
  return { meeting, items }
}

async function readingPage(c: C) {
  const { ctx } = c.var
  const id = idOf(c, 'dossier')
  const { meeting, items } = await agendaFor(c, id)
  const others = items.flatMap(({ dossierId, name }) =>
    dossierId === null || dossierId === id ? [] : [{ value: dossierId, label: name }],
  )
  const asked = others.find(({ value }) => String(value) === c.req.query('voi'))
  const props = {
    meeting,
    others,
    reading: await readDossier(ctx, id),
    beside: asked && (await readDossier(ctx, asked.value)),
  }
  return page(c, <ReadingPage frame={await frameOf(c)} {...props} />)
}

const begin = (c: C): FormState =>
  freshForm({
    votes: 1,
    of_votes: 2,
    above: 'above',
    base: 'all-members',
    starts_on: today(c.var.house.clock),
  })

async function listPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const actor = found(ctx.actor)
  const paths = pathsWhere(actor, 'council.read')
  const keeps = pathsWhere(actor, 'council.keep')
  const props = {
    frame: await frameOf(c),
    form,
    councils: await queries.councilsFor(ctx.db, paths, actor.personId),
    units: await unitOptions(ctx.db, { paths: keeps, on: today(house.clock) }),
    mayKeep: mayAnywhere(actor, 'council.keep'),
  }
  return page(c, <CouncilsPage {...props} />, form.status)
}

async function councilPage(c: C, form: FormState) {
  const { ctx } = c.var
  const council = found(await queries.councilById(ctx.db, idOf(c, 'council')))
  if (!(await mayRead(ctx, council))) throw new NotFound('a council of others')
  const keeps = mayThere(found(ctx.actor), 'council.keep', council)
  const props = {
    frame: await frameOf(c),
    form,
    council,
    seats: await queries.seatsOf(ctx.db, council.id),
    meetings: await queries.meetingsOf(ctx.db, council.id),
    people: keeps ? await personOptions(ctx.db, { paths: [council.unitPath] }) : [],
    mayKeep: keeps,
    history: happenings(councilEvents[ctx.locale], await eventsOf(ctx.db, 'council', council.id)),
  }
  return page(c, <CouncilPage {...props} />, form.status)
}

/** Dossiers that were put to the council and are not on this agenda yet. */
async function waitingDossiers(ctx: Ctx, { unitPath }: queries.Meeting, { items }: queries.WholeMeeting) {
  const waiting = await dossiersForCouncil(ctx.db, [unitPath])
  return waiting
    .filter(({ id }) => !items.some(({ dossierId }) => dossierId === id))
    .map(({ id, name, award, year }) => ({
      value: id,
      label: `${name}: ${honourName(award, ctx.locale)} (${year})`,
    }))
}

async function meetingPage(c: C, ballotsOf: BallotsOf, form: FormState) {
  const { ctx, house } = c.var
  const meeting = found(await queries.meetingById(ctx.db, idOf(c, 'meeting')))
  if (!(await mayRead(ctx, { id: meeting.council_id, unitPath: meeting.unitPath })))
    throw new NotFound('a meeting of others')
  const keeps = mayThere(found(ctx.actor), 'council.keep', meeting)
  const own = { paths: [meeting.unitPath], on: today(house.clock) }
  const edits = keeps && meeting.state === 'called'
  const whole = await queries.wholeMeeting(ctx.db, meeting)
  const props = {
    frame: await frameOf(c),
    form,
    meeting,
    whole,
    dossiers: edits ? await waitingDossiers(ctx, meeting, whole) : [],
    people: edits ? await personOptions(ctx.db, own) : [],
    units: edits ? await unitOptions(ctx.db, own) : [],
    awards: honourNames.map(({ slug, [ctx.locale]: label }) => ({ value: slug, label })),
    mayKeep: keeps,
    ballots: await ballotsOf(ctx, meeting, keeps),
  }
  return page(c, <MeetingPage {...props} />, form.status)
}
