import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import PizZip from 'pizzip'
import { addresses } from '#addresses.ts'
import { faultOf, fillTemplate, meantBy, tagValues, templateTags } from '#documents/own-template.ts'
import { officeSamples } from '#documents/samples/office.ts'
import { readDocument } from '#platform/docx.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { decided } from '../../../test/decided.ts'
import { things } from '../../../test/things.ts'
import { docxParts, zipOf } from '../../../test/zip.ts'
import { sampleOf } from './rules.ts'

let app: App
let ha: Browser

const to = addresses.papers

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const template = (...lines: string[]): Buffer =>
  zipOf(
    docxParts(lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')),
  )
const good = template('MẪU RIÊNG {ten_giay}: {ve_viec}', '{#noi_dung}', '{dong}', '{/noi_dung}')
const upload = (bytes: Buffer, paper = 'bao-cao-thanh-tich', name = 'mau.docx') =>
  ha.post(to.templates(), { paper, file: new File([new Uint8Array(bytes)], name) })

async function words(bytes: Uint8Array): Promise<string> {
  const file = join(app.house.config.dataDir, 'mau.docx')
  writeFileSync(file, bytes)
  const read = await readDocument(file)
  assert.ok('text' in read, JSON.stringify(read))
  return read.text
}
const paper = () => officeSamples['a report of achievements'] ?? assert.fail('no sample')

test('a template is filled with what the delivered form says, and texts stay texts', async () => {
  const filled = await words(fillTemplate(good, { ...paper(), about: '{so} <w:p/> & #x' }))
  assert.match(filled, /MẪU RIÊNG BÁO CÁO THÀNH TÍCH: \{so\} <w:p\/> & #x/)
  const inherited = fillTemplate(template('x{constructor}{toString}y'), paper())
  assert.equal((await words(inherited)).trim(), 'xy')
  assert.match(filled, /- Hoàn thành nhiệm vụ số 5, đúng hạn\./)
})

test('every tag on the list stands for something in a paper', () => {
  const values = tagValues(sampleOf('Ví dụ'))
  for (const [tag, parts] of Object.entries(templateTags)) {
    const value = values[tag as keyof typeof values]
    assert.ok(value.length > 0, tag)
    if (typeof value !== 'string') assert.deepEqual(Object.keys(value[0] ?? {}), parts, tag)
  }
})

test('tags that nobody knows, that are not closed or stand outside their list are named', () => {
  assert.equal(faultOf(good), undefined)
  assert.deepEqual(faultOf(template('{luong} {ten_giay}')), { unknown: ['luong'] })
  assert.deepEqual(faultOf(template('{#noi_dung}{c1}{/noi_dung}')), { unknown: ['c1'] })
  assert.deepEqual(faultOf(template('{dong}')), { unknown: ['dong'] })
  assert.deepEqual(faultOf(template('{@ve_viec}')), { unknown: ['@ve_viec'] })
  assert.deepEqual(faultOf(template('{#noi_dung}{dong}')), { broken: ['noi_dung'] })
  assert.deepEqual(faultOf(template('không có thẻ')), { none: true })
})

test('the officer uploads a template, tries it, and papers for Word follow it from then on', async () => {
  const sent = await upload(good)
  assert.equal(sent.status, 303, sent.text)
  const page = await ha.get(to.templates())
  assert.match(page.text, /Báo cáo thành tích Bản 1 mau\.docx Bùi Thu Hà.*Đang dùng/)
  assert.equal((await ha.get(to.tryTemplate({ loai: 'bao-cao-thanh-tich', phien: 1 }))).status, 200)
  const own = await app.db.selectFrom('paper_templates').selectAll().executeTakeFirstOrThrow()
  assert.equal(own.in_use, true)
  const an = await app.as('an')
  const word = await an.get(to.report({ person: app.people.an.personId }, { dang: 'word' }))
  assert.equal(word.status, 200)
  // the agency's file has one part of text and none of the delivered form's tables
  assert.ok(word.html.length < 6000, `${word.html.length} signs are no template of ours`)
})

test('a second upload is the next version; an earlier one and the delivered form can be chosen again', async () => {
  assert.equal((await upload(good)).status, 303)
  const inUse = async () =>
    (await app.db.selectFrom('paper_templates').select('number').where('in_use', '=', true).execute()).map(
      ({ number }) => number,
    )
  assert.deepEqual(await inUse(), [2])
  await ha.post(to.useTemplate(), { paper: 'bao-cao-thanh-tich', number: 1 })
  assert.deepEqual(await inUse(), [1])
  await ha.post(to.useTemplate(), { paper: 'bao-cao-thanh-tich', number: 0 })
  assert.deepEqual(await inUse(), [])
  assert.equal((await ha.post(to.useTemplate(), { paper: 'bao-cao-thanh-tich', number: 9 })).status, 404)
})

test('what is no usable template is refused in words, and nothing is kept', async () => {
  const unknown = await upload(template('{luong}'), 'to-trinh')
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /thẻ mà hệ thống không biết: \{luong\}/)
  assert.match((await upload(template('{#bang}'), 'to-trinh')).text, /thẻ mở mà không đóng.*\{bang\}/)
  assert.match((await upload(template('Chữ'), 'to-trinh')).text, /không có thẻ nào/)
  assert.equal((await upload(Buffer.from('MZ chương trình'), 'to-trinh')).status, 422)
  assert.equal((await upload(Buffer.alloc(2_100_000, 'a'), 'to-trinh')).status, 422)
  const bomb = template(`{ten_giay}${'0'.repeat(11_000_000)}`)
  assert.equal((await upload(bomb, 'to-trinh')).status, 422)
  assert.equal((await ha.post(to.templates(), { paper: 'khác' })).status, 422)
  const kept = await app.db
    .selectFrom('paper_templates')
    .selectAll()
    .where('paper', '=', 'to-trinh')
    .execute()
  assert.deepEqual(kept, [])
})

test('only who keeps templates may see and change them', async () => {
  for (const name of ['an', 'binh', 'son', 'chi'] as const) {
    const browser = await app.as(name)
    assert.equal((await browser.get(to.templates())).status, 404, name)
    assert.equal((await browser.post(to.templates(), {})).status, 404, name)
    assert.equal((await browser.post(to.useTemplate(), {})).status, 404, name)
    assert.equal((await browser.get(to.tryTemplate({ loai: 'to-trinh', phien: 1 }))).status, 404, name)
    assert.equal((await browser.get(to.starter())).status, 404, name)
  }
})

test('from upload to a filled paper: decision, proposal and minutes say their record in the agency’s form', async () => {
  const { decision, meeting } = await records()
  const kinds = [
    [
      'quyet-dinh',
      to.decision({ decision }),
      /KHUNG RIÊNG.*QUYẾT ĐỊNH.*Luật Thi đua.*QUYẾT ĐỊNH:.*Điều 1\. .*Nguyễn Thị An.*Đặng Thanh Sơn/,
    ],
    [
      'to-trinh',
      to.proposal({ decision }, { dang: 'word' }),
      /KHUNG RIÊNG.*TỜ TRÌNH.*Căn cứ Luật Thi đua.*Kính trình.*Nguyễn Thị An/,
    ],
    ['bien-ban', to.minutes({ meeting }, { dang: 'word' }), /KHUNG RIÊNG.*BIÊN BẢN/],
  ] as const
  for (const [kind, address, wanted] of kinds) {
    const before = await words((await ha.get(address)).bytes)
    assert.doesNotMatch(before, /KHUNG RIÊNG/, kind)
    const sent = await upload(await framed(), kind)
    assert.equal(sent.status, 303, sent.text)
    const filled = await ha.get(address)
    assert.equal(filled.status, 200, kind)
    assert.match((await words(filled.bytes)).replace(/\s+/g, ' '), wanted)
    const tried = await ha.get(to.tryTemplate({ loai: kind, phien: 1 }))
    const sample = await words(tried.bytes)
    assert.match(
      sample.replace(/\s+/g, ' '),
      /KHUNG RIÊNG.*Căn cứ Luật Thi đua.*Nguyễn Thị Ví Dụ.*Trần Văn Ví Dụ/,
    )
    assert.doesNotMatch(sample, /[{}]|undefined/)
  }
  // back to the delivered form
  await ha.post(to.useTemplate(), { paper: 'quyet-dinh', number: 0 })
  assert.doesNotMatch(await words((await ha.get(to.decision({ decision }))).bytes), /KHUNG RIÊNG/)
})

/** The template to begin from, with a line of the agency's own. */
async function framed(): Promise<Buffer> {
  const { bytes } = await ha.get(to.starter())
  assert.equal(faultOf(bytes), undefined)
  const zip = new PizZip(bytes)
  const text = zip.file('word/document.xml')?.asText() ?? assert.fail('no text')
  zip.file(
    'word/document.xml',
    text.replace('<w:body>', '<w:body><w:p><w:r><w:t>KHUNG RIÊNG</w:t></w:r></w:p>'),
  )
  return zip.generate({ type: 'nodebuffer' })
}

async function records() {
  const { id: decision } = await decided(app, [{ who: 'an' }])
  const meeting =
    (await things.meeting?.(app.db, app, { unit: 'agency', person: app.people.ha.personId })) ?? 0
  return { decision, meeting }
}

test('a wrong tag is named with the one that was probably meant', async () => {
  const answer = await upload(template('{Tên giấy} {ve_viec}'), 'quyet-dinh')
  assert.equal(answer.status, 422)
  assert.match(answer.text, /không biết: \{Tên giấy\}\. Có phải \{ten_giay\} không\?/)
  assert.deepEqual(['Can-cu', 'HO TEN', 'lương', '!'].map(meantBy), [
    'can_cu',
    'ho_ten',
    undefined,
    undefined,
  ])
})
