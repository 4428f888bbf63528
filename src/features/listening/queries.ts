import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { VoiceName } from '#platform/speech/engines.ts'
import type { Subject } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

export type RecordedVoice = VoiceName | 'person'
export type RecordingRow = Awaited<ReturnType<typeof recordingsOf>>[number]

const order: readonly string[] = ['person', 'own', 'north', 'central', 'south']

/** All recordings of a page, the one that comes first at its head. */
export async function recordingsOf(db: Db, { about, id }: Subject) {
  const rows = await db
    .selectFrom('recordings')
    .selectAll()
    .where('about', '=', about)
    .where('about_id', '=', id)
    .execute()
  return rows
    .map((row) => ({
      ...row,
      // written by this feature only
      voice: row.voice as RecordedVoice,
      marks: row.marks as number[],
      seconds: row.seconds === null ? null : Number(row.seconds),
    }))
    .sort((one, other) => order.indexOf(one.voice) - order.indexOf(other.voice))
}

export const recordingById = (db: Db, id: number) =>
  db
    .selectFrom('recordings')
    .select(['about', 'about_id as aboutId', 'hash', 'type', 'voice'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A recording of the same words by the same voice, wherever it was made. */
export const recordingFrom = (db: Db, madeFrom: string) =>
  db
    .selectFrom('recordings')
    .innerJoin('files', 'files.hash', 'recordings.hash')
    .select(['recordings.hash', 'files.size', 'recordings.type', 'seconds', 'marks'])
    .where('made_from', '=', madeFrom)
    .limit(1)
    .executeTakeFirst()

export type NewRecording = {
  voice: RecordedVoice
  text_hash: string | null
  made_from: string | null
  hash: string
  size: number
  type: string
  seconds: number | null
  marks: readonly number[]
  reader?: string
  made_at: Date
}

/** Keeps a recording in the place of the one before it. */
export async function saveRecording(tx: Tx, { about, id }: Subject, made: NewRecording): Promise<void> {
  const { size, marks, ...columns } = made
  const { hash, type } = made
  await tx
    .insertInto('files')
    .values({ hash, size, type })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const values = {
    reader: '',
    ...columns,
    seconds: made.seconds === null ? null : String(made.seconds),
    marks: JSON.stringify(marks),
  }
  await tx
    .insertInto('recordings')
    .values({ about, about_id: id, ...values })
    .onConflict((conflict) => conflict.columns(['about', 'about_id', 'voice']).doUpdateSet(values))
    .execute()
}

export async function dropPerson(tx: Tx, { about, id }: Subject): Promise<boolean> {
  const gone = await tx
    .deleteFrom('recordings')
    .where('about', '=', about)
    .where('about_id', '=', id)
    .where('voice', '=', 'person')
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
