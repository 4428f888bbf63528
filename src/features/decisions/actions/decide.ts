import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { forDecision, settleByDecision } from '#features/dossiers/index.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { salariesInUse } from '#features/laws/index.ts'
import { notify } from '#features/notices/index.ts'
import { addHonours } from '#features/people/index.ts'
import { type Entered, enterHonours } from '#features/register/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { HonourFacts } from '#proofs/certificate.ts'
import type {
  BeginInput,
  CorrectInput,
  DossierInput,
  EditInput,
  IssueInput,
  LineInput,
  RevokeInput,
} from '../forms.ts'
import * as queries from '../queries.ts'
import {
  isDraft,
  isFresh,
  isIssued,
  mayAdd,
  mayFollow,
  mayHonour,
  mayIssue,
  moneyFor,
  numberText,
} from '../rules.ts'
import { refuse } from '../words.ts'

type Tx = Work['tx']

/** Begins a draft. */
export const beginDecision = (ctx: Ctx, input: BeginInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'decision.draft', { unitPath: unit.path })
    const made = { created_by: ctx.actor?.name ?? '', created_at: ctx.house.clock.now() }
    const id = await queries.insertDecision(tx, { ...input, ...made })
    await record('decision.begun', {
      subject: ['decision', id],
      unit: unit.id,
      facts: { about: input.about },
    })
    return { id }
  })

async function draftHere(tx: Tx, ctx: Ctx, { id, version }: { id: number; version: number }) {
  const decision = found(await queries.decisionForUpdate(tx, id))
  permit(ctx, 'decision.draft', decision)
  orRefuse(isFresh(decision, version) ?? isDraft(decision.state))
  return decision
}

