import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import { docxParts, zipOf } from '../../../test/zip.ts'
import { planText } from '../demo/plan-text.ts'
import { movementById, partsOf } from './queries.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const at = addresses.movements
const numberIn = (location: string | null) => Number(/\/(\d+)/.exec(location ?? '')?.[1])

/** Reads the text of a launch into a draft of this unit; gives its number. */
async function drafted(browser: Browser, text = planText, unit = app.units.agency.id): Promise<number> {
  const answer = await browser.post(at.start(), { unit, text })
  assert.equal(answer.status, 303, answer.text.slice(0, 400))
  return numberIn(answer.location)
}

/** The text as a Word document's body. */
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`)
    .join('')

/** The form of the draft as the page would send it back, with changes. */
async function formOf(id: number, changes: Fields = {}): Promise<Fields> {
  const movement = await movementById(app.db, id)
  assert.ok(movement)
  const { contents, drives, occasions } = await partsOf(app.db, id)
  return {
    _version: movement.version,
    title: movement.title,
    theme: movement.theme,
    organiser: movement.organiser,
    launcher_name: movement.launcher_name,
    launcher_positions: movement.launcher_positions,
    scope: 'don-vi',
    method: 'thuong-xuyen',
    document_number: '',
    document_on: '',
    signer: '',
    starts_on: movement.starts_on ?? '',
    ends_on: movement.ends_on ?? '',
    budget: '',
    budget_source: '',

    content_id: contents.map(({ id: content }) => content),
    content_title: contents.map(({ title }) => title),
    content_text: contents.map(({ text }) => text),
    drive_id: drives.map(({ id: drive }) => drive),
    drive_name: drives.map(({ name }) => name),
    drive_occasion: drives.map(({ occasion }) => occasion),
    drive_from: drives.map(({ starts_on }) => starts_on),
    drive_to: drives.map(({ ends_on }) => ends_on),
    occasion_name: occasions.map(({ name }) => name),
    occasion_on: occasions.map(() => ''),
    ...changes,
  }
}

/** A movement that runs, sent to unit A. */
async function launched(): Promise<number> {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  await ha.post(at.draft({ movement: id }), await formOf(id, { units: [app.units.a.id] }))
  await ha.post(at.check({ movement: id, code: 'consult' }), {
    answer: 'not-applicable',
    note: 'Cơ quan Đảng, Điều 91 khoản 2',
  })
  const { version } = (await movementById(app.db, id)) ?? { version: 0 }
  const answer = await ha.post(at.launch({ movement: id }), { _version: version })
  assert.equal(answer.status, 303, answer.text.slice(0, 500))
  return id
}

test('a pasted text becomes a draft: theme verbatim, contents in order, drives with their days', async () => {
  const id = await drafted(await app.as('ha'))
  const movement = await movementById(app.db, id)
  const { contents, drives } = await partsOf(app.db, id)
  assert.match(movement?.theme ?? '', /Trách nhiệm – Kỷ cương – Sáng tạo – Gần dân – Hiệu quả/)
  assert.equal(movement?.launcher_name, 'Lê Quang Vinh')
  assert.deepEqual([movement?.starts_on, movement?.ends_on], ['2026-01-15', '2026-12-15'])
  assert.equal(contents.length, 5)
  assert.deepEqual(
    drives.map(({ starts_on }) => starts_on),
    ['2026-01-15', '2026-04-01', '2026-08-01'],
  )
})

test('the draft stands beside its source, and each field shows the passage that it came from', async () => {
  const ha = await app.as('ha')
  const page = await ha.get(at.draft({ movement: await drafted(ha) }))
  assert.match(page.html, /<mark[^>]*id="p-theme"/)
  assert.match(page.html, /href="#p-theme"/)
  assert.match(page.html, /id="p-contents-4"/)
  assert.match(page.text, /Văn bản không nói; cần bổ sung/)
})

test('a Word file is read like a pasted text', async () => {
  const ha = await app.as('ha')
  const file = new File([new Uint8Array(zipOf(docxParts(paragraphs(planText))))], 'ke-hoach.docx')
  const answer = await ha.post(at.start(), { unit: app.units.agency.id, text: '', file })
  assert.equal(answer.status, 303, answer.text.slice(0, 300))
  assert.equal((await partsOf(app.db, numberIn(answer.location))).contents.length, 5)
})

test('what is no launch gets a sentence that helps, and what was typed stays', async () => {
  const ha = await app.as('ha')
  const picture = new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'anh.png')
  const cases: Fields[] = [
    { text: '' },
    { text: 'Quy chế thi đua, khen thưởng. Điều 1. Phạm vi điều chỉnh. Điều 2. Đối tượng áp dụng.' },
    { text: 'phong trào '.repeat(900_000) },
    { text: '', file: picture },
  ]
  for (const fields of cases) {
    const answer = await ha.post(at.start(), { unit: app.units.agency.id, ...fields })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /role="alert"/)
    const typed = String(fields.text)
    if (typed.length > 0 && typed.length < 1_000) assert.ok(answer.html.includes(typed.slice(0, 40)))
  }
})

test('staff may not draft, and a head drafts for the own unit only', async () => {
  assert.equal((await (await app.as('an')).get(at.start())).status, 404)
  const binh = await app.as('binh')
  assert.equal((await binh.post(at.start(), { unit: app.units.agency.id, text: planText })).status, 404)
  assert.ok(await drafted(binh, planText, app.units.a.id))
})

test('a draft is seen by those who draft or launch there, and by nobody else', async () => {
  const id = await drafted(await app.as('binh'), planText, app.units.a.id)
  assert.equal((await (await app.as('binh')).get(at.show({ movement: id }))).status, 200)
  assert.equal((await (await app.as('ha')).get(at.show({ movement: id }))).status, 200)
  for (const name of ['an', 'giang', 'lan'] as const)
    assert.equal((await (await app.as(name)).get(at.show({ movement: id }))).status, 404, name)
  assert.equal((await app.stranger().get(addresses.publicMovements.show({ movement: id }))).status, 404)
})

test('contents are reworded, added, taken away and put into another order', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const { contents } = await partsOf(app.db, id)
  const [first, second] = contents
  const changes = {
    content_id: [second?.id ?? 0, '', first?.id ?? 0],
    content_title: ['Hai lên đầu', 'Nội dung mới', ''],
    content_text: ['', 'Thêm vào', ''],
  }
  assert.equal((await ha.post(at.draft({ movement: id }), await formOf(id, changes))).status, 303)
  const after = (await partsOf(app.db, id)).contents
  assert.deepEqual(
    after.map(({ title }) => title),
    ['Hai lên đầu', 'Nội dung mới'],
  )
  assert.equal(after[0]?.id, second?.id)
})

test('a drive that ends before it starts is told at its field', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const changes = {
    drive_id: [''],
    drive_name: ['Đợt thử'],
    drive_occasion: [''],
    drive_from: ['2026-05-01'],
    drive_to: ['2026-04-01'],
  }
  const answer = await ha.post(at.draft({ movement: id }), await formOf(id, changes))
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Ngày kết thúc đợt phải sau ngày bắt đầu/)
  assert.match(answer.html, /value="Đợt thử"/)
})

test('two officers on one draft: the second is told, and nothing of the first is lost', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const form = await formOf(id)
  await ha.post(at.draft({ movement: id }), { ...form, title: 'Sửa trước' })
  const late = await ha.post(at.draft({ movement: id }), { ...form, title: 'Sửa sau' })
  assert.equal(late.status, 409)
  assert.match(late.html, /Sửa sau/)
  assert.equal((await movementById(app.db, id))?.title, 'Sửa trước')
})

test('reading the source again drops what was corrected', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const before = (await movementById(app.db, id))?.title
  await ha.post(at.draft({ movement: id }), await formOf(id, { title: 'Tên sửa' }))
  const { version } = (await movementById(app.db, id)) ?? { version: 0 }
  assert.equal((await ha.post(at.reread({ movement: id }), { _version: version })).status, 303)
  assert.equal((await movementById(app.db, id))?.title, before)
})

test('without consultation a movement is not launched; with every opinion answered it is', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const version = async () => (await movementById(app.db, id))?.version ?? 0
  const refused = await ha.post(at.launch({ movement: id }), { _version: await version() })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Điều 53 khoản 3/)

  await ha.post(at.consult({ movement: id }))
  const giang = await app.as('giang')
  const asked = await giang.get(at.preview({ movement: id }))
  assert.equal(asked.status, 200)
  assert.ok(asked.html.includes(at.show({ movement: id })))
  assert.ok(!asked.html.includes(at.draft({ movement: id })))
  assert.equal((await giang.post(at.opinion({ movement: id }), { text: '' })).status, 422)
  assert.equal(
    (await giang.post(at.opinion({ movement: id }), { text: 'Đề nghị nêu rõ <b>người</b> chịu trách nhiệm' }))
      .status,
    303,
  )
  assert.match((await ha.get(at.show({ movement: id }))).html, /&lt;b>người|&lt;b&gt;người/)
  assert.equal((await ha.post(at.launch({ movement: id }), { _version: await version() })).status, 422)

  const { id: opinion } = await app.db
    .selectFrom('movement_opinions')
    .select('id')
    .where('movement_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(
    (await giang.post(at.answerOpinion({ movement: id, opinion }), { answer: 'Tự trả lời' })).status,
    404,
  )
  await ha.post(at.answerOpinion({ movement: id, opinion }), { answer: 'Tiếp thu' })
  assert.equal((await ha.post(at.launch({ movement: id }), { _version: await version() })).status, 303)
  assert.equal((await giang.post(at.opinion({ movement: id }), { text: 'Muộn' })).status, 422)
})

test('where the agency wants its signer, the officer submits and the signer launches or gives back with a reason', async () => {
  await app.db.updateTable('settings').set({ launch_needs_signer: true }).execute()
  try {
    const ha = await app.as('ha')
    const id = await drafted(ha)
    await ha.post(at.check({ movement: id, code: 'consult' }), {
      answer: 'not-applicable',
      note: 'Cơ quan Đảng',
    })
    const version = async () => (await movementById(app.db, id))?.version ?? 0
    assert.match((await ha.post(at.launch({ movement: id }), { _version: await version() })).text, /trình ký/)
    await ha.post(at.submit({ movement: id }))
    const son = await app.as('son')
    assert.match((await son.get(addresses.work())).text, /chờ ký/)
    const signed = await son.get(at.launch({ movement: id }))
    assert.ok(signed.html.includes(at.preview({ movement: id })))
    assert.equal((await son.get(at.preview({ movement: id }))).status, 200)
    assert.equal((await (await app.as('giang')).get(at.preview({ movement: id }))).status, 404)
    assert.equal((await son.post(at.giveBack({ movement: id }), { reason: '' })).status, 422)
    await son.post(at.giveBack({ movement: id }), { reason: 'Bổ sung thời hạn' })
    await ha.post(at.submit({ movement: id }))
    assert.equal((await son.post(at.launch({ movement: id }), { _version: await version() })).status, 303)
  } finally {
    await app.db.updateTable('settings').set({ launch_needs_signer: false }).execute()
  }
})

test('the launch is public at once, and the heads of the units that it is sent to are told', async () => {
  const id = await launched()
  const page = await app.stranger().get(addresses.publicMovements.show({ movement: id }))
  assert.equal(page.status, 200)
  assert.match(page.text, /Gần dân/)
  assert.match(page.text, /Chưa đặt chỉ tiêu/)
  assert.match((await app.stranger().get(addresses.home())).text, /Gần dân/)
  const binh = await app.as('binh')
  assert.match((await binh.get(addresses.notices())).text, /đã được phát động và gửi tới Phòng Tổng hợp/)
  await app.drain()
  const mail = await app.db
    .selectFrom('mails')
    .selectAll()
    .where('recipient', '=', 'binh@vi-du.vn')
    .executeTakeFirst()
  assert.match(mail?.subject ?? '', /đã được phát động/)
})

test('a unit acknowledges the launch once; units that it was not sent to cannot', async () => {
  const id = await launched()
  const [binh, lan] = [await app.as('binh'), await app.as('lan')]
  const unit = app.units.a.id
  assert.equal((await lan.post(at.acknowledge({ movement: id }), { unit })).status, 404)
  assert.equal((await lan.post(at.acknowledge({ movement: id }), { unit: app.units.b.id })).status, 422)
  assert.equal((await binh.post(at.acknowledge({ movement: id }), { unit })).status, 303)
  assert.match((await binh.post(at.acknowledge({ movement: id }), { unit })).text, /đã xác nhận tiếp nhận/)
})

test('a change after the launch needs a reason, and what stood before is kept beside it', async () => {
  const ha = await app.as('ha')
  const id = await launched()
  const without = await ha.post(at.draft({ movement: id }), await formOf(id, { title: 'Tên mới' }))
  assert.match(without.text, /Hãy ghi lý do/)
  await ha.post(
    at.draft({ movement: id }),
    await formOf(id, { title: 'Tên mới', reason: 'Cơ quan đổi tên', units: [app.units.a.id] }),
  )
  const page = await (await app.as('an')).get(at.versions({ movement: id }))
  assert.match(page.text, /Cơ quan đổi tên/)
  assert.match(page.html, /<ins>Tên mới<\/ins>/)
})

test('a content that goals hang on is not taken away', async () => {
  const ha = await app.as('ha')
  const id = await launched()
  const [content] = (await partsOf(app.db, id)).contents
  const goal = {
    movement_id: id,
    content_id: content?.id ?? 0,
    unit_id: app.units.a.id,
    name: 'Chỉ tiêu',
    kind: 'number' as const,
    target: '5',
    starts_on: '2026-02-01',
    due_on: '2026-10-01',
  }
  await app.db.insertInto('goals').values(goal).execute()
  const answer = await ha.post(
    at.draft({ movement: id }),
    await formOf(id, {
      content_id: [''],
      content_title: ['Chỉ còn một'],
      content_text: [''],
      reason: 'Thử bỏ',
    }),
  )
  assert.equal(answer.status, 422)
  assert.match(answer.text, /đã có chỉ tiêu nên không bỏ được/)
  assert.equal((await partsOf(app.db, id)).contents.length, 5)
})

test('compacts are recorded once a unit, by its head', async () => {
  const id = await launched()
  const compact = {
    unit: app.units.a.id,
    signed_on: '2026-02-01',
    parties: 'Trưởng phòng và Công đoàn',
    text: '',
  }
  assert.equal((await (await app.as('lan')).post(at.compact({ movement: id }), compact)).status, 404)
  const binh = await app.as('binh')
  assert.equal((await binh.post(at.compact({ movement: id }), compact)).status, 303)
  assert.equal((await binh.post(at.compact({ movement: id }), compact)).status, 422)
  assert.equal((await binh.post(at.compact({ movement: id }), { ...compact, parties: '' })).status, 422)
})

test('a lower unit responds with a movement of its own, linked to the one above', async () => {
  const id = await launched()
  const binh = await app.as('binh')
  const answer = await binh.post(at.respond({ movement: id }), { unit: app.units.a.id })
  const response = await movementById(app.db, numberIn(answer.location))
  assert.equal(response?.parent_id, id)
  assert.equal((await partsOf(app.db, response?.id ?? 0)).contents.length, 5)
  assert.equal((await binh.post(at.respond({ movement: id }), { unit: app.units.b.id })).status, 404)
})

test('a movement ends after its final review, opens again with a reason, and serves another year', async () => {
  const ha = await app.as('ha')
  const id = await launched()
  assert.match((await ha.post(at.end({ movement: id }))).text, /tổng kết trước khi kết thúc/)
  const review = {
    kind: 'final',
    held_on: '2026-12-10',
    results: 'Hoàn thành các nội dung.',
    shortcomings: '',
    lessons: '',
    commended: '',
  }
  assert.equal((await ha.post(at.review({ movement: id }), { ...review, results: 'ngắn' })).status, 422)
  assert.equal((await (await app.as('an')).post(at.review({ movement: id }), review)).status, 404)
  await ha.post(at.review({ movement: id }), review)
  assert.equal((await ha.post(at.end({ movement: id }))).status, 303)
  assert.match(
    (await app.stranger().get(addresses.publicMovements.show({ movement: id }))).text,
    /Hoàn thành các nội dung/,
  )

  assert.equal((await ha.post(at.reopen({ movement: id }), { reason: '' })).status, 422)
  assert.equal((await ha.post(at.reopen({ movement: id }), { reason: 'Bổ sung kết quả' })).status, 303)
  const copied = numberIn((await ha.post(at.copy({ movement: id }), { year: 2027 })).location)
  const next = await movementById(app.db, copied)
  assert.deepEqual([next?.starts_on, next?.ends_on, next?.state], ['2027-01-15', '2027-12-15', 'draft'])
  assert.match(next?.title ?? '', /2027/)
  assert.equal(
    (await app.db.selectFrom('movement_reviews').selectAll().where('movement_id', '=', copied).execute())
      .length,
    0,
  )
  assert.match((await ha.get(`${at.compare()}?pt=${id}&pt=${copied}`)).text, /15\/01\/2027/)
})

test('an open goal keeps the movement from ending', async () => {
  const ha = await app.as('ha')
  const id = await launched()
  const [content] = (await partsOf(app.db, id)).contents
  await app.db
    .insertInto('goals')
    .values({
      movement_id: id,
      content_id: content?.id ?? 0,
      unit_id: app.units.a.id,
      name: 'Còn mở',
      kind: 'number',
      target: '5',
      starts_on: '2026-02-01',
      due_on: '2026-10-01',
    })
    .execute()
  await ha.post(at.review({ movement: id }), {
    kind: 'final',
    held_on: '2026-12-10',
    results: 'Hoàn thành các nội dung.',
    shortcomings: '',
    lessons: '',
    commended: '',
  })
  assert.match((await ha.post(at.end({ movement: id }))).text, /1 chỉ tiêu chưa chốt kỳ/)
})

test('a draft is withdrawn, and then neither launched nor corrected', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  assert.equal((await ha.post(at.withdraw({ movement: id }))).status, 303)
  assert.equal((await ha.post(at.draft({ movement: id }), await formOf(id))).status, 422)
  assert.equal((await ha.post(at.submit({ movement: id }))).status, 422)
})

test('the launch photo is a picture or nothing', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const text = await ha.post(at.photo({ movement: id }), {
    caption: '',
    file: new File(['<svg onload=alert(1)>'], 'anh.svg'),
  })
  assert.equal(text.status, 422)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  assert.equal(
    (await ha.post(at.photo({ movement: id }), { caption: 'Lễ phát động', file: new File([png], 'anh.png') }))
      .status,
    303,
  )
  const page = await ha.get(at.photo({ movement: id }))
  assert.equal(page.headers.get('content-type'), 'image/png')
  assert.equal((await (await app.as('giang')).get(at.photo({ movement: id }))).status, 404)
})

test('English readers get the same pages in English', async () => {
  const ha = await app.as('ha')
  await ha.post(addresses.preferences(), { lang: 'en', next: '/' })
  const id = await drafted(ha)
  assert.match((await ha.get(at.checklist({ movement: id }))).text, /Launch checklist/)
  assert.match(
    (await ha.post(at.start(), { unit: app.units.agency.id, text: '' })).text,
    /Paste a text or choose a file/,
  )
})

test('documents and awards set aside are kept with the movement; the public reads them after the launch', async () => {
  const ha = await app.as('ha')
  const id = await drafted(ha)
  const document = new File(
    [new Uint8Array(zipOf(docxParts(paragraphs('Kế hoạch đã ký'))))],
    'Kế hoạch đã ký.docx',
  )
  assert.equal((await ha.post(at.addFile({ movement: id }), { files: document })).status, 303)
  assert.equal(
    (await ha.post(at.addFile({ movement: id }), { files: new File(['<svg/>'], 'x.svg') })).status,
    422,
  )
  const changes = { quota_award: ['giay-khen', ''], quota_quantity: ['15', ''] }
  assert.equal((await ha.post(at.draft({ movement: id }), await formOf(id, changes))).status, 303)
  assert.match((await ha.get(at.show({ movement: id }))).text, /Giấy khen: 15/)

  const { id: file } = await app.db
    .selectFrom('movement_files')
    .select('id')
    .where('movement_id', '=', id)
    .executeTakeFirstOrThrow()
  const address = addresses.publicMovements.file({ movement: id, file })
  assert.equal((await app.stranger().get(address)).status, 404)
  const download = await ha.get(address)
  assert.match(download.headers.get('content-disposition') ?? '', /^attachment/)
  await app.db.updateTable('movements').set({ state: 'launched' }).where('id', '=', id).execute()
  assert.equal((await app.stranger().get(address)).status, 200)
  assert.equal((await (await app.as('an')).post(at.removeFile({ movement: id }), { file })).status, 404)
  assert.equal((await ha.post(at.removeFile({ movement: id }), { file })).status, 303)
  assert.equal((await app.stranger().get(address)).status, 404)
})
