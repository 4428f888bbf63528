/**
 * Builds everything once and mounts the features, in the order of the list in `rooms.ts`.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Ctx, House, Tenant } from '#context.ts'
import { writeBackup } from '#db/backup.ts'
import type { Databases } from '#db/connect.ts'
import { allTenants, tenantFinder } from '#db/tenants.ts'
import * as accounts from '#features/accounts/index.ts'
import { accountRoutes } from '#features/accounts/routes.tsx'
import { achievementRoutes } from '#features/achievements/routes.tsx'
import * as api from '#features/api/index.ts'
import { apiRoutes } from '#features/api/routes.tsx'
import * as articles from '#features/articles/index.ts'
import { articleRoutes } from '#features/articles/routes/index.ts'
import * as ballots from '#features/ballots/index.ts'
import { ballotRoutes } from '#features/ballots/routes.tsx'
import * as ceremonies from '#features/ceremonies/index.ts'
import { ceremonyRoutes } from '#features/ceremonies/routes.tsx'
import * as certificates from '#features/certificates/index.ts'
import { certificateRoutes } from '#features/certificates/routes/index.ts'
import * as clusters from '#features/clusters/index.ts'
import { clusterRoutes } from '#features/clusters/routes.tsx'
import * as councils from '#features/councils/index.ts'
import { councilRoutes } from '#features/councils/routes.tsx'
import * as decisions from '#features/decisions/index.ts'
import { decisionRoutes } from '#features/decisions/routes/index.ts'
import * as dossiers from '#features/dossiers/index.ts'
import { dossierRoutes } from '#features/dossiers/routes/index.tsx'
import { duplicateRoutes } from '#features/duplicates/routes.tsx'
import * as eligibility from '#features/eligibility/index.ts'
import { eligibilityRoutes } from '#features/eligibility/routes/index.tsx'
import { sweepKeys } from '#features/events/index.ts'
import { eventRoutes } from '#features/events/routes.tsx'
import { fundRoutes } from '#features/fund/routes.tsx'
import * as gallery from '#features/gallery/index.ts'
import { galleryRoutes } from '#features/gallery/routes.tsx'
import * as goals from '#features/goals/index.ts'
import { goalRoutes } from '#features/goals/routes/index.tsx'
import * as imports from '#features/imports/index.ts'
import { importRoutes } from '#features/imports/routes.tsx'
import * as initiatives from '#features/initiatives/index.ts'
import { initiativeRoutes } from '#features/initiatives/routes/index.tsx'
import * as laws from '#features/laws/index.ts'
import { lawRoutes } from '#features/laws/routes/index.tsx'
import * as listening from '#features/listening/index.ts'
import { listeningRoutes } from '#features/listening/routes.tsx'
import * as movements from '#features/movements/index.ts'
import { movementRoutes } from '#features/movements/routes/index.tsx'
import { sendMail } from '#features/notices/index.ts'
import { noticeRoutes } from '#features/notices/routes.tsx'
import { paperRoutes } from '#features/papers/routes.tsx'
import * as people from '#features/people/index.ts'
import { peopleRoutes } from '#features/people/routes/index.tsx'
import { portalRoutes } from '#features/portal/routes.tsx'
import * as postings from '#features/postings/index.ts'
import { postingRoutes } from '#features/postings/routes/index.ts'
import * as recognitions from '#features/recognitions/index.ts'
import { recognitionRoutes } from '#features/recognitions/routes.tsx'
import { registerRoutes } from '#features/register/routes.tsx'
import * as registrations from '#features/registrations/index.ts'
import { registrationRoutes } from '#features/registrations/routes/index.tsx'
import * as satisfaction from '#features/satisfaction/index.ts'
import { satisfactionRoutes } from '#features/satisfaction/routes.tsx'
import { searchRoutes } from '#features/search/routes.tsx'
import * as settings from '#features/settings/index.ts'
import { settingsRoutes } from '#features/settings/routes.tsx'
import { signingRoutes } from '#features/signing/routes.tsx'
import * as units from '#features/units/index.ts'
import { unitRoutes } from '#features/units/routes/index.tsx'
import * as visits from '#features/visits/index.ts'
import { workRoutes } from '#features/work/routes.tsx'
import { everyTenant, type Job, openJobs, type Perform, type Schedule } from '#jobs/queue.ts'
import { type Clock, realClock, today } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openFiles } from '#platform/files.ts'
import { realIds } from '#platform/ids.ts'
import { openLog } from '#platform/log.ts'
import { type Mail, openMail } from '#platform/mail.ts'
import { installationSecret } from '#platform/secret.ts'
import { designRoutes } from '#web/design/routes.tsx'
import type { Doors } from '#web/establish.ts'
import { front } from '#web/front.ts'
import type { Scopes } from '#web/guard.ts'
import { operationRoutes } from '#web/operations.ts'
import { openPageMemory } from '#web/page-memory.ts'
import { createServer } from '#web/server.ts'
import { frameFor } from './frame.ts'
import { sentenceOf } from './sentences.ts'

/** What is decided outside; clock and mail are replaced in tests only. */
export type Foundations = { config: Config; databases: Databases; clock?: Clock; mail?: Mail }

