import { type HonourSubject, honourNamed } from '#law/honour-names.ts'
import type { BaseSalary } from '#law/procedures/base-salary.ts'
import { awardMoney } from '#law/procedures/money.ts'
import { expiresSoon, instruments } from '#law/sources/index.ts'
import { type Instrument, statusOn } from '#law/sources/instrument.ts'
import type { Refusal } from '#outcomes.ts'
import { nameFit, type Signature } from '#proofs/signed-pdf/read.ts'
import { refuse } from './words.ts'

export type DecisionState = 'draft' | 'issued' | 'dropped'
export type LineState = 'drafted' | 'issued' | 'corrected' | 'revoked'

/** The most honours of one decision. */
export const mostLines = 1_000

/** Whether what the person saw is what stands there. */
export const isFresh = (decision: { version: number }, version: number): Refusal | undefined =>
  decision.version === version ? undefined : refuse('stale')

export const isDraft = (state: DecisionState): Refusal | undefined =>
  state === 'draft' ? undefined : refuse(state === 'issued' ? 'issuedAlready' : 'dropped')

type Line = { name: string; award: string; year: number; subject: HonourSubject }

/** One of the law's names, for this kind of subject, and once for it in the decision. */
export function mayAdd(line: Line, others: readonly Line[]): Refusal | undefined {
  const award = honourNamed(line.award)
  if (!award?.subjects.includes(line.subject))
    return refuse('awardNotFor', { award: award?.vi ?? line.award })
  if (others.length >= mostLines) return refuse('tooMany', { most: mostLines })
  const same = others.some(
    ({ name, award: other, year }) => name === line.name && other === line.award && year === line.year,
  )
  return same ? refuse('twice', { name: line.name, award: award.vi }) : undefined
}

type Draft = { signer: string; signerTitle: string; place: string; grounds: readonly string[] }

/** A decision is issued with a signer, grounds that still bind on its day, and somebody to honour; not ahead of its day. */
export function mayIssue(
  draft: Draft,
  lines: readonly unknown[],
  { on, today }: { on: string; today: string },
): Refusal | undefined {
  if (lines.length === 0) return refuse('noLines')
  if (!draft.signer || !draft.signerTitle || !draft.place) return refuse('notWhole')
  if (draft.grounds.length === 0) return refuse('noGrounds')
  if (on > today) return refuse('ahead')
  const ended = endedGrounds(draft.grounds, on)
  return ended.length > 0
    ? refuse('groundEnded', { grounds: ended.map(({ ground }) => ground).join('; ') })
    : undefined
}

/** Numbers of a series follow its days: a later number has no earlier day. */
export const mayFollow = (on: string, latest: string | null): Refusal | undefined =>
  latest !== null && on < latest ? refuse('beforeLatest') : undefined

export const isIssued = (line: { state: LineState }): Refusal | undefined =>
  line.state === 'issued' ? undefined : refuse(line.state === 'revoked' ? 'revokedAlready' : 'notIssued')

/** Nobody drafts or issues the own honour. */
export const mayHonour = (personId: number | null, actor: number | null): Refusal | undefined =>
  personId !== null && personId === actor ? refuse('own') : undefined

export type EndedGround = { ground: string; instrument: Instrument }

/** The grounds that name an instrument by its number which no longer binds, or does not yet, on that day. */
export function endedGrounds(grounds: readonly string[], on: string): EndedGround[] {
  return grounds.flatMap((ground) => {
    const named = instruments.find(({ number }) => number.includes('/') && ground.includes(number))
    return named && ['ended', 'not-yet'].includes(statusOn(named, on)) ? [{ ground, instrument: named }] : []
  })
}

/** The grounds that bind on that day and end within half a year of it: a decision of a later day would lack them. */
export function endingGrounds(grounds: readonly string[], on: string): EndedGround[] {
  const soon = expiresSoon(on)
  return grounds.flatMap((ground) => {
    const named = soon.find(({ number }) => number.includes('/') && ground.includes(number))
    return named ? [{ ground, instrument: named }] : []
  })
}

/** Instruments that a decision of that day usually rests upon (luật by type and name only, Phụ lục I, NĐ 30/2020). */
export const usualGrounds = (on: string): string[] => {
  const decree = instruments.find(({ slug }) => slug === 'nd-152-2025')
  const binds = decree && statusOn(decree, on) === 'in-force'
  return [
    'Luật Thi đua, khen thưởng;',
    ...(binds ? [`Nghị định số ${decree.number} của Chính phủ;`] : []),
    'Xét đề nghị của Hội đồng Thi đua - Khen thưởng.',
  ]
}

/** What goes with an honour by a decision of that day, in whole đồng, and by which rule. */
export function moneyFor(
  line: Pick<Line, 'award' | 'subject'>,
  on: string,
  salaries: readonly BaseSalary[] = [],
): { money: number | null; why: string } {
  const found = awardMoney(line.award, { subject: line.subject, decidedOn: on, salaries })
  const why = [
    found.says.vi,
    ...found.cite.map(({ instrument, article }) => [instrument, article].filter(Boolean).join(' ')),
  ]
  return { money: 'amount' in found ? found.amount : null, why: why.filter(Boolean)[0] ?? '' }
}

/** `15-QĐ/VP` of the Party, `05/QĐ-UBND` of the State, where a number below 10 has a zero before it. */
export const numberText = (party: boolean, number: number, suffix: string): string =>
  party ? `${String(number).padStart(2, '0')}-${suffix}` : `${String(number).padStart(2, '0')}/${suffix}`

type Papered = {
  state: DecisionState
  version: number
  paper_hash: string | null
  signed_how: '' | 'paper' | 'digital'
  signatures: unknown
}

/** The paper is set once: when the decision is issued and nothing went out yet. */
export const mayPrepare = ({ state, paper_hash }: Papered): Refusal | undefined =>
  state !== 'issued' ? refuse('notIssuedYet') : paper_hash ? refuse('preparedAlready') : undefined

/** A signed file comes back for a paper that went out; `seen` is the version that the file was read against. */
export function maySign(decision: Papered, seen = decision.version): Refusal | undefined {
  if (decision.state !== 'issued') return refuse('notIssuedYet')
  if (!decision.paper_hash) return refuse('notPrepared')
  return isFresh(decision, seen)
}

/** What was signed digitally is not put behind a scan. */
export const mayKeepPaper = ({ state, signed_how }: Papered): Refusal | undefined =>
  state !== 'issued'
    ? refuse('notIssuedYet')
    : signed_how === 'digital'
      ? refuse('signedDigitally')
      : undefined

/** The seal comes after the signer, once. */
export function maySeal(decision: Papered): Refusal | undefined {
  if (decision.signed_how !== 'digital') return refuse('signerFirst')
  return signaturesIn(decision).length > 1 ? refuse('sealedAlready') : undefined
}

/** One of the signatures is that of the person who signs by the decision. */
export function isSignedBy(signatures: readonly Signature[], signer: string): Refusal | undefined {
  const theirs = signatures.some((one) => nameFit(one.signer, signer) !== 'other')
  if (theirs) return undefined
  return refuse('otherSigner', { signer, signed: signatures.map((one) => one.signer).join(', ') })
}

/** The signatures as they were read and kept. */
export const signaturesIn = ({ signatures }: { signatures: unknown }): Signature[] =>
  // written by `keepSignatures` alone
  Array.isArray(signatures) ? (signatures as Signature[]) : []
