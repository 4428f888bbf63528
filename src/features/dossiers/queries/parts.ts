/**
 * What a dossier holds: what is written for its parts, files, parts that came back, examinations.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Standing } from '#policy.ts'
import type { Db, Tx } from './dossiers.ts'

const sources = z.array(z.object({ text: z.string(), source: z.string() }))
/** A sentence that was drafted from a record, and the record's address. */
export type Source = z.output<typeof sources>[number]

export async function writtenOf(db: Db, dossier: number) {
  const rows = await db
    .selectFrom('dossier_parts')
    .select(['slug', 'body', 'sources'])
    .where('dossier_id', '=', dossier)
    .orderBy('slug')
    .execute()
  return rows.map((row) => ({ ...row, sources: sources.parse(row.sources) }))
}
export type Written = Awaited<ReturnType<typeof writtenOf>>[number]

export const filesOf = (db: Db, dossier: number) =>
  db
    .selectFrom('dossier_files')
    .innerJoin('files', 'files.hash', 'dossier_files.hash')
    .select(['dossier_files.id', 'slug', 'name', 'files.hash', 'files.size', 'files.type'])
    .where('dossier_id', '=', dossier)
    .orderBy('slug')
    .orderBy('dossier_files.id')
    .execute()
export type DossierFile = Awaited<ReturnType<typeof filesOf>>[number]

/** What is there for each part. */
export async function heldBy(db: Db, dossier: number) {
  const [written, files] = [await writtenOf(db, dossier), await filesOf(db, dossier)]
  const slugs = new Set([...written, ...files].map(({ slug }) => slug))
  return [...slugs].map((slug) => ({
    slug,
    body: written.find((one) => one.slug === slug)?.body ?? '',
    files: files.filter((one) => one.slug === slug).length,
  }))
}

export async function writePart(tx: Tx, dossier: number, part: Written): Promise<void> {
  const change = { body: part.body, sources: JSON.stringify(part.sources) }
  await tx
    .insertInto('dossier_parts')
    .values({ dossier_id: dossier, slug: part.slug, ...change })
    .onConflict((there) => there.columns(['dossier_id', 'slug']).doUpdateSet(change))
    .execute()
}

type NewFile = { dossier: number; slug: string; name: string; at: Date }
export type KeptFile = { hash: string; size: number; type: string }

export async function addFile(tx: Tx, { hash, size, type }: KeptFile, { dossier, slug, name, at }: NewFile) {
  await tx
    .insertInto('files')
    .values({ hash, size, type })
    .onConflict((there) => there.doNothing())
    .execute()
  await tx
    .insertInto('dossier_files')
    .values({ dossier_id: dossier, slug, hash, name, added_at: at })
    .execute()
}

export const dropFile = (tx: Tx, dossier: number, id: number) =>
  tx
    .deleteFrom('dossier_files')
    .where('id', '=', id)
    .where('dossier_id', '=', dossier)
    .returning(['name', 'slug'])
    .executeTakeFirst()

/** Takes out what it holds, before it comes anew from outside; what was handed in before stays kept. */
export async function emptyParts(tx: Tx, dossier: number): Promise<void> {
  await tx.deleteFrom('dossier_files').where('dossier_id', '=', dossier).execute()
  await tx.deleteFrom('dossier_parts').where('dossier_id', '=', dossier).execute()
}

/** Everything that another dossier holds, taken over into this one. */
export async function copyParts(tx: Tx, from: number, to: number): Promise<void> {
  await sql`insert into dossier_parts (dossier_id, slug, body, sources)
    select ${to}, slug, body, sources from dossier_parts where dossier_id = ${from}`.execute(tx)
  await sql`insert into dossier_files (dossier_id, slug, hash, name, added_at)
    select ${to}, slug, hash, name, added_at from dossier_files where dossier_id = ${from} order by id`.execute(
    tx,
  )
}

const versionParts = z.array(
  z.object({
    slug: z.string(),
    body: z.string(),
    files: z.array(z.object({ name: z.string(), hash: z.string() })),
  }),
)

type Handed = { by: number | null; at: Date; place: string }

/** Keeps what the dossier holds as it is handed in now. */
export async function keepVersion(tx: Tx, dossier: number, { by, at, place }: Handed): Promise<void> {
  const [written, files] = [await writtenOf(tx, dossier), await filesOf(tx, dossier)]
  const slugs = [...new Set([...written, ...files].map(({ slug }) => slug))].sort()
  const held = slugs.map((slug) => ({
    slug,
    body: written.find((one) => one.slug === slug)?.body ?? '',
    files: files.filter((one) => one.slug === slug).map(({ name, hash }) => ({ name, hash })),
  }))
  const { last } = await tx
    .selectFrom('dossier_versions')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('dossier_id', '=', dossier)
    .executeTakeFirstOrThrow()
  const [ordinal, kept] = [(last ?? 0) + 1, JSON.stringify(held)]
  await tx
    .insertInto('dossier_versions')
    .values({ dossier_id: dossier, ordinal, handed_at: at, handed_by: by, place, parts: kept })
    .execute()
}

