/**
 * What a movement goes through, what the law asks of it, and who may do what when. Pure.
 */
import type { Refusal } from '#outcomes.ts'
import { refuse } from './words.ts'

export const states = ['draft', 'consulting', 'submitted', 'launched', 'ended', 'withdrawn'] as const
export type MovementState = (typeof states)[number]

/** Every step from state to state. `docs/states/movement.md` is drawn from this table. */
export const steps = {
  consult: { from: ['draft'], to: 'consulting' },
  submit: { from: ['draft', 'consulting'], to: 'submitted' },
  giveBack: { from: ['submitted', 'consulting'], to: 'draft' },
  launch: { from: ['draft', 'consulting', 'submitted'], to: 'launched' },
  end: { from: ['launched'], to: 'ended' },
  reopen: { from: ['ended'], to: 'launched' },
  withdraw: { from: ['draft', 'consulting', 'submitted'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly MovementState[]; to: MovementState }>
export type Step = keyof typeof steps

const includes = (list: readonly MovementState[], state: MovementState) => list.includes(state)

/** Whether the step can be taken from this state. */
export const mayStep = (step: Step, state: MovementState): Refusal | undefined =>
  includes(steps[step].from, state) ? undefined : refuse('wrongState')

/** A draft is corrected freely; a launched movement with a reason, which keeps the version before. */
export function mayCorrect(
  movement: { state: MovementState; version: number },
  sent: { version: number; reason: string | null },
): Refusal | undefined {
  if (movement.version !== sent.version) return refuse('stale')
  if (includes(['ended', 'withdrawn'], movement.state)) return refuse('wrongState')
  if (movement.state === 'launched' && !sent.reason) return refuse('reasonNeeded')
}

export type Checked = {
  title: string
  organiser: string
  launcherName: string
  startsOn: string | null
  endsOn: string | null
  contents: number
  consultingSince: string | null
  openOpinions: number
  compacts: number
  reviews: number
  budget: number | null
  answers: Record<string, { answer: 'done' | 'not-applicable'; note: string }>
}

export type CheckItem = {
  code: string
  /** Before launching, or in the course of the movement. */
  when: 'before' | 'after'
  /** What the program sees by itself; otherwise a person answers. */
  seen?: (movement: Checked) => boolean
  cite: string
}

const law = 'Luật Thi đua, khen thưởng (2022)'
const democracy = 'Luật Thực hiện dân chủ ở cơ sở (2022)'

/**
 * The launch checklist. The law’s wording was read in the text before the amendment in force since
 * 01/10/2026, which could not be compared; each item carries that mark on the page.
 */
export const checklist: readonly CheckItem[] = [
  { code: 'form', when: 'before', cite: `${law}, Điều 16`, seen: () => true },
  {
    code: 'plan',
    when: 'before',
    cite: `${law}, Điều 17 khoản 1`,
    seen: (movement) =>
      movement.title !== '' &&
      movement.contents > 0 &&
      movement.startsOn !== null &&
      movement.endsOn !== null,
  },
  {
    code: 'launcher',
    when: 'before',
    cite: `${law}, Điều 18`,
    seen: (movement) => movement.launcherName !== '' && movement.organiser !== '',
  },
  {
    code: 'consult',
    when: 'before',
    cite: `${democracy}, Điều 53 khoản 3, Điều 54, Điều 55`,
    seen: (movement) => movement.consultingSince !== null && movement.openOpinions === 0,
  },
  {
    code: 'budget',
    when: 'before',
    cite: 'NĐ 152/2025/NĐ-CP, Điều 46–48',
    seen: (movement) => movement.budget !== null,
  },
  {
    code: 'compact',
    when: 'after',
    cite: `${democracy}, Điều 51 khoản 4 điểm h`,
    seen: (movement) => movement.compacts > 0,
  },
  { code: 'publish', when: 'after', cite: `${democracy}, Điều 46–48` },
  { code: 'inspect', when: 'after', cite: `${law}, Điều 17 khoản 3` },
  { code: 'models', when: 'after', cite: `${law}, Điều 17 khoản 4` },
  {
    code: 'review',
    when: 'after',
    cite: `${law}, Điều 17 khoản 5`,
    seen: (movement) => movement.reviews > 0,
  },
]

/** Which items have to be settled before the launch. The money may come later; the rest may not. */
const needed = new Set(['form', 'plan', 'launcher', 'consult'])

export type CheckResult = CheckItem & {
  needed: boolean
  state: 'done' | 'not-applicable' | 'open'
  note: string
}

/** How each item of the checklist stands. */
export const checkResults = (movement: Checked): CheckResult[] =>
  checklist.map((item) => {
    const answer = movement.answers[item.code]
    const seen = item.seen?.(movement) === true
    return {
      ...item,
      needed: needed.has(item.code),
      state: seen ? 'done' : (answer?.answer ?? 'open'),
      note: answer?.note ?? '',
    }
  })

/** Codes of what still stands against launching. */
export const missingFrom = (movement: Checked): string[] =>
  checkResults(movement)
    .filter((item) => item.needed && item.state === 'open')
    .map((item) => item.code)

/** Whether the movement can be launched now by this person. */
export function mayLaunch(
  movement: Checked & { state: MovementState; version: number },
  by: { version: number; signerNeeded: boolean; isSigner: boolean },
): Refusal | undefined {
  if (movement.version !== by.version) return refuse('stale')
  const wrong = mayStep('launch', movement.state)
  if (wrong) return wrong
  if (by.signerNeeded && !by.isSigner) return refuse('signerNeeded')
  const missing = missingFrom(movement)
  if (missing.length > 0)
    return refuse(
      'incomplete',
      { missing: missing.length },
      { cite: checklist.find((item) => item.code === missing[0])?.cite ?? law },
    )
}

/** A check that the program sees by itself is not answered by hand; leaving one out needs a reason. */
export function mayAnswerCheck(
  code: string,
  answer: { answer: string; note: string | null },
): Refusal | undefined {
  if (!checklist.some((item) => item.code === code)) return refuse('unknownCheck')
  if (answer.answer === 'not-applicable' && !answer.note) return refuse('reasonNeeded')
}

/** The day from and to which a day of the year that was read only as a month or year reaches. */
export function wholeDay(read: string | null, edge: 'first' | 'last'): string | null {
  if (read === null || /^\d{4}-\d{2}-\d{2}$/.test(read)) return read
  const [year = '', month] = read.split('-')
  if (edge === 'first') return `${year}-${month ?? '01'}-01`
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate()
  return `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}`
}

/** The same day so many years later; 29 February becomes the 28th. */
export function yearsLater(day: string | null, years: number): string | null {
  if (day === null) return null
  const [year = '', month = '', date = ''] = day.split('-')
  const moved = Number(year) + years
  const exists =
    new Date(Date.UTC(moved, Number(month) - 1, Number(date))).getUTCMonth() === Number(month) - 1
  return `${moved}-${month}-${exists ? date : '28'}`
}

/**
 * The values that a slogan names in a row, "Đoàn kết – Dân chủ - Kỷ cương", told apart from the sentence
 * around them; nothing when it names none.
 */
export function valuesOf(theme: string): string[] {
  const list = theme.includes(':') ? theme.slice(theme.indexOf(':') + 1) : theme
  const parts = list.split(/\s[–—-]\s/).map((part) => part.trim())
  if (parts.length < 3) return []
  // the last value runs on into the rest of the sentence: keep as many words as the longest of the others has
  const longest = Math.max(...parts.slice(0, -1).map((part) => part.split(/\s+/).length))
  const values = [...parts.slice(0, -1), (parts.at(-1) ?? '').split(/\s+/).slice(0, longest).join(' ')]
  const bare = values.map((value) => value.replace(/[,;.:]+$/, ''))
  return bare.every((value) => value.split(/\s+/).length <= 5) ? bare : []
}
