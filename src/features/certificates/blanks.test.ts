import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PDF } from '@libpdf/core'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { blankParts, type Placed } from '#documents/blank-paper.ts'
import { outputsFor } from '#platform/outputs.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { decided, households } from '../../../test/decided.ts'
import { batchById } from './queries/batches.ts'
import { blankById } from './queries/blanks.ts'
import { linesFor, mayPlace, outside, usualPlaces } from './rules.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const to = addresses.certificates
const picture = await sharp({ create: { width: 594, height: 420, channels: 3, background: '#f0e0b0' } })
  .png()
  .toBuffer()
const scan = (bytes: Buffer = picture, name = 'phoi.png') => new File([new Uint8Array(bytes)], name)
const sent = { name: 'Phôi giấy khen', award: 'giay-khen', sheet: 'a4-ngang' }

async function kept(more: Record<string, string> = {}): Promise<number> {
  const answer = await ha.post(to.blanks(), { ...sent, ...more, file: scan() })
  assert.equal(answer.status, 303, answer.text)
  return Number(answer.location?.split('/').at(-1))
}
const blank = async (id: number) => (await blankById(app.db, id)) ?? assert.fail('no such blank')

const name: Placed = {
  part: 'honouree',
  x: 40,
  y: 90.5,
  width: 200,
  size: 24,
  align: 'left',
  weight: 'bold',
  lines: 1,
  text: '',
}
/** The form as a browser sends it: ticked parts, and one that is not ticked and does not read. */
const typed = (placed: readonly Placed[], more: Record<string, string | number> = {}) => ({
  name: 'Phôi giấy khen',
  shift_x: '0',
  shift_y: '0',
  serial_x: 'không phải số',
  ...Object.fromEntries(
    placed.flatMap(({ part, ...place }) => [
      [`${part}_on`, 'on'],
      ...Object.entries(place).map(([key, value]) => [`${part}_${key}`, String(value)]),
    ]),
  ),
  ...more,
})
const place = async (id: number, placed: readonly Placed[], more: Record<string, string | number> = {}) =>
  ha.post(to.blank({ blank: id }), typed(placed, { _version: (await blank(id)).version, ...more }))
const use = async (id: number, yes = true) =>
  ha.post(to.blankUse({ blank: id }), { _version: (await blank(id)).version, use: yes ? 'yes' : 'no' })

async function wordsAt(pdf: Uint8Array) {
  const pages = (await PDF.load(pdf)).extractText()
  return pages.map(({ lines, height }) =>
    lines.map(({ text, bbox, baseline }) => ({
      text: text.trim().normalize('NFC'),
      x: Math.round((bbox.x / 72) * 254) / 10,
      base: Math.round(((height - baseline) / 72) * 254) / 10,
    })),
  )
}

test('the officer uploads a blank; its words stand where they usually do, each with its numbers', async () => {
  const id = await kept()
  const page = await ha.get(to.blank({ blank: id }))
  assert.match(page.text, /Phôi giấy khen.*A4 ngang \(297 × 210 mm\).*Chưa dùng/)
  assert.match(page.html, /viewBox="0 0 297 210"/)
  for (const part of blankParts) assert.ok(page.html.includes(`name="${part}_x"`), part)
  // without JavaScript the form says and sends all of it
  assert.match(page.html, /name="honouree_x"[^>]*value="45"/)
  const [, href = ''] = /<image href="([^"]+)"/.exec(page.html) ?? []
  const shown = await ha.get(href)
  assert.equal(shown.headers.get('content-type'), 'image/jpeg')
  assert.match((await ha.get(to.blanks())).text, /Phôi giấy khen Giấy khen A4 ngang/)
})

test('the officer places words by millimetres, also with a comma; what is not ticked goes', async () => {
  const id = await kept()
  const answer = await place(id, [name], { honouree_y: '90,5', shift_x: '1,5' })
  assert.equal(answer.status, 303, answer.text)
  const { placed, shift_x, version } = await blank(id)
  assert.deepEqual(placed, [name])
  assert.deepEqual([shift_x, version], [1.5, 2])

  // the trial has the words alone at these millimetres, with what the printer is off
  const trial = await ha.get(to.blankTrial({ blank: id }))
  assert.equal(trial.headers.get('content-type'), 'application/pdf')
  const [[line] = []] = await wordsAt(trial.bytes)
  assert.deepEqual(line, { text: 'Nguyễn Thị Ví Dụ', x: 41.5, base: 98.1 })
  assert.equal((await ha.get(to.blankPreview({ blank: id }, { mau: 'dai' }))).status, 200)
})

