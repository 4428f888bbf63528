import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { type Removed, removeHonours, removeRatings, removeUntouchedPeople } from '#features/people/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { readSheet } from '#platform/spreadsheets/read.ts'
import { clean } from '#platform/vietnamese.ts'
import { taken } from '#words/file-faults.ts'
import type { StartInput } from './forms.ts'
import * as queries from './queries.ts'
import { judge } from './rules/judge.ts'
import { type Kind, linesOf } from './rules/lines.ts'
import { refuse } from './words.ts'

/** Reads a list and keeps its rows for the preview; nothing goes into the records yet. */
export async function startImport(ctx: Ctx, { kind, unit_id, file }: StartInput): Promise<{ id: number }> {
  permit(ctx, 'import.run', found(await queries.unitPath(ctx.db, unit_id)))
  const [list] = file ?? []
  const { files } = ctx.house
  const upload = found(list)
  const { hash } = taken(await files.put(upload, { name: upload.name, kinds: ['xlsx', 'csv', 'txt'] }))
  const { rows } = taken(await readSheet(files.pathOf(hash), { name: upload.name }))
  const read = linesOf(kind, rows)
  if (!('lines' in read)) return orRefuse(read) as never
  return act(ctx, async ({ tx, record }) => {
    permit(ctx, 'import.run', found(await queries.unitPath(tx, unit_id)))
    const id = await queries.insertImport(tx, {
      kind,
      unit_id,
      file_name: clean(upload.name).slice(-200),
      person_id: ctx.actor?.personId ?? null,
      created_at: ctx.house.clock.now(),
      lines: read.lines,
    })
    const facts = { kind, total: read.lines.length }
    await record('import.begun', { subject: ['import', id], unit: unit_id, facts })
    return { id }
  })
}

/** The rows of an import with what the records say of them now. */
export async function judged(ctx: Pick<Ctx, 'db' | 'house'>, one: queries.Import) {
  const { kind, lines, unitPath: path, importer } = one
  const known = await queries.knownFor(
    ctx.db,
    { kind, lines, path },
    { today: today(ctx.house.clock), importer },
  )
  return judge(kind, lines, known)
}

/** Lets the rows that are right go into the records. */
export const confirmImport = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const one = found(await queries.importForUpdate(tx, id))
    permit(ctx, 'import.run', one)
    orRefuse(one.state === 'preview' ? undefined : refuse('notWaiting'))
    const rows = await judged({ ...ctx, db: tx }, one)
    orRefuse(rows.some((row) => 'row' in row) ? undefined : refuse('nothingRight'))
    await queries.saveImport(tx, id, { state: 'running' })
    await enqueue('import.carry-out', { import: id })
    await record('import.confirmed', { subject: ['import', id], unit: one.unitId })
  })

/** Lays an import aside that was not confirmed; its rows are forgotten. */
export const dropImport = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await queries.importForUpdate(tx, id))
    permit(ctx, 'import.run', one)
    orRefuse(one.state === 'preview' ? undefined : refuse('notWaiting'))
    await queries.saveImport(tx, id, { state: 'dropped', lines: [] })
    await record('import.dropped', { subject: ['import', id], unit: one.unitId })
  })

type Remove = (tx: Parameters<typeof removeRatings>[0], ids: readonly number[]) => Promise<Removed>

/** Taking out again, by kind: how many went, and what had to stay. */
const removers: Record<Kind, Remove> = {
  nguoi: removeUntouchedPeople,
  'xep-loai': removeRatings,
  'khen-thuong': removeHonours,
}

/** Takes everything out again that an import put into the records, but for what was changed there since. */
export const undoImport = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await queries.importForUpdate(tx, id))
    permit(ctx, 'import.run', one)
    orRefuse(['done', 'failed'].includes(one.state) ? undefined : refuse('notDone'))
    const { gone, kept } = await removers[one.kind](tx, one.added)
    const undone = { state: 'undone', kept: kept.length, kept_rows: kept, lines: [] } as const
    await queries.saveImport(tx, id, undone)
    const facts = { gone, kept: kept.length }
    await record('import.undone', { subject: ['import', id], unit: one.unitId, facts })
  })

/** Lets an import that stopped after failures go on from where it came to. */
export const resumeImport = (ctx: Ctx, id: number) =>
  act(ctx, async ({ tx, record, enqueue }) => {
    const one = found(await queries.importForUpdate(tx, id))
    permit(ctx, 'import.run', one)
    orRefuse(one.state === 'failed' ? undefined : refuse('notFailed'))
    await queries.saveImport(tx, id, { state: 'running', failures: 0 })
    await enqueue('import.carry-out', { import: id })
    await record('import.resumed', { subject: ['import', id], unit: one.unitId })
  })
