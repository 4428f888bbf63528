import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { certificatesSetting } from '#documents/certificate-paper.ts'
import { decisionSetting } from '#documents/decision-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { honourName } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { type Env, router } from '#web/env.ts'
import { idOf, may } from '#web/guard.ts'
import { certificatesOf } from '../actions/certificates.ts'
import { paperOf } from '../actions/signing.ts'
import * as queries from '../queries.ts'
import { decisionWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as paperRoutes }

const to = addresses.decisions
const mayRead = may('decision.read', 'decision')
const decisionHere = async (c: C) => found(await queries.decisionById(c.var.ctx.db, idOf(c, 'decision')))

const paperHere = async (c: C) => paperOf(c.var.ctx.db, await decisionHere(c))

const pdfAnswer = (c: C, pdf: Uint8Array, name: string) =>
  c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
  })

routes.get(to.pdf.pattern, mayRead, async (c) =>
  pdfAnswer(c, await toPdf(decisionSetting(await paperHere(c))), `quyet-dinh-${idOf(c, 'decision')}.pdf`),
)

routes.get(to.certificates.pattern, mayRead, async (c) => {
  const decision = await decisionHere(c)
  const site = c.var.house.config.publicUrl ?? new URL(c.req.url).origin
  const certificates = await certificatesOf(c.var.ctx.db, decision, { site })
  if (certificates.length === 0) throw new NotFound('no certificate is in force')
  const setting = certificatesSetting(certificates.map(({ certificate }) => certificate))
  return pdfAnswer(c, await toPdf(setting), `giay-chung-nhan-${decision.id}.pdf`)
})

type Payment = { at: number | null; name: string; place: string; award: string; money: number; why: string }

/** Who is paid how much by a decision, and the sum; what was corrected or revoked is paid no more. */
async function paymentsOf(c: C): Promise<Payment[]> {
  const { db, locale } = c.var.ctx
  const lines = (await queries.linesOf(db, idOf(c, 'decision'))).filter(({ state }) => state === 'issued')
  const paid = lines.map(({ name, place, award, year, money, money_why }, at) => ({
    ...{ at: at + 1, name, place, money: money ?? 0, why: money_why },
    award: `${honourName(award, locale)} (${year})`,
  }))
  const sum = paid.reduce((all, { money }) => all + money, 0)
  const blank = { at: null, place: '', award: '', why: '' }
  return [...paid, { ...blank, name: decisionWords[locale].moneyTotal, money: sum }]
}

routes.get(to.payments.pattern, mayRead, async (c) => {
  const t = decisionWords[c.var.ctx.locale]
  const sheet = await writeSheet<Payment>(
    [
      { title: t.columns.at, value: ({ at }) => at, kind: 'number' },
      { title: t.name, value: ({ name }) => name },
      { title: t.placeOfSubject, value: ({ place }) => place },
      { title: t.award, value: ({ award }) => award },
      { title: t.columns.money, value: ({ money }) => money, kind: 'number' },
      { title: t.moneyWhy, value: ({ why }) => why },
    ],
    await paymentsOf(c),
    { sheet: t.money },
  )
  return c.body(new Uint8Array(sheet), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`chi-thuong-${idOf(c, 'decision')}.xlsx`),
  })
})
