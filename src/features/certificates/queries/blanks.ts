import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { type Blank, blankParts, type Placed } from '#documents/blank-paper.ts'
import { type Picture, pictureTypes, type Rendition } from '#platform/pictures.ts'
import type { ScopeOf } from '#web/guard.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>
type Row = Awaited<ReturnType<typeof rowById>>

const rowById = (db: Db, id: number) =>
  db.selectFrom('certificate_blanks').selectAll().where('id', '=', id).executeTakeFirst()

/** A blank with what is printed on it, in the order of a certificate. */
export type KeptBlank = Omit<NonNullable<Row>, 'renditions'> & { renditions: Rendition[]; placed: Placed[] }

async function withParts(db: Db, row: Row): Promise<KeptBlank | undefined> {
  if (!row) return undefined
  const placed = await db
    .selectFrom('certificate_blank_parts')
    .select(['part', 'x', 'y', 'width', 'size', 'align', 'weight', 'lines', 'text'])
    .where('blank_id', '=', row.id)
    .execute()
  placed.sort((one, other) => blankParts.indexOf(one.part) - blankParts.indexOf(other.part))
  // written by this feature only
  return { ...row, renditions: row.renditions as Rendition[], placed }
}

export const blankById = async (db: Db, id: number): Promise<KeptBlank | undefined> =>
  withParts(db, await rowById(db, id))

export async function blankForUpdate(tx: Tx, id: number): Promise<KeptBlank | undefined> {
  await tx.selectFrom('certificate_blanks').select('id').where('id', '=', id).forUpdate().execute()
  return blankById(tx, id)
}

/** What a blank says to a printer. */
export const onPaper = ({ sheet, placed, shift_x, shift_y }: KeptBlank): Blank => ({
  sheet,
  placed,
  shift: { x: shift_x, y: shift_y },
})

/** All blanks, those in use first. */
export const blanks = (db: Db) =>
  db
    .selectFrom('certificate_blanks')
    .select(['id', 'name', 'award', 'sheet', 'in_use', 'kept_by', 'kept_at'])
    .orderBy('in_use', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
export type BlankRow = Awaited<ReturnType<typeof blanks>>[number]

/** The blanks in use for these honours. */
export const blanksInUse = (db: Db, awards: readonly string[]) =>
  db
    .selectFrom('certificate_blanks')
    .select(['id', 'name', 'award'])
    .where('in_use', '=', true)
    .where('award', 'in', ['', ...awards])
    .orderBy('award')
    .execute()
export type BlankInUse = Awaited<ReturnType<typeof blanksInUse>>[number]

type Kept = Omit<Insertable<Tables['certificate_blanks']>, 'renditions'>

export async function insertBlank(tx: Tx, values: Kept, { renditions }: Picture): Promise<number> {
  await tx
    .insertInto('files')
    .values(renditions.map(({ hash, size, format }) => ({ hash, size, type: pictureTypes[format] })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .insertInto('certificate_blanks')
    .values({ ...values, renditions: JSON.stringify(renditions) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps what stands where, in place of what stood there before. */
export async function placeParts(tx: Tx, blank: number, placed: readonly Placed[]): Promise<void> {
  await tx.deleteFrom('certificate_blank_parts').where('blank_id', '=', blank).execute()
  if (placed.length === 0) return
  const rows = placed.map((one) => ({ blank_id: blank, ...one }))
  await tx.insertInto('certificate_blank_parts').values(rows).execute()
}

export const saveBlank = (tx: Tx, id: number, values: Updateable<Tables['certificate_blanks']>) =>
  tx
    .updateTable('certificate_blanks')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Whoever takes a blank into use comes one after the other. */
export const holdBlanks = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('certificate-blanks'))`.execute(tx)

/** Takes the blanks for this honour out of use. */
export const putOut = (tx: Tx, award: string) =>
  tx
    .updateTable('certificate_blanks')
    .set({ in_use: false })
    .where('award', '=', award)
    .where('in_use', '=', true)
    .execute()

/** Blanks are the agency's: where one stands, all of it is. */
export const blankStanding: ScopeOf = async (db, id) =>
  (await rowById(db, id)) ? { unitPath: '/' } : undefined
