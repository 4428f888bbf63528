/**
 * The whole program for a test: real PostgreSQL, real server, no socket. Fakes stand only at the doors
 * outside: clock, mail, files in a temporary folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHouse, buildServer, perform } from '#app.ts'
import type { Ctx, House } from '#context.ts'
import { actorOfLogin } from '#features/accounts/index.ts'
import { dayOf, type FakeClock, fakeClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { fakeMail, type SentMail } from '#platform/mail.ts'
import { type CastName, type Stage, setTheStage } from './cast.ts'
import { freshDatabase } from './db.ts'

/** A page as a test reads it. */
export type Answer = {
  status: number
  html: string
  /** As it was sent, for files. */
  bytes: Buffer
  /** The words of the page without markup, blanks folded. */
  text: string
  location: string | null
  headers: Headers
}

/** One person's browser: keeps cookies, sends forms as a page's own form would. */
export type Browser = {
  get(address: string, headers?: Record<string, string>): Promise<Answer>
  post(address: string, fields?: Fields): Promise<Answer>
  /** What a page's script sends. */
  send(address: string, body: object): Promise<Answer>
}
type FieldValue = string | number | File
export type Fields = Record<string, FieldValue | FieldValue[]>

export type App = Stage & {
  house: House
  db: Ctx['db']
  clock: FakeClock
  mails: SentMail[]
  /** A browser in which this person is signed in. */
  as(name: CastName): Promise<Browser>
  /** A browser in which nobody is signed in. */
  stranger(): Browser
  /** What an action of this person gets as its first argument. */
  ctx(name: CastName): Promise<Ctx>
  /** Performs the jobs that are waiting. */
  drain(): Promise<number>
  close(): Promise<void>
}

/** Starts the program at 23/11/2026 09:00 in Vietnam with the cast in place. */
export async function startApp(options: { stage?: boolean; log?: House['log'] } = {}): Promise<App> {
  const database = await freshDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'thidua-test-'))
  const clock = fakeClock('2026-11-23T02:00:00Z')
  const mail = fakeMail()
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const built = await buildHouse({ config, databases: database.databases, clock, mail })
  const house: House = { ...built, ...(options.log && { log: options.log }) }
  const server = buildServer(house)
  const db = house.databases.tenant(database.schema)
  const stage = options.stage === false ? ({ units: {}, people: {} } as Stage) : await setTheStage(db)
  const tenant = { id: 1, schema: database.schema, name: 'thử' }

  const browser = (cookie: string): Browser => {
    const jar = new Map(cookie ? [cookie.split('=') as [string, string]] : [])
    const ask = async (address: string, init: RequestInit) => {
      const headers = new Headers(init.headers)
      headers.set('host', headers.get('x-test-host') ?? 'localhost')
      headers.set('sec-fetch-site', 'same-origin')
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await server.request(address, { ...init, headers })
      for (const line of response.headers.getSetCookie()) keepCookie(jar, line)
      return answerOf(response)
    }
    return {
      get: (address, headers = {}) => ask(address, { headers }),
      post: (address, fields = {}) => ask(address, { method: 'POST', body: formOf(fields) }),
      send: (address, body) =>
        ask(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
    }
  }

  return {
    ...stage,
    house,
    db,
    clock,
    mails: mail.sent,
    stranger: () => browser(''),
    as: async (name) => {
      const token = randomBytes(16).toString('hex')
      await db
        .insertInto('sessions')
        .values({
          token_hash: createHash('sha256').update(token).digest(),
          account_id: stage.people[name].accountId,
          created_at: clock.now(),
          seen_at: clock.now(),
        })
        .execute()
      return browser(`__Host-thidua=${token}`)
    },
    ctx: async (name) => {
      const actor = await actorOfLogin(db, name.padEnd(3, '1'), dayOf(clock.now()))
      if (!actor) throw new Error(`${name} has no account`)
      return { house, db, tenant, actor, locale: 'vi', requestId: 'test' }
    },
    drain: () => house.jobs.drain(perform(house)),
    close: async () => {
      await house.jobs.stop()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  if (/max-age=0/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, typeof one === 'number' ? String(one) : one)
  }
  return form
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const html = new TextDecoder().decode(bytes)
  const text = html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    )
    .replace(/\s+/g, ' ')
  return {
    status: response.status,
    html,
    bytes,
    text,
    location: response.headers.get('location'),
    headers: response.headers,
  }
}
