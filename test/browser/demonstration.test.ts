/**
 * One page of each kind that links of the demonstration lead to, for several guests: it opens, reads well for everybody,
 * and the browser has nothing to complain of.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page, Response } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { buildServer } from '#app.ts'
import { leftOut, openDemonstration, type Site, troubles } from './site.ts'

let site: Site<string>
let patterns: URLPattern[]
before(async () => {
  if (leftOut) return
  site = await openDemonstration()
  patterns = buildServer(site.app.house)
    .routes.filter(({ method, path }) => method === 'GET' && path !== '/*')
    .map(({ path }) => path)
    // an address spelt out goes before one with a place for a name
    .sort((one, other) => one.split(':').length - other.split(':').length)
    .map((pathname) => new URLPattern({ pathname }))
})
after(() => site?.close())

type Walk = { who: string | null; theme: 'light' | 'dark'; width: number; atLeast: number }

const walks: readonly Walk[] = [
  { who: null, theme: 'light', width: 1280, atLeast: 20 },
  { who: null, theme: 'dark', width: 360, atLeast: 20 },
  { who: 'canbo', theme: 'light', width: 1280, atLeast: 60 },
  { who: 'quantri', theme: 'dark', width: 360, atLeast: 60 },
  { who: 'nhanvien', theme: 'dark', width: 1280, atLeast: 40 },
]

for (const { who, theme, width, atLeast } of walks) {
  const guest = who ?? 'a stranger'
  test(`every link leads ${guest} to a page that reads well, ${theme}, ${width} px`, {
    skip: leftOut,
  }, async () => {
    const page = await site.window(who, { theme, width })
    const { found, opened } = await walk(page, who === null ? addresses.home() : addresses.work())
    assert.deepEqual(found, [])
    assert.ok(opened >= atLeast, `${opened} pages were opened`)
    await page.context().close()
  })
}

type Walked = { found: string[]; opened: number }

/** Opens one page of each kind that can be reached from here by links. */
async function walk(page: Page, start: string): Promise<Walked> {
  const queue = [start]
  const known = new Set<string>()
  const walked: Walked = { found: [], opened: 0 }
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (known.has(kindOf(address))) continue
    known.add(kindOf(address))
    const answer = await open(page, address)
    if (!answer) continue
    walked.opened += 1
    const wrong = [...(await wrongWith(page, answer)), ...complaints.splice(0)]
    if (wrong.length > 0) walked.found.push(`${address}: ${wrong.join('; ')}`)
    queue.push(...(await linksOf(page)))
  }
  return walked
}

/** The pattern of the route: addresses that differ in names and numbers of records only lead to one kind of page. */
function kindOf(address: string): string {
  const fits = patterns.find((pattern) => pattern.test(address, site.url))
  return fits?.pathname ?? address
}

/** The answer, if it is a page; a file that the browser would save is opened by tests of its own. */
async function open(page: Page, address: string): Promise<Response | undefined> {
  try {
    const answer = await page.goto(address)
    return answer?.headers()['content-type']?.startsWith('text/html') ? answer : undefined
  } catch (error) {
    if (String(error).includes('Download is starting')) return undefined
    throw error
  }
}

async function wrongWith(page: Page, answer: Response): Promise<string[]> {
  const wrong = await troubles(page)
  return answer.status() === 200 ? wrong : [`status ${answer.status()}`, ...wrong]
}

const linksOf = async (page: Page): Promise<string[]> => {
  const links = await page.$$eval('a[href]', (all) => all.map((one) => (one as HTMLAnchorElement).href))
  return links.filter((link) => new URL(link).origin === site.url).map((link) => link.slice(site.url.length))
}
