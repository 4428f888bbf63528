/**
 * The main job, walked by the people concerned in a real browser: from the text of a plan to progress that
 * everybody sees.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { planText } from '../../src/features/demo/plan-text.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
before(async () => {
  if (!leftOut) site = await openSite()
})
after(() => site?.close())

const journey = (name: string, walk: () => Promise<void>) => test(name, { skip: leftOut }, walk)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
/** A field by the name that the form sends; labels are judged by axe on every page. */
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first()
const numberIn = (address: string): number => Number(/\/(\d+)/.exec(new URL(address).pathname)?.[1])

let movement = 0

journey(
  'the officer pastes the text of a plan, corrects the draft beside its source, and launches it',
  async () => {
    const officer = await site.window('ha')
    await officer.goto(addresses.movements.start())
    await officer.getByLabel('Văn bản của kế hoạch').fill(planText)
    await press(officer, 'Đọc văn bản')
    await officer.waitForURL('**/ban-nhap')
    movement = numberIn(officer.url())
    assert.match(
      await officer.getByLabel('Chủ đề').inputValue(),
      /^Cán bộ, công chức, người lao động .*mỗi ngày làm việc là một ngày vui$/,
    )
    assert.equal(
      await officer
        .locator('[name=content_title]')
        .evaluateAll((fields) => fields.filter((field) => (field as HTMLTextAreaElement).value).length),
      5,
    )
    assert.equal(await field(officer, 'launcher_name').inputValue(), 'Lê Quang Vinh')

    // each field leads to the passage that it came from
    await officer.getByRole('link', { name: 'Xem đoạn gốc' }).first().click()
    assert.match(
      (await officer.locator('mark:target').textContent()) ?? '',
      /phát động phong trào thi đua năm 2026/,
    )

    await officer.getByLabel('Phòng Tổng hợp').check()
    await press(officer, 'Lưu bản nháp')
    await officer.getByText('Đã lưu.').waitFor()
    await officer.goto(addresses.movements.launch({ movement }))
    await press(officer, 'Phát động')
    assert.match((await officer.getByRole('alert').textContent()) ?? '', /điều kiện phát động chưa đạt/)
  },
)

journey(
  'staff are consulted, every opinion is answered, and then the movement is launched and acknowledged',
  async () => {
    const officer = await site.window('ha')
    await officer.goto(addresses.movements.show({ movement }))
    await press(officer, 'Đưa ra lấy ý kiến')

    const staff = await site.window('giang', { width: 360 })
    await staff.goto(addresses.movements.show({ movement }))
    await staff.getByLabel('Ý kiến của đồng chí').fill('Đề nghị nêu rõ người chịu trách nhiệm.')
    await press(staff, 'Gửi ý kiến')
    await readsWell(staff, 'the movement in consultation, 360 px')

    await officer.reload()
    await field(officer, 'answer').fill('Tiếp thu, sẽ giao rõ người.')
    await press(officer, /^Trả lời$/)
    await officer.goto(addresses.movements.launch({ movement }))
    await press(officer, 'Phát động')
    await officer.getByText('Đã phát động phong trào').waitFor()

    const head = await site.window('binh')
    await head.goto(addresses.work())
    await head.getByRole('link', { name: 'Xem và tiếp nhận' }).click()
    await press(head, /Xác nhận đã tiếp nhận/)
    await head.getByText('1 trên 1 đơn vị đã tiếp nhận').waitFor()
  },
)

let goal = 0

journey('the head sets a goal and gives a task with a person, a deadline and a product', async () => {
  const head = await site.window('binh')
  await head.goto(addresses.goals.add({ 'phong-trao': movement }))
  await field(head, 'name').fill('Văn bản đi được ký số')
  await field(head, 'unit').selectOption({ label: 'Phòng Tổng hợp' })
  await field(head, 'kind').selectOption('percent')
  await field(head, 'measure').fill('%')
  await field(head, 'target').fill('95')
  await press(head, 'Đặt chỉ tiêu')
  await head.getByRole('heading', { level: 1, name: 'Văn bản đi được ký số' }).waitFor()
  goal = numberIn(head.url())

  await head.locator('summary', { hasText: 'Giao nhiệm vụ' }).click()
  await field(head, 'name').fill('Cài chữ ký số cho cả phòng')
  const options = await field(head, 'person').locator('option').allInnerTexts()
  const an = options.find((label) => label.includes('Nguyễn Thị An'))
  assert.ok(an, 'An can be given tasks')
  await field(head, 'person').selectOption({ label: an })
  await field(head, 'product').fill('Biên bản bàn giao')
  await press(head, 'Giao nhiệm vụ')
  await head.getByRole('link', { name: 'Cài chữ ký số cho cả phòng' }).waitFor()
  await readsWell(head, 'the goal')
})