/** What was handed in, the latest first. */
export async function versionsOf(db: Db, dossier: number) {
  const rows = await db
    .selectFrom('dossier_versions as one')
    .leftJoin('people', 'people.id', 'one.handed_by')
    .select(['ordinal', 'handed_at', 'place', 'parts', 'people.name as handedBy'])
    .where('dossier_id', '=', dossier)
    .orderBy('ordinal', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, parts: versionParts.parse(row.parts) }))
}
export type Version = Awaited<ReturnType<typeof versionsOf>>[number]

export const flagsOf = (db: Db, dossier: number) =>
  db
    .selectFrom('dossier_flags')
    .select(['id', 'examination_id as examinationId', 'slug', 'reason', 'settled'])
    .where('dossier_id', '=', dossier)
    .orderBy('id')
    .execute()
export type Flag = Awaited<ReturnType<typeof flagsOf>>[number]

type NewFlag = { dossier: number; examination: number | null; slugs: readonly string[]; reason: string }

export const insertFlags = (tx: Tx, { dossier, examination, slugs, reason }: NewFlag) =>
  tx
    .insertInto('dossier_flags')
    .values(slugs.map((slug) => ({ dossier_id: dossier, examination_id: examination, slug, reason })))
    .execute()

/** Whatever came back has been answered. */
export const settleFlags = (tx: Tx, dossier: number) =>
  tx.updateTable('dossier_flags').set({ settled: true }).where('dossier_id', '=', dossier).execute()

const examinations = (db: Db) =>
  db
    .selectFrom('dossier_examinations as one')
    .innerJoin('people', 'people.id', 'one.examiner_id')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .selectAll('one')
    .select(['people.name as examiner', 'units.name as unitName', 'units.path as unitPath'])
export type Examination = Awaited<ReturnType<ReturnType<typeof examinations>['executeTakeFirstOrThrow']>>

export const examinationsOf = (db: Db, dossier: number): Promise<Examination[]> =>
  examinations(db).where('one.dossier_id', '=', dossier).orderBy('one.id').execute()

export const examinationById = (db: Db, id: number): Promise<Examination | undefined> =>
  examinations(db).where('one.id', '=', id).executeTakeFirst()

/** Where an examination stands: the examiner's own. */
export async function examinationStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await examinationById(db, id)
  return one && { unitPath: one.unitPath, personId: one.examiner_id }
}

type Assigned = {
  dossier: number
  unit: number
  asked: readonly { examiner: number; criteria: string }[]
}

export const assign = (tx: Tx, { dossier, unit, asked }: Assigned) =>
  tx
    .insertInto('dossier_examinations')
    .values(
      asked.map(({ examiner, criteria }) => ({
        ...{ dossier_id: dossier, unit_id: unit },
        ...{ examiner_id: examiner, criteria },
      })),
    )
    .onConflict((there) =>
      there.columns(['dossier_id', 'unit_id', 'examiner_id']).doUpdateSet((eb) => ({
        criteria: eb.ref('excluded.criteria'),
        outcome: null,
        opinion: '',
        answered_at: null,
      })),
    )
    .execute()

type Answer = { outcome: 'agrees' | 'disagrees' | 'flags'; opinion: string; answered_at: Date }

export const answer = (tx: Tx, id: number, change: Answer) =>
  tx
    .updateTable('dossier_examinations')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Only who flagged looks again. */
export const askAgain = (tx: Tx, dossier: number, unit: number) =>
  tx
    .updateTable('dossier_examinations')
    .set({ outcome: null, opinion: '', answered_at: null })
    .where('dossier_id', '=', dossier)
    .where('unit_id', '=', unit)
    .where('outcome', '=', 'flags')
    .returning('examiner_id as examinerId')
    .execute()

/** Examinations that wait for a person. */
export const toExamine = (db: Db, person: number) =>
  db
    .selectFrom('dossier_examinations as one')
    .innerJoin('dossiers', 'dossiers.id', 'one.dossier_id')
    .select([
      'one.id',
      'one.dossier_id as dossierId',
      'dossiers.name',
      'dossiers.award',
      'dossiers.year',
      'dossiers.due_on as dueOn',
    ])
    .where('one.examiner_id', '=', person)
    .where('one.outcome', 'is', null)
    .where('dossiers.state', '=', 'examining')
    .orderBy('dossiers.due_on')
    .limit(50)
    .execute()
