import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import { object } from '../actions/answers.ts'
import { objectionForm } from '../forms.ts'
import { PersonEligibilityPage } from '../pages/person-page.tsx'
import { objectionsOf } from '../queries/objections.ts'
import { subjectNamed } from '../queries/sheet.ts'
import { standingOf } from '../queries/standing.ts'
import { eligibilityWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as personRoutes }

routes.get(addresses.eligibility.own.pattern, signedIn, (c) => ownPage(c, freshForm()))

routes.post(addresses.eligibility.own.pattern, signedIn, (c) =>
  submit(c, {
    form: objectionForm,
    act: object,
    then: () => addresses.eligibility.own(),
    done: (locale) => eligibilityWords[locale].objected,
    again: (form) => ownPage(c, form),
  }),
)

async function ownPage(c: C, form: FormState) {
  const person = c.var.ctx.actor?.personId ?? null
  return personPage(c, { person, form, own: true })
}

routes.get(addresses.eligibility.person.pattern, may('eligibility.read-own', 'person'), (c) => {
  const person = idOf(c, 'person')
  return personPage(c, { person, form: freshForm(), own: c.var.ctx.actor?.personId === person })
})

async function personPage(
  c: C,
  { person, form, own }: { person: number | null; form: FormState; own: boolean },
) {
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const year = Number(on.slice(0, 4))
  const who = person === null ? null : found(await subjectNamed(db, 'ca-nhan', person))
  const props = {
    frame: await frameOf(c),
    form,
    own,
    year,
    person: who,
    mayNominate:
      who !== null &&
      mayThere(found(c.var.ctx.actor), 'dossier.write', { unitPath: who.unitPath, personId: person }),
    standings: person === null ? [] : await standingOf(db, person, { year, on }),
    objections: person === null ? [] : await objectionsOf(db, person),
  }
  return page(c, <PersonEligibilityPage {...props} />, form.status)
}
