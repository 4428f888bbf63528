import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, NumberField, Select, TextArea } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Objection } from '../queries/objections.ts'
import type { TitleStanding } from '../queries/standing.ts'
import { eligibilityWords } from '../words.ts'
import { CourseBox, LetterStatus, Nominate, ReasonList } from './reasons.tsx'

type Props = {
  frame: Frame
  form: FormState
  own: boolean
  year: number
  person: { id: number; name: string; unitName: string } | null
  mayNominate: boolean
  standings: readonly TitleStanding[]
  objections: readonly Objection[]
}

/** One person at every title: the answer, why, and by when it can be reached. */
export function PersonEligibilityPage(props: Props) {
  const { frame, own, person, standings, year } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  const title = own || !person ? t.own : t.ofPerson(person.name)
  const crumbs =
    person && !own ? [{ label: t.title, href: addresses.eligibility.sheet() }, { label: person.name }] : []
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={own ? t.ownLead : (person?.unitName ?? '')}
        locale={locale}
        crumbs={crumbs}
      />
      {person === null && <EmptyState title={t.ownNone} />}
      {standings.length > 0 && (
        <p class="hint">
          {t.live} {t.courseLead}
        </p>
      )}
      {standings.map((one) => (
        <details key={one.award} class="card card-padded standing" id={one.award}>
          <summary>
            <b>{honourName(one.award, locale)}</b> <LetterStatus letter={one.letter} locale={locale} />
            {one.letter !== 'm' && one.course?.year && (
              <span class="muted"> {t.courseYear(one.course.year)}</span>
            )}
          </summary>
          <ReasonList reasons={one.reasons} locale={locale} />
          {one.course && one.letter !== 'm' && <CourseBox course={one.course} year={year} locale={locale} />}
          {person && props.mayNominate && (
            <p>
              <Nominate of={{ subject: 'ca-nhan', id: person.id, award: one.award, year }} locale={locale} />
            </p>
          )}
        </details>
      ))}
      {own && person && <ReportError {...props} />}
      {props.objections.length > 0 && <Mine {...props} />}
    </WorkspacePage>
  )
}

function ReportError({ frame, form, standings, year }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  const awards = standings.map(({ award }) => ({ value: award, label: honourName(award, locale) }))
  const values = form.typed.year ? form : { ...form, typed: { ...form.typed, year: String(year) } }
  return (
    <Card title={t.object}>
      <p class="muted">{t.objectLead}</p>
      <Form action={addresses.eligibility.own()} locale={locale} form={form}>
        <Fields>
          <NumberField form={values} name="year" label={t.year} min={1945} max={2200} required />
          <Select form={values} name="award" label={t.objectAbout} options={awards} empty="–" required />
          <TextArea form={values} name="says" label={t.objectSays} rows={4} maxLength={2000} required />
        </Fields>
        <FormActions>
          <Button>{t.objectSend}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const tones = { open: 'soon', righted: 'met', declined: 'done' } as const

export const ObjectionState = ({ state, locale }: { state: Objection['state']; locale: Frame['locale'] }) => (
  <Status tone={tones[state]}>{eligibilityWords[locale].states[state]}</Status>
)

function Mine({ frame, objections }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <Card title={t.mine}>
      <Table
        caption={t.mine}
        locale={locale}
        rows={objections}
        rowKey={({ id }) => id}
        empty={t.noObjections}
        columns={[
          { label: t.objectAbout, cell: (one) => `${honourName(one.award, locale)} ${one.year}` },
          { label: t.madeAt, cell: (one) => formatInstant(one.made_at) },
          { label: t.objectSays, cell: (one) => one.says },
          { label: t.state, cell: (one) => <ObjectionState state={one.state} locale={locale} /> },
          { label: t.answer, cell: (one) => one.answer },
        ]}
      />
    </Card>
  )
}
