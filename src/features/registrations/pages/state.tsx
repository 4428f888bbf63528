import { Status, type Tone } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Registration } from '../queries/registrations.ts'
import { registrationWords } from '../words.ts'

const tones: Record<Registration['state'], Tone> = {
  sent: 'soon',
  returned: 'late',
  accepted: 'met',
  withdrawn: 'draft',
}

type Shown = Pick<Registration, 'state' | 'waitsAt' | 'late' | 'reason'>

/** Where a registration has come to. */
export function State({ one, locale }: { one: Shown; locale: Locale }) {
  const t = registrationWords[locale]
  return (
    <>
      <Status tone={tones[one.state]}>{t.states[one.state]}</Status>
      {one.state === 'sent' && <span class="sub">{t.waitsAt(one.waitsAt)}</span>}
      {one.state === 'returned' && <span class="sub">{one.reason}</span>}
      {one.late && <span class="sub">{t.late}</span>}
    </>
  )
}

/** Whether one may register in this window today. */
export function WindowState({
  window,
  on,
  locale,
}: {
  window: { opens_on: string; closes_on: string }
  on: string
  locale: Locale
}) {
  const t = registrationWords[locale]
  if (on < window.opens_on) return <Status tone="draft">{t.opensLater(formatDay(window.opens_on))}</Status>
  if (on > window.closes_on) return <Status tone="done">{t.closedSince(formatDay(window.closes_on))}</Status>
  return <Status tone="soon">{t.untilDay(formatDay(window.closes_on))}</Status>
}
