import { addresses } from '#addresses.ts'
import { personOptions } from '#features/people/index.ts'
import { pathsOfUnits, unitOptions } from '#features/units/index.ts'
import { honourName, honourNames } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { type SheetColumn, writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { beginDossier } from '../actions/prepare.ts'
import * as forms from '../forms.ts'
import { BeginPage } from '../pages/begin-page.tsx'
import { ListPage } from '../pages/list-page.tsx'
import * as queries from '../queries/dossiers.ts'
import { dossierWords } from '../words.ts'
import type { C } from './shared.tsx'

const routes = router()

export { routes as listRoutes }

const perPage = 50
/** Beyond this a workbook takes seconds to make. */
const mostInExcel = 20_000
const to = addresses.dossiers

/** What the address asks for, within what this person may see. */
async function filterOf(c: C): Promise<{ filter: forms.ListInput; where: queries.ListFilter }> {
  const filter = forms.listForm.parse(c.req.query())
  const reach = pathsWhere(found(c.var.ctx.actor), 'dossier.read')
  const unit = filter['don-vi']
  const path = unit === null ? undefined : (await pathsOfUnits(c.var.ctx.db, [unit])).get(unit)
  if (unit !== null && !reach.some((one) => path?.startsWith(one))) throw new NotFound('no such unit')
  const where = {
    paths: path ? [path] : reach,
    state: filter['tinh-trang'],
    award: filter['danh-hieu'],
    year: filter.nam,
    overdue: filter['qua-han'] === '1',
    on: today(c.var.house.clock),
    search: filter.tim,
  }
  return { filter, where }
}

routes.get(to.list.pattern, may('dossier.read'), async (c) => {
  const { db, actor: maybe, locale } = c.var.ctx
  const actor = found(maybe)
  const { filter, where } = await filterOf(c)
  const sees = where.paths.length > 0
  const total = sees ? await queries.countIn(db, where) : 0
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(filter.trang, pages)
  const props = {
    filter,
    on: where.on,
    total,
    pages,
    page: at,
    mine: actor.personId === null ? [] : await queries.mine(db, actor.personId),
    rows: sees
      ? await queries.dossiersIn(db, where, { offset: (at - 1) * perPage, limit: perPage })
      : undefined,
    counts: sees ? await queries.countsByState(db, where) : new Map<string, number>(),
    mayExchange: mayAnywhere(actor, 'dossier.exchange'),
    awards: awardsFor(locale),
    units: sees ? await unitOptions(db, { paths: pathsWhere(actor, 'dossier.read'), on: where.on }) : [],
  }
  return page(c, <ListPage frame={await frameOf(c)} {...props} />)
})

const awardsFor = (locale: 'vi' | 'en', subject?: (typeof forms.subjects)[number]) =>
  honourNames
    .filter(({ subjects }) => subject === undefined || subjects.includes(subject))
    .map(({ slug, [locale]: label }) => ({ value: slug, label }))

routes.get(to.exportXlsx.pattern, may('dossier.read'), async (c) => {
  const { db, locale } = c.var.ctx
  const { where } = await filterOf(c)
  const rows = await queries.dossiersIn(db, where, { offset: 0, limit: mostInExcel })
  const t = dossierWords[locale]
  const columns: SheetColumn<queries.Dossier>[] = [
    { title: t.name, value: ({ name }) => name },
    { title: t.subject, value: ({ subject }) => t.subjects[subject] },
    { title: t.unit, value: ({ unitName }) => unitName },
    { title: t.award, value: ({ award }) => honourName(award, locale) },
    { title: t.year, kind: 'number', value: ({ year }) => year },
    { title: t.basis, value: ({ basis }) => t.bases[basis] },
    { title: t.liesAt, value: ({ liesAt }) => liesAt },
    { title: t.state, value: ({ state }) => t.states[state] },
    { title: t.due, kind: 'day', value: ({ due_on }) => due_on },
    { title: t.reason, value: ({ reason }) => reason },
  ]
  return c.body(new Uint8Array(await writeSheet(columns, rows)), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`${t.exportName}.xlsx`),
  })
})

async function beginPage(c: C, sent?: FormState) {
  const { db, locale, actor } = c.var.ctx
  const on = today(c.var.house.clock)
  const asked = forms.askForm.parse(sent ? { loai: sent.typed.subject } : c.req.query())
  const { loai: subject } = asked
  const paths = pathsWhere(found(actor), 'dossier.write')
  const own = actor?.personId
  const people = async () =>
    paths.length === 0 && own !== null && own !== undefined
      ? [{ value: own, label: found(await queries.subjectOf(db, 'ca-nhan', own)).name }]
      : personOptions(db, { paths })
  const props = {
    subject,
    form:
      sent ??
      freshForm({
        of_id: asked.cho ?? '',
        award: asked['danh-hieu'],
        year: asked.nam ?? on.slice(0, 4),
        basis: 'cong-trang',
      }),
    options: subject === 'ca-nhan' ? await people() : await unitOptions(db, { paths, on }),
    awards: awardsFor(locale, subject),
  }
  return page(c, <BeginPage frame={await frameOf(c)} {...props} />, props.form.status)
}

routes.get(to.begin.pattern, may('dossier.write'), (c) => beginPage(c))

routes.post(to.begin.pattern, may('dossier.write'), (c) =>
  submit(c, {
    form: forms.beginForm,
    act: beginDossier,
    then: ({ id }) => to.show({ dossier: id }),
    again: (form) => beginPage(c, form),
  }),
)
