/**
 * All that has to hold, in one command: `npm test`. Each step is a line of the list below; the first that
 * fails ends the run. Tests run on the embedded database and, where Debian's PostgreSQL is installed, a
 * second time on a server made of that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const say = (line: string) => process.stdout.write(`\n== ${line}\n`)

function step(what: string, command: string, words: string[], env: Record<string, string> = {}): void {
  say(what)
  const { status, signal } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status === 0) return
  say(`${what}: failed (${signal ?? `status ${status}`})`)
  process.exit(1)
}

const chromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const foundChromium = () =>
  [process.env.CHROMIUM ?? '', ...chromiums].find((path) => path !== '' && existsSync(path))

/** The browser for the journeys: one on the machine, or Debian's, which root may install. */
function browser(): string {
  const found = foundChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    step('Debian’s list of packages', 'apt-get', ['update', '-qq'])
    step('Debian’s chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const installed = foundChromium()
    if (installed) return installed
  }
  say(
    'The browser journeys need Chromium. Install it (Debian: sudo apt-get install chromium) or name one in CHROMIUM, then run npm test again.',
  )
  process.exit(1)
}

/** The newest PostgreSQL of Debian's on this machine, if there is one. */
function debianPostgres(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const versions = readdirSync(root).filter((version) => existsSync(join(root, version, 'bin', 'initdb')))
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  return newest && join(root, newest, 'bin')
}

const tests = ['--import', 'tsx', 'test/all.ts']
const debian = debianPostgres()

step('build', 'node', ['scripts/build.ts'])
step('types', 'tsc', ['--noEmit', '-p', '.'])
step('lint and format', 'biome', ['check', '--error-on-warnings'])
const chromium = browser()
step('tests, embedded PostgreSQL', 'node', tests, { CHROMIUM: chromium })
if (debian)
  step(`tests, PostgreSQL server from ${debian}`, 'node', [...tests, '--database'], {
    TEST_POSTGRES_BIN: debian,
  })
else
  say(
    'Tests on a PostgreSQL server of Debian’s: left out, none is installed here (postgresql, /usr/lib/postgresql).',
  )
