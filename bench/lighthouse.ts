/**
 * Lighthouse over the public pages of a site that is running, e.g. the demonstration:
 * `npm run bench:lighthouse -- http://localhost:8080`. Prints the four scores of each page, and ends with status
 * 1 when one is below 98.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addresses } from '#addresses.ts'

const site = process.argv[2] ?? 'http://localhost:8080'
const least = 98
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const chromium = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)

/** The address of the latest article, as the list of news links it. */
async function anArticle(): Promise<string> {
  const html = await (await fetch(site + addresses.publicArticles.list())).text()
  return /href="(\/tin-tuc\/[a-z0-9-]+-\d+)"/.exec(html)?.[1] ?? addresses.publicArticles.list()
}

type Report = { categories: Record<string, { score: number | null }> }

/** The scores of a page; asked again when the browser lost its trace, which happens. */
function judge(path: string, tries = 3): number[] {
  const file = join(mkdtempSync(join(tmpdir(), 'thidua-lighthouse-')), 'report.json')
  const words = [
    site + path,
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join(',')}`,
  ]
  const { status } = spawnSync('lighthouse', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromium },
  })
  if (status !== 0 && tries > 1) return judge(path, tries - 1)
  if (status !== 0) throw new Error(`lighthouse could not read ${path}`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  return categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100))
}

const pages = [
  addresses.home(),
  addresses.publicMovements.show({ movement: 1 }),
  await anArticle(),
  addresses.publicGallery.list(),
  addresses.register.list(),
]
process.stdout.write(`${'page'.padEnd(44)} ${categories.map((name) => name.padEnd(14)).join(' ')}\n`)
let wanting = 0
for (const path of pages) {
  const scores = judge(path)
  if (scores.some((score) => score < least)) wanting += 1
  process.stdout.write(
    `${path.slice(0, 43).padEnd(44)} ${scores.map((score) => String(score).padEnd(14)).join(' ')}\n`,
  )
}
process.exit(wanting === 0 ? 0 : 1)
