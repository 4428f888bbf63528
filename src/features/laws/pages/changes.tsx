import { honourName } from '#law/honour-names.ts'
import type { Locale } from '#words/locale.ts'
import type { ChangeOfHonour } from '../rules/drafting.ts'
import { guideWords, lawWords } from '../words.ts'
import { ChangeItem } from './standard-page.tsx'

/** What one settlement asks differently from another, honour by honour. */
export function ChangesOfHonours({
  changes,
  locale,
}: {
  changes: readonly ChangeOfHonour[]
  locale: Locale
}) {
  const { subjects } = guideWords[locale]
  if (changes.length === 0) return <p class="muted">{lawWords[locale].differencesNone}</p>
  return (
    <>
      {changes.map(({ award, subject, changes: list }) => (
        <section key={`${award}/${subject}`} class="law-change">
          <h3>
            {honourName(award, locale)} <span class="muted">({subjects[subject]})</span>
          </h3>
          <ul>
            {list.map((change) => (
              <ChangeItem key={change.says.vi} change={change} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
