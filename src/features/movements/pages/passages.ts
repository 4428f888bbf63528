/**
 * Where in the source each part of the draft was read.
 */
import type { Mark } from '#web/ui/lists.tsx'
import type { Locale } from '#words/locale.ts'
import type { PlanReading } from '../plan-reader/read-plan.ts'
import { movementWords } from '../words.ts'

type Span = readonly [start: number, end: number]

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && value.every((at) => typeof at === 'number')

/** The widest span found below a node of the spans' tree. */
function whole(node: unknown): Span | undefined {
  if (isSpan(node)) return node
  if (node === null || typeof node !== 'object') return undefined
  const spans = Object.values(node).flatMap((inner) => whole(inner) ?? [])
  const pairs: Span[] = []
  for (let index = 0; index + 1 < spans.length; index += 2)
    pairs.push([spans[index] ?? 0, spans[index + 1] ?? 0])
  if (pairs.length === 0) return undefined
  return [Math.min(...pairs.map(([start]) => start)), Math.max(...pairs.map(([, end]) => end))]
}

const single = ['title', 'theme', 'organiser', 'launchedBy', 'document', 'starts', 'ends'] as const
const lists = ['contents', 'waves', 'occasions', 'targets'] as const

/** Every part that has a passage: `title`, `contents-0`, `waves-1` … */
function passagesOf(reading: PlanReading | null): { part: string; span: Span }[] {
  if (!reading) return []
  const spans = reading.spans as unknown as Record<string, unknown>
  const one = single.flatMap((part) => {
    const span = whole(spans[part])
    return span ? [{ part, span }] : []
  })
  const many = lists.flatMap((part) =>
    ((spans[part] ?? []) as unknown[]).flatMap((node, index) => {
      const span = whole(node)
      return span ? [{ part: `${part}-${index}`, span }] : []
    }),
  )
  return [...one, ...many]
}

/** The parts that the text says something about. */
export const passageIds = (reading: PlanReading | null): ReadonlySet<string> =>
  new Set(passagesOf(reading).map(({ part }) => part))

const fieldOf: Record<string, string> = {
  title: 'f-title',
  theme: 'f-theme',
  organiser: 'f-organiser',
  launchedBy: 'f-launcher_name',
  document: 'f-document_number',
  starts: 'f-starts_on',
  ends: 'f-ends_on',
}

/** The marks in the source, each a link to the field that was filled from it. */
export function marksOf(reading: PlanReading | null, locale: Locale): Mark[] {
  const t = movementWords[locale]
  const names: Record<string, string> = {
    title: t.title,
    theme: t.theme,
    organiser: t.organiser,
    launchedBy: t.launcher,
    document: t.documentTitle,
    starts: t.startsOn,
    ends: t.endsOn,
    contents: t.contents,
    waves: t.drives,
    occasions: t.occasions,
    targets: t.targets,
  }
  return passagesOf(reading).map(({ part, span: [start, end] }) => {
    const [kind = '', index] = part.split('-')
    const label = index === undefined ? names[kind] : `${names[kind]} ${Number(index) + 1}`
    return { id: `p-${part}`, start, end, label: label ?? '', href: `#${fieldOf[part] ?? `f-${part}`}` }
  })
}
