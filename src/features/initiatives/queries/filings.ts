/**
 * Filings: what is filed, by whom, and what is like it.
 */
import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { containing } from '#platform/vietnamese.ts'
import type { Standing } from '#policy.ts'
import type { Author, State } from '../rules/filing.ts'
import { alike, bandsOf, resemblance, signatureOf } from '../rules/similarity.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const all = (db: Db) =>
  db
    .selectFrom('initiative_filings as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .select([
      ...(['one.id', 'one.unit_id', 'one.title', 'one.kind', 'one.problem', 'one.solution'] as const),
      ...(['one.effect', 'one.applied', 'one.applied_on', 'one.state', 'one.reason', 'one.sent_on'] as const),
      ...(['one.board_id', 'one.round', 'one.scope', 'one.recognised_by', 'one.decision'] as const),
      ...(['one.decided_on', 'one.published', 'one.made_by', 'one.version'] as const),
      'units.name as unitName',
      'units.path as unitPath',
    ])
export type Filing = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>

export const filingById = (db: Db, id: number): Promise<Filing | undefined> =>
  all(db).where('one.id', '=', id).executeTakeFirst()

/** The same, locked. */
export async function filingForUpdate(tx: Tx, id: number): Promise<Filing | undefined> {
  await tx.selectFrom('initiative_filings').select('id').where('id', '=', id).forUpdate().execute()
  return filingById(tx, id)
}

/** Where a filing stands, for the guard: at its unit, and as its maker's own. */
export async function filingStanding(db: Db, id: number): Promise<Standing | undefined> {
  const one = await filingById(db, id)
  return one && { unitPath: one.unitPath, personId: one.made_by }
}

export const authorsOf = (db: Db, filing: number) =>
  db
    .selectFrom('initiative_authors as one')
    .innerJoin('people', 'people.id', 'one.person_id')
    .leftJoin('units', 'units.id', 'people.unit_id')
    .leftJoin('initiatives', 'initiatives.id', 'one.initiative_id')
    .select(['people.id as personId', 'people.name', 'units.name as unitName', 'one.share'])
    .select([
      'one.initiative_id as entry',
      'initiatives.used_for as usedFor',
      'initiatives.used_year as usedYear',
    ])
    .where('one.filing_id', '=', filing)
    .orderBy('one.share', 'desc')
    .orderBy('people.sort_key')
    .execute()
export type AuthorShown = Awaited<ReturnType<typeof authorsOf>>[number]

/** Filings of which a person is an author, those taken back left out. */
export const ofAuthor = (db: Db, person: number) =>
  all(db)
    .innerJoin('initiative_authors as mine', (join) =>
      join.onRef('mine.filing_id', '=', 'one.id').on('mine.person_id', '=', person),
    )
    .select('mine.share')
    .where('one.state', '<>', 'withdrawn')
    .where((eb) => eb.or([eb('one.made_by', '=', person), eb('one.state', '<>', 'draft')]))
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()

export type ListFilter = { paths: readonly string[]; state: State | ''; kind: string; search: string }

const listed = (db: Db, { paths, state, kind, search }: ListFilter) =>
  all(db)
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .$if(state === '', (rows) => rows.where('one.state', 'not in', ['draft', 'withdrawn']))
    .$if(state !== '', (rows) => rows.where('one.state', '=', state as State))
    .$if(kind !== '', (rows) => rows.where('one.kind', '=', kind as Filing['kind']))
    .$if(search !== '', (rows) => rows.where('one.searched', 'like', containing(search)))

export const filingsIn = (db: Db, filter: ListFilter, page: { offset: number; limit: number }) =>
  listed(db, filter).orderBy('one.id', 'desc').offset(page.offset).limit(page.limit).execute()

