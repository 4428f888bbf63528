import { addresses } from '#addresses.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FormActions, NumberField, RadioGroup } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/status.tsx'
import { differences, markName } from '../rules.ts'
import { ballotWords } from '../words.ts'
import type { BallotProps } from './ballot-page.tsx'

/** The two tellers of the ballots on paper: who has read, where they differ, and the own reading. */
export function Tellers(props: BallotProps) {
  const { frame, ballot, roll, tellers, reader } = props
  const t = ballotWords[frame.locale]
  if (!roll.some(({ on_paper }) => on_paper) || ballot.state === 'rights') return null
  const [one, other] = tellers
  const differ = one && other ? differences(ballot.paper, one.sheets, other.sheets) : []
  const reads = tellers.length < 2 || tellers.some(({ personId }) => personId === reader)
  return (
    <Card title={t.tellers}>
      <p class="muted">{t.tellersLead}</p>
      <p>{t.tellersOf(tellers.map(({ name }) => name))}</p>
      {differ.length > 0 && (
        <Notice kind="warning" title={t.differ}>
          <ul>
            {differ.map(({ sheet, question }) => (
              <li key={`${sheet} ${question}`}>{t.difference(sheet, question)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {one && other && differ.length === 0 && <Notice kind="success">{t.agreed}</Notice>}
      {ballot.state === 'voting' && props.mayTell && reads && <Reading {...props} />}
    </Card>
  )
}

function Reading({ frame, form, ballot, roll }: BallotProps) {
  const { locale } = frame
  const t = ballotWords[locale]
  const given = roll.filter(({ on_paper }) => on_paper).length
  return (
    <Form action={addresses.ballots.sheets({ ballot: ballot.id })} locale={locale}>
      <NumberField form={form} name="returned" label={t.returned} min={0} max={given} required />
      {Array.from({ length: given }, (_, at) => (
        <Sheet key={at} {...{ frame, form, ballot }} number={at + 1} />
      ))}
      <FormActions>
        <Button icon="check">{t.enterSheets}</Button>
      </FormActions>
    </Form>
  )
}

type SheetProps = Pick<BallotProps, 'frame' | 'form' | 'ballot'> & { number: number }

const Sheet = ({ frame, form, ballot, number }: SheetProps) => {
  const t = ballotWords[frame.locale]
  return (
    <>
      {ballot.paper.questions.map(({ id, subject, text }) => {
        const options = (['agree', 'disagree', 'blank'] as const).map((value) => ({
          value,
          label: t.choose[value],
        }))
        const label = `${t.sheet(number)} — ${subject}, ${text}`
        return <RadioGroup key={id} {...{ form, label, options }} name={markName(number, id)} inline />
      })}
    </>
  )
}
