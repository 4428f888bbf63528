/**
 * Lists, searches and dashboards of an agency of 60,000 people, as four persons read them, one after another.
 */
import { loadLargeAgency, password, readers, size } from './large-agency-load.ts'
import { measured, openBeside, percentile, say, signIn, startProduct } from './product.ts'

const rounds = 20
const aim = 100

const board = '/chi-tieu?phong-trao=9'
const pages = [
  '/con-nguoi',
  '/con-nguoi?trang=1200',
  '/con-nguoi?tim=nguyen+van+an',
  '/con-nguoi?tim=Nguyễn+Thị+Hà',
  '/con-nguoi?tim=an',
  '/con-nguoi?don-vi=2',
  '/con-nguoi/30000',
  '/don-vi',
  '/don-vi/2',
  '/chi-tieu',
  `${board}&trang=50`,
  `${board}&tinh-hinh=late`,
  `${board}&don-vi=2`,
  `${board}&tim=chi+tieu+12`,
  `${board}&xem=nhiem-vu`,
  `${board}&xem=cong-viec`,
  `${board}&xem=lich`,
  `${board}&xem=tien-trinh`,
  '/chi-tieu/100',
  '/nhiem-vu/100',
  '/bao-cao/cho-xac-nhan',
  '/viec-cua-toi',
  '/toan-canh',
  '/toan-canh/2',
  '/tim?tim=nguyen',
  '/tim?tim=chi+tieu+77',
  '/viec/phong-trao',
  '/viec/phong-trao?tim=so+9',
  '/viec/phong-trao/9',
  '/?anew',
  '/phong-trao?anew',
  '/phong-trao/9?anew',
  '/thong-bao',
  '/quan-tri/tai-khoan',
  '/quan-tri/tai-khoan?trang=1000',
  '/quan-tri/tai-khoan?tim=hoa',
  '/quan-tri/tai-khoan?tim=an',
]

async function readAll(url: string): Promise<number> {
  const cookies = new Map<string, string>()
  for (const { login } of readers) cookies.set(login, await signIn(url, login, password))
  say(`${'p50/p95 in ms'.padEnd(42)}${[...cookies.keys()].map((login) => login.padStart(14)).join('')}`)
  let worst = 0
  for (const page of pages) {
    const columns: string[] = []
    for (const cookie of cookies.values()) {
      const times = await timesOf(url + page, cookie)
      const p95 = percentile(times, 0.95)
      worst = Math.max(worst, times.length > 0 ? p95 : 0)
      const told = `${percentile(times, 0.5).toFixed(0)}/${p95.toFixed(0)}`
      columns.push((times.length > 0 ? told : '–').padStart(14))
    }
    say(page.padEnd(42) + columns.join(''))
  }
  return worst
}

/** How long each answer took, in milliseconds, after two that do not count; nothing for who may not read the page. */
async function timesOf(address: string, cookie: string): Promise<number[]> {
  const times: number[] = []
  for (let round = -2; round < rounds; round += 1) {
    const from = performance.now()
    const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' })
    await answer.text()
    if (answer.status === 404 || answer.status === 403) return []
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
    if (round >= 0) times.push(performance.now() - from)
  }
  return times
}

await measured(async (main, dataDir) => {
  const product = await startProduct(main, dataDir)
  try {
    const from = performance.now()
    const databases = openBeside(dataDir)
    await loadLargeAgency(databases.tenant('agency'))
    await databases.close()
    const seconds = ((performance.now() - from) / 1000).toFixed(0)
    say(`${size.people} people, ${size.goals} goals, ${size.tasks} tasks loaded in ${seconds} s`)
    const worst = await readAll(product.url)
    say(`worst p95 ${worst.toFixed(0)} ms (aim ${aim})`)
  } finally {
    await product.stop()
  }
})
