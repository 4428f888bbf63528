import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { BackInput, EnterInput, ObjectsInput, PayInput, YearInput } from './forms.ts'
import * as queries from './queries.ts'
import {
  mayBookOn,
  mayCancel,
  mayPay,
  mayTake,
  mayTakeBack,
  mayTakeObjects,
  type Payable,
  payablesOf,
  signed,
  sumOf,
} from './rules.ts'
import { refuse } from './words.ts'

type Tx = Work['tx']

const yearIn = (day: string): number => Number(day.slice(0, 4))
const made = (ctx: Ctx) => ({ by: ctx.actor?.name ?? '', at: ctx.house.clock.now() })

async function fundHere(tx: Tx, ctx: Ctx, unit: number) {
  const one = found(await unitForGrant(tx, unit))
  permit(ctx, 'fund.keep', { unitPath: one.path })
  await queries.holdFund(tx, unit)
  return one
}

/** Says what the ceiling of a year is counted from. */
export const keepYear = (ctx: Ctx, unit: number, { _version, ...said }: YearInput) =>
  act(ctx, async ({ tx, record }) => {
    await fundHere(tx, ctx, unit)
    const kept = await queries.saveYear(tx, { unit_id: unit, ...said }, _version)
    orRefuse(kept ? undefined : refuse('stale'))
    const facts = { year: String(said.year), amount: said.base }
    await record('fund.year', { subject: ['fund', unit], unit, facts })
    return { year: said.year }
  })

/** Books money that came in, or that went out for something else than award money. */
export const enterFund = (ctx: Ctx, unit: number, { source, amount, ...said }: EnterInput) =>
  act(ctx, async ({ tx, record }) => {
    await fundHere(tx, ctx, unit)
    const year = yearIn(said.entered_on)
    const entry = signed(source, amount)
    orRefuse(mayBookOn(said.entered_on, today(ctx.house.clock)))
    if (entry.kind === 'out') orRefuse(mayTake(await queries.balanceOf(tx, unit, year), amount))
    await queries.insertEntries(tx, [{ unit_id: unit, year, source, ...entry, ...said, ...made(ctx) }])
    const facts = { amount, year: String(year) }
    await record(entry.kind === 'in' ? 'fund.received' : 'fund.spent', {
      subject: ['fund', unit],
      unit,
      facts,
    })
    return { year }
  })

/** Takes an entry back by another of the opposite sum; both stay in the book. */
export const cancelEntry = (ctx: Ctx, { unit, entry: id }: { unit: number; entry: number }, words: string) =>
  act(ctx, async ({ tx, record }) => {
    await fundHere(tx, ctx, unit)
    const entry = found(await queries.entryOf(tx, unit, id))
    orRefuse(mayCancel(entry))
    if (entry.amount > 0) orRefuse(mayTake(await queries.balanceOf(tx, unit, entry.year), entry.amount))
    const { year, source, entered_on, voucher, line_id } = entry
    await queries.insertEntries(tx, [
      {
        ...{ unit_id: unit, year, kind: 'cancel' as const, source, amount: -entry.amount },
        ...{ entered_on, voucher, words, line_id, cancels: id },
        ...made(ctx),
      },
    ])
    const facts = { amount: Math.abs(entry.amount), year: String(year), reason: words }
    await record('fund.cancelled', { subject: ['fund', unit], unit, facts })
    return { year }
  })

/** What is paid of a decision, each line with its reason. */
export async function payablesFor(
  db: Ctx['db'],
  decision: { id: number; unitId: number; on: string | null },
) {
  const all = payablesOf(await queries.linesTogether(db, decision), decision.on ?? '')
  return all.filter(({ line }) => line.decision === decision.id)
}

/** Pays the lines that were ticked, each an entry of its own. */
export const payDecision = (ctx: Ctx, id: number, { line: ids, ...said }: PayInput) =>
  act(ctx, async ({ tx, record }) => {
    const decision = found(await queries.decisionForPayment(tx, id))
    await fundHere(tx, ctx, decision.unitId)
    orRefuse(mayBookOn(said.entered_on, today(ctx.house.clock)))
    orRefuse(said.entered_on < (decision.on ?? '') ? refuse('beforeDecision') : undefined)
    const payables = await payablesFor(tx, decision)
    const chosen = [...new Set(ids)].map((line) => payables.find((one) => one.line.id === line))
    orRefuse(mayPay(chosen))
    const paid = chosen.filter((one): one is Payable => one !== undefined)
    const year = yearIn(said.entered_on)
    orRefuse(mayTake(await queries.balanceOf(tx, decision.unitId, year), sumOf(paid)))
    const rest = { unit_id: decision.unitId, year, kind: 'payment' as const, source: 'award', ...made(ctx) }
    await queries.insertEntries(
      tx,
      paid.map(({ line }) => ({ ...rest, ...said, amount: -(line.money ?? 0), line_id: line.id })),
    )
    const facts = { number: decision.number, count: paid.length, amount: sumOf(paid) }
    await record('fund.paid', { subject: ['decision', id], unit: decision.unitId, facts })
    return { id }
  })

type Which = { decision: number; line: number }

async function revokedHere(tx: Tx, ctx: Ctx, { decision: id, line: lineId }: Which) {
  const decision = found(await queries.decisionForPayment(tx, id))
  await fundHere(tx, ctx, decision.unitId)
  return { decision, line: found(await queries.lineForReturn(tx, id, lineId)) }
}

/** Books the money of a revoked honour as come back. */
export const takeBack = (ctx: Ctx, which: Which, said: BackInput) =>
  act(ctx, async ({ tx, record }) => {
    const { decision, line } = await revokedHere(tx, ctx, which)
    orRefuse(mayBookOn(said.entered_on, today(ctx.house.clock)) ?? mayTakeBack(line))
    const { unitId: unit_id, number } = decision
    const amount = -line.net
    await queries.insertEntries(tx, [
      {
        ...{ unit_id, year: yearIn(said.entered_on), kind: 'returned' as const, source: 'award', amount },
        ...{ ...said, line_id: line.id, ...made(ctx) },
      },
    ])
    const facts = { number, name: line.name, amount }
    await record('fund.returned', { subject: ['decision', decision.id], unit: unit_id, facts })
    return { unit: unit_id }
  })

/** Notes that certificate, badge and frame of a revoked honour came back. */
export const takeObjects = (ctx: Ctx, which: Which, { returned_on, words }: ObjectsInput) =>
  act(ctx, async ({ tx, record }) => {
    const { decision, line } = await revokedHere(tx, ctx, which)
    orRefuse(mayBookOn(returned_on, today(ctx.house.clock)) ?? mayTakeObjects(line, line.objectsOn !== null))
    await queries.insertReturned(tx, { line_id: line.id, returned_on, words, ...made(ctx) })
    const facts = { number: decision.number, name: line.name }
    const subject = ['decision', decision.id] as const
    await record('fund.objects', { subject, unit: decision.unitId, facts })
    return { unit: decision.unitId }
  })
