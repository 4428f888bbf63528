import type { Ctx } from '#context.ts'
import { certificatesOf, decisionById } from '#features/decisions/index.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { outputsFor } from '#platform/outputs.ts'
import type { BeginInput, PrintInput } from '../forms.ts'
import * as batches from '../queries/batches.ts'
import { onPaper } from '../queries/blanks.ts'
import * as printings from '../queries/printings.ts'
import { linesFor, mayBegin, mayCancel, mayPrint, mayResume } from '../rules.ts'
import { refuse } from '../words.ts'
import { blankToPrint } from './blanks.ts'

/** The files of a batch while they are kept. */
export const outputsOf = ({ house, tenant }: Pick<Ctx, 'house' | 'tenant'>, batch: number) =>
  outputsFor(house.config.dataDir, `${tenant.schema}/certificates-${batch}`)

/**
 * Lets all certificates of a decision that are in force be set in the background, on a blank those that it is for;
 * each counts as printed.
 */
export const beginBatch = (ctx: Ctx, id: number, { why, blank_id, site }: BeginInput & { site: string }) =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const decision = found(await decisionById(tx, id))
    permit(ctx, 'certificate.print', decision)
    const blank = await blankToPrint(tx, blank_id)
    const certificates = await certificatesOf(tx, decision, { site })
    const lines = linesFor(certificates, blank?.award)
    orRefuse(certificates.length > 0 && lines.length === 0 ? refuse('otherBlank') : undefined)
    const copies = await printings.copiesOf(tx, id)
    orRefuse(mayBegin(lines, { running: await batches.isRunning(tx, id), copies, why }))
    const [at, by] = [ctx.house.clock.now(), ctx.actor?.name ?? '']
    const batch = await batches.insertBatch(tx, {
      decision_id: id,
      site,
      lines,
      blank_id,
      blank: blank ? JSON.stringify(onPaper(blank)) : null,
      begun_by: by,
      begun_at: at,
    })
    await printings.insertPrintings(tx, { lines, why, by, at, blank_id })
    await enqueue('certificates.set', { batch })
    const facts = { number: decision.number_text, count: lines.length }
    await record('certificates.begun', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id: batch }
  })

/** Stops a batch; what was set of it is thrown away. */
export async function cancelBatch(ctx: Ctx, id: number): Promise<{ id: number }> {
  const outcome = await act(ctx, async ({ tx, record }) => {
    const batch = found(await batches.batchForUpdate(tx, id))
    permit(ctx, 'certificate.print', batch)
    orRefuse(mayCancel(batch.state))
    await batches.saveBatch(tx, id, { state: 'cancelled', ended_at: ctx.house.clock.now() })
    const facts = { number: batch.number, count: batch.position }
    const subject = ['decision', batch.decision_id] as const
    await record('certificates.cancelled', { subject, unit: batch.unitId, facts })
    return { id }
  })
  await outputsOf(ctx, id).drop()
  return outcome
}

/** Lets a batch that stopped after failures go on from where it came to. */
export const resumeBatch = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const batch = found(await batches.batchForUpdate(tx, id))
    permit(ctx, 'certificate.print', batch)
    orRefuse(mayResume(batch.state))
    orRefuse((await batches.isRunning(tx, batch.decision_id)) ? refuse('runningAlready') : undefined)
    await batches.saveBatch(tx, id, { state: 'running', failures: 0, ended_at: null })
    await enqueue('certificates.set', { batch: id })
    const facts = { number: batch.number, count: batch.position }
    const subject = ['decision', batch.decision_id] as const
    await record('certificates.resumed', { subject, unit: batch.unitId, facts })
    return { id }
  })

/** Prints one certificate and writes down who, when and, from the second copy on, why. */
export const printOne = (ctx: Ctx, id: number, { line_id, why, blank_id }: PrintInput) =>
  act(ctx, async ({ tx, record }) => {
    const decision = found(await decisionById(tx, id))
    permit(ctx, 'certificate.print', decision)
    const [one] = await certificatesOf(tx, decision, { site: '', only: [line_id] })
    const { certificate, award } = found(one)
    const blank = await blankToPrint(tx, blank_id)
    orRefuse(blank && blank.award !== award ? refuse('otherBlank') : undefined)
    const copies = (await printings.copiesOf(tx, id)).get(line_id) ?? 0
    orRefuse(mayPrint(copies, why))
    const [at, by] = [ctx.house.clock.now(), ctx.actor?.name ?? '']
    const [printing] = await printings.insertPrintings(tx, { lines: [line_id], why, by, at, blank_id })
    const facts = { number: decision.number_text, name: certificate.honouree, copy: copies + 1 }
    await record('certificates.printed', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id: found(printing) }
  })
