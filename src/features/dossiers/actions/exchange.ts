/**
 * Dossiers given to a higher level and taken from a lower one without a connection between them: one signed file.
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { signerOf } from '#features/register/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { honourNamed } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import { openZip, type Zip } from '#platform/zip.ts'
import * as pack from '#proofs/dossier-package.ts'
import { verifierFrom, verifierText } from '#proofs/notes.ts'
import { taken } from '#words/file-faults.ts'
import { bases, type ImportInput, type SenderInput } from '../forms.ts'
import * as queries from '../queries/dossiers.ts'
import * as packages from '../queries/packages.ts'
import * as parts from '../queries/parts.ts'
import { after } from '../rules/way.ts'
import { refuse } from '../words.ts'
import { checklistFor } from './prepare.ts'
import { before, factsOf } from './shared.ts'

type Tx = Work['tx']

/** What a package may hold, unpacked. */
const limits = { entries: 600, bytes: 500_000_000 }
const mostManifest = 10_000_000

/** Readies a dossier that was handed in to leave here: it gets its name, the agency its key. */
export const packDossier = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await before(tx, ctx, { id, version })
    orRefuse((await parts.versionsOf(tx, id)).length > 0 ? undefined : refuse('notHandedIn'))
    await packages.nameSource(tx, id, ctx.house.ids.uuid())
    await signerOf(tx, ctx)
    await record('dossier.packed', { subject: ['dossier', id], unit: one.unit_id, facts: factsOf(one) })
    return { id }
  })

/** The dossier as it was last handed in, with what was said of it here: a signed ZIP file, as a stream. */
export async function packageFor(ctx: Ctx, id: number): Promise<Readable> {
  const sealed = await ctx.db.transaction().execute(async (tx) => {
    const one = found(await queries.dossierById(tx, id))
    const source = found(one.source)
    const latest = found((await parts.versionsOf(tx, id))[0])
    const content = { source, ...(await manifestOf(tx, ctx, one, latest)) }
    return { ...(await pack.sealManifest(content, await signerOf(tx, ctx))), files: content.files }
  })
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(sealed.bytes), pack.names.manifest)
  zip.addBuffer(Buffer.from(sealed.note), pack.names.note)
  for (const hash of new Set(sealed.files.map((file) => file.hash)))
    zip.addFile(ctx.house.files.pathOf(hash), pack.pathOf({ hash }))
  zip.end()
  return Readable.from(zip.outputStream as AsyncIterable<Buffer>)
}

async function manifestOf(tx: Tx, ctx: Ctx, one: queries.Dossier, latest: parts.Version) {
  const sizes = new Map((await parts.filesOf(tx, one.id)).map(({ hash, size }) => [hash, size]))
  const examinations = await parts.examinationsOf(tx, one.id)
  const { subject, name, award, year, basis } = one
  return {
    ordinal: latest.ordinal,
    agency: (await settingsOf(tx))?.agency_name ?? '',
    packedAt: ctx.house.clock.now().toISOString(),
    dossier: { subject, name, place: latest.place || one.place, unit: one.unitName, award, year, basis },
    parts: latest.parts.map(({ slug, body }) => ({ slug, body })),
    files: latest.parts.flatMap(({ slug, files }) =>
      files.flatMap(({ name: file, hash }) => {
        const size = sizes.get(hash)
        return size === undefined ? [] : [{ slug, name: file, hash, size }]
      }),
    ),
    examinations: examinations.flatMap(({ unitName, outcome, opinion }) =>
      outcome === null ? [] : [{ unit: unitName, outcome, opinion }],
    ),
  }
}

/** Takes packages that this key has signed from now on. */
export const trustSender = (ctx: Ctx, { name, key }: SenderInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'dossier.exchange', { unitPath: '/' })
    const verifier = await verifierFrom(key)
    orRefuse(verifier ? undefined : refuse('noKey'))
    const text = await verifierText(found(verifier))
    const id = await packages.addSender(tx, { name, key: text, at: ctx.house.clock.now() })
    await record('dossier.sender-trusted', { subject: ['dossier-sender', id], facts: { name } })
    return { id }
  })

export const endSender = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'dossier.exchange', { unitPath: '/' })
    const { name } = found(await packages.endSender(tx, id, ctx.house.clock.now()))
    await record('dossier.sender-ended', { subject: ['dossier-sender', id], facts: { name } })
    return { id }
  })

type Received = pack.OpenedPackage & { files: (parts.KeptFile & { slug: string; name: string })[] }

/** Takes a dossier from a package; the same package twice is taken once. */
export async function importDossier(ctx: Ctx, { unit_id, package: [file] }: ImportInput) {
  const received = orFault(
    await ctx.house.files.lend(found(file), {}, async (path) => {
      const zip = await openZip(path, limits)
      try {
        return await readPackage(ctx, zip)
      } finally {
        zip.close()
      }
    }),
  )
  const known = await packages.takenBefore(ctx.db, await verifierText(received.verifier), received.manifest)
  if (known) return { id: known.dossierId }
  return act(ctx, async (work) => {
    const unit = found(await unitForGrant(work.tx, unit_id))
    permit(ctx, 'dossier.receive', { unitPath: unit.path })
    const key = await verifierText(received.verifier)
    const sender = await packages.senderWith(work.tx, key)
    orRefuse(sender ? undefined : refuse('strangeSender', { agency: received.manifest.agency, key }))
    return take(work, ctx, { received, unit: unit.id, sender: found(sender).id })
  })
}

