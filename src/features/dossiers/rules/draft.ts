/** A report that is drafted from records: sentences go in one a line, and each keeps the record behind it. */

export type Source = { text: string; source: string }
type Section = { title: string; sentences: readonly Source[] }
type Report = { body: string; sources: Source[] }

const linesIn = (body: string): string[] => body.split('\n').map((line) => line.trim())

/** The sources whose sentence still stands as it was drafted; what was reworded is the writer's own. */
export function standing(body: string, sources: readonly Source[]): Source[] {
  const lines = new Set(linesIn(body))
  return sources.filter(({ text }) => lines.has(text))
}

/** The report with every sentence added, below its heading, that does not stand in it yet. */
export function withDraft(
  { body, sources }: Report,
  sections: readonly Section[],
): Report & { added: number } {
  const there = new Set(linesIn(body))
  const fresh = sections
    .map(({ title, sentences }) => ({ title, sentences: sentences.filter(({ text }) => !there.has(text)) }))
    .filter(({ sentences }) => sentences.length > 0)
  const blocks = fresh.map(({ title, sentences }) => [title, ...sentences.map(({ text }) => text)].join('\n'))
  const added = fresh.flatMap(({ sentences }) => sentences)
  return {
    body: [body.trim(), ...blocks].filter(Boolean).join('\n\n'),
    sources: [...standing(body, sources), ...added],
    added: added.length,
  }
}

/** The lines of a report, each with the record behind it where it was drafted from one. */
export function proven(body: string, sources: readonly Source[]): { text: string; source?: string }[] {
  const byText = new Map(sources.map(({ text, source }) => [text, source]))
  return body.split('\n').map((line) => {
    const source = byText.get(line.trim())
    return source === undefined ? { text: line } : { text: line, source }
  })
}
