import { addresses } from '#addresses.ts'
import { type EventRow, happenings } from '#features/events/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { type Crumb, PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { UnitRow } from '../queries/changes.ts'
import type { ChangeRow, NameRow } from '../queries/history.ts'
import type { Member, UnitHonour } from '../residents.ts'
import { trackNames, unitEvents, unitWords } from '../words.ts'
import { Changes } from './unit-changes.tsx'
import { Children } from './unit-children.tsx'

export type UnitProps = {
  frame: Frame
  form: FormState
  unit: UnitRow
  ancestors: readonly { id: number; name: string }[]
  names: readonly NameRow[]
  changes: readonly ChangeRow[]
  children: readonly UnitRow[]
  members: { rows: readonly Member[]; total: number }
  honours: readonly UnitHonour[]
  events: readonly EventRow[]
  today: string
  mayEdit: boolean
  mayHonour: boolean
}

/** A unit: who is in it, what lies below it, what it was and became. */
export function UnitPage(props: UnitProps) {
  const { frame, form, unit, mayEdit } = props
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <WorkspacePage frame={frame} title={unit.name}>
      <PageHead title={unit.name} locale={locale} crumbs={crumbsOf(props)}>
        {mayEdit && !unit.endsOn && (
          <ButtonLink kind="primary" icon="plus" href={addresses.units.add({ duoi: unit.id })}>
            {t.addBelow}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Members {...props} />
            <Children {...props} />
            <Honours {...props} />
            <Changes {...props} />
          </>
        }
        aside={<Aside {...props} />}
      />
    </WorkspacePage>
  )
}

const crumbsOf = ({ frame, unit, ancestors }: UnitProps): Crumb[] => [
  { label: unitWords[frame.locale].units, href: addresses.units.tree() },
  ...ancestors.map(({ id, name }) => ({ label: name, href: addresses.units.show({ unit: id }) })),
  { label: unit.name },
]

function Members({ frame, unit, members }: UnitProps) {
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <Card
      title={t.members}
      link={
        members.total > members.rows.length && (
          <a href={addresses.people.list({ 'don-vi': unit.id })}>{t.allMembers(members.total)}</a>
        )
      }
    >
      <Table
        caption={t.members}
        locale={locale}
        rows={members.rows}
        rowKey={(member) => member.id}
        empty={t.noMembers}
        columns={[
          {
            label: sharedWords[locale].fullName,
            cell: (member) => <a href={addresses.people.show({ person: member.id })}>{member.name}</a>,
          },
          {
            label: sharedWords[locale].title,
            cell: (member) => (
              <>
                {member.title} {member.isHead && <Status tone="info">{t.head}</Status>}
              </>
            ),
          },
          ...(members.rows.some((member) => member.unitName !== unit.name)
            ? [{ label: sharedWords[locale].unit, cell: (member: Member) => member.unitName }]
            : []),
        ]}
      />
    </Card>
  )
}

function Honours({ frame, unit, honours, mayHonour }: UnitProps) {
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <Card
      title={t.honours}
      link={mayHonour && <a href={addresses.units.addHonour({ unit: unit.id })}>{t.addHonour}</a>}
    >
      <Table
        caption={t.honours}
        locale={locale}
        rows={honours}
        rowKey={(honour) => honour.id}
        empty={t.noHonours}
        columns={[
          {
            label: t.award,
            cell: ({ id, name }) =>
              mayHonour ? <a href={addresses.units.honour({ unit: unit.id, entry: id })}>{name}</a> : name,
          },
          { label: sharedWords[locale].year, figure: true, cell: (honour) => honour.year },
          { label: t.authority, cell: (honour) => honour.authority },
          { label: t.decision, cell: (honour) => honour.decision },
        ]}
      />
      {mayHonour && (
        <p>
          <a href={addresses.units.results({ unit: unit.id })}>{t.results}</a>
        </p>
      )}
    </Card>
  )
}

function Aside({ frame, unit, names, members, events, mayEdit }: UnitProps) {
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <>
      <Card title={t.state}>
        <DescriptionList
          items={[
            { term: sharedWords[locale].status, value: <UnitState unit={unit} locale={locale} /> },
            { term: t.since, value: formatDay(unit.startsOn) },
            { term: t.track, value: trackNames[locale][unit.track] },
            ...(unit.shortName ? [{ term: t.shortName, value: unit.shortName }] : []),
            { term: t.members, value: formatNumber(members.total, locale) },
          ]}
        />
        {mayEdit && !unit.endsOn && <Ways frame={frame} unit={unit} />}
      </Card>
      <Card title={t.names}>
        <DescriptionList
          items={names.map((name) => ({
            term: name.endsOn
              ? `${formatDay(name.startsOn)} – ${formatDay(name.endsOn)}`
              : `${formatDay(name.startsOn)} – ${unit.endsOn ? formatDay(unit.endsOn) : t.now}`,
            value: name.name,
          }))}
        />
      </Card>
      <Card title={t.history}>
        <EventList empty={t.noHistory} events={happenings(unitEvents[locale], events)} />
      </Card>
    </>
  )
}

export function UnitState({ unit, locale }: { unit: { endsOn: string | null }; locale: Frame['locale'] }) {
  const t = unitWords[locale]
  return unit.endsOn ? (
    <Status tone="draft">{t.ended(formatDay(unit.endsOn))}</Status>
  ) : (
    <Status tone="met">{t.living}</Status>
  )
}

/** The ways in which a unit changes, each a page of its own. */
function Ways({ frame, unit }: { frame: Frame; unit: UnitRow }) {
  const t = unitWords[frame.locale]
  const here = { unit: unit.id }
  return (
    <div class="form-actions">
      <ButtonLink icon="pencil" href={addresses.units.edit(here)}>
        {t.edit}
      </ButtonLink>
      <ButtonLink href={addresses.units.rename(here)}>{t.rename}</ButtonLink>
      {unit.parentId !== null && (
        <>
          <ButtonLink href={addresses.units.move(here)}>{t.move}</ButtonLink>
          <ButtonLink href={addresses.units.merge({ duoi: unit.parentId, don: unit.id })}>
            {t.merge}
          </ButtonLink>
          <ButtonLink href={addresses.units.split(here)}>{t.split}</ButtonLink>
          <ButtonLink kind="danger" href={addresses.units.dissolve(here)}>
            {t.dissolve}
          </ButtonLink>
        </>
      )}
    </div>
  )
}
