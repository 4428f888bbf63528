/**
 * A detached CMS signature (RFC 5652) over bytes: whether it holds, whose it is, and whether somebody whom the
 * agency trusts answers for the name. pkijs does the cryptography.
 */
import { BitString, fromBER } from 'asn1js'
import {
  Certificate,
  CertificateChainValidationEngine,
  CertificateRevocationList,
  ContentInfo,
  CryptoEngine,
  type RelativeDistinguishedNames,
  SignedData,
} from 'pkijs'

type Bytes = Uint8Array<ArrayBuffer>

export type CmsFault = 'broken' | 'weak' | 'wrong' | 'expired' | 'untrusted' | 'revoked'

/** Whose signature it is; `at`: when the signer's own clock says. Names are NFC. */
export type Signature = {
  signer: string
  organisation: string
  issuer: string
  serial: string
  at: string | null
  until: string
}

/** Whom the agency trusts: certificates of authorities and their lists of revoked ones, each DER. */
export type Trust = { authorities: readonly Bytes[]; revocations: readonly Bytes[]; now: Date }

export type CmsAnswer = { signature: Signature } | { fault: CmsFault }

// of our own: @libpdf/core installs one for everybody that knows more old ciphers and no plain digest
const engine = new CryptoEngine({ name: 'webcrypto', crypto, subtle: crypto.subtle })

const names = { common: '2.5.4.3', organisation: '2.5.4.10' }
const signingTime = '1.2.840.113549.1.9.5'
/** SHA-256, SHA-384, SHA-512; nothing older. */
const strongHashes = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3'])

/** Judges the signature `der` over `content`. */
export async function readCms(der: Bytes, content: Bytes, trust: Trust): Promise<CmsAnswer> {
  const signed = parsed(der)
  const info = signed?.signerInfos[0]
  if (!signed || !info || signed.signerInfos.length !== 1 || !info.signedAttrs) return { fault: 'broken' }
  if (!strongHashes.has(info.digestAlgorithm.algorithmId)) return { fault: 'weak' }
  const verified = await verify(signed, content)
  if (!verified) return { fault: 'wrong' }
  const fault = await untrusted(verified, certificatesIn(signed), trust)
  return fault ? { fault } : { signature: described(verified, timeIn(info.signedAttrs.attributes)) }
}

function parsed(der: Bytes): SignedData | undefined {
  try {
    const { offset } = fromBER(der)
    // a place for a signature is filled up with zeros, and with nothing else
    if (offset < 0 || der.subarray(offset).some((byte) => byte !== 0)) return undefined
    const content = ContentInfo.fromBER(der)
    return content.contentType === ContentInfo.SIGNED_DATA
      ? new SignedData({ schema: content.content })
      : undefined
  } catch {
    return undefined
  }
}

const certificatesIn = (signed: SignedData): Certificate[] =>
  (signed.certificates ?? []).filter((one) => one instanceof Certificate)

/** The signer's certificate, when the signature is its. */
async function verify(signed: SignedData, content: Bytes): Promise<Certificate | undefined> {
  try {
    const asked = { signer: 0, data: content.slice().buffer, extendedMode: true as const }
    const answer = await signed.verify(asked, engine)
    return answer.signatureVerified ? (answer.signerCertificate ?? undefined) : undefined
  } catch {
    return undefined
  }
}

async function untrusted(
  signer: Certificate,
  others: readonly Certificate[],
  { authorities, revocations, now }: Trust,
): Promise<CmsFault | undefined> {
  if (signer.notBefore.value > now || signer.notAfter.value < now) return 'expired'
  if (!maySign(signer)) return 'untrusted'
  const trustedCerts = authorities.map((one) => Certificate.fromBER(one))
  const certs = [...others.filter((one) => one !== signer), signer]
  const chains = new CertificateChainValidationEngine({ trustedCerts, certs, checkDate: now })
  const chain = await chains.verify({}, engine).catch(() => ({ result: false, certificatePath: undefined }))
  if (!chain.result || !chain.certificatePath) return 'untrusted'
  const lists = revocations.map((one) => CertificateRevocationList.fromBER(one))
  return (await revokedIn(chain.certificatePath, lists)) ? 'revoked' : undefined
}

/** A certificate that says what it is for says that it is for signatures (RFC 5280, 4.2.1.3). */
function maySign(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.15')?.parsedValue
  if (!(usage instanceof BitString)) return usage === undefined
  const [bits = 0] = usage.valueBlock.valueHexView
  return (bits & 0b1100_0000) !== 0
}

/** The path goes from the signer up; each is looked up in the lists that its issuer has signed. */
async function revokedIn(path: readonly Certificate[], lists: readonly CertificateRevocationList[]) {
  for (const [at, certificate] of path.entries())
    for (const list of lists) {
      const issuerCertificate = path[at + 1] ?? certificate
      const theirs = await list.verify({ issuerCertificate }, engine).catch(() => false)
      if (theirs && list.isCertificateRevoked(certificate)) return true
    }
  return false
}

const nameIn = (subject: RelativeDistinguishedNames, type: string): string => {
  const said = subject.typesAndValues.findLast((one) => one.type === type)?.value.valueBlock.value
  return typeof said === 'string' ? said.normalize('NFC').trim() : ''
}

const described = (certificate: Certificate, at: Date | null): Signature => ({
  signer: nameIn(certificate.subject, names.common),
  organisation: nameIn(certificate.subject, names.organisation),
  issuer: nameIn(certificate.issuer, names.common) || nameIn(certificate.issuer, names.organisation),
  serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
  at: at?.toISOString() ?? null,
  until: certificate.notAfter.value.toISOString(),
})

function timeIn(attributes: readonly { type: string; values: unknown[] }[]): Date | null {
  const time = attributes.find(({ type }) => type === signingTime)?.values[0]
  return time && typeof time === 'object' && 'toDate' in time && typeof time.toDate === 'function'
    ? (time.toDate() as Date)
    : null
}

/** Who an authority's certificate names, and until when it binds; nothing when it is none. */
export function authorityIn(
  der: Bytes,
): { name: string; until: Date; mayIssue: boolean; selfSigned: boolean } | undefined {
  try {
    const certificate = new Certificate({ schema: fromBER(der).result })
    const basic = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue
    return {
      name: nameIn(certificate.subject, names.common) || nameIn(certificate.subject, names.organisation),
      until: certificate.notAfter.value,
      mayIssue: Boolean(basic && typeof basic === 'object' && 'cA' in basic && basic.cA),
      selfSigned: certificate.subject.isEqual(certificate.issuer),
    }
  } catch {
    return undefined
  }
}

/** Whether the bytes are a list of revoked certificates that this authority has signed. */
export async function listIn(der: Bytes, authority: Bytes): Promise<boolean> {
  try {
    const list = CertificateRevocationList.fromBER(der)
    return await list.verify({ issuerCertificate: Certificate.fromBER(authority) }, engine)
  } catch {
    return false
  }
}
