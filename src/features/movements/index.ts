import { movementStanding } from './queries.ts'

export { beginDraft, correctMovement, readIntoDraft } from './actions/draft.ts'
export {
  acknowledge,
  answerCheck,
  answerOpinion,
  launchMovement,
  openConsultation,
  sayOpinion,
} from './actions/launch.ts'
export { recordReview, signCompact } from './actions/life.ts'
export type { MovementInput } from './forms.ts'
export { heardOfMovement } from './heard.ts'
export { Contents, Hero, Honoured, type PublicMovement, Scoreboard } from './pages/public-sections.tsx'
export { linesOfPage } from './plan-reader/page-text.ts'
export { readPlan } from './plan-reader/read-plan.ts'
export {
  type FiguresOf,
  type MovementFigures,
  type MovementProgress,
  noProgress,
  type Progress,
  type ProgressOf,
  type Standing,
} from './progress.ts'
export {
  contentsOf,
  drivesOf,
  launchedMovements,
  lifeOf,
  movementById,
  partsOf,
  publicMovements,
  targetsOf,
} from './queries.ts'
export { movementEvents } from './words.ts'

/** Where a movement stands, for the guard. */
export const scopes = { movement: movementStanding }