test('places over the edge, numbers that do not read and mute texts are refused, and nothing typed is lost', async () => {
  const id = await kept()
  const before = (await blank(id)).placed
  const over = await place(id, [name, { ...name, part: 'signer', x: 150, width: 160 }])
  assert.equal(over.status, 422)
  assert.match(over.text, /nằm ra ngoài mép giấy[^:]*: Họ tên người ký\./)
  assert.match(over.html, /name="signer_width"[^>]*value="160"/)
  const low = await place(id, [{ ...name, y: 205 }])
  assert.match(low.text, /ra ngoài mép giấy/)
  // inside by itself, outside with what the printer is off
  assert.match((await place(id, [{ ...name, x: 97 }], { shift_x: '0.5' })).text, /ra ngoài mép giấy/)
  const wrong = await place(id, [name], { honouree_x: '-3', honouree_size: 'to', honouree_lines: '9' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /từ 0 trở lên.*Hãy nhập một số\..*không quá 6/)
  assert.match(wrong.html, /<details class="blank-place" id="cho-honouree" open/)
  assert.match((await place(id, [{ ...name, part: 'text2' }])).text, /Chữ tự do 2: hãy ghi chữ cần in/)
  assert.match((await place(id, [])).text, /Chưa có phần chữ nào/)
  assert.equal((await place(id, [{ ...name, align: 'giữa' as never }])).status, 422)
  assert.match((await place(id, [name], { _version: 9 })).text, /vừa được người khác sửa/)
  assert.deepEqual((await blank(id)).placed, before)
})

test('a file that only calls itself a picture is refused, as is one without an honour or a size', async () => {
  const post = (more: object) => ha.post(to.blanks(), { ...sent, file: scan(), ...more })
  const lying = await post({ file: scan(Buffer.from('%PDF-1.7 không phải ảnh'), 'phoi.png') })
  assert.equal(lying.status, 422)
  assert.match(lying.text, /không phải ảnh|không nhận loại tệp|bị hỏng/)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  assert.equal((await post({ file: scan(svg, 'phoi.jpg') })).status, 422)
  assert.equal((await post({ file: scan(picture.subarray(0, 300)) })).status, 422)
  assert.match((await post({ award: 'giai-thuong-la' })).text, /Hãy chọn danh hiệu/)
  assert.equal((await post({ sheet: 'a5' })).status, 422)
  const { file: _, ...none } = { ...sent, file: null }
  assert.match((await ha.post(to.blanks(), none)).text, /Hãy chọn/)
  assert.doesNotMatch((await ha.get(to.blanks())).text, /giai-thuong-la/)
})

test('each honour has one blank in use: the next one takes its place', async () => {
  const [first, second, other] = [await kept(), await kept(), await kept({ award: 'lao-dong-tien-tien' })]
  for (const id of [first, other, second]) assert.equal((await use(id)).status, 303)
  const inUse = async () => (await Promise.all([first, second, other].map(blank))).map(({ in_use }) => in_use)
  assert.deepEqual(await inUse(), [false, true, true])
  assert.equal((await use(second, false)).status, 303)
  assert.deepEqual(await inUse(), [false, false, true])
  const stale = await ha.post(to.blankUse({ blank: first }), { _version: 99, use: 'yes' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /vừa được người khác sửa/)
  await use(other, false)
})

test('a run on a blank prints only the honours that it is for, the words alone, and names what does not fit', async () => {
  const id = await kept()
  await place(id, [{ ...name, width: 100 }])
  const endless = 'Hộ ông Nguyễn Phúc Bảo Tôn Nữ Công Tằng Thị Hoàng Anh'
  const { id: decision, lines } = await decided(app, [
    ...households(2),
    { who: { household: endless } },
    { who: 'an', award: 'lao-dong-tien-tien' },
  ])
  const begin = (blank_id: number | string) => ha.post(to.begin({ decision }), { why: '', blank_id })
  assert.match((await begin(id)).text, /Phôi này không dùng cho giấy cần in/)
  await use(id)
  assert.match((await ha.get(to.ofDecision({ decision }))).text, /Giấy trắng.*Phôi “Phôi giấy khen” \(3 tờ\)/)
  const answer = await begin(id)
  assert.equal(answer.status, 303, answer.text)
  const run = Number(answer.location?.split('/').at(-1))
  // moved meanwhile: the run keeps to the places that it began with
  await place(id, [{ ...name, x: 10 }])
  await app.drain()
  const done = (await batchById(app.db, run)) ?? assert.fail()
  assert.deepEqual([done.state, done.lines, done.tight], ['done', lines.slice(0, 3), [lines[2]]])
  assert.match(
    (await ha.get(to.batch({ batch: run }))).text,
    /1 tờ có chữ dài quá chỗ đặt.*Nguyễn Phúc Bảo Tôn Nữ/,
  )
  const chunks: Buffer[] = []
  const opened = await outputsFor(app.house.config.dataDir, `agency/certificates-${run}`).open('tat-ca.pdf')
  for await (const chunk of opened?.stream ?? []) chunks.push(Buffer.from(chunk))
  const pages = await wordsAt(Buffer.concat(chunks))
  assert.equal(pages.length, 3)
  for (const [line] of pages) assert.equal(line?.x, 40)
  assert.equal(pages[0]?.map(({ text }) => text).join(' '), 'Hộ ông Nguyễn Văn Ước 1')
})

test('one certificate is printed on its blank, and not on one for another honour', async () => {
  const [fitting, other] = [await kept(), await kept({ award: 'lao-dong-tien-tien' })]
  await use(fitting)
  await use(other)
  const { id: decision, lines } = await decided(app, [{ who: 'an' }])
  const print = (blank_id: number) =>
    ha.post(to.print({ decision }), { line_id: lines[0] ?? 0, why: '', blank_id })
  assert.match((await print(other)).text, /Phôi này không dùng/)
  const printed = await print(fitting)
  assert.equal(printed.status, 303, printed.text)
  assert.match((await ha.get(printed.location ?? '')).html, /^%PDF-/)
  await use(other, false)
})

test('only who keeps blanks sees and changes them; the signer prints on them', async () => {
  const id = await kept()
  await use(id)
  for (const who of ['an', 'binh', 'chi', 'son'] as const) {
    const other = await app.as(who)
    assert.equal((await other.get(to.blanks())).status, 404, who)
    assert.equal((await other.post(to.blanks(), sent)).status, 404, who)
    for (const address of [to.blank, to.blankPreview, to.blankTrial])
      assert.equal((await other.get(address({ blank: id }))).status, 404, who)
    assert.equal((await other.post(to.blank({ blank: id }), typed([name]))).status, 404, who)
    assert.equal((await other.post(to.blankUse({ blank: id }), { use: 'no' })).status, 404, who)
  }
  const { id: decision } = await decided(app, [{ who: 'an' }])
  const son = await app.as('son')
  assert.equal((await son.post(to.begin({ decision }), { why: '', blank_id: id })).status, 303)
  const quan = await app.as('quan')
  assert.equal((await quan.get(to.blank({ blank: id }))).status, 200)
})

test('the rules by themselves', () => {
  for (const sheet of ['a4-ngang', 'a4-doc', 'a3-ngang', 'a3-doc'] as const) {
    const placed = usualPlaces(sheet)
    assert.deepEqual(outside({ sheet, placed, shift: { x: 0, y: 0 } }), [], sheet)
  }
  const paper = (one: Partial<Placed>) => ({
    sheet: 'a4-ngang' as const,
    placed: [{ ...name, ...one }],
    shift: { x: 0, y: 0 },
  })
  assert.equal(mayPlace(paper({ x: 97 })), undefined)
  assert.equal(mayPlace(paper({ x: 97.1 }))?.code, 'certificates.outside')
  assert.equal(mayPlace(paper({ y: 200.7 }))?.code, 'certificates.outside')
  const lines = [
    { line: 1, award: 'giay-khen' },
    { line: 2, award: 'bang-khen' },
  ]
  assert.deepEqual(linesFor(lines, undefined), [1, 2])
  assert.deepEqual(linesFor(lines, 'giay-khen'), [1])
})
