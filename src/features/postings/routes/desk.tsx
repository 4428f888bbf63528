import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { postingRecordSetting } from '#documents/posting-record-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { eventsOf, happenings } from '#features/events/index.ts'
import { personOptions } from '#features/people/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { honourNames } from '#law/honour-names.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayAnywhere, mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions.ts'
import * as forms from '../forms.ts'
import { BeginPage } from '../pages/begin-page.tsx'
import { CommentPage } from '../pages/comment-page.tsx'
import { PostingPage, type Sent } from '../pages/posting-page.tsx'
import { PostingsPage } from '../pages/postings-page.tsx'
import { recordOf } from '../pages/record.ts'
import * as queries from '../queries/index.ts'
import { candidatesIn, codeOf, commentsAPage, mostCandidates, postingStates } from '../rules.ts'
import { postingEvents, postingWords } from '../words.ts'
import { paged } from './paged.ts'
import { smallForms } from './small-forms.ts'

type C = Context<Env>

const routes = router()

export { routes as deskRoutes }

const to = addresses.postings
const perPage = 20
const actorOf = (c: C) => found(c.var.ctx.actor)
const todayOf = (c: C) => today(c.var.house.clock)

routes.get(to.list.pattern, may('posting.read'), async (c) => {
  const on = todayOf(c)
  const state = postingStates.find((one) => one === c.req.query('tinh-trang')) ?? null
  const { rows, ...list } = await paged(c, perPage, (range) =>
    queries.postingsOf(c.var.ctx.db, { state, on }, range),
  )
  const props = {
    postings: rows,
    state,
    on,
    ...list,
    mayBegin: mayAnywhere(actorOf(c), 'posting.keep'),
  }
  return page(c, <PostingsPage frame={await frameOf(c)} {...props} />)
})

/** Whom a list can name, and where it can be posted. */
async function choices(c: C) {
  const { db } = c.var.ctx
  const on = todayOf(c)
  const paths = pathsWhere(actorOf(c), 'posting.keep')
  const [people, units] = await Promise.all([
    personOptions(db, { paths: ['/'] }),
    unitOptions(db, { paths, on }),
  ])
  return { people, units }
}

const rowsAtFirst = 5

async function beginPage(c: C, form: FormState) {
  const { locale } = c.var.ctx
  const awards = honourNames.map((one) => ({ value: one.slug, label: one[locale] }))
  const typed = Object.keys(form.typed).filter((name) => name.endsWith('.who')).length
  const rows = Math.min(mostCandidates, Math.max(rowsAtFirst, typed, Number(form.typed.rows) || 0))
  const props = { form, awards, rows, ...(await choices(c)) }
  return page(c, <BeginPage frame={await frameOf(c)} {...props} />, form.status)
}

routes.get(to.begin.pattern, may('posting.keep'), (c) => {
  const year = todayOf(c).slice(0, 4)
  const years = Array.from({ length: rowsAtFirst }, (_, at) => [`candidates.${at}.year`, year])
  return beginPage(c, freshForm({ days: 10, audience: 'internal', ...Object.fromEntries(years) }))
})

routes.post(to.begin.pattern, may('posting.keep'), (c) =>
  submit(c, {
    form: forms.beginForm,
    act: async (ctx, { unit_id, answerer_id, candidates, rows: _, ...said }) =>
      actions.beginPosting(ctx, {
        ...said,
        unitId: unit_id,
        answererId: answerer_id,
        candidates: candidatesIn(candidates, await choices(c)),
      }),
    then: ({ id }) => to.show({ posting: id }),
    done: (locale) => postingWords[locale].posted,
    again: (form) => beginPage(c, form.typed.rows ? { ...form, status: 422, errors: {} } : form),
  }),
)

/** What this person may do with the posting. */
async function standingHere(c: C) {
  const posting = found(await queries.postingById(c.var.ctx.db, idOf(c, 'posting')))
  const standing = { unitPath: posting.unitPath, personId: posting.answerer_id }
  const actor = actorOf(c)
  const can = {
    answer: mayThere(actor, 'posting.answer', standing),
    letters: mayThere(actor, 'posting.letters', standing),
    keep: mayThere(actor, 'posting.keep', standing),
  }
  return { posting, can }
}

async function showPage(c: C, sent: Sent = { form: freshForm(), which: '' }) {
  const { db, locale } = c.var.ctx
  const { posting, can } = await standingHere(c)
  const on = todayOf(c)
  const inside = can.answer || can.letters || can.keep
  const { rows, ...list } = await paged(c, commentsAPage, (range) =>
    inside ? queries.commentsOf(db, posting.id, range) : queries.shownComments(db, posting.id, range),
  )
  const props = {
    sent,
    posting,
    candidates: await queries.candidatesOf(db, posting.id),
    comments: rows,
    letters: (await queries.secretariesFor(db, { ...posting, posting: posting.id, on })).length > 0,
    ...list,
    people: can.keep ? await personOptions(db, { paths: ['/'] }) : [],
    history: happenings(postingEvents[locale], await eventsOf(db, 'posting', posting.id, 50)),
    on,
    may: can,
  }
  return page(c, <PostingPage frame={await frameOf(c)} {...props} />, sent.form.status)
}

