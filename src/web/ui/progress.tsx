import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import { formatPercent } from '#words/numbers.ts'
import type { Tone } from './status.tsx'
import { uiWords } from './words.ts'

type ProgressTone = Extract<Tone, 'met' | 'over' | 'soon' | 'late' | 'unknown' | 'draft'>

/** A share drawn as it is up to 100, whatever lies beyond being told in words. */
const drawn = (percent: number) => Math.max(0, Math.min(100, percent))

/** What a bar or ring shows, in one sentence. */
export function progressSentence(percent: number, plan: number | undefined, locale: Locale): string {
  const t = uiWords[locale]
  const done = `${t.done} ${formatPercent(percent, locale)}`
  return plan === undefined ? done : `${done}, ${t.planToDate.toLowerCase()} ${formatPercent(plan, locale)}`
}

/** A bar with the plan to date as a mark. Whole per cent; beyond 100 the bar is full and the words tell. */
export function ProgressBar({
  percent,
  plan,
  tone = 'met',
  locale,
  label,
}: {
  percent: number
  plan?: number
  tone?: ProgressTone
  locale: Locale
  label?: string
}) {
  const sentence = `${label ? `${label}: ` : ''}${progressSentence(percent, plan, locale)}`
  return (
    <svg
      class={`bar tone-${tone}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={sentence}
    >
      <rect class="bar-track" width="100" height="4" y="2" rx="1" />
      <rect class="bar-fill" width={drawn(percent)} height="4" y="2" rx="1" />
      {plan !== undefined && <rect class="bar-plan" x={Math.min(99.4, drawn(plan))} width="0.6" height="8" />}
    </svg>
  )
}

/** Figure, bar and state together: how a goal, a content or a unit stands. */
export function Meter({
  percent,
  plan,
  tone = 'met',
  locale,
  label,
  state,
  note,
}: {
  percent: number | null
  plan?: number
  tone?: ProgressTone
  locale: Locale
  label?: string
  state?: ComponentChildren
  note?: ComponentChildren
}) {
  return (
    <div class="meter">
      <div class="meter-figures">
        <b>{percent === null ? '–' : formatPercent(percent, locale)}</b>
        {note && <span class="muted">{note}</span>}
      </div>
      <ProgressBar percent={percent ?? 0} plan={plan} tone={tone} locale={locale} label={label} />
      {state}
    </div>
  )
}

const circumference = 2 * Math.PI * 50

/** Where the mark of the plan stands on the ring. */
function planMark(plan: number): string {
  return `rotate(${(drawn(plan) / 100) * 360} 60 60)`
}

/** A ring with its figure inside, and the plan to date as a mark and in words below. */
export function Ring({
  percent,
  plan,
  caption,
  note,
  locale,
}: {
  percent: number | null
  plan?: number
  caption: string
  note?: string
  locale: Locale
}) {
  const figure = percent === null ? '–' : formatPercent(percent, locale)
  const length = (drawn(percent ?? 0) / 100) * circumference
  return (
    <figure class="ring">
      <svg
        viewBox="0 0 120 120"
        role="img"
        aria-label={`${caption}: ${progressSentence(percent ?? 0, plan, locale)}`}
      >
        <circle class="ring-track" cx="60" cy="60" r="50" fill="none" stroke-width="11" />
        {length > 0 && (
          <circle
            class="ring-fill"
            cx="60"
            cy="60"
            r="50"
            fill="none"
            stroke-width="11"
            stroke-linecap={length > circumference - 6 ? 'butt' : 'round'}
            stroke-dasharray={`${length.toFixed(1)} ${circumference.toFixed(1)}`}
            transform="rotate(-90 60 60)"
          />
        )}
        {plan !== undefined && (
          <path class="ring-plan" d="M60 3v14" stroke-width="2" transform={planMark(plan)} />
        )}
        <text class="ring-figure" x="60" y="64" text-anchor="middle">
          {figure}
        </text>
        <text class="ring-caption" x="60" y="80" text-anchor="middle">
          {caption}
        </text>
      </svg>
      {note && <figcaption>{note}</figcaption>}
    </figure>
  )
}

/** Units (or whatever) compared by length, each with its figure. */
export function BarChart({
  rows,
  locale,
  label,
}: {
  rows: readonly { label: string; percent: number; figure?: string; tone?: ProgressTone; href?: string }[]
  locale: Locale
  label: string
}) {
  return (
    <ul class="bar-chart" aria-label={label}>
      {rows.map((row) => (
        <li key={row.label}>
          <span class="bar-chart-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
          <ProgressBar percent={row.percent} tone={row.tone ?? 'met'} locale={locale} label={row.label} />
          <b class="figure">{row.figure ?? formatPercent(row.percent, locale)}</b>
        </li>
      ))}
    </ul>
  )
}