/** Everything that the program is made of. */
export async function buildHouse({
  config,
  databases,
  clock = realClock,
  mail,
}: Foundations): Promise<House> {
  const log = openLog({ level: config.logLevel, pretty: config.environment === 'development' })
  return {
    config,
    clock,
    ids: realIds,
    secret: installationSecret(config.dataDir),
    log,
    files: openFiles(config),
    mail: mail ?? openMail(config),
    jobs: await openJobs(databases.connection, log),
    databases,
  }
}

/** How guards find where things stand, by the name of the address parameter. */
export const scopes: Scopes = {
  ...units.scopes,
  ...people.scopes,
  ...accounts.scopes,
  ...imports.scopes,
  ...movements.scopes,
  ...goals.scopes,
  ...clusters.scopes,
  ...recognitions.scopes,
  ...laws.scopes,
  ...eligibility.scopes,
  ...postings.scopes,
  ...api.scopes,
  ...registrations.scopes,
  ...dossiers.scopes,
  ...initiatives.scopes,
  ...articles.scopes,
  ...gallery.scopes,
  ...decisions.scopes,
  ...certificates.scopes,
  ...ceremonies.scopes,
  ...councils.scopes,
  ...ballots.scopes,
}

/** The site over that. */
export const buildServer = (house: House) => createServer(house, doorsOf(house), openPageMemory(house))

/** The site as it answers on a socket, with what lies ready in front. */
export function buildListener(house: House): RequestListener {
  const doors = doorsOf(house)
  const memory = openPageMemory(house)
  const site = getRequestListener(createServer(house, doors, memory).fetch)
  return front({ house, memory, site, tenantOf: doors.tenantOf, onServed: doors.onServed })
}

/** What a public path is counted as, one by one. */
function subjectOf(path: string): string | null {
  const [, kind, id] = /^\/(tin-tuc|phong-trao)\/(?:[a-z0-9-]*-)?([1-9]\d{0,8})$/.exec(path) ?? []
  return id ? `${kind === 'tin-tuc' ? 'article' : 'movement'}:${id}` : null
}

function doorsOf(house: House): Doors {
  return {
    tenantOf: tenantFinder(house.databases),
    actorOf: (db, token) => accounts.actorOf({ db, house }, token),
    frameOf: frameFor,
    closedUntil: async ({ db }) => {
      const now = house.clock.now()
      return settings.closedUntil(settings.plannedIn(await settings.maintenanceOf(db), now), now)
    },
    scopes,
    onServed: visits.countReaders(house, subjectOf).heard,
    operations: operationRoutes(house),
    routes: [
      eventRoutes(sentenceOf),
      settingsRoutes,
      unitRoutes(people.residents),
      peopleRoutes,
      accountRoutes,
      noticeRoutes,
      listeningRoutes(heardOf),
      importRoutes,
      movementRoutes(goals.progressOf, goals.figuresOf),
      goalRoutes,
      clusterRoutes,
      recognitionRoutes,
      lawRoutes,
      eligibilityRoutes,
      postingRoutes,
      apiRoutes,
      duplicateRoutes,
      registrationRoutes,
      achievementRoutes,
      paperRoutes,
      initiativeRoutes,
      dossierRoutes,
      workRoutes,
      registerRoutes,
      councilRoutes(ballots.ballotsOf),
      ballotRoutes,
      signingRoutes,
      decisionRoutes,
      certificateRoutes,
      fundRoutes,
      articleRoutes,
      galleryRoutes,
      ceremonyRoutes,
      satisfactionRoutes,
      searchRoutes,
      portalRoutes(goals.progressOf),
      ...(isBeingDeveloped(house) ? [designRoutes] : []),
    ],
  }
}

