/**
 * One version of the agency's settlement: what it says and what it changes; a draft with everything to edit it.
 */
import { addresses } from '#addresses.ts'
import { type FormState, freshForm } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, RadioGroup, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatDay } from '#words/dates.ts'
import type { EditInput } from '../forms.ts'
import type { Rehearsed } from '../queries/rehearsals.ts'
import type { LawVersion } from '../queries/versions.ts'
import type { ChangeOfHonour, Figure, ReadingChange } from '../rules/drafting.ts'
import { opened } from '../rules/opened.ts'
import type { ReadingShown } from '../rules/points.ts'
import { lawWords } from '../words.ts'
import { ChangesOfHonours } from './changes.tsx'
import { Cites } from './cites.tsx'
import { AddCorrection, GroundFields } from './correction-form.tsx'
import { AddDemand } from './demand-form.tsx'
import { VersionState } from './laws-page.tsx'
import { Corrections, PointShown, ReadingChosen, type SayingsProps, SayingsShown } from './sayings.tsx'
import { VersionSteps } from './steps.tsx'

export type Came = 'head' | 'reading' | 'demand' | 'correct' | 'other'

export type VersionProps = {
  frame: Frame
  version: LawVersion
  says: SayingsProps['says']
  changes: readonly ChangeOfHonour[]
  readingChanges: readonly ReadingChange[]
  /** The forms on the page, each as it stands. */
  forms: Record<Came, FormState>
  /** What the address opens for editing. */
  open: EditInput
  figures: readonly Figure[]
  rehearsal: Rehearsed | undefined
  mayDraft: boolean
  mayEnact: boolean
  /** Whether this person sees whose answers it changes. */
  mayCompare: boolean
  /** The person had a hand in the draft. */
  isOwn: boolean
  history: readonly Happened[]
}

export function VersionPage(props: VersionProps) {
  const { frame, version, says, changes, forms, mayDraft } = props
  const { locale } = frame
  const t = lawWords[locale]
  const draft = version.state === 'draft'
  return (
    <WorkspacePage frame={frame} title={version.source}>
      <PageHead
        title={version.source}
        lead={t.coming(formatDay(version.holds_from))}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.laws.list() }, { label: t.states[version.state] }]}
      >
        <VersionState state={version.state} locale={locale} />
      </PageHead>
      <Trouble form={forms.other} locale={locale} />
      <Split
        main={
          <>
            <Card title={draft ? t.differences : t.differencesThen}>
              <ChangesOfHonours changes={changes} readings={props.readingChanges} locale={locale} />
            </Card>
            {draft && mayDraft ? (
              <Editor {...props} />
            ) : (
              <Card title={t.says}>
                <SayingsShown says={says} locale={locale} />
              </Card>
            )}
          </>
        }
        aside={
          <>
            <VersionSteps {...props} />
            <Card title={t.history}>
              <EventList events={props.history} empty="" />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function Editor(props: VersionProps) {
  const { frame, says, version } = props
  const { locale } = frame
  const t = lawWords[locale]
  const editing = { id: version.id, version: version.version }
  const [own, others] = [says.points.filter((one) => one.own), says.points.filter((one) => !one.own)]
  const said = (point: (typeof own)[number]) => (
    <div key={point.slot.key}>
      <PointShown point={point} editing={editing} locale={locale} />
      <a
        class="button button-quiet"
        href={`${addresses.laws.show({ lawVersion: version.id }, { muc: point.slot.key })}#them-dieu-kien`}
        aria-label={t.addTo(point.slot.asks[locale])}
      >
        {t.add}
      </a>
    </div>
  )
  return (
    <>
      <Head {...props} />
      <Card title={t.readings}>
        <p class="muted">{says.readings.length > 0 ? t.readingsLead : t.readingsNone}</p>
        {!says.readings.some(({ key }) => key === props.forms.reading.typed.key) && (
          <Trouble form={props.forms.reading} locale={locale} />
        )}
        {says.readings.map((reading) => (
          <Reading key={reading.key} reading={reading} props={props} />
        ))}
      </Card>
      <Card title={t.regulation}>
        <p class="muted">{t.regulationLead}</p>
        <AddDemand {...props} />
        <h3>{t.ofOwn}</h3>
        {own.map(said)}
        <details open={others.some((one) => one.says !== 'silent')}>
          <summary>{t.ofOthers}</summary>
          {others.map(said)}
        </details>
      </Card>
      <Card title={t.corrections}>
        <p class="muted">{t.correctionsLead}</p>
        <Corrections corrections={says.corrections} editing={editing} locale={locale} />
        <AddCorrection {...props} />
      </Card>
    </>
  )
}

function Head({ frame: { locale }, version, forms }: VersionProps) {
  const t = lawWords[locale]
  return (
    <Card title={t.head}>
      <Form
        action={addresses.laws.head({ lawVersion: version.id })}
        locale={locale}
        form={forms.head}
        version={version.version}
      >
        <Fields>
          <TextField
            form={forms.head}
            name="source"
            label={t.name}
            hint={t.sourceHint}
            maxLength={500}
            wide
            required
          />
          <DateField form={forms.head} name="holds_from" label={t.from} required />
        </Fields>
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** One text with what was chosen; opened, with its readings and where it stands that this one is right. */
function Reading({ reading, props }: { reading: ReadingShown; props: VersionProps }) {
  const { frame, version } = props
  const { locale } = frame
  const t = lawWords[locale]
  return (
    <section class="law-point" id={reading.key}>
      <h3>{reading.says[locale]}</h3>
      {reading.chosen ? (
        <ReadingChosen reading={reading} locale={locale} />
      ) : (
        <Cites cites={reading.cite} locale={locale} />
      )}
      {opened(props) === `doc ${reading.key}` ? (
        <ReadingForm reading={reading} props={props} />
      ) : (
        <a
          class="button button-quiet"
          href={`${addresses.laws.show({ lawVersion: version.id }, { doc: reading.key })}#${reading.key}`}
          aria-label={`${t.chooseReading}: ${reading.says[locale]}`}
        >
          {t.chooseReading}
        </a>
      )}
    </section>
  )
}

function ReadingForm({ reading, props }: { reading: ReadingShown; props: VersionProps }) {
  const { frame, version, forms } = props
  const { locale } = frame
  const t = lawWords[locale]
  const { chosen, source, on } = reading
  const form =
    forms.reading.status === 200
      ? freshForm({ reading: chosen, ground: source, ground_on: on })
      : forms.reading
  return (
    <Form
      action={addresses.laws.reading({ lawVersion: version.id })}
      locale={locale}
      form={form}
      version={version.version}
    >
      <input type="hidden" name="key" value={reading.key} />
      <Fields>
        <RadioGroup
          form={form}
          name="reading"
          label={t.readAs}
          options={[
            ...reading.of.map(({ key, name }) => ({ value: key, label: name[locale] })),
            { value: '', label: t.readOpen },
          ]}
        />
        <GroundFields form={form} locale={locale} />
      </Fields>
      <FormActions>
        <Button>{t.confirm}</Button>
      </FormActions>
    </Form>
  )
}
