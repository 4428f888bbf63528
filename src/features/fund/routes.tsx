import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { holidaysIn } from '#features/settings/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { workingDaysAfter } from '#law/calendar/holidays.ts'
import { deadlines } from '#law/procedures/deadlines.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import { type FundForms, FundPage, itemOf } from './pages/fund-page.tsx'
import { PayPage } from './pages/pay-page.tsx'
import * as queries from './queries.ts'
import { warningsOf } from './rules.ts'
import { fundWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as fundRoutes }

const to = addresses.fund
const perPage = 50
const keeps = may('fund.keep', 'unit')
const pays = may('fund.keep', 'decision')

/** Which fund and year are asked for; where nothing is said the first that one reads, and this year. */
async function asked(c: C, given?: { unit: number; year?: number }) {
  const { db, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const said = forms.askForm.parse(c.req.query())
  const units = await unitOptions(db, { paths: pathsWhere(found(actor), 'fund.read'), on })
  const unit = given?.unit ?? said['don-vi'] ?? Number(units[0]?.value)
  // what one may not read is as good as not there
  if (!units.some(({ value }) => Number(value) === unit)) throw new NotFound('not theirs')
  const year = given?.year ?? said.nam ?? Number(on.slice(0, 4))
  return { on, units, unit, year, at: said.trang ?? 1 }
}

async function sumsOf(c: C, unit: number, year: number) {
  const rows = await queries.sumsOf(c.var.ctx.db, unit, year)
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((all, { amount }) => all + amount, 0)
  return {
    received: sum(({ kind }) => kind === 'in'),
    allotted: sum(({ source }) => source === 'allotted'),
    organising: -sum(({ source }) => source === 'organising'),
    paid: -sum(({ kind }) => kind === 'payment' || kind === 'returned'),
    spent: -sum(({ kind }) => kind === 'out'),
    balance: await queries.balanceOf(c.var.ctx.db, unit, year),
  }
}

async function linesToReturn(c: C, unit: number, on: string) {
  const { db } = c.var.ctx
  const days = deadlines.nopLaiHienVat.days
  const holidays = await holidaysIn(db)
  return (await queries.linesToReturn(db, unit)).map((row) => ({
    ...row,
    today: on,
    due: row.revokedOn && days ? workingDaysAfter(row.revokedOn, days.count, holidays) : null,
  }))
}

type Back = { unit: number; year?: number; forms?: Partial<FundForms> }

async function fundPage(c: C, back?: Back) {
  const { db, actor } = c.var.ctx
  const { on, units, unit, year, at } = await asked(c, back)
  const range = { offset: (at - 1) * perPage, limit: perPage + 1 }
  const entries = await queries.entriesOf(db, unit, year, range)
  const sums = await sumsOf(c, unit, year)
  const kept = await queries.yearOf(db, unit, year)
  const rule = kept?.rule ?? ''
  const base = kept?.base ?? 0
  const thisYear = Number(on.slice(0, 4))
  const fresh: FundForms = {
    enter: freshForm({ entered_on: year === thisYear ? on : `${year}-12-31`, source: 'allotted' }),
    year: freshForm({ rule, base: base || '' }),
    other: freshForm(),
  }
  const path = found(await c.var.scopes.unit?.(db, unit))
  const props = {
    frame: await frameOf(c),
    ...{ unit, units, year, sums, entries: entries.slice(0, perPage) },
    years: Array.from({ length: 6 }, (_, ago) => thisYear - ago),
    before: await queries.balanceOf(db, unit, year - 1),
    limits: warningsOf(sums, rule, base),
    version: kept?.version ?? null,
    page: at,
    pages: entries.length > perPage ? at + 1 : at,
    decisions: await queries.decisionsToPay(db, unit, year),
    toReturn: await linesToReturn(c, unit, on),
    forms: { ...fresh, ...back?.forms },
    mayKeep: mayThere(found(actor), 'fund.keep', path),
  }
  const status = Object.values(back?.forms ?? {}).find((form) => form?.status !== 200)?.status ?? 200
  return page(c, <FundPage {...props} />, status)
}

routes.get(to.book.pattern, may('fund.read'), (c) => fundPage(c))

routes.get(to.exportXlsx.pattern, may('fund.read'), async (c) => {
  const { db, locale } = c.var.ctx
  const { unit, year } = await asked(c)
  const t = fundWords[locale]
  const latestFirst = await queries.entriesOf(db, unit, year, { offset: 0, limit: 100_000 })
  const rows = latestFirst.toReversed()
  type Row = queries.Entry
  const sheet = await writeSheet<Row>(
    [
      { title: t.day, value: ({ entered_on }) => entered_on, kind: 'day' },
      { title: t.voucher, value: ({ voucher }) => voucher },
      { title: t.source, value: (one) => itemOf(one, locale) },
      { title: t.name, value: ({ name }) => name },
      { title: t.decision, value: ({ number }) => number },
      { title: t.words, value: ({ words }) => words },
      { title: t.groupIn, value: ({ amount }) => (amount > 0 ? amount : null), kind: 'number' },
      { title: t.groupOut, value: ({ amount }) => (amount < 0 ? -amount : null), kind: 'number' },
      { title: t.balance, value: ({ balance }) => balance, kind: 'number' },
      { title: t.by, value: ({ by }) => by },
    ],
    rows,
    { sheet: `${t.book} ${year}` },
  )
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`so-quy-${unit}-${year}.xlsx`),
  })
})

