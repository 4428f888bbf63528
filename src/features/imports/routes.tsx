import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { confirmImport, dropImport, judged, resumeImport, startImport, undoImport } from './actions.ts'
import { pressForm, startForm, templateForm } from './forms.ts'
import { ImportPage } from './pages/import-page.tsx'
import { ImportsPage } from './pages/imports-page.tsx'
import { importById, importsBelow } from './queries.ts'
import { columns, exampleMark, isNeeded, type Line } from './rules/lines.ts'
import { columnWords, type Example, examples, importWords, sayFault } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as importRoutes }

const perPage = 20
const secondsBetweenLooks = 2

routes.get(addresses.imports.list.pattern, may('import.run'), (c) => listPage(c, freshForm()))

routes.post(addresses.imports.list.pattern, may('import.run'), (c) =>
  submit(c, {
    form: startForm,
    act: startImport,
    then: ({ id }) => addresses.imports.show({ import: id }),
    again: (form) => listPage(c, form),
  }),
)

async function listPage(c: C, form: FormState) {
  const { ctx, house } = c.var
  const paths = pathsWhere(found(ctx.actor), 'import.run')
  const asked = Number(c.req.query('trang'))
  const at = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1
  const rows = await importsBelow(ctx.db, paths, { offset: (at - 1) * perPage, limit: perPage + 1 })
  const props = {
    frame: await frameOf(c),
    form,
    units: await unitOptions(ctx.db, { paths, on: today(house.clock) }),
    rows: rows.slice(0, perPage),
    page: at,
    pages: rows.length > perPage ? at + 1 : at,
  }
  return page(c, <ImportsPage {...props} />, form.status)
}

routes.get(addresses.imports.template.pattern, may('import.run'), async (c) => {
  const { locale } = c.var.ctx
  const { loai: kind } = templateForm.parse(c.req.query())
  const titled = columns[kind].map((name) => ({
    title: `${columnWords[locale][name]}${isNeeded(kind, name) ? ' *' : ''}`,
    value: (example: Example) => example[name] ?? '',
    width: 24,
  }))
  const example = { ...examples[locale][kind], name: `${exampleMark[locale]} ${examples[locale][kind].name}` }
  const sheet = await writeSheet(titled, [example], { sheet: importWords[locale].kinds[kind] })
  return sheetAnswer(c, sheet, `mau-${kind}.xlsx`)
})

routes.get(addresses.imports.show.pattern, may('import.run', 'import'), (c) => showPage(c, freshForm()))

async function showPage(c: C, form: FormState) {
  const { ctx } = c.var
  const one = found(await importById(ctx.db, idOf(c, 'import')))
  if (one.state === 'running') c.header('Refresh', String(secondsBetweenLooks))
  const rows = one.state === 'preview' ? await judged(ctx, one) : []
  return page(c, <ImportPage frame={await frameOf(c)} form={form} one={one} rows={rows} />, form.status)
}

routes.post(addresses.imports.confirm.pattern, may('import.run', 'import'), (c) =>
  press(c, confirmImport, 'began'),
)
routes.post(addresses.imports.drop.pattern, may('import.run', 'import'), (c) =>
  press(c, dropImport, 'dropped'),
)
routes.post(addresses.imports.undo.pattern, may('import.run', 'import'), (c) =>
  press(c, undoImport, 'undone'),
)

routes.post(addresses.imports.resume.pattern, may('import.run', 'import'), (c) =>
  press(c, resumeImport, 'resumed'),
)

/** The rows that cannot go in, as they stood in the file, each with the reason: to be corrected there. */
routes.get(addresses.imports.wrong.pattern, may('import.run', 'import'), async (c) => {
  const { ctx } = c.var
  const one = found(await importById(ctx.db, idOf(c, 'import')))
  found(one.state === 'preview' ? one : undefined)
  const faults = new Map(
    (await judged(ctx, one)).flatMap((row) => ('fault' in row ? [[row.number, row.fault]] : [])),
  )
  const t = importWords[ctx.locale]
  const titled = columns[one.kind].map((name) => ({
    title: columnWords[ctx.locale][name],
    value: ({ cells }: Line) => cells[name] ?? '',
  }))
  const reason = {
    title: t.trouble,
    value: ({ number }: Line) => {
      const fault = faults.get(number)
      return fault ? sayFault(fault, ctx.locale) : ''
    },
  }
  const rows = one.lines.filter(({ number }) => faults.has(number))
  return sheetAnswer(
    c,
    await writeSheet([...titled, reason], rows, { sheet: t.kinds[one.kind] }),
    `can-sua-${one.kind}.xlsx`,
  )
})

const sheetAnswer = (c: C, sheet: Buffer, name: string) =>
  c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(name),
  })

const press = (c: C, action: typeof confirmImport, done: 'began' | 'dropped' | 'undone' | 'resumed') =>
  submit(c, {
    form: pressForm,
    act: (ctx) => action(ctx, idOf(c, 'import')),
    then: () => addresses.imports.show({ import: idOf(c, 'import') }),
    done: (locale) => importWords[locale][done],
    again: (form) => showPage(c, form),
  })
