import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import { formatPercent } from '#words/numbers.ts'
import type { Tone } from './status.tsx'
import { uiWords } from './words.ts'

type ProgressTone = Extract<Tone, 'met' | 'over' | 'soon' | 'late' | 'unknown' | 'draft'>

/** A share as far as it can be drawn; whatever lies beyond is told in words. */
const drawn = (percent: number, most = 100) => Math.max(0, Math.min(most, percent))

/** What a bar or ring shows, in one sentence. */
export function progressSentence(percent: number | null, plan: number | undefined, locale: Locale): string {
  const t = uiWords[locale]
  if (percent === null) return t.noFigures
  const done = `${t.done} ${formatPercent(percent, locale)}`
  return plan === undefined ? done : `${done}, ${t.planToDate.toLowerCase()} ${formatPercent(plan, locale)}`
}

/** Beyond this a bar no longer shrinks its plan; the words tell how far it went. */
const longest = 200

/**
 * A bar with the plan to date as a mark. Whole per cent. Beyond 100 the bar is full, and a notch shows where
 * the plan's end lies in it.
 */
export function ProgressBar({
  percent,
  plan,
  tone = 'met',
  locale,
  label,
}: {
  percent: number | null
  plan?: number
  tone?: ProgressTone
  locale: Locale
  label?: string
}) {
  const sentence = `${label ? `${label}: ` : ''}${progressSentence(percent, plan, locale)}`
  const whole = Math.max(100, Math.min(longest, percent ?? 0))
  const share = (value: number) => `${((100 * drawn(value, whole)) / whole).toFixed(2)}%`
  return (
    <svg class={`bar tone-${tone}`} width="100%" height="16" role="img" aria-label={sentence}>
      <rect class="bar-track" width="100%" height="8" y="4" rx="4" />
      {percent !== null && percent > 0 && (
        <rect class="bar-fill" width={share(percent)} height="8" y="4" rx="4" />
      )}
      {whole > 100 && <rect class="bar-notch" x={share(100)} width="2" height="8" y="4" />}
      {plan !== undefined && <rect class="bar-plan" x={share(plan)} width="2" height="16" rx="1" />}
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
      <ProgressBar percent={percent} plan={plan} tone={tone} locale={locale} label={label} />
      {state}
    </div>
  )
}

const circumference = 2 * Math.PI * 50

/** A share of the ring from the top on; round ends as long as it does not close. */
function Arc({ percent, kind, width = 11 }: { percent: number; kind: string; width?: number }) {
  const length = (drawn(percent) / 100) * circumference
  return (
    <circle
      class={`ring-${kind}`}
      cx="60"
      cy="60"
      r="50"
      fill="none"
      stroke-width={width}
      stroke-linecap={length > circumference - 6 ? 'butt' : 'round'}
      stroke-dasharray={`${length.toFixed(1)} ${circumference.toFixed(1)}`}
      transform="rotate(-90 60 60)"
    />
  )
}

/** A ring with its figure inside, and the plan to date as a mark and in words below. Beyond 100 it begins a second lap. */
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
  const done = percent ?? 0
  return (
    <figure class="ring">
      <svg
        viewBox="0 0 120 120"
        role="img"
        aria-label={`${caption}: ${progressSentence(percent, plan, locale)}`}
      >
        <circle class="ring-track" cx="60" cy="60" r="50" fill="none" stroke-width="11" />
        {done > 0 && <Arc percent={done} kind="fill" />}
        {done > 100 && (
          <>
            <Arc percent={done - 100} kind="gap" width={15} />
            <Arc percent={done - 100} kind="lap" />
          </>
        )}
        {plan !== undefined && (
          <path
            class="ring-plan"
            d="M60 2.5v15"
            stroke-width="2"
            transform={`rotate(${((drawn(plan) / 100) * 360).toFixed(1)} 60 60)`}
          />
        )}
        <text
          class={figure.length > 4 ? 'ring-figure ring-figure-long' : 'ring-figure'}
          x="60"
          y="64"
          text-anchor="middle"
        >
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
