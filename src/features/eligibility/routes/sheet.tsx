import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { lawInUse } from '#features/laws/index.ts'
import { pathsOfUnits, unitOptions } from '#features/units/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { answerForCouncil } from '../actions/answers.ts'
import { beginJudging, factsOf, stopJudging } from '../actions/judge.ts'
import * as forms from '../forms.ts'
import { SheetPage, type SheetProps } from '../pages/sheet-page.tsx'
import type { Open } from '../pages/why.tsx'
import type { Judging } from '../queries/judgings.ts'
import * as judgings from '../queries/judgings.ts'
import { coverage } from '../queries/law.ts'
import * as sheet from '../queries/sheet.ts'
import { coursesFor } from '../rules/course.ts'
import type { Letter, Standard } from '../rules/judging.ts'
import { type RuleSet, ruleSetFor } from '../rules/law.ts'
import { letterOf } from '../rules/letters.ts'
import { missingFrom, reasonsFor } from '../rules/reasons.ts'
import { eligibilityWords } from '../words.ts'
import { roomsOf } from './caps.tsx'

type C = Context<Env>

const routes = router()

export { routes as sheetRoutes }

const perPage = 50
/** What an officer looks at first; the others are a tick away. */
const shownFirst = 5
/** Beyond this a workbook takes seconds to make. */
const mostInExcel = 20_000
const yearsBack = 6
const letterOfResult: Record<forms.Result, Letter> = {
  dat: 'm',
  'chua-dat': 'u',
  'tam-dung': 's',
  'cho-hoi-dong': 'c',
  'chua-ro': 'k',
}

const mayRead = may('eligibility.read')

routes.get(addresses.eligibility.sheet.pattern, mayRead, (c) => sheetPage(c, freshForm()))

routes.post(addresses.eligibility.sheet.pattern, may('eligibility.judge'), (c) =>
  submit(c, {
    form: forms.judgeForm,
    act: beginJudging,
    then: (_, { unit_id, subject, year }) =>
      addresses.eligibility.sheet({ 'don-vi': unit_id, nam: year, 'doi-tuong': subject }),
    done: (locale) => eligibilityWords[locale].begun,
    again: (form) => sheetPage(c, form),
  }),
)

type Chosen = { input: SheetProps['filter']; unitPath: string; unitName: string; units: SheetProps['units'] }

/** Unit and year of the address; where it names none, the first unit that the person may see, and this year. */
async function chosen(c: C, form?: FormState): Promise<Chosen> {
  const { ctx, house } = c.var
  const on = today(house.clock)
  const typed = form && form.status !== 200 ? form.typed : {}
  const asked = forms.sheetForm.parse({
    ...c.req.query(),
    'danh-hieu': c.req.queries('danh-hieu') ?? [],
    ...(typed.unit_id && { 'don-vi': typed.unit_id, nam: typed.year, 'doi-tuong': typed.subject }),
  })
  const paths = pathsWhere(found(ctx.actor), 'eligibility.read')
  const units = await unitOptions(ctx.db, { paths, on })
  const unit = asked['don-vi'] ?? Number(units[0]?.value ?? 0)
  const unitPath = (await pathsOfUnits(ctx.db, [unit])).get(unit)
  if (!unitPath || !paths.some((path) => unitPath.startsWith(path))) throw new NotFound('no such unit')
  const unitName = units.find(({ value }) => Number(value) === unit)?.label.trim() ?? ''
  const nam = asked.nam ?? Number(on.slice(0, 4))
  return { input: { ...asked, 'don-vi': unit, nam }, unitPath, unitName, units }
}

const rulesNow = async (c: C, subject: Judging['subject']): Promise<RuleSet> => {
  const on = today(c.var.house.clock)
  return ruleSetFor(subject, on, await lawInUse(c.var.ctx.db, on))
}

function filterFor({ input, unitPath }: Chosen, judging: Judging): sheet.SheetFilter {
  const named = judging.titles.filter((award) => input['danh-hieu'].includes(award))
  const titles = named.length > 0 ? named : judging.titles.slice(0, shownFirst)
  const result = input['ket-qua']
  return { judging, unitPath, titles, search: input.tim, results: result ? [letterOfResult[result]] : [] }
}

