/** Authorities, certificates and signed papers for tests: made here, trusted nowhere else. */
import { webcrypto } from 'node:crypto'
import { CryptoKeySigner, PDF, type SignOptions } from '@libpdf/core'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'

export type Bytes = Uint8Array<ArrayBuffer>
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export type Identity = { certificate: pki.Certificate; der: Bytes; keys: CryptoKeyPair; issuer?: Identity }

type Wanted = {
  name: string
  organisation?: string
  issuer?: Identity
  authority?: boolean
  from?: string
  until?: string
  serial?: number
  /** How the name is written: UTF-8 as today, or the two-byte form of older authorities. */
  twoBytes?: boolean
}

let serials = 100

/** A certificate with its key, signed by its issuer or by itself. */
export async function identity(wanted: Wanted): Promise<Identity> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
  const certificate = new pki.Certificate({ version: 2 })
  serials += 1
  certificate.serialNumber = new asn1.Integer({ value: wanted.serial ?? serials })
  const Name = wanted.twoBytes ? asn1.BmpString : asn1.Utf8String
  const named = (type: string, value: string) =>
    new pki.AttributeTypeAndValue({ type, value: new Name({ value }) })
  certificate.subject.typesAndValues.push(
    named('2.5.4.10', wanted.organisation ?? 'Cơ quan Sen Hồng'),
    named('2.5.4.3', wanted.name),
  )
  certificate.issuer = wanted.issuer?.certificate.subject ?? certificate.subject
  certificate.notBefore.value = new Date(wanted.from ?? '2020-01-01T00:00:00Z')
  certificate.notAfter.value = new Date(wanted.until ?? '2036-01-01T00:00:00Z')
  certificate.extensions = extensionsOf(wanted.authority ?? false)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(wanted.issuer?.keys.privateKey ?? keys.privateKey, 'SHA-256')
  const der = new Uint8Array(certificate.toSchema(true).toBER())
  return { certificate, der, keys, ...(wanted.issuer && { issuer: wanted.issuer }) }
}

function extensionsOf(authority: boolean): pki.Extension[] {
  const basic = new pki.BasicConstraints({ cA: authority })
  const bits = new Uint8Array([authority ? 0b0000_0110 : 0b1100_0000])
  const usage = new asn1.BitString({ valueHex: bits.buffer, unusedBits: 1 })
  return [
    new pki.Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER() }),
    new pki.Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER() }),
  ]
}

/** The list of an authority's revoked certificates, DER. */
export async function revocationList(issuer: Identity, revoked: readonly Identity[]): Promise<Bytes> {
  const list = new pki.CertificateRevocationList({ version: 1 })
  list.issuer = issuer.certificate.subject
  list.thisUpdate = new pki.Time({ value: new Date('2026-11-01T00:00:00Z') })
  list.revokedCertificates = revoked.map(
    ({ certificate }) =>
      new pki.RevokedCertificate({
        userCertificate: certificate.serialNumber,
        revocationDate: new pki.Time({ value: new Date('2026-10-01T00:00:00Z') }),
      }),
  )
  await list.sign(issuer.keys.privateKey, 'SHA-256')
  return new Uint8Array(list.toSchema(true).toBER())
}

const chainOf = (one: Identity): Bytes[] => (one.issuer ? [one.issuer.der, ...chainOf(one.issuer)] : [])

/** The paper with one more signature, as a signing tool appends it. */
export async function signPdf(
  paper: Uint8Array,
  who: Identity,
  options: Partial<SignOptions> = {},
): Promise<Bytes> {
  const pdf = await PDF.load(paper)
  const signer = new CryptoKeySigner(who.keys.privateKey, who.der, 'EC', 'ECDSA', chainOf(who))
  const signingTime = new Date('2026-11-23T02:00:00Z')
  const { bytes } = await pdf.sign({ signer, signingTime, ...options })
  return new Uint8Array(bytes)
}

const base64Lines = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')

/** A certificate as text, the way authorities publish theirs. */
export const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${base64Lines(der)}\n-----END CERTIFICATE-----\n`

/** The certificate with its key as one file behind a password, the way agencies receive theirs. */
export async function p12Of(who: Identity, password: string): Promise<Bytes> {
  const engine = new pki.CryptoEngine({ name: 'webcrypto', crypto: webcrypto as Crypto })
  const secret = new TextEncoder().encode(password).buffer
  const key = new pki.PrivateKeyInfo({
    schema: asn1.fromBER(await webcrypto.subtle.exportKey('pkcs8', who.keys.privateKey)).result,
  })
  const hidden = new pki.PKCS8ShroudedKeyBag({ parsedValue: key })
  const strength = {
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 1000,
  }
  await hidden.makeInternalValues(strength, engine)
  const bag = (bagId: string, bagValue: pki.PKCS8ShroudedKeyBag | pki.CertBag) =>
    new pki.SafeContents({ safeBags: [new pki.SafeBag({ bagId, bagValue })] })
  const pfx = new pki.PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new pki.AuthenticatedSafe({
        parsedValue: {
          safeContents: [
            { privacyMode: 0, value: bag('1.2.840.113549.1.12.10.1.2', hidden) },
            {
              privacyMode: 0,
              value: bag('1.2.840.113549.1.12.10.1.3', new pki.CertBag({ parsedValue: who.certificate })),
            },
          ],
        },
      }),
    },
  })
  const safe = pfx.parsedValue?.authenticatedSafe
  await safe?.makeInternalValues({ safeContents: [{}, {}] }, engine)
  await pfx.makeInternalValues(
    { password: secret, iterations: 1000, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
    engine,
  )
  return new Uint8Array(pfx.toSchema().toBER())
}
