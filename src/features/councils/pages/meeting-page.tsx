import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  CheckboxGroup,
  Fields,
  FormActions,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Meeting, WholeMeeting } from '../queries.ts'
import { isQuorate } from '../rules.ts'
import { councilWords } from '../words.ts'
import { MeetingStatus } from './council-pages.tsx'

type Props = {
  frame: Frame
  form: FormState
  meeting: Meeting
  whole: WholeMeeting
  people: readonly Option[]
  units: readonly Option[]
  awards: readonly Option[]
  /** Dossiers that wait for this council. */
  dossiers: readonly Option[]
  mayKeep: boolean
  /** The ballots of the meeting, put in by the feature that holds them. */
  ballots: ComponentChildren
}

/** One meeting: who is there, what is decided, who steps aside, the ballots, the minutes. */
export function MeetingPage(props: Props) {
  const { frame, form, meeting, whole, mayKeep } = props
  const { locale } = frame
  const t = councilWords[locale]
  const title = t.meetingOn(formatDay(meeting.held_on))
  const open = mayKeep && meeting.state === 'called'
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={[meeting.councilName, meeting.place].filter(Boolean).join(' · ')}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.councils.list() },
          { label: meeting.councilName, href: addresses.councils.show({ council: meeting.council_id }) },
          { label: title },
        ]}
      >
        <MeetingStatus state={meeting.state} locale={locale} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Attendance {...props} />
      <Agenda {...props} />
      {open && <AddDossier {...props} />}
      {open && <AddItem {...props} />}
      {open && whole.items.some(({ asked }) => !asked) && (
        <Card title={t.openBallots}>
          <p class="muted">{t.openBallotsHint}</p>
          <Form
            action={addresses.ballots.open({ meeting: meeting.id })}
            locale={locale}
            version={meeting.version}
          >
            <Button icon="check">{t.openBallots}</Button>
          </Form>
        </Card>
      )}
      {props.ballots}
      <Minutes {...props} />
    </WorkspacePage>
  )
}

function Attendance({ frame, meeting, whole, mayKeep }: Props) {
  const { locale } = frame
  const t = councilWords[locale]
  const { seats, present } = whole
  const [there, all] = [present.size, seats.length]
  const form: FormState = { status: 200, typed: { seats: [...present].map(String) }, errors: {} }
  const options = seats.map(({ id, name, role }) => ({ value: id, label: `${name} (${t.roles[role]})` }))
  return (
    <Card title={t.attendance}>
      <Notice kind={isQuorate(all, there) ? 'success' : 'warning'}>
        {isQuorate(all, there) ? t.quorate(there, all) : t.notQuorate(there, all)}
      </Notice>
      {mayKeep && meeting.state === 'called' ? (
        <Form
          action={addresses.councils.attendance({ meeting: meeting.id })}
          locale={locale}
          version={meeting.version}
        >
          <CheckboxGroup form={form} name="seats" label={t.attendance} options={options} />
          <FormActions>
            <Button kind="quiet">{t.save}</Button>
          </FormActions>
        </Form>
      ) : (
        <ul class="plain-list">
          {seats
            .filter(({ id }) => present.has(id))
            .map(({ id, name, role }) => (
              <li key={id}>{`${name} (${t.roles[role]})`}</li>
            ))}
        </ul>
      )}
    </Card>
  )
}

