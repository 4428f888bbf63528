/**
 * What a person's page shows of the file, section by section.
 */
import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { honourName, honourNamed } from '#law/honour-names.ts'
import { Card } from '#web/ui/card.tsx'
import { Ledger, type LedgerEntry } from '#web/ui/ledger.tsx'
import { Status, type Tone } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatPeriod } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { EntryKind, PersonFile, PositionRow, RatingRow } from '../queries/file.ts'
import { entryWords, personWords, slugWords } from '../words.ts'
import type { PersonProps } from './person-page.tsx'

type SectionProps = PersonProps & { kind: EntryKind; children: ComponentChildren }

/** A section of the file with the way to add to it. */
export function Section({ frame, person, mayEdit, kind, children }: SectionProps) {
  const { locale } = frame
  const words = entryWords[locale][kind]
  const add = addresses.people.addEntry({ person: person.id, kind })
  return (
    <Card
      title={words.many}
      link={
        mayEdit && (
          <a href={add} aria-label={`${personWords[locale].addEntry} ${words.one}`}>
            {personWords[locale].addEntry}
          </a>
        )
      }
    >
      {children}
    </Card>
  )
}

export type FileProps = PersonProps & { file: PersonFile }

/** The way to correct or remove an entry; its label tells a screen reader which. */
export function Correct({
  props,
  kind,
  entry,
  label,
}: {
  props: PersonProps
  kind: EntryKind
  entry: number
  label: string
}) {
  if (!props.mayEdit) return null
  const edit = sharedWords[props.frame.locale].edit
  return (
    <a
      href={addresses.people.entry({ person: props.person.id, kind, entry })}
      aria-label={`${edit}: ${label}`}
    >
      {edit}
    </a>
  )
}

export const join = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ')

/** Positions over time; what a unit was called then, and what it is today. */
export function Service(props: PersonProps) {
  const { frame, positions, today } = props
  const words = entryWords[frame.locale]['chuc-vu']
  return (
    <Section {...props} kind="chuc-vu">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={positions.map((position) => ({
          key: position.id,
          when: formatPeriod(position.starts_on, position.ends_on, frame.locale),
          what: `${position.title}, ${position.unit_then}`,
          note: noteOf(position, frame.locale),
          current: position.starts_on <= today && (position.ends_on === null || position.ends_on >= today),
          tools: <PositionTools props={props} position={position} />,
        }))}
      />
    </Section>
  )
}

/** How the position is held, and what became of its unit. */
function noteOf(position: PositionRow, locale: Locale): string {
  const t = personWords[locale]
  const { successor, unit_then, unit_now } = position
  const became = successor ? t.nowIn(successor) : unit_now !== unit_then && t.nowCalled(unit_now)
  return join(!position.is_main && t.concurrent, position.is_head && t.head, became, position.decision)
}

function PositionTools({ props, position }: { props: PersonProps; position: PositionRow }) {
  const { frame, person, mayEdit } = props
  const t = personWords[frame.locale]
  if (!mayEdit) return null
  const label = `${position.title}, ${position.unit_then}`
  return (
    <>
      {!position.is_main && position.ends_on === null && (
        <a
          href={addresses.people.endPosition({ person: person.id, entry: position.id })}
          aria-label={`${t.end}: ${label}`}
        >
          {t.end}
        </a>
      )}
      <Correct props={props} kind="chuc-vu" entry={position.id} label={label} />
    </>
  )
}

/** Honours by year: gold is for nothing else. */
export function Honours(props: PersonProps) {
  const { frame, honours } = props
  const { locale } = frame
  const words = entryWords[locale]['khen-thuong']
  return (
    <Section {...props} kind="khen-thuong">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={honours.map((honour): LedgerEntry => {
          const name = honourName(honour.award, locale)
          return {
            key: honour.id,
            when: String(honour.year),
            what: name,
            note: join(
              decisionOf(honour.decision_number, honour.decided_on),
              honour.authority,
              honour.unit_name,
              honour.note,
              honour.basis && slugWords[locale].basis[honour.basis],
              honour.revoked_on && personWords[locale].revoked(formatDay(honour.revoked_on)),
              honourNamed(honour.award)?.unconfirmed && personWords[locale].unconfirmed,
            ),
            honour: honour.revoked_on === null,
            tools: (
              <Correct props={props} kind="khen-thuong" entry={honour.id} label={`${name} ${honour.year}`} />
            ),
          }
        })}
      />
    </Section>
  )
}