const orFault = (read: Received | Parameters<typeof taken>[0]): Received =>
  'manifest' in read ? read : (taken(read) as never)

async function readPackage(ctx: Ctx, zip: Zip): Promise<Received> {
  const bytes = await zip.read(pack.names.manifest, mostManifest)
  const note = await zip.read(pack.names.note, 10_000)
  const opened = await pack.openManifest(bytes, note.toString('utf8'))
  if (typeof opened === 'string') return orRefuse(refuse(opened)) as never
  const sender = await packages.senderWith(ctx.db, await verifierText(opened.verifier))
  // nothing of a stranger's is kept
  if (!sender) return { ...opened, files: [] }
  const files: Received['files'] = []
  for (const { slug, name, hash, size } of opened.manifest.files) {
    const content = await zip.read(pack.pathOf({ hash }), size)
    const { kind, ...kept } = taken(await ctx.house.files.put(content, { name }))
    orRefuse(kept.hash === hash && kept.size === size ? undefined : refuse('changedFile', { name }))
    files.push({ hash: kept.hash, size: kept.size, type: kept.type, slug, name: safeName(name, kind) })
  }
  return { ...opened, files }
}

type Taken = { received: Received; unit: number; sender: number }

async function take(work: Work, ctx: Ctx, { received, unit, sender }: Taken) {
  const { tx, record } = work
  const { manifest } = received
  const there = await packages.packageForUpdate(tx, sender, manifest.source)
  const at = ctx.house.clock.now()
  const told = toldOf(manifest)
  const id = there
    ? await again(work, ctx, there, { received, told })
    : await fresh(work, ctx, { received, unit, sender, told })
  await parts.keepVersion(tx, id, { by: ctx.actor?.personId ?? null, at, place: manifest.dossier.place })
  const { name, award, year } = manifest.dossier
  const facts = { name, award, year, agency: manifest.agency, ordinal: manifest.ordinal }
  await record('dossier.imported', { subject: ['dossier', id], unit, facts })
  return { id }
}

async function fresh({ tx }: Work, ctx: Ctx, { received, unit, sender, told }: Taken & { told: string }) {
  const { manifest, hash } = received
  const { subject, name, place, award, year, basis, unit: proposer } = manifest.dossier
  const known = bases.find((one) => one === basis)
  orRefuse(honourNamed(award) && known ? undefined : refuse('unreadable'))
  const at = ctx.house.clock.now()
  const package_id = await packages.insertPackage(tx, {
    sender_id: sender,
    ...{ source: manifest.source, ordinal: manifest.ordinal, manifest_hash: hash, told },
    proposer: `${proposer}, ${manifest.agency}`,
    imported_at: at,
    imported_by: ctx.actor?.personId ?? null,
  })
  const id = await queries.insertDossier(tx, {
    ...{
      subject,
      name,
      place,
      award,
      year,
      basis: found(known),
      unit_id: unit,
      at_unit_id: unit,
      package_id,
    },
    state: 'sent',
    sent_on: today(ctx.house.clock),
    made_by: ctx.actor?.personId ?? null,
    made_at: at,
  })
  await fill(tx, ctx, id, received)
  return id
}

type Known = NonNullable<Awaited<ReturnType<typeof packages.packageForUpdate>>>

/** What was completed below comes again: taken while it waits for that here. */
async function again(
  { tx }: Work,
  ctx: Ctx,
  there: Known,
  { received, told }: { received: Received; told: string },
) {
  const { manifest, hash } = received
  orRefuse(manifest.ordinal > there.ordinal ? undefined : refuse('olderPackage'))
  const one = found(await queries.dossierForUpdate(tx, there.dossierId))
  const state = after(one.state, 'hand-in') ?? after(one.state, 'answer-flags')
  orRefuse(state ? undefined : refuse('onItsWay'))
  await packages.savePackage(tx, there.id, {
    ...{ ordinal: manifest.ordinal, manifest_hash: hash, told },
    imported_at: ctx.house.clock.now(),
  })
  await parts.emptyParts(tx, one.id)
  await fill(tx, ctx, one.id, received)
  if (one.state === 'flagged') await parts.askAgain(tx, one.id, one.at_unit_id)
  await parts.settleFlags(tx, one.id)
  await queries.saveDossier(tx, one.id, { state: found(state), place: manifest.dossier.place, reason: '' })
  return one.id
}

async function fill(tx: Tx, ctx: Ctx, id: number, { manifest, files }: Received): Promise<void> {
  const { award, subject, basis } = found(await queries.dossierById(tx, id))
  const slugs = checklistFor({ award, subject, basis }, today(ctx.house.clock)).map(({ slug }) => slug)
  for (const { slug, body } of manifest.parts)
    if (slugs.includes(slug))
      await parts.writePart(tx, id, { slug, body: body.normalize('NFC'), sources: [] })
  for (const { slug, name, ...file } of files)
    if (slugs.includes(slug))
      await parts.addFile(tx, file, { dossier: id, slug, name, at: ctx.house.clock.now() })
}

const toldOf = ({ examinations }: pack.Manifest): string =>
  examinations
    .map(({ unit, opinion }) => `${unit}: ${opinion}`)
    .join('\n')
    .normalize('NFC')
    .slice(0, 20_000)
