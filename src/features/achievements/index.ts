export { achievementsOf } from './actions.ts'
export { periodForm } from './forms.ts'
export { personShown, unitShown } from './queries.ts'
export type { Achievements, Section, SectionKey, Sentence } from './rules.ts'
