export { Cites } from './pages/cites.tsx'
export { lawInUse } from './queries/in-use.ts'
export { addressOfCite } from './rules/places.ts'
