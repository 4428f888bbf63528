import { Card } from '#web/ui/card.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { PublicDeed } from '../queries.ts'
import { recognitionWords } from '../words.ts'

/** Good deeds that the public sees. */
export const DeedCards = ({ deeds, locale }: { deeds: readonly PublicDeed[]; locale: Locale }) => (
  <div class="deed-cards">
    {deeds.map(({ id, personName, unitName, kind, text, happenedOn, bestOf }) => (
      <Card key={id} title={personName}>
        {bestOf && <p class="best-mark">{recognitionWords[locale].bestMark}</p>}
        <p>{text}</p>
        <p class="muted">
          {[recognitionWords[locale].kinds[kind], unitName, formatDay(happenedOn)].join(' · ')}
        </p>
      </Card>
    ))}
  </div>
)
