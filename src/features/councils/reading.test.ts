import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, startApp } from '../../../test/app.ts'
import { councilOf } from '../../../test/council.ts'
import { things } from '../../../test/things.ts'
import { meetingById } from './queries.ts'

let app: App
let meeting: number
const dossiers: number[] = []
before(async () => {
  app = await startApp()
  meeting = await councilOf(app).meetingOf()
  const ha = await app.as('ha')
  for (const name of ['tam', 'an'] as const) {
    const person = app.people[name].personId
    const id = (await things.dossier?.(app.db, app, { unit: 'a', person })) ?? assert.fail()
    dossiers.push(id)
    const change = { state: 'council' as const, at_unit_id: app.units.agency.id, name: `Hồ sơ của ${name}` }
    await app.db.updateTable('dossiers').set(change).where('id', '=', id).execute()
    const text = { dossier_id: id, slug: 'bao-cao', body: `Thành tích của ${name}.` }
    await app.db.insertInto('dossier_parts').values(text).execute()
    const version = (await meetingById(app.db, meeting))?.version ?? 0
    const added = { _version: version, dossier_id: id }
    assert.equal((await ha.post(addresses.councils.addDossier({ meeting }), added)).status, 303)
  }
})
after(() => app.close())

const [first, second] = [0, 1]
const read = (at: number, voi?: number) =>
  addresses.councils.dossier({ meeting, dossier: dossiers[at] ?? 0 }, voi === undefined ? {} : { voi })

test('a member reads the dossiers of the agenda, and nobody else does', async () => {
  const member = await app.as('giang')
  assert.match((await member.get(read(first))).text, /Hồ sơ của tam.*Bằng khen.*Thành tích của tam\./)
  assert.match((await member.get(addresses.councils.meeting({ meeting }))).html, new RegExp(read(first)))
  assert.equal((await (await app.as('an')).get(read(first))).status, 404)
  assert.equal((await (await app.as('quan')).get(read(first))).status, 404)
})

test('two dossiers of one agenda are read side by side, one that is not on it is not', async () => {
  const member = await app.as('giang')
  const both = await member.get(read(first, dossiers[second]))
  assert.match(both.text, /Hồ sơ của tam và Hồ sơ của an.*Thành tích của tam\..*Thành tích của an\./)
  const other = (await things.dossier?.(app.db, app, { unit: 'b', person: app.people.lan.personId })) ?? 0
  assert.equal((await member.get(addresses.councils.dossier({ meeting, dossier: other }))).status, 404)
  assert.doesNotMatch((await member.get(read(first, other))).text, / và /)
})

test('the files of a dossier on the agenda go to the members', async () => {
  const hash = 'a'.repeat(64)
  await app.db.insertInto('files').values({ hash, size: 1, type: 'application/pdf' }).execute()
  const file = {
    dossier_id: dossiers[first] ?? 0,
    slug: 'chung-nhan',
    hash,
    name: 'x.pdf',
    added_at: new Date(),
  }
  const { id } = await app.db
    .insertInto('dossier_files')
    .values(file)
    .returning('id')
    .executeTakeFirstOrThrow()
  const address = addresses.councils.dossierFile({ meeting, dossier: dossiers[first] ?? 0, file: id })
  assert.match((await (await app.as('giang')).get(read(first))).html, new RegExp(address))
  assert.equal((await (await app.as('an')).get(address)).status, 404)
})
