import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import PizZip from 'pizzip'
import { addresses } from '#addresses.ts'
import { ownKey } from '#features/register/index.ts'
import { type App, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { packageFor } from './actions/exchange.ts'

// two agencies without a connection: one below, one above
let below: App
let above: App
let id: number
before(async () => {
  below = await startApp()
  above = await startApp()
  id = (await things.dossier?.(below.db, below, { unit: 'a', person: below.people.an.personId })) ?? 0
  await below.db
    .updateTable('dossiers')
    .set({ state: 'draft', name: 'Nguyễn Thị An' })
    .where('id', '=', id)
    .execute()
})
after(async () => {
  await below.close()
  await above.close()
})

const to = addresses.dossiers
const versionAt = async (app: App, dossier: number) =>
  (await app.db.selectFrom('dossiers').select('version').where('id', '=', dossier).executeTakeFirstOrThrow())
    .version

async function handIn(body: string) {
  const binh = await below.as('binh')
  const pdf = new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'xác nhận.pdf')
  const part = to.part({ dossier: id, slug: 'bao-cao' })
  assert.equal(
    (await binh.post(part, { _version: await versionAt(below, id), body, files: pdf })).status,
    303,
  )
  const sent = { _version: await versionAt(below, id), to_unit_id: below.units.agency.id }
  assert.equal((await binh.post(to.handIn({ dossier: id }), sent)).status, 303)
}
async function packed(): Promise<Buffer> {
  const ha = await below.as('ha')
  const done = await ha.post(to.pack({ dossier: id }), { _version: await versionAt(below, id) })
  assert.equal(done.location, to.package({ dossier: id }), done.text)
  const chunks: Buffer[] = []
  for await (const chunk of await packageFor(await below.ctx('ha'), id)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
const bring = async (zip: Buffer, name: 'ha' | 'an' = 'ha') =>
  (await above.as(name)).post(to.importPackage(), {
    unit_id: above.units.agency.id,
    package: new File([new Uint8Array(zip)], 'goi.zip'),
  })
const trust = async () =>
  (await above.as('ha')).post(to.trustSender(), {
    name: 'Cơ quan cấp dưới',
    key: (await ownKey(below.db)) ?? '',
  })
const came = () => above.db.selectFrom('dossiers').selectAll().execute()
/** The package with one file of it changed. */
const changed = (zip: Buffer, name: RegExp, content: (was: string) => string) => {
  const file = new PizZip(zip)
  const [path] = Object.keys(file.files).filter((one) => name.test(one))
  assert.ok(path)
  file.file(path, content(file.file(path)?.asText() ?? ''))
  return file.generate({ type: 'nodebuffer' })
}

test('what was never handed in does not leave', async () => {
  const ha = await below.as('ha')
  const refused = await ha.post(to.pack({ dossier: id }), { _version: await versionAt(below, id) })
  assert.match(refused.text, /chưa nộp lần nào/)
  assert.equal((await ha.get(to.package({ dossier: id }))).status, 404)
})

test('a package of a stranger is not taken, and the refusal gives the key to compare', async () => {
  await handIn('Hoàn thành vượt mức.')
  const refused = await bring(await packed())
  assert.match(refused.text, /khoá chưa được tin \(Cơ quan thử nghiệm\).*thêm khoá: \S+\+[0-9a-f]{8}\+/)
  assert.deepEqual(await came(), [])
})

test('officers trust senders and take packages; staff do not', async () => {
  const an = await above.as('an')
  assert.equal((await an.get(to.exchange())).status, 404)
  assert.equal((await bring(Buffer.from('x'), 'an')).status, 404)
  const ha = await above.as('ha')
  assert.match(
    (await ha.post(to.trustSender(), { name: 'A', key: 'không phải khoá' })).text,
    /không phải một khoá/,
  )
  assert.equal((await trust()).status, 303)
  assert.match((await ha.get(to.exchange())).text, /Nơi gửi được tin.*Cơ quan cấp dưới/)
})

test('a trusted package becomes a dossier that waits for reception, with its texts, files and origin', async () => {
  const done = await bring(await packed())
  assert.equal(done.status, 303, done.text)
  const page = await (await above.as('ha')).get(done.location ?? '')
  assert.match(page.text, /Nguyễn Thị An.*Chờ tiếp nhận.*Hoàn thành vượt mức.*Nhận từ.*Cơ quan cấp dưới/)
  assert.match(page.text, /xác nhận\.pdf/)
  const [one] = await came()
  assert.equal(one?.person_id, null)
})

test('the same package taken twice is one dossier', async () => {
  const [first] = await came()
  const again = await bring(await packed())
  assert.equal(again.location, to.show({ dossier: first?.id ?? 0 }))
  assert.equal((await came()).length, 1)
})

test('whatever is changed in a package is found', async () => {
  const zip = await packed()
  const name = changed(zip, /manifest\.json/, (text) => text.replace('Nguyễn Thị An', 'Nguyễn Thị Ăn'))
  assert.match((await bring(name)).text, /Chữ ký của gói không đúng/)
  const file = changed(zip, /files\//, () => '%PDF-1.4\n%%EOX\n')
  assert.match((await bring(file)).text, /khác với danh sách đã ký|hỏng/)
  assert.match((await bring(Buffer.from('không phải zip'))).text, /hỏng|không phải gói/)
  assert.match((await bring(changed(zip, /manifest\.json/, () => '{}'))).text, /không phải gói hồ sơ/)
})

test('what was completed below comes again while it is awaited here, and not otherwise', async () => {
  const ha = await below.as('ha')
  const back = { _version: await versionAt(below, id), reason: 'Bổ sung số liệu', slugs: 'bao-cao' }
  assert.equal((await ha.post(to.giveBack({ dossier: id }), back)).status, 303)
  const older = await packed()
  await handIn('Đã bổ sung số liệu.')
  const newer = await packed()
  assert.match((await bring(newer)).text, /Hồ sơ đã nộp/)
  const [one] = await came()
  const here = await above.as('ha')
  const returned = { _version: one?.version ?? 0, reason: 'Cần bổ sung số liệu' }
  assert.equal((await here.post(to.giveBack({ dossier: one?.id ?? 0 }), returned)).status, 303)
  assert.equal((await bring(newer)).status, 303)
  assert.match((await here.get(to.show({ dossier: one?.id ?? 0 }))).text, /Chờ tiếp nhận.*Đã bổ sung số liệu/)
  assert.match((await bring(older)).text, /cũ hơn bản đã nhận/)
})

test('nothing more is taken from a sender that was ended', async () => {
  const { id: sender } = await above.db.selectFrom('dossier_senders').select('id').executeTakeFirstOrThrow()
  const ha = await above.as('ha')
  assert.equal((await ha.post(to.endSender({ sender }))).status, 303)
  assert.match((await bring(await packed())).text, /khoá chưa được tin/)
  assert.equal((await ha.post(to.endSender({ sender }))).status, 404)
})
