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
import { confirmImport, dropImport, judged, startImport, undoImport } from './actions.ts'
import { pressForm, startForm, templateForm } from './forms.ts'
import { ImportPage } from './pages/import-page.tsx'
import { ImportsPage } from './pages/imports-page.tsx'
import { importById, importsBelow } from './queries.ts'
import { columns, isNeeded } from './rules.ts'
import { columnWords, importWords } from './words.ts'

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
    value: () => '',
    width: 24,
  }))
  const sheet = await writeSheet(titled, [], { sheet: importWords[locale].kinds[kind] })
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`mau-${kind}.xlsx`),
  })
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

const press = (c: C, action: typeof confirmImport, done: 'began' | 'dropped' | 'undone') =>
  submit(c, {
    form: pressForm,
    act: (ctx) => action(ctx, idOf(c, 'import')),
    then: () => addresses.imports.show({ import: idOf(c, 'import') }),
    done: (locale) => importWords[locale][done],
    again: (form) => showPage(c, form),
  })
