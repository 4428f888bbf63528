/**
 * Loads the demonstration agency through the same actions as people use, each under its own account, on a
 * clock that walks through three years.
 */
import type { Actor, Ctx, House, Tenant } from '#context.ts'
import { type Databases, openDatabases } from '#db/connect.ts'
import {
  actorOfLogin,
  addAccount,
  giveRole,
  makeSetUpToken,
  setPasswordByLink,
  setUpAgency,
} from '#features/accounts/index.ts'
import { markAllRead } from '#features/notices/index.ts'
import { addEntry, addPerson, addUnitHonour } from '#features/people/index.ts'
import { addUnit } from '#features/units/index.ts'
import { dayOf, type FakeClock, fakeClock } from '#platform/clock.ts'
import { loadAlbums } from './albums.ts'
import { loadArticles } from './articles.ts'
import { rankLastYear, scoreThisYear } from './clusters.ts'
import { loadCouncils } from './councils.ts'
import { loadDecisions } from './decisions.ts'
import { loadDeeds } from './deeds.ts'
import { loadDossiers } from './dossiers.ts'
import { loadEligibility } from './eligibility.ts'
import { loadInitiatives } from './initiatives.ts'
import { draftLaws, loadLaws } from './laws.ts'
import { loadMovement } from './movement.ts'
import { demonstrationPassword, freshName, guests, loginOf, seeded, type UnitKey, units } from './people.ts'
import { loadPostings } from './postings.ts'
import { loadRatings } from './ratings.ts'
import { loadRegistrations } from './registrations.ts'
import { loadVisits } from './visits.ts'

export type Told = (what: string, done: number, of: number) => void

export type Stage = {
  ctx: (login: string) => Promise<Ctx>
  clock: FakeClock
  unitIds: Record<UnitKey, number>
  rootUnit: number
  /** People by unit, the head first. */
  people: Record<UnitKey, { id: number; name: string }[]>
  chief: { id: number; name: string }
  told: Told
}

const words = {
  agency: 'Cơ quan chuyên trách Đảng ủy tỉnh Sen Hồng',
  superior: 'Đảng ủy tỉnh Sen Hồng',
  chief: 'Lê Quang Vinh',
}

/** Whether this agency already holds anything. */
export const isEmpty = async (house: House, tenant: Tenant): Promise<boolean> =>
  (await house.databases
    .tenant(tenant.schema)
    .selectFrom('settings')
    .select('version')
    .executeTakeFirst()) === undefined

/** Fills an empty agency. */
export async function loadDemonstration(realHouse: House, tenant: Tenant, told: Told): Promise<void> {
  const databases = unhurried(realHouse.databases)
  try {
    await load({ ...realHouse, databases }, tenant, told)
  } finally {
    await databases.close()
  }
  // this commit is waited for, and with it all before it are on the disk
  const db = realHouse.databases.tenant(tenant.schema)
  await db.updateTable('settings').set({ demonstration: true }).execute()
}

/** Connections for the loader's thousand transactions: they plan a statement once, and wait for the disk at the end. */
function unhurried({ connection }: Databases): Databases {
  const options = [connection.options, '-c synchronous_commit=off'].filter(Boolean).join(' ')
  return openDatabases({ ...connection, options }, { prepared: true })
}

