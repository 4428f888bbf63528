/**
 * Judging everybody below a unit: at once where they are few, as a job with progress where they are many.
 */
import type { Ctx } from '#context.ts'
import { type Work as Acting, act, permit } from '#features/events/index.ts'
import { lawInUse } from '#features/laws/index.ts'
import { pathsOfUnits } from '#features/units/index.ts'
import { columnsOf } from '#law/language/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { readAhead } from '#platform/read-ahead.ts'
import type { JudgeInput } from '../forms.ts'
import type { Db, Loaded, Moment, SubjectKind } from '../queries/facts.ts'
import * as judgings from '../queries/judgings.ts'
import { factsOfPeople } from '../queries/person-facts.ts'
import { factsOfUnits } from '../queries/unit-facts.ts'
import { judgeAll } from '../rules/judging.ts'
import { type RuleSet, ruleSetFor } from '../rules/law.ts'
import { refuse } from '../words.ts'

/** So many are judged while the person waits. */
const atOnce = 400
/** Subjects of one step: short enough to see it advance and to stop it. */
const step = 1_000

/** The facts of some subjects. */
export const factsOf = (
  db: Db,
  subject: SubjectKind,
  ids: readonly number[],
  at: Moment,
): Promise<Loaded[]> => (subject === 'ca-nhan' ? factsOfPeople(db, ids, at) : factsOfUnits(db, ids, at))

/** Begins a judging, and ends it when there are few. */
export const beginJudging = (ctx: Ctx, { unit_id, subject, year }: JudgeInput): Promise<{ id: number }> =>
  act(ctx, async (work) => {
    const unitPath = found((await pathsOfUnits(work.tx, [unit_id])).get(unit_id))
    permit(ctx, 'eligibility.judge', { unitPath })
    const on = today(ctx.house.clock)
    orRefuse(year > Number(on.slice(0, 4)) ? refuse('yearAhead', { year }) : undefined)
    return begin(work, ctx, { unit_id, unitPath, subject, year, verb: 'eligibility.judged' })
  })

type Begun = judgings.Scope & { unit_id: number; verb: 'eligibility.judged' | 'eligibility.renewed' }

async function begin({ tx, record, enqueue }: Acting, ctx: Ctx, { unit_id, verb, ...scope }: Begun) {
  const { subject, year } = scope
  const on = today(ctx.house.clock)
  orRefuse((await judgings.openJudging(tx, scope)) ? refuse('running') : undefined)
  const rules = ruleSetFor(subject, on, await lawInUse(tx, on))
  const ids = await judgings.subjectsOf(tx, scope)
  orRefuse(ids.length === 0 ? refuse('nobody') : undefined)
  const id = await judgings.insertJudging(tx, {
    unitId: unit_id,
    subject,
    year,
    on,
    titles: rules.titles,
    rulesHash: rules.hash,
    lastEvent: await judgings.lastEvent(tx),
    total: ids.length,
    by: ctx.actor?.personId ?? null,
    at: ctx.house.clock.now(),
  })
  if (ids.length > atOnce) await enqueue('eligibility.judge', { judging: id })
  else await judgeNow(tx, { id, subject, rules, ids, at: { year, on } }, ctx.house.clock.now())
  await record(verb, { subject: ['judging', id], unit: unit_id, facts: { year, total: ids.length } })
  return { id }
}

/**
 * Judges anew what is out of date: records, decisions or rules have changed since. Of judgings one within the other
 * only the widest is renewed, which covers the rest. Gives how many were begun.
 */
export async function renewJudgings(ctx: Ctx): Promise<number> {
  const on = today(ctx.house.clock)
  const law = await lawInUse(ctx.db, on)
  let count = 0
  for (const one of await judgings.renewable(ctx.db, Number(on.slice(0, 4)) - 1)) {
    const changes = await judgings.changesSince(ctx.db, one.last_event)
    if (changes.count === 0 && one.rules_hash === ruleSetFor(one.subject, on, law).hash) continue
    const { unit_id, unitPath, subject, year } = one
    try {
      await act(ctx, (work) =>
        begin(work, ctx, { unit_id, unitPath, subject, year, verb: 'eligibility.renewed' }),
      )
      count += 1
    } catch (error) {
      // nobody is left in the unit, or somebody has just begun: the others go on
      if (!(error instanceof Refused)) throw error
    }
  }
  await judgings.forgetSuperseded(ctx.db)
  return count
}

type Work = { id: number; subject: SubjectKind; rules: RuleSet; ids: readonly number[]; at: Moment }

async function judgeNow(db: Db, { id, subject, rules, ids, at }: Work, now: Date): Promise<void> {
  const loaded = await factsOf(db, subject, ids, at)
  await judgings.insertVerdicts(db, { judging: id, piece: 0 }, judged(loaded, rules, at))
  await judgings.advanceJudging(db, id, { judged: ids.length, state: 'done', at: now })
}

const judged = (loaded: readonly Loaded[], { standards }: RuleSet, { on }: Moment) => ({
  loaded,
  answers: judgeAll(standards, columnsOf(loaded.map(({ facts }) => facts)), on),
})

/**
 * Carries a judging of many through. While some are judged the next are read, and those before are written. One
 * that died begins anew: what it had kept is thrown away first.
 */
export async function carryJudging(ctx: Ctx, { judging: id }: { judging: number }): Promise<void> {
  const { db } = ctx
  const one = await judgings.judgingById(db, id)
  if (!one || (one.state !== 'waiting' && one.state !== 'running')) return
  await judgings.forgetVerdicts(db, id)
  const rules = ruleSetFor(one.subject, one.judged_on, await lawInUse(db, one.judged_on))
  // the law was settled anew since it was begun: whoever began it begins it again
  if (rules.hash !== one.rules_hash) return failJudging(ctx, id)
  const ids = await judgings.subjectsOf(db, one)
  const at = { year: one.year, on: one.judged_on }
  const pieces = Array.from({ length: Math.ceil(ids.length / step) }, (_, piece) =>
    ids.slice(piece * step, (piece + 1) * step),
  )
  const keep = async (piece: number, verdicts: ReturnType<typeof judged>) => {
    await judgings.insertVerdicts(db, { judging: id, piece }, verdicts)
    const isLast = piece + 1 === pieces.length
    return judgings.advanceJudging(db, id, {
      judged: isLast ? ids.length : (piece + 1) * step,
      state: isLast ? 'done' : 'running',
      ...(isLast && { at: ctx.house.clock.now() }),
    })
  }
  let piece = 0
  let kept = Promise.resolve(true)
  for await (const loaded of readAhead(pieces, (part) => factsOf(db, one.subject, part, at))) {
    const verdicts = judged(loaded, rules, at)
    // somebody stopped it
    if (!(await kept)) break
    kept = keep(piece, verdicts)
    // a failure is told where it is waited for
    kept.catch(() => {})
    piece += 1
  }
  if (!(await kept)) await judgings.forgetVerdicts(db, id)
}

async function failJudging(ctx: Ctx, id: number): Promise<void> {
  await judgings.advanceJudging(ctx.db, id, { judged: 0, state: 'failed', at: ctx.house.clock.now() })
}

/** Stops a judging that runs; the one before it stays the latest. */
export const stopJudging = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await judgings.judgingForUpdate(tx, id))
    permit(ctx, 'eligibility.judge', one)
    orRefuse(one.state === 'waiting' || one.state === 'running' ? undefined : refuse('ended'))
    await judgings.stopJudging(tx, id, ctx.house.clock.now())
    await record('eligibility.stopped', {
      subject: ['judging', id],
      unit: one.unit_id,
      facts: { year: one.year },
    })
  })
