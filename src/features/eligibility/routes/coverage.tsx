import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { may } from '#web/guard.ts'
import { declareCoverage } from '../actions/answers.ts'
import { coverageForm } from '../forms.ts'
import { CoveragePage } from '../pages/coverage-page.tsx'
import { coverage } from '../queries/law.ts'
import { eligibilityWords } from '../words.ts'

type C = Context<Env>

const routes = router()

export { routes as coverageRoutes }

routes.get(addresses.eligibility.coverage.pattern, may('eligibility.cover'), async (c) =>
  coveragePage(c, freshForm({ since: (await coverage(c.var.ctx.db)).since })),
)

routes.post(addresses.eligibility.coverage.pattern, may('eligibility.cover'), (c) =>
  submit(c, {
    form: coverageForm,
    act: declareCoverage,
    then: () => addresses.eligibility.sheet(),
    done: (locale) => eligibilityWords[locale].declared,
    again: (form) => coveragePage(c, form),
  }),
)

async function coveragePage(c: C, form: FormState) {
  const { version } = await coverage(c.var.ctx.db)
  return page(c, <CoveragePage frame={await frameOf(c)} form={form} version={version} />, form.status)
}
