import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import {
  Fields,
  FormActions,
  NumberField,
  type Option,
  RadioGroup,
  Select,
  TextArea,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { FollowUp } from '../queries/after.ts'
import type { AuthorShown, Filing } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import type { Steps } from './next-step.tsx'

export type UseProps = {
  frame: Frame
  form: FormState
  one: Filing
  may: Steps
  authors: readonly AuthorShown[]
  awards: readonly Option[]
}

/** What the recognised initiative served each author for. */
export function Uses(props: UseProps) {
  const { frame, one, authors, may } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  if (one.state !== 'recognised') return null
  const free = authors.filter(({ usedFor }) => usedFor === null)
  return (
    <Card title={t.uses}>
      <div class="stack">
        <p class="hint">{t.usesLead}</p>
        <Table
          caption={t.uses}
          locale={locale}
          rows={authors}
          rowKey={({ personId }) => personId}
          empty={t.nothing}
          columns={[
            { label: t.authors, cell: ({ name }) => name },
            {
              label: t.uses,
              cell: ({ usedFor, usedYear }) =>
                usedFor ? t.usedFor(honourName(usedFor, locale), usedYear ?? 0) : t.unused,
            },
          ]}
        />
        {may.use && free.length > 0 && <Use {...props} free={free} />}
      </div>
    </Card>
  )
}

function Use({ frame, form, one, awards, free }: UseProps & { free: readonly AuthorShown[] }) {
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <details class="stack">
      <summary>{t.markUsed}</summary>
      <Form action={addresses.initiatives.use({ initiative: one.id })} locale={locale} form={form}>
        <Fields>
          <Select
            form={form}
            name="person_id"
            label={t.authors}
            options={free.map(({ personId, name }) => ({ value: personId, label: name }))}
            required
          />
          <Select form={form} name="award" label={t.award} options={awards} required />
          <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
        </Fields>
        <FormActions>
          <Button kind="quiet" icon="check">
            {t.markUsed}
          </Button>
        </FormActions>
      </Form>
    </details>
  )
}

export type FollowUpProps = {
  frame: Frame
  form: FormState
  one: Filing
  may: Steps
  on: string
  followUps: readonly FollowUp[]
}

/** What becomes of it after 12 and 24 months. */
export function FollowUps(props: FollowUpProps) {
  const { frame, followUps } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  if (followUps.length === 0) return null
  return (
    <Card title={t.followUps}>
      <div class="stack">
        {followUps.map((each) => (
          <section key={each.months} class="stack">
            <h3>{t.afterMonths(each.months)}</h3>
            {each.answeredOn ? (
              <p class="pre-line">
                <b>{each.stillUsed ? t.stillUsedYes : t.stillUsedNo}</b> · {formatDay(each.answeredOn)}
                {`\n${each.answer}`}
              </p>
            ) : (
              <p class="muted">{t.dueOn(each.dueOn)}</p>
            )}
            {!each.answeredOn && each.dueOn <= props.on && props.may.followUp && (
              <Answer {...props} months={each.months} />
            )}
          </section>
        ))}
      </div>
    </Card>
  )
}

function Answer({ frame, form, one, months }: FollowUpProps & { months: number }) {
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <Form action={addresses.initiatives.followUp({ initiative: one.id })} locale={locale} form={form}>
      <input type="hidden" name="months" value={months} />
      <Fields>
        <RadioGroup
          form={form}
          name="still_used"
          label={t.stillUsed}
          options={[
            { value: 'yes', label: t.stillUsedYes },
            { value: 'no', label: t.stillUsedNo },
          ]}
          required
        />
        <TextArea form={form} name="answer" label={t.followUpAnswer} rows={3} />
      </Fields>
      <FormActions>
        <Button icon="check">{t.followUp}</Button>
      </FormActions>
    </Form>
  )
}
