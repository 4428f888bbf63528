import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { addHonours, addPeople, addRatings } from '#features/people/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { importById, importForUpdate, knownFor, saveImport } from './queries.ts'
import { judge, type Known } from './rules/judge.ts'
import type { Kind, Line } from './rules/lines.ts'

/** Rows of one transaction: short enough that nobody waits for it, and the page sees it advance. */
const step = 500

/**
 * Carries a confirmed import into the records, some rows at a time. Each step is a transaction that also says
 * how far it came; a job that died goes on from there, and one that runs twice finds nothing to do.
 */
export async function carryOut(ctx: Ctx, { import: id }: { import: number }): Promise<void> {
  try {
    while ((await importById(ctx.db, id))?.state === 'running') await carryStep(ctx, id)
  } catch (error) {
    // the last of several failures is not tried again by itself: a person decides
    if (await stopAfterFailure(ctx, id)) ctx.house.log.error({ error, import: id }, 'an import has stopped')
    else throw error
  }
}

/** So often a step may fail before the import stops. */
const mostFailures = 3

/** Counts a failure; whether it was the last. */
const stopAfterFailure = (ctx: Ctx, id: number): Promise<boolean> =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await importForUpdate(tx, id))
    const failures = one.failures + 1
    const stops = failures >= mostFailures
    await saveImport(tx, id, { failures, ...(stops && { state: 'failed' }) })
    await record('import.stumbled', { subject: ['import', id], unit: one.unitId, facts: { failures } })
    return stops
  })

const carryStep = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await importForUpdate(tx, id))
    const { kind, unitPath: path, importer, total } = one
    const lines = one.state === 'running' ? one.lines.slice(one.position, one.position + step) : []
    const known = await knownFor(tx, { kind, lines, path }, { today: today(ctx.house.clock), importer })
    const { added, leftOut } = await put(tx, kind, lines, known)
    const position = Math.min(total, one.position + lines.length)
    const finished = position === total
    await saveImport(tx, id, {
      position,
      added: [...one.added, ...added],
      left_out: [...one.leftOut, ...leftOut],
      ...(finished && { state: 'done', lines: [] }),
    })
    const facts = { added: added.length, total }
    await record('import.advanced', { subject: ['import', id], unit: one.unitId, facts })
  })

/** Judges the rows once more, puts those that are right into the records, and says which were left out. */
async function put(tx: Parameters<typeof addPeople>[0], kind: Kind, lines: readonly Line[], known: Known) {
  const leftOut = judge(kind, lines, known).flatMap((one) => ('fault' in one ? [one] : []))
  const rowsOf = <K extends Kind>(of: K) =>
    judge(of, lines, known).flatMap((one) => ('row' in one ? [one.row] : []))
  switch (kind) {
    case 'nguoi':
      return { added: await addPeople(tx, rowsOf(kind)), leftOut }
    case 'xep-loai':
      return { added: await addRatings(tx, rowsOf(kind)), leftOut }
    case 'khen-thuong':
      return { added: await addHonours(tx, rowsOf(kind)), leftOut }
  }
}
