import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

/** What the agency is called and how it wants things. */
export function settingsOf(db: Kysely<Tables>) {
  return db.selectFrom('settings').selectAll().executeTakeFirst()
}
export type Settings = NonNullable<Awaited<ReturnType<typeof settingsOf>>>

export function settingsForUpdate(tx: Transaction<Tables>) {
  return tx.selectFrom('settings').selectAll().forUpdate().executeTakeFirst()
}

type Changes = Partial<Omit<Settings, 'only_row' | 'version'>>

export async function saveSettings(tx: Transaction<Tables>, changes: Changes): Promise<void> {
  await tx
    .updateTable('settings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute()
}

export async function firstSettings(
  tx: Transaction<Tables>,
  first: { agency_name: string; superior_name?: string; demonstration?: boolean },
): Promise<void> {
  await tx.insertInto('settings').values(first).execute()
}
