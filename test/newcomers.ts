/**
 * New people for tests of their files, each with a name of his or her own, and what the emulation officer does
 * with them.
 */
import assert from 'node:assert/strict'
import { addresses } from '#addresses.ts'
import type { App, Browser, Fields } from './app.ts'

/** What a browser sends of the fields of a new file that were left empty. */
export const emptyLine = {
  sort_as: '',
  staff_code: '',
  gender: '',
  born_on: '',
  email: '',
  party_member_since: '',
  working_since: '',
  decision: '',
}

const given = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Nam',
  'Oanh',
  'Phúc',
  'Quý',
]
const middle = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Thanh', 'Xuân']

/** Adds people to unit A on 01/03/2021, and does with them what an emulation officer does. */
export function newcomers(app: App, officer: Browser) {
  let count = 0
  const row = (id: number) =>
    app.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const version = async (id: number) => (await row(id)).version
  return {
    row,
    version,
    add: async (more: Fields = {}) => {
      const name = `Lý ${middle[Math.floor(count / given.length)]} ${given[count % given.length]}`
      count += 1
      const place = { unit_id: app.units.a.id, title: 'Chuyên viên', starts_on: '2021-03-01' }
      const answer = await officer.post(addresses.people.add(), { ...emptyLine, name, ...place, ...more })
      assert.equal(answer.status, 303, answer.text)
      return { id: Number(answer.location?.split('/').at(-1)), name }
    },
    positions: (id: number) =>
      app.db
        .selectFrom('positions')
        .select(['id', 'unit_id', 'title', 'is_main', 'starts_on', 'ends_on'])
        .where('person_id', '=', id)
        .orderBy('starts_on')
        .orderBy('id')
        .execute(),
    transfer: async (id: number, fields: Fields) =>
      officer.post(addresses.people.transfer({ person: id }), {
        part: 'main',
        title: 'Chuyên viên',
        decision: '',
        _version: await version(id),
        ...fields,
      }),
    leave: async (id: number, on: string, because = 'nghi-huu') =>
      officer.post(addresses.people.leave({ person: id }), { on, because, _version: await version(id) }),
  }
}
