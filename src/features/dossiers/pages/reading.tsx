import { honourName } from '#law/honour-names.ts'
import { Card } from '#web/ui/card.tsx'
import type { Locale } from '#words/locale.ts'
import type { Reading } from '../reading.ts'
import { dossierWords } from '../words.ts'
import { Checklist, Texts } from './checklist.tsx'
import { Examinations, Verdict } from './facts.tsx'

type Props = { reading: Reading; locale: Locale; fileAddress: (file: number) => string }

/** A whole dossier to be read: by a council before it votes, alone or beside another. */
export function DossierReading({ reading, locale, fileAddress }: Props) {
  const { one, checklist, written, files, flags, verdict, examinations } = reading
  const t = dossierWords[locale]
  const anchor = `ho-so-${one.id}`
  return (
    <div class="stack">
      <Card title={one.name}>
        <p>{`${honourName(one.award, locale)} (${one.year})`}</p>
        <p class="muted">{[one.place || one.unitName, t.bases[one.basis]].join(' · ')}</p>
      </Card>
      <Verdict locale={locale} verdict={verdict} of={one} />
      <Card title={t.checklist}>
        <Checklist {...{ locale, checklist, written, files, flags, fileAddress, anchor }} />
      </Card>
      <Texts {...{ locale, checklist, written, anchor }} />
      {examinations.length > 0 && <Examinations locale={locale} rows={examinations} />}
    </div>
  )
}
