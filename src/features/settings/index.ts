export { firstSettings, holidaysIn, type Settings, settingsOf } from './queries.ts'
export { settingsEvents } from './words.ts'
