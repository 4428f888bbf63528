/**
 * An honour as a badge that its holder takes along: a W3C Verifiable Credential in the form of Open Badges 3.0,
 * signed as a JWT (VC-JOSE), whose issuer is a did:web document and whose revocation stands in a Bitstring Status
 * List. What is made here and how it is judged stand side by side; jose does the cryptography.
 * https://www.imsglobal.org/spec/ob/v3p0 · https://www.w3.org/TR/vc-bitstring-status-list
 */
import { CompactSign, type CryptoKey, compactVerify, importJWK, importPKCS8, type JWK } from 'jose'
import { z } from 'zod'
import { type Bytes, toBase64, toBase64Url, utf8 } from './bytes.ts'
import type { HonourFacts } from './certificate.ts'

const contexts = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  badges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
}

/** `did:web:thidua.example.vn`; a port is written in percent signs. */
export const didOf = (site: string): string => `did:web:${new URL(site).host.replace(':', '%3A')}`

const keyIdOf = (did: string, index: number): string => `${did}#khoa-${index + 1}`

/** Where the things that a badge names are found. */
export type Places = { site: string; verify: string; proof: string; standard: string; status: string }

/** The document by which strangers find the agency's keys, the oldest first. */
export function didDocument(site: string, keys: readonly Uint8Array[]) {
  const did = didOf(site)
  const methods = keys.map((key, index) => ({
    id: keyIdOf(did, index),
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(key) },
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

/** The honour as a credential; `entry` is its place in the register and in the list of what was revoked. */
export const badgeOf = (facts: HonourFacts, entry: number, places: Places) => ({
  '@context': [contexts.credentials, contexts.badges],
  id: places.verify,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: didOf(places.site), type: ['Profile'], name: facts.agency, url: places.site },
  validFrom: `${facts.decision.on}T00:00:00+07:00`,
  name: `${facts.awardName} (${facts.year})`,
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: facts.honouree, identityType: 'name' },
    ],
    achievement: {
      id: places.standard,
      type: ['Achievement'],
      name: facts.awardName,
      description: `${facts.awardName}, ${facts.year}`,
      criteria: { id: places.standard },
    },
  },
  evidence: [
    { id: places.proof, type: ['Evidence'], name: `${facts.decision.number}, ${facts.decision.on}` },
  ],
  credentialStatus: {
    id: `${places.status}#${entry}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(entry),
    statusListCredential: places.status,
  },
})

/** The least length of a list, so that a place in it says nothing of anybody. */
const leastBits = 131_072

/** The list of what was revoked or replaced, by entry; as long as the register, and never shorter than the standard's least. */
export async function statusListOf(gone: readonly number[], size: number, places: Places, at: Date) {
  const bits = new Uint8Array(Math.ceil(Math.max(size, leastBits) / 8))
  for (const entry of gone) bits[entry >> 3] = (bits[entry >> 3] ?? 0) | (0x80 >> (entry & 7))
  return {
    '@context': [contexts.credentials],
    id: places.status,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(places.site),
    validFrom: at.toISOString(),
    credentialSubject: {
      id: `${places.status}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${toBase64Url(await through(bits, new CompressionStream('gzip')))}`,
    },
  }
}

async function through(
  bytes: Bytes,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
): Promise<Bytes> {
  const out = new Blob([bytes]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(out).arrayBuffer())
}

/** Signs a credential with the agency's key, PKCS #8; `index` is the key's place in the document. */
export async function signCredential(
  credential: object & { issuer: string | { id: string } },
  key: { pkcs8: Uint8Array; index: number },
): Promise<string> {
  const pem = `-----BEGIN PRIVATE KEY-----\n${toBase64(key.pkcs8)}\n-----END PRIVATE KEY-----`
  const did = typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id
  return new CompactSign(utf8(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: keyIdOf(did, key.index) })
    .sign(await importPKCS8(pem, 'EdDSA'))
}

const document = z.object({
  id: z.string().startsWith('did:web:'),
  verificationMethod: z.array(
    z.object({
      id: z.string(),
      publicKeyJwk: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
    }),
  ),
  assertionMethod: z.array(z.string()),
})

const badge = z.object({
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  issuer: z.object({ id: z.string(), name: z.string() }),
  name: z.string(),
  validFrom: z.string(),
  credentialSubject: z.object({
    identifier: z.array(z.object({ identityHash: z.string() })).min(1),
    achievement: z.object({ name: z.string() }),
  }),
  credentialStatus: z.object({
    statusListIndex: z.string().regex(/^\d{1,9}$/),
    statusListCredential: z.string(),
  }),
})

const list = z.object({
  id: z.string(),
  issuer: z.string(),
  credentialSubject: z.object({
    statusPurpose: z.literal('revocation'),
    encodedList: z.string().startsWith('u').max(4_000_000),
  }),
})

export type BadgeFault = 'unreadable' | 'other-issuer' | 'not-signed' | 'wrong-list'
export type BadgeAnswer =
  | { genuine: true; revoked: boolean; honouree: string; award: string; agency: string; since: string }
  | { genuine: false; fault: BadgeFault }

const no = (fault: BadgeFault): BadgeAnswer => ({ genuine: false, fault })

/** Who signs a badge and where its list of revoked ones is, as the badge itself says; nothing is proven by it. */
export function claimsOf(jwt: string): { issuer: string; status: string } | undefined {
  try {
    const [, payload = ''] = jwt.trim().split('.')
    const text = new TextDecoder().decode(
      Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)),
    )
    const read = badge.parse(JSON.parse(text))
    return { issuer: read.issuer.id, status: read.credentialStatus.statusListCredential }
  } catch {
    return undefined
  }
}

/** Judges a badge by the issuer's document and its list of revoked ones. */
export async function verifyBadge(jwt: string, did: unknown, statusJwt: string): Promise<BadgeAnswer> {
  const claimed = claimsOf(jwt)
  const issuer = document.safeParse(did)
  if (!claimed || !issuer.success) return no('unreadable')
  if (issuer.data.id !== claimed.issuer) return no('other-issuer')
  const read = badge.safeParse(await payloadOf(jwt, issuer.data))
  if (!read.success) return no('not-signed')
  const { issuer: by, validFrom, credentialSubject, credentialStatus } = read.data
  const status = list.safeParse(await payloadOf(statusJwt, issuer.data))
  const theirs =
    status.success && status.data.issuer === by.id && status.data.id === credentialStatus.statusListCredential
  const revoked = theirs ? await isMarked(status.data, Number(credentialStatus.statusListIndex)) : undefined
  if (revoked === undefined) return no('wrong-list')
  return {
    genuine: true,
    revoked,
    honouree: credentialSubject.identifier[0]?.identityHash ?? '',
    award: read.data.name,
    agency: by.name,
    since: validFrom.slice(0, 10),
  }
}

/** What a JWT says, when one of the issuer's keys has signed it. */
async function payloadOf(jwt: string, issuer: z.output<typeof document>): Promise<unknown> {
  try {
    const key = (header: { kid?: string }): Promise<CryptoKey | Uint8Array> => {
      const method = issuer.verificationMethod.find(
        ({ id }) => id === header.kid && issuer.assertionMethod.includes(id),
      )
      if (!method) throw new Error('the key is not the issuer’s')
      return importJWK(method.publicKeyJwk satisfies JWK, 'EdDSA')
    }
    const { payload } = await compactVerify(jwt.trim(), key, { algorithms: ['EdDSA'] })
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return undefined
  }
}

async function isMarked(
  { credentialSubject }: z.output<typeof list>,
  index: number,
): Promise<boolean | undefined> {
  try {
    const encoded = credentialSubject.encodedList.slice(1).replaceAll('-', '+').replaceAll('_', '/')
    const packed = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
    const bits = await through(packed, new DecompressionStream('gzip'))
    const byte = bits[index >> 3]
    return byte === undefined ? undefined : (byte & (0x80 >> (index & 7))) !== 0
  } catch {
    return undefined
  }
}
