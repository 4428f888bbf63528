import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { lawInUse, topPath, versionById } from '#features/laws/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { writeSheet } from '#platform/spreadsheets/write.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import { factsOf } from '../actions/judge.ts'
import { beginRehearsal } from '../actions/rehearse.ts'
import * as forms from '../forms.ts'
import { type Opened, RehearsalPage } from '../pages/rehearsal-page.tsx'
import * as rehearsals from '../queries/rehearsals.ts'
import { subjectNamed } from '../queries/sheet.ts'
import { letterOf } from '../rules/letters.ts'
import { reasonsFor } from '../rules/reasons.ts'
import { standardsChanged } from '../rules/rehearsal.ts'
import { eligibilityWords, rehearsalWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as rehearsalRoutes }

const perPage = 50
const mostInExcel = 20_000
const secondsBetweenLooks = 2

routes.get(addresses.laws.rehearse.pattern, may('eligibility.read', 'lawVersion'), (c) =>
  rehearsalPage(c, freshForm()),
)

routes.post(addresses.laws.rehearse.pattern, may('law.draft', 'lawVersion'), (c) =>
  submit(c, {
    form: forms.rehearseForm,
    act: (ctx, input) => beginRehearsal(ctx, idOf(c, 'lawVersion'), input),
    then: () => addresses.laws.rehearse({ lawVersion: idOf(c, 'lawVersion') }),
    again: (form) => rehearsalPage(c, form),
  }),
)

const filterOf = (rehearsal: number, asked: forms.TurnInput): rehearsals.TurnFilter => {
  const [award = '', subject = ''] = asked['danh-hieu'].split('/')
  const [was = '', now = ''] = asked.doi.split('-')
  return { rehearsal, award, subject, was, now }
}

async function rehearsalPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const version = found(await versionById(db, idOf(c, 'lawVersion')))
  const one = await rehearsals.latestRehearsal(db, version.id)
  const runs = one?.state === 'running' || one?.state === 'waiting'
  if (runs) c.header('Refresh', String(secondsBetweenLooks))
  const asked = forms.turnForm.parse(c.req.query())
  const turns = one ? await rehearsals.turns(db, one.id) : []
  const filter = one && filterOf(one.id, asked)
  const total = turns
    .filter((turn) => !filter?.award || (turn.award === filter.award && turn.subject === filter.subject))
    .filter((turn) => !filter?.was || (turn.was === filter.was && turn.now === filter.now))
    .reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(asked.trang, pages)
  const props = {
    frame: await frameOf(c),
    ...{ form, version, one, asked, turns, total, pages },
    thisYear: Number(today(c.var.house.clock).slice(0, 4)),
    page: at,
    rows: filter
      ? await rehearsals.changeRows(db, filter, { offset: (at - 1) * perPage, limit: perPage })
      : [],
    open: one && (await opened(c, one, asked)),
    mayRehearse:
      version.state === 'draft' && mayThere(found(actor), 'law.draft', { unitPath: await topPath(db) }),
  }
  return page(c, <RehearsalPage {...props} />, form.status)
}

/** The reasons of one whose answer changes, under what is in force and under the draft. */
async function opened(c: C, one: rehearsals.Rehearsal, asked: forms.TurnInput): Promise<Opened | undefined> {
  const { db } = c.var.ctx
  const [award = '', subject = ''] = asked.xem.split('/')
  if (asked.ai === null || (subject !== 'ca-nhan' && subject !== 'tap-the')) return undefined
  const { judged_on: on, year } = one
  const draft = found(await versionById(db, one.law_version_id))
  const base = draft.base_id === null ? {} : ((await versionById(db, draft.base_id))?.law ?? {})
  const law = draft.state === 'draft' ? await lawInUse(db, on) : base
  const compared = standardsChanged(subject, on, [law, draft.law]).find((two) => two.award === award)
  const [loaded] = await factsOf(db, subject, [asked.ai], { year, on })
  const who = await subjectNamed(db, subject, asked.ai)
  if (!compared || !loaded || !who) return undefined
  const [was, now] = [compared.was, compared.now].map(({ rule }) => {
    const reasons = reasonsFor(rule, loaded.facts, on)
    return { reasons, letter: letterOf(reasons) }
  })
  return was && now ? { name: who.name, award, was, now } : undefined
}

routes.get(addresses.laws.rehearsalXlsx.pattern, may('eligibility.read', 'lawVersion'), async (c) => {
  const { db, locale } = c.var.ctx
  const one = found(await rehearsals.latestRehearsal(db, idOf(c, 'lawVersion')))
  const filter = filterOf(one.id, forms.turnForm.parse(c.req.query()))
  const rows = await rehearsals.changeRows(db, filter, { offset: 0, limit: mostInExcel })
  const t = eligibilityWords[locale]
  const r = rehearsalWords[locale]
  type Row = rehearsals.ChangeRow
  const columns = [
    { title: t.name, value: ({ name }: Row) => name },
    { title: t.unitName, value: ({ unitName }: Row) => unitName },
    { title: r.honour, value: ({ award }: Row) => honourName(award, locale) },
    { title: r.was, value: ({ was }: Row) => t.letters[was] },
    { title: r.now, value: ({ now }: Row) => t.letters[now] },
    { title: r.because, value: ({ because }: Row) => because[locale] },
  ]
  const file = await writeSheet(columns, rows, { sheet: r.title })
  return c.body(new Uint8Array(file), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': attachment(`thu-quy-che-${one.law_version_id}.xlsx`),
  })
})
