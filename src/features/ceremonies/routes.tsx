import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { ceremonySetting } from '#documents/ceremony-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { BeginCeremonyPage, CeremoniesPage } from './pages/ceremonies-page.tsx'
import { type Came, CeremonyPage } from './pages/ceremony-page.tsx'
import * as queries from './queries.ts'
import { ceremonyEvents, ceremonyWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as ceremonyRoutes }

const to = addresses.ceremonies
const perPage = 50
const keeps = may('ceremony.keep', 'ceremony')
const asked = (c: C) => forms.askForm.parse(c.req.query())

routes.get(to.list.pattern, may('ceremony.read'), async (c) => {
  const { db, actor } = c.var.ctx
  const at = asked(c).trang ?? 1
  const range = { offset: (at - 1) * perPage, limit: perPage + 1 }
  const rows = await queries.ceremoniesBelow(db, pathsWhere(found(actor), 'ceremony.read'), range)
  const props = {
    frame: await frameOf(c),
    rows: rows.slice(0, perPage),
    page: at,
    pages: rows.length > perPage ? at + 1 : at,
    mayKeep: mayAnywhere(found(actor), 'ceremony.keep'),
  }
  return page(c, <CeremoniesPage {...props} />)
})

routes.get(to.begin.pattern, may('ceremony.keep'), (c) => beginPage(c, freshForm({ begins: '08:00' })))

routes.post(to.begin.pattern, may('ceremony.keep'), (c) =>
  submit(c, {
    form: forms.beginForm,
    act: actions.beginCeremony,
    then: ({ id }) => to.show({ ceremony: id }),
    again: (form) => beginPage(c, form),
  }),
)

async function beginPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'ceremony.keep')
  const units = await unitOptions(ctx.db, { paths, on: today(house.clock) })
  return page(c, <BeginCeremonyPage frame={await frameOf(c)} form={form} units={units} />, form.status)
}

routes.get(to.show.pattern, may('ceremony.read', 'ceremony'), (c) => showPage(c))

async function showPage(c: C, back?: { form: FormState; of: Came }) {
  const { db, locale, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const ceremony = found(await queries.ceremonyById(db, idOf(c, 'ceremony')))
  const at = asked(c).trang ?? 1
  const mayKeep = mayThere(actor, 'ceremony.keep', ceremony)
  const open = mayKeep && ceremony.state === 'planned'
  const t = ceremonyWords[locale]
  const albums = await queries.albumChoices(db, pathsWhere(actor, 'gallery.edit'))
  const decisions = open ? await queries.decisionsWaiting(db, ceremony.unitPath) : []
  const fresh: Record<Came, FormState> = {
    edit: freshForm({ ...ceremony, programme: ceremony.programme.join('\n') }),
    fill: freshForm(),
    arrange: freshForm({ per_turn: 8, per_row: 12, first_row: 'A' }),
    other: freshForm(),
  }
  // a form that is no longer there comes back as what kept it from being taken
  const of = back && open ? back.of : 'other'
  const props = {
    frame: await frameOf(c),
    ceremony,
    recipients: await queries.recipientsOf(db, ceremony.id, { offset: (at - 1) * perPage, limit: perPage }),
    page: at,
    pages: Math.max(1, Math.ceil(ceremony.count / perPage)),
    forms: back ? { ...fresh, [of]: back.form } : fresh,
    decisions: decisions.map(({ id, number, about, count }) => ({
      value: id,
      label: t.decisionOf(number, about, count),
    })),
    albums: albums.map(({ id, title }) => ({ value: id, label: title })),
    mayOpenAlbum: albums.some(({ id }) => id === ceremony.album_id),
    mayKeep,
    history: happenings(ceremonyEvents[locale], await eventsOf(db, 'ceremony', ceremony.id, 30)),
  }
  return page(c, <CeremonyPage {...props} />, back?.form.status ?? 200)
}

const again = (c: C, of: Came) => (form: FormState) => showPage(c, { form, of })
const here = (c: C) => () => to.show({ ceremony: idOf(c, 'ceremony') })
const which = (c: C) => ({ ceremony: idOf(c, 'ceremony'), recipient: idOf(c, 'recipient') })

routes.post(to.edit.pattern, keeps, (c) =>
  submit(c, {
    form: forms.editForm,
    act: (ctx, input) => actions.editCeremony(ctx, idOf(c, 'ceremony'), input),
    then: here(c),
    done: (locale) => ceremonyWords[locale].saved,
    again: again(c, 'edit'),
  }),
)

routes.post(to.addDecision.pattern, keeps, (c) =>
  submit(c, {
    form: forms.decisionForm,
    act: (ctx, input) => actions.addDecision(ctx, idOf(c, 'ceremony'), input),
    then: here(c),
    done: (locale) => ceremonyWords[locale].added,
    again: again(c, 'fill'),
  }),
)

routes.post(to.arrange.pattern, keeps, (c) =>
  submit(c, {
    form: forms.arrangeForm,
    act: (ctx, input) => actions.arrangeCeremony(ctx, idOf(c, 'ceremony'), input),
    then: here(c),
    done: (locale) => ceremonyWords[locale].arranged,
    again: again(c, 'arrange'),
  }),
)

routes.post(to.save.pattern, keeps, (c) =>
  submit(c, {
    form: forms.listForm,
    act: (ctx, input) => actions.saveList(ctx, idOf(c, 'ceremony'), input),
    then: here(c),
    done: (locale) => ceremonyWords[locale].saved,
    again: again(c, 'other'),
  }),
)

routes.post(to.remove.pattern, keeps, (c) =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => actions.removeRecipient(ctx, which(c), _version),
    then: here(c),
    done: (locale) => ceremonyWords[locale].removed,
    again: again(c, 'other'),
  }),
)

