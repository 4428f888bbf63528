/**
 * What a person's page shows of grounds and hindrances.
 */
import { honourName } from '#law/honour-names.ts'
import { Ledger } from '#web/ui/ledger.tsx'
import { formatPeriod } from '#words/dates.ts'
import { entryWords, personWords, slugWords } from '../words.ts'
import { Correct, decisionOf, type FileProps, join, Section } from './person-sections.tsx'

/** What was recognised, and what it served for. */
export function Initiatives(props: FileProps) {
  const { locale } = props.frame
  const t = personWords[locale]
  const words = entryWords[locale]['sang-kien']
  const slugs = slugWords[locale]
  return (
    <Section {...props} kind="sang-kien">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={props.file['sang-kien'].map((entry) => ({
          key: entry.id,
          when: String(entry.year),
          what: entry.title,
          note: join(
            slugs.initiative[entry.kind],
            entry.scope ? `${t.scope}: ${slugs.scope[entry.scope]}` : t.notRecognised,
            entry.recognised_by && `${t.recognisedBy}: ${slugs.recogniser[entry.recognised_by]}`,
            decisionOf(entry.decision, entry.decided_on),
            entry.used_for && t.used(honourName(entry.used_for, locale), entry.used_year ?? entry.year),
          ),
          tools: <Correct props={props} kind="sang-kien" entry={entry.id} label={entry.title} />,
        }))}
      />
    </Section>
  )
}

/** What is being looked into; the person concerned is told by those who do it, not by this page. */
export function Reviews(props: FileProps) {
  const { locale } = props.frame
  const words = entryWords[locale]['xem-xet']
  if (props.own) return null
  return (
    <Section {...props} kind="xem-xet">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={props.file['xem-xet'].map((entry) => {
          const name = slugWords[locale].review[entry.kind]
          return {
            key: entry.id,
            when: formatPeriod(entry.starts_on, entry.ends_on, locale),
            what: name,
            note: entry.note,
            current: entry.ends_on === null,
            tools: <Correct props={props} kind="xem-xet" entry={entry.id} label={name} />,
          }
        })}
      />
    </Section>
  )
}
