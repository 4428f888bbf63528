/**
 * The fields of each kind of entry in a file.
 */
import { type HonourName, type HonourSubject, honoursFor } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import {
  Checkbox,
  DateField,
  Fields,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import type { Locale } from '#words/locale.ts'
import { sharedWords } from '#words/shared.ts'
import type { EntryKind } from '../queries/file.ts'
import { disciplineForms, leaveKinds, ratingClasses, reasonsToLeave, tracks } from '../rules/file.ts'
import { bases, initiativeKinds, recognisers, reviewKinds, scopes } from '../rules/grounds.ts'
import { personWords, slugWords } from '../words.ts'
import { type Choices, HeadBox, options, PlaceFields } from './shared.tsx'

type FieldsProps = { form: FormState; locale: Locale; choices: Choices }

/** The fields of an entry of this kind. */
export function EntryFields({ kind, ...props }: FieldsProps & { kind: EntryKind }) {
  return <Fields>{fieldsOf[kind](props)}</Fields>
}

const fieldsOf: Record<EntryKind, (props: FieldsProps) => preact.ComponentChildren> = {
  'cong-tac': (props) => <PeriodFields {...props} />,
  'chuc-vu': (props) => <PositionFields {...props} />,
  nghi: (props) => <LeaveFields {...props} />,
  'xep-loai': (props) => <RatingFields {...props} />,
  'ky-luat': (props) => <DisciplineFields {...props} />,
  'khen-thuong': (props) => <HonourFields {...props} subject="ca-nhan" />,
  'sang-kien': (props) => <InitiativeFields {...props} />,
  'xem-xet': (props) => <ReviewFields {...props} />,
}

function Days({ form, locale }: FieldsProps) {
  const t = personWords[locale]
  return (
    <>
      <DateField form={form} name="starts_on" label={t.from} required />
      <DateField form={form} name="ends_on" label={t.until} hint={t.untilHint} />
    </>
  )
}

const Note = ({ form, locale }: FieldsProps) => (
  <TextField form={form} name="note" label={sharedWords[locale].note} maxLength={500} wide />
)

const Decision = ({ form, locale }: FieldsProps) => (
  <TextField
    form={form}
    name="decision"
    label={personWords[locale].decision}
    hint={personWords[locale].decisionHint}
    maxLength={300}
    wide
  />
)

function PeriodFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  const because = options(reasonsToLeave, slugWords[locale].left)
  return (
    <>
      <Days {...props} />
      <Select form={form} name="ended_because" label={t.endedBecause} options={because} empty={t.notEnded} />
      <Note {...props} />
    </>
  )
}

function PositionFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  return (
    <>
      <PlaceFields {...props} />
      <DateField form={form} name="ends_on" label={t.until} hint={t.untilHint} />
      <Checkbox form={form} name="is_main" label={t.isMain} />
      <HeadBox form={form} locale={locale} />
    </>
  )
}

function LeaveFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  const kinds = options(leaveKinds, slugWords[locale].leave)
  return (
    <>
      <Select form={form} name="kind" label={t.kind} options={kinds} empty="–" required />
      <Days {...props} />
      <Note {...props} />
    </>
  )
}

const trackOptions = (locale: Locale): Option[] => options(tracks, slugWords[locale].track)

function RatingFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  return (
    <>
      <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
      <Select form={form} name="track" label={t.track} options={trackOptions(locale)} required />
      <Select
        form={form}
        name="class"
        label={t.class}
        options={options(ratingClasses, slugWords[locale].class)}
        empty="–"
        required
      />
      <TextField form={form} name="unit_name" label={t.unitThen} hint={t.unitThenHint} maxLength={200} />
      <Decision {...props} />
    </>
  )
}

function DisciplineFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  const all = [...new Set([...disciplineForms['chinh-quyen'], ...disciplineForms.dang])]
  return (
    <>
      <Select form={form} name="track" label={t.track} options={trackOptions(locale)} required />
      <Select
        form={form}
        name="form"
        label={t.form}
        options={options(all, slugWords[locale].discipline)}
        empty="–"
        required
      />
      <DateField form={form} name="decided_on" label={t.decidedOn} required />
      <DateField form={form} name="served_on" label={t.servedOn} hint={t.servedHint} />
      <Decision {...props} />
      <TextArea form={form} name="reason" label={t.reason} rows={3} maxLength={2_000} />
    </>
  )
}

function InitiativeFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  const words = slugWords[locale]
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={t.kind}
        options={options(initiativeKinds, words.initiative)}
        required
      />
      <NumberField form={form} name="year" label={t.recognisedYear} min={1945} max={2200} required />
      <TextField form={form} name="title" label={t.initiativeTitle} maxLength={300} required wide />
      <Select
        form={form}
        name="scope"
        label={t.scope}
        hint={t.scopeHint}
        options={options(scopes, words.scope)}
        empty={t.notRecognised}
      />
      <Select
        form={form}
        name="recognised_by"
        label={t.recognisedBy}
        options={options(recognisers, words.recogniser)}
        empty={t.notRecognised}
      />
      <DateField form={form} name="decided_on" label={t.decidedOn} />
      <Decision {...props} />
      <Select
        form={form}
        name="used_for"
        label={t.usedFor}
        hint={t.usedHint}
        options={awardOptions('ca-nhan', locale)}
        empty={t.notUsed}
      />
      <NumberField form={form} name="used_year" label={t.usedYear} min={1945} max={2200} />
    </>
  )
}

function ReviewFields(props: FieldsProps) {
  const { form, locale } = props
  const t = personWords[locale]
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={t.kind}
        options={options(reviewKinds, slugWords[locale].review)}
        empty="–"
        required
      />
      <DateField form={form} name="starts_on" label={t.from} required />
      <DateField form={form} name="ends_on" label={t.clearedOn} hint={t.clearedHint} />
      <Note {...props} />
    </>
  )
}

/** The fields of an honour of a person or of a collective. */
export function HonourFields({
  form,
  locale,
  subject,
}: {
  form: FormState
  locale: Locale
  subject: HonourSubject
}) {
  const t = personWords[locale]
  return (
    <>
      <Select
        form={form}
        name="award"
        label={t.award}
        options={awardOptions(subject, locale)}
        empty={t.chooseAward}
        required
        wide
      />
      <NumberField form={form} name="year" label={t.yearOfHonour} min={1945} max={2200} required />
      <TextField form={form} name="decision_number" label={t.decisionNumber} maxLength={80} />
      <DateField form={form} name="decided_on" label={t.decidedOn} />
      <TextField form={form} name="authority" label={t.authority} maxLength={200} />
      <TextField form={form} name="unit_name" label={t.unitThen} hint={t.unitThenHint} maxLength={200} wide />
      <Select
        form={form}
        name="basis"
        label={t.basis}
        options={options(bases, slugWords[locale].basis)}
        empty={t.basisUnknown}
      />
      <DateField form={form} name="until_on" label={t.untilOn} hint={t.untilOnHint} />
      <DateField form={form} name="revoked_on" label={t.revokedOn} hint={t.revokedHint} />
      <TextField form={form} name="revoked_by" label={t.revokedBy} maxLength={300} />
      <TextField form={form} name="note" label={sharedWords[locale].note} maxLength={500} wide />
    </>
  )
}

/** The honours that this holder can have, titles and forms of commendation in groups of their own. */
function awardOptions(subject: HonourSubject, locale: Locale): Option[] {
  const words = slugWords[locale]
  const groupOf = ({ kind, level }: HonourName) => `${words.honourKind[kind]} ${words.level[level]}`
  return honoursFor(subject).map((honour) => ({
    value: honour.slug,
    label: honour[locale],
    group: groupOf(honour),
  }))
}
