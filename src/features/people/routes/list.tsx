import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import type { Actor } from '#context.ts'
import { unitOptions, scopes as unitScopes } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { type SheetColumn, writeCsv, writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import { type ListInput, listForm } from '../forms.ts'
import { PeoplePage } from '../pages/people-page.tsx'
import {
  countPeople,
  type ExportRow,
  listPeople,
  type PeopleFilter,
  peopleToExport,
} from '../queries/list.ts'
import { personWords, slugWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as listRoutes }

const perPage = 50
/** Beyond this a workbook takes seconds to make; CSV takes any number. */
const mostInExcel = 20_000

routes.get(addresses.people.list.pattern, may('person.read'), (c) => listPage(c, freshForm()))

async function listPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const actor = found(ctx.actor)
  const input = listForm.parse(c.req.query())
  const filter = await filterOf(c, input)
  const order = orderOf(input)
  const rowsOf = (page: number) =>
    listPeople(ctx.db, filter, { order, offset: (page - 1) * perPage, limit: perPage })
  // counted beside; only a page beyond the last, which an old link may ask for, is read twice
  const [total, asked] = await Promise.all([countPeople(ctx.db, filter), rowsOf(input.trang)])
  const pages = Math.max(1, Math.ceil(total / perPage))
  const pageNumber = Math.min(input.trang, pages)
  const props = {
    frame: await frameOf(c),
    form,
    filter: input,
    units: await unitOptions(ctx.db, { paths: ['/'], on: today(house.clock) }),
    rows: pageNumber === input.trang ? asked : await rowsOf(pageNumber),
    page: pageNumber,
    pages,
    total,
    mayAdd: mayAnywhere(actor, 'person.edit'),
    mayExport: mayAnywhere(actor, 'person.export'),
  }
  return page(c, <PeoplePage {...props} />, form.status)
}

const orderOf = (input: ListInput) => (input['sap-xep'] === 'ho' ? 'family' : 'given')

const statuses = { 'dang-lam': 'working', 'da-roi': 'left', 'tat-ca': 'all' } as const

/** What the address asks for; a unit that is not there lets nobody through. */
async function filterOf(c: C, input: ListInput): Promise<PeopleFilter> {
  const unit = input['don-vi']
  const standing = unit === null ? undefined : await unitScopes.unit(c.var.ctx.db, unit)
  return {
    search: input.tim,
    unitPath: unit === null ? null : (standing?.unitPath ?? '/0/'),
    status: statuses[input['trang-thai']],
    heads: input['dung-dau'] === '1',
  }
}

/** The list as a file carries it: only of those for whom the person answers. */
async function listToExport(c: C, actor: Actor) {
  const input = listForm.parse(c.req.query())
  const filter = { ...(await filterOf(c, input)), within: pathsWhere(actor, 'person.export') }
  return { filter, order: orderOf(input) } as const
}

routes.get(addresses.people.exportXlsx.pattern, may('person.export'), async (c) => {
  const { db, locale, actor } = c.var.ctx
  const { filter, order } = await listToExport(c, found(actor))
  const t = personWords[locale]
  if ((await countPeople(db, filter)) > mostInExcel) {
    return listPage(c, { ...freshForm(), status: 422, refusal: { sentence: t.tooManyForExcel(mostInExcel) } })
  }
  const sheet = await writeSheet(columnsIn(locale), await peopleToExport(db, filter, order), {
    sheet: t.people,
  })
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`${t.exportName}-${today(c.var.house.clock)}.xlsx`),
  })
})

routes.get(addresses.people.exportCsv.pattern, may('person.export'), async (c) => {
  const { db, locale, actor } = c.var.ctx
  const { filter, order } = await listToExport(c, found(actor))
  const list = writeCsv(columnsIn(locale), await peopleToExport(db, filter, order))
  return c.body(list, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': attachment(`${personWords[locale].exportName}-${today(c.var.house.clock)}.csv`),
  })
})

function columnsIn(locale: Locale): SheetColumn<ExportRow>[] {
  const t = personWords[locale]
  const slugs = slugWords[locale]
  return [
    { title: t.code, value: (row) => row.staffCode },
    { title: t.name, value: (row) => row.name },
    { title: t.gender, value: (row) => row.gender && slugs.gender[row.gender] },
    { title: t.born, value: (row) => row.bornOn, kind: 'day' },
    { title: t.title, value: (row) => row.title },
    { title: t.head, value: (row) => (row.isHead ? sharedWords[locale].yes : '') },
    { title: t.unit, value: (row) => row.unitName },
    { title: t.memberSince, value: (row) => row.partyMemberSince, kind: 'day' },
    { title: t.email, value: (row) => row.email },
    { title: t.leaveOn, value: (row) => row.leftOn, kind: 'day' },
    { title: t.because, value: (row) => row.leftBecause && slugs.left[row.leftBecause] },
  ]
}
