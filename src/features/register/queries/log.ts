import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { RegisterEntry } from '#proofs/certificate.ts'
import { type Verifier, verifierText } from '#proofs/notes.ts'
import type { Node, Nodes } from '#proofs/tree.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** How many entries there are, locked until the transaction ends: entries come one after the other. */
export async function lockedSize(tx: Tx): Promise<number> {
  const { size } = await tx.selectFrom('register_head').select('size').forUpdate().executeTakeFirstOrThrow()
  return size
}

export const setSize = (tx: Tx, size: number) => tx.updateTable('register_head').set({ size }).execute()

export const sizeOf = async (db: Db): Promise<number> =>
  (await db.selectFrom('register_head').select('size').executeTakeFirstOrThrow()).size

export type KeyRow = { name: string; publicKey: Buffer; sealedKey: Buffer }

/** The key in use, the latest; nothing before the first entry. */
export const currentKey = (db: Db): Promise<KeyRow | undefined> =>
  db
    .selectFrom('register_keys')
    .select(['name', 'public_key as publicKey', 'sealed_key as sealedKey'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertKey = (tx: Tx, key: KeyRow, since: Date) =>
  tx
    .insertInto('register_keys')
    .values({ name: key.name, public_key: key.publicKey, sealed_key: key.sealedKey, since })
    .execute()

/** Reads nodes one at a time as the proofs ask for them: some twenty for a tree of a million entries. */
export const nodesOf =
  (db: Db): Nodes =>
  async (level, index) => {
    const row = await db
      .selectFrom('register_nodes')
      .select('hash')
      .where('level', '=', level)
      .where('index', '=', index)
      .executeTakeFirstOrThrow()
    return new Uint8Array(row.hash)
  }

/** The hashes of one level from `first` on, `count` of them: a tile. */
export const nodesInRow = (db: Db, level: number, [first, count]: readonly [number, number]) =>
  db
    .selectFrom('register_nodes')
    .select('hash')
    .where('level', '=', level)
    .where('index', '>=', first)
    .where('index', '<', first + count)
    .orderBy('index')
    .execute()

export async function insertNodes(tx: Tx, nodes: readonly Node[]): Promise<void> {
  await tx
    .insertInto('register_nodes')
    .expression(
      tx
        .selectFrom(
          sql<{ level: number; index: number; hash: Buffer }>`unnest(
            ${nodes.map(({ level }) => level)}::smallint[],
            ${nodes.map(({ index }) => index)}::integer[],
            ${nodes.map(({ hash }) => Buffer.from(hash))}::bytea[])`.as<'added'>(
            sql`added(level, index, hash)`,
          ),
        )
        .select(['added.level', 'added.index', 'added.hash']),
    )
    .execute()
}

export type EntryRow = RegisterEntry & { index: number }

export async function insertEntries(tx: Tx, entries: readonly EntryRow[]): Promise<void> {
  const rows = entries.map(({ index, kind, on, commitment, refersTo }) => ({
    index,
    kind,
    entered_on: on,
    commitment,
    refers_to: refersTo,
  }))
  await tx.insertInto('register_entries').values(rows).execute()
}

type EntryColumns = {
  index: number
  kind: RegisterEntry['kind']
  entered_on: string
  commitment: string
  refers_to: number | null
}
const asEntry = (row: EntryColumns): EntryRow => ({
  format: 'thidua-register/1',
  index: row.index,
  kind: row.kind,
  on: row.entered_on,
  commitment: row.commitment,
  refersTo: row.refers_to,
})

const entries = (db: Db) =>
  db.selectFrom('register_entries').select(['index', 'kind', 'entered_on', 'commitment', 'refers_to'])

export async function entryAt(db: Db, index: number): Promise<EntryRow | undefined> {
  const row = await entries(db).where('index', '=', index).executeTakeFirst()
  return row && asEntry(row)
}

/** Entries from `first` on, in their order. */
export async function entriesFrom(db: Db, first: number, count: number): Promise<EntryRow[]> {
  const rows = await entries(db)
    .where('index', '>=', first)
    .where('index', '<', first + count)
    .orderBy('index')
    .execute()
  return rows.map(asEntry)
}

export const insertCheckpoint = (tx: Tx, size: number, { note, at }: { note: string; at: Date }) =>
  tx.insertInto('register_checkpoints').values({ size, note, signed_at: at }).execute()

/** What the agency has signed last, with the witnesses' lines after it. */
export async function latestCheckpoint(db: Db) {
  const row = await db
    .selectFrom('register_checkpoints')
    .select(['size', 'note', 'signed_at as signedAt'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return
  const witnesses = await db
    .selectFrom('register_cosignatures')
    .select(['witness', 'line'])
    .where('size', '=', row.size)
    .orderBy('witness')
    .execute()
  return { ...row, witnesses, whole: row.note + witnesses.map(({ line }) => line).join('') }
}

export const saveCosignature = (
  tx: Tx,
  cosignature: { size: number; witness: string; line: string; at: Date },
) =>
  tx
    .insertInto('register_cosignatures')
    .values({
      size: cosignature.size,
      witness: cosignature.witness,
      line: cosignature.line,
      received_at: cosignature.at,
    })
    .onConflict((conflict) => conflict.columns(['size', 'witness']).doNothing())
    .execute()

export const verifierOf = ({ name, publicKey }: KeyRow): Verifier => ({
  name,
  kind: 'signer',
  publicKey: new Uint8Array(publicKey),
})

/** How many rows the tables hold, whatever the head says. */
export async function countsOf(db: Db): Promise<{ entries: number; nodes: number }> {
  const { rows } = await sql<{ entries: string; nodes: string }>`
    select (select count(*) from register_entries) as entries, (select count(*) from register_nodes) as nodes`.execute(
    db,
  )
  return { entries: Number(rows[0]?.entries), nodes: Number(rows[0]?.nodes) }
}

/** The kept hashes at the places of these nodes, by `level/index`. */
export async function nodesLike(
  db: Db,
  nodes: readonly Pick<Node, 'level' | 'index'>[],
): Promise<Map<string, Uint8Array>> {
  const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
    select n.level, n.index, n.hash
    from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::integer[])
      as asked(level, index)
    join register_nodes n on n.level = asked.level and n.index = asked.index`.execute(db)
  return new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, new Uint8Array(hash)]))
}

export const allKeys = (db: Db): Promise<KeyRow[]> =>
  db
    .selectFrom('register_keys')
    .select(['name', 'public_key as publicKey', 'sealed_key as sealedKey'])
    .orderBy('id')
    .execute()

export const allCheckpoints = (db: Db) =>
  db.selectFrom('register_checkpoints').select(['size', 'note']).orderBy('size').execute()

/** The agency's key as others write it down; nothing before the first thing was signed. */
export async function ownKey(db: Db): Promise<string | undefined> {
  const key = await currentKey(db)
  return key && verifierText(verifierOf(key))
}