export const editDecision = (ctx: Ctx, id: number, { _version, ...said }: EditInput) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await draftHere(tx, ctx, { id, version: _version })
    await queries.saveDecision(tx, id, said)
    const facts = { about: said.about }
    await record('decision.edited', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

export const dropDecision = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await draftHere(tx, ctx, { id, version })
    await queries.saveDecision(tx, id, { state: 'dropped' })
    const facts = { about: decision.about }
    await record('decision.dropped', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

/** Puts somebody on the list, with name, position and unit as they are now, and the money that goes with it. */
export const addLine = (ctx: Ctx, id: number, input: LineInput) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await draftHere(tx, ctx, { id, version: input._version })
    const who = await subjectOf(tx, input)
    const { subject, award, year, merit } = input
    await putOn(tx, ctx, id, { ...who, subject, award, year, merit })
    const facts = { name: who.name, award }
    await record('decision.line-added', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

/** Puts the dossier's nominee on the list, with position and unit as they were when it was handed in. */
export const addDossier = (ctx: Ctx, id: number, { _version, dossier_id }: DossierInput) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await draftHere(tx, ctx, { id, version: _version })
    const { subject, person_id, collective_id, name, place, award, year } = await forDecision(
      tx,
      dossier_id,
      decision.unitPath,
    )
    const who = { person_id, unit_id: collective_id, name, place }
    await putOn(tx, ctx, id, { ...who, subject, award, year, merit: '', dossier_id })
    const facts = { name, award }
    await record('decision.line-added', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

type Added = Omit<Parameters<typeof queries.insertLine>[1], 'decision_id' | 'money' | 'money_why'>

async function putOn(tx: Tx, ctx: Ctx, id: number, line: Added): Promise<void> {
  orRefuse(mayHonour(line.person_id, ctx.actor?.personId ?? null))
  orRefuse(mayAdd(line, await queries.linesOf(tx, id)))
  const on = today(ctx.house.clock)
  const { money, why } = moneyFor(line, on, await salariesInUse(tx, on))
  await queries.insertLine(tx, { decision_id: id, ...line, money, money_why: why })
  await queries.saveDecision(tx, id, {})
}

type Who = { person_id: number | null; unit_id: number | null; name: string; place: string }

async function subjectOf(tx: Tx, input: LineInput): Promise<Who> {
  if (input.subject === 'ca-nhan' && input.person_id !== null) {
    const person = found(await queries.personLine(tx, input.person_id))
    const place = [person.title, person.unitName].filter(Boolean).join(', ')
    return { person_id: person.id, unit_id: null, name: person.name, place }
  }
  if (input.subject === 'tap-the' && input.unit_id !== null) {
    const unit = found(await unitForGrant(tx, input.unit_id))
    return { person_id: null, unit_id: unit.id, name: unit.name, place: '' }
  }
  if (input.subject === 'ca-nhan' || input.name === '') return orRefuse(refuse('noSubject')) as never
  return { person_id: null, unit_id: null, name: input.name, place: '' }
}

export const removeLine = (ctx: Ctx, { id, line: lineId }: { id: number; line: number }, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await draftHere(tx, ctx, { id, version })
    const line = found(await queries.lineForUpdate(tx, id, lineId))
    await queries.deleteLine(tx, lineId)
    await queries.saveDecision(tx, id, {})
    const facts = { name: line.name }
    await record('decision.line-removed', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

/**
 * Numbers and issues the decision: its honours go into everybody's file, into the public register, and the money
 * is counted anew by the base salary of its day. All of it, or nothing.
 */
export const issueDecision = (ctx: Ctx, id: number, { _version, decided_on: on }: IssueInput) =>
  act(ctx, async (work) => {
    const { tx, record } = work
    const decision = found(await queries.decisionForUpdate(tx, id))
    permit(ctx, 'decision.issue', decision)
    orRefuse(isFresh(decision, _version) ?? isDraft(decision.state))
    const lines = await queries.linesOf(tx, id)
    const draft = { ...decision, signerTitle: decision.signer_title }
    orRefuse(mayIssue(draft, lines, { on, today: today(ctx.house.clock) }))
    for (const line of lines) orRefuse(mayHonour(line.person_id, ctx.actor?.personId ?? null))
    const number = await numbered(tx, decision, on)
    const issued = { ...decision, ...number, decided_on: on }
    const entries = await enterAll(tx, ctx, issued, lines)
    const at = ctx.house.clock.now()
    const by = ctx.actor?.name ?? ''
    await queries.saveDecision(tx, id, {
      state: 'issued',
      ...number,
      decided_on: on,
      issued_at: at,
      issued_by: by,
    })
    for (const { dossier_id } of lines)
      if (dossier_id !== null) await settleByDecision(work, ctx, { id: dossier_id, decision: id })
    await tellHonoured(work, ctx, { decision: id, number: number.number_text }, lines)
    // how far the register then goes: each of the two logs tells when the other was cut
    const facts = { about: decision.about, number: number.number_text, lines: lines.length, entries }
    await record('decision.issued', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })

async function numbered(tx: Tx, decision: queries.Decision, on: string) {
  const series = { unit: decision.unit_id, suffix: decision.suffix, year: Number(on.slice(0, 4)) }
  const number = await queries.nextNumber(tx, series)
  orRefuse(mayFollow(on, await queries.latestDay(tx, series)))
  const party = (await settingsOf(tx))?.party_style ?? false
  return { number, number_text: numberText(party, number, series.suffix), year: series.year }
}

async function enterAll(tx: Tx, ctx: Ctx, decision: queries.Decision, lines: readonly queries.Line[]) {
  const on = found(decision.decided_on)
  const recorded = lines.filter(({ person_id, unit_id }) => person_id !== null || unit_id !== null)
  const honours = await addHonours(
    tx,
    recorded.map((line) => honourRow(line, decision)),
  )
  const agency = await agencyOf(tx)
  const entered = await enterHonours(
    tx,
    ctx,
    lines.map((line) => ({
      kind: 'issued' as const,
      on,
      facts: factsOf(line, decision, agency),
      personId: line.person_id,
      unitId: line.unit_id,
      refersTo: null,
    })),
  )
  const salaries = await salariesInUse(tx, on)
  for (const [at, line] of lines.entries()) {
    const { money, why } = moneyFor(line, on, salaries)
    const honour = honours[recorded.indexOf(line)]
    await queries.saveLine(tx, line.id, {
      state: 'issued',
      money,
      money_why: why,
      ...(honour !== undefined && { honour_id: honour }),
      ...entered[at],
    })
  }
  return entriesAfter(entered)
}

/** How many entries the register has once these are in it. */
const entriesAfter = (entered: readonly Entered[]): number =>
  Math.max(0, ...entered.map(({ entry }) => entry + 1))

const agencyOf = async (tx: Tx): Promise<string> => (await settingsOf(tx))?.agency_name ?? ''

const honourRow = (line: queries.Line, decision: queries.Decision) => ({
  ...(line.person_id !== null ? { personId: line.person_id } : { unitId: found(line.unit_id) }),
  award: line.award,
  year: line.year,
  decisionNumber: decision.number_text,
  decidedOn: decision.decided_on,
  authority: decision.authority,
  note: '',
})

/** What the certificate and the register say; nothing else of anybody. */
const factsOf = (
  line: Pick<queries.Line, 'name' | 'place' | 'award' | 'year'>,
  decision: queries.Decision,
  agency: string,
): HonourFacts => ({
  agency,
  honouree: line.name,
  unit: line.place,
  award: line.award,
  awardName: honourName(line.award, 'vi'),
  year: line.year,
  decision: { number: decision.number_text, on: found(decision.decided_on) },
})

async function tellHonoured(
  work: Work,
  ctx: Ctx,
  { decision, number }: { decision: number; number: string },
  lines: readonly queries.Line[],
): Promise<void> {
  for (const { person_id: personId, award } of lines) {
    if (personId === null) continue
    await notify(work, ctx, {
      personId,
      kind: 'honour.issued',
      about: `decision:${decision}:${award}`,
      facts: { award: honourName(award, 'vi'), number },
      address: addresses.register.list({ nguoi: personId }),
    })
  }
}

/** Opens an issued decision and one of its honours that is in force. */
async function issuedLine(tx: Tx, ctx: Ctx, { id, line: lineId }: { id: number; line: number }) {
  const decision = found(await queries.decisionForUpdate(tx, id))
  permit(ctx, 'decision.issue', decision)
  const line = found(await queries.lineForUpdate(tx, id, lineId))
  orRefuse(isIssued(line) ?? mayHonour(line.person_id, ctx.actor?.personId ?? null))
  return { decision, line, entry: found(line.entry) }
}

/** Puts right what a certificate says of its holder: a new entry follows the wrong one, which stays. */
export const correctLine = (
  ctx: Ctx,
  which: { id: number; line: number },
  { name, place, reason }: CorrectInput,
) =>
  act(ctx, async ({ tx, record }) => {
    const { decision, line, entry } = await issuedLine(tx, ctx, which)
    const [entered] = await enterHonours(tx, ctx, [
      {
        kind: 'corrected',
        on: today(ctx.house.clock),
        facts: factsOf({ ...line, name, place }, decision, await agencyOf(tx)),
        personId: line.person_id,
        unitId: line.unit_id,
        refersTo: entry,
      },
    ])
    await queries.saveLine(tx, line.id, { name, place, reason, ...found(entered) })
    await queries.saveDecision(tx, decision.id, {})
    const entries = entriesAfter(entered ? [entered] : [])
    const facts = { name: line.name, number: decision.number_text, reason, entries }
    await record('decision.corrected', { subject: ['decision', decision.id], unit: decision.unit_id, facts })
    return { id: decision.id }
  })

/** Revokes an honour: it stays in the register and in the file, with the day (Luật, Điều 93; NĐ 152/2025, Điều 56–58). */
export const revokeLine = (ctx: Ctx, which: { id: number; line: number }, { reason }: RevokeInput) =>
  act(ctx, async ({ tx, record }) => {
    const { decision, line, entry } = await issuedLine(tx, ctx, which)
    const on = today(ctx.house.clock)
    const entered = await enterHonours(tx, ctx, [
      {
        kind: 'revoked',
        on,
        facts: factsOf(line, decision, await agencyOf(tx)),
        personId: line.person_id,
        unitId: line.unit_id,
        refersTo: entry,
      },
    ])
    await queries.saveLine(tx, line.id, { state: 'revoked', reason })
    if (line.honour_id !== null)
      await queries.revokeHonourRow(tx, line.honour_id, { on, by: reason.slice(0, 200) })
    await queries.saveDecision(tx, decision.id, {})
    const facts = { name: line.name, number: decision.number_text, reason, entries: entriesAfter(entered) }
    await record('decision.revoked', { subject: ['decision', decision.id], unit: decision.unit_id, facts })
    return { id: decision.id }
  })
