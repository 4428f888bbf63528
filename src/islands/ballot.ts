/**
 * The ballot in the member's own browser: the key is made here, its right is received hidden, and the ballot is
 * cast without session. The key never leaves the browser, and is thrown away once the ballot is in the box.
 */
import {
  blindKey,
  type Choice,
  fillBallot,
  makeBallotKey,
  openRight,
  receiptOf,
  rightKeyFrom,
} from '#proofs/ballot.ts'
import { fromBase64, toBase64Url } from '#proofs/bytes.ts'

type Key = { key: string; privateKey: JsonWebKey }
/** What was sent to be signed is kept before it is sent: if the answer is lost, the same is asked for again. */
type Asked = Key & { blinded: string; inverse: string }
type Kept = Asked | (Key & { right: string }) | { receipt: string }

const root = document.querySelector<HTMLElement>('[data-ballot]')
const { ballot = '', key = '{}', right = '', cast = '', state = '', received } = root?.dataset ?? {}
const place = `phieu-${ballot}`
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

const part = (name: string) => root?.querySelector<HTMLElement>(`[data-part="${name}"]`)
const kept = (): Kept | null => JSON.parse(localStorage.getItem(place) ?? 'null')
const keep = (what: Kept) => localStorage.setItem(place, JSON.stringify(what))

function show(...names: string[]): void {
  for (const name of ['waits', 'elsewhere', 'failed', 'receive', 'paper', 'done']) {
    const one = part(name)
    if (one) one.hidden = !names.includes(name)
  }
}

function tell(text: string): void {
  const told = part('told')
  if (!told) return
  told.textContent = text
  told.hidden = text === ''
}

/** What is sent without cookies says nothing of who sends it. */
const nameless = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, credentials: 'omit', cache: 'no-store' })

const bytes = (text: string) => fromBase64(text) ?? new Uint8Array()

async function ask(rightKey: CryptoKey): Promise<Asked> {
  const own = await makeBallotKey()
  const { blinded, inverse } = await blindKey(rightKey, own.publicKey)
  const asked = {
    key: toBase64Url(own.publicKey),
    privateKey: await crypto.subtle.exportKey('jwk', own.privateKey),
    blinded: toBase64Url(blinded),
    inverse: toBase64Url(inverse),
  }
  keep(asked)
  return asked
}

async function receive(): Promise<void> {
  show()
  const held = kept()
  const rightKey = await rightKeyFrom(JSON.parse(key))
  const asked = held && 'blinded' in held ? held : await ask(rightKey)
  const answer = await fetch(right, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ blinded: asked.blinded }),
  })
  const said: { signature?: string; refused?: string } = await answer.json()
  if (said.signature) {
    const opening = { signature: bytes(said.signature), inverse: bytes(asked.inverse) }
    const signed = await openRight(rightKey, bytes(asked.key), opening)
    keep({ key: asked.key, privateKey: asked.privateKey, right: toBase64Url(signed) })
    return look()
  }
  tell(said.refused ?? String(answer.status))
  show(received === 'yes' ? 'elsewhere' : 'receive')
}

/** The answer did not come: the same can be asked for again. */
const receiveOrSay = () => receive().catch(() => show('receive', 'failed'))

async function vote(form: HTMLFormElement): Promise<void> {
  const held = kept()
  if (!held || !('right' in held)) return
  const given: Record<string, Choice> = {}
  for (const [question, choice] of new FormData(form))
    if (choice === 'agree' || choice === 'disagree') given[question] = choice
  const own = {
    publicKey: bytes(held.key),
    privateKey: await crypto.subtle.importKey('jwk', held.privateKey, curve, false, ['sign']),
  }
  const filled = await fillBallot(ballot, own, { right: bytes(held.right), given })
  const body = JSON.stringify(filled)
  const answer = await nameless(cast, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
  const said: { cast?: boolean; refused?: string } = await answer.json()
  // a ballot that is in the box already was sent by this browser: the key is nobody else's
  if (!said.cast && answer.status !== 409) {
    show('paper', 'failed')
    return tell(said.refused ?? '')
  }
  keep({ receipt: await receiptOf(held.key) })
  await look()
}

/** Shows the step that is next. */
async function look(): Promise<void> {
  const held = kept()
  if (held && 'receipt' in held) {
    const code = root?.querySelector('[data-receipt]')
    if (code) code.textContent = held.receipt
    return show('done')
  }
  if (!held) return show(received === 'yes' ? 'elsewhere' : 'receive')
  if ('blinded' in held) return received === 'yes' ? receiveOrSay() : show('receive')
  const now: { state: string } = await (await nameless(state)).json()
  if (now.state === 'voting') return show('paper')
  if (now.state === 'closed') return location.reload()
  show('waits')
  setTimeout(() => void look(), 3_000)
}

if (root) {
  root.querySelector('[data-press="receive"]')?.addEventListener('click', () => void receiveOrSay())
  part('paper')?.addEventListener('submit', (event) => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement)
      void vote(event.currentTarget).catch(() => show('paper', 'failed'))
  })
  void look()
}
