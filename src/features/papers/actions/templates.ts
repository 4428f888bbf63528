/** The agency's own Word templates: kept after a check, chosen, tried, put aside; never lost. */
import type { Ctx } from '#context.ts'
import type { OfficePaper } from '#documents/office-paper.ts'
import { faultOf, fillTemplate } from '#documents/own-template.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { readDocument } from '#platform/docx.ts'
import { safeName } from '#platform/file-names.ts'
import type { Files } from '#platform/files.ts'
import { taken } from '#words/file-faults.ts'
import { largestTemplate, type Templated } from '../forms.ts'
import * as queries from '../queries.ts'
import { mayKeep } from '../rules.ts'

// unpacked: a form is a few pages, and it is filled while somebody waits
const unpacked = 10_000_000

async function bytesOf(files: Files, hash: string): Promise<Buffer> {
  const { stream } = found(await files.open(hash))
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Keeps a template as the next version of its paper and puts it into use. */
export async function keepTemplate(ctx: Ctx, { paper, file: [sent] }: { paper: Templated; file: File[] }) {
  const file = found(sent)
  const { files, clock } = ctx.house
  permit(ctx, 'template.keep', { unitPath: '/' })
  // opened first in a process of its own, which bombs and broken files end instead of ours
  const read = (path: string) => readDocument(path, { unpacked })
  taken(await files.lend(file, { limit: largestTemplate }, read))
  const stored = taken(await files.put(file, { limit: largestTemplate, name: file.name, kinds: ['docx'] }))
  orRefuse(mayKeep(faultOf(await bytesOf(files, stored.hash))))
  return act(ctx, async ({ tx, record }) => {
    await queries.holdTemplates(tx, paper)
    const number = await queries.nextNumber(tx, paper)
    const name = safeName(file.name)
    const kept = { hash: stored.hash, name, kept_by: ctx.actor?.name ?? '', kept_at: clock.now() }
    const { id } = await queries.insertTemplate(tx, { paper, number, ...kept })
    await queries.chooseTemplate(tx, paper, number)
    await record('paper-template.kept', {
      subject: ['paper-template', id],
      facts: { number: String(number), name },
    })
    return { number }
  })
}

/** Puts a kept version into use; number 0 goes back to the delivered form. */
export const useTemplate = (ctx: Ctx, { paper, number }: { paper: Templated; number: number }) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'template.keep', { unitPath: '/' })
    await queries.holdTemplates(tx, paper)
    const one = number === 0 ? null : found(await queries.templateNumbered(tx, paper, number))
    await queries.chooseTemplate(tx, paper, number)
    const subject = ['paper-template', one?.id ?? null] as const
    await record('paper-template.chosen', { subject, facts: { number: String(number) } })
  })

/** A paper in the form of this version. */
export const inForm = async (
  { house }: Ctx,
  { hash }: { hash: string },
  paper: OfficePaper,
): Promise<Buffer> => fillTemplate(await bytesOf(house.files, hash), paper)
