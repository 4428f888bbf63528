/**
 * An agency of 60,000 people, written by multi-row SQL: nobody would wait for as many forms. All of it is made up by
 * counting, so that every load gives the same rows.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { hashPassword } from '#platform/crypto.ts'
import { fold, sortKeyOfName } from '#platform/vietnamese.ts'

type Db = Kysely<Tables>

export const size = { branches: 30, unitsInBranch: 29, people: 60_000, goals: 20_000, tasks: 100_000 }
export const password = 'sen-no-ben-ho-2026'
/** Who signs in: over the whole agency, over one branch of thirty units, and over one unit. */
export const readers = [
  { login: 'canbo', role: 'emulation-officer', unit: 1 },
  { login: 'quantri', role: 'administrator', unit: 1 },
  { login: 'truongnhanh', role: 'head-of-unit', unit: 2 },
  { login: 'nhanvien', role: 'staff', unit: 40 },
] as const

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
]
const middles = ['Văn', 'Thị', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Đức', 'Thu', 'Hữu', 'Kim', 'Xuân']
const givens = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Đạt',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hoa',
  'Hùng',
  'Khánh',
  'Lan',
]
const moreGivens = [
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Trang',
  'Tuấn',
]

/** Fills an empty agency. */
export async function loadLargeAgency(db: Db): Promise<void> {
  await loadUnits(db)
  await loadPeople(db)
  await loadAccounts(db)
  await loadMovements(db)
  await loadGoals(db)
  await loadReports(db)
  await loadNotices(db)
  // what the server's own upkeep does within a minute of such a load
  await sql`vacuum analyze`.execute(db)
}

const units = 1 + size.branches + size.branches * size.unitsInBranch

async function loadUnits(db: Db): Promise<void> {
  await sql`insert into settings (agency_name) values ('Cơ quan nhiều người')`.execute(db)
  const { branches, unitsInBranch } = size
  await sql`insert into units (parent_id, path, name, track, position, starts_on)
    select parent,
      case when n = 1 then '/1/' when n <= ${branches}::int + 1 then format('/1/%s/', n) else format('/1/%s/%s/', parent, n) end,
      format('%s số %s', case when n = 1 then 'Cơ quan' when n <= ${branches}::int + 1 then 'Chi nhánh' else 'Phòng' end, n),
      'chinh-quyen', n, '2020-01-01'
    from (select n, case when n = 1 then null when n <= ${branches}::int + 1 then 1
      else 2 + (n - ${branches}::int - 2) / ${unitsInBranch}::int end as parent
      from generate_series(1, ${units}::int) as n) as numbered order by n`.execute(db)
  await sql`insert into unit_names (unit_id, name, starts_on) select id, name, starts_on from units`.execute(
    db,
  )
  await sql`insert into unit_places (unit_id, parent_id, starts_on) select id, parent_id, starts_on from units`.execute(
    db,
  )
}

function nameOf(n: number): string {
  const all = [...givens, ...moreGivens]
  const middle = middles[Math.floor(n / 13) % middles.length]
  return `${families[n % families.length]} ${middle} ${all[Math.floor(n / 7) % all.length]}`
}

async function loadPeople(db: Db): Promise<void> {
  const step = 10_000
  for (let first = 0; first < size.people; first += step) {
    const names = Array.from({ length: step }, (_, index) => nameOf(first + index))
    await sql`insert into people (name, sort_key, family_key, staff_code, unit_id, title, is_head)
      select name, sort_key, family_key, format('CB%s', ${first}::int + n), 1 + (${first}::int + n) % ${units}::int,
        'Chuyên viên', ${first}::int + n < ${units}::int
      from unnest(${names}::text[], ${names.map((name) => sortKeyOfName(name))}::text[], ${names.map(fold)}::text[])
        with ordinality as named (name, sort_key, family_key, n)`.execute(db)
  }
  await sql`insert into positions (person_id, unit_id, title, is_head, starts_on)
    select id, unit_id, title, is_head, '2022-01-01' from people`.execute(db)
  await sql`insert into working_periods (person_id, starts_on) select id, '2022-01-01' from people`.execute(
    db,
  )
}

