import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { officeDocx } from '#documents/office-docx.ts'
import { type OfficePaper, officeSetting } from '#documents/office-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { personShown, unitShown } from '#features/achievements/index.ts'
import { personOptions } from '#features/people/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from './actions.ts'
import { type ChooseInput, chooseForm, type PaperInput, paperForm } from './forms.ts'
import { PapersPage } from './pages/papers-page.tsx'
import { draftsBelow } from './queries.ts'

type C = Context<Env>

const routes = router()

export { routes as paperRoutes }

const to = addresses.papers
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The paper as PDF, or as Word where the address asks so. */
async function send(c: C, name: string, make: (asked: PaperInput) => Promise<OfficePaper>) {
  const asked = paperForm.parse(c.req.query())
  const paper = await make(asked)
  if (asked.dang === 'word')
    return c.body(new Uint8Array(await officeDocx(paper)), 200, {
      'Content-Type': wordType,
      'Content-Disposition': attachment(`${name}.docx`),
    })
  return c.body(new Uint8Array(await toPdf(officeSetting(paper))), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}.pdf"`,
  })
}

const readsPerson = may('achievement.read', 'person')
const readsUnit = may('achievement.read', 'unit')

routes.get(to.report.pattern, readsPerson, (c) => {
  const id = idOf(c, 'person')
  return send(c, `bao-cao-thanh-tich-${id}`, (asked) => actions.reportOfPerson(c.var.ctx, id, asked))
})

routes.get(to.summary.pattern, readsPerson, (c) => {
  const id = idOf(c, 'person')
  return send(c, `tom-tat-thanh-tich-${id}`, (asked) => actions.summaryOfPerson(c.var.ctx, id, asked))
})

routes.get(to.unitReport.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, `bao-cao-thanh-tich-don-vi-${id}`, (asked) => actions.reportOfUnit(c.var.ctx, id, asked))
})

routes.get(to.unitSummary.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, `tom-tat-thanh-tich-don-vi-${id}`, (asked) => actions.summaryOfUnit(c.var.ctx, id, asked))
})

const thisYear = (c: C) => Number(today(c.var.house.clock).slice(0, 4))

routes.get(to.compact.pattern, readsUnit, (c) => {
  const id = idOf(c, 'unit')
  return send(c, `giao-uoc-thi-dua-${id}`, ({ nam }) =>
    actions.compactOfUnit(c.var.ctx, id, nam ?? thisYear(c)),
  )
})

routes.get(to.proposal.pattern, may('decision.read', 'decision'), (c) => {
  const id = idOf(c, 'decision')
  return send(c, `to-trinh-${id}`, () => actions.proposalOf(c.var.ctx, id))
})

/** Whose papers are asked for; NotFound where the reader may not see them. */
async function whoseOf(c: C, { ai, 'don-vi': unitId }: ChooseInput) {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const sees = async (scope: 'person' | 'unit', id: number) => {
    const standing = await c.var.scopes[scope]?.(db, id)
    if (!standing || !mayThere(actor, 'achievement.read', standing)) throw new NotFound('not theirs')
  }
  if (ai !== null) {
    await sees('person', ai)
    return { kind: 'person' as const, id: ai, name: found(await personShown(db, ai)).name }
  }
  if (unitId === null) return undefined
  await sees('unit', unitId)
  return { kind: 'unit' as const, id: unitId, name: found(await unitShown(db, unitId)).name }
}

routes.get(to.list.pattern, may('achievement.read'), async (c) => {
  const { db, actor: maybe } = c.var.ctx
  const actor = found(maybe)
  const on = today(c.var.house.clock)
  const asked = chooseForm.parse(c.req.query())
  const paths = pathsWhere(actor, 'achievement.read')
  const own = paths.length === 0 && actor.personId !== null
  const whose = await whoseOf(
    c,
    own && asked.ai === null && asked['don-vi'] === null ? { ...asked, ai: actor.personId } : asked,
  )
  const decides = pathsWhere(actor, 'decision.read')
  const props = {
    asked,
    whose,
    year: asked.nam ?? thisYear(c),
    period: actions.periodOf(c.var.ctx, asked),
    people: own ? [] : await personOptions(db, { paths }),
    units: own ? [] : await unitOptions(db, { paths, on }),
    drafts: decides.length === 0 ? undefined : await draftsBelow(db, decides),
  }
  return page(c, <PapersPage frame={await frameOf(c)} {...props} />)
})
