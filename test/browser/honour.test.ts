/**
 * The other half of the chain, walked by the people concerned in a real browser: from a dossier that a member of staff
 * writes to an honour that a stranger verifies. Nine members vote in windows of their own.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { seatMember, setUpCouncil } from '#features/councils/index.ts'
import { verifyBallot } from '#proofs/ballot-result.ts'
import type { CastName } from '../cast.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

const voters: readonly CastName[] = ['son', 'binh', 'chi', 'dung', 'giang', 'lan', 'quan', 'ha', 'tam']

let site: Site
let council: number
before(async () => {
  if (leftOut) return
  site = await openSite()
  const ctx = await site.app.ctx('ha')
  const { id } = await setUpCouncil(ctx, {
    unit_id: site.app.units.agency.id,
    name: 'Hội đồng Thi đua - Khen thưởng cơ quan',
    decision: '02/QĐ-CQ',
    ...{ votes: 1, of_votes: 2, above: true, base: 'all-members' },
    ...{ starts_on: '2026-01-01', ends_on: null },
  })
  council = id
  for (const [at, name] of voters.entries())
    await seatMember(ctx, council, {
      person_id: site.app.people[name].personId,
      role: at === 0 ? 'chair' : name === 'chi' ? 'secretary' : 'member',
    })
})
after(() => site?.close())

const journey = (name: string, walk: () => Promise<void>) =>
  test(name, { skip: leftOut, timeout: 240_000 }, walk)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first()
const choose = (page: Page, name: string, label: RegExp) =>
  field(page, name).evaluate((element, wanted) => {
    if (!(element instanceof HTMLSelectElement)) throw new Error('not a choice')
    const option = [...element.options].find(({ text }) => new RegExp(wanted).test(text))
    if (!option) throw new Error(`no choice like ${wanted}`)
    element.value = option.value
  }, label.source)
const numberIn = (page: Page): number => Number(/\/(\d+)/.exec(new URL(page.url()).pathname)?.[1])

/** The server does what was asked, its answer is lost on the way, and the person opens the page again. */
async function loseAnswer(page: Page, address: string, ask: () => Promise<void>): Promise<void> {
  await page.route(`**${address}`, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await ask()
  await page.locator('[data-part="failed"]').waitFor()
  await page.unroute(`**${address}`)
  await page.reload()
}

let dossier = 0
let ballot = 0
let number = ''

journey(
  'a member of staff writes her dossier, her head hands it in, and she sees where it lies',
  async () => {
    const an = await site.window('an')
    await an.goto(addresses.dossiers.begin({ loai: 'ca-nhan', 'danh-hieu': 'giay-khen', nam: 2026 }))
    await press(an, 'Lập hồ sơ')
    await an.getByText('Chưa nộp được, còn thiếu').or(an.getByText('Đang soạn').first()).first().waitFor()
    dossier = numberIn(an)
    await an.goto(addresses.dossiers.part({ dossier, slug: 'bao-cao' }))
    await field(an, 'body').fill('Số hóa 1.200 hồ sơ lưu, hoàn thành trước hạn hai tháng.')
    await press(an, 'Lưu')
    await an.getByText('Đã lưu.').waitFor()
    await readsWell(an, 'her dossier, written')
    const binh = await site.window('binh')
    await binh.goto(addresses.dossiers.show({ dossier }))
    await choose(binh, 'to_unit_id', /Cơ quan thử nghiệm/)
    await press(binh, 'Nộp hồ sơ')
    await binh.getByText('Đã nộp hồ sơ.').waitFor()
    await an.goto(addresses.dossiers.list())
    await an.getByText('Chờ tiếp nhận').waitFor()
  },
)

journey(
  'the officer receives it, the examiner finds it in her work and agrees, it goes to the council',
  async () => {
    const ha = await site.window('ha')
    await ha.goto(addresses.dossiers.show({ dossier }))
    await choose(ha, 'examiner_1', /Vũ Thị Lan/)
    await press(ha, 'Tiếp nhận, giao thẩm định')
    await ha.getByText('Đã tiếp nhận và giao thẩm định.').waitFor()
    const lan = await site.window('lan', { width: 360, theme: 'dark' })
    await lan
      .getByRole('link', { name: /Thẩm định/ })
      .first()
      .click()
    await lan.getByLabel('Đủ điều kiện', { exact: true }).check()
    await press(lan, 'Gửi ý kiến thẩm định')
    await lan.getByText('Đã gửi ý kiến thẩm định.').waitFor()
    await readsWell(lan, 'an examination, answered')
    await ha.goto(addresses.dossiers.show({ dossier }))
    await press(ha, 'Đưa ra Hội đồng')
    await ha.getByText('Đã đưa ra Hội đồng.').waitFor()
  },
)

journey('the secretary convenes, puts the dossier on the agenda, and hands out the ballots', async () => {
  const chi = await site.window('chi')
  await chi.goto(addresses.councils.show({ council }))
  await field(chi, 'held_on').fill('2026-11-23')
  await field(chi, 'place').fill('Phòng họp tầng 2')
  await chi
    .locator(`main form[action*="phien-hop"] button, main form:has([name="held_on"]) button`)
    .last()
    .click()
  await chi.waitForURL(/phien-hop\/\d+/)
  for (const box of await chi.locator('main [name="seats"]').all()) await box.check()
  await chi.locator('main form:has([name="seats"]) button').click()
  await chi
    .getByText(/9 trên 9|9\/9/)
    .first()
    .waitFor()
  await choose(chi, 'dossier_id', /Nguyễn Thị An/)
  await chi.locator('main form:has([name="dossier_id"]) button').click()
  await chi.getByText('Nguyễn Thị An').first().waitFor()
  await press(chi, 'Phát phiếu')
  const link = chi.getByRole('link', { name: /Phiếu 1/ })
  await link.waitFor()
  await readsWell(chi, 'a meeting with its ballots')
  await link.click()
  await chi.waitForURL(/phieu-kin\/\d+/)
  ballot = numberIn(chi)
})

journey(
  'nine members vote in nine windows, one by keyboard alone, one on a phone, one after a lost answer; each finds the own receipt',
  async () => {
    const here = addresses.ballots.show({ ballot })
    const windows: Page[] = []
    for (const [at, name] of voters.entries()) {
      const page = await site.window(name, at === 3 ? { width: 360 } : {})
      await page.goto(here)
      const receive = page.locator('[data-press="receive"]')
      if (at === 5) await loseAnswer(page, addresses.ballots.right({ ballot }), () => receive.click())
      if (at === 4) {
        await receive.focus()
        await page.keyboard.press('Enter')
      } else if (at !== 5) await receive.click()
      await page.locator('[data-part="waits"]').waitFor()
      windows.push(page)
    }
    const secretary = windows[voters.indexOf('chi')] ?? assert.fail()
    await secretary.goto(here)
    await press(secretary, 'Mở hòm phiếu')
    await secretary.locator('[data-part="paper"]').waitFor()
    const receipts: string[] = []
    for (const [at, page] of windows.entries()) {
      await page.goto(here)
      await page.locator('[data-part="paper"]').waitFor()
      const choice = page
        .locator(`[data-part="paper"] input[value="${at === 8 ? 'disagree' : 'agree'}"]`)
        .first()
      if (at === 4) {
        await choice.focus()
        await page.keyboard.press('Space')
        await page.locator('[data-part="paper"] button').focus()
        await page.keyboard.press('Enter')
      } else {
        await choice.check()
        if (at === 3) await readsWell(page, 'a ballot paper on a phone')
        await page.locator('[data-part="paper"] button').click()
      }
      await page.locator('[data-receipt]:not(:empty)').waitFor()
      receipts.push((await page.locator('[data-receipt]').textContent()) ?? '')
    }
    assert.equal(new Set(receipts).size, 9)
    await secretary.goto(here)
    await press(secretary, 'Đóng hòm và kiểm phiếu')
    await secretary.getByText('Thông qua').first().waitFor()
    for (const [at, page] of windows.entries()) {
      await page.goto(here)
      assert.ok(await page.getByText(receipts[at] ?? '').count(), `the receipt of window ${at}`)
    }
    const file = await secretary.evaluate(
      async (address) => (await fetch(address)).json() as Promise<unknown>,
      addresses.ballots.result({ ballot }),
    )
    assert.deepEqual(await verifyBallot(file, receipts), [])
  },
)

journey(
  'the officer drafts the decision from the dossier, the signer issues it, and she is told',
  async () => {
    const ha = await site.window('ha')
    await ha.goto(addresses.decisions.begin())
    const said = {
      about: 'Về việc tặng Giấy khen năm 2026',
      authority: 'Chánh Văn phòng',
      grounds: 'Luật Thi đua, khen thưởng;',
      place: 'Sen Hồng',
      signer: 'Đặng Thanh Sơn',
      signer_title: 'Chánh Văn phòng',
      suffix: 'QĐ-VP',
    }
    for (const [name, value] of Object.entries(said)) await field(ha, name).fill(value)
    await ha.locator('main form:has([name="about"]) button').last().click()
    await ha.waitForURL(/quyet-dinh\/\d+/)
    const decision = numberIn(ha)
    await choose(ha, 'dossier_id', /Nguyễn Thị An/)
    await ha.locator('main form:has([name="dossier_id"]) button').click()
    await ha.getByText('Số hóa').or(ha.getByText('Nguyễn Thị An').first()).first().waitFor()
    const son = await site.window('son')
    await son.goto(addresses.decisions.show({ decision }))
    await field(son, 'decided_on').fill('2026-11-23')
    await press(son, 'Lấy số và ban hành')
    const title = await son
      .getByText(/\d+-QĐ-VP|\d+\/QĐ-VP/)
      .first()
      .textContent()
    number = /\d+[-/]QĐ-VP/.exec(title ?? '')?.[0] ?? assert.fail(title ?? '')
    const an = await site.window('an')
    await an.goto(addresses.dossiers.show({ dossier }))
    await an.getByText('Đã khen thưởng').first().waitFor()
  },
)

journey(
  'a stranger looks her up in the register and learns in plain words that the certificate is genuine',
  async () => {
    const stranger = await site.window(null)
    await stranger.goto(addresses.register.list({ tim: 'nguyen thi an' }))
    await stranger.getByText(number).first().waitFor()
    await stranger.getByRole('link', { name: 'Nguyễn Thị An' }).first().click()
    await readsWell(stranger, 'an honour in the register')
    // the code that the certificate bears
    const { code } = await site.app.db
      .selectFrom('register_honours')
      .select('code')
      .where('decision_number', '=', number)
      .executeTakeFirstOrThrow()
    await stranger.goto(addresses.register.verify())
    await stranger.getByLabel('Mã xác minh').fill(code)
    await stranger.getByLabel('Mã xác minh').press('Enter')
    await stranger.getByText('Giấy chứng nhận này là thật').waitFor()
    await readsWell(stranger, 'an honour, verified')
  },
)
