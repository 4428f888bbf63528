import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { type HolidaysOf, holidaysOfYear } from '#law/calendar/holidays.ts'

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

/** The days off of any year: as the agency has corrected them, or as the program knows them. */
export async function holidaysIn(db: Kysely<Tables>): Promise<HolidaysOf> {
  const rows = await db.selectFrom('holiday_years').selectAll().execute()
  const own = new Map(
    rows.map(({ version: _, ...year }) => [year.year, { ...year, mark: 'confirmed' } as const]),
  )
  return (year) => own.get(year) ?? holidaysOfYear(year)
}
