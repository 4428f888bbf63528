import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { honourFacts } from '#proofs/certificate.ts'
import { tellingFirst } from '../rules.ts'
import type { Db, Tx } from './log.ts'

export type Meaning = {
  entry: number
  code: string
  salt: Uint8Array
  facts: unknown
  personId: number | null
  unitId: number | null
  award: string
  year: number
  decisionNumber: string
  decidedOn: string
}

export async function insertMeanings(tx: Tx, meanings: readonly Meaning[]): Promise<void> {
  if (meanings.length === 0) return
  const rows = meanings.map((one) => ({
    entry: one.entry,
    code: one.code,
    salt: Buffer.from(one.salt),
    facts: JSON.stringify(one.facts),
    person_id: one.personId,
    unit_id: one.unitId,
    award: one.award,
    year: one.year,
    decision_number: one.decisionNumber,
    decided_on: one.decidedOn,
  }))
  await tx.insertInto('register_honours').values(rows).execute()
}

/** Marks what an entry has corrected or revoked. A name that was taken out of the lists stays out once it is corrected. */
export async function supersede(
  tx: Tx,
  of: number,
  by: { kind: 'corrected' | 'revoked'; entry: number },
): Promise<void> {
  const { unlisted } = await tx
    .updateTable('register_honours')
    .set({ [by.kind === 'corrected' ? 'corrected_by' : 'revoked_by']: by.entry })
    .where('entry', '=', of)
    .returning('unlisted')
    .executeTakeFirstOrThrow()
  if (unlisted && by.kind === 'corrected') await saveUnlisted(tx, by.entry, true)
}

const shown = (db: Db) =>
  db
    .selectFrom('register_honours')
    .select([
      'entry',
      'code',
      'facts',
      'person_id as personId',
      'unit_id as unitId',
      'award',
      'year',
      'decision_number as decisionNumber',
      'decided_on as decidedOn',
      'corrected_by as correctedBy',
      'revoked_by as revokedBy',
      'unlisted',
      'version',
    ])

type ShownRow = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]
const asShown = (row: ShownRow) => ({ ...row, facts: honourFacts.parse(row.facts) })
/** An honour as the register tells it to everybody. */
export type PublicHonour = ReturnType<typeof asShown>

export type Sought = {
  /** Words without diacritics, all of which must occur. */
  words: readonly string[]
  award: string | null
  year: number | null
  person: number | null
  unit: number | null
  decision: string | null
}

/** Of `512-qd/tu` the index is asked for `512-` alone, since what follows stands in every decision's number. */
function holds(word: string) {
  const [asked] = word.match(/^\d+-/) ?? [word]
  const like = `%${asked.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return asked === word
    ? sql<boolean>`searched like ${like}`
    : sql<boolean>`(searched like ${like} and strpos(searched, ${word}) > 0)`
}

/** The honours that fit, latest first; what was corrected stands in its corrected form only. */
export async function honoursSought(
  db: Db,
  sought: Sought,
  { offset, limit }: { offset: number; limit: number },
): Promise<PublicHonour[]> {
  let query = shown(db).where('unlisted', '=', false).where('corrected_by', 'is', null)
  for (const word of tellingFirst(sought.words)) query = query.where(holds(word))
  if (sought.award) query = query.where('award', '=', sought.award)
  if (sought.year) query = query.where('year', '=', sought.year)
  if (sought.person) query = query.where('person_id', '=', sought.person)
  if (sought.unit) query = query.where('unit_id', '=', sought.unit)
  if (sought.decision) query = query.where('decision_number', '=', sought.decision)
  const rows = await query
    .orderBy('decided_on', 'desc')
    .orderBy('entry', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(asShown)
}

/** The years and awards that the register holds, for the filters. */
export async function soughtChoices(db: Db) {
  const distinct = <Column extends 'award' | 'year'>(column: Column) =>
    // walks the index from value to value, whatever the number of honours
    sql<{ value: Tables['register_honours'][Column] }>`
      with recursive found as (
        (select ${sql.ref(column)} as value from register_honours order by 1 limit 1)
        union all
        select (select ${sql.ref(column)} from register_honours
                where ${sql.ref(column)} > found.value order by 1 limit 1)
        from found where found.value is not null
      ) select value from found where value is not null`.execute(db)
  const [awards, years] = [await distinct('award'), await distinct('year')]
  return {
    awards: awards.rows.map(({ value }) => String(value)),
    years: years.rows.map(({ value }) => Number(value)).reverse(),
  }
}

export async function honourByCode(db: Db, code: string): Promise<PublicHonour | undefined> {
  const row = await shown(db).where('code', '=', code).executeTakeFirst()
  return row && asShown(row)
}

export async function honourByEntry(db: Db, entry: number): Promise<PublicHonour | undefined> {
  const row = await shown(db).where('entry', '=', entry).executeTakeFirst()
  return row && asShown(row)
}

export async function meaningForUpdate(tx: Tx, entry: number): Promise<PublicHonour | undefined> {
  const row = await shown(tx).where('entry', '=', entry).forUpdate().executeTakeFirst()
  return row && asShown(row)
}

export const saltOf = async (db: Db, entry: number): Promise<Buffer> =>
  (
    await db
      .selectFrom('register_honours')
      .select('salt')
      .where('entry', '=', entry)
      .executeTakeFirstOrThrow()
  ).salt

export const saveUnlisted = (tx: Tx, entry: number, unlisted: boolean) =>
  tx
    .updateTable('register_honours')
    .set((eb) => ({ unlisted, version: eb('version', '+', 1) }))
    .where('entry', '=', entry)
    .execute()

/** What entries are said to mean, with their commitments, and whether a later entry about each is marked on it. */
export async function meaningsAfter(db: Db, after: number, limit: number) {
  const { rows } = await sql<{
    entry: number
    facts: unknown
    salt: Buffer
    commitment: string
    marked: boolean
  }>`
    select h.entry, h.facts, h.salt, e.commitment,
      h.corrected_by is not distinct from
        (select max(l.index) from register_entries l where l.refers_to = h.entry and l.kind = 'corrected')
      and h.revoked_by is not distinct from
        (select max(l.index) from register_entries l where l.refers_to = h.entry and l.kind = 'revoked') as marked
    from register_honours h join register_entries e on e.index = h.entry
    where h.entry > ${after} order by h.entry limit ${limit}`.execute(db)
  return rows
}

/** The first entry that should mean something and does not any more. */
export async function entryWithoutMeaning(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('register_entries as e')
    .leftJoin('register_honours as h', 'h.entry', 'e.index')
    .select('e.index')
    .where('e.kind', '<>', 'revoked')
    .where('h.entry', 'is', null)
    .orderBy('e.index')
    .limit(1)
    .executeTakeFirst()
  return row?.index
}

/** The entries whose honours were corrected or revoked. */
export async function entriesGone(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('register_entries')
    .select('refers_to')
    .where('refers_to', 'is not', null)
    .execute()
  return rows.flatMap(({ refers_to }) => refers_to ?? [])
}
