import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { pathsOfUnits, unitOptions } from '#features/units/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { type SheetColumn, writeSheet } from '#platform/spreadsheets/write.ts'
import { type Act, mayAnywhere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { acceptRegistrations, gatherRegistrations } from '../actions/way.ts'
import * as forms from '../forms.ts'
import { ListPage } from '../pages/list-page.tsx'
import { OutcomePage } from '../pages/outcome-page.tsx'
import * as outcome from '../queries/outcome.ts'
import * as queries from '../queries/registrations.ts'
import { anyPermit, permittedUntil, type RegistrationWindow, windowsFor } from '../queries/windows.ts'
import { mayRegister, registrable } from '../rules.ts'
import { registrationWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as listRoutes }

const perPage = 50
/** Beyond this a workbook takes seconds to make. */
const mostInExcel = 20_000
const to = addresses.registrations

/** The unit paths that concern a person: where he or she works, and where the act reaches. */
async function placesOf(c: C, act: Act): Promise<string[]> {
  const actor = found(c.var.ctx.actor)
  const own =
    actor.personId === null ? undefined : await queries.subjectOf(c.var.ctx.db, 'ca-nhan', actor.personId)
  return [...pathsWhere(actor, act), ...(own ? [own.unitPath] : [])]
}

type Chosen = {
  filter: forms.ListInput
  window: RegistrationWindow | undefined
  windows: RegistrationWindow[]
  /** Where rows may be read, within the unit that is asked for. */
  paths: string[]
}

/** Window and unit of the address; where it names none, the latest window that concerns the person. */
async function chosen(c: C, act: Act, typed: FormState['typed'] = {}): Promise<Chosen> {
  const { db } = c.var.ctx
  const asked = forms.listForm.parse({ ...c.req.query(), ...(typed.window_id && { dot: typed.window_id }) })
  const windows = await windowsFor(db, await placesOf(c, act))
  const window = asked.dot === null ? windows[0] : windows.find(({ id }) => id === asked.dot)
  if (asked.dot !== null && !window) throw new NotFound('no such window')
  const reach = pathsWhere(found(c.var.ctx.actor), act)
  const unit = asked['don-vi']
  const unitPath = unit === null ? undefined : (await pathsOfUnits(db, [unit])).get(unit)
  if (unit !== null && !reach.some((path) => unitPath?.startsWith(path))) throw new NotFound('no such unit')
  return { filter: asked, window, windows, paths: unitPath ? [unitPath] : reach }
}

const filterFor = ({ filter, paths }: Chosen, window: number): queries.ListFilter => ({
  window,
  paths,
  subject: filter['doi-tuong'],
  state: filter['tinh-trang'],
  search: filter.tim,
})

const pageOf = (total: number, asked: number) => {
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(asked, pages)
  return { page: at, pages, range: { offset: (at - 1) * perPage, limit: perPage } }
}

/** Whether this person, or anybody in the reach of the act, may register in the window today. */
async function mayNow(c: C, window: RegistrationWindow | undefined) {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const nobody = { mayMyself: false, mayOthers: false }
  if (!window) return nobody
  const on = today(c.var.house.clock)
  const openIn = async (path: string) =>
    mayRegister(window, { on, permitted: await permittedUntil(db, window.id, path) }) === undefined
  const own = actor.personId === null ? undefined : await queries.subjectOf(db, 'ca-nhan', actor.personId)
  const inWindow = own?.unitPath.startsWith(window.unitPath)
  const registered =
    own && (await queries.registeredIn(db, { window: window.id, person: own.id, collective: null }))
  const reach = pathsWhere(actor, 'registration.write')
  const stillOpen = on <= window.closes_on || (await anyPermit(db, window.id, on))
  return {
    mayMyself: Boolean(own && inWindow && !registered && (await openIn(own.unitPath))),
    mayOthers: reach.length > 0 && on >= window.opens_on && stillOpen,
  }
}

async function listPage(c: C, form: FormState) {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const on = today(c.var.house.clock)
  const at = await chosen(c, 'registration.read', form.typed)
  const { window } = at
  const sees = pathsWhere(actor, 'registration.read').length > 0
  const filter = filterFor(at, window?.id ?? 0)
  const total = sees && window ? await queries.countIn(db, filter) : 0
  const { range, ...list } = pageOf(total, at.filter.trang)
  const props = {
    form,
    on,
    ...at,
    ...list,
    total,
    units: sees ? await unitOptions(db, { paths: pathsWhere(actor, 'registration.read'), on }) : [],
    mine: actor.personId === null ? [] : await queries.mine(db, actor.personId),
    rows: sees && window ? await queries.registrationsIn(db, filter, range) : undefined,
    waiting: window ? await queries.waitingAt(db, pathsWhere(actor, 'registration.gather'), window.id) : [],
    ...(await mayNow(c, window)),
    mayOpen: mayAnywhere(actor, 'registration.open'),
    mayAccept: mayAnywhere(actor, 'registration.accept'),
    mayCompare: mayAnywhere(actor, 'registration.compare'),
  }
  return page(c, <ListPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.list.pattern, may('registration.read'), (c) => listPage(c, freshForm()))

routes.post(to.gather.pattern, may('registration.gather'), (c) =>
  submit(c, {
    form: forms.gatherForm,
    act: gatherRegistrations,
    then: (_, { window_id }) => to.list({ dot: window_id }),
    done: (locale, { count }) => registrationWords[locale].gathered(count),
    again: (form) => listPage(c, form),
  }),
)

routes.post(to.acceptAll.pattern, may('registration.accept'), (c) =>
  submit(c, {
    form: forms.gatherForm,
    act: acceptRegistrations,
    then: (_, { window_id }) => to.list({ dot: window_id }),
    done: (locale, { count }) => registrationWords[locale].acceptedAll(count),
    again: (form) => listPage(c, form),
  }),
)

const workbook = async <Row,>(
  c: C,
  columns: SheetColumn<Row>[],
  { rows, name }: { rows: Row[]; name: string },
) =>
  c.body(new Uint8Array(await writeSheet(columns, rows)), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`${name}.xlsx`),
  })

