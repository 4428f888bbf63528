/**
 * The built program as a process of its own, and what every measurement needs from it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { type Databases, openDatabases } from '#db/connect.ts'

const root = join(import.meta.dirname, '..')

/** Builds the program and copies it, so that a later build disturbs no running measurement. */
export function builtProgram(): { main: string; remove(): void } {
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' })
  // beside the packages, so that the copy finds them as the original does
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  cpSync(join(root, 'dist'), folder, { recursive: true })
  return { main: join(folder, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export type Product = {
  url: string
  child: ChildProcess
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Starts the program over a data folder; resolves once it says that it listens. */
export async function startProduct(main: string, dataDir: string, command = 'serve'): Promise<Product> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', NODE_ENV: 'production' }
  const child = spawn(process.execPath, [main, command], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const url = await Promise.race([saidUrl(child), ended.then(() => undefined)])
  if (!url) throw new Error(`the program ended with ${child.exitCode} before it listened`)
  return { url, child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

async function saidUrl(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/localhost:\d+/.exec(line) ?? []
    if (!url) continue
    // what is said later is not read, but must not fill the pipe
    child.stdout.resume()
    return url.replace('localhost', '127.0.0.1')
  }
  return undefined
}

/** A folder for the data of one measurement. */
export async function freshFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-bench-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The processes of the embedded server, the one that started the others first. */
export function serverProcesses(dataDir: string): number[] {
  const pid = Number(recorded(dataDir)[0])
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return [pid, ...all.map(Number).filter((one) => parentOf(one) === pid)]
}

function parentOf(pid: number): number | undefined {
  try {
    const [, parent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(parent)
  } catch {
    // it ended while we looked
    return undefined
  }
}

/** The way into the embedded server while the program runs. */
export function openBeside(dataDir: string): Databases {
  const host = recorded(dataDir)[4] ?? ''
  return openDatabases({ host, port: 5432, user: 'thidua', database: 'thidua', ssl: false })
}

/** What the server wrote down about itself: its process first, its socket's folder fifth. */
const recorded = (dataDir: string): string[] =>
  readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')

/** Waits until the program's own work, such as reading articles aloud after a start, is done: a second of almost no time on a core. */
export async function atRest({ child }: Product): Promise<void> {
  for (;;) {
    const before = ticks(child.pid)
    await setTimeout(1000)
    if (ticks(child.pid) - before < 3) return
  }
}

/** Hundredths of a second on a core, with those of children that ended (proc(5)). */
function ticks(pid = 0): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0)
}

/** Loads the demonstration agency into an empty data folder. */
export async function loadDemonstration(main: string, dataDir: string): Promise<void> {
  const product = await startProduct(main, dataDir, 'demo')
  await product.stop()
}

/** Sends a form as the site's own page would, without following where it leads. */
export const post = (
  address: string,
  cookie: string,
  fields: Record<string, string> | [string, string][],
): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })

/** Signs in; gives the cookie of the session. */
export async function signIn(url: string, login: string, password: string): Promise<string> {
  const answer = await post(`${url}/dang-nhap`, '', { login, password })
  const [session] = answer.headers.getSetCookie().flatMap((line) => /^__Host-thidua=[^;]+/.exec(line) ?? [])
  if (!session) throw new Error(`${login} could not sign in: ${answer.status}`)
  return session
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Writes one line of a measurement's result. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** Runs a measurement with a built program and an empty data folder, and clears both away. */
export async function measured(work: (main: string, dataDir: string) => Promise<void>): Promise<void> {
  const program = builtProgram()
  const data = await freshFolder()
  try {
    await work(program.main, data.folder)
  } finally {
    await data.remove()
    program.remove()
  }
}
