/**
 * Clusters, albums, decisions and the register as people meet them in a browser: every page reads well for
 * everybody, and the pictures, the verification and the player of pages are used by keyboard alone.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { handOutBallots } from '#features/ballots/index.ts'
import { beginScoring, setUpCluster } from '#features/clusters/index.ts'
import {
  addItem,
  callMeeting,
  recordAttendance,
  seatMember,
  seatsOf,
  setUpCouncil,
} from '#features/councils/index.ts'
import { addLine, beginDecision, issueDecision, linesOf } from '#features/decisions/index.ts'
import { addPhotos, beginAlbum, describePhoto, photosOf, publishAlbum } from '#features/gallery/index.ts'
import { leftOut, openSite, readsWell, type Site } from './site.ts'

let site: Site
let code = ''

before(async () => {
  if (leftOut) return
  site = await openSite()
  const { app } = site
  const ha = await app.ctx('ha')
  const { id: cluster } = await setUpCluster(ha, null, {
    _version: null,
    unit_id: app.units.agency.id,
    name: 'Khối các phòng',
    year: 2026,
    total: 10_000,
    members: [app.units.a.id, app.units.b.id],
    bodies: [],
    head: `unit:${app.units.b.id}`,
    criteria: [{ name: 'Nhiệm vụ chính trị', maximum: 10_000, mandatory: true }],
  })
  await beginScoring(ha, cluster, 1)
  const about = {
    unit_id: app.units.agency.id,
    title: 'Lễ phát động',
    description: '',
    happened_on: null,
    movement_id: null,
  }
  const { id: album } = await beginAlbum(ha, about)
  const blank = sharp({ create: { width: 640, height: 420, channels: 3, background: '#8a1c1c' } })
  const bytes = new Uint8Array(await blank.jpeg().toBuffer())
  await addPhotos(ha, album, [new File([bytes], 'a.jpg'), new File([bytes], 'b.jpg')])
  for (const photo of await photosOf(app.db, album))
    await describePhoto(
      ha,
      { album, photo: photo.id },
      { alt: `Ảnh ${photo.name}`, caption: 'Hội trường', photographer: '' },
    )
  await publishAlbum(ha, album, 1)
  const { id: decision } = await beginDecision(ha, {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng giấy khen',
    authority: 'Chánh Văn phòng',
    grounds: ['Luật Thi đua, khen thưởng;'],
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: [],
    suffix: 'QĐ-VP',
  })
  await addLine(ha, decision, {
    _version: 1,
    subject: 'ca-nhan',
    person_id: app.people.an.personId,
    unit_id: null,
    name: '',
    award: 'giay-khen',
    year: 2026,
    merit: '',
  })
  await issueDecision(await app.ctx('son'), decision, { _version: 2, decided_on: '2026-11-20' })
  await convene(ha)
  code = (await linesOf(app.db, decision))[0]?.code ?? ''
})
after(() => site?.close())

/** A council of three that meets about one honour, its ballots handed out. */
async function convene(ha: Ctx): Promise<void> {
  const { people, units } = site.app
  const { id: council } = await setUpCouncil(ha, {
    unit_id: units.agency.id,
    name: 'Hội đồng Thi đua - Khen thưởng',
    decision: '',
    votes: 1,
    of_votes: 2,
    above: true,
    base: 'all-members',
    starts_on: '2026-01-01',
    ends_on: null,
  })
  for (const [at, name] of (['son', 'binh', 'lan'] as const).entries())
    await seatMember(ha, council, { person_id: people[name].personId, role: at === 0 ? 'chair' : 'member' })
  const { id: meeting } = await callMeeting(ha, council, { held_on: '2026-11-23', place: '' })
  const seats = (await seatsOf(site.app.db, council)).map(({ id }) => id)
  await recordAttendance(ha, meeting, { _version: 1, seats })
  const item = { person_id: people.an.personId, unit_id: null, award: 'cstd-co-so', year: 2026 }
  await addItem(ha, meeting, { ...item, _version: 2 })
  await handOutBallots(ha, meeting, 3)
}

const journey = (name: string, walk: () => Promise<void>) =>
  test(name, { skip: leftOut, timeout: 240_000 }, walk)

