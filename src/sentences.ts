/**
 * What each event says, from the words of the feature that recorded it.
 */
import { accountEvents } from '#features/accounts/index.ts'
import { apiEvents } from '#features/api/index.ts'
import { articleEvents } from '#features/articles/index.ts'
import { ballotEvents } from '#features/ballots/index.ts'
import { ceremonyEvents } from '#features/ceremonies/index.ts'
import { certificateEvents } from '#features/certificates/index.ts'
import { clusterEvents } from '#features/clusters/index.ts'
import { councilEvents } from '#features/councils/index.ts'
import { decisionEvents } from '#features/decisions/index.ts'
import { dossierEvents } from '#features/dossiers/index.ts'
import { duplicateEvents } from '#features/duplicates/index.ts'
import { eligibilityEvents } from '#features/eligibility/index.ts'
import { type EventRow, sentenceIn } from '#features/events/index.ts'
import { fundEvents } from '#features/fund/index.ts'
import { galleryEvents } from '#features/gallery/index.ts'
import { goalEvents } from '#features/goals/index.ts'
import { importEvents } from '#features/imports/index.ts'
import { initiativeEvents } from '#features/initiatives/index.ts'
import { lawEvents } from '#features/laws/index.ts'
import { listeningEvents } from '#features/listening/index.ts'
import { movementEvents } from '#features/movements/index.ts'
import { paperEvents } from '#features/papers/index.ts'
import { personEvents } from '#features/people/index.ts'
import { portalEvents } from '#features/portal/index.ts'
import { postingEvents } from '#features/postings/index.ts'
import { recognitionEvents } from '#features/recognitions/index.ts'
import { registerEvents } from '#features/register/index.ts'
import { registrationEvents } from '#features/registrations/index.ts'
import { settingsEvents } from '#features/settings/index.ts'
import { signingEvents } from '#features/signing/index.ts'
import { unitEvents } from '#features/units/index.ts'
import type { Locale } from '#words/locale.ts'

type Sentences = Record<Locale, object>

const all: readonly Sentences[] = [
  accountEvents,
  settingsEvents,
  unitEvents,
  personEvents,
  importEvents,
  movementEvents,
  goalEvents,
  galleryEvents,
  decisionEvents,
  certificateEvents,
  fundEvents,
  ceremonyEvents,
  councilEvents,
  ballotEvents,
  clusterEvents,
  recognitionEvents,
  lawEvents,
  eligibilityEvents,
  apiEvents,
  duplicateEvents,
  postingEvents,
  registrationEvents,
  dossierEvents,
  initiativeEvents,
  registerEvents,
  signingEvents,
  articleEvents,
  paperEvents,
  portalEvents,
  listeningEvents,
]

/** The sentence of an event; its verb where nobody has words for it any more. */
export function sentenceOf(event: Pick<EventRow, 'verb' | 'facts'>, locale: Locale): string {
  for (const sentences of all) {
    const sentence = sentenceIn(sentences[locale], event)
    if (sentence) return sentence
  }
  return event.verb
}
