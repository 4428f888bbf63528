/**
 * What every action gets as its first argument. Types only: this file has no run-time imports.
 */
import type { Kysely } from 'kysely'
import type { Databases } from './db/connect.ts'
import type { Tables } from './db/tables.ts'
import type { Jobs } from './jobs/queue.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Files } from './platform/files.ts'
import type { Ids } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import type { Mail } from './platform/mail.ts'
import type { Holder } from './policy.ts'
import type { Locale } from './words/locale.ts'

/** All that the program is made of, built once in `app.ts`. */
export type House = {
  config: Config
  clock: Clock
  ids: Ids
  /** Keys the hashes of network addresses; never leaves the server. */
  secret: Buffer
  log: Log
  files: Files
  mail: Mail
  jobs: Jobs
  databases: Databases
}

/** One agency, living in its own schema. */
export type Tenant = { id: number; schema: string; name: string }

/** The person behind a request. Jobs and commands act as `system`, which holds no grants. */
export type Actor = Holder & {
  accountId: number | null
  name: string
  mustChangePassword: boolean
}

/** A form's one-time key with the fingerprint of what was sent with it. */
export type OnceKey = { key: string; address: string; body: Uint8Array }

export type Ctx = {
  house: House
  db: Kysely<Tables>
  tenant: Tenant
  actor: Actor | null
  locale: Locale
  requestId: string
  once?: OnceKey
}
