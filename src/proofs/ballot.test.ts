import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
  type Answers,
  type BallotPaper,
  blindKey,
  type CastBallot,
  countBallots,
  fillBallot,
  makeBallotKey,
  makeRightKeys,
  openRight,
  receiptOf,
  rightKeyFrom,
  signBlinded,
  type Threshold,
  votesNeeded,
} from './ballot.ts'
import { type BallotResult, hashBox, verifyBallot } from './ballot-result.ts'
import { toBase64Url } from './bytes.ts'

const twoThirds: Threshold = { votes: 2, of: 3, base: 'all-members', above: false, cite: 'Quy chế thử' }
const paper: BallotPaper = {
  ballot: '2026-12-10/1',
  title: 'Bỏ phiếu thử',
  questions: [
    { id: 'a', subject: 'Người thứ nhất', text: 'Chiến sĩ thi đua cơ sở', threshold: twoThirds },
    { id: 'b', subject: 'Người thứ hai', text: 'Chiến sĩ thi đua cơ sở', threshold: twoThirds },
  ],
}

let keys: CryptoKeyPair
let result: BallotResult

/** What the browser and the server do together, once for a member. */
async function vote(given: Answers, rights = keys): Promise<CastBallot> {
  const own = await makeBallotKey()
  const jwk = await crypto.subtle.exportKey('jwk', rights.publicKey)
  const rightKey = await rightKeyFrom(jwk)
  const { blinded, inverse } = await blindKey(rightKey, own.publicKey)
  const signature = await signBlinded(rights.privateKey, blinded)
  const right = await openRight(rightKey, own.publicKey, { signature, inverse })
  return fillBallot(paper.ballot, own, { right, given })
}

const both: Answers = { a: 'agree', b: 'agree' }
const first: Answers = { a: 'agree', b: 'disagree' }

/** Nine members: six vote in a browser, two on paper, one is away. */
before(async () => {
  keys = await makeRightKeys()
  const box = await Promise.all(
    [both, both, first, first, first, { a: 'agree' } as const].map((one) => vote(one)),
  )
  const onPaper = [first, both]
  const electorate = { members: 9, present: 8 }
  result = {
    format: 'thidua-ballot-result/1',
    paper,
    electorate,
    roll: Array.from({ length: 9 }, (_, at) => ({
      seat: at + 1,
      name: `Thành viên ${at + 1}`,
      right: at < 6 ? 'electronic' : at < 8 ? 'paper' : 'none',
    })),
    rightKey: { ...(await crypto.subtle.exportKey('jwk', keys.publicKey)) },
    closed: true,
    box,
    onPaper,
    boxHash: await hashBox(box),
    tallies: countBallots(paper, electorate, [...box.map((cast) => cast.answers), ...onPaper]),
  }
})

const faults = async (change: Partial<BallotResult>, receipts: string[] = []) =>
  (await verifyBallot({ ...result, ...change }, receipts)).map(({ code }) => code)

/** A server that cheats makes its own hash and count fit. */
async function withBox(box: CastBallot[]): Promise<Partial<BallotResult>> {
  const given = [...box.map((cast) => cast.answers), ...result.onPaper]
  return { box, boxHash: await hashBox(box), tallies: countBallots(paper, result.electorate, given) }
}

test('an honest result is counted again to the same figures', async () => {
  assert.deepEqual(await faults({}), [])
  assert.deepEqual(
    result.tallies.map(({ agree, disagree, blank, needed, carried }) => [
      agree,
      disagree,
      blank,
      needed,
      carried,
    ]),
    [
      [8, 0, 0, 6, true],
      [3, 4, 1, 6, false],
    ],
  )
})

test('the blind signature hides the key: the server sees nothing that is cast later', async () => {
  const own = await makeBallotKey()
  const { blinded, inverse } = await blindKey(keys.publicKey, own.publicKey)
  const again = await blindKey(keys.publicKey, own.publicKey)
  assert.notEqual(toBase64Url(blinded), toBase64Url(again.blinded))
  const signature = await signBlinded(keys.privateKey, blinded)
  const right = await openRight(keys.publicKey, own.publicKey, { signature, inverse })
  assert.notEqual(toBase64Url(signature), toBase64Url(right))
})

