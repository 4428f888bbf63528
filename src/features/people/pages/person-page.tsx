import { addresses } from '#addresses.ts'
import { type EventRow, happenings } from '#features/events/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { HonourRow, PeriodRow, PersonFile, PositionRow } from '../queries/file.ts'
import type { Person } from '../queries/person.ts'
import { personEvents, personWords, slugWords } from '../words.ts'
import { Initiatives, Reviews } from './ground-sections.tsx'
import { Disciplines, Honours, Leaves, Periods, Ratings, Service } from './person-sections.tsx'

export type PersonProps = {
  frame: Frame
  /** Why a button on this page was refused. */
  form: FormState
  person: Person
  positions: readonly PositionRow[]
  periods: readonly PeriodRow[]
  honours: readonly HonourRow[]
  /** All of the file, for those who may read it. */
  file: PersonFile | null
  events: readonly EventRow[]
  today: string
  own: boolean
  mayEdit: boolean
  mayGiveAccount: boolean
}

/** A person: where he or she works and worked, and what was won; for those concerned the whole file. */
export function PersonPage(props: PersonProps) {
  const { frame, form, person, file, own } = props
  const { locale } = frame
  const t = personWords[locale]
  return (
    <WorkspacePage frame={frame} title={person.name}>
      <PageHead
        title={person.name}
        lead={[person.title, person.unitName].filter(Boolean).join(', ')}
        locale={locale}
        crumbs={[{ label: t.people, href: addresses.people.list() }, { label: person.name }]}
      >
        <PrimaryAction {...props} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      {own && <Notice>{t.ownFile}</Notice>}
      <Split
        main={
          <>
            <Service {...props} />
            <Honours {...props} />
            {file && (
              <>
                <Ratings {...props} file={file} />
                <Initiatives {...props} file={file} />
                <Leaves {...props} file={file} />
                <Disciplines {...props} file={file} />
                <Reviews {...props} file={file} />
                <Periods {...props} file={file} />
              </>
            )}
          </>
        }
        aside={<Aside {...props} />}
      />
    </WorkspacePage>
  )
}

function PrimaryAction({ frame, person, mayEdit }: PersonProps) {
  const t = personWords[frame.locale]
  if (!mayEdit || person.leftBecause === 'tu-tran') return null
  const here = { person: person.id }
  return person.leftOn ? (
    <ButtonLink kind="primary" href={addresses.people.comeBack(here)}>
      {t.comeBack}
    </ButtonLink>
  ) : (
    <ButtonLink kind="primary" icon="arrow-right" href={addresses.people.transfer(here)}>
      {t.transfer}
    </ButtonLink>
  )
}

function Aside(props: PersonProps) {
  const { frame, person, file, events } = props
  const { locale } = frame
  const t = personWords[locale]
  return (
    <>
      <Card title={t.summary}>
        <DescriptionList items={[...publicLines(props), ...(file ? privateLines(person, locale) : [])]} />
        <Ways {...props} />
      </Card>
      {file ? (
        <Card title={t.history}>
          <History events={events} locale={locale} />
        </Card>
      ) : (
        <p class="hint">{t.fileHidden}</p>
      )}
    </>
  )
}

function publicLines({ frame, person, periods }: PersonProps) {
  const { locale } = frame
  const t = personWords[locale]
  const unit = person.unitId ? (
    <a href={addresses.units.show({ unit: person.unitId })}>{person.unitName}</a>
  ) : (
    t.noUnit
  )
  return [
    { term: t.status, value: <PersonState person={person} leaves={periods[0]} locale={locale} /> },
    { term: sharedWords[locale].unit, value: unit },
    ...(person.staffCode ? [{ term: t.code, value: person.staffCode }] : []),
    ...(person.email
      ? [{ term: t.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> }]
      : []),
  ]
}

function privateLines(person: Person, locale: Locale) {
  const t = personWords[locale]
  return [
    ...(person.gender ? [{ term: t.gender, value: slugWords[locale].gender[person.gender] }] : []),
    ...(person.bornOn ? [{ term: t.born, value: formatDay(person.bornOn) }] : []),
    {
      term: t.memberSince,
      value: person.partyMemberSince ? formatDay(person.partyMemberSince) : t.notMember,
    },
  ]
}

type StateProps = {
  person: { leftOn: string | null; leftBecause: Person['leftBecause'] }
  /** The last working period, whose end may lie ahead. */
  leaves?: { ends_on: string | null }
  locale: Locale
}

/** Whether somebody works here, and since or until when not. */
export function PersonState({ person, leaves, locale }: StateProps) {
  const t = personWords[locale]
  if (person.leftOn) {
    const because = person.leftBecause ? ` · ${slugWords[locale].left[person.leftBecause]}` : ''
    return <Status tone="draft">{t.leftOn(formatDay(person.leftOn)) + because}</Status>
  }
  if (leaves?.ends_on)
    return <Status tone="soon">{`${t.working}, ${t.upTo(formatDay(leaves.ends_on))}`}</Status>
  return <Status tone="met">{t.working}</Status>
}

/** What can be done with the file, besides its entries. */
function Ways({ frame, person, periods, file, mayEdit, mayGiveAccount }: PersonProps) {
  const { locale } = frame
  const t = personWords[locale]
  const here = { person: person.id }
  const leaving = periods[0]?.ends_on != null
  if (!file) return null
  return (
    <div class="form-actions">
      <ButtonLink icon="target" href={addresses.goals.person(here)}>
        {t.results}
      </ButtonLink>
      <ButtonLink icon="heart-handshake" href={addresses.recognitions.person(here)}>
        {t.deeds}
      </ButtonLink>
      {mayEdit && (
        <ButtonLink icon="pencil" href={addresses.people.edit(here)}>
          {t.edit}
        </ButtonLink>
      )}
      {mayGiveAccount && !person.leftOn && (
        <ButtonLink icon="key-round" href={addresses.accounts.add({ nguoi: person.id })}>
          {t.account}
        </ButtonLink>
      )}
      {mayEdit && !leaving && (
        <ButtonLink kind="danger" href={addresses.people.leave(here)}>
          {t.leave}
        </ButtonLink>
      )}
      {mayEdit && leaving && (
        <Form
          action={addresses.people.stay(here)}
          locale={locale}
          version={person.version}
          class="form-inline"
        >
          <Button kind="quiet" icon="undo-2">
            {t.stay}
          </Button>
          <p class="hint">{t.stayHint}</p>
        </Form>
      )}
    </div>
  )
}

const shownAtOnce = 8

/** The latest changes of the file, older ones folded away. */
function History({ events, locale }: { events: readonly EventRow[]; locale: Locale }) {
  const t = personWords[locale]
  const all = happenings(personEvents[locale], events)
  const older = all.slice(shownAtOnce)
  return (
    <>
      <EventList empty={t.noHistory} events={all.slice(0, shownAtOnce)} />
      {older.length > 0 && (
        <details class="table-behind">
          <summary>{t.older(older.length)}</summary>
          <EventList empty={t.noHistory} events={older} />
        </details>
      )}
    </>
  )
}
