/**
 * A thousand certificates with their QR codes in one PDF, as the program sets them in its thread; beside them the
 * same pages printed by Chromium. `npm run bench:papers [certificates]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { chromium } from 'playwright-core'
import { renderSVG } from 'uqr'
import { type Certificate, certificatesSetting } from '#documents/certificate-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'

const total = Number(process.argv[2] ?? 1_000)

const certificates: Certificate[] = Array.from({ length: total }, (_, at) => ({
  style: 'nha-nuoc',
  superior: 'Ủy ban nhân dân tỉnh',
  agency: 'Văn phòng Ủy ban nhân dân tỉnh Sen Hồng',
  awardName: 'Chiến sĩ thi đua cơ sở',
  honouree: `Nguyễn Thị Hoàng Ước ${at + 1}`,
  place: 'Chuyên viên chính, Phòng Tổng hợp',
  merit: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
  decision: { number: '15/QĐ-UBND', on: '2026-11-20' },
  city: 'Sen Hồng',
  signerTitle: 'Chủ tịch',
  signer: 'Đặng Thanh Sơn',
  serial: String(at + 1),
  code: 'ABCDE-FGHJK-LMNPQ-RSTUV',
  verifyAt: `https://thidua.example.vn/xac-minh/${String(at).padStart(20, 'A')}`,
}))

/** Memory of all processes below one, shared pages counted by their share, in bytes; 0 where the system does not tell. */
function memoryBelow(root: number): number {
  const processes = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (processAt(name) ?? []) : [],
  )
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]))
  const isBelow = (id: number): boolean => id === root || (parents.has(id) && isBelow(parents.get(id) ?? 0))
  return processes.reduce((sum, { id, bytes }) => sum + (id !== root && isBelow(id) ? bytes : 0), 0)
}

/** A process may end while it is being looked at. */
function processAt(name: string): { id: number; parent: number; bytes: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    const rollup = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'))
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return { id: Number(name), parent, bytes: Number(rollup?.[1] ?? 0) * 1024 }
  } catch {
    return undefined
  }
}

async function measured(name: string, memory: () => number, make: () => Promise<Uint8Array>): Promise<void> {
  let most = memory()
  const watch = setInterval(() => {
    most = Math.max(most, memory())
  }, 1_000)
  const [began, spent] = [performance.now(), process.cpuUsage()]
  const pdf = await make()
  const time = performance.now() - began
  const { user, system } = process.cpuUsage(spent)
  clearInterval(watch)
  const pages =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  process.stdout.write(
    `${name}: ${total} certificates in ${(time / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of this program's processor time), ${(pdf.length / 2 ** 20).toFixed(1)} MB, ${pages} pages told, at most ${Math.round(most / 2 ** 20)} MB of memory\n`,
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same words and the same QR code on a page of the same size. */
const html = () => `<!doctype html><meta charset="utf-8"><style>
  @page { size: A4 landscape; margin: 20mm }
  body { font: 15pt Tinos, serif; text-align: center }
  section { break-after: page; height: 150mm; overflow: hidden; position: relative }
  svg { width: 30mm; position: absolute; left: 0; bottom: 0 }
  h1 { font-size: 34pt; color: #a61c1c } h2 { font-size: 26pt }
</style>${certificates
  .map(
    (one) => `<section><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc</p>
    <p>${escaped(one.signerTitle)}<br>${escaped(one.agency)}</p><h1>${escaped(one.awardName)}</h1>
    <h2>${escaped(one.honouree)}</h2><p>${escaped(one.place)}</p><p><i>${escaped(one.merit)}</i></p>
    ${renderSVG(one.verifyAt, { border: 1 })}<p>${escaped(one.decision.number)} ${one.code}</p></section>`,
  )
  .join('')}`

// the first paper opens the fonts, as the first of a day does
await measured(
  'Thi Đua (Typst, PDF/A-2b)',
  () => process.memoryUsage.rss(),
  () => toPdf(certificatesSetting(certificates)),
)
await measured(
  'Thi Đua, once more',
  () => process.memoryUsage.rss(),
  () => toPdf(certificatesSetting(certificates)),
)

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  const own = () => memoryBelow(process.pid)
  await measured(`Chromium ${browser.version()} (print to PDF)`, own, async () => {
    await page.setContent(html())
    return page.pdf({ preferCSSPageSize: true })
  })
} finally {
  await browser.close()
}
process.exit(0)
