/**
 * Events in words: each feature has a sentence for every event that it records.
 */
import type { Happened } from '#web/ui/lists.tsx'
import type { EventRow } from './queries.ts'

type Sentence = string | ((facts: never) => string)

/** What an event says in these words; nothing when they have none for it. */
export function sentenceIn(words: object, event: Pick<EventRow, 'verb' | 'facts'>): string | undefined {
  const sentence = (words as Record<string, Sentence | undefined>)[event.verb]
  // each feature records its events with the facts that its own sentences take
  return typeof sentence === 'function' ? sentence(event.facts as never) : sentence
}

/**
 * The history of a thing as `EventList` shows it. What these words do not tell is left out: another feature did it
 * beside, such as reading a page aloud; the activity log tells everything.
 */
export const happenings = (words: object, events: readonly EventRow[]): Happened[] =>
  events.flatMap((event) => {
    const what = sentenceIn(words, event)
    return what === undefined ? [] : [{ key: event.sequence, at: event.at, who: event.actor, what }]
  })
