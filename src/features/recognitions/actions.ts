import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { mondayOf, startOfDay, today } from '#platform/clock.ts'
import type { Act } from '#policy.ts'
import type { ChooseInput, ConsentInput, GiveInput, ReturnInput } from './forms.ts'
import * as queries from './queries.ts'
import { mayAnswer, mayChoose, mayConsent, mayGive } from './rules.ts'
import { refuse } from './words.ts'

/** Thanks a colleague, or reports a good deed; the head of the person's unit answers it. */
export const giveRecognition = (ctx: Ctx, input: GiveInput) =>
  act(ctx, async ({ tx, record }) => {
    const giver = ctx.actor?.personId ?? null
    if (giver === null) throw new Refused(refuse('noPerson'))
    const person = await queries.colleagueById(tx, input.person_id)
    if (!person || person.unitId === null) throw new Refused(refuse('notHere'))
    const now = ctx.house.clock.now()
    const on = today(ctx.house.clock)
    const sent = await queries.sentSince(tx, giver, startOfDay(on))
    orRefuse(
      mayGive({
        giver,
        person: person.id,
        happenedOn: input.happened_on,
        today: on,
        sentToday: sent.length,
        toPersonToday: sent.filter(({ personId }) => personId === person.id).length,
      }),
    )
    const about = { unit_id: person.unitId, was_head: person.isHead }
    const id = await queries.insertRecognition(tx, { ...input, ...about, giver_id: giver, given_at: now })
    await record('recognition.given', {
      subject: ['recognition', id],
      unit: person.unitId,
      facts: { person: person.name },
    })
    return { id }
  })

type Change = (given: queries.Recognition, tx: Work['tx']) => Promise<string>

/** Opens one, changes it, and writes down what was done. */
const change = (ctx: Ctx, id: number, { may, how }: { may: Act; how: Change }) =>
  act(ctx, async ({ tx, record }) => {
    const given = found(await queries.recognitionForUpdate(tx, id))
    permit(ctx, may, given)
    const verb = await how(given, tx)
    await record(verb, {
      subject: ['recognition', id],
      unit: given.unitId,
      facts: { person: given.personName },
    })
    return { id }
  })

const answer = (ctx: Ctx, id: number, { version, reason }: { version: number; reason?: string }) =>
  change(ctx, id, {
    may: 'recognition.confirm',
    how: async (given, tx) => {
      const answerer = ctx.actor?.personId ?? null
      orRefuse(mayAnswer(given, answerer, version))
      const state = reason === undefined ? 'confirmed' : 'returned'
      const at = ctx.house.clock.now()
      await queries.saveRecognition(tx, id, {
        state,
        reason: reason ?? '',
        answered_by: answerer,
        answered_at: at,
      })
      return `recognition.${state}`
    },
  })

/** Says that it was so. It counts from now on; the public sees it with the person's consent only. */
export const confirmRecognition = (ctx: Ctx, id: number, version: number) => answer(ctx, id, { version })

/** Gives it back with a reason, which the giver reads. */
export const returnRecognition = (ctx: Ctx, id: number, { _version, reason }: ReturnInput) =>
  answer(ctx, id, { version: _version, reason })

/** The person thanked lets the public see it, or does not; a yes can be taken back. */
export const answerConsent = (ctx: Ctx, id: number, { _version, consents }: ConsentInput) =>
  change(ctx, id, {
    may: 'recognition.consent',
    how: async (given, tx) => {
      orRefuse(mayConsent(given, _version))
      const shown = consents === 'yes'
      await queries.saveRecognition(tx, id, shown ? { consents: true } : { consents: false, best_of: null })
      return consents === 'yes' ? 'recognition.shown' : 'recognition.kept-inside'
    },
  })

/** Puts it among the best of its week, which the front page shows first, or takes it out again. */
export const chooseForWeek = (ctx: Ctx, id: number, { _version, chosen }: ChooseInput) =>
  change(ctx, id, {
    may: 'recognition.choose',
    how: async (given, tx) => {
      const week = mondayOf(given.happenedOn)
      const taken = chosen === 'yes' ? await queries.chosenOf(tx, week) : 0
      const chooser = ctx.actor?.personId ?? null
      orRefuse(mayChoose(given, { chooser, version: _version, chosen: taken }))
      await queries.saveRecognition(tx, id, { best_of: chosen === 'yes' ? week : null })
      return chosen === 'yes' ? 'recognition.chosen' : 'recognition.not-chosen'
    },
  })
