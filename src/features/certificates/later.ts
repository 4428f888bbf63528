import { PassThrough, pipeline } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Ctx } from '#context.ts'
import { type Blank, blankSetting, type Tight } from '#documents/blank-paper.ts'
import { type Certificate, certificatesSetting } from '#documents/certificate-paper.ts'
import { toPaper, toPdf } from '#documents/to-pdf.ts'
import { certificatesOf, decisionById, type LineCertificate } from '#features/decisions/index.ts'
import { act } from '#features/events/index.ts'
import { found } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import type { Outputs } from '#platform/outputs.ts'
import { outputsOf } from './actions/batch.ts'
import * as queries from './queries/batches.ts'
import { daysKept, mostFailures, step } from './rules.ts'

/** The two files that a batch ends in. */
export const bound = { pdf: 'tat-ca.pdf', zip: 'tung-giay.zip' } as const

/**
 * Sets the certificates of a batch, some at a time. Each step keeps its files and then says how far it came, so
 * that a job which died goes on from there, and one that runs twice makes the same files again.
 */
export async function setCertificates(ctx: Ctx, { batch: id }: { batch: number }): Promise<void> {
  try {
    for (;;) {
      const batch = await queries.batchById(ctx.db, id)
      if (batch?.state !== 'running') break
      await (batch.position < batch.lines.length ? setStep(ctx, batch) : bind(ctx, batch))
    }
    // cancelled while a step was being written
    if ((await queries.batchById(ctx.db, id))?.state === 'cancelled') await outputsOf(ctx, id).drop()
  } catch (error) {
    if (await stopAfterFailure(ctx, id))
      ctx.house.log.error({ error, batch: id }, 'certificates have stopped')
    else throw error
  }
}

const setting = ({ blank }: queries.Batch, certificates: readonly Certificate[]) =>
  // written by this feature only
  blank ? blankSetting(blank as Blank, certificates) : certificatesSetting(certificates)

/** The certificates of these lines that are still in force, each with its place in the batch. */
async function standing(ctx: Ctx, batch: queries.Batch, lines: readonly number[]) {
  const decision = found(await decisionById(ctx.db, batch.decision_id))
  return certificatesOf(ctx.db, decision, { site: batch.site, only: lines })
}

/** By place, name and code: a certificate that is corrected gets a new code, and with it a new file. */
function fileOf(batch: queries.Batch, { line, certificate: { honouree, code } }: LineCertificate): string {
  const place = String(batch.lines.indexOf(line) + 1).padStart(4, '0')
  return safeName(`${place} ${honouree} ${code.slice(0, 5)}.pdf`, 'pdf')
}

const setOne = async (outputs: Outputs, batch: queries.Batch, one: LineCertificate) =>
  outputs.write(fileOf(batch, one), await toPdf(setting(batch, [one.certificate])))

async function setStep(ctx: Ctx, batch: queries.Batch): Promise<void> {
  const lines = batch.lines.slice(batch.position, batch.position + step)
  const outputs = outputsOf(ctx, batch.id)
  for (const one of await standing(ctx, batch, lines)) await setOne(outputs, batch, one)
  await advance(ctx, batch, { position: batch.position + lines.length })
}

/** Binds what was set: all in one file to print from, and one file each in an archive. */
async function bind(ctx: Ctx, batch: queries.Batch): Promise<void> {
  const outputs = outputsOf(ctx, batch.id)
  const all = await standing(ctx, batch, batch.lines)
  const paper = await toPaper(
    setting(
      batch,
      all.map(({ certificate }) => certificate),
    ),
  )
  const pdf_size = await outputs.write(bound.pdf, paper.pdf)
  const there = new Set(await outputs.names())
  // corrected since its step
  for (const one of all) if (!there.has(fileOf(batch, one))) await setOne(outputs, batch, one)
  const names = all.map((one) => fileOf(batch, one))
  const zip_size = await outputs.write(bound.zip, archive(outputs, names))
  const now = ctx.house.clock.now()
  const kept_until = addDays(today(ctx.house.clock), daysKept)
  const tight = tightLines(paper.tight as Tight[], all)
  await advance(ctx, batch, { state: 'done', tight, pdf_size, zip_size, ended_at: now, kept_until })
  await outputs.drop((await outputs.names()).filter((name) => name !== bound.pdf && name !== bound.zip))
}

/** The lines on whose certificates something does not fit, in the order of the pages. */
const tightLines = (tight: readonly Tight[], all: readonly LineCertificate[]): number[] => [
  ...new Set(tight.flatMap(({ page }) => all[page]?.line ?? [])),
]

function archive(outputs: Outputs, names: readonly string[]): PassThrough {
  const zip = new ZipFile()
  // a PDF is packed already
  for (const name of names) zip.addFile(outputs.pathOf(name), name, { compress: false })
  zip.end()
  const out = new PassThrough()
  zip.on('error', (error: Error) => out.destroy(error))
  pipeline(zip.outputStream, out, () => {})
  return out
}

type Advanced = Parameters<typeof queries.saveBatch>[2]

/** Says how far the batch came, unless somebody stopped it meanwhile or another run was quicker. */
const advance = (ctx: Ctx, seen: queries.Batch, values: Advanced) =>
  act(ctx, async ({ tx, record }) => {
    const batch = found(await queries.batchForUpdate(tx, seen.id))
    const fresh = batch.state === 'running' && batch.position === seen.position
    if (fresh) await queries.saveBatch(tx, batch.id, values)
    const facts = {
      number: batch.number,
      count: fresh ? (values.position ?? batch.position) : batch.position,
    }
    const verb = values.state === 'done' && fresh ? 'certificates.ready' : 'certificates.advanced'
    await record(verb, { subject: ['decision', batch.decision_id], unit: batch.unitId, facts })
  })

/** Counts a failure; whether it was the last. */
const stopAfterFailure = (ctx: Ctx, id: number): Promise<boolean> =>
  act(ctx, async ({ tx, record }) => {
    const batch = found(await queries.batchForUpdate(tx, id))
    const failures = batch.failures + 1
    const stops = failures >= mostFailures
    await queries.saveBatch(tx, id, { failures, ...(stops && { state: 'failed' }) })
    const facts = { number: batch.number, failures }
    const subject = ['decision', batch.decision_id] as const
    await record('certificates.stumbled', { subject, unit: batch.unitId, facts })
    return stops
  })

/** Throws away the files whose time is over; that they were made stays written. */
export async function dropOldBatches(ctx: Ctx): Promise<void> {
  for (const { id } of await queries.batchesPast(ctx.db, today(ctx.house.clock))) {
    await outputsOf(ctx, id).drop()
    await act(ctx, async ({ tx, record }) => {
      const batch = found(await queries.batchForUpdate(tx, id))
      await queries.saveBatch(tx, id, { state: 'expired' })
      const facts = { number: batch.number }
      const subject = ['decision', batch.decision_id] as const
      await record('certificates.expired', { subject, unit: batch.unitId, facts })
    })
  }
}
