import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { holidaysIn } from '#features/settings/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { readerKey } from '#features/visits/index.ts'
import { workingDaysAfter } from '#law/calendar/holidays.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { hmac, seal, unseal } from '#platform/crypto.ts'
import type { Act } from '#policy.ts'
import type { AnswerInput, CommentInput, ReassignInput, SettleInput, WithdrawInput } from './forms.ts'
import * as queries from './queries/index.ts'
import * as rules from './rules.ts'
import { refuse } from './words.ts'

export type Beginning = {
  unitId: number
  audience: rules.Audience
  about: string
  /** Working days, the day of posting not counted. */
  days: number
  answererId: number
  candidates: readonly rules.Candidate[]
}

/** Posts people and units who are proposed, so that others may comment for so many working days. */
export const beginPosting = (ctx: Ctx, { unitId, answererId, candidates, ...said }: Beginning) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const unit = found(await unitForGrant(tx, unitId))
    permit(ctx, 'posting.keep', { unitPath: unit.path })
    orRefuse(rules.mayBegin({ ...said, answererId, candidates }))
    if (!(await queries.isAtWork(tx, answererId))) throw new Refused(refuse('notAtWork'))
    const begins_on = today(ctx.house.clock)
    const ends_on = workingDaysAfter(begins_on, said.days, await holidaysIn(tx))
    const id = await queries.insertPosting(
      tx,
      {
        ...said,
        unit_id: unit.id,
        answerer_id: answererId,
        begins_on,
        ends_on,
        begun_by: ctx.actor?.personId ?? null,
        begun_at: ctx.house.clock.now(),
      },
      candidates,
    )
    await tell(work, ctx, { id, about: said.about, personId: answererId }, 'posting.begun')
    await record('posting.begun', {
      subject: ['posting', id],
      unit: unit.id,
      facts: { about: said.about, until: ends_on, audience: said.audience },
    })
    return { id }
  })

/** Tells whoever answers: the person in charge, or of a letter the secretaries. */
const tell = (
  work: Work,
  ctx: Ctx,
  posting: { id: number; about: string; personId: number },
  kind: 'posting.begun' | 'posting.commented' | 'posting.letter',
) =>
  notify(work, ctx, {
    personId: posting.personId,
    kind,
    about: `posting:${posting.id}`,
    facts: { about: posting.about },
    address: addresses.postings.show({ posting: posting.id }),
  })

const letterPurpose = 'posting letter'
type Letter = { name: string; text: string }

/** Hides a letter from whoever holds only the database. */
const sealLetter = (ctx: Ctx, letter: Letter | string): Buffer =>
  seal(ctx.house.secret, letterPurpose, Buffer.from(JSON.stringify(letter)))

const opened = (ctx: Ctx, sealed: Uint8Array): unknown => {
  const bytes = unseal(ctx.house.secret, letterPurpose, sealed)
  if (!bytes) throw new Refused(refuse('cannotOpen'))
  return JSON.parse(bytes.toString('utf8'))
}

/** A confidential letter as it was written. Only who may answer it gets so far. */
// sealed by us, so it has this shape
export const letterIn = (ctx: Ctx, sealed: Uint8Array): Letter => opened(ctx, sealed) as Letter

/** The answer to a confidential letter. */
export const letterAnswer = (ctx: Ctx, sealed: Uint8Array): string => String(opened(ctx, sealed))

/** Where a comment comes from: the network address of a stranger, or the account of somebody signed in. */
export type Sender = { caller: string } | { account: number }

/**
 * Says something about a posting, or objects. Of who said it nothing is kept but the name that was typed: the event
 * names nobody, and where it came from is a hash whose key is thrown away with the day.
 */
export const comment = (ctx: Ctx, id: number, { from, ...input }: CommentInput & { from: Sender }) =>
  act({ ...ctx, actor: null }, async (work) => {
    const { tx, record } = work
    if (input.website !== '') throw new Refused(refuse('machine'))
    const posting = found(await queries.postingForUpdate(tx, id))
    const on = today(ctx.house.clock)
    if (posting.audience === 'internal' && !('account' in from)) found(undefined)
    orRefuse(rules.mayComment(posting, { on, ...input }))
    const mark = hmac(await readerKey(tx, on), `posting ${JSON.stringify(from)}`).subarray(0, 16)
    orRefuse(rules.mayStillSend(await queries.countSender(tx, { day: on, mark, posting: id })))
    const candidates = await queries.candidatesOf(tx, id)
    const about = candidates.find((one) => one.id === input.candidate_id)
    if (input.candidate_id !== null) found(about)
    const secret = input.showing === 'confidential'
    const secretaries = secret ? await queries.secretariesFor(tx, { ...posting, posting: id, on }) : []
    if (secret && secretaries.length === 0) throw new Refused(refuse('noSecretary'))
    const { name, text, kind, showing } = input
    const comment = await queries.insertComment(tx, {
      posting_id: id,
      candidate_id: about?.id ?? null,
      kind,
      showing,
      ...(secret ? { name: '', text: '', sealed: sealLetter(ctx, { name, text }) } : { name, text }),
      received_on: on,
      answer_by: workingDaysAfter(on, rules.answerWithin, await holidaysIn(tx)),
    })
    const told = secret ? secretaries : [posting.answerer_id]
    const news = secret ? 'posting.letter' : 'posting.commented'
    for (const personId of told) await tell(work, ctx, { ...posting, personId }, news)
    await record('posting.commented', {
      subject: ['posting', id],
      unit: posting.unit_id,
      facts: { about: posting.about, kind },
    })
    return { comment }
  })

