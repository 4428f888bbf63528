import { type Db, dossierStanding, lyingIn } from './queries/dossiers.ts'
import { examinationStanding } from './queries/parts.ts'

export { answerExamination, giveBack, receive, refuseDossier } from './actions/examine.ts'
export { beginDossier, draftPart, handIn, withdraw, writePart } from './actions/prepare.ts'
export {
  forCouncil,
  forDecision,
  postDossier,
  putToCouncil,
  settleByCouncil,
  settleByDecision,
  voteAgainOn,
} from './actions/way.ts'
export { DossierReading } from './pages/reading.tsx'
export { returnedTo, waitingAt } from './queries/dossiers.ts'
export { toExamine } from './queries/parts.ts'
export { type Reading, readDossier } from './reading.ts'
export { download as downloadOfDossier } from './routes/shared.tsx'
export { dossierEvents } from './words.ts'

/** Dossiers that wait for a council below these paths. */
export const dossiersForCouncil = (db: Db, paths: readonly string[]) => lyingIn(db, paths, ['council'])

/** Dossiers that a decision below these paths can award. */
export const dossiersForDecision = (db: Db, paths: readonly string[]) =>
  lyingIn(db, paths, ['carried', 'examined'])

/** Where dossiers and examinations stand, for the guard. */
export const scopes = { dossier: dossierStanding, examination: examinationStanding }