async function load(realHouse: House, tenant: Tenant, told: Told): Promise<void> {
  const clock = fakeClock('2023-01-03T02:00:00Z')
  const house: House = { ...realHouse, clock }
  const db = house.databases.tenant(tenant.schema)
  const system: Ctx = { house, db, tenant, actor: null, locale: 'vi', requestId: 'demo' }
  const rootUnit = await setUp(system)
  const actors = new Map<string, Actor>()
  const ctx = async (login: string): Promise<Ctx> => {
    const day = dayOf(clock.now())
    // nobody's role changes within a day of the demonstration
    const actor = actors.get(`${login} ${day}`) ?? (await actorOfLogin(db, login, day))
    if (!actor) throw new Error(`the demonstration has no account ${login}`)
    actors.set(`${login} ${day}`, actor)
    return { ...system, actor }
  }
  const stage: Stage = { ctx, clock, rootUnit, told, ...(await loadPeople(ctx, clock, { rootUnit, told })) }
  await loadRecords(stage)
  const lastYear = await rankLastYear(stage)
  const movement = await loadMovement(stage)
  // what the year's goals told them they have read; what comes now is new
  await markAllRead(system.db, clock.now())
  await scoreThisYear(stage, lastYear)
  await loadArticles(stage, movement)
  await loadAlbums(stage)
  await loadDeeds(stage)
  await loadDecisions(stage)
  await loadPostings(stage)
  await loadInitiatives(stage)
  await loadDossiers(stage)
  await loadCouncils(stage)
  await loadLaws(stage)
  await loadRegistrations(stage)
  await loadEligibility(stage)
  await draftLaws(stage)
  await loadVisits(stage)
  await loadRatings(stage)
}

async function setUp(system: Ctx): Promise<number> {
  const token = await makeSetUpToken(system)
  if (!token) throw new Error('the agency is set up already')
  await setUpAgency(system, {
    token,
    agency_name: words.agency,
    superior_name: words.superior,
    name: 'Nguyễn Thị Quản Trị',
    login: 'quantri',
    password: demonstrationPassword,
    repeat: demonstrationPassword,
  })
  const root = await system.db
    .selectFrom('units')
    .select('id')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
  await system.db
    .updateTable('settings')
    .set({
      party_style: true,
      address: 'Số 1, đường Hồ Sen, tỉnh Sen Hồng',
      responsible_editor: 'Văn phòng',
      phone: '0200 000 0000 (số minh hoạ)',
      email: 'vanphong@sen-hong.example',
      office_hours: 'Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ',
      data_contact: 'Chánh Văn phòng, điện thoại 0200 000 0000 (số minh hoạ)',
    })
    .execute()
  return root.id
}

async function loadPeople(
  ctx: Stage['ctx'],
  clock: FakeClock,
  { rootUnit, told }: { rootUnit: number; told: Told },
) {
  const random = seeded(2026)
  const admin = await ctx('quantri')
  const unitIds = {} as Stage['unitIds']
  for (const unit of units) {
    const { id } = await addUnit(admin, {
      parent: rootUnit,
      name: unit.name,
      short_name: unit.short,
      track: 'dang',
      on: '2023-01-03',
      decision: '',
    })
    unitIds[unit.key] = id
  }
  const people = {} as Stage['people']
  const taken = new Set<string>()
  const total = units.reduce((sum, { size }) => sum + size, 1)
  const add = async (
    unit: number,
    person: { name: string; gender: 'nam' | 'nu'; title: string; isHead: boolean },
  ) => {
    taken.add(person.name)
    const { id } = await addPerson(await ctx('quantri'), {
      name: person.name,
      sort_as: null,
      staff_code: `SH${String(taken.size).padStart(3, '0')}`,
      gender: person.gender,
      born_on: `${1970 + random.below(28)}-0${1 + random.below(9)}-1${random.below(10)}`,
      email: null,
      party_member_since: null,
      unit_id: unit,
      title: person.title,
      is_head: person.isHead,
      starts_on: '2023-01-03',
      decision: '',
      working_since: `${2004 + random.below(18)}-03-01`,
      another: false,
    })
    told('people', taken.size, total)
    return { id, name: person.name }
  }
  const chief = await add(rootUnit, {
    name: words.chief,
    gender: 'nam',
    title: 'Thủ trưởng cơ quan',
    isHead: true,
  })
  for (const { key, name, size } of units) {
    people[key] = []
    for (let place = 0; place < size; place += 1) {
      const title =
        place === 0
          ? headTitle(name)
          : place === 1
            ? 'Phó trưởng đơn vị'
            : random.chance(20)
              ? 'Chuyên viên chính'
              : 'Chuyên viên'
      people[key].push(await add(unitIds[key], { ...freshName(random, taken), title, isHead: place === 0 }))
    }
  }
  clock.set('2025-12-01T02:00:00Z')
  await loadAccounts(ctx, { rootUnit, unitIds, people, chief })
  return { unitIds, people, chief }
}