/** Run from its source by who works on it: the built program never shows the page of components. */
const isBeingDeveloped = ({ config }: House): boolean =>
  config.environment === 'development' && !process.env.THIDUA_BUILT

/** When jobs run by themselves, in Vietnam's time. */
export const schedules: readonly Schedule[] = [
  { name: 'day.begin', cron: '5 0 * * *' },
  { name: 'articles.publish', cron: '* * * * *' },
  { name: 'eligibility.renew', cron: '*/10 * * * *' },
  { name: 'reminders.write', cron: '0 7 * * *' },
  { name: 'backup.write', cron: '0 2 * * *' },
  { name: 'upkeep.sweep', cron: '30 2 * * *' },
]

/** What is read aloud of each kind of page. */
const heardOf: listening.HeardOf = { article: articles.heardOfArticle, movement: movements.heardOfMovement }

type Jobs = { [Name in Job['name']]?: (ctx: Ctx, payload: never) => Promise<unknown> }

/** Of tasks and goals, and of comments that wait for an answer. */
async function writeReminders(ctx: Ctx): Promise<void> {
  await goals.writeReminders(ctx)
  await postings.remindAnswerers(ctx)
}

/** Units first: a person's place is below them. */
async function beginDay(ctx: Ctx): Promise<void> {
  await certificates.dropOldBatches(ctx)
  await postings.forgetSenders(ctx)
  await satisfaction.forgetRaters(ctx)
  await visits.forgetReaders(ctx)
  await units.beginDay(ctx)
  await people.beginDay(ctx)
}

/** Drops what is past its time: sessions, failed sign-ins, links, and the keys of forms that nobody sends again. */
async function sweep(ctx: Ctx): Promise<void> {
  const now = ctx.house.clock.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await accounts.sweepSignIns(ctx.db, { failure: daysAgo(1), session: daysAgo(2) })
  await sweepKeys(ctx.db, daysAgo(7))
}

/** What each job does for one agency. */
const performers: Jobs = {
  'mail.send': sendMail,
  'import.carry-out': imports.carryOut,
  'eligibility.judge': eligibility.carryJudging,
  'eligibility.renew': eligibility.renewJudgings,
  'eligibility.rehearse': eligibility.carryRehearsal,
  'day.begin': beginDay,
  'reminders.write': writeReminders,
  'articles.publish': articles.publishScheduled,
  'listening.record': listening.recordAloud(heardOf),
  'certificates.set': certificates.setCertificates,
  'upkeep.sweep': sweep,
}

/** Performs one job, for its agency or, when it is a scheduled one, for each. */
export const perform =
  (house: House): Perform =>
  async ({ tenant, name, payload }) => {
    if (name === 'backup.write') return nightlyBackup(house)
    const performer = performers[name]
    if (!performer) throw new Error(`nobody performs ${name}`)
    for (const one of await allTenants(house.databases)) {
      if (tenant !== everyTenant && tenant !== one.schema) continue
      // the payload was typed by its name when it was enqueued
      await performer(systemContext(house, one), payload as never)
    }
  }

/** Keeps a copy of the whole installation for each of the last seven nights, in `DATA_DIR/backups`. */
async function nightlyBackup({ config, clock, databases, files }: House): Promise<void> {
  const root = join(config.dataDir, 'backups')
  await mkdir(root, { recursive: true })
  const folder = join(root, today(clock))
  await rm(folder, { recursive: true, force: true })
  await writeBackup(databases, files, { folder, at: clock.now() })
  const kept = (await readdir(root)).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).sort()
  for (const old of kept.slice(0, -7)) await rm(join(root, old), { recursive: true, force: true })
}

/** Catches up with days that began while the program stood still. */
export const beginToday = (house: House): Promise<void> =>
  perform(house)({ tenant: everyTenant, name: 'day.begin', payload: {} })

/** The context of what nobody in particular does: jobs and commands. It holds no grants. */
export const systemContext = (house: House, tenant: Tenant): Ctx => ({
  house,
  db: house.databases.tenant(tenant.schema),
  tenant,
  actor: null,
  locale: 'vi',
  requestId: 'system',
})
