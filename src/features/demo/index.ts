export { isEmpty, loadDemonstration } from './load.ts'
export { demonstrationPassword, guests } from './people.ts'