journey(
  'staff start the task and report it with evidence; the head confirms; progress shows to the public',
  async () => {
    const staff = await site.window('an', { width: 360 })
    await staff.getByRole('link', { name: 'Cài chữ ký số cho cả phòng' }).click()
    await press(staff, 'Bắt đầu làm')
    await field(staff, 'value').fill('120')
    await field(staff, 'text').fill('Đã cài cho 12 máy, thêm phòng bên cạnh.')
    await staff.getByLabel('Minh chứng').setInputFiles({
      name: 'bien-ban.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Biên bản bàn giao\n'),
    })
    await press(staff, 'Gửi báo cáo')
    await staff.getByText('Đã gửi báo cáo').waitFor()
    await readsWell(staff, 'the task, 360 px')

    const head = await site.window('binh')
    await head.goto(addresses.goals.waiting())
    await head.getByText('Đã cài cho 12 máy').waitFor()
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('link', { name: 'bien-ban.txt' }).click(),
    ])
    assert.equal(readFileSync(await file.path(), 'utf8'), 'Biên bản bàn giao\n')
    await press(head, 'Xác nhận')
    await head.getByText('Đã xác nhận báo cáo').waitFor()

    await head.goto(addresses.goals.show({ goal }))
    await head.locator('summary', { hasText: 'Báo cáo tiến độ' }).click()
    await field(head, 'value').fill('76')
    await field(head, 'text').fill('Đo tại sổ văn bản đi.')
    await press(head, 'Gửi báo cáo')
    await head.getByText('Đã gửi báo cáo').waitFor()
    // nobody confirms an own report
    assert.equal(await head.getByRole('button', { name: 'Xác nhận' }).count(), 0)

    const officer = await site.window('ha')
    await officer.goto(addresses.goals.waiting())
    await press(officer, 'Xác nhận')
    const stranger = await site.window(null)
    await stranger.goto(addresses.publicMovements.show({ movement }))
    await stranger.getByText('80 %').first().waitFor()
  },
)

journey('a colleague of another unit sees the goals, but neither the task nor its evidence', async () => {
  const giang = await site.window('giang')
  assert.equal((await giang.goto(addresses.goals.show({ goal })))?.status(), 200)
  assert.equal((await giang.goto(addresses.goals.task({ task: 1 })))?.status(), 404)
  assert.equal((await giang.request.get(addresses.goals.evidence({ evidence: 1 }))).status(), 404)
})

journey('with JavaScript off the whole of it still works: sign in, read, report, look up', async () => {
  const staff = await site.window('an', { scripts: false })
  await staff.goto(addresses.publicMovements.show({ movement }))
  assert.equal((await staff.getByRole('heading', { level: 2 }).count()) > 2, true)
  await staff.goto(`${addresses.search()}?tim=nguyen+thi+an`)
  await staff.getByRole('link', { name: 'Nguyễn Thị An' }).waitFor()
  const officer = await site.window('ha', { scripts: false })
  await officer.goto(addresses.movements.start())
  await officer
    .getByLabel('Văn bản của kế hoạch')
    .fill('Quy chế thi đua, khen thưởng của cơ quan. Điều 1. Phạm vi điều chỉnh.')
  await press(officer, 'Đọc văn bản')
  assert.ok(((await officer.getByRole('alert').textContent()) ?? '').length > 20)
  assert.match(
    await officer.getByLabel('Văn bản của kế hoạch').inputValue(),
    /Quy chế thi đua/,
    'nothing that was typed is lost',
  )
})

