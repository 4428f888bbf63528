import { addresses } from '#addresses.ts'
import { Card } from '#web/ui/card.tsx'
import type { Locale } from '#words/locale.ts'
import { formatPercent } from '#words/numbers.ts'
import type { Similar } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'

/** What is said of a similar one: where it is from, how far it has come, how alike. */
export const toldOf = ({ unitName, state, share }: Similar, locale: Locale): string => {
  const t = initiativeWords[locale]
  const percent = formatPercent(Math.round(share * 100), locale)
  return [unitName, t.states[state], t.similarShare(percent)].join(' · ')
}

/** Where a similar one is read; nothing while it is on its way. */
export const addressOf = ({ id, published }: Similar): string | null =>
  published ? addresses.publicInitiatives.show({ initiative: id }) : null

type Props = { similar: readonly Similar[]; locale: Locale; but?: number | undefined; live?: boolean }

/** What others have written alike; beside a form it follows what is typed. */
export function SimilarCard({ similar, locale, but, live }: Props) {
  const t = initiativeWords[locale]
  const list = (
    <>
      <p class="muted" data-nothing hidden={similar.length > 0}>
        {t.similarNone}
      </p>
      <ul class="plain-list" aria-live="polite">
        {similar.map((one) => {
          const address = addressOf(one)
          return (
            <li key={one.id}>
              {address ? <a href={address}>{one.title}</a> : <b>{one.title}</b>}
              <p class="sub">{toldOf(one, locale)}</p>
            </li>
          )
        })}
      </ul>
    </>
  )
  return (
    <Card title={t.similar}>
      <p class="hint">{t.similarLead}</p>
      {live ? (
        <similar-texts
          from={addresses.initiatives.similar()}
          fields="title problem solution effect"
          data-but={but}
        >
          {list}
        </similar-texts>
      ) : (
        list
      )}
    </Card>
  )
}