const pages: readonly [who: 'ha' | 'binh' | null, address: () => string][] = [
  [null, () => addresses.register.list()],
  [null, () => addresses.register.list({ tim: 'không có ai' })],
  [null, () => addresses.register.log()],
  [null, () => addresses.register.verify()],
  [null, () => addresses.register.verify({ ma: 'sai' })],
  [null, () => addresses.register.code({ code })],
  [null, () => addresses.publicGallery.list()],
  [null, () => addresses.publicGallery.album({ album: 1 })],
  [null, () => addresses.publicGallery.photo({ album: 1, photo: 1 })],
  ['ha', () => addresses.clusters.list()],
  ['ha', () => addresses.clusters.add()],
  ['ha', () => addresses.clusters.show({ cluster: 1 })],
  ['ha', () => addresses.clusters.compare({ cluster: 1 })],
  ['ha', () => addresses.clusters.member({ clusterMember: 1 })],
  ['binh', () => addresses.clusters.member({ clusterMember: 1 })],
  ['ha', () => addresses.councils.list()],
  ['ha', () => addresses.councils.show({ council: 1 })],
  ['ha', () => addresses.councils.meeting({ meeting: 1 })],
  ['binh', () => addresses.ballots.show({ ballot: 1 })],
  [null, () => addresses.publicDeeds()],
  ['binh', () => addresses.recognitions.list()],
  ['ha', () => addresses.recognitions.spread()],
  ['ha', () => addresses.gallery.list()],
  ['ha', () => addresses.gallery.begin()],
  ['ha', () => addresses.gallery.show({ album: 1 })],
  ['ha', () => addresses.decisions.list()],
  ['ha', () => addresses.decisions.begin()],
  ['ha', () => addresses.decisions.show({ decision: 1 })],
  ['ha', () => addresses.certificates.list()],
  ['ha', () => addresses.fund.book()],
  ['ha', () => addresses.ceremonies.list()],
  ['ha', () => addresses.ceremonies.begin()],
  ['ha', () => addresses.fund.pay({ decision: 1 })],
  ['ha', () => addresses.certificates.ofDecision({ decision: 1 })],
]

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const)
  journey(`clusters, albums, decisions and the register read well, ${theme}, ${width} px`, async () => {
    for (const who of [null, 'ha', 'binh'] as const) {
      const page = await site.window(who, { theme, width })
      for (const [reader, address] of pages) {
        if (reader !== who) continue
        await page.goto(address())
        await readsWell(page, `${address()} (${theme}, ${width})`)
      }
      await page.context().close()
    }
  })

journey('a stranger verifies a certificate and looks at pictures with the keyboard alone', async () => {
  const page = await site.window(null)
  await page.goto(addresses.register.verify())
  await page.getByLabel('Mã xác minh').focus()
  await page.keyboard.type(code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByText('Giấy chứng nhận này là thật').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải huy hiệu' }).press('Enter')
  assert.match((await download).suggestedFilename(), /^huy-hieu-.*\.jwt$/)

  await page.goto(addresses.publicGallery.album({ album: 1 }))
  await page.locator('[data-gallery] a').first().focus()
  await page.keyboard.press('Enter')
  const box = page.locator('dialog.lightbox')
  await box.getByText('1/2 Hội trường').waitFor()
  await page.keyboard.press('ArrowRight')
  await box.getByText('2/2 Hội trường').waitFor()
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'hidden' })
  // the browser tells of the closing a moment later, and then the focus goes back to the picture that was seen last
  await page.waitForFunction(
    (seen) => document.activeElement?.getAttribute('href') === seen,
    addresses.publicGallery.photo({ album: 1, photo: 2 }),
  )
})

journey('without scripts pictures have pages of their own, and verification works', async () => {
  const page = await site.window(null, { scripts: false })
  await page.goto(addresses.publicGallery.album({ album: 1 }))
  await page.locator('[data-gallery] a').first().click()
  await page.getByRole('link', { name: 'Ảnh sau' }).click()
  await page.getByRole('heading', { name: 'Ảnh 2 trên 2' }).waitFor()
  await page.goto(addresses.register.verify({ ma: code }))
  await page.getByText('Giấy chứng nhận này là thật').waitFor()
})

journey(
  'members receive their right, vote in their own browsers, and find their receipts in the published box',
  async () => {
    const ballot = addresses.ballots.show({ ballot: 1 })
    const voters = await Promise.all((['son', 'binh', 'lan'] as const).map((name) => site.window(name)))
    for (const page of voters) {
      await page.goto(ballot)
      await page.getByRole('button', { name: 'Nhận quyền bỏ phiếu' }).click()
      await page.getByText('Trình duyệt này đã giữ quyền bỏ phiếu').waitFor()
    }
    const officer = await site.window('ha')
    await officer.goto(ballot)
    await officer.getByRole('button', { name: 'Mở hòm phiếu' }).click()
    await officer.getByText('Đã mở hòm phiếu').waitFor()
    const receipts: string[] = []
    for (const [at, page] of voters.entries()) {
      // the page sees by itself that the box is open
      await page.getByRole('button', { name: 'Bỏ phiếu' }).waitFor()
      await page.getByLabel(at < 2 ? 'Đồng ý' : 'Không đồng ý', { exact: true }).check()
      if (at === 0) await readsWell(page, 'the ballot paper')
      await page.getByRole('button', { name: 'Bỏ phiếu' }).click()
      await page.getByText('Phiếu đã vào hòm').waitFor()
      receipts.push((await page.locator('[data-receipt]').textContent()) ?? '')
    }
    await officer.goto(ballot)
    await officer.getByRole('button', { name: 'Đóng hòm và kiểm phiếu' }).click()
    await officer.getByText('Thông qua', { exact: true }).waitFor()
    for (const receipt of receipts) await officer.getByText(receipt, { exact: true }).waitFor()
    await readsWell(officer, 'the result')
    assert.equal(new Set(receipts).size, 3)
  },
)
