export { paperEvents } from './words.ts'