async function sheetPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const at = await chosen(c, form)
  const scope = { unitPath: at.unitPath, subject: at.input['doi-tuong'], year: at.input.nam }
  const rules = await rulesNow(c, scope.subject)
  const judging = await judgings.latestDone(db, scope)
  const on = today(c.var.house.clock)
  const filter = judging && filterFor(at, judging)
  const props = {
    ...(await rowsFor(c, { at, judging, filter, rules })),
    rooms: filter ? await roomsOf(db, filter, on) : [],
    frame: await frameOf(c),
    form,
    filter: at.input,
    units: at.units,
    unitName: at.unitName,
    years: Array.from({ length: yearsBack }, (_, back) => Number(on.slice(0, 4)) - back),
    judging,
    running: await judgings.openJudging(db, scope),
    titles: judging?.titles ?? [],
    shown: filter?.titles ?? [],
    coverage: await coverage(db),
    mayJudge: mayThere(found(actor), 'eligibility.judge', at),
    mayCover: mayAnywhere(found(actor), 'eligibility.cover'),
    mayAnswer: mayAnywhere(found(actor), 'eligibility.answer'),
  }
  return page(c, <SheetPage {...props} />, form.status)
}

type Wanted = {
  at: Chosen
  judging: Judging | undefined
  filter: sheet.SheetFilter | undefined
  rules: RuleSet
}

const nothing = {
  stale: { count: 0, people: new Set<number>(), rules: false },
  rows: [],
  total: 0,
  all: 0,
  counts: {},
  page: 1,
  pages: 1,
  open: undefined,
}

/** One page of the stored sheet, with what has changed since. */
async function rowsFor(c: C, { at, judging, filter, rules }: Wanted) {
  if (!judging || !filter) return nothing
  const { db } = c.var.ctx
  const [total, all, counts, changes] = await Promise.all([
    sheet.countSheet(db, filter),
    sheet.countSheet(db, { ...filter, results: [] }),
    sheet.countsByTitle(db, filter),
    judgings.changesSince(db, judging.last_event),
  ])
  const pages = Math.max(1, Math.ceil(total / perPage))
  const asked = Math.min(at.input.trang, pages)
  const rows = await sheet.sheetRows(db, filter, { offset: (asked - 1) * perPage, limit: perPage })
  return {
    stale: { ...changes, rules: rules.hash !== judging.rules_hash },
    rows: await withMissing(c, { rows, filter, rules }),
    total,
    all,
    counts,
    page: asked,
    pages,
    open: await openCell(c, { at, judging, filter, rules }),
  }
}

/** What each lacks, where one title alone is looked at and its answer is not "met". */
async function withMissing(
  c: C,
  { rows, filter, rules }: { rows: sheet.SheetRow[]; filter: sheet.SheetFilter; rules: RuleSet },
): Promise<(sheet.SheetRow & { missing?: string })[]> {
  const [award, ...others] = filter.titles
  const standard = rules.standards.find((one) => one.award === award)
  const [result] = filter.results
  if (others.length > 0 || !standard || !result || result === 'm') return rows
  const missing = await missingOf(c, { ids: rows.map(({ id }) => id), filter, standard })
  return rows.map((row) => ({ ...row, missing: missing.get(row.id) ?? '' }))
}

type Lacking = { ids: readonly number[]; filter: sheet.SheetFilter; standard: Standard }

async function missingOf(c: C, { ids, filter, standard }: Lacking): Promise<Map<number, string>> {
  const { db, locale } = c.var.ctx
  const { subject, year, on } = { ...filter.judging, ...momentHere(c, filter) }
  const loaded = await factsOf(db, subject, ids, { year, on })
  return new Map(
    loaded.map(({ id, facts }) => [id, missingFrom(reasonsFor(standard.rule, facts, on), locale)]),
  )
}