const headTitle = (unit: string) =>
  unit === 'Văn phòng'
    ? 'Chánh Văn phòng'
    : unit.startsWith('Ban')
      ? 'Trưởng ban'
      : unit.startsWith('Trung tâm')
        ? 'Giám đốc Trung tâm'
        : 'Trưởng đơn vị'

type Placed = Pick<Stage, 'rootUnit' | 'unitIds' | 'people'> & { chief: { id: number; name: string } }

/** An account for everybody; the printed logins alone have a password. */
async function loadAccounts(ctx: Stage['ctx'], { rootUnit, unitIds, people, chief }: Placed): Promise<void> {
  const admin = await ctx('quantri')
  const open = async (login: string, person: { id: number; name: string }, unit: number) => {
    const guest = guests.find((known) => known.login === login)
    const role = guest?.role ?? (login.endsWith('0') ? 'head-of-unit' : 'staff')
    // the emulation officer and the signer act for the whole agency
    const over = guest?.unit === null ? rootUnit : unit
    const { id, token } = await addAccount(admin, {
      person: person.id,
      name: person.name,
      login,
      role,
      unit: over,
    })
    const password = demonstrationPassword
    if (guest) await setPasswordByLink(admin, { token, password, repeat: password })
    return id
  }
  const signer = await open('thutruong', chief, rootUnit)
  const sinceStart = { starts_on: '2025-12-01', ends_on: null }
  await giveRole(admin, signer, { ...sinceStart, role: 'head-of-unit', unit: rootUnit })
  for (const { key } of units) {
    for (const [place, person] of people[key].entries()) {
      const account = await open(loginOf(key, place), person, unitIds[key])
      // letters about people who are proposed are read by the secretary alone
      if (loginOf(key, place) === 'canbo')
        await giveRole(admin, account, { ...sinceStart, role: 'council-secretary', unit: rootUnit })
      // who edits the site works in a unit like everybody else
      if (loginOf(key, place) === 'bientap')
        await giveRole(admin, account, { ...sinceStart, role: 'staff', unit: unitIds[key] })
    }
  }
}

/** Ratings and honours of the three years before. */
async function loadRecords(stage: Stage): Promise<void> {
  const random = seeded(2025)
  const officer = await stage.ctx('quantri')
  const everybody = Object.values(stage.people).flat()
  let done = 0
  for (const year of [2023, 2024, 2025]) {
    stage.clock.set(year === 2025 ? '2025-12-22T02:00:00Z' : `${year}-12-22T02:00:00Z`)
    for (const person of everybody) {
      const excellent = random.chance(18)
      const rating = excellent ? 'hoan-thanh-xuat-sac' : random.chance(92) ? 'hoan-thanh-tot' : 'hoan-thanh'
      await addEntry(officer, person.id, {
        of: 'xep-loai',
        year,
        track: 'chinh-quyen',
        class: rating,
        decision: '',
        unit_name: '',
      })
      if (rating !== 'hoan-thanh')
        await honour(officer, person.id, { award: excellent ? 'cstd-co-so' : 'lao-dong-tien-tien', year })
      done += 1
      stage.told('records', done, everybody.length * 3)
    }
    await addUnitHonour(officer, stage.unitIds.vp, {
      ...unitHonour,
      year,
      decision_number: `0${year - 2020}-QĐ/ĐU`,
      decided_on: `${year}-12-20`,
    })
  }
}

const standing = { basis: 'cong-trang', until_on: null, revoked_on: null, revoked_by: '' } as const
const unitHonour = {
  award: 'tap-the-lao-dong-tien-tien',
  authority: words.agency,
  unit_name: '',
  note: '',
  ...standing,
}

const honour = (officer: Ctx, person: number, { award, year }: { award: string; year: number }) =>
  addEntry(officer, person, {
    of: 'khen-thuong',
    award,
    year,
    decision_number: `${40 + (year - 2023)}-QĐ/ĐU`,
    decided_on: `${year}-12-20`,
    authority: words.agency,
    unit_name: '',
    note: '',
    ...standing,
  })
