/**
 * Stored judgings and their verdicts.
 */

import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { sql } from 'kysely'
import type { Facts } from '#law/language/index.ts'
import { sha256 } from '#platform/crypto.ts'
import { onceEach } from '#platform/once-each.ts'
import type { Standing } from '#policy.ts'
import type { Db, Loaded, SubjectKind, Tx } from './facts.ts'

const [pack, unpack] = [promisify(zstdCompress), promisify(zstdDecompress)]

/** What changes facts or rules, by the verbs of their events. */
const mattering = sql`(verb like 'person.%' or verb like 'unit.%' or verb in
  ('law.enacted', 'people.day-begun', 'units.day-begun', 'import.advanced', 'import.undone',
    'eligibility.answered', 'eligibility.covered', 'decision.issued', 'decision.corrected', 'decision.revoked',
    'initiative.recognised', 'initiative.used', 'task.assigned', 'task.corrected', 'task.dropped'))`

export type Scope = { unitPath: string; subject: SubjectKind; year: number }

const heads = (db: Db) =>
  db
    .selectFrom('judgings')
    .innerJoin('units', 'units.id', 'judgings.unit_id')
    .selectAll('judgings')
    .select(['units.path as unitPath', 'units.name as unitName'])
export type Judging = NonNullable<Awaited<ReturnType<typeof judgingById>>>

export const judgingById = (db: Db, id: number) => heads(db).where('judgings.id', '=', id).executeTakeFirst()

/** The same, locked. */
export const judgingForUpdate = (tx: Tx, id: number) =>
  heads(tx).where('judgings.id', '=', id).forUpdate('judgings').executeTakeFirst()

/** Where a judging stands: in the unit for which it was made. */
export async function judgingStanding(db: Db, id: number): Promise<Standing | undefined> {
  const row = await judgingById(db, id)
  return row && { unitPath: row.unitPath }
}

/** The latest judging that covers this unit, of itself or of a unit above. */
const latest = (db: Db, { unitPath, subject, year }: Scope) =>
  heads(db)
    .where(sql<boolean>`${unitPath} like units.path || '%'`)
    .where('judgings.subject', '=', subject)
    .where('judgings.year', '=', year)
    .orderBy('judgings.id', 'desc')
    .limit(1)

export const latestDone = (db: Db, scope: Scope) =>
  latest(db, scope).where('judgings.state', '=', 'done').executeTakeFirst()
export const openJudging = (db: Db, scope: Scope) =>
  latest(db, scope).where('judgings.state', 'in', ['waiting', 'running']).executeTakeFirst()

/** The latest judgings of each unit since a year that none wider covers and that nobody makes anew just now. */
export async function renewable(db: Db, since: number): Promise<Judging[]> {
  const rows = await heads(db)
    .distinctOn(['judgings.unit_id', 'judgings.subject', 'judgings.year'])
    .where('judgings.year', '>=', since)
    .where('judgings.state', '=', 'done')
    .orderBy('judgings.unit_id')
    .orderBy('judgings.subject')
    .orderBy('judgings.year')
    .orderBy('judgings.id', 'desc')
    .execute()
  const open = await db
    .selectFrom('judgings')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .execute()
  if (open.length > 0) return []
  const covers = (wide: Judging, one: Judging) =>
    wide !== one &&
    wide.subject === one.subject &&
    wide.year === one.year &&
    one.unitPath.startsWith(wide.unitPath)
  return rows.filter((one) => !rows.some((wide) => covers(wide, one)))
}

/** Drops what the machine renewed and renewed again; what a person began stays. */
export async function forgetSuperseded(db: Db): Promise<void> {
  await sql`delete from judgings old where begun_by is null and state = 'done' and exists (
    select from judgings newer where newer.unit_id = old.unit_id and newer.subject = old.subject
      and newer.year = old.year and newer.state = 'done' and newer.begun_by is null and newer.id > old.id)`.execute(
    db,
  )
}

/** How far the log of events has come. */
export async function lastEvent(db: Db): Promise<number> {
  const row = await db.selectFrom('event_chain').select('length').executeTakeFirstOrThrow()
  return Number(row.length)
}

/** Events since then that may change answers: how many, and the people that they speak of. */
export async function changesSince(db: Db, event: number): Promise<{ count: number; people: Set<number> }> {
  const { rows } = await sql<{ kind: string; id: number | null }>`
    select subject_kind as kind, subject_id as id from events
    where sequence > ${event} and ${mattering} order by sequence desc limit 1000`.execute(db)
  const people = rows.flatMap(({ kind, id }) => (kind === 'person' && id !== null ? [id] : []))
  return { count: rows.length, people: new Set(people) }
}

