/**
 * Work that is slow or goes outward, over pg-boss in the schema `platform`. A job is put into the same
 * transaction as the change that causes it, and each job calls an action of its feature (`later.ts`).
 */
import type { Transaction } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Tables } from '#db/tables.ts'
import type { Log } from '#platform/log.ts'

/** Every kind of job with what it carries. Payloads hold ids, never personal data. */
export type JobPayloads = {
  /** Sends one mail of the outbox. */
  'mail.send': { mail: number }
  /** Writes reminders for tasks and goals due in 7, 3 and 1 days, and for those late. */
  'reminders.write': Record<string, never>
  /** Carries a confirmed import into the records. */
  'import.carry-out': { import: number }
  /** Judges everybody below a unit. */
  'eligibility.judge': { judging: number }
  /** Judges anew what is out of date. */
  'eligibility.renew': Record<string, never>
  /** Tries a draft of the agency's settlement of the law on its records. */
  'eligibility.rehearse': { rehearsal: number }
  /** Publishes the articles whose hour has come. */
  'articles.publish': Record<string, never>
  /** Reads a published page aloud into a file. */
  'listening.record': { about: 'article' | 'movement'; id: number }
  /** Sets all certificates of a decision. */
  'certificates.set': { batch: number }
  /** Closes one-time keys, sessions and staged uploads that are past their time. */
  'upkeep.sweep': Record<string, never>
  /** Brings units and people to what was entered ahead for the day that begins. */
  'day.begin': Record<string, never>
  /** Writes the nightly backup. */
  'backup.write': Record<string, never>
}
export type JobName = keyof JobPayloads
export type JobPayload<Name extends JobName> = JobPayloads[Name]

/** Kept as a list beside the type, so that queues exist before the first job is sent. */
export const jobNames: readonly JobName[] = [
  'mail.send',
  'reminders.write',
  'import.carry-out',
  'eligibility.judge',
  'eligibility.renew',
  'eligibility.rehearse',
  'articles.publish',
  'listening.record',
  'certificates.set',
  'upkeep.sweep',
  'day.begin',
  'backup.write',
]

export type Job<Name extends JobName = JobName> = { tenant: string; name: Name; payload: JobPayload<Name> }
export type Perform = (job: Job) => Promise<void>

/** When a job runs by itself, for every tenant. `cron` in Asia/Ho_Chi_Minh. */
export type Schedule = { name: JobName; cron: string }

export type Jobs = {
  /** Puts a job into the transaction. */
  enqueue(tx: Transaction<Tables>, job: Job & { startAfter?: Date }): Promise<void>
  /** Starts performing jobs, a few at a time, and keeps the schedules. Failed jobs are tried five times, later and later. */
  work(perform: Perform, schedules: readonly Schedule[]): Promise<void>
  /** Performs what is waiting and returns how many: for commands and tests, which run no worker. */
  drain(perform: Perform): Promise<number>
  /** Jobs waiting, running and failed, for the metrics. */
  counts(): Promise<{ name: JobName; waiting: number; failed: number }[]>
  stop(): Promise<void>
}

type Connection = ConstructorParameters<typeof PgBoss>[0]
/** Scheduled jobs name no tenant; the worker performs them for each. */
export const everyTenant = '*'

/** Opens the queue. The first opening on a database lays its tables. */
export async function openJobs(connection: Exclude<Connection, string>, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    schema: 'platform',
    max: 3,
    application_name: 'thidua jobs',
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of jobNames) if (!known.has(name)) await boss.createQueue(name, retries)
  return {
    enqueue: async (tx, { startAfter, ...job }) => {
      await boss.send(job.name, job, { db: fromKysely(tx), ...(startAfter && { startAfter }) })
    },
    work: (perform, schedules) => startWorking(boss, perform, schedules),
    drain: (perform) => drain(boss, perform),
    counts: () => countJobs(boss),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

const retries = { retryLimit: 5, retryDelay: 10, retryBackoff: true, expireInSeconds: 900 }

async function startWorking(boss: PgBoss, perform: Perform, schedules: readonly Schedule[]): Promise<void> {
  for (const name of jobNames) {
    await boss.work<Job>(name, { pollingIntervalSeconds: 2, batchSize: 1 }, async ([job]) => {
      if (job) await perform(job.data)
    })
  }
  for (const { name, cron } of schedules) {
    const job = { tenant: everyTenant, name, payload: {} }
    await boss.schedule(name, cron, job, { tz: 'Asia/Ho_Chi_Minh' })
  }
}

async function drain(boss: PgBoss, perform: Perform): Promise<number> {
  let done = 0
  for (const name of jobNames) {
    for (;;) {
      const [job] = await boss.fetch<Job>(name)
      if (!job) break
      await perform(job.data)
      await boss.complete(name, job.id)
      done += 1
    }
  }
  return done
}

async function countJobs(boss: PgBoss) {
  const queues = await boss.getQueues([...jobNames])
  return queues.map((queue) => ({
    name: queue.name as JobName,
    waiting: queue.queuedCount ?? 0,
    failed: queue.failedCount ?? 0,
  }))
}