async function loadAccounts(db: Db): Promise<void> {
  const hash = await hashPassword(password)
  await sql`insert into accounts (person_id, name, login, must_change_password)
    select id, name, format('cb%s', id), false from people order by id`.execute(db)
  await sql`insert into grants (account_id, role, unit_id, starts_on)
    select accounts.id, case when people.is_head then 'head-of-unit' else 'staff' end, people.unit_id, '2022-01-01'
    from accounts join people on people.id = accounts.person_id`.execute(db)
  for (const { login, role, unit } of readers) {
    await sql`with chosen as (select min(id) as id from people where unit_id = ${unit} and not is_head
        and not exists (select 1 from accounts where person_id = people.id and password_hash is not null)),
      named as (update accounts set login = ${login}, password_hash = ${hash} from chosen
        where person_id = chosen.id returning accounts.id)
      update grants set role = ${role}, unit_id = ${unit} from named where account_id = named.id`.execute(db)
  }
}

/** Five movements that run, seven that ended in the years before. */
async function loadMovements(db: Db): Promise<void> {
  await sql`insert into movements (unit_id, title, theme, starts_on, ends_on, state, launched_on, ended_on, created_at)
    select 1, format('Phong trào thi đua số %s', n), 'Thi đua lập thành tích', date '2026-01-01' - years * 366,
      date '2026-12-31' - years * 366, case when years = 0 then 'launched' else 'ended' end,
      date '2026-01-02' - years * 366, case when years = 0 then null else date '2026-12-31' - years * 366 end, now()
    from (select n, case when n > 7 then 0 else 1 + n % 3 end as years from generate_series(1, 12) as n) as numbered
    order by n`.execute(db)
  await sql`insert into movement_contents (movement_id, ordinal, title, text)
    select id, n, format('Nội dung thứ %s', n), 'Phấn đấu hoàn thành các chỉ tiêu được giao.'
    from movements, generate_series(1, 8) as n order by id, n`.execute(db)
  await sql`insert into movement_drives (movement_id, ordinal, name, starts_on, ends_on)
    select id, n, format('Đợt %s', n), starts_on + (n - 1) * 120, starts_on + n * 120
    from movements, generate_series(1, 3) as n order by id, n`.execute(db)
  await sql`insert into movement_units (movement_id, unit_id, acknowledged_at, acknowledged_by)
    select movements.id, units.id, case when units.id % 4 > 0 then now() end, case when units.id % 4 > 0 then 'Thủ trưởng' end
    from movements, units`.execute(db)
}

async function loadGoals(db: Db): Promise<void> {
  await sql`insert into goals (movement_id, content_id, drive_id, unit_id, name, kind, measure, target, value, weight,
      starts_on, due_on, progress)
    select movement, (movement - 1) * 8 + 1 + n % 8, (movement - 1) * 3 + 1 + n % 3, 1 + n % ${units}::int,
      format('Hoàn thành chỉ tiêu %s của đơn vị', n), 'number', 'hồ sơ', 100, n * 7 % 120, 1 + n % 5,
      date '2026-01-05' + n % 60, date '2026-06-30' + n * 11 % 180, n * 7 % 120 * 100
    from (select n, 8 + n % 5 as movement from generate_series(1, ${size.goals}::int) as n) as numbered
    order by n`.execute(db)
  await sql`insert into tasks (goal_id, movement_id, unit_id, person_id, name, starts_on, due_on, state, percent, done_on)
    select goals.id, goals.movement_id, people.unit_id, people.id, format('Rà soát, xử lý việc %s', n), goals.starts_on,
      date '2026-03-10' + n * 13 % 290, state, case state when 'done' then 100 when 'doing' then 40 else 0 end,
      case when state = 'done' then date '2026-10-01' end
    from (select n, 1 + n % ${size.goals}::int as goal, 1 + n * 17 % ${size.people}::int as person,
      (array['open', 'doing', 'reported', 'done', 'done', 'done'])[1 + n % 6] as state
      from generate_series(1, ${size.tasks}::int) as n) as numbered
    join goals on goals.id = goal join people on people.id = person order by n`.execute(db)
  await sql`insert into task_people (task_id, person_id, part)
    select id, 1 + id * 31 % ${size.people}::int, 'helper' from tasks where id % 3 = 0`.execute(db)
}

async function loadReports(db: Db): Promise<void> {
  await sql`insert into reports (goal_id, task_id, person_id, reported_on, value, text, state, sent_at)
    select goal_id, id, person_id, '2026-11-01', 100, 'Đã hoàn thành.',
      case when state = 'reported' then 'sent' else 'confirmed' end, now()
    from tasks where state in ('reported', 'done')`.execute(db)
}

async function loadNotices(db: Db): Promise<void> {
  await sql`insert into notices (person_id, kind, facts, address, created_on, created_at, about)
    select person_id, 'task.assigned', jsonb_build_object('name', name, 'due', due_on), '/nhiem-vu/' || id, '2026-11-01',
      now(), 'task:' || id
    from tasks`.execute(db)
}