export const decisionOf = (number: string, on: string | null): string =>
  join(number, on && formatDay(on)).replace(' · ', ', ')

const classTones: Record<RatingRow['class'], Tone> = {
  'hoan-thanh-xuat-sac': 'over',
  'hoan-thanh-tot': 'met',
  'hoan-thanh': 'done',
  'khong-hoan-thanh': 'late',
}

type RatingYear = { year: number; ratings: readonly RatingRow[] }

/** Ratings, a year in each row, the two tracks side by side. */
export function Ratings(props: FileProps) {
  const { frame, file } = props
  const { locale } = frame
  const words = entryWords[locale]['xep-loai']
  const years = [...Map.groupBy(file['xep-loai'], ({ year }) => year)].map(([year, ratings]) => ({
    year,
    ratings,
  }))
  const cell =
    (track: RatingRow['track']) =>
    ({ year, ratings }: RatingYear) => {
      const rating = ratings.find((one) => one.track === track)
      if (!rating) return '–'
      return (
        <div>
          <Status tone={classTones[rating.class]} plain>
            {slugWords[locale].classShort[rating.class]}
          </Status>
          <span class="sub">
            {join(rating.unit_name, rating.decision)}{' '}
            <Correct
              props={props}
              kind="xep-loai"
              entry={rating.id}
              label={`${year}, ${slugWords[locale].track[track]}`}
            />
          </span>
        </div>
      )
    }
  const tracks = (['chinh-quyen', 'dang'] as const).filter((track) =>
    file['xep-loai'].some((one) => one.track === track),
  )
  return (
    <Section {...props} kind="xep-loai">
      {years.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <Table
          caption={words.many}
          locale={locale}
          rows={years}
          rowKey={({ year }) => year}
          empty={words.none}
          columns={[
            { label: personWords[locale].year, cell: ({ year }) => year },
            ...tracks.map((track) => ({ label: slugWords[locale].track[track], cell: cell(track) })),
          ]}
        />
      )}
    </Section>
  )
}

export function Leaves(props: FileProps) {
  const { locale } = props.frame
  const words = entryWords[locale].nghi
  return (
    <Section {...props} kind="nghi">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={props.file.nghi.map((leave) => ({
          key: leave.id,
          when: formatPeriod(leave.starts_on, leave.ends_on, locale),
          what: slugWords[locale].leave[leave.kind],
          note: leave.note,
          tools: (
            <Correct props={props} kind="nghi" entry={leave.id} label={slugWords[locale].leave[leave.kind]} />
          ),
        }))}
      />
    </Section>
  )
}

export function Disciplines(props: FileProps) {
  const { locale } = props.frame
  const t = personWords[locale]
  const words = entryWords[locale]['ky-luat']
  return (
    <Section {...props} kind="ky-luat">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={props.file['ky-luat'].map((entry) => {
          const name = slugWords[locale].discipline[entry.form]
          const served = entry.served_on && `${t.servedOn} ${formatDay(entry.served_on)}`
          return {
            key: entry.id,
            when: formatDay(entry.decided_on),
            what: `${name} (${slugWords[locale].track[entry.track]})`,
            note: join(entry.decision, served, entry.reason),
            tools: <Correct props={props} kind="ky-luat" entry={entry.id} label={name} />,
          }
        })}
      />
    </Section>
  )
}

/** When somebody worked here: one period for most. */
export function Periods(props: FileProps) {
  const { locale } = props.frame
  const words = entryWords[locale]['cong-tac']
  return (
    <Section {...props} kind="cong-tac">
      <Ledger
        label={words.many}
        empty={words.none}
        entries={props.file['cong-tac'].map((period) => ({
          key: period.id,
          when: formatPeriod(period.starts_on, period.ends_on, locale),
          what: period.ended_because
            ? slugWords[locale].left[period.ended_because]
            : personWords[locale].working,
          note: period.note,
          tools: (
            <Correct props={props} kind="cong-tac" entry={period.id} label={formatDay(period.starts_on)} />
          ),
        }))}
      />
    </Section>
  )
}
