import { readFile } from 'node:fs/promises'
import { allTenants } from '#db/tenants.ts'
import { entriesKnown } from '#features/decisions/index.ts'
import { verifyChain } from '#features/events/index.ts'
import { verifyRegister } from '#features/register/index.ts'
import { type BadgeFault, claimsOf, verifyBadge } from '#proofs/badge.ts'
import { type ResultFault, verifyBallot } from '#proofs/ballot-result.ts'
import { type ProofFault, verifyCertificate } from '#proofs/certificate.ts'
import { openDatabase } from './open-program.ts'

const usage = `thidua verify events
thidua verify register
thidua verify ballot RESULT.json [RECEIPT…]
thidua verify certificate PROOF.json [KEY]
thidua verify badge BADGE.jwt [DID.json STATUS.jwt]
`

/** Checks what the program has written down; status 1 when something is wrong, 2 when nothing could be checked. */
export async function run([what, file, ...rest]: string[]): Promise<number | undefined> {
  if (what === 'events') return verifyEvents()
  if (what === 'register') return verifyRegisters()
  if (what === 'badge' && file) return judgeBadge(file, rest)
  if (!file || (what !== 'ballot' && what !== 'certificate')) return say(usage, 2)
  const read = await readJson(file)
  if (!read) return say(`${file}: không đọc được tệp JSON · not a readable JSON file\n`, 2)
  return what === 'ballot' ? recount(read.json, rest) : judge(read.json, rest[0])
}

function say(text: string, status: number): number {
  const out = status === 2 ? process.stderr : process.stdout
  out.write(text)
  return status
}

async function readJson(file: string): Promise<{ json: unknown } | undefined> {
  try {
    return { json: JSON.parse(await readFile(file, 'utf8')) }
  } catch {
    return undefined
  }
}

