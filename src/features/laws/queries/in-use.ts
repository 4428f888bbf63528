/**
 * How this agency settled the law: what binds on a day.
 */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { addedSalaries, type InUse } from '#law/in-use.ts'
import type { BaseSalary } from '#law/procedures/base-salary.ts'

export type Db = Kysely<Tables>

/** The version in force on a day, with its name and the day from which it holds. */
export const versionInForce = (db: Db, on: string) =>
  db
    .selectFrom('law_versions')
    .selectAll()
    .where('state', '=', 'in-force')
    .where('holds_from', '<=', on)
    .orderBy('holds_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

type Stored = { rules: unknown; readings: unknown; corrections: unknown }

/** What a version says. It was written through `ruleSchema` and the forms of this feature alone. */
export const inUseOf = (row: Stored | undefined): InUse =>
  ({ rules: row?.rules, readings: row?.readings, corrections: row?.corrections }) as InUse

/** The law as this agency uses it on a day: readings, regulation and corrections over the catalogue. */
export const lawInUse = async (db: Db, on: string): Promise<InUse> => inUseOf(await versionInForce(db, on))

/** Base salaries that the agency confirmed beside those of the catalogue, as of a day. */
export const salariesInUse = async (db: Db, on: string): Promise<BaseSalary[]> =>
  addedSalaries(await lawInUse(db, on))
