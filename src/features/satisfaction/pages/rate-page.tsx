import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { RatingForm } from '#web/ui/rating.tsx'
import { Notice } from '#web/ui/status.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import type { summed } from '../rules.ts'
import { satisfactionWords } from '../words.ts'

type Props = { frame: Frame; total?: ReturnType<typeof summed> | undefined; wrong?: boolean }

/** The one question, what is kept of it, and where the agency wishes what all said. */
export function RatePage({ frame, total, wrong }: Props) {
  const { locale } = frame
  const t = satisfactionWords[locale]
  return (
    <PortalPage frame={frame} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} locale={locale} />
      {wrong && <Notice kind="danger">{uiWords[locale].rating.wrong}</Notice>}
      <RatingForm frame={frame} topic="cong" />
      {total && (
        <p class="section">
          {t.soFar(
            formatNumber(total.count, locale),
            formatPercent((100 * total.satisfied) / total.count, locale),
          )}
        </p>
      )}
      <section class="section plain-words">
        <h2>{t.how}</h2>
        <ul>
          {t.howLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </PortalPage>
  )
}
