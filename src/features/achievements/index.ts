export { achievementsOf } from './actions.ts'
export { periodForm } from './forms.ts'
export { goalsOf, personShown, type UnitGoal, unitShown } from './queries.ts'
export type { Achievements, Section, SectionKey, Sentence } from './rules.ts'