export async function countIn(db: Db, filter: ListFilter): Promise<number> {
  const row = await listed(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What waits for whoever gathers below these paths: sent, or with points that are counted. */
export const waitingAt = (db: Db, paths: readonly string[]) =>
  all(db)
    .where('one.state', 'in', ['sent', 'scored'])
    .where(sql<boolean>`units.path like any(${paths.map((path) => `${path}%`)}::text[])`)
    .orderBy('one.id')
    .limit(50)
    .execute()

export type Text = Pick<Insertable<Tables['initiative_filings']>, 'title' | 'problem' | 'solution' | 'effect'>

/** The numbers by which texts that say much the same are found. */
function lookUp({ title, problem, solution, effect }: Text) {
  const signature = signatureOf([title, problem, solution, effect].join('\n'))
  return { signature, bands: bandsOf(signature) }
}

export async function insertFiling(tx: Tx, row: Insertable<Tables['initiative_filings']>): Promise<number> {
  const { id } = await tx
    .insertInto('initiative_filings')
    .values({ ...row, ...lookUp(row) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const rewriteFiling = (tx: Tx, id: number, text: Updateable<Tables['initiative_filings']> & Text) =>
  saveFiling(tx, id, { ...text, ...lookUp(text) })

export const saveFiling = (tx: Tx, id: number, change: Updateable<Tables['initiative_filings']>) =>
  tx
    .updateTable('initiative_filings')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export async function setAuthors(tx: Tx, filing: number, authors: readonly Author[]): Promise<void> {
  await tx.deleteFrom('initiative_authors').where('filing_id', '=', filing).execute()
  await tx
    .insertInto('initiative_authors')
    .values(authors.map(({ person, share }) => ({ filing_id: filing, person_id: person, share })))
    .execute()
}

export const filesOf = (db: Db, filing: number) =>
  db
    .selectFrom('initiative_files')
    .innerJoin('files', 'files.hash', 'initiative_files.hash')
    .select(['initiative_files.id', 'name', 'files.hash', 'files.size', 'files.type'])
    .where('filing_id', '=', filing)
    .orderBy('initiative_files.id')
    .execute()
export type FilingFile = Awaited<ReturnType<typeof filesOf>>[number]

type NewFile = { hash: string; size: number; type: string; name: string }

export async function addFile(tx: Tx, filing: number, { name, ...file }: NewFile, at: Date): Promise<void> {
  await tx
    .insertInto('files')
    .values(file)
    .onConflict((there) => there.doNothing())
    .execute()
  await tx
    .insertInto('initiative_files')
    .values({ filing_id: filing, hash: file.hash, name, added_at: at })
    .execute()
}

export const dropFile = (tx: Tx, filing: number, id: number) =>
  tx
    .deleteFrom('initiative_files')
    .where('id', '=', id)
    .where('filing_id', '=', filing)
    .returning('name')
    .executeTakeFirst()

const mostShown = 5

/**
 * Filings that say much the same, the likest first: those in the library, and those that are on their way, since
 * two people may have had one thought. Drafts are nobody else's business.
 */
export async function similarTo(db: Db, text: Text, but: number | null) {
  const { signature, bands } = lookUp(text)
  if (signature.length === 0) return []
  const rows = await db
    .selectFrom('initiative_filings as one')
    .innerJoin('units', 'units.id', 'one.unit_id')
    .select(['one.id', 'one.title', 'one.state', 'one.signature', 'one.published', 'units.name as unitName'])
    .where(sql<boolean>`one.bands && ${bands}::int[]`)
    .where('one.state', 'not in', ['draft', 'withdrawn'])
    .$if(but !== null, (found) => found.where('one.id', '<>', but))
    .execute()
  return rows
    .map(({ signature: other, ...row }) => ({ ...row, share: resemblance(signature, other) }))
    .filter(({ share }) => share >= alike)
    .sort((a, b) => b.share - a.share || a.id - b.id)
    .slice(0, mostShown)
}
export type Similar = Awaited<ReturnType<typeof similarTo>>[number]