const momentHere = (c: C, { judging }: sheet.SheetFilter) => ({
  year: (judging as Judging).year,
  on: today(c.var.house.clock),
})

/** The reasons of the cell that the address opens, from the records of now. */
async function openCell(c: C, { at, judging, filter, rules }: Required<Wanted>): Promise<Open | undefined> {
  const { ai: id, xem: award } = at.input
  const { db, actor } = c.var.ctx
  const standard = rules.standards.find((one) => one.award === award)
  if (id === null || !standard || !judging || !filter) return undefined
  const { subject, year } = judging
  const who = await sheet.subjectNamed(db, subject, id)
  if (!who?.unitPath.startsWith(at.unitPath)) return undefined
  const on = today(c.var.house.clock)
  const [loaded] = await factsOf(db, subject, [id], { year, on })
  if (!loaded) return undefined
  const reasons = reasonsFor(standard.rule, loaded.facts, on)
  const letter = letterOf(reasons)
  const stored = await sheet.storedVerdict(db, judging.id, id)
  const counts = await sheet.countsByTitle(db, { ...filter, titles: [award], search: '' })
  return {
    id,
    name: who.name,
    award,
    letter,
    changed: stored?.answers[judging.titles.indexOf(award)] !== letter,
    reasons,
    course: subject === 'ca-nhan' ? coursesFor([standard], loaded.facts, year)[0] : undefined,
    mayAnswer:
      mayThere(found(actor), 'eligibility.answer', who) && !(subject === 'ca-nhan' && actor?.personId === id),
    mayNominate: mayThere(found(actor), 'dossier.write', who),
    asked: counts[award]?.c ?? 0,
  }
}

routes.get(addresses.eligibility.exportXlsx.pattern, mayRead, async (c) => {
  const { db, locale } = c.var.ctx
  const at = await chosen(c)
  const scope = { unitPath: at.unitPath, subject: at.input['doi-tuong'], year: at.input.nam }
  const judging = found(await judgings.latestDone(db, scope))
  const filter = filterFor(at, judging)
  const rows = await sheet.sheetRows(db, filter, { offset: 0, limit: mostInExcel })
  const rules = await rulesNow(c, scope.subject)
  const complete = await withMissing(c, { rows, filter, rules })
  const t = eligibilityWords[locale]
  const columns = [
    { title: t.name, value: (row: sheet.SheetRow) => row.name },
    { title: t.unitName, value: (row: sheet.SheetRow) => row.unitName },
    ...filter.titles.map((award) => ({
      title: honourName(award, locale),
      value: (row: sheet.SheetRow) =>
        t.letters[(row.answers[judging.titles.indexOf(award)] ?? 'k') as Letter],
    })),
    ...(complete.some(({ missing }) => missing !== undefined)
      ? [{ title: t.missing, value: (row: sheet.SheetRow & { missing?: string }) => row.missing ?? '' }]
      : []),
  ]
  const file = await writeSheet(columns, complete, { sheet: t.titleOf(at.input.nam) })
  return c.body(new Uint8Array(file), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`${t.exportName}-${at.input.nam}.xlsx`),
  })
})

routes.post(addresses.eligibility.stop.pattern, may('eligibility.judge', 'judging'), (c) =>
  submit(c, {
    form: forms.stopForm,
    act: (ctx) => stopJudging(ctx, idOf(c, 'judging')),
    then: () => addresses.eligibility.sheet(),
    done: (locale) => eligibilityWords[locale].stopped,
    again: (form) => sheetPage(c, form),
  }),
)

routes.post(addresses.eligibility.answer.pattern, may('eligibility.answer'), (c) =>
  submit(c, {
    form: forms.answerForm,
    act: answerForCouncil,
    then: (_, { unit_id, subject, year, one, award }) =>
      addresses.eligibility.sheet({
        'don-vi': unit_id,
        nam: year,
        'doi-tuong': subject,
        ...(one !== null && { ai: one, xem: award }),
      }),
    done: (locale, { count }) => eligibilityWords[locale].answered(count),
    again: (form) => sheetPage(c, form),
  }),
)
