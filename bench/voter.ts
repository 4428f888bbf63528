/** A member's browser: it keeps what it has asked for and filled in, and asks again where no answer came. */
import { addresses } from '#addresses.ts'
import {
  type Answers,
  type BallotPaper,
  blindKey,
  type CastBallot,
  fillBallot,
  makeBallotKey,
  openRight,
  receiptOf,
  rightKeyFrom,
} from '#proofs/ballot.ts'

export type HandedOut = { id: number; code: string; paper: BallotPaper; rightKey: JsonWebKey }
export type Voter = Awaited<ReturnType<typeof voterOf>>

const sendJson = (address: string, body: unknown, cookie?: string): Promise<Response | undefined> =>
  fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(cookie && { cookie }),
    },
    body: JSON.stringify(body),
  }).catch(() => undefined)

/** A member with a session and a ballot that was handed out; answers at random. */
export async function voterOf(cookie: string, { id, code, paper, rightKey }: HandedOut) {
  const signer = await rightKeyFrom(rightKey)
  const own = await makeBallotKey()
  const { blinded, inverse } = await blindKey(signer, own.publicKey)
  const given: Answers = Object.fromEntries(
    paper.questions.map((question) => [question.id, Math.random() < 0.8 ? 'agree' : 'disagree']),
  )
  const kept: { right?: Uint8Array; cast?: CastBallot; isIn: boolean } = { isIn: false }

  /** Receives the right; whether an answer came. */
  async function receive(url: string): Promise<boolean> {
    if (kept.right) return true
    const body = { blinded: Buffer.from(blinded).toString('base64') }
    const answer = await sendJson(url + addresses.ballots.right({ ballot: id }), body, cookie)
    const said: { signature?: string } | undefined = await answer?.json().catch(() => undefined)
    if (!said) return false
    if (!said.signature) throw new Error(`no right: ${JSON.stringify(said)}`)
    const signature = Buffer.from(said.signature, 'base64url')
    kept.right = await openRight(signer, own.publicKey, { signature, inverse })
    return true
  }

  /** Puts the ballot into the box; whether an answer came. */
  async function cast(url: string): Promise<boolean> {
    if (kept.isIn || !kept.right) return kept.isIn
    kept.cast ??= await fillBallot(paper.ballot, own, { right: kept.right, given })
    const answer = await sendJson(url + addresses.ballots.cast({ code }), kept.cast)
    if (!answer) return false
    // 409: it was in the box before its answer was lost
    if (answer.status !== 200 && answer.status !== 409) throw new Error(`no vote: ${await answer.text()}`)
    kept.isIn = true
    return true
  }

  return { receive, cast, kept, receipt: () => receiptOf(kept.cast?.key ?? '') }
}
