import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { found, NotFound, Refused } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { page, submit } from '#web/answer.tsx'
import { callerAddress } from '#web/caller.ts'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm, parse, readBody } from '#web/form.ts'
import { idOf, open } from '#web/guard.ts'
import { rateLimit } from '#web/rate-limit.ts'
import { comment, letterAnswer } from '../actions.ts'
import { codeForm, commentForm } from '../forms.ts'
import {
  type AnswerFound,
  AnswerPage,
  PublicPostingPage,
  PublicPostingsPage,
} from '../pages/public-pages.tsx'
import * as queries from '../queries/index.ts'
import { codeOf, codeTyped, commentsAPage, shownAfter } from '../rules.ts'
import { postingWords, refuse } from '../words.ts'
import { paged } from './paged.ts'
import { smallForms } from './small-forms.ts'

type C = Context<Env>

const routes = router()

export { routes as publicPostingRoutes }

const to = addresses.publicPostings
/** Look-ups, and comments that are tried, that one caller may make in a minute. */
const lookUp = rateLimit({ perMinute: 20 })
const trySending = rateLimit({ perMinute: 20 })

const since = (c: C) => addDays(today(c.var.house.clock), -shownAfter)

routes.get(to.list.pattern, open, async (c) => {
  const postings = await queries.publicPostings(c.var.ctx.db, since(c))
  const on = today(c.var.house.clock)
  return page(c, <PublicPostingsPage frame={await frameOf(c)} postings={postings} on={on} />)
})

async function answerPage(c: C, form: FormState, answer?: AnswerFound) {
  return page(c, <AnswerPage frame={await frameOf(c)} form={form} answer={answer} />, form.status)
}

routes.get(to.answer.pattern, open, (c) => answerPage(c, freshForm()))

// a POST, so that the code stands in no address
routes.post(to.answer.pattern, open, smallForms, async (c) => {
  const sent = parse(codeForm, await readBody(c), c.var.ctx.locale)
  if (!sent.ok) return answerPage(c, sent.form)
  if (!lookUp(callerAddress(c), c.var.house.clock.now())) return answerPage(c, freshForm(), 'too-many')
  return answerPage(c, freshForm({ code: sent.value.code }), await answerTo(c, sent.value.code))
})

/** The answer to the comment that has this code. */
async function answerTo(c: C, typed: string): Promise<AnswerFound> {
  const { ctx } = c.var
  const read = codeTyped(typed)
  if (!read || codeOf(ctx.house.secret, ctx.tenant.schema, read.comment) !== read.code) return 'unknown'
  const one = await queries.commentById(ctx.db, read.comment)
  const posting = one && (await queries.postingById(ctx.db, one.posting_id))
  if (!posting) return 'unknown'
  if (one.answered_on === null && posting.withdrawn_on !== null)
    return { about: posting.about, withdrawn: posting.reason }
  if (one.answered_on === null) return { about: posting.about, answerBy: one.answer_by }
  const answer = one.sealed_answer ? letterAnswer(ctx, one.sealed_answer) : one.answer
  return { about: posting.about, answer, answeredOn: one.answered_on }
}

async function publicPage(c: C, form: FormState) {
  const { db } = c.var.ctx
  const posting = found(await queries.publicPosting(db, idOf(c, 'posting'), since(c)))
  const candidates = await queries.candidatesOf(db, posting.id)
  const { rows, ...list } = await paged(c, commentsAPage, (range) =>
    queries.shownComments(db, posting.id, range),
  )
  const on = today(c.var.house.clock)
  const letters = (await queries.secretariesFor(db, { ...posting, posting: posting.id, on })).length > 0
  const props = { posting, candidates, comments: rows, letters, ...list, on }
  return page(c, <PublicPostingPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

routes.get(to.show.pattern, open, (c) => publicPage(c, freshForm({ kind: 'gop-y' })))

routes.post(to.show.pattern, open, smallForms, async (c) => {
  const { db, house, tenant } = c.var.ctx
  const posting = idOf(c, 'posting')
  if (!(await queries.publicPosting(db, posting, since(c)))) throw new NotFound('not posted to the public')
  const caller = callerAddress(c)
  return submit(c, {
    form: commentForm,
    act: (ctx, input) => {
      if (!trySending(caller, house.clock.now())) throw new Refused(refuse('tooFast'))
      return comment(ctx, posting, { ...input, from: { caller } })
    },
    then: () => to.show({ posting }),
    done: (locale, sent) => postingWords[locale].sent(codeOf(house.secret, tenant.schema, sent.comment)),
    again: (form) => publicPage(c, form),
  })
})