type Change = (posting: queries.Posting, tx: Work['tx']) => Promise<string>

/** Opens a posting, changes it, and writes down what was done. */
const change = (ctx: Ctx, id: number, { may, how }: { may: Act; how: Change }) =>
  act(ctx, async ({ tx, record }) => {
    const posting = found(await queries.postingForUpdate(tx, id))
    permit(ctx, may, { unitPath: posting.unitPath, personId: posting.answerer_id })
    const verb = await how(posting, tx)
    await record(verb, { subject: ['posting', id], unit: posting.unit_id, facts: { about: posting.about } })
    return { id }
  })

const peopleOf = async (tx: Work['tx'], posting: number) =>
  (await queries.candidatesOf(tx, posting)).map(({ person_id }) => person_id)

type Which = { posting: number; comment: number }

/** Answers a comment; readers of the posting see both where the answerer says so. */
export const answerComment = (ctx: Ctx, which: Which, { _version, answer, shown }: AnswerInput) =>
  change(ctx, which.posting, {
    may: 'posting.answer',
    how: async (posting, tx) => {
      const one = found(await queries.commentForUpdate(tx, which))
      if (one.showing === 'confidential') found(undefined)
      const answerer = ctx.actor?.personId ?? null
      const people = await peopleOf(tx, posting.id)
      orRefuse(rules.mayAnswer(posting, one, { answerer, people, version: _version }))
      const answered = { answered_on: today(ctx.house.clock), answered_by: answerer }
      await queries.saveComment(tx, one.id, { answer, shown, ...answered })
      return 'posting.answered'
    },
  })

/** The council's secretary answers a confidential letter; letter and answer stay sealed. */
export const answerLetter = (ctx: Ctx, which: Which, { _version, answer }: AnswerInput) =>
  change(ctx, which.posting, {
    may: 'posting.letters',
    how: async (posting, tx) => {
      const one = found(await queries.commentForUpdate(tx, which))
      if (one.showing !== 'confidential') found(undefined)
      const answerer = ctx.actor?.personId ?? null
      const people = await peopleOf(tx, posting.id)
      orRefuse(rules.mayAnswer(posting, one, { answerer, people, version: _version }))
      const answered = { answered_on: today(ctx.house.clock), answered_by: answerer }
      await queries.saveComment(tx, one.id, { sealed_answer: sealLetter(ctx, answer), ...answered })
      return 'posting.letter-answered'
    },
  })

/** Puts somebody else in charge of the answers. */
export const reassignAnswers = (ctx: Ctx, id: number, { _version, answerer_id }: ReassignInput) =>
  change(ctx, id, {
    may: 'posting.keep',
    how: async (posting, tx) => {
      orRefuse(rules.mayKeep(posting, _version))
      if ((await peopleOf(tx, id)).includes(answerer_id)) throw new Refused(refuse('answersOwn'))
      if (!(await queries.isAtWork(tx, answerer_id))) throw new Refused(refuse('notAtWork'))
      await queries.savePosting(tx, id, { answerer_id })
      return 'posting.reassigned'
    },
  })

/** Ends a posting whose days are over and whose comments are all answered; the next step of its dossiers opens. */
export const settlePosting = (ctx: Ctx, id: number, { _version, conclusion }: SettleInput) =>
  change(ctx, id, {
    may: 'posting.keep',
    how: async (posting, tx) => {
      const on = today(ctx.house.clock)
      const { unanswered } = posting
      orRefuse(rules.maySettle(posting, { on, version: _version, unanswered }))
      const settler = ctx.actor?.personId ?? null
      if (settler !== null && (await peopleOf(tx, id)).includes(settler))
        throw new Refused(refuse('settlesOwn'))
      await queries.savePosting(tx, id, { settled_on: on, settled_by: settler, conclusion })
      return 'posting.settled'
    },
  })

/** Takes a posting back, with a reason; it does not count as posted. */
export const withdrawPosting = (ctx: Ctx, id: number, { _version, reason }: WithdrawInput) =>
  change(ctx, id, {
    may: 'posting.keep',
    how: async (posting, tx) => {
      orRefuse(rules.mayKeep(posting, _version))
      await queries.savePosting(tx, id, { withdrawn_on: today(ctx.house.clock), reason })
      return 'posting.withdrawn'
    },
  })
