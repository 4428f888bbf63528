import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { startOfDay } from '#platform/clock.ts'
import type { HolidaysInput, MaintenanceInput, SettingsInput } from './forms.ts'
import * as queries from './queries.ts'
import { saveSettings, settingsForUpdate } from './queries.ts'
import { isFresh, mayBeHolidays, mayPlan } from './rules.ts'
import { refuse } from './words.ts'

/** Changes what the agency is called and how it wants things. */
export const changeSettings = (ctx: Ctx, { _version, ...changes }: SettingsInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'settings.edit', { unitPath: '/' })
    const before = found(await settingsForUpdate(tx))
    orRefuse(before.version === _version ? undefined : refuse('stale', {}, { status: 409 }))
    await saveSettings(tx, changes)
    const { version: _, only_row: __, ...was } = before
    await record('settings.changed', { subject: ['settings', null], facts: { before: was, after: changes } })
  })

/** The instant of a day and a time in Vietnam. */
function instantOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** Announces work on the site: a banner until it is over, and a closed door while it runs where that is wished. */
export async function planMaintenance(ctx: Ctx, input: MaintenanceInput): Promise<void> {
  const { _version, starts_on, starts_time, ends_on, ends_time, words, closes, urgent } = input
  const [starts, ends] = [instantOf(starts_on, starts_time), instantOf(ends_on, ends_time)]
  await act(ctx, async ({ tx, record }) => {
    permit(ctx, 'settings.edit', { unitPath: '/' })
    orRefuse(isFresh((await queries.maintenanceForUpdate(tx)).version, _version))
    const holidaysOf = await queries.holidaysIn(tx)
    orRefuse(mayPlan({ starts, ends, urgent }, { now: ctx.house.clock.now(), holidaysOf }))
    await queries.saveMaintenance(tx, { starts_at: starts, ends_at: ends, words, closes })
    await record('maintenance.planned', {
      subject: ['maintenance', null],
      facts: { from: starts.toISOString(), until: ends.toISOString(), closes },
    })
  })
  queries.maintenanceChanged(ctx.db)
}

/** Takes the announcement back, or ends the work before its time. */
export async function endMaintenance(ctx: Ctx, version: number): Promise<void> {
  await act(ctx, async ({ tx, record }) => {
    permit(ctx, 'settings.edit', { unitPath: '/' })
    orRefuse(isFresh((await queries.maintenanceForUpdate(tx)).version, version))
    await queries.saveMaintenance(tx, { starts_at: null, ends_at: null, words: '', closes: false })
    await record('maintenance.ended', { subject: ['maintenance', null], facts: {} })
  })
  queries.maintenanceChanged(ctx.db)
}

/** Corrects the days off of a year; times that already run keep the end that they were told. */
export const correctHolidays = (ctx: Ctx, year: number, input: HolidaysInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'settings.edit', { unitPath: '/' })
    const before = await queries.holidayYearForUpdate(tx, year)
    orRefuse(isFresh(before?.version, input._version))
    const { off, worked, source } = input
    orRefuse(mayBeHolidays(year, { off, worked }))
    await queries.saveHolidayYear(tx, { year, off, worked, source })
    await record('holidays.corrected', { subject: ['holidays', year], facts: { year, off, worked, source } })
    return { year }
  })
