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

/**
 * A period with its drives and moments, today marked: drawn wide, and as a list on a phone and for who
 * cannot see it. Days as `YYYY-MM-DD`.
 */
export function Timeline({
  start,
  end,
  today,
  spans,
  moments,
  locale,
  label,
}: {
  start: string
  end: string
  today: string
  spans: readonly Span[]
  moments: readonly Moment[]
  locale: Locale
  label: string
}) {
  const days = Math.max(1, daysBetween(start, end))
  const x = (day: string) =>
    Math.round((Math.max(0, Math.min(days, daysBetween(start, day))) / days) * (width - 20)) + 10
  const sorted = [...moments]
    .filter(({ on }) => on >= start && on <= end)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const spanRows = inRows(
    spans,
    (span) => x(span.from),
    (span) => x(span.to) + 6,
  )
  const momentRows = inRows(
    sorted,
    (moment) => x(moment.on),
    (moment) => x(moment.on) + 16 + moment.name.length * 7.2,
  )
  const spansTop = 30
  const momentsTop = spansTop + (Math.max(-1, ...spanRows) + 1) * spanRow + 12
  const axis = momentsTop + (Math.max(-1, ...momentRows) + 1) * momentRow + 14
  return (
    <figure class="timeline">
      <svg class="timeline-drawing" viewBox={`0 0 ${width} ${axis + 28}`} role="img" aria-label={label}>
        <path class="timeline-axis" d={`M0 ${axis}H${width}`} />
        {months(start, end).map(({ day, label: month }) => (
          <g key={day} class="timeline-month">
            <path d={`M${x(day)} ${axis}v5`} />
            <text x={x(day) + 4} y={axis + 20}>
              {month}
            </text>
          </g>
        ))}
        {spans.map((span, index) => (
          <Drive key={span.name} span={span} x={x} y={spansTop + (spanRows[index] ?? 0) * spanRow} />
        ))}
        {sorted.map((moment, index) => {
          const left = x(moment.on)
          const y = momentsTop + (momentRows[index] ?? 0) * momentRow
          const late = left > width - 40 - moment.name.length * 7.2
          return (
            <g key={moment.name} class={`timeline-moment timeline-${moment.kind}`}>
              <path d={`M${left} ${axis}V${y + 2}`} />
              <circle cx={left} cy={axis} r="4.5" />
              <text x={late ? left - 8 : left + 8} y={y + 12} text-anchor={late ? 'end' : 'start'}>
                {moment.name}
              </text>
            </g>
          )
        })}
        {today >= start && today <= end && (
          <g class="timeline-today">
            <path d={`M${x(today)} 22V${axis + 6}`} />
            <text x={Math.max(30, Math.min(width - 30, x(today)))} y="15" text-anchor="middle">
              {uiWords[locale].today}
            </text>
          </g>
        )}
      </svg>
      <TimelineList spans={spans} moments={sorted} today={today} locale={locale} label={label} />
    </figure>
  )
}

function Drive({ span, x, y }: { span: Span; x: (day: string) => number; y: number }) {
  const left = x(span.from)
  const wide = Math.max(8, x(span.to) - left)
  const done =
    span.percent === null || span.percent === undefined ? 0 : Math.min(1, Math.max(0, span.percent / 100))
  const text = [span.name, span.note].filter(Boolean).join(' · ')
  const fits = text.length * 7.4 + 20 < wide
  return (
    <g class="timeline-drive">
      <rect class="timeline-drive-whole" x={left} y={y} width={wide} height="28" rx="6" />
      {done > 0 && (
        <rect class="timeline-drive-done" x={left} y={y + 24} width={wide * done} height="4" rx="2" />
      )}
      <text x={fits ? left + 10 : left + wide + 8} y={y + 18} class={fits ? 'inside' : 'outside'}>
        {text}
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
