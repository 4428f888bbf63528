import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { meetingById, seatsOf, wholeMeeting } from '#features/councils/index.ts'
import { found, NotFound, Refused } from '#outcomes.ts'
import { attachment } from '#platform/file-names.ts'
import { mayThere } from '#policy.ts'
import { castBallot, receiptOf, rightKeyBits } from '#proofs/ballot.ts'
import { fromBase64 } from '#proofs/bytes.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, open, signedIn } from '#web/guard.ts'
import * as actions from './actions.ts'
import { voteAgain } from './again.ts'
import { againForm, pressForm, rightForm, sheetsForm, stepForm } from './forms.ts'
import { BallotPage } from './pages/ballot-page.tsx'
import * as queries from './queries.ts'
import { ballotWords } from './words.ts'

type C = Context<Env>

const routes = router()

export { routes as ballotRoutes }

const to = addresses.ballots

routes.post(to.open.pattern, may('council.keep', 'meeting'), (c) => {
  const meeting = idOf(c, 'meeting')
  return submit(c, {
    form: stepForm,
    act: (ctx, { _version }) => actions.handOutBallots(ctx, meeting, _version),
    then: () => addresses.councils.meeting({ meeting }),
    done: (locale) => ballotWords[locale].opened_,
    again: (form) => handedBack(c, form),
  })
})

routes.post(to.again.pattern, may('council.keep', 'meeting'), (c) => {
  const meeting = idOf(c, 'meeting')
  return submit(c, {
    form: againForm,
    act: (ctx, input) => voteAgain(ctx, meeting, input),
    then: () => addresses.councils.meeting({ meeting }),
    done: (locale) => ballotWords[locale].againOpened,
    again: (form) => handedBack(c, form),
  })
})

/** The meeting's page is another feature's: what kept the ballots from being handed out is told on its own. */
function handedBack(c: C, form: FormState): Response {
  throw form.refusal
    ? new Refused({ code: 'ballots.refused', status: 422, say: () => form.refusal?.sentence ?? '' })
    : new NotFound(c.req.path)
}

routes.get(to.show.pattern, signedIn, (c) => ballotPage(c, freshForm()))

/** The ballot, for who keeps or leads the council or sits in it. */
async function ballotHere(c: C) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const ballot = found(await queries.ballotById(ctx.db, idOf(c, 'ballot')))
  const seats = await seatsOf(ctx.db, ballot.councilId)
  const sits = seats.some(({ personId }) => personId === actor.personId)
  if (!sits && !mayThere(actor, 'council.read', ballot)) throw new NotFound('a ballot of others')
  return { ballot, sits }
}

async function ballotPage(c: C, form: FormState) {
  const { ctx } = c.var
  const actor = found(ctx.actor)
  const { ballot, sits } = await ballotHere(c)
  const meeting = found(await meetingById(ctx.db, ballot.meetingId))
  const mayKeep = mayThere(actor, 'council.keep', ballot)
  const roll = await queries.rollOf(ctx.db, ballot.id)
  const props = {
    frame: await frameOf(c),
    form,
    ballot,
    roll,
    own: roll.find(({ personId }) => personId === actor.personId),
    whole: await wholeMeeting(ctx.db, meeting),
    tellers: await queries.tellersOf(ctx.db, ballot.id),
    reader: actor.personId,
    mayTell: sits || mayKeep,
    mayKeep,
    receipts: await Promise.all((ballot.result?.box ?? []).map(({ key }) => receiptOf(key))),
  }
  return page(c, <BallotPage {...props} />, form.status)
}

/** A refusal for the page's script. */
async function toScript(c: C, work: () => Promise<object>): Promise<Response> {
  try {
    return c.json(await work())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return c.json({ refused: error.refusal.say(c.var.ctx.locale) }, error.refusal.status)
  }
}

const jsonOf = (c: C): Promise<unknown> => c.req.json().catch(() => null)

routes.post(to.right.pattern, signedIn, async (c) => {
  const { ballot } = await ballotHere(c)
  const blinded = fromBase64(rightForm.safeParse(await jsonOf(c)).data?.blinded ?? '')
  if (blinded?.length !== rightKeyBits / 8) return c.json({ refused: '400' }, 400)
  return toScript(c, () => actions.receiveRight(c.var.ctx, ballot.id, blinded))
})

routes.get(to.state.pattern, open, async (c) => {
  const ballot = found(await queries.ballotByCode(c.var.ctx.db, c.req.param('code')))
  return c.json({ state: ballot.state })
})

routes.post(to.cast.pattern, open, async (c) => {
  const cast = castBallot.safeParse(await jsonOf(c))
  if (!cast.success) return c.json({ refused: '400' }, 400)
  // whoever casts is nobody here, even if a cookie came along
  const ctx = { ...c.var.ctx, actor: null }
  return toScript(c, async () => {
    await actions.castInto(ctx, c.req.param('code'), cast.data)
    return { cast: true }
  })
})

routes.post(to.onPaper.pattern, may('council.keep', 'ballot'), (c) =>
  submit(c, {
    form: pressForm,
    act: (ctx) => actions.givePaperBallot(ctx, idOf(c, 'ballot'), idOf(c, 'seat')),
    then: () => to.show({ ballot: idOf(c, 'ballot') }),
    done: (locale) => ballotWords[locale].paperGiven,
    again: (form) => ballotPage(c, form),
  }),
)
routes.post(to.sheets.pattern, signedIn, async (c) => {
  const { ballot } = await ballotHere(c)
  return submit(c, {
    form: sheetsForm,
    act: (ctx, input) => actions.enterSheets(ctx, ballot.id, input),
    then: () => to.show({ ballot: ballot.id }),
    done: (locale) => ballotWords[locale].sheetsEntered,
    again: (form) => ballotPage(c, form),
  })
})

routes.post(to.openBox.pattern, may('council.keep', 'ballot'), (c) =>
  step(c, actions.openBallotBox, 'opened'),
)
routes.post(to.close.pattern, may('council.keep', 'ballot'), (c) => step(c, actions.closeBallot, 'closed'))

const step = (c: C, take: typeof actions.closeBallot, done: 'opened' | 'closed') =>
  submit(c, {
    form: stepForm,
    act: (ctx, { _version }) => take(ctx, idOf(c, 'ballot'), _version),
    then: () => to.show({ ballot: idOf(c, 'ballot') }),
    done: (locale) => ballotWords[locale][done],
    again: (form) => ballotPage(c, form),
  })

routes.get(to.result.pattern, signedIn, async (c) => {
  const { ballot } = await ballotHere(c)
  return c.body(JSON.stringify(found(ballot.result), null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': attachment('ket-qua-bo-phieu.json'),
  })
})
