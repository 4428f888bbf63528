import { Meter } from '#web/ui/progress.tsx'
import { Status, type Tone } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import type { Progress, Standing } from '../progress.ts'
import { movementWords } from '../words.ts'

const tones: Record<Standing, Extract<Tone, 'met' | 'over' | 'soon' | 'late' | 'draft'>> = {
  empty: 'draft',
  'on-plan': 'met',
  over: 'over',
  'due-soon': 'soon',
  late: 'late',
  done: 'met',
}

/** How something stands, in a word with its shape. */
export function StandingStatus({
  progress,
  locale,
  plain,
}: {
  progress: Progress
  locale: Locale
  plain?: boolean
}) {
  const t = movementWords[locale]
  const word =
    progress.standing === 'late' && progress.behind > 0
      ? t.behind(progress.behind)
      : t.standings[progress.standing]
  return (
    <Status tone={tones[progress.standing]} plain={plain}>
      {word}
    </Status>
  )
}

/** Figure, bar with the plan to date, and the word. */
export function ProgressMeter({
  progress,
  locale,
  label,
}: {
  progress: Progress
  locale: Locale
  label: string
}) {
  const t = movementWords[locale]
  return (
    <Meter
      percent={progress.percent}
      plan={progress.percent === null ? undefined : progress.plan}
      tone={tones[progress.standing]}
      locale={locale}
      label={label}
      note={progress.goals > 0 ? t.goals(progress.goals) : undefined}
      state={<StandingStatus progress={progress} locale={locale} plain />}
    />
  )
}

export const toneOf = (progress: Progress) => tones[progress.standing]