function Agenda(props: Props) {
  const { frame, meeting, whole, mayKeep } = props
  const { locale } = frame
  const t = councilWords[locale]
  const open = mayKeep && meeting.state === 'called'
  return (
    <Card title={t.agenda}>
      <Table
        caption={t.agenda}
        locale={locale}
        rows={whole.items}
        rowKey={({ id }) => id}
        empty={t.noItems}
        columns={[
          {
            label: t.subject,
            cell: (item) => (
              <>
                {`${item.ordinal}. ${item.name}`}
                {item.dossierId !== null && (
                  <small class="cell-note">
                    <a href={addresses.councils.dossier({ meeting: meeting.id, dossier: item.dossierId })}>
                      {t.dossier}
                    </a>
                  </small>
                )}
                <small class="cell-note">
                  {`${honourName(item.award, locale)} (${item.year})`}
                  {item.round > 1 && ` · ${t.round(item.round)}`}
                </small>
              </>
            ),
          },
          {
            label: t.needed,
            cell: ({ votes, of, above, base, cite }) => (
              <>
                {t.neededShare(votes, of, above, baseWord(t.bases, base))}
                <small class="cell-note">{cite}</small>
              </>
            ),
          },
          { label: t.recusals, cell: (item) => <Aside {...props} item={item} /> },
          ...(open
            ? [
                {
                  label: t.remove,
                  cell: ({ id, asked }: WholeMeeting['items'][number]) =>
                    asked || (
                      <Form
                        action={addresses.councils.removeItem({ meeting: meeting.id, item: id })}
                        locale={locale}
                        class="form-inline"
                      >
                        <Button kind="quiet" icon="x">
                          {t.remove}
                        </Button>
                      </Form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

const baseWord = (bases: Record<string, string>, base: string): string => bases[base] ?? base

function Aside({ frame, meeting, whole, mayKeep, item }: Props & { item: WholeMeeting['items'][number] }) {
  const { locale } = frame
  const t = councilWords[locale]
  const own = whole.recusals.filter(({ itemId }) => itemId === item.id)
  const form: FormState = { status: 200, typed: {}, errors: {} }
  const options = whole.seats.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {own.map(({ seatId, reason }) => (
        <span key={seatId} class="cell-note">
          {`${whole.seats.find(({ id }) => id === seatId)?.name ?? ''}: ${reason}`}
        </span>
      ))}
      {mayKeep && meeting.state === 'called' && !item.asked && (
        <details>
          <summary>{t.recuse}</summary>
          <Form action={addresses.councils.recuse({ meeting: meeting.id, item: item.id })} locale={locale}>
            <Select form={form} name="seat_id" label={t.person} options={options} />
            <TextField form={form} name="reason" label={t.reason} required />
            <Button kind="quiet">{t.save}</Button>
          </Form>
        </details>
      )}
    </>
  )
}

/** The usual way onto the agenda: a dossier that was examined and put to the council. */
function AddDossier({ frame, form, meeting, dossiers }: Props) {
  const { locale } = frame
  const t = councilWords[locale]
  if (dossiers.length === 0) return null
  return (
    <Card title={t.addDossier}>
      <Form
        action={addresses.councils.addDossier({ meeting: meeting.id })}
        locale={locale}
        version={meeting.version}
      >
        <Fields>
          <Select form={form} name="dossier_id" label={t.dossier} options={dossiers} required wide />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.addDossier}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function AddItem({ frame, form, meeting, people, units, awards }: Props) {
  const { locale } = frame
  const t = councilWords[locale]
  return (
    <Card title={t.addItem}>
      <Form
        action={addresses.councils.addItem({ meeting: meeting.id })}
        locale={locale}
        version={meeting.version}
      >
        <Fields>
          <Select form={form} name="person_id" label={t.subject} options={people} empty="–" wide />
          <Select form={form} name="unit_id" label={t.orUnit} options={units} empty="–" wide />
          <Select form={form} name="award" label={t.award} options={awards} required wide />
          <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.addItem}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Minutes({ frame, meeting, mayKeep }: Props) {
  const { locale } = frame
  const t = councilWords[locale]
  const form: FormState = { status: 200, typed: { notes: meeting.notes }, errors: {} }
  return (
    <Card title={t.notes}>
      {mayKeep ? (
        <Form
          action={addresses.councils.notes({ meeting: meeting.id })}
          locale={locale}
          version={meeting.version}
        >
          <TextArea form={form} name="notes" label={t.notes} rows={6} />
          <FormActions>
            <Button kind="quiet">{t.save}</Button>
          </FormActions>
        </Form>
      ) : (
        <p class="prewrap">{meeting.notes || '–'}</p>
      )}
    </Card>
  )
}
