import { recognitionStanding } from './queries.ts'

export { answerConsent, chooseForWeek, confirmRecognition, giveRecognition } from './actions.ts'
export { DeedCards } from './pages/deed-cards.tsx'
export { frontDeeds, type PublicDeed, waitingForConfirmation, waitingForConsent } from './queries.ts'
export { recognitionEvents } from './words.ts'

/** Where a good deed stands: in the unit of the person who is thanked, and as that person's own. */
export const scopes = { recognition: recognitionStanding }
