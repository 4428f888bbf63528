import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { PayLine } from './rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

/** A fund is held while it is booked, so that two at once do not spend the same money. */
export const holdFund = (tx: Tx, unit: number) =>
  sql`select pg_advisory_xact_lock(hashtext(${`fund-${unit}`}))`.execute(tx)

export type Entry = {
  id: number
  kind: 'in' | 'out' | 'payment' | 'returned' | 'cancel'
  source: string
  amount: number
  entered_on: string
  voucher: string
  words: string
  by: string
  cancelled: boolean
  /** What the fund held after it. */
  balance: number
  name: string | null
  decision: number | null
  number: string | null
}

type Range = { offset: number; limit: number }

/** The book of a fund in a year, latest first, each entry with the balance after it. */
export async function entriesOf(
  db: Db,
  unit: number,
  year: number,
  { offset, limit }: Range,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select book.id, book.kind, book.source, book.amount, book.entered_on, book.voucher, book.words, book.by,
      book.balance::bigint as balance,
      exists (select from fund_entries later where later.cancels = book.id) as cancelled,
      line.name, line.decision_id as decision, decisions.number_text as number
    from (
      select *, sum(amount) over (order by entered_on, id) as balance
      from fund_entries where unit_id = ${unit} and year = ${year}
    ) book
    left join decision_lines line on line.id = book.line_id
    left join decisions on decisions.id = line.decision_id
    order by book.entered_on desc, book.id desc offset ${offset} limit ${limit}`.execute(db)
  return rows
}

/** The sums of a year by kind and source; what was cancelled and its cancelling count for nothing. */
export async function sumsOf(db: Db, unit: number, year: number) {
  const { rows } = await sql<{ kind: Entry['kind']; source: string; amount: number }>`
    select kind, source, sum(amount)::bigint as amount from fund_entries entry
    where unit_id = ${unit} and year = ${year} and kind <> 'cancel'
      and not exists (select from fund_entries later where later.cancels = entry.id)
    group by kind, source`.execute(db)
  return rows
}

export async function balanceOf(db: Db, unit: number, year: number): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    select coalesce(sum(amount), 0)::bigint as balance from fund_entries
    where unit_id = ${unit} and year = ${year}`.execute(db)
  return rows[0]?.balance ?? 0
}

export const entryOf = (tx: Tx, unit: number, id: number) =>
  tx
    .selectFrom('fund_entries as entry')
    .selectAll('entry')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('fund_entries as later')
            .select('later.id')
            .whereRef('later.cancels', '=', 'entry.id'),
        )
        .$castTo<boolean>()
        .as('cancelled'),
    )
    .where('entry.id', '=', id)
    .where('entry.unit_id', '=', unit)
    .executeTakeFirst()

export async function insertEntries(
  tx: Tx,
  rows: readonly Insertable<Tables['fund_entries']>[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('fund_entries')
      .values([...rows])
      .execute()
}

export const yearOf = (db: Db, unit: number, year: number) =>
  db
    .selectFrom('fund_years')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .executeTakeFirst()

/** Keeps what the year's ceiling is counted from; nothing where another was quicker. */
export async function saveYear(
  tx: Tx,
  row: { unit_id: number; year: number; rule: string; base: number },
  version: number | null,
): Promise<boolean> {
  if (version === null) {
    const made = await tx
      .insertInto('fund_years')
      .values(row)
      .onConflict((there) => there.doNothing())
      .returning('year')
      .executeTakeFirst()
    return made !== undefined
  }
  const { numUpdatedRows } = await tx
    .updateTable('fund_years')
    .set((eb) => ({ rule: row.rule, base: row.base, version: eb('version', '+', 1) }))
    .where('unit_id', '=', row.unit_id)
    .where('year', '=', row.year)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Units that have a fund or issued a decision, among those asked about. */
export const decisionForPayment = (db: Db, id: number) =>
  db
    .selectFrom('decisions')
    .innerJoin('units', 'units.id', 'decisions.unit_id')
    .select([
      'decisions.id',
      'decisions.unit_id as unitId',
      'decisions.number_text as number',
      'decisions.about',
      'decisions.decided_on as on',
      'units.path as unitPath',
      'units.name as unitName',
    ])
    .where('decisions.id', '=', id)
    .where('decisions.state', '=', 'issued')
    .executeTakeFirst()

const linesWhere = (condition: ReturnType<typeof sql<boolean>>) => sql<
  PayLine & { number: string; revokedOn: string | null; objectsOn: string | null }
>`
  select line.id, line.decision_id as decision, line.name, line.subject, line.award, line.year, line.money, line.state,
    coalesce('p' || line.person_id, 'u' || line.unit_id, line.name) as who,
    coalesce((select sum(amount) from fund_entries where line_id = line.id), 0)::bigint as net,
    decisions.number_text as number, gone.entered_on as "revokedOn", back.returned_on as "objectsOn"
  from decision_lines line
  join decisions on decisions.id = line.decision_id and decisions.state = 'issued'
  left join register_honours said on said.entry = line.entry
  left join register_entries gone on gone.index = said.revoked_by
  left join returned_objects back on back.line_id = line.id
  where ${condition}
  order by line.decision_id, line.ordinal`

/** The lines of a decision, and of all others of the same unit and day that honour the same: they are paid together. */
export async function linesTogether(db: Db, decision: { unitId: number; on: string | null }) {
  const same = sql<boolean>`decisions.unit_id = ${decision.unitId} and decisions.decided_on = ${decision.on}`
  return (await linesWhere(same).execute(db)).rows
}

/** What was revoked of a unit's honours and has money or objects that have not come back. */
export async function linesToReturn(db: Db, unit: number) {
  const open = sql<boolean>`decisions.unit_id = ${unit} and line.state = 'revoked' and (back.line_id is null
    or coalesce((select sum(amount) from fund_entries where line_id = line.id), 0) < 0)`
  return (await linesWhere(open).execute(db)).rows
}
export type ReturnLine = Awaited<ReturnType<typeof linesToReturn>>[number]

/** Issued decisions of a unit in a year, latest first, with how much of their money is paid. */
export async function decisionsToPay(db: Db, unit: number, year: number) {
  const { rows } = await sql<{
    id: number
    number: string
    about: string
    on: string
    lines: number
    paid: number
    sum: number
  }>`
    select decisions.id, decisions.number_text as number, decisions.about, decisions.decided_on as on,
      count(line.id)::int as lines, count(line.id) filter (where booked.net < 0)::int as paid,
      coalesce(sum(line.money), 0)::bigint as sum
    from decisions
    join decision_lines line on line.decision_id = decisions.id and line.state = 'issued' and line.money > 0
    left join lateral (select sum(amount) as net from fund_entries where line_id = line.id) booked on true
    where decisions.unit_id = ${unit} and decisions.year = ${year} and decisions.state = 'issued'
    group by decisions.id order by decisions.decided_on desc, decisions.id desc limit 100`.execute(db)
  return rows
}

/** A line of a decision for what comes back, held so that it comes back once. */
export async function lineForReturn(tx: Tx, decision: number, id: number) {
  await tx.selectFrom('decision_lines').select('id').where('id', '=', id).forUpdate().execute()
  const { rows } = await linesWhere(sql<boolean>`line.id = ${id} and line.decision_id = ${decision}`).execute(
    tx,
  )
  return rows[0]
}

export const insertReturned = (tx: Tx, row: Insertable<Tables['returned_objects']>) =>
  tx.insertInto('returned_objects').values(row).execute()