test('the same hidden key signed again gives the same right, and no second one', async () => {
  const own = await makeBallotKey()
  const { blinded, inverse } = await blindKey(keys.publicKey, own.publicKey)
  const rights = await Promise.all(
    [1, 2].map(async () => {
      const signature = await signBlinded(keys.privateKey, blinded)
      return toBase64Url(await openRight(keys.publicKey, own.publicKey, { signature, inverse }))
    }),
  )
  assert.equal(new Set(rights).size, 1)
})

test('a key that votes twice is found', async () => {
  const [cast] = result.box
  assert.ok(cast)
  const found = await faults(await withBox([...result.box.slice(0, 5), cast]))
  assert.ok(found.includes('key-twice'))
  // and in another spelling of the same key
  const respelt = { ...cast, key: `${cast.key}=` }
  assert.ok((await faults(await withBox([...result.box.slice(0, 5), respelt]))).includes('wrong-right'))
})

test('a dropped ballot is found by the receipt of who cast it', async () => {
  const [dropped, ...rest] = result.box
  assert.ok(dropped)
  const receipt = await receiptOf(dropped.key)
  assert.deepEqual(await faults({}, [receipt.toLowerCase()]), [])
  assert.deepEqual(await faults(await withBox(rest), [receipt]), ['receipt-missing'])
})

test('a ballot that was dropped after closing is found by the hash alone', async () => {
  const { tallies, box } = await withBox(result.box.slice(1))
  assert.deepEqual(await faults({ tallies, box }), ['box-changed'])
})

test('an added ballot is found: without a right, and with one that nobody was given', async () => {
  const stranger = await vote(both, await makeRightKeys())
  assert.deepEqual(await faults(await withBox([...result.box.slice(0, 5), stranger])), ['wrong-right'])
  const stuffed = await withBox([...result.box, await vote(both)])
  assert.deepEqual(await faults(stuffed), ['more-ballots-than-rights'])
})

test('a changed ballot is found, for the server cannot sign with the key of a member', async () => {
  const box = result.box.map((cast, at) => (at === 0 ? { ...cast, answers: first } : cast))
  assert.deepEqual(await faults(await withBox(box)), ['wrong-signature'])
  const strange = result.box.map((cast, at) =>
    at === 0 ? { ...cast, answers: { z: 'agree' as const } } : cast,
  )
  assert.deepEqual(await faults(await withBox(strange)), ['wrong-answers'])
})

test('a partial tally, a false count and a ballot that is not closed are found', async () => {
  const part = countBallots(
    paper,
    result.electorate,
    result.box.slice(0, 3).map((cast) => cast.answers),
  )
  assert.deepEqual(await faults({ tallies: part }), ['wrong-count', 'wrong-count'])
  assert.deepEqual(await faults({ tallies: result.tallies.slice(1) }), ['wrong-count', 'wrong-count'])
  assert.deepEqual(await faults({ closed: false }), ['not-closed'])
})

test('paper ballots beyond the rights on paper are found, and a seat that stands twice', async () => {
  const onPaper = [...result.onPaper, both]
  const tallies = countBallots(paper, result.electorate, [
    ...result.box.map((cast) => cast.answers),
    ...onPaper,
  ])
  assert.deepEqual(await faults({ onPaper, tallies }), ['more-paper-than-rights'])
  const roll = result.roll.map((line) => ({ ...line, seat: 1 }))
  assert.deepEqual(await faults({ roll }), ['seat-twice'])
})

test('a file that is no result is told so', async () => {
  assert.deepEqual((await verifyBallot({ format: 'x' }))[0]?.code, 'unreadable')
})

test('thresholds are exact: 90 % of nine members are nine, two thirds of nine are six, more than half of eight are five', () => {
  const base = { base: 'all-members', cite: '' } as const
  assert.equal(votesNeeded({ ...base, votes: 9, of: 10, above: false }, 9), 9)
  assert.equal(votesNeeded({ ...base, votes: 2, of: 3, above: false }, 9), 6)
  assert.equal(votesNeeded({ ...base, votes: 1, of: 2, above: true }, 8), 5)
  assert.equal(votesNeeded({ ...base, votes: 4, of: 5, above: false }, 15), 12)
})
