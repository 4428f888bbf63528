import { daysBetween } from '#platform/clock.ts'
import { formatDay, formatPeriod } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { uiWords } from './words.ts'

export type Span = { name: string; from: string; to: string; percent?: number | null; note?: string }
export type Moment = { name: string; on: string; kind: 'occasion' | 'milestone' }

const width = 1080
const spanRow = 36
const momentRow = 24

/** Puts things that overlap into rows, first come first placed. */
function inRows<Thing>(
  things: readonly Thing[],
  from: (thing: Thing) => number,
  to: (thing: Thing) => number,
): number[] {
  const ends: number[] = []
  return things.map((thing) => {
    const free = ends.findIndex((end) => end <= from(thing))
    const row = free === -1 ? ends.length : free
    ends[row] = to(thing)
    return row
  })
}

function months(start: string, end: string): { day: string; label: string }[] {
  const found: { day: string; label: string }[] = []
  let [year, month] = start.split('-').map(Number) as [number, number]
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > end) return found
    if (day >= start || found.length === 0) found.push({ day: day < start ? start : day, label: `T${month}` })
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** Where a day stands on the drawing. */
type Scale = (day: string) => number

/** Roughly how wide a text of the drawing is. */
const textWidth = (text: string, letter = 7.2) => text.length * letter

/** A moment whose name would leave the drawing has it at its left. */
const namedLeft = (moment: Moment, x: Scale) => x(moment.on) > width - 40 - textWidth(moment.name)

const labelOf = (span: Span) => [span.name, span.note].filter(Boolean).join(' · ')

/** Where a drive ends, its name included when that stands behind it. */
function spanEnd(span: Span, x: Scale): number {
  const [from, to] = [x(span.from), x(span.to)]
  const text = textWidth(labelOf(span), 7.4) + 20
  return text < to - from ? to : to + text
}

type TimelineProps = {
  start: string
  end: string
  today: string
  spans: readonly Span[]
  moments: readonly Moment[]
  locale: Locale
  label: string
}

/**
 * A period with its drives and moments, today marked: drawn wide, and as a list on a phone and for who
 * cannot see it. Days as `YYYY-MM-DD`.
 */
export function Timeline({ start, end, today, spans, moments, locale, label }: TimelineProps) {
  const days = Math.max(1, daysBetween(start, end))
  const x: Scale = (day) =>
    Math.round((Math.max(0, Math.min(days, daysBetween(start, day))) / days) * (width - 20)) + 10
  const within = moments.filter(({ on }) => on >= start && on <= end).sort((a, b) => (a.on < b.on ? -1 : 1))
  const spanRows = inRows(
    spans,
    (span) => x(span.from),
    (span) => spanEnd(span, x),
  )
  const momentRows = inRows(
    within,
    (moment) => x(moment.on) - (namedLeft(moment, x) ? textWidth(moment.name) + 16 : 0),
    (moment) => x(moment.on) + (namedLeft(moment, x) ? 6 : textWidth(moment.name) + 16),
  )
  const spansTop = 30
  const momentsTop = spansTop + (Math.max(-1, ...spanRows) + 1) * spanRow + 12
  const axis = momentsTop + (Math.max(-1, ...momentRows) + 1) * momentRow + 14
  return (
    <figure class="timeline">
      <svg class="timeline-drawing" viewBox={`0 0 ${width} ${axis + 28}`} role="img" aria-label={label}>
        <Axis start={start} end={end} x={x} y={axis} />
        {spans.map((span, index) => (
          <Drive key={span.name} span={span} x={x} y={spansTop + (spanRows[index] ?? 0) * spanRow} />
        ))}
        {within.map((moment, index) => (
          <Stem
            key={moment.name}
            moment={moment}
            x={x}
            y={momentsTop + (momentRows[index] ?? 0) * momentRow}
            axis={axis}
          />
        ))}
        {within.map((moment, index) => (
          <MomentName
            key={moment.name}
            moment={moment}
            x={x}
            y={momentsTop + (momentRows[index] ?? 0) * momentRow}
          />
        ))}
        {today >= start && today <= end && (
          <g class="timeline-today">
            <path d={`M${x(today)} 22V${axis + 6}`} />
            <text x={Math.max(30, Math.min(width - 30, x(today)))} y="15" text-anchor="middle">
              {uiWords[locale].today}
            </text>
          </g>
        )}
      </svg>
      <TimelineList spans={spans} moments={within} today={today} locale={locale} label={label} />
    </figure>
  )
}

const Axis = ({ start, end, x, y }: { start: string; end: string; x: Scale; y: number }) => (
  <>
    <path class="timeline-axis" d={`M0 ${y}H${width}`} />
    {months(start, end).map(({ day, label }) => (
      <g key={day} class="timeline-month">
        <path d={`M${x(day)} ${y}v5`} />
        <text x={x(day) + 4} y={y + 20}>
          {label}
        </text>
      </g>
    ))}
  </>
)

const Stem = ({ moment, x, y, axis }: { moment: Moment; x: Scale; y: number; axis: number }) => (
  <g class={`timeline-moment timeline-${moment.kind}`}>
    <path d={`M${x(moment.on)} ${axis}V${y + 2}`} />
    <circle cx={x(moment.on)} cy={axis} r="4.5" />
  </g>
)

/** Drawn after all stems, so that one passing behind it does not cross its letters. */
function MomentName({ moment, x, y }: { moment: Moment; x: Scale; y: number }) {
  const left = namedLeft(moment, x)
  return (
    <text
      class="timeline-name"
      x={x(moment.on) + (left ? -8 : 8)}
      y={y + 12}
      text-anchor={left ? 'end' : 'start'}
    >
      {moment.name}
    </text>
  )
}

function Drive({ span, x, y }: { span: Span; x: Scale; y: number }) {
  const left = x(span.from)
  // a hair of ground between one drive and the next
  const wide = Math.max(8, x(span.to) - left - 2)
  const done = Math.min(1, Math.max(0, (span.percent ?? 0) / 100))
  const inside = spanEnd(span, x) === x(span.to)
  return (
    <g class="timeline-drive">
      <rect class="timeline-drive-whole" x={left} y={y} width={wide} height="28" rx="6" />
      {done > 0 && (
        <rect class="timeline-drive-done" x={left} y={y + 24} width={wide * done} height="4" rx="2" />
      )}
      <text x={inside ? left + 10 : left + wide + 8} y={y + 18}>
        {labelOf(span)}
      </text>
    </g>
  )
}

/** The same as a list, in the order of days. */
function TimelineList({
  spans,
  moments,
  today,
  locale,
  label,
}: {
  spans: readonly Span[]
  moments: readonly Moment[]
  today: string
  locale: Locale
  label: string
}) {
  const entries = [
    ...spans.map((span) => ({
      key: `s${span.name}`,
      on: span.from,
      name: span.name,
      note: [formatPeriod(span.from, span.to, locale), span.note].filter(Boolean).join(' · '),
      kind: 'drive',
    })),
    ...moments.map((moment) => ({
      key: `m${moment.name}`,
      on: moment.on,
      name: moment.name,
      note: formatDay(moment.on),
      kind: moment.kind,
    })),
    { key: 'today', on: today, name: uiWords[locale].today, note: formatDay(today), kind: 'today' },
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <ol class="timeline-list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} class={`timeline-${entry.kind}`}>
          <b>{entry.name}</b>
          <span class="muted">{entry.note}</span>
        </li>
      ))}
    </ol>
  )
}
