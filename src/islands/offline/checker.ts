/**
 * The page that a stranger keeps on the own device: it reads a proof file and says in words whether the
 * certificate is genuine. Bundled into one HTML file by `scripts/build.ts`.
 */
import { type ProofAnswer, type ProofFault, verifyCertificate } from '#proofs/certificate.ts'

const faults: Record<ProofFault, string> = {
  unreadable: 'Tệp này không phải bằng chứng. · This file is no proof.',
  'other-key': 'Bằng chứng ký bằng khoá khác. · The proof is signed by another key.',
  'checkpoint-not-signed': 'Cơ quan không ký mốc sổ này. · The agency has not signed this checkpoint.',
  'facts-changed': 'Nội dung đã bị sửa. · The facts were changed.',
  'not-in-register': 'Không có trong sổ khen thưởng. · It does not stand in the register.',
  'wrong-revocation': 'Phần thu hồi không đúng. · The revocation does not hold.',
}

const file = document.querySelector<HTMLInputElement>('#file')
const key = document.querySelector<HTMLTextAreaElement>('#key')
const answer = document.querySelector<HTMLElement>('#answer')

async function check(): Promise<void> {
  const chosen = file?.files?.[0]
  if (!chosen) return
  const json = await chosen
    .text()
    .then((text): unknown => JSON.parse(text))
    .catch(() => null)
  try {
    show(await verifyCertificate(json, key?.value.trim() || undefined))
  } catch {
    say('Trình duyệt này chưa tính được chữ ký Ed25519. · This browser cannot check Ed25519 signatures.', '')
  }
}

function show(verdict: ProofAnswer): void {
  if (!verdict.genuine) {
    say(`KHÔNG XÁC THỰC ĐƯỢC · NOT GENUINE. ${faults[verdict.fault]}`, 'wrong')
    return
  }
  const { facts, revokedOn } = verdict
  if (revokedOn) say(`ĐÃ THU HỒI · REVOKED: ${revokedOn}`, 'wrong')
  else say('XÁC THỰC · GENUINE', 'genuine')
  const list = document.createElement('dl')
  const lines: [string, string][] = [
    ['Cá nhân, tập thể · Honouree', facts.honouree],
    ['Khen thưởng · Award', `${facts.awardName} (${facts.year})`],
    ['Đơn vị · Unit', facts.unit],
    ['Quyết định · Decision', `${facts.decision.number}, ${facts.decision.on}`],
    ['Cơ quan · Agency', facts.agency],
    ['Khoá đã ký (so với khoá công bố) · Signed by (compare with the published key)', verdict.key],
  ]
  for (const [term, value] of lines) {
    list.append(
      Object.assign(document.createElement('dt'), { textContent: term }),
      Object.assign(document.createElement('dd'), { textContent: value }),
    )
  }
  answer?.append(list)
}

function say(text: string, kind: string): void {
  if (answer) Object.assign(answer, { textContent: text, className: kind })
}

file?.addEventListener('change', check)
key?.addEventListener('change', check)
