/**
 * Filing an initiative: written with its authors and their shares, sent, taken back.
 */
import type { Ctx } from '#context.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { safeName } from '#platform/file-names.ts'
import { taken } from '#words/file-faults.ts'
import type { EditInput, SaidInput } from '../forms.ts'
import * as queries from '../queries/filings.ts'
import {
  type Author,
  after,
  isFresh,
  isWhole,
  mayStep,
  mayWrite,
  type Step,
  sharesFit,
} from '../rules/filing.ts'
import { refuse } from '../words.ts'

type Tx = Work['tx']

/** The authors as they were typed; rows without a person or a share say nothing. */
const authorsIn = ({ author, share }: Pick<SaidInput, 'author' | 'share'>): Author[] =>
  author.flatMap((person, at) => {
    const part = share[at]
    return person === null || part === null || part === undefined ? [] : [{ person, share: part }]
  })

async function textOf(input: SaidInput) {
  const { title, kind, problem, solution, effect, applied, applied_on } = input
  return { title, kind, problem, solution, effect, applied, applied_on }
}

async function checkedAuthors(tx: Tx, input: SaidInput, maker: number): Promise<Author[]> {
  const authors = authorsIn(input)
  orRefuse(sharesFit(authors))
  orRefuse(authors.some(({ person }) => person === maker) ? undefined : refuse('notAuthor'))
  const known = await tx
    .selectFrom('people')
    .select('id')
    .where(
      'id',
      'in',
      authors.map(({ person }) => person),
    )
    .execute()
  found(known.length === authors.length || undefined)
  return authors
}

/** Keeps what was attached, before the transaction: the same content is kept once anyhow. */
async function kept(ctx: Ctx, files: readonly File[]) {
  const given = files.filter(({ size }) => size > 0)
  orRefuse(given.length > mostFiles ? refuse('tooManyFiles', { most: mostFiles }) : undefined)
  const rows: { hash: string; size: number; type: string; name: string }[] = []
  for (const file of given) {
    const { hash, size, type, kind } = taken(await ctx.house.files.put(file, { name: file.name }))
    rows.push({ hash, size, type, name: safeName(file.name, kind) })
  }
  return rows
}
const mostFiles = 10

/** Begins a filing for whoever writes it, who is one of its authors, in the unit where that person works. */
export async function beginFiling(ctx: Ctx, input: SaidInput) {
  const files = await kept(ctx, input.files)
  return act(ctx, async ({ tx, record }) => {
    const maker = orRefuseNobody(ctx.actor?.personId)
    const own = found(
      await tx
        .selectFrom('people')
        .innerJoin('units', 'units.id', 'people.unit_id')
        .select(['units.id', 'units.path'])
        .where('people.id', '=', maker)
        .executeTakeFirst(),
    )
    permit(ctx, 'initiative.write', { unitPath: own.path, personId: maker })
    const authors = await checkedAuthors(tx, input, maker)
    const made = { unit_id: own.id, made_by: maker, made_at: ctx.house.clock.now() }
    const id = await queries.insertFiling(tx, { ...(await textOf(input)), ...made })
    await queries.setAuthors(tx, id, authors)
    for (const file of files) await queries.addFile(tx, id, file, made.made_at)
    await record('initiative.begun', {
      subject: ['initiative', id],
      unit: own.id,
      facts: { title: input.title },
    })
    return { id }
  })
}

const orRefuseNobody = (person: number | null | undefined): number => {
  orRefuse(person === null || person === undefined ? refuse('nobody') : undefined)
  return found(person ?? undefined)
}

/** Opens a filing of one's own on the version that was seen. */
async function own(tx: Tx, ctx: Ctx, { id, version }: { id: number; version: number }) {
  const one = found(await queries.filingForUpdate(tx, id))
  permit(ctx, 'initiative.write', { unitPath: one.unitPath, personId: one.made_by })
  orRefuse(isFresh(one, version))
  return one
}

export async function editFiling(ctx: Ctx, id: number, input: EditInput) {
  const files = await kept(ctx, input.files)
  return act(ctx, async ({ tx, record }) => {
    const one = await own(tx, ctx, { id, version: input._version })
    orRefuse(mayWrite(one.state))
    await queries.setAuthors(tx, id, await checkedAuthors(tx, input, one.made_by))
    await queries.rewriteFiling(tx, id, await textOf(input))
    for (const file of files) await queries.addFile(tx, id, file, ctx.house.clock.now())
    await record('initiative.edited', {
      subject: ['initiative', id],
      unit: one.unit_id,
      facts: { title: input.title },
    })
    return { id }
  })
}

export const dropFile = (ctx: Ctx, { id, file, version }: { id: number; file: number; version: number }) =>
  act(ctx, async ({ tx, record }) => {
    const one = await own(tx, ctx, { id, version })
    orRefuse(mayWrite(one.state))
    const { name } = found(await queries.dropFile(tx, id, file))
    await queries.saveFiling(tx, id, {})
    const facts = { title: one.title, file: name }
    await record('initiative.file-dropped', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

type Change = Omit<Parameters<typeof queries.saveFiling>[2], 'state' | 'version'>

/** Takes a step of the table, or says why not. */
export async function take(tx: Tx, one: queries.Filing, step: Step, change: Change = {}): Promise<void> {
  orRefuse(mayStep(one.state, step))
  await queries.saveFiling(tx, one.id, { ...change, state: found(after(one.state, step)) })
}

/** Sends a whole filing to who gathers them. */
export const sendFiling = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await own(tx, ctx, { id, version })
    orRefuse(isWhole(one))
    await take(tx, one, 'send', { reason: '', sent_on: one.sent_on ?? today(ctx.house.clock) })
    const facts = { title: one.title }
    await record('initiative.sent', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })

export const withdrawFiling = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = await own(tx, ctx, { id, version })
    await take(tx, one, 'withdraw')
    const facts = { title: one.title }
    await record('initiative.withdrawn', { subject: ['initiative', id], unit: one.unit_id, facts })
    return { id }
  })
