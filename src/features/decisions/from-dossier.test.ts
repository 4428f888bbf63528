import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { decisionById } from './queries.ts'

const to = addresses.decisions

let app: App
let ha: Browser
let son: Browser
let decision: number
let dossier: number
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  son = await app.as('son')
  const begun = await ha.post(to.begin(), {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng Bằng khen năm 2026',
    authority: 'Chánh Văn phòng',
    grounds: 'Luật Thi đua, khen thưởng;',
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: 'Lưu: VT.',
    suffix: 'QĐ-VP',
  })
  decision = Number(begun.location?.split('/').at(-1))
  dossier = (await things.dossier?.(app.db, app, { unit: 'a', person: app.people.an.personId })) ?? 0
  await app.db
    .updateTable('dossiers')
    .set({
      state: 'carried',
      at_unit_id: app.units.agency.id,
      name: 'Nguyễn Thị An',
      place: 'Chuyên viên, Phòng Tổng hợp',
    })
    .where('id', '=', dossier)
    .execute()
})
after(() => app.close())

const add = async (who: Browser, id = dossier) =>
  who.post(to.addDossier({ decision }), {
    dossier_id: id,
    _version: (await decisionById(app.db, decision))?.version ?? 0,
  })
const stateOf = async () =>
  await app.db
    .selectFrom('dossiers')
    .select(['state', 'decision_id'])
    .where('id', '=', dossier)
    .executeTakeFirstOrThrow()

test('what the council carried is put on a decision with the position that was handed in', async () => {
  assert.match((await ha.get(to.show({ decision }))).text, /Nguyễn Thị An: Bằng khen.*\(2026\)/)
  assert.equal((await add(await app.as('an'))).status, 404)
  assert.equal((await add(ha)).status, 303)
  assert.match((await ha.get(to.show({ decision }))).text, /Chuyên viên, Phòng Tổng hợp/)
  assert.match((await add(ha)).text, /đã có “Bằng khen/)
})

test('a dossier that is not carried is not put on a decision', async () => {
  const other = (await things.dossier?.(app.db, app, { unit: 'b', person: app.people.giang.personId })) ?? 0
  assert.match((await add(ha, other)).text, /không còn ở bước này/)
  assert.equal((await add(ha, 999_999)).status, 404)
})

test('the issued decision settles the dossier, and its page leads to the decision', async () => {
  const version = (await decisionById(app.db, decision))?.version ?? 0
  const issued = await son.post(to.issue({ decision }), { decided_on: '2026-11-20', _version: version })
  assert.equal(issued.status, 303, issued.text)
  assert.deepEqual(await stateOf(), { state: 'awarded', decision_id: decision })
  const own = await (await app.as('an')).get(addresses.dossiers.show({ dossier }))
  assert.match(own.html, new RegExp(`href="/quyet-dinh/${decision}"`))
})
