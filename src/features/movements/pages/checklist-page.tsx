import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { type Step, Steps } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import type { MovementShown } from '../queries.ts'
import type { CheckResult } from '../rules.ts'
import { movementWords } from '../words.ts'

type Props = { frame: Frame; form: FormState; movement: MovementShown; results: readonly CheckResult[] }

/** What the law asks before and after the launch, item by item. */
export function ChecklistPage({ frame, form, movement, results }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  return (
    <WorkspacePage frame={frame} title={t.checklist}>
      <PageHead
        title={t.checklist}
        lead={t.checklistLead}
        locale={locale}
        crumbs={[
          { label: t.list, href: addresses.movements.list() },
          { label: movement.title, href: addresses.movements.show(here) },
          { label: t.checklist },
        ]}
      >
        <ButtonLink href={addresses.movements.draft(here)}>{t.backToDraft}</ButtonLink>
        {movement.state !== 'launched' && (
          <ButtonLink kind="primary" icon="arrow-right" href={addresses.movements.launch(here)}>
            {t.launch}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Notice>{t.consultNote}</Notice>
      {(['before', 'after'] as const).map((when) => (
        <Card key={when} title={t[when]}>
          <Steps
            steps={results.filter((item) => item.when === when).map((item) => stepOf(frame, movement, item))}
          />
        </Card>
      ))}
    </WorkspacePage>
  )
}

/** One item as a step; those that the program sees by itself have no buttons once they are met. */
export function stepOf(frame: Frame, movement: MovementShown, item: CheckResult): Step {
  const t = movementWords[frame.locale]
  const open = item.state === 'open'
  return {
    key: item.code,
    state: open && item.needed ? 'required' : item.state,
    title: t.checks[item.code as keyof typeof t.checks],
    cite: item.cite,
    note: item.note || undefined,
    action: <Answer frame={frame} movement={movement} item={item} />,
  }
}

function Answer({ frame, movement, item }: { frame: Frame; movement: MovementShown; item: CheckResult }) {
  const { locale } = frame
  const t = movementWords[locale]
  const action = addresses.movements.check({ movement: movement.id, code: item.code })
  const title = t.checks[item.code as keyof typeof t.checks]
  const answered = item.state !== 'open'
  const seenByItself = item.seen !== undefined && item.state === 'done' && item.note === ''
  if (seenByItself) return null
  return (
    <Form action={action} locale={locale} class="form-inline check-form">
      {answered ? (
        <Button kind="quiet" name="answer" value="open" label={`${t.markOpen}: ${title}`}>
          {t.markOpen}
        </Button>
      ) : (
        <>
          <label class="filter">
            <span>{t.checkNote}</span>
            <input type="text" name="note" maxLength={1000} />
          </label>
          <Button kind="quiet" name="answer" value="done" label={`${t.markDone}: ${title}`}>
            {t.markDone}
          </Button>
          <Button
            kind="quiet"
            name="answer"
            value="not-applicable"
            label={`${t.markNotApplicable}: ${title}`}
          >
            {t.markNotApplicable}
          </Button>
        </>
      )}
    </Form>
  )
}