routes.post(to.receive.pattern, keeps, (c) =>
  submit(c, {
    form: forms.receiveForm,
    act: (ctx, { received_by }) => actions.receive(ctx, which(c), received_by),
    then: here(c),
    done: (locale) => ceremonyWords[locale].receivedNow,
    again: again(c, 'other'),
  }),
)

routes.post(to.hold.pattern, keeps, (c) => press(c, actions.holdCeremony, 'heldNow'))
routes.post(to.callOff.pattern, keeps, (c) => press(c, actions.callOff, 'calledOffNow'))

const press = (c: C, act: typeof actions.callOff, done: 'heldNow' | 'calledOffNow') =>
  submit(c, {
    form: forms.pressForm,
    act: (ctx, { _version }) => act(ctx, idOf(c, 'ceremony'), _version),
    then: here(c),
    done: (locale) => ceremonyWords[locale][done],
    again: again(c, 'other'),
  })

routes.post(to.album.pattern, keeps, (c) =>
  submit(c, {
    form: forms.albumForm,
    act: (ctx, input) => actions.tieAlbum(ctx, idOf(c, 'ceremony'), input),
    then: here(c),
    done: (locale) => ceremonyWords[locale].tied,
    again: again(c, 'other'),
  }),
)

/** The list to hand over by, in the order of the stage or by seat; the paper is in Vietnamese whoever prints it. */
routes.get(to.paper.pattern, may('ceremony.read', 'ceremony'), async (c) => {
  const { db, actor } = c.var.ctx
  const ceremony = found(await queries.ceremonyById(db, idOf(c, 'ceremony')))
  const bySeat = asked(c).theo === 'cho-ngoi'
  const settings = await settingsOf(db)
  const t = ceremonyWords.vi
  const all = (await queries.recipientsOf(db, ceremony.id)).filter(({ state }) => state === 'issued')
  const seats = new Intl.Collator('vi', { numeric: true })
  const rows = bySeat ? all.toSorted((a, b) => seats.compare(a.seat, b.seat)) : all
  const common = (one: queries.Recipient) => [
    one.name,
    one.place,
    `${honourName(one.award, 'vi')} (${one.year})`,
  ]
  const setting = ceremonySetting({
    style: settings?.party_style ? 'dang' : 'nha-nuoc',
    superior: settings?.superior_name ?? '',
    agency: settings?.agency_name ?? '',
    number: '',
    place: ceremony.place,
    on: ceremony.held_on,
    title: bySeat ? t.paperSeats : t.paperTitle,
    about: [ceremony.title, ceremony.begins, formatDay(ceremony.held_on)].filter(Boolean).join(', '),
    programme: bySeat ? [] : ceremony.programme,
    columns: bySeat
      ? [t.seat, t.who, 'Chức vụ, đơn vị', t.award, t.turn]
      : ['STT', t.turn, t.who, 'Chức vụ, đơn vị', t.award, t.awardMoney, t.seat, t.sign],
    widths: bySeat ? ['auto', 2, 2, 2, 'auto'] : ['auto', 'auto', 2, 2, 2, 'auto', 'auto', 1.6],
    rows: rows.map((one, at) =>
      bySeat
        ? [one.seat || '–', ...common(one), String(one.turn)]
        : [
            ...[String(at + 1), String(one.turn), ...common(one)],
            one.money === null ? '' : formatNumber(one.money, 'vi'),
            ...[one.seat, one.received_by],
          ],
    ),
    keeper: { title: t.keeper, name: actor?.name ?? '' },
  })
  return c.body(new Uint8Array(await toPdf(setting)), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="danh-sach-trao-thuong-${ceremony.id}.pdf"`,
  })
})
