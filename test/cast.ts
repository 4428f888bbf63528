/**
 * The people of the tests. Two units below one agency, each person in the place that the name recalls:
 *
 * - `an`    staff of unit A                 - `binh`  head of unit A
 * - `chi`   council secretary, agency       - `dung`  council member, unit A
 * - `giang` staff of unit B, must see nothing of A
 * - `lan`   head of unit B
 * - `quan`  administrator of the agency     - `ha`    emulation officer of the agency
 * - `son`   signer of the agency
 * - `tam`   staff of team A1, below unit A
 */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { sortKeyOfName } from '#platform/vietnamese.ts'
import type { Role } from '#policy.ts'

export const cast = {
  an: { name: 'Nguyễn Thị An', unit: 'a', role: 'staff' },
  binh: { name: 'Trần Văn Bình', unit: 'a', role: 'head-of-unit' },
  chi: { name: 'Lê Thị Chi', unit: 'agency', role: 'council-secretary' },
  dung: { name: 'Phạm Quang Dũng', unit: 'a', role: 'council-member' },
  giang: { name: 'Hoàng Thu Giang', unit: 'b', role: 'staff' },
  lan: { name: 'Vũ Thị Lan', unit: 'b', role: 'head-of-unit' },
  quan: { name: 'Đỗ Minh Quân', unit: 'agency', role: 'administrator' },
  ha: { name: 'Bùi Thu Hà', unit: 'agency', role: 'emulation-officer' },
  son: { name: 'Đặng Thanh Sơn', unit: 'agency', role: 'signer' },
  tam: { name: 'Ngô Minh Tâm', unit: 'a1', role: 'staff' },
} as const satisfies Record<string, { name: string; unit: UnitName; role: Role }>

export type CastName = keyof typeof cast
export type UnitName = 'agency' | 'a' | 'a1' | 'b'

const units: readonly { key: UnitName; parent: UnitName | null; name: string }[] = [
  { key: 'agency', parent: null, name: 'Cơ quan thử nghiệm' },
  { key: 'a', parent: 'agency', name: 'Phòng Tổng hợp' },
  { key: 'a1', parent: 'a', name: 'Tổ Văn thư' },
  { key: 'b', parent: 'agency', name: 'Phòng Nghiệp vụ' },
]

export type Stage = {
  units: Record<UnitName, { id: number; path: string }>
  people: Record<CastName, { personId: number; accountId: number }>
}

/** Puts the agency, its units, the people and their accounts into a fresh database. Everybody's day one is 01/01/2020. */
export async function setTheStage(db: Kysely<Tables>): Promise<Stage> {
  await db
    .insertInto('settings')
    .values({ agency_name: 'Cơ quan thử nghiệm', superior_name: 'Cơ quan cấp trên' })
    .execute()
  const placed = {} as Stage['units']
  for (const unit of units)
    placed[unit.key] = await placeUnit(db, unit, unit.parent ? placed[unit.parent] : undefined)
  const people = {} as Stage['people']
  for (const [key, member] of Object.entries(cast) as [CastName, (typeof cast)[CastName]][]) {
    people[key] = await placePerson(db, { key, ...member, unitId: placed[member.unit].id })
  }
  return { units: placed, people }
}

const since = '2020-01-01'

async function placeUnit(db: Kysely<Tables>, unit: { name: string }, parent?: { id: number; path: string }) {
  const { id } = await db
    .insertInto('units')
    .values({
      name: unit.name,
      track: 'chinh-quyen',
      starts_on: since,
      parent_id: parent?.id ?? null,
      path: `?${unit.name}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const path = `${parent?.path ?? '/'}${id}/`
  await db.updateTable('units').set({ path }).where('id', '=', id).execute()
  await db.insertInto('unit_names').values({ unit_id: id, name: unit.name, starts_on: since }).execute()
  await db
    .insertInto('unit_places')
    .values({ unit_id: id, parent_id: parent?.id ?? null, starts_on: since })
    .execute()
  return { id, path }
}

async function placePerson(
  db: Kysely<Tables>,
  member: { key: string; name: string; role: Role; unitId: number },
) {
  const isHead = member.role === 'head-of-unit'
  const title = isHead ? 'Trưởng phòng' : 'Chuyên viên'
  const { id: personId } = await db
    .insertInto('people')
    .values({
      name: member.name,
      sort_key: sortKeyOfName(member.name),
      family_key: sortKeyOfName(member.name, member.name),
      unit_id: member.unitId,
      title,
      is_head: isHead,
      email: `${member.key}@vi-du.vn`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('positions')
    .values({ person_id: personId, unit_id: member.unitId, title, is_head: isHead, starts_on: since })
    .execute()
  await db.insertInto('working_periods').values({ person_id: personId, starts_on: since }).execute()
  const { id: accountId } = await db
    .insertInto('accounts')
    .values({
      login: member.key.padEnd(3, '1'),
      name: member.name,
      person_id: personId,
      must_change_password: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('grants')
    .values({ account_id: accountId, role: member.role, unit_id: member.unitId, starts_on: since })
    .execute()
  return { personId, accountId }
}
