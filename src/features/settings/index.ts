export { firstSettings, holidaysIn, maintenanceOf, type Settings, settingsOf } from './queries.ts'
export { closedUntil, plannedIn } from './rules.ts'
export { settingsEvents } from './words.ts'