routes.get(to.show.pattern, may('posting.read', 'posting'), (c) => showPage(c))

const here = (c: C) => () => to.show({ posting: idOf(c, 'posting') })
const again = (c: C, which: string) => (form: FormState) => showPage(c, { form, which })

routes.post(to.comment.pattern, may('posting.read', 'posting'), smallForms, (c) =>
  submit(c, {
    form: forms.commentForm,
    act: (ctx, input) => {
      const from = { account: actorOf(c).accountId ?? 0 }
      return actions.comment(ctx, idOf(c, 'posting'), { ...input, from })
    },
    then: here(c),
    done: (locale, sent) => {
      const { house, tenant } = c.var.ctx
      return postingWords[locale].sent(codeOf(house.secret, tenant.schema, sent.comment))
    },
    again: again(c, 'comment'),
  }),
)

type Opened = { posting: queries.Posting; comment: queries.Comment }

/** The comment that the address names, of this posting. */
async function commentHere(c: C): Promise<Opened> {
  const { db } = c.var.ctx
  const posting = found(await queries.postingById(db, idOf(c, 'posting')))
  const comment = found(await queries.commentById(db, idOf(c, 'comment')))
  if (comment.posting_id !== posting.id) throw new NotFound('of another posting')
  return { posting, comment }
}

/** A letter opened; never for somebody who is proposed in that posting. */
async function letterHere(c: C): Promise<Opened> {
  const { ctx } = c.var
  const { posting, comment } = await commentHere(c)
  const people = (await queries.candidatesOf(ctx.db, posting.id)).map(({ person_id }) => person_id)
  const reader = actorOf(c).personId
  if (!comment.sealed || reader === null || people.includes(reader)) throw new NotFound('no letter to read')
  const letter = actions.letterIn(ctx, comment.sealed)
  const answer = comment.sealed_answer ? actions.letterAnswer(ctx, comment.sealed_answer) : ''
  return { posting, comment: { ...comment, ...letter, answer } }
}

type Way = { opened: (c: C) => Promise<Opened>; at: typeof to.answer | typeof to.letter }

async function commentPage(c: C, { opened, at }: Way, sent?: FormState) {
  const { posting, comment } = await opened(c)
  if (at === to.answer && comment.showing === 'confidential') throw new NotFound('a letter')
  const form = sent ?? freshForm({ answer: comment.answer, ...(comment.shown && { shown: 'on' }) })
  const action = at({ posting: posting.id, comment: comment.id })
  const props = { form, posting, comment, on: todayOf(c), action }
  return page(c, <CommentPage frame={await frameOf(c)} {...props} />, form.status)
}

for (const [way, act, answer] of [
  [{ opened: commentHere, at: to.answer }, 'posting.answer', actions.answerComment],
  [{ opened: letterHere, at: to.letter }, 'posting.letters', actions.answerLetter],
] as const) {
  routes.get(way.at.pattern, may(act, 'posting'), (c) => commentPage(c, way))
  routes.post(way.at.pattern, may(act, 'posting'), smallForms, (c) =>
    submit(c, {
      form: forms.answerForm,
      act: (ctx, input) => answer(ctx, { posting: idOf(c, 'posting'), comment: idOf(c, 'comment') }, input),
      then: here(c),
      done: (locale) => postingWords[locale].answered,
      again: (form) => commentPage(c, way, form),
    }),
  )
}

const mayKeep = may('posting.keep', 'posting')

routes.post(to.reassign.pattern, mayKeep, (c) =>
  submit(c, {
    form: forms.reassignForm,
    act: (ctx, input) => actions.reassignAnswers(ctx, idOf(c, 'posting'), input),
    then: here(c),
    done: (locale) => postingWords[locale].reassigned,
    again: again(c, 'reassign'),
  }),
)

routes.post(to.settle.pattern, mayKeep, (c) =>
  submit(c, {
    form: forms.settleForm,
    act: (ctx, input) => actions.settlePosting(ctx, idOf(c, 'posting'), input),
    then: here(c),
    done: (locale) => postingWords[locale].settled,
    again: again(c, 'settle'),
  }),
)

routes.post(to.withdraw.pattern, mayKeep, (c) =>
  submit(c, {
    form: forms.withdrawForm,
    act: (ctx, input) => actions.withdrawPosting(ctx, idOf(c, 'posting'), input),
    then: here(c),
    done: (locale) => postingWords[locale].withdrawn,
    again: again(c, 'withdraw'),
  }),
)

routes.get(to.record.pattern, mayKeep, async (c) => {
  const { db } = c.var.ctx
  const { posting } = await standingHere(c)
  const paper = recordOf({
    posting,
    candidates: await queries.candidatesOf(db, posting.id),
    comments: await queries.commentsOf(db, posting.id),
    settings: await settingsOf(db),
    keeper: actorOf(c).name,
  })
  return c.body(new Uint8Array(await toPdf(postingRecordSetting(paper))), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="bien-ban-cong-khai-${posting.id}.pdf"`,
  })
})