/** Who is judged: those who work in the unit or below, or left within the year; units that are there. */
export async function subjectsOf(db: Db, { unitPath, subject, year }: Scope): Promise<number[]> {
  const { rows } =
    subject === 'ca-nhan'
      ? await sql<{ id: number }>`
          select people.id from people join units on units.id = people.unit_id
          where units.path like ${`${unitPath}%`}
            and (people.left_on is null or people.left_on > make_date(${year}, 1, 1)) order by people.id`.execute(
          db,
        )
      : await sql<{ id: number }>`
          select id from units where path like ${`${unitPath}%`} and not cancelled
            and (ends_on is null or ends_on >= make_date(${year}, 1, 1)) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

type NewJudging = {
  unitId: number
  subject: SubjectKind
  year: number
  on: string
  titles: readonly string[]
  rulesHash: string
  lastEvent: number
  total: number
  by: number | null
  at: Date
}

export async function insertJudging(tx: Tx, one: NewJudging): Promise<number> {
  const { id } = await tx
    .insertInto('judgings')
    .values({
      unit_id: one.unitId,
      subject: one.subject,
      year: one.year,
      judged_on: one.on,
      titles: [...one.titles],
      rules_hash: one.rulesHash,
      last_event: one.lastEvent,
      state: 'waiting',
      total: one.total,
      begun_by: one.by,
      begun_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Marks how far a judging came; false when it was stopped meanwhile. */
export async function advanceJudging(
  db: Db,
  id: number,
  { judged, state, at }: { judged: number; state: 'running' | 'done' | 'failed'; at?: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('judgings')
    .set({ judged, state, ...(at && { ended_at: at }) })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Throws away what an unfinished judging has kept. */
export async function forgetVerdicts(db: Db, id: number): Promise<void> {
  await db.deleteFrom('verdicts').where('judging_id', '=', id).execute()
  await db.deleteFrom('verdict_inputs').where('judging_id', '=', id).execute()
}

export async function stopJudging(tx: Tx, id: number, at: Date): Promise<void> {
  await forgetVerdicts(tx, id)
  await tx.updateTable('judgings').set({ state: 'stopped', ended_at: at }).where('id', '=', id).execute()
}

/** Keeps the letters of some subjects with what they were made from. */
export async function insertVerdicts(
  db: Db,
  at: { judging: number; piece: number },
  { loaded, answers }: { loaded: readonly Loaded[]; answers: readonly string[] },
): Promise<void> {
  const complete = onceEach((whole: Facts['complete']) => JSON.stringify(whole))
  const lines = loaded.map(({ line, facts }) => `{"complete":${complete(facts.complete)},"facts":${line}}`)
  const hashes = lines.map((line) => sha256(line).toString('base64'))
  const packed = await pack(lines.join('\n'))
  await sql`with kept as (
      insert into verdict_inputs (judging_id, piece, facts)
      values (${at.judging}, ${at.piece}, ${packed}))
    insert into verdicts (judging_id, subject_id, answers, facts_hash, piece)
    select ${at.judging}, subject, answers, decode(hash, 'base64'), ${at.piece}
    from unnest(${loaded.map(({ id }) => id)}::int[], ${[...answers]}::text[], ${hashes}::text[]) as
      t(subject, answers, hash)`.execute(db)
}

/** What a stored verdict was made from, as it was then. */
export async function inputsOf(db: Db, judging: number, subject: number): Promise<unknown> {
  const row = await db
    .selectFrom('verdicts')
    .innerJoin('verdict_inputs', (join) =>
      join
        .onRef('verdict_inputs.judging_id', '=', 'verdicts.judging_id')
        .onRef('verdict_inputs.piece', '=', 'verdicts.piece'),
    )
    .select(['verdict_inputs.facts', 'verdicts.facts_hash as hash'])
    .where('verdicts.judging_id', '=', judging)
    .where('verdicts.subject_id', '=', subject)
    .executeTakeFirst()
  if (!row) return undefined
  const text = (await unpack(row.facts)).toString('utf8')
  // the database ends lines within a list too
  const lines = text.split(/\n(?=\{"complete":)/)
  const line = lines.find((one) => sha256(one).equals(row.hash))
  return line && JSON.parse(line)
}

/** Every letter of a judging, by subject. */
export const verdictsOf = (db: Db, judging: number) =>
  db
    .selectFrom('verdicts')
    .select(['subject_id as subject', 'answers'])
    .where('judging_id', '=', judging)
    .orderBy('subject_id')
    .execute()
