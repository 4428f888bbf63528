import { addresses } from '#addresses.ts'
import { type Suspect, SuspectNote } from '#features/duplicates/index.ts'
import { type Forecast, forecastWords, LetterStatus } from '#features/eligibility/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Dossier } from '../queries/dossiers.ts'
import type { Origin } from '../queries/packages.ts'
import type { Examination } from '../queries/parts.ts'
import { dossierWords } from '../words.ts'

export type VerdictProps = {
  locale: Locale
  of: Dossier
  /** Earlier honours that it may repeat, for who may judge that. */
  suspects?: readonly Suspect[]
  verdict: { forecast: Forecast | undefined; registered: boolean }
}

/** What the law says of whoever is proposed, by the records of today. */
export function Verdict({ locale, verdict: { forecast, registered }, of, suspects }: VerdictProps) {
  const t = dossierWords[locale]
  return (
    <Card title={t.verdict}>
      {forecast ? (
        <p>
          <LetterStatus letter={forecast.letter} locale={locale} />
          <span class="sub">{forecastWords(forecast, of.year, locale)}</span>
        </p>
      ) : (
        <p class="muted">{t.noVerdict}</p>
      )}
      <p class="sub">{registered ? t.registered : t.notRegistered}</p>
      {suspects && (
        <SuspectNote
          suspects={suspects}
          mayCompare
          of={{ personId: of.person_id, unitId: of.collective_id, award: of.award, year: of.year }}
          locale={locale}
        />
      )}
    </Card>
  )
}

const day = (on: string | null) => (on === null ? null : formatDay(on))

/** Who, what, when, and where it was settled. */
export function About({ frame, one }: { frame: Frame; one: Dossier }) {
  const { locale } = frame
  const t = dossierWords[locale]
  const items: { term: string; value: string | null }[] = [
    { term: t.subject, value: t.subjects[one.subject] },
    { term: t.basis, value: t.bases[one.basis] },
    { term: t.unit, value: one.unitName },
    { term: t.liesAt, value: one.liesAt },
    { term: t.place, value: one.place },
    { term: t.madeBy, value: one.madeBy },
    { term: t.sentOn, value: day(one.sent_on) },
    { term: t.receivedOn, value: day(one.received_on) },
    { term: t.settledOn, value: day(one.settled_on) },
    { term: t.reason, value: one.reason },
  ]
  const links = [
    { term: t.copiedFrom, href: one.copied_from && addresses.dossiers.show({ dossier: one.copied_from }) },
    { term: t.meeting, href: one.meeting_id && addresses.councils.meeting({ meeting: one.meeting_id }) },
    { term: t.decision, href: one.decision_id && addresses.decisions.show({ decision: one.decision_id }) },
  ]
  return (
    <Card title={t.about}>
      <DescriptionList
        items={[
          ...items.filter(({ value }) => value),
          ...links.flatMap(({ term, href }) => (href ? [{ term, value: <a href={href}>{t.see}</a> }] : [])),
        ]}
      />
    </Card>
  )
}

/** The agency that a dossier came from, and what its examiners said. */
export function CameFrom({ locale, origin }: { locale: Locale; origin: Origin }) {
  const t = dossierWords[locale]
  return (
    <Card title={t.origin}>
      <p>
        {origin.sender}
        <span class="sub">{`${origin.proposer} · ${t.versionNumber(origin.ordinal)}`}</span>
      </p>
      {origin.told !== '' && (
        <>
          <h3>{t.originTold}</h3>
          <p class="pre-line">{origin.told}</p>
        </>
      )}
    </Card>
  )
}

/** Who examines it, and what each says. */
export function Examinations({ locale, rows }: { locale: Locale; rows: readonly Examination[] }) {
  const t = dossierWords[locale]
  return (
    <Card title={t.examinations}>
      <Table
        caption={t.examinations}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.noExaminations}
        columns={[
          {
            label: t.examinerOf,
            cell: (one) => (
              <>
                {one.examiner}
                <span class="sub">{`${one.unitName} · ${one.criteria || t.wholeDossier}`}</span>
              </>
            ),
          },
          {
            label: t.outcome,
            cell: ({ outcome, opinion }) => (
              <div>
                {outcome ? t.outcomes[outcome] : <span class="muted">{t.waiting}</span>}
                {opinion && <span class="sub pre-line">{opinion}</span>}
              </div>
            ),
          },
        ]}
      />
    </Card>
  )
}
