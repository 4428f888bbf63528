import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import type { Source } from '../queries/parts.ts'
import { proven } from '../rules/draft.ts'
import { dossierWords } from '../words.ts'

type Props = { body: string; sources: readonly Source[]; locale: Locale }

/** What is written, line by line, with the record behind every line that was drafted from one. */
export function Told({ body, sources, locale }: Props) {
  const t = dossierWords[locale]
  if (sources.length === 0) return <p class="pre-line">{body}</p>
  const lines = proven(body, sources).filter(({ text }) => text.trim() !== '')
  const count = lines.filter(({ source }) => source !== undefined).length
  return (
    <div class="stack">
      {lines.map(({ text, source }, at) => (
        <p key={at}>
          {text}{' '}
          {source !== undefined && (
            <a class="no-print" href={source} aria-label={`${t.source}: ${text}`}>
              {t.source}
            </a>
          )}
        </p>
      ))}
      <p class="sub">{t.provenOf(formatNumber(count, locale), formatNumber(lines.length, locale))}</p>
    </div>
  )
}
