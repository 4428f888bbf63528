import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { type HolidaysOf, holidaysOfYear } from '#law/calendar/holidays.ts'
import type { Maintenance } from './rules.ts'

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

const ownYear = (db: Kysely<Tables>, year: number) =>
  db.selectFrom('holiday_years').selectAll().where('year', '=', year)
export const holidayYear = (db: Kysely<Tables>, year: number) => ownYear(db, year).executeTakeFirst()
export const holidayYearForUpdate = (tx: Transaction<Tables>, year: number) =>
  ownYear(tx, year).forUpdate().executeTakeFirst()

/** Keeps the agency's own list of a year. */
export async function saveHolidayYear(
  tx: Transaction<Tables>,
  list: { year: number; off: string[]; worked: string[]; source: string },
): Promise<void> {
  const { year: _, ...changes } = list
  await tx
    .insertInto('holiday_years')
    .values(list)
    .onConflict((on) =>
      on.column('year').doUpdateSet((eb) => ({ ...changes, version: eb('holiday_years.version', '+', 1) })),
    )
    .execute()
}

const keptFor = 5_000
const kept = new WeakMap<object, { until: number; row: Promise<Maintenance | undefined> }>()

/** What is planned for the site, some seconds old at most: every page asks. */
export function maintenanceOf(db: Kysely<Tables>): Promise<Maintenance | undefined> {
  const known = kept.get(db)
  if (known && known.until > performance.now()) return known.row
  const row = db
    .selectFrom('maintenance')
    .select(['starts_at', 'ends_at', 'words', 'closes', 'version'])
    .executeTakeFirst()
  kept.set(db, { until: performance.now() + keptFor, row })
  row.catch(() => kept.delete(db))
  return row
}

/** After a change of this process the next page asks anew. */
export const maintenanceChanged = (db: Kysely<Tables>): void => {
  kept.delete(db)
}

export const maintenanceForUpdate = (tx: Transaction<Tables>) =>
  tx.selectFrom('maintenance').select(['version']).forUpdate().executeTakeFirstOrThrow()

export async function saveMaintenance(
  tx: Transaction<Tables>,
  plan: Omit<Maintenance, 'version'>,
): Promise<void> {
  await tx
    .updateTable('maintenance')
    .set((eb) => ({ ...plan, version: eb('version', '+', 1) }))
    .execute()
}
