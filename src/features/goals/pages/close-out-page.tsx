import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { OpenGoal } from '../queries/board.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'
import { GoalMeter } from './figures.tsx'

/** Every goal that is still open at the end of the period, each with its three ways to be closed. */
export function CloseOutPage({
  frame,
  form,
  board,
  goals,
}: {
  frame: Frame
  form: FormState
  board: Board
  goals: readonly OpenGoal[]
}) {
  const { locale } = frame
  const t = goalWords[locale]
  const here = { 'phong-trao': board.movement.id }
  return (
    <WorkspacePage frame={frame} title={t.closeOut}>
      <PageHead
        title={t.closeOut}
        lead={t.closeOutLead}
        locale={locale}
        crumbs={[
          { label: board.movement.title, href: addresses.movements.show({ movement: board.movement.id }) },
          { label: t.board, href: addresses.goals.board(here) },
          { label: t.closeOut },
        ]}
      />
      <Trouble form={form} locale={locale} />
      <Table
        caption={t.closeOut}
        locale={locale}
        rows={goals}
        rowKey={(goal) => goal.id}
        empty={<EmptyState title={t.noneOpen} />}
        columns={[
          {
            label: t.goal,
            cell: (goal) => (
              <>
                <a href={addresses.goals.show({ goal: goal.id })}>{goal.name}</a>
                <span class="sub">
                  {goal.unitName} · {formatDay(goal.due_on)}
                  {goal.waiting > 0 && ` · ${t.waiting}: ${goal.waiting}`}
                </span>
              </>
            ),
          },
          {
            label: t.progress,
            cell: (goal) => <GoalMeter goal={goal} day={board.on} locale={locale} label={goal.name} />,
          },
          {
            label: t.outcome,
            cell: (goal) => (
              <Form
                action={addresses.goals.closeOut(here)}
                locale={locale}
                class="form-inline close-out-form"
              >
                <input type="hidden" name="goal" value={goal.id} />
                <label class="filter">
                  <span>{t.reason}</span>
                  <input type="text" name="reason" maxLength={1000} />
                </label>
                {(['achieved', 'not-achieved', 'carried-over'] as const).map((outcome) => (
                  <Button
                    key={outcome}
                    kind="quiet"
                    name="outcome"
                    value={outcome}
                    label={`${t.outcomes[outcome]}: ${goal.name}`}
                  >
                    {t.outcomes[outcome]}
                  </Button>
                ))}
              </Form>
            ),
          },
        ]}
      />
    </WorkspacePage>
  )
}
