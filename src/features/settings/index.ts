export { firstSettings, type Settings, settingsOf } from './queries.ts'