const book = (unit: number, year?: number) => to.book({ 'don-vi': unit, nam: year })

routes.post(to.year.pattern, keeps, (c) =>
  submit(c, {
    form: forms.yearForm,
    act: (ctx, input) => actions.keepYear(ctx, idOf(c, 'unit'), input),
    then: ({ year }) => book(idOf(c, 'unit'), year),
    done: (locale) => fundWords[locale].kept,
    again: (form) =>
      fundPage(c, {
        unit: idOf(c, 'unit'),
        year: Number(form.typed.year) || undefined,
        forms: { year: form },
      }),
  }),
)

routes.post(to.enter.pattern, keeps, (c) =>
  submit(c, {
    form: forms.enterForm,
    act: (ctx, input) => actions.enterFund(ctx, idOf(c, 'unit'), input),
    then: ({ year }) => book(idOf(c, 'unit'), year),
    done: (locale) => fundWords[locale].entered,
    again: (form) => fundPage(c, { unit: idOf(c, 'unit'), forms: { enter: form } }),
  }),
)

routes.post(to.cancel.pattern, keeps, (c) =>
  submit(c, {
    form: forms.cancelForm,
    act: (ctx, { words }) =>
      actions.cancelEntry(ctx, { unit: idOf(c, 'unit'), entry: idOf(c, 'entry') }, words),
    then: ({ year }) => book(idOf(c, 'unit'), year),
    done: (locale) => fundWords[locale].cancelled,
    again: (form) => fundPage(c, { unit: idOf(c, 'unit'), forms: { other: form } }),
  }),
)

routes.get(to.pay.pattern, pays, (c) => payPage(c, freshForm({ entered_on: today(c.var.house.clock) })))

async function payPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const decision = found(await queries.decisionForPayment(db, idOf(c, 'decision')))
  const year = Number(today(c.var.house.clock).slice(0, 4))
  const props = {
    frame: await frameOf(c),
    form,
    decision,
    payables: await actions.payablesFor(db, decision),
    balance: await queries.balanceOf(db, decision.unitId, year),
  }
  return page(c, <PayPage {...props} />, form.status)
}

routes.post(to.pay.pattern, pays, (c) =>
  submit(c, {
    form: forms.payForm,
    act: (ctx, input) => actions.payDecision(ctx, idOf(c, 'decision'), input),
    then: ({ id }) => to.pay({ decision: id }),
    done: (locale) => fundWords[locale].paidNow,
    again: (form) => payPage(c, form),
  }),
)

/** A form of the list of what is to be returned comes back above the fund's page. */
async function backAgain(c: C, form: FormState) {
  const { unitId: unit } = found(await queries.decisionForPayment(c.var.ctx.db, idOf(c, 'decision')))
  return fundPage(c, { unit, forms: { other: form } })
}

const which = (c: C) => ({ decision: idOf(c, 'decision'), line: idOf(c, 'line') })

routes.post(to.back.pattern, pays, (c) =>
  submit(c, {
    form: forms.backForm,
    act: (ctx, input) => actions.takeBack(ctx, which(c), input),
    then: ({ unit }) => book(unit),
    done: (locale) => fundWords[locale].taken,
    again: (form) => backAgain(c, form),
  }),
)

routes.post(to.objects.pattern, pays, (c) =>
  submit(c, {
    form: forms.objectsForm,
    act: (ctx, input) => actions.takeObjects(ctx, which(c), input),
    then: ({ unit }) => book(unit),
    done: (locale) => fundWords[locale].taken,
    again: (form) => backAgain(c, form),
  }),
)
