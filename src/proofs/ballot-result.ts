/**
 * The published result of a ballot, and its second count by a stranger: no database, no server, only the file.
 */
import { z } from 'zod'
import {
  answers,
  ballotPaper,
  type CastBallot,
  castBallot,
  countBallots,
  faultOf,
  receiptOf,
  rightKeyFrom,
  tally,
} from './ballot.ts'
import { canonical, sha256, toHex, utf8 } from './bytes.ts'

const rights = ['electronic', 'paper', 'none'] as const

export const ballotResult = z.strictObject({
  format: z.literal('thidua-ballot-result/1'),
  paper: ballotPaper,
  /** How many members the council has, and how many were there. */
  electorate: z.strictObject({ members: z.int().min(1), present: z.int().min(0) }),
  /** Who has received which right to vote; not who has voted what. */
  roll: z.array(z.strictObject({ seat: z.int().min(1), name: z.string().max(200), right: z.enum(rights) })),
  /** The public key of the rights. */
  rightKey: z.record(z.string(), z.unknown()),
  closed: z.boolean(),
  box: z.array(castBallot),
  /** Ballots on paper, read out and entered by two tellers. */
  onPaper: z.array(answers),
  /** SHA-256 of the box, as it was written down at closing. */
  boxHash: z.string(),
  tallies: z.array(tally),
})
export type BallotResult = z.infer<typeof ballotResult>

export const resultFaults = [
  'unreadable',
  'not-closed',
  'seat-twice',
  'too-many-present',
  'key-twice',
  'wrong-right',
  'wrong-signature',
  'wrong-answers',
  'more-ballots-than-rights',
  'more-paper-than-rights',
  'box-changed',
  'wrong-count',
  'receipt-missing',
] as const
export type ResultFault = { code: (typeof resultFaults)[number]; at?: string }

/** The hash of a box: the same whatever order its ballots are in. */
export async function hashBox(box: readonly CastBallot[]): Promise<string> {
  const texts = box.map((one) => canonical(one)).sort()
  return toHex(await sha256(utf8(texts.join('\n'))))
}

/**
 * Everything that is wrong with a result; nothing when the count stands. `receipts` are codes that members
 * kept: each must be in the box.
 */
export async function verifyBallot(file: unknown, receipts: readonly string[] = []): Promise<ResultFault[]> {
  const read = ballotResult.safeParse(file)
  if (!read.success) return [{ code: 'unreadable', at: read.error.issues[0]?.path.join('.') ?? '' }]
  const result = read.data
  return [
    ...(result.closed ? [] : [{ code: 'not-closed' as const }]),
    ...rollFaults(result),
    ...(await boxFaults(result)),
    ...countFaults(result),
    ...(await missingReceipts(result, receipts)),
  ]
}

function rollFaults({ roll, electorate, box, onPaper }: BallotResult): ResultFault[] {
  const seats = roll.map(({ seat }) => seat)
  const given = (right: (typeof rights)[number]) => roll.filter((line) => line.right === right).length
  const faults: [boolean, ResultFault['code']][] = [
    [new Set(seats).size < seats.length || seats.length > electorate.members, 'seat-twice'],
    [electorate.present > electorate.members, 'too-many-present'],
    [box.length > given('electronic'), 'more-ballots-than-rights'],
    [onPaper.length > given('paper'), 'more-paper-than-rights'],
  ]
  return faults.flatMap(([wrong, code]) => (wrong ? [{ code }] : []))
}

async function boxFaults(result: BallotResult): Promise<ResultFault[]> {
  const faults: ResultFault[] = []
  const seen = new Set<string>()
  // a key that is none makes every right wrong, which is what it should say
  const key = await rightKeyFrom(result.rightKey).catch(() => undefined)
  for (const cast of result.box) {
    const at = await receiptOf(cast.key)
    if (seen.has(cast.key)) faults.push({ code: 'key-twice', at })
    seen.add(cast.key)
    const code = key ? await faultOf(result.paper, key, cast) : 'wrong-right'
    if (code) faults.push({ code, at })
  }
  if ((await hashBox(result.box)) !== result.boxHash) faults.push({ code: 'box-changed' })
  return faults
}

function countFaults(result: BallotResult): ResultFault[] {
  const given = [...result.box.map((cast) => cast.answers), ...result.onPaper]
  const counted = countBallots(result.paper, result.electorate, given)
  const claimed = new Map(result.tallies.map((one) => [one.question, canonical(one)]))
  const wrong = counted.filter((one) => claimed.get(one.question) !== canonical(one))
  const strange = result.tallies.length !== counted.length ? [{ code: 'wrong-count' as const }] : []
  return [...wrong.map((one) => ({ code: 'wrong-count' as const, at: one.question })), ...strange]
}

async function missingReceipts({ box }: BallotResult, receipts: readonly string[]): Promise<ResultFault[]> {
  const there = new Set(await Promise.all(box.map(({ key }) => receiptOf(key))))
  return receipts
    .map((code) => code.trim().toUpperCase())
    .filter((code) => !there.has(code))
    .map((at) => ({ code: 'receipt-missing' as const, at }))
}
