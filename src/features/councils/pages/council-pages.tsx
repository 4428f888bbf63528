import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FormActions,
  NumberField,
  type Option,
  RadioGroup,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatPeriod } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Council, Meeting, SeatRow } from '../queries.ts'
import type { MeetingState } from '../rules.ts'
import { councilWords } from '../words.ts'

const tones = { called: 'info', voting: 'soon', closed: 'done' } as const

export const MeetingStatus = ({ state, locale }: { state: MeetingState; locale: Locale }) => (
  <Status tone={tones[state]}>{councilWords[locale].states[state]}</Status>
)

type ListProps = {
  frame: Frame
  form: FormState
  councils: readonly Council[]
  units: readonly Option[]
  mayKeep: boolean
}

/** The councils that one keeps or sits in. */
export function CouncilsPage({ frame, form, councils, units, mayKeep }: ListProps) {
  const { locale } = frame
  const t = councilWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale} />
      <Table
        caption={t.title}
        locale={locale}
        rows={councils}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHint}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t.name,
            cell: ({ id, name }) => <a href={addresses.councils.show({ council: id })}>{name}</a>,
          },
          { label: t.unit, cell: ({ unitName }) => unitName },
          { label: t.decision, cell: ({ decision }) => decision || '–' },
          { label: t.startsOn, cell: ({ starts_on, ends_on }) => formatPeriod(starts_on, ends_on, locale) },
        ]}
      />
      {mayKeep && (
        <Card title={t.add}>
          <Form action={addresses.councils.list()} locale={locale} form={form} class="form form-wide">
            <Fields>
              <TextField form={form} name="name" label={t.name} required wide />
              <Select form={form} name="unit_id" label={t.unit} options={units} required />
              <TextField form={form} name="decision" label={t.decision} />
              <DateField form={form} name="starts_on" label={t.startsOn} required />
              <DateField form={form} name="ends_on" label={t.endsOn} />
            </Fields>
            <h3>{t.share}</h3>
            <p class="muted">{t.shareHint}</p>
            <Fields>
              <NumberField form={form} name="votes" label={t.votes} min={1} max={1000} required />
              <NumberField form={form} name="of_votes" label={t.ofVotes} min={1} max={1000} required />
              <Select
                form={form}
                name="base"
                label={t.base}
                options={Object.entries(t.bases).map(([value, label]) => ({ value, label }))}
              />
            </Fields>
            <RadioGroup
              form={form}
              name="above"
              label={t.above}
              options={Object.entries(t.aboveOptions).map(([value, label]) => ({ value, label }))}
              inline
            />
            <FormActions>
              <Button>{t.add}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </WorkspacePage>
  )
}

type CouncilProps = {
  frame: Frame
  form: FormState
  council: Council
  seats: readonly SeatRow[]
  meetings: readonly Meeting[]
  people: readonly Option[]
  mayKeep: boolean
  history: readonly Happened[]
}

/** One council: who sits in it, and its meetings. */
export function CouncilPage(props: CouncilProps) {
  const { frame, form, council, seats, meetings, people, mayKeep } = props
  const { locale } = frame
  const t = councilWords[locale]
  const here = { council: council.id }
  const roles = Object.entries(t.roles).map(([value, label]) => ({ value, label }))
  return (
    <WorkspacePage frame={frame} title={council.name}>
      <PageHead
        title={council.name}
        lead={[council.unitName, council.decision].filter(Boolean).join(' · ')}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.councils.list() }, { label: council.name }]}
      />
      <Trouble form={form} locale={locale} />
      <Card title={t.seats}>
        <Table
          caption={t.seats}
          locale={locale}
          dense
          rows={seats}
          rowKey={({ id }) => id}
          empty="–"
          columns={[
            { label: t.person, cell: ({ name, title }) => [name, title].filter(Boolean).join(', ') },
            { label: t.role, cell: ({ role }) => t.roles[role] },
            {
              label: t.remove,
              cell: ({ id }) =>
                mayKeep && (
                  <Form
                    action={addresses.councils.unseat({ ...here, seat: id })}
                    locale={locale}
                    class="form-inline"
                  >
                    <Button kind="quiet" icon="x">
                      {t.remove}
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {mayKeep && (
          <Form action={addresses.councils.seat(here)} locale={locale}>
            <Fields>
              <Select form={form} name="person_id" label={t.person} options={people} empty="–" wide />
              <Select form={form} name="role" label={t.role} options={roles} />
            </Fields>
            <FormActions>
              <Button icon="plus">{t.seat}</Button>
            </FormActions>
          </Form>
        )}
      </Card>
      <Card title={t.meetings}>
        <Table
          caption={t.meetings}
          locale={locale}
          dense
          rows={meetings}
          rowKey={({ id }) => id}
          empty="–"
          columns={[
            {
              label: t.heldOn,
              cell: ({ id, held_on }) => (
                <a href={addresses.councils.meeting({ meeting: id })}>{t.meetingOn(formatDay(held_on))}</a>
              ),
            },
            { label: t.place, cell: ({ place }) => place || '–' },
            { label: t.state, cell: ({ state }) => <MeetingStatus state={state} locale={locale} /> },
          ]}
        />
        {mayKeep && (
          <Form action={addresses.councils.call(here)} locale={locale}>
            <Fields>
              <DateField form={form} name="held_on" label={t.heldOn} required />
              <TextField form={form} name="place" label={t.place} />
            </Fields>
            <FormActions>
              <Button icon="calendar">{t.call}</Button>
            </FormActions>
          </Form>
        )}
      </Card>
      <EventList events={props.history} empty="" />
    </WorkspacePage>
  )
}
