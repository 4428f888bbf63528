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
  Select,
  TextArea,
  TextField,
} from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatNumber } from '#words/numbers.ts'
import type { Board, Member } from '../queries/boards.ts'
import { initiativeWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  boards: readonly Board[]
  members: ReadonlyMap<number, readonly Member[]>
  units: readonly Option[]
  people: readonly Option[]
}

/** The boards that mark initiatives: members, criteria, and a form for another. */
export function BoardsPage(props: Props) {
  const { frame, boards } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.boards}>
      <PageHead
        title={t.boards}
        lead={t.boardsLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.initiatives.list() }, { label: t.boards }]}
      />
      {boards.map((board) => (
        <One key={board.id} {...props} board={board} />
      ))}
      <SetUp {...props} />
    </WorkspacePage>
  )
}

function One({ frame, board, members, people }: Props & { board: Board }) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const seated = members.get(board.id) ?? []
  const at = { initiativeBoard: board.id }
  return (
    <Card title={board.name}>
      <div class="stack">
        <p class="muted">
          {[board.unitName, board.decision, t.agreeShare(board.votes, board.of_votes)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{board.criteria.map(({ name, most }) => `${name}: ${formatNumber(most, locale)}`).join(' · ')}</p>
        {seated.length === 0 ? (
          <p class="muted">{t.noMembers}</p>
        ) : (
          <ul class="plain-list">
            {seated.map(({ personId, name, chair }) => (
              <li key={personId} class="work-line">
                <span>
                  {name} {chair && <Status tone="done">{t.chair}</Status>}
                </span>
                <Form
                  action={addresses.initiatives.unseat({ ...at, person: personId })}
                  locale={locale}
                  class="form-inline"
                >
                  <Button kind="quiet" icon="x">
                    {t.unseat}
                    <span class="visually-hidden">: {name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form action={addresses.initiatives.seat(at)} locale={locale} id={`them-${board.id}`}>
          <Fields>
            <div class="field">
              <label for={`f-person-${board.id}`}>{t.member}</label>
              <select id={`f-person-${board.id}`} name="person_id" required>
                <option value="">–</option>
                {people.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <label class="check">
              <input type="checkbox" name="chair" value="on" /> {t.chair}
            </label>
          </Fields>
          <FormActions>
            <Button kind="quiet" icon="plus">
              {t.seat}
            </Button>
          </FormActions>
        </Form>
      </div>
    </Card>
  )
}

function SetUp({ frame, form, units }: Props) {
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <Card title={t.setUp}>
      <Form action={addresses.initiatives.boards()} locale={locale} form={form}>
        <Fields>
          <Select form={form} name="unit_id" label={t.unit} options={units} required />
          <TextField form={form} name="name" label={t.boardName} required />
          <TextField form={form} name="decision" label={t.boardDecision} />
          <DateField form={form} name="starts_on" label={t.startsOn} required />
          <NumberField
            form={form}
            name="votes"
            label={t.votes}
            hint={t.votesHint}
            min={1}
            max={100}
            required
          />
          <NumberField form={form} name="of_votes" label={t.ofVotes} min={1} max={100} required />
          <TextArea form={form} name="criteria" label={t.criteria} hint={t.criteriaHint} rows={5} />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.setUp}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
