import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { Fields, FormActions, RadioGroup, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { answers } from '../forms.ts'
import type { Answered, HolderShown, HonourShown } from '../queries.ts'
import { duplicateWords } from '../words.ts'
import { Decided, noTwice } from './duplicates-page.tsx'

type Props = {
  frame: Frame
  form: FormState
  earlier: HonourShown
  /** Who is to be honoured, for what; `later` where the record is made. */
  holder: HolderShown
  later: HonourShown | undefined
  person: number | null
  unit: number | null
  award: string
  year: number
  answered: Answered | undefined
}

/** The two records side by side, and what somebody decides of them. */
export function PairPage(props: Props) {
  const { frame, holder, answered, year } = props
  const { locale } = frame
  const t = duplicateWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.compareOf(holder.name)}>
      <PageHead
        title={t.compareOf(holder.name)}
        lead={t.law(noTwice[locale])}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.duplicates.list({ nam: year }) }, { label: holder.name }]}
      >
        <Decided answer={answered?.answer ?? null} locale={locale} />
      </PageHead>
      <div class="side-by-side">
        <Earlier {...props} />
        <Later {...props} />
      </div>
      <Conclude {...props} />
    </WorkspacePage>
  )
}

const recordOf = (one: HonourShown, { frame: { locale } }: Props) => {
  const t = duplicateWords[locale]
  return [
    { term: t.award, value: `${honourName(one.award, locale)} ${one.year}` },
    {
      term: t.decision,
      value: [one.decision, one.decidedOn && formatDay(one.decidedOn)].filter(Boolean).join(', '),
    },
    { term: t.authority, value: one.authority },
    { term: t.unitThen, value: one.unitThen },
    { term: t.note, value: one.note },
  ].filter(({ value }) => value)
}

type Known = Pick<HolderShown, 'name' | 'code' | 'bornOn'> & { unitName: string | null }

const whoOf = ({ name, code, bornOn, unitName }: Known, { frame }: Props) => {
  const t = duplicateWords[frame.locale]
  return [
    { term: t.name, value: name },
    { term: t.code, value: code ?? '' },
    { term: t.born, value: bornOn ? formatDay(bornOn) : '' },
    { term: t.unit, value: unitName ?? '' },
  ].filter(({ value }) => value)
}

const fileOf = (person: number | null, unit: number | null) =>
  person === null ? addresses.units.show({ unit: unit ?? 0 }) : addresses.people.show({ person })

function Earlier(props: Props) {
  const { earlier, frame } = props
  const t = duplicateWords[frame.locale]
  return (
    <Card title={t.earlier} link={<a href={fileOf(earlier.personId, earlier.unitId)}>{t.toFile}</a>}>
      <DescriptionList items={[...whoOf(earlier, props), ...recordOf(earlier, props)]} />
    </Card>
  )
}

function Later(props: Props) {
  const { later, holder, person, unit, award, year, frame } = props
  const t = duplicateWords[frame.locale]
  const proposed = [
    { term: t.award, value: `${honourName(award, frame.locale)} ${year}` },
    { term: t.decision, value: t.notYet },
  ]
  return (
    <Card title={t.later} link={<a href={fileOf(person, unit)}>{t.toFile}</a>}>
      <DescriptionList items={[...whoOf(holder, props), ...(later ? recordOf(later, props) : proposed)]} />
    </Card>
  )
}

function Conclude({ frame, form, earlier, person, unit, award, year, answered }: Props) {
  const { locale } = frame
  const t = duplicateWords[locale]
  return (
    <Card title={t.conclude}>
      {answered && (
        <p class="muted">
          {answered.reason} ({t.concluded(answered.answeredBy ?? '', formatInstant(answered.answeredAt))})
        </p>
      )}
      <Form action={addresses.duplicates.pair()} locale={locale} form={form}>
        <input type="hidden" name="honour_id" value={earlier.id} />
        <input type="hidden" name="person_id" value={person ?? ''} />
        <input type="hidden" name="unit_id" value={unit ?? ''} />
        <input type="hidden" name="award" value={award} />
        <input type="hidden" name="year" value={year} />
        <Fields>
          <RadioGroup
            form={form}
            name="answer"
            label={t.answer}
            options={answers.map((value) => ({ value, label: t.states[value] }))}
            inline
            required
          />
          <TextField
            form={form}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            maxLength={500}
            required
            wide
          />
        </Fields>
        <FormActions>
          <Button icon="check">{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