/** Walks every agency's chain of events. */
async function verifyEvents(): Promise<number> {
  const { databases, close } = await openDatabase()
  try {
    let broken = 0
    for (const { schema } of await allTenants(databases)) {
      const report = await verifyChain(databases.tenant(schema))
      if (report.whole) say(`${schema}: ${report.length} events, whole, head ${report.head}\n`, 0)
      else broken += say(`${schema}: BROKEN at event ${report.at}: ${report.reason}\n`, 1)
    }
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}

/** Walks every agency's register, and holds its length against the chain of events. */
async function verifyRegisters(): Promise<number> {
  const { databases, close } = await openDatabase()
  try {
    let broken = 0
    for (const { schema } of await allTenants(databases)) {
      const db = databases.tenant(schema)
      const report = await verifyRegister(db, await entriesKnown(db))
      if (report.whole) say(`${schema}: ${report.size} entries, whole\n`, 0)
      else broken += say(`${schema}: BROKEN at entry ${report.at}: ${report.reason}\n`, 1)
    }
    return broken === 0 ? 0 : 1
  } finally {
    await close()
  }
}

/** Both languages in a line: whoever counts again may read either. */
const ballotWords: Record<ResultFault['code'], string> = {
  unreadable: 'tệp không phải kết quả bỏ phiếu · the file is no result of a ballot',
  'not-closed': 'cuộc bỏ phiếu chưa kết thúc · the ballot is not closed',
  'seat-twice':
    'danh sách có ghế trùng hoặc nhiều hơn số thành viên · a seat stands twice, or too many seats',
  'too-many-present': 'số người có mặt lớn hơn số thành viên · more present than members',
  'key-twice': 'một khoá bỏ phiếu hai lần · one key has voted twice',
  'wrong-right': 'phiếu không có quyền biểu quyết hợp lệ · a ballot without a valid right to vote',
  'wrong-signature': 'phiếu đã bị sửa · a ballot was changed',
  'wrong-answers': 'phiếu trả lời câu không có trên phiếu · a ballot answers what was not asked',
  'more-ballots-than-rights': 'số phiếu nhiều hơn số quyền đã cấp · more ballots than rights given',
  'more-paper-than-rights': 'số phiếu giấy nhiều hơn số quyền đã cấp · more paper ballots than rights given',
  'box-changed': 'hòm phiếu khác với lúc kết thúc · the box is not the one that was closed',
  'wrong-count': 'kết quả kiểm phiếu sai · the count is wrong',
  'receipt-missing': 'không có phiếu của mã biên nhận · no ballot for the receipt',
}

async function recount(json: unknown, receipts: string[]): Promise<number> {
  const faults = await verifyBallot(json, receipts)
  if (faults.length === 0) return say('kết quả đúng, đã đếm lại · the result stands, counted again\n', 0)
  return say(faults.map(({ code, at }) => `${ballotWords[code]}${at ? `: ${at}` : ''}\n`).join(''), 1)
}

const proofWords: Record<ProofFault, string> = {
  unreadable: 'tệp không phải bằng chứng của giấy khen · the file is no proof of a certificate',
  'other-key': 'bằng chứng ký bằng khoá khác · the proof is of another key',
  'checkpoint-not-signed': 'cơ quan không ký mốc sổ này · the agency has not signed this checkpoint',
  'facts-changed': 'nội dung đã bị sửa · the facts were changed',
  'not-in-register': 'không có trong sổ khen thưởng · it does not stand in the register',
  'wrong-revocation': 'phần thu hồi không đúng · the revocation does not hold',
}

async function judge(json: unknown, key?: string): Promise<number> {
  const answer = await verifyCertificate(json, key)
  if (!answer.genuine) return say(`KHÔNG XÁC THỰC ĐƯỢC · NOT GENUINE: ${proofWords[answer.fault]}\n`, 1)
  const { facts, revokedOn } = answer
  const state = revokedOn ? `ĐÃ THU HỒI · REVOKED ${revokedOn}` : 'XÁC THỰC · GENUINE'
  const line = `${facts.honouree} — ${facts.awardName} (${facts.decision.number}, ${facts.decision.on})`
  const compare = key
    ? ''
    : `so khoá với khoá cơ quan công bố · compare the key with the published one: ${answer.key}\n`
  return say(`${state}: ${line}, ${facts.agency}\n${compare}`, revokedOn ? 1 : 0)
}

const badgeWords: Record<BadgeFault, string> = {
  unreadable: 'tệp không phải huy hiệu · the file is no badge',
  'other-issuer': 'huy hiệu của nơi khác cấp · the badge is of another issuer',
  'not-signed': 'cơ quan không ký huy hiệu này · the agency has not signed this badge',
  'wrong-list': 'danh sách thu hồi không đúng · the list of revoked ones does not hold',
}

/** Judges a badge; what is not given is fetched from the issuer's site. */
async function judgeBadge(file: string, [did, status]: string[]): Promise<number> {
  const jwt = await readFile(file, 'utf8').catch(() => '')
  const claimed = claimsOf(jwt)
  if (!claimed) return say(`${badgeWords.unreadable}\n`, 2)
  const host = decodeURIComponent(claimed.issuer.slice('did:web:'.length))
  const texts = await Promise.all([
    textAt(did, `https://${host}/.well-known/did.json`),
    textAt(status, claimed.status),
  ]).catch(() => undefined)
  if (!texts)
    return say('không lấy được khoá hoặc danh sách thu hồi · the keys or the list cannot be had\n', 2)
  const answer = await verifyBadge(jwt, parsed(texts[0]), texts[1])
  if (!answer.genuine) return say(`KHÔNG XÁC THỰC ĐƯỢC · NOT GENUINE: ${badgeWords[answer.fault]}\n`, 1)
  const state = answer.revoked ? 'ĐÃ THU HỒI HOẶC ĐÍNH CHÍNH · REVOKED OR CORRECTED' : 'XÁC THỰC · GENUINE'
  const who = `${answer.honouree} — ${answer.award} (${answer.since}), ${answer.agency}`
  return say(`${state}: ${who}\n${claimed.issuer}\n`, answer.revoked ? 1 : 0)
}

async function textAt(file: string | undefined, address: string): Promise<string> {
  if (file) return readFile(file, 'utf8')
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.text()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
