import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { xlsxParts, zipOf } from '../../../test/zip.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const list = (lines: readonly string[]) => new File([lines.join('\n')], 'danh-sach.csv')
const peopleTitles = 'Mã cán bộ,Họ và tên,Chức vụ vị trí việc làm,Đơn vị,Giữ chức vụ từ ngày'
const person = (code: string, name: string) => `${code},${name},Chuyên viên,Phòng Tổng hợp,01/7/2024`

async function begin(browser: Browser, kind: string, file: File) {
  const unit_id = app.units.agency.id
  const answer = await browser.post(addresses.imports.list(), { kind, unit_id, file })
  return { answer, id: Number(/(\d+)$/.exec(answer.location ?? '')?.[1]) }
}

test('a name that differs by its tone is the name of somebody else', async () => {
  const browser = await app.as('ha')
  const titles = 'Họ và tên,Năm,Khối,Mức xếp loại'
  const { id } = await begin(
    browser,
    'xep-loai',
    list([titles, 'Hoàng Thu Giáng,2019,Chính quyền,Hoàn thành tốt nhiệm vụ']),
  )
  assert.match((await browser.get(addresses.imports.show({ import: id }))).text, /Không có ai tên này/)
})

test('what the preview promises goes in, though a namesake stands beyond the first step', async () => {
  const browser = await app.as('ha')
  const people = Array.from({ length: 500 }, (_, at) => person(`T-${at}`, `Người Nhập ${at}`))
  const { id } = await begin(browser, 'nguoi', list([peopleTitles, ...people, person('', 'Người Nhập 3')]))
  assert.match((await browser.get(addresses.imports.show({ import: id }))).text, /Nhập 500 dòng/)
  await browser.post(addresses.imports.confirm({ import: id }))
  await app.drain()
  const { added } = await app.db
    .selectFrom('imports')
    .select('added')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(Array.isArray(added) && added.length === 500)
})

test('ten thousand rows over a thousand units are judged within seconds', async () => {
  const { path, id: parent_id } = app.units.agency
  const units = Array.from({ length: 1_000 }, (_, at) => ({
    name: `Đơn vị số ${at}`,
    track: 'chinh-quyen' as const,
    starts_on: '2020-01-01',
    parent_id,
    path: `${path}${900_000 + at}/`,
  }))
  await app.db.insertInto('units').values(units).execute()
  const rows = Array.from(
    { length: 9_999 },
    (_, at) => `N-${at},Người Thứ ${at},Chuyên viên,Đơn vị số ${at % 1_000},01/7/2024`,
  )
  const browser = await app.as('ha')
  const { id } = await begin(browser, 'nguoi', list([peopleTitles, ...rows]))
  const from = performance.now()
  const { text } = await browser.get(addresses.imports.show({ import: id }))
  assert.match(text, /Nhập 9\.999 dòng/)
  assert.ok(performance.now() - from < 3_000, 'the preview took too long')
})

test('nobody but administrators and emulation officers comes near an import', async () => {
  const { id } = await begin(await app.as('ha'), 'nguoi', list([peopleTitles, person('W-1', 'Người Nhập W')]))
  const named = { import: id }
  const others: CastName[] = ['an', 'binh', 'chi', 'dung', 'lan', 'son']
  for (const who of others) {
    const browser = await app.as(who)
    const answers = [
      await browser.get(addresses.imports.show(named)),
      await browser.post(addresses.imports.confirm(named)),
      await browser.post(addresses.imports.drop(named)),
      await browser.post(addresses.imports.undo(named)),
      (await begin(browser, 'nguoi', list([peopleTitles]))).answer,
    ]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404],
      who,
    )
  }
})

test('300 MB packed into a small workbook are refused in words, and the program does not grow', async () => {
  const content = Buffer.alloc(300_000_000, '<row/>')
  const deflated = { bytes: deflateRawSync(content), size: content.length, crc: crc32(content) }
  const name = 'xl/worksheets/sheet1.xml'
  const parts = xlsxParts('').map((part) => (part.name === name ? { name, deflated } : part))
  const bomb = new File([new Uint8Array(zipOf(parts))], 'danh-sach.xlsx')
  const browser = await app.as('ha')
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const { answer } = await begin(browser, 'nguoi', bomb)
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage.rss())
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Tệp chứa nhiều nội dung hơn mức cho phép/)
  assert.ok(most - before < 50_000_000, `grew by ${Math.round((most - before) / 1e6)} MB`)
})
