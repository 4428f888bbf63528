export { SuspectNote } from './pages/duplicates-page.tsx'
export { type Candidate, type Suspect, suspectsFor } from './queries.ts'
export { duplicateEvents } from './words.ts'
