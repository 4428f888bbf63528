import { Notice } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { guideWords } from '../words.ts'

/** The day of which the law is shown, in a row of filters. */
export const FilterDay = ({ value, locale }: { value: string; locale: Locale }) => (
  <label class="filter">
    <span>{guideWords[locale].day}</span>
    <input type="date" name="ngay" value={value} />
  </label>
)

/** Says that another day than today is shown. */
export function OtherDay({ on, here, locale }: { on: string | undefined; here: string; locale: Locale }) {
  const t = guideWords[locale]
  if (!on) return null
  return (
    <Notice kind="warning" title={t.onDay(formatDay(on))}>
      <p>
        {t.earlier} <a href={here}>{t.toToday}</a>
      </p>
    </Notice>
  )
}