journey('the keyboard alone goes from sign-in to a task, with the focus in sight', async () => {
  const page = await site.window(null)
  await page.goto(addresses.signIn())
  await page.keyboard.press('Tab')
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Đến nội dung chính/)
  await page.getByLabel('Tên đăng nhập').focus()
  await page.keyboard.type('an1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mưa rơi trên mái ngói')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${addresses.work()}`)
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'tim')
  await page.keyboard.type('ky so')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Văn bản đi được ký số' }).waitFor()
})

/** Every page that the feature has, for the person who may open it. */
const pages: readonly [who: 'ha' | 'quan' | 'an' | null, address: () => string][] = [
  [null, () => addresses.home()],
  [null, () => addresses.publicMovements.list()],
  [null, () => addresses.publicMovements.show({ movement })],
  [null, () => addresses.signIn()],
  [null, () => '/khong-co-trang-nay'],
  ['ha', () => addresses.work()],
  ['ha', () => addresses.movements.list()],
  ['ha', () => addresses.movements.start()],
  ['ha', () => addresses.movements.show({ movement })],
  ['ha', () => addresses.movements.draft({ movement })],
  ['ha', () => addresses.movements.voice({ movement })],
  ['ha', () => addresses.movements.checklist({ movement })],
  ['ha', () => addresses.movements.versions({ movement })],
  ['ha', () => addresses.movements.compare({ pt: movement })],
  ['ha', () => addresses.goals.board()],
  ['ha', () => addresses.goals.board({ xem: 'cong-viec' })],
  ['ha', () => addresses.goals.board({ xem: 'lich', thang: '2026-12' })],
  ['ha', () => addresses.goals.board({ xem: 'tien-trinh' })],
  ['ha', () => addresses.goals.add({ 'phong-trao': movement })],
  ['ha', () => addresses.goals.show({ goal })],
  ['ha', () => addresses.goals.closeOut()],
  ['ha', () => addresses.goals.waiting()],
  ['ha', () => addresses.dashboard.agency()],
  ['ha', () => addresses.laws.list()],
  ['ha', () => addresses.people.list()],
  ['ha', () => addresses.people.show({ person: 1 })],
  ['ha', () => addresses.units.tree()],
  ['ha', () => addresses.units.show({ unit: 2 })],
  ['ha', () => addresses.imports.list()],
  ['quan', () => addresses.accounts.list()],
  ['quan', () => addresses.accounts.add()],
  ['quan', () => addresses.accounts.show({ account: 1 })],
  ['quan', () => addresses.settings()],
  ['quan', () => addresses.signing.show()],
  ['quan', () => addresses.outbox()],
  ['quan', () => addresses.events()],
  ['an', () => addresses.notices()],
  ['an', () => addresses.ownPassword()],
  ['an', () => addresses.goals.task({ task: 1 })],
  ['an', () => addresses.achievements.own()],
  ['an', () => addresses.papers.list()],
  ['ha', () => addresses.papers.list({ 'don-vi': 2 })],
  ['ha', () => addresses.papers.templates()],
  ['ha', () => addresses.certificates.blanks()],
]

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  journey(`every page reads well for everybody, ${theme}, ${width} px`, async () => {
    for (const who of [null, 'ha', 'quan', 'an'] as const) {
      const page = await site.window(who, { theme, width })
      for (const [reader, address] of pages) {
        if (reader !== who) continue
        await page.goto(address())
        await readsWell(page, `${address()} (${theme}, ${width})`)
      }
      await page.context().close()
    }
  })
}

test('the shared launch text, where it lies beside the project, becomes a draft of five contents', {
  skip: leftOut || missingFixture(),
}, async () => {
  const officer = await site.window('ha')
  await officer.goto(addresses.movements.start())
  await officer.getByLabel('Văn bản của kế hoạch').fill(readFileSync(fixture, 'utf8'))
  await press(officer, 'Đọc văn bản')
  await officer.waitForURL('**/ban-nhap')
  assert.match(
    await officer.getByLabel('Chủ đề').inputValue(),
    /^Cán bộ, công chức, người lao động Cơ quan chuyên trách/,
  )
  const contents = await officer
    .locator('[name=content_text]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).filter(Boolean))
  assert.equal(contents.length, 5)
})

const fixture = join(process.cwd(), '../shared/fixtures/launch-2026.txt')
function missingFixture(): string | false {
  try {
    readFileSync(join(process.cwd(), '../shared/fixtures/launch-2026.txt'))
    return false
  } catch {
    return 'the shared fixture is not here'
  }
}
