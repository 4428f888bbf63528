/**
 * The program as people meet it: served on a socket with the cast in place, in a real Chromium.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { addresses } from '#addresses.ts'
import { beginToday, buildListener } from '#app.ts'
import { demonstrationPassword, loadDemonstration } from '#features/demo/index.ts'
import { hashPassword } from '#platform/crypto.ts'
import { type App, startApp } from '../app.ts'
import type { CastName } from '../cast.ts'

const program = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
/** Why the journeys are left out, where there is no browser. `npm test` installs one or says how. */
export const leftOut = program ? false : 'no Chromium is on this machine; npm test says how to get one'

export const password = 'mưa rơi trên mái ngói'

export type Site<Who extends string = CastName> = {
  app: App
  url: string
  /** A browser window of its own, in which this person has signed in; `null` for a stranger. */
  window(who: Who | null, options?: WindowOptions): Promise<Page>
  close(): Promise<void>
}
export type WindowOptions = { width?: number; theme?: 'light' | 'dark'; scripts?: boolean }

/** The program with the cast in place. */
export async function openSite(): Promise<Site> {
  const app = await startApp()
  const password_hash = await hashPassword(password)
  await app.db.updateTable('accounts').set({ password_hash }).execute()
  return serve(app, (who) => ({ login: who.padEnd(3, '1'), password }))
}

/** The program with the demonstration agency as its guests meet it. */
export async function openDemonstration(): Promise<Site<string>> {
  const app = await startApp({ stage: false })
  await loadDemonstration(app.house, { id: 1, schema: 'agency', name: '' }, () => {})
  await beginToday(app.house)
  return serve(app, (login) => ({ login, password: demonstrationPassword }))
}

async function serve<Who extends string>(app: App, loginOf: (who: Who) => Login): Promise<Site<Who>> {
  const server = createServer(buildListener(app.house))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${portOf(server)}`
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  return {
    app,
    url,
    window: (who, options = {}) =>
      openWindow(browser, { url, login: who === null ? null : loginOf(who), ...options }),
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return address.port
}

async function openWindow(
  browser: Browser,
  {
    url,
    login,
    width = 1280,
    theme = 'light',
    scripts = true,
  }: WindowOptions & { url: string; login: Login | null },
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: scripts,
    locale: 'vi-VN',
    // axe is put into the page from outside; our own pages are judged with their policy in app.test.ts
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  if (login) await signInWith(page, login)
  return page
}

type Login = { login: string; password: string }

export const signIn = (page: Page, who: CastName): Promise<void> =>
  signInWith(page, { login: who.padEnd(3, '1'), password })

async function signInWith(page: Page, { login, password }: Login): Promise<void> {
  await page.goto(addresses.signIn())
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`**${addresses.work()}`)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }

/** The page reads well for everybody: no finding of axe at all, and nothing runs over the side. */
export async function readsWell(page: Page, where: string): Promise<void> {
  assert.deepEqual(await troubles(page), [], where)
}

/** What axe finds on the page, and whether anything runs over the side. */
export async function troubles(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    // put there by the line above
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    return (await axe.run()).violations
  })
  const told = violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id}: ${places.join(' | ')}`
  })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return overflow > 1 ? [...told, `it runs ${overflow} px over the side`] : told
}
