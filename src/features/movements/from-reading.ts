/**
 * From what the reader found to the first draft: nothing is added that the text does not say.
 */
import type { MovementInput } from './forms.ts'
import type { PlanReading } from './plan-reader/read-plan.ts'
import { wholeDay } from './rules.ts'

export type FirstDraft = Omit<
  MovementInput,
  | '_version'
  | 'reason'
  | 'units'
  | 'quotas'
  | 'scope'
  | 'method'
  | 'budget'
  | 'budget_source'
  | 'photo_caption'
>

/** A month or a year that was read as a bound of time reaches to its first or last day. */
export function draftFrom(reading: PlanReading): FirstDraft {
  const { document: source } = reading
  return {
    title: reading.title ?? '',
    theme: reading.theme ?? '',
    organiser: reading.organiser ?? '',
    launcher_name: reading.launchedBy?.name ?? '',
    launcher_positions: reading.launchedBy?.positions.join(', ') ?? '',
    document_number: source.number ?? '',
    document_on: fullDay(source.date),
    signer: source.signer ?? '',
    starts_on: wholeDay(reading.starts, 'first'),
    ends_on: wholeDay(reading.ends, 'last'),
    contents: reading.contents.map(({ title, text }) => ({
      id: null,
      title: capital(title).slice(0, 500),
      text,
    })),
    drives: reading.waves.flatMap(({ name, from, to, occasion }) => {
      const [first, last] = [wholeDay(from, 'first'), wholeDay(to, 'last')]
      // a drive without both bounds cannot stand on a timeline; it stays in the source text to be asked for
      return first && last && first <= last
        ? [{ id: null, name, occasion: occasion ?? '', from: first, to: last }]
        : []
    }),
    occasions: reading.occasions.map((name) => ({ name: capital(name), on: null })),
    targets: reading.targets.map(({ text, number, unit, comparison }) => ({
      text,
      number,
      measure: unit ?? '',
      comparison: comparison ?? '>=',
    })),
  }
}

/** As a heading: what follows "Thứ nhất," in the text begins with a small letter there. */
const capital = (title: string) => title.slice(0, 1).toLocaleUpperCase('vi') + title.slice(1)

const fullDay = (day: string | null) => (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null)
