/**
 * A province: 60,000 people with ten years of records, from PostgreSQL to stored verdicts at every standard of a
 * person, by the action and the job that the program itself uses. `npm run bench:province`
 */
import { sql } from 'kysely'
import { beginJudging, carryJudging } from '#features/eligibility/index.ts'
import { startApp } from '../test/app.ts'
import { loadLargeAgency, size } from './large-agency-load.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(2)
const turns = 3

const app = await startApp({ stage: false })
const { db } = app
await loadLargeAgency(db)
await loadRecords()
await sql`vacuum analyze`.execute(db)

/** Ten years of ratings and titles, initiatives, and disciplines of some, all by counting. */
async function loadRecords(): Promise<void> {
  await sql`insert into ratings (person_id, year, track, class)
    select id, year, 'chinh-quyen', case when (id + year) % 5 = 0 then 'hoan-thanh-xuat-sac' else 'hoan-thanh-tot' end
    from people cross join generate_series(2017, 2026) year`.execute(db)
  await sql`insert into honours (person_id, award, year, decision_number, decided_on, basis)
    select id, case when (id + year) % 5 < 2 then 'cstd-co-so' else 'lao-dong-tien-tien' end, year, '1/QĐ',
      make_date(year, 12, 20), 'cong-trang'
    from people cross join generate_series(2017, 2025) year where (id * 7 + year) % 10 > 0`.execute(db)
  await sql`insert into initiatives (person_id, kind, title, year, scope, recognised_by, decided_on)
    select id, 'sang-kien', 'Sáng kiến', year, 'co-so', 'co-so', make_date(year, 11, 1)
    from people cross join generate_series(2022, 2026) year where (id + year) % 4 = 0`.execute(db)
  await sql`insert into disciplines (person_id, form, track, decided_on, served_on)
    select id, 'khien-trach', 'chinh-quyen', '2021-03-01', '2022-03-01' from people where id % 200 = 0`.execute(
    db,
  )
  await sql`update record_coverage set since = 2017`.execute(db)
}

/** Who begins a judging over the whole agency. */
const root = await db
  .selectFrom('units')
  .select(['id', 'path'])
  .where('parent_id', 'is', null)
  .executeTakeFirstOrThrow()
const tenant = { id: 1, schema: 'agency', name: '' }
const officer = {
  accountId: null,
  personId: null,
  name: 'bench',
  mustChangePassword: false,
  grants: [{ role: 'emulation-officer' as const, unitPath: root.path }],
}
const ctx = { house: app.house, db, tenant, actor: officer, locale: 'vi' as const, requestId: 'bench' }

async function judgeOnce(): Promise<void> {
  const start = performance.now()
  const before = process.cpuUsage()
  const { id } = await beginJudging(ctx, { unit_id: root.id, subject: 'ca-nhan', year: 2026 })
  const begun = seconds(start)
  await carryJudging(ctx, { judging: id })
  const took = seconds(start)
  const { user, system } = process.cpuUsage(before)
  const judging = await db.selectFrom('judgings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { rows } = await sql<{ verdicts: string; letters: string }>`
    select count(*) as verdicts, sum(length(answers)) as letters from verdicts where judging_id = ${id}`.execute(
    db,
  )
  const [stored] = rows
  if (judging.state !== 'done' || Number(stored?.verdicts) !== size.people)
    throw new Error(`judging ended as ${judging.state} with ${stored?.verdicts} rows`)
  print(
    `  ${took} s (begun after ${begun} s; ${((user + system) / 1e6).toFixed(2)} s of this process’s processor): ${stored?.verdicts} people × ${judging.titles.length} standards = ${stored?.letters} stored verdicts`,
  )
}

print('a province, from PostgreSQL to stored verdicts')
for (let turn = 0; turn < turns; turn += 1) await judgeOnce()
await app.close()