routes.get(to.exportXlsx.pattern, may('registration.read'), async (c) => {
  const { db, locale } = c.var.ctx
  const at = await chosen(c, 'registration.read')
  const window = found(at.window)
  const rows = await queries.registrationsIn(db, filterFor(at, window.id), { offset: 0, limit: mostInExcel })
  const t = registrationWords[locale]
  const columns: SheetColumn<queries.Registration>[] = [
    { title: t.name, value: ({ name }) => name },
    { title: t.subject, value: ({ subject }) => t.subjects[subject] },
    { title: t.unit, value: ({ unitName }) => unitName },
    { title: t.wishes, value: ({ awards }) => awards.map((one) => honourName(one, locale)).join('; ') },
    { title: t.pledge, value: ({ pledge }) => pledge },
    { title: t.state, value: ({ state }) => t.states[state] },
    { title: t.late, value: ({ late }) => (late ? 'x' : '') },
  ]
  return workbook(c, columns, { rows, name: `${t.exportName}-${window.year}` })
})

const outcomeFilter = ({ filter, paths }: Chosen, window: RegistrationWindow): outcome.OutcomeFilter => ({
  window: window.id,
  year: window.year,
  paths,
  subject: filter['doi-tuong'],
  award: filter['danh-hieu'],
  result: filter['ket-qua'],
  search: filter.tim,
})

const allAwards = [...new Set(forms.subjects.flatMap((subject) => registrable(subject)))]

routes.get(to.outcome.pattern, may('registration.compare'), async (c) => {
  const { db, actor } = c.var.ctx
  const at = await chosen(c, 'registration.compare')
  const window = found(at.window)
  const filter = outcomeFilter(at, window)
  const total = await outcome.countOutcome(db, filter)
  const { range, ...list } = pageOf(total, at.filter.trang)
  const paths = pathsWhere(found(actor), 'registration.compare')
  const props = {
    ...at,
    ...list,
    window,
    total,
    units: await unitOptions(db, { paths, on: today(c.var.house.clock) }),
    counts: await outcome.outcomeCounts(db, { ...filter, award: '', result: '', search: '' }, allAwards),
    rows: await outcome.outcomeRows(db, filter, range),
  }
  return page(c, <OutcomePage frame={await frameOf(c)} {...props} />)
})

routes.get(to.outcomeXlsx.pattern, may('registration.compare'), async (c) => {
  const { db, locale } = c.var.ctx
  const at = await chosen(c, 'registration.compare')
  const window = found(at.window)
  const rows = await outcome.outcomeRows(db, outcomeFilter(at, window), { offset: 0, limit: mostInExcel })
  const t = registrationWords[locale]
  const columns: SheetColumn<outcome.OutcomeRow>[] = [
    { title: t.name, value: ({ name }) => name },
    { title: t.subject, value: ({ subject }) => t.subjects[subject] },
    { title: t.unit, value: ({ unitName }) => unitName },
    { title: t.award, value: ({ award }) => honourName(award, locale) },
    { title: t.place, kind: 'number', value: ({ ordinal }) => ordinal },
    { title: t.result, value: ({ achieved }) => (achieved ? t.achieved : t.notAchieved) },
  ]
  return workbook(c, columns, { rows, name: `${t.outcomeName}-${window.year}` })
})
