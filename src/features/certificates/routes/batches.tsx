import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { blankSetting } from '#documents/blank-paper.ts'
import { certificatesSetting } from '#documents/certificate-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { certificatesOf, decisionById } from '#features/decisions/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { mayAnywhere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions/batch.ts'
import * as forms from '../forms.ts'
import { bound } from '../later.ts'
import { BatchPage } from '../pages/batch-page.tsx'
import { BatchesPage } from '../pages/batches-page.tsx'
import { DecisionCertificatesPage } from '../pages/decision-certificates-page.tsx'
import * as batches from '../queries/batches.ts'
import * as blanks from '../queries/blanks.ts'
import * as printings from '../queries/printings.ts'
import { certificateWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as batchRoutes }

const to = addresses.certificates
const perPage = 20
const secondsBetweenLooks = 2
const mayPrint = may('certificate.print', 'decision')
const mayPrintBatch = may('certificate.print', 'batch')

const siteOf = (c: C): string => c.var.house.config.publicUrl ?? new URL(c.req.url).origin

/** Which page of a list is asked for, and its range. */
function rangeAsked(c: C) {
  const at = forms.pageForm.parse(c.req.query()).trang ?? 1
  return { at, range: { offset: (at - 1) * perPage, limit: perPage + 1 } }
}

const paged = <Row,>(rows: readonly Row[], at: number) => ({
  rows: rows.slice(0, perPage),
  page: at,
  pages: rows.length > perPage ? at + 1 : at,
})

routes.get(to.list.pattern, may('certificate.print'), async (c) => {
  const { db, actor } = c.var.ctx
  const { at, range } = rangeAsked(c)
  const rows = await batches.batchesBelow(db, pathsWhere(found(actor), 'certificate.print'), range)
  const mayKeep = mayAnywhere(found(actor), 'blank.keep')
  return page(c, <BatchesPage frame={await frameOf(c)} {...paged(rows, at)} mayKeep={mayKeep} />)
})

routes.get(to.ofDecision.pattern, mayPrint, (c) => decisionPage(c, freshForm()))

async function decisionPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const decision = found(await decisionById(db, idOf(c, 'decision')))
  if (decision.state !== 'issued') throw new NotFound('not issued')
  const { at, range } = rangeAsked(c)
  const certificates = await certificatesOf(db, decision, { site: siteOf(c) })
  const props = {
    frame: await frameOf(c),
    form,
    decision,
    certificates: certificates.slice(range.offset, range.offset + perPage),
    count: certificates.length,
    page: at,
    pages: Math.max(1, Math.ceil(certificates.length / perPage)),
    copies: await printings.copiesOf(db, decision.id),
    batches: await batches.batchesOf(db, decision.id),
    blanks: await blanks.blanksInUse(db, [...new Set(certificates.map(({ award }) => award))]),
    countOf: (award: string) => certificates.filter((one) => one.award === award).length,
    log: await printings.printingsOf(db, decision.id, { offset: 0, limit: 50 }),
  }
  return page(c, <DecisionCertificatesPage {...props} />, form.status)
}

routes.post(to.begin.pattern, mayPrint, (c) =>
  submit(c, {
    form: forms.beginForm,
    act: (ctx, input) => actions.beginBatch(ctx, idOf(c, 'decision'), { ...input, site: siteOf(c) }),
    then: ({ id }) => to.batch({ batch: id }),
    done: (locale) => certificateWords[locale].began,
    again: (form) => decisionPage(c, form),
  }),
)

routes.post(to.print.pattern, mayPrint, (c) =>
  submit(c, {
    form: forms.printForm,
    act: (ctx, input) => actions.printOne(ctx, idOf(c, 'decision'), input),
    then: ({ id }) => to.printing({ printing: id }),
    again: (form) => decisionPage(c, form),
  }),
)

routes.get(to.printing.pattern, may('certificate.print', 'printing'), async (c) => {
  const { db } = c.var.ctx
  const printing = found(await printings.printingById(db, idOf(c, 'printing')))
  const decision = found(await decisionById(db, printing.decisionId))
  const [one] = await certificatesOf(db, decision, { site: siteOf(c), only: [printing.lineId] })
  const { certificate } = found(one)
  const blank = printing.blankId === null ? null : found(await blanks.blankById(db, printing.blankId))
  const setting = blank
    ? blankSetting(blanks.onPaper(blank), [certificate])
    : certificatesSetting([certificate])
  const pdf = await toPdf(setting)
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="giay-chung-nhan-${printing.lineId}.pdf"`,
  })
})

routes.get(to.batch.pattern, mayPrintBatch, (c) => batchPage(c, freshForm()))

async function batchPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const batch = found(await batches.batchById(db, idOf(c, 'batch')))
  if (batch.state === 'running') c.header('Refresh', String(secondsBetweenLooks))
  const props = { frame: await frameOf(c), form, batch, tight: await batches.namesOf(db, batch.tight) }
  return page(c, <BatchPage {...props} />, form.status)
}

const press = (c: C, act: typeof actions.cancelBatch, done: 'cancelled' | 'resumed') =>
  submit(c, {
    form: forms.bareForm,
    act: (ctx) => act(ctx, idOf(c, 'batch')),
    then: ({ id }) => to.batch({ batch: id }),
    done: (locale) => certificateWords[locale][done],
    again: (form) => batchPage(c, form),
  })

routes.post(to.cancel.pattern, mayPrintBatch, (c) => press(c, actions.cancelBatch, 'cancelled'))
routes.post(to.resume.pattern, mayPrintBatch, (c) => press(c, actions.resumeBatch, 'resumed'))

routes.get(to.pdf.pattern, mayPrintBatch, (c) => sendBound(c, 'pdf', 'application/pdf'))
routes.get(to.zip.pattern, mayPrintBatch, (c) => sendBound(c, 'zip', 'application/zip'))

async function sendBound(c: C, kind: 'pdf' | 'zip', type: string) {
  const batch = found(await batches.batchById(c.var.ctx.db, idOf(c, 'batch')))
  if (batch.state !== 'done') throw new NotFound('not ready, or not kept any more')
  const { stream, size } = found(await actions.outputsOf(c.var.ctx, batch.id).open(bound[kind]))
  // the web's stream and Node's have the same bytes and types of their own
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': attachment(`giay-chung-nhan-${batch.decision_id}.${kind}`),
  })
}
