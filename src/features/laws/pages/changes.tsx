import { honourName } from '#law/honour-names.ts'
import type { Locale } from '#words/locale.ts'
import type { ChangeOfHonour, ReadingChange } from '../rules/drafting.ts'
import { guideWords, lawWords } from '../words.ts'
import { ChangeItem } from './standard-page.tsx'

type Props = { changes: readonly ChangeOfHonour[]; readings: readonly ReadingChange[]; locale: Locale }

/** What one settlement asks differently from another: texts read otherwise, then honour by honour. */
export function ChangesOfHonours({ changes, readings, locale }: Props) {
  const t = lawWords[locale]
  const { subjects } = guideWords[locale]
  if (changes.length === 0 && readings.length === 0) return <p class="muted">{t.differencesNone}</p>
  return (
    <>
      {readings.map(({ says, was, now }) => (
        <section key={says.vi} class="law-change">
          <h3>{says[locale]}</h3>
          <p>
            {t.readAs}: <del>{(was ?? openWords)[locale]}</del> <ins>{(now ?? openWords)[locale]}</ins>
          </p>
        </section>
      ))}
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

const openWords = { vi: lawWords.vi.readOpen, en: lawWords.en.readOpen }
