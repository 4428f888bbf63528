import { type Cite, citation } from '#law/sources/cite.ts'
import type { Locale } from '#words/locale.ts'
import { addressOfCite } from '../rules/places.ts'
import { guideWords } from '../words.ts'

/** The articles, each leading to its instrument, with the mark of those that were not read in the instrument itself. */
export function Cites({ cites, locale }: { cites: readonly Cite[]; locale: Locale }) {
  if (cites.length === 0) return null
  return (
    <p class="clause-cite">
      {cites.map((cite, at) => (
        <span key={citation(cite).vi}>
          {at > 0 && ' · '}
          <CiteLink cite={cite} locale={locale} />
          {cite.mark === 'unconfirmed' && <i> ({guideWords[locale].unconfirmed})</i>}
        </span>
      ))}
    </p>
  )
}

function CiteLink({ cite, locale }: { cite: Cite; locale: Locale }) {
  const href = addressOfCite(cite)
  const words = citation(cite)[locale]
  return href ? <a href={href}>{words}</a> : words
}
