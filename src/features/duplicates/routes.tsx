import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { answerDuplicate } from './actions.ts'
import * as forms from './forms.ts'
import { DuplicatesPage } from './pages/duplicates-page.tsx'
import { PairPage } from './pages/pair-page.tsx'
import * as queries from './queries.ts'
import { duplicateWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as duplicateRoutes }

const perPage = 50
const yearsBack = 10
const to = addresses.duplicates
const mayJudge = may('duplicate.judge')

routes.get(to.list.pattern, mayJudge, async (c) => {
  const { db, actor } = c.var.ctx
  const thisYear = Number(today(c.var.house.clock).slice(0, 4))
  const filter = forms.listForm.parse(c.req.query())
  const year = filter.nam ?? thisYear
  const which = { year, state: filter['tinh-trang'], paths: pathsWhere(found(actor), 'duplicate.judge') }
  const total = await queries.countPairs(db, which)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(filter.trang, pages)
  const props = {
    filter,
    year,
    years: Array.from({ length: yearsBack }, (_, back) => thisYear - back),
    pairs: await queries.pairsOf(db, which, { offset: (at - 1) * perPage, limit: perPage }),
    total,
    page: at,
    pages,
  }
  return page(c, <DuplicatesPage frame={await frameOf(c)} {...props} />)
})

/** The pair that the address names, or the form that was sent. */
function pairIn(c: C, { typed }: FormState) {
  const sent = {
    khen: typed.honour_id,
    nguoi: typed.person_id,
    'don-vi': typed.unit_id,
    'danh-hieu': typed.award,
    nam: typed.year,
  }
  return forms.pairForm.parse(typed.honour_id ? sent : c.req.query())
}

async function pairPage(c: C, form: FormState) {
  const { db, actor } = c.var.ctx
  const { khen, nguoi: person, 'don-vi': unit, 'danh-hieu': award, nam } = pairIn(c, form)
  const earlier = found(khen === null ? undefined : await queries.honourShown(db, khen))
  const holder = found(await queries.holderShown(db, { person, unit }))
  if (!mayThere(found(actor), 'duplicate.judge', { unitPath: holder.unitPath }))
    throw new NotFound('not theirs')
  const of = { person, unit, award, year: found(nam) }
  const made = await queries.laterHonour(db, of, earlier.id)
  const props = {
    form,
    earlier,
    holder,
    later: made && (await queries.honourShown(db, made.id)),
    ...of,
    answered: await queries.answerTo(db, earlier.id, of),
  }
  return page(c, <PairPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.pair.pattern, mayJudge, (c) => pairPage(c, freshForm()))

routes.post(to.pair.pattern, mayJudge, (c) =>
  submit(c, {
    form: forms.answerForm,
    act: answerDuplicate,
    then: (_, { honour_id, person_id, unit_id, award, year }) =>
      to.pair({
        khen: honour_id,
        nguoi: person_id ?? undefined,
        'don-vi': unit_id ?? undefined,
        'danh-hieu': award,
        nam: year,
      }),
    done: (locale) => duplicateWords[locale].saved,
    again: (form) => pairPage(c, form),
  }),
)
