import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { honourNames } from '#law/honour-names.ts'
import { today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { liftCap, setCap } from '../actions/caps.ts'
import { capForm, liftForm } from '../forms.ts'
import { CapsPage } from '../pages/caps-page.tsx'
import { capsOn } from '../queries/caps.ts'
import type { Db } from '../queries/facts.ts'
import { countsByTitle, type SheetFilter } from '../queries/sheet.ts'
import { type Room, roomFor, sharesOfLaw } from '../rules/caps.ts'
import { eligibilityWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as capRoutes }

const to = addresses.eligibility
const mayCap = may('eligibility.cover')
const titles = honourNames.filter(({ kind }) => kind === 'danh-hieu').map(({ slug }) => slug)

async function capsPage(c: C, form: FormState) {
  const on = today(c.var.house.clock)
  const props = { form, ofLaw: sharesOfLaw(on), caps: await capsOn(c.var.ctx.db, on), awards: titles }
  return page(c, <CapsPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.caps.pattern, mayCap, (c) => capsPage(c, freshForm({ holds_from: today(c.var.house.clock) })))

routes.post(to.caps.pattern, mayCap, (c) =>
  submit(c, {
    form: capForm,
    act: setCap,
    then: () => to.caps(),
    done: (locale) => eligibilityWords[locale].capKept,
    again: (form) => capsPage(c, form),
  }),
)

routes.post(to.liftCap.pattern, mayCap, (c) =>
  submit(c, {
    form: liftForm,
    act: liftCap,
    then: () => to.caps(),
    done: (locale) => eligibilityWords[locale].capLifted,
    again: (form) => capsPage(c, form),
  }),
)

/** The room that is left at the titles that the sheet shows, in the unit that it shows. */
export async function roomsOf(db: Db, filter: SheetFilter, on: string): Promise<Room[]> {
  const own = (await capsOn(db, on))
    .filter(({ holds_from }) => holds_from <= on)
    .map(({ award, of_award, percent, source }) => ({
      award,
      of: of_award,
      percent,
      source: { vi: source, en: source },
    }))
  const known = (award: string) => filter.judging.titles.includes(award)
  const shares = [...own, ...sharesOfLaw(on)].filter(
    ({ award, of }) => filter.titles.includes(award) && known(award) && known(of),
  )
  if (shares.length === 0) return []
  const asked = [...new Set(shares.flatMap(({ award, of }) => [award, of]))]
  return roomFor(shares, await countsByTitle(db, { ...filter, titles: asked, search: '' }))
}
