import type { Refusal } from '#outcomes.ts'
import type { Answers, BallotPaper, Question } from '#proofs/ballot.ts'
import { refuse } from './words.ts'

/** What a seat is called in papers, which are in Vietnamese whatever the reader's language. */
export const councilRoles = {
  chair: 'Chủ tịch',
  'vice-chair': 'Phó Chủ tịch',
  secretary: 'Thư ký',
  member: 'Ủy viên',
} as const

export type BallotState = 'rights' | 'voting' | 'closed'

export const isIn = (state: BallotState, wanted: BallotState): Refusal | undefined =>
  state === wanted ? undefined : refuse(`not-${wanted}`)

export const isFresh = (ballot: { version: number }, version: number): Refusal | undefined =>
  ballot.version === version ? undefined : refuse('stale')

type Asked = { id: number; originId: number | null }
type Counted = { result: { tallies: readonly { question: string; carried: boolean }[] } | null }

/** Items that were counted and not carried, and that no later round has taken up. */
export const failedItems = <Item extends Asked>(
  items: readonly Item[],
  ballots: readonly Counted[],
): Item[] => {
  const tallies = ballots.flatMap(({ result }) => result?.tallies ?? [])
  return items
    .filter(({ id }) => tallies.some(({ question, carried }) => question === String(id) && !carried))
    .filter(({ id }) => !items.some(({ originId }) => originId === id))
}

/** Another round begins when everything of the one before is counted. */
export const mayAskAgain = (
  meeting: { state: string; version: number },
  version: number,
  failed: boolean,
): Refusal | undefined =>
  isFresh(meeting, version) ?? (meeting.state === 'closed' && failed ? undefined : refuse('notAgain'))

export type RollRight = { has_right: boolean; on_paper: boolean }

/** The right to vote is received once, by who is on the roll, before the box is closed. */
export function mayReceive(state: BallotState, line: RollRight | undefined): Refusal | undefined {
  if (!line) return refuse('notOnRoll')
  if (line.has_right) return refuse('received')
  if (line.on_paper) return refuse('onPaper')
  return state === 'closed' ? refuse('not-voting') : undefined
}

/** Paper is handed out before the box opens, so that how many vote in which way stands before the first vote. */
export const mayHavePaper = (state: BallotState, line: RollRight | undefined): Refusal | undefined =>
  mayReceive(state, line) ?? isIn(state, 'rights')

/**
 * The box opens when nobody votes alone: ballots in the browser and ballots on paper are published apart, so
 * that the only one of its kind would be known to be its member's.
 */
export function mayOpenBox(roll: readonly RollRight[]): Refusal | undefined {
  const received = roll.filter(({ has_right }) => has_right).length
  const onPaper = roll.filter(({ on_paper }) => on_paper).length
  if (onPaper === 1) return refuse('onePaper')
  return received === 1 || received + onPaper < 2 ? refuse('tooFew') : undefined
}

/** Who comes after the opening does not become the only one to vote in a browser. */
export const notAlone = (state: BallotState, roll: readonly RollRight[]): Refusal | undefined =>
  state === 'voting' && !roll.some(({ has_right }) => has_right) ? refuse('tooFew') : undefined

/** What a teller marks on a sheet; a blank answer is marked as well, so that none is passed over. */
export type Marks = Readonly<Record<string, 'agree' | 'disagree' | 'blank'>>
export const markName = (sheet: number, question: string): string => `s${sheet}_${question}`

/** The sheets as a teller has read them; the number of the first one that is not read to the end. */
export function readSheets(paper: BallotPaper, returned: number, marks: Marks): Answers[] | number {
  const sheets: Answers[] = []
  for (let sheet = 1; sheet <= returned; sheet += 1) {
    const said: Answers = {}
    for (const { id } of paper.questions) {
      const mark = marks[markName(sheet, id)]
      if (!mark) return sheet
      if (mark !== 'blank') said[id] = mark
    }
    sheets.push(said)
  }
  return sheets
}

export type Difference = { sheet: number; question: string | null }

/** Where two tellers have read differently; a sheet that only one of them has is one difference. */
export function differences(
  paper: BallotPaper,
  one: readonly Answers[],
  other: readonly Answers[],
): Difference[] {
  const sheets = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at)
  return sheets.flatMap((at): Difference[] => {
    const [first, second] = [one[at], other[at]]
    if (!first || !second) return [{ sheet: at + 1, question: null }]
    return paper.questions
      .filter(({ id }) => first[id] !== second[id])
      .map(({ subject }) => ({ sheet: at + 1, question: subject }))
  })
}

/** A box with ballots on paper closes when two tellers have read the same. */
export function mayCount(
  paper: BallotPaper,
  roll: readonly RollRight[],
  tellers: readonly { sheets: readonly Answers[] }[],
): Refusal | undefined {
  if (!roll.some(({ on_paper }) => on_paper)) return undefined
  const [one, other] = tellers
  if (!one || !other) return refuse('tellersMissing')
  const [first] = differences(paper, one.sheets, other.sheets)
  return first ? refuse('tellersDiffer', { sheet: first.sheet }) : undefined
}

/** What a small council gives away by itself: where all agree, everybody knows how each voted. */
export const revealsAll = (
  voters: number,
  { agree, disagree, blank }: Record<'agree' | 'disagree' | 'blank', number>,
) => voters > 0 && [agree, disagree, blank].includes(voters)

export const paperOf = (ballot: string, title: string, questions: Question[]): BallotPaper => ({
  ballot,
  title,
  questions,
})
