import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { revokeLine } from '#features/decisions/index.ts'
import { outputsFor } from '#platform/outputs.ts'
import { openZip } from '#platform/zip.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { decided, households } from '../../../test/decided.ts'
import { dropOldBatches, setCertificates } from './later.ts'
import { batchById } from './queries/batches.ts'
import { copiesOf, printingsOf } from './queries/printings.ts'
import { mayBegin, mayPrint, percentOf } from './rules.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const to = addresses.certificates
const outputs = (batch: number) => outputsFor(app.house.config.dataDir, `agency/certificates-${batch}`)
const folder = (batch: number) => join(outputs(batch).pathOf('x'), '..')

async function begun(decision: number, why = '', who = ha): Promise<number> {
  const answer = await who.post(to.begin({ decision }), { why })
  assert.equal(answer.status, 303, answer.text)
  return Number(answer.location?.split('/').at(-1))
}
const batch = async (id: number) => (await batchById(app.db, id)) ?? assert.fail('no such batch')

test('all certificates of a decision are set as one job, bound as a PDF and as a ZIP of single ones', async () => {
  const { id, lines } = await decided(app, households(30))
  const run = await begun(id)
  const waiting = await ha.get(to.batch({ batch: run }))
  assert.match(waiting.text, /Đang làm.*0\/30 tờ.*Huỷ đợt in/)
  assert.equal(waiting.headers.get('refresh'), '2')
  assert.equal((await ha.get(to.pdf({ batch: run }))).status, 404)
  await app.drain()

  const ready = await ha.get(to.batch({ batch: run }))
  assert.match(
    ready.text,
    /Đã xong.*30\/30 tờ.*Tất cả trong một tệp PDF.*Từng tờ trong tệp ZIP.*23\/12\/2026/,
  )
  assert.equal(ready.headers.get('refresh'), null)
  const pdf = await ha.get(to.pdf({ batch: run }))
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.match(pdf.html, /^%PDF-/)
  assert.equal(Number(pdf.headers.get('content-length')), (await batch(run)).pdf_size)
  assert.equal((await ha.get(to.zip({ batch: run }))).status, 200)

  // each by itself, named after its place and its holder; the steps' own files are gone
  const zip = await openZip(outputs(run).pathOf('tung-giay.zip'), { entries: 50, bytes: 50_000_000 })
  const names = [...zip.entries.keys()]
  assert.equal(names.length, 30)
  assert.match(names[4] ?? '', /^0005 Hộ ông Nguyễn Văn Ước 5 [A-Z0-9]{5}\.pdf$/)
  assert.equal((await zip.read(names[4] ?? '', 1_000_000)).subarray(0, 5).toString(), '%PDF-')
  zip.close()
  assert.deepEqual((await outputs(run).names()).sort(), ['tat-ca.pdf', 'tung-giay.zip'])
  // the print log knows each of them
  assert.deepEqual(
    [...(await copiesOf(app.db, id)).values()],
    lines.map(() => 1),
  )
})

test('a job that died between two steps goes on from there, and a step done twice is harmless', async () => {
  const { id } = await decided(app, households(26))
  const run = await begun(id)
  await app.db.updateTable('certificate_batches').set({ position: 25 }).where('id', '=', run).execute()
  const system = { ...(await app.ctx('ha')), actor: null }
  await Promise.all([setCertificates(system, { batch: run }), setCertificates(system, { batch: run })])
  const done = await batch(run)
  assert.deepEqual([done.state, done.position], ['done', 26])
  const zip = await openZip(outputs(run).pathOf('tung-giay.zip'), { entries: 50, bytes: 50_000_000 })
  // also those of the step whose files were lost with the machine
  assert.equal(zip.entries.size, 26)
  zip.close()
  assert.equal(await app.drain(), 1)
})

test('a run is cancelled while it waits: it makes nothing any more, and its files are gone', async () => {
  const { id } = await decided(app, households(2))
  const run = await begun(id)
  assert.match((await ha.post(to.begin({ decision: id }), { why: 'thử' })).text, /đang chạy/)
  await outputs(run).write('0001 nửa.pdf', Buffer.from('%PDF-'))
  assert.equal((await ha.post(to.cancel({ batch: run }))).status, 303)
  await app.drain()
  assert.match((await ha.get(to.batch({ batch: run }))).text, /Đã huỷ/)
  assert.equal(existsSync(folder(run)), false)
  const again = await ha.post(to.cancel({ batch: run }))
  assert.equal(again.status, 422)
  assert.match(again.text, /không huỷ được/)
  assert.match((await ha.post(to.resume({ batch: run }))).text, /dừng vì lỗi mới chạy tiếp/)
})

test('a run that keeps failing stops, says so, and goes on when asked', async () => {
  const { id } = await decided(app, households(2))
  const run = await begun(id)
  // a file stands where the folder should be
  const blocked = join(folder(run), '..')
  await outputs(run).drop()
  const { mkdir, rm, writeFile } = await import('node:fs/promises')
  await mkdir(blocked, { recursive: true })
  await writeFile(folder(run), '')
  const system = { ...(await app.ctx('ha')), actor: null }
  await assert.rejects(setCertificates(system, { batch: run }))
  await assert.rejects(setCertificates(system, { batch: run }))
  await setCertificates(system, { batch: run })
  assert.match((await ha.get(to.batch({ batch: run }))).text, /Dừng vì lỗi.*Chạy tiếp/)
  await rm(folder(run))
  assert.equal((await ha.post(to.resume({ batch: run }))).status, 303)
  await app.drain()
  assert.equal((await batch(run)).state, 'done')
})

