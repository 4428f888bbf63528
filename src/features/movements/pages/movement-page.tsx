import { addresses } from '#addresses.ts'
import { type EventRow, happenings } from '#features/events/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { ContentList } from '#web/ui/content-list.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { formatPeriod } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import type { MovementProgress } from '../progress.ts'
import { noProgress } from '../progress.ts'
import type { Life, MovementShown, Parts } from '../queries.ts'
import { mayStep } from '../rules.ts'
import { movementEvents, movementWords } from '../words.ts'
import { Compacts, Opinions, Receipts, Responses, Reviews } from './movement-life.tsx'
import { MovementStatus } from './movements-page.tsx'
import { ProgressMeter } from './standing.tsx'

export type MovementPageProps = {
  frame: Frame
  form: FormState
  movement: MovementShown
  parts: Parts
  life: Life
  progress: MovementProgress
  events: readonly EventRow[]
  today: string
  may: { draft: boolean; launch: boolean; review: boolean }
  unitsForCompact: readonly Option[]
  unitsForResponse: readonly Option[]
  acknowledgePaths: readonly string[]
}

/** The movement as those see it who work on it: how it stands, what is next, and its life. */
export function MovementPage(props: MovementPageProps) {
  const { frame, form, movement, events } = props
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <WorkspacePage frame={frame} title={movement.title || t.draft}>
      <PageHead
        title={movement.title || t.draft}
        lead={movement.theme || undefined}
        locale={locale}
        crumbs={[{ label: t.list, href: addresses.movements.list() }, { label: movement.title || t.draft }]}
      >
        <HeadActions {...props} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Standing {...props} />
            {(movement.state === 'consulting' || props.life.opinions.length > 0) && <Opinions {...props} />}
            {['launched', 'ended'].includes(movement.state) && (
              <>
                <Receipts {...props} />
                <Compacts {...props} />
                <Responses {...props} />
                <Reviews {...props} />
              </>
            )}
          </>
        }
        aside={
          <>
            <NextStep {...props} />
            <Card title={t.history}>
              <EventList empty={t.noHistory} events={happenings(movementEvents[locale], events)} />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function HeadActions({ frame, movement, may }: MovementPageProps) {
  const t = movementWords[frame.locale]
  const here = { movement: movement.id }
  if (movement.state === 'launched' || movement.state === 'ended') {
    return (
      <>
        <ButtonLink href={addresses.publicMovements.show(here)} icon="external-link">
          {t.publicPage}
        </ButtonLink>
        {may.draft && <ButtonLink href={addresses.movements.voice(here)}>{t.voice}</ButtonLink>}
        {may.draft && movement.state === 'launched' && (
          <ButtonLink href={addresses.movements.draft(here)}>{t.edit}</ButtonLink>
        )}
        <ButtonLink kind="primary" icon="target" href={addresses.goals.board({ 'phong-trao': movement.id })}>
          {t.boardLink}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <ButtonLink href={addresses.movements.preview(here)}>{t.wholeText}</ButtonLink>
      {may.draft && (
        <ButtonLink kind="primary" icon="pencil" href={addresses.movements.draft(here)}>
          {t.draft}
        </ButtonLink>
      )}
    </>
  )
}

function Standing({ frame, movement, parts, progress }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <Card
      title={t.contents}
      link={<a href={addresses.movements.versions({ movement: movement.id })}>{t.versions}</a>}
    >
      <ProgressMeter progress={progress} locale={locale} label={movement.title} />
      <ContentList
        inner
        contents={parts.contents.map((content) => ({
          key: content.id,
          ordinal: content.ordinal,
          title: content.title,
          href: addresses.goals.board({ 'phong-trao': movement.id, 'noi-dung': content.id }),
          meter: (
            <ProgressMeter
              progress={progress.contents.get(content.id) ?? noProgress}
              locale={locale}
              label={content.title}
            />
          ),
        }))}
      />
    </Card>
  )
}

/** State, and the one thing to do next. */
function NextStep(props: MovementPageProps) {
  const { frame, movement, parts } = props
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <Card title={t.nextStep}>
      <DescriptionList
        items={[
          { term: t.state, value: <MovementStatus state={movement.state} locale={locale} /> },
          { term: t.unit, value: movement.unitName },
          {
            term: t.period,
            value: formatPeriod(movement.starts_on, movement.ends_on, locale) || t.timeUnknown,
          },
          {
            term: t.quotas,
            value:
              parts.quotas
                .map(
                  ({ award, quantity }) => `${honourName(award, locale)}: ${formatNumber(quantity, locale)}`,
                )
                .join('; ') || sharedWords[locale].none,
          },
          {
            term: t.drives,
            value:
              parts.drives.length > 0
                ? parts.drives.map(({ name }) => name).join(', ')
                : sharedWords[locale].none,
          },
        ]}
      />
      <StepButtons {...props} />
    </Card>
  )
}

function StepButtons({ frame, movement, may, today }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  const can = (step: Parameters<typeof mayStep>[0]) => mayStep(step, movement.state) === undefined
  return (
    <div class="stack step-buttons">
      {may.launch && can('launch') && (
        <ButtonLink kind="primary" icon="flag" href={addresses.movements.launch(here)}>
          {t.launch}
        </ButtonLink>
      )}
      {may.draft && can('launch') && (
        <ButtonLink href={addresses.movements.checklist(here)}>{t.checklist}</ButtonLink>
      )}
      {may.draft && can('consult') && (
        <StepButton
          frame={frame}
          action={addresses.movements.consult(here)}
          label={t.consult}
          hint={t.consultLead}
        />
      )}
      {may.draft && can('submit') && (
        <StepButton frame={frame} action={addresses.movements.submit(here)} label={t.submit} />
      )}
      {may.launch && can('giveBack') && (
        <ReasonButton frame={frame} action={addresses.movements.giveBack(here)} label={t.giveBack} />
      )}
      {may.review && can('end') && (
        <StepButton frame={frame} action={addresses.movements.end(here)} label={t.end} hint={t.endLead} />
      )}
      {may.review && can('reopen') && (
        <ReasonButton frame={frame} action={addresses.movements.reopen(here)} label={t.reopen} />
      )}
      {may.draft && ['launched', 'ended'].includes(movement.state) && (
        <Form action={addresses.movements.copy(here)} locale={locale} class="form-inline">
          <label class="filter">
            <span>{t.copyYear}</span>
            <input type="number" name="year" min={2000} max={2200} value={Number(today.slice(0, 4)) + 1} />
          </label>
          <Button kind="quiet" icon="copy">
            {t.copy}
          </Button>
        </Form>
      )}
      {may.draft && can('withdraw') && (
        <StepButton
          frame={frame}
          action={addresses.movements.withdraw(here)}
          label={t.withdraw}
          kind="danger"
        />
      )}
    </div>
  )
}

type StepProps = { frame: Frame; action: string; label: string; hint?: string; kind?: 'quiet' | 'danger' }

const StepButton = ({ frame, action, label, hint, kind = 'quiet' }: StepProps) => (
  <Form action={action} locale={frame.locale} class="step-form">
    <Button kind={kind}>{label}</Button>
    {hint && <p class="hint">{hint}</p>}
  </Form>
)

const ReasonButton = ({ frame, action, label }: StepProps) => (
  <Form action={action} locale={frame.locale} class="step-form">
    <label class="filter">
      <span>{sharedWords[frame.locale].reason}</span>
      <input type="text" name="reason" maxLength={1000} />
    </label>
    <Button kind="quiet">{label}</Button>
  </Form>
)
