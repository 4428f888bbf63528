import { formatInstant } from '#words/dates.ts'
import { Notice } from '../ui/status.tsx'
import { uiWords } from '../ui/words.ts'
import type { Frame } from './frame.ts'

/** Work on the site that is announced or runs, above what the page holds. */
export function MaintenanceNotice({ frame: { maintenance, locale } }: { frame: Frame }) {
  if (!maintenance) return null
  const { from, until, words } = maintenance
  return (
    <Notice kind="warning">
      <p>
        {uiWords[locale].maintenance(formatInstant(from), formatInstant(until))} {words}
      </p>
    </Notice>
  )
}