test('the files are kept for thirty days and then thrown away; the run stays written', async () => {
  const { id } = await decided(app, households(1))
  const run = await begun(id)
  await app.drain()
  const before = app.clock.now()
  const system = { ...(await app.ctx('ha')), actor: null }
  app.clock.set('2026-12-23T10:00:00Z')
  await dropOldBatches(system)
  assert.equal((await batch(run)).state, 'done')
  app.clock.set('2026-12-24T02:00:00Z')
  await dropOldBatches(system)
  app.clock.set(before)
  assert.equal((await batch(run)).state, 'expired')
  assert.equal(existsSync(folder(run)), false)
  assert.match((await ha.get(to.batch({ batch: run }))).text, /Đã hết hạn lưu/)
  assert.equal((await ha.get(to.zip({ batch: run }))).status, 404)
})

test('one certificate is printed once without a word, and again only with a reason; the log tells who and why', async () => {
  const { id, lines } = await decided(app, [{ who: 'an' }, { who: 'giang' }])
  const [first = 0] = lines
  const print = (why: string, line_id = first) => ha.post(to.print({ decision: id }), { line_id, why })
  const printed = await print('')
  assert.equal(printed.status, 303, printed.text)
  assert.match((await ha.get(printed.location ?? '')).html, /^%PDF-/)
  const mute = await print('')
  assert.equal(mute.status, 422)
  assert.match(mute.text, /đã in trước đó\. Hãy ghi lý do/)
  assert.equal((await print('Tờ đầu bị nhoè mực')).status, 303)
  const log = await printingsOf(app.db, id, { offset: 0, limit: 9 })
  assert.deepEqual(
    log.map(({ name, copy, why, by }) => [name, copy, why, by]),
    [
      ['Nguyễn Thị An', 2, 'Tờ đầu bị nhoè mực', 'Bùi Thu Hà'],
      ['Nguyễn Thị An', 1, '', 'Bùi Thu Hà'],
    ],
  )
  assert.match((await ha.get(to.ofDecision({ decision: id }))).text, /2 lần.*Chưa in.*Tờ đầu bị nhoè mực/)
  // all at once prints that one again: a reason is asked for
  assert.match((await ha.post(to.begin({ decision: id }), { why: '' })).text, /Hãy ghi lý do in lại/)
  assert.equal((await print('', 2_000_000)).status, 404)
})

test('what was revoked is not printed any more', async () => {
  const { id, lines } = await decided(app, [{ who: 'an' }, { who: 'giang' }])
  const run = await begun(id)
  await revokeLine(await app.ctx('son'), { id, line: lines[0] ?? 0 }, { reason: 'Khai không đúng' })
  await app.drain()
  const zip = await openZip(outputs(run).pathOf('tung-giay.zip'), { entries: 9, bytes: 50_000_000 })
  assert.deepEqual(
    [...zip.entries.keys()].map((name) => name.slice(0, 21)),
    ['0002 Hoàng Thu Giang '],
  )
  zip.close()
  assert.equal((await ha.post(to.print({ decision: id }), { line_id: lines[0] ?? 0, why: '' })).status, 404)
  await revokeLine(await app.ctx('son'), { id, line: lines[1] ?? 0 }, { reason: 'Khai không đúng' })
  assert.match((await ha.post(to.begin({ decision: id }), { why: 'x' })).text, /không có khen thưởng nào/)
})

test('only the officer and the signer print; a draft has no certificates', async () => {
  const { id } = await decided(app, [{ who: 'an' }])
  for (const who of ['an', 'binh', 'chi', 'quan'] as const) {
    const other = await app.as(who)
    assert.equal((await other.get(to.ofDecision({ decision: id }))).status, 404)
    assert.equal((await other.post(to.begin({ decision: id }), { why: '' })).status, 404)
    assert.equal((await other.post(to.print({ decision: id }), { line_id: 1, why: '' })).status, 404)
  }
  const son = await app.as('son')
  assert.equal((await son.get(to.ofDecision({ decision: id }))).status, 200)
  assert.match((await son.get(to.list())).text, /Các đợt in|Giấy chứng nhận/)
  await app.db.updateTable('decisions').set({ about: 'x' }).where('id', '=', id).execute()
  const draft = await app.db
    .insertInto('decisions')
    .values({
      unit_id: app.units.agency.id,
      about: 'Dự thảo',
      authority: 'Thử',
      suffix: 'QĐ',
      created_at: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  assert.equal((await ha.get(to.ofDecision({ decision: draft.id }))).status, 404)
})

test('the rules by themselves', () => {
  assert.equal(mayPrint(0, ''), undefined)
  assert.equal(mayPrint(1, '')?.code, 'certificates.whyAgain')
  const free = { running: false, copies: new Map<number, number>(), why: '' }
  assert.equal(mayBegin([], free)?.code, 'certificates.noneInForce')
  assert.equal(mayBegin([1], { ...free, running: true })?.code, 'certificates.runningAlready')
  assert.equal(mayBegin([1], free), undefined)
  assert.equal(percentOf({ position: 10, total: 10, state: 'running' }), 99)
  assert.equal(percentOf({ position: 10, total: 10, state: 'done' }), 100)
  assert.equal(percentOf({ position: 1, total: 3, state: 'running' }), 33)
})
