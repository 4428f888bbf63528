/**
 * What happens around a movement: opinions, receipts, compacts, responses, reviews.
 */
import { addresses } from '#addresses.ts'
import { freshForm } from '#web/form.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DateField, Fields, FormActions, Select, TextArea, TextField } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import { movementWords } from '../words.ts'
import type { MovementPageProps } from './movement-page.tsx'
import { MovementStatus } from './movements-page.tsx'

export function Opinions({ frame, movement, life, may }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  const here = { movement: movement.id }
  return (
    <Card title={t.opinions}>
      {life.opinions.length === 0 && <p class="muted">{t.noOpinions}</p>}
      <ul class="opinions">
        {life.opinions.map((opinion) => (
          <li key={opinion.id}>
            <p class="preserve">{opinion.text}</p>
            <p class="muted small">
              {[opinion.person, formatInstant(opinion.said_at)].filter(Boolean).join(' · ')}
            </p>
            {opinion.answer ? (
              <blockquote class="preserve">
                {opinion.answer}
                <span class="muted small"> · {opinion.answered_by}</span>
              </blockquote>
            ) : (
              <Status tone="soon">{t.unanswered}</Status>
            )}
            {!opinion.answer && may.draft && (
              <Form
                action={addresses.movements.answerOpinion({ ...here, opinion: opinion.id })}
                locale={locale}
              >
                <TextArea form={freshForm()} name="answer" label={t.answer} rows={2} required />
                <FormActions>
                  <Button kind="quiet">{t.answer}</Button>
                </FormActions>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {movement.state === 'consulting' && (
        <Form action={addresses.movements.opinion(here)} locale={locale}>
          <TextArea form={freshForm()} name="text" label={t.yourOpinion} rows={3} required />
          <FormActions>
            <Button>{t.sendOpinion}</Button>
          </FormActions>
        </Form>
      )}
    </Card>
  )
}

export function Receipts({ frame, movement, parts, acknowledgePaths }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  const done = parts.units.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length
  const mayFor = (path: string) => acknowledgePaths.some((prefix) => path.startsWith(prefix))
  return (
    <Card title={t.receipts}>
      {parts.units.length > 0 && <p class="muted">{t.receiptsCount(done, parts.units.length)}</p>}
      <Table
        caption={t.receipts}
        locale={locale}
        rows={parts.units}
        rowKey={(unit) => unit.id}
        empty={t.noReceipts}
        columns={[
          { label: t.unitColumn, cell: (unit) => unit.name },
          {
            label: t.stateColumn,
            cell: (unit) =>
              unit.acknowledgedAt ? (
                <Status tone="met">{`${unit.acknowledgedBy ?? ''} · ${formatInstant(unit.acknowledgedAt)}`}</Status>
              ) : movement.state === 'launched' && mayFor(unit.path) ? (
                <Form
                  action={addresses.movements.acknowledge({ movement: movement.id })}
                  locale={locale}
                  class="form-inline"
                >
                  <input type="hidden" name="unit" value={unit.id} />
                  <Button kind="quiet" label={`${t.acknowledge}: ${unit.name}`}>
                    {t.acknowledge}
                  </Button>
                </Form>
              ) : (
                <Status tone="soon">{t.waiting}</Status>
              ),
          },
        ]}
      />
    </Card>
  )
}

export function Compacts({ frame, movement, life, unitsForCompact, today }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  const form = freshForm({ signed_on: today })
  return (
    <Card title={t.compacts}>
      <Table
        caption={t.compacts}
        locale={locale}
        rows={life.compacts}
        rowKey={(compact) => compact.id}
        empty={t.noCompacts}
        columns={[
          { label: t.unitColumn, cell: (compact) => compact.unitName },
          { label: t.compactParties, cell: (compact) => compact.parties },
          { label: t.signedOn, cell: (compact) => formatDay(compact.signed_on) },
        ]}
      />
      {movement.state === 'launched' && unitsForCompact.length > 0 && (
        <details class="add">
          <summary>{t.addCompact}</summary>
          <Form action={addresses.movements.compact({ movement: movement.id })} locale={locale}>
            <Fields>
              <Select form={form} name="unit" label={t.unitColumn} options={unitsForCompact} required />
              <DateField form={form} name="signed_on" label={t.signedOn} required />
              <TextField form={form} name="parties" label={t.compactParties} required wide />
              <TextArea form={form} name="text" label={t.compactText} rows={3} />
            </Fields>
            <FormActions>
              <Button>{t.addCompact}</Button>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  )
}

export function Responses({ frame, movement, life, unitsForResponse }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  if (life.responses.length === 0 && (movement.state !== 'launched' || unitsForResponse.length === 0))
    return null
  return (
    <Card title={t.responses}>
      <ul class="plain-list">
        {life.responses.map((response) => (
          <li key={response.id}>
            <a href={addresses.movements.show({ movement: response.id })}>{response.title || t.draft}</a>{' '}
            <span class="muted">{response.unitName}</span>{' '}
            <MovementStatus state={response.state} locale={locale} />
          </li>
        ))}
      </ul>
      {movement.state === 'launched' && unitsForResponse.length > 0 && (
        <Form
          action={addresses.movements.respond({ movement: movement.id })}
          locale={locale}
          class="form-inline"
        >
          <Select form={freshForm()} name="unit" label={t.unit} options={unitsForResponse} />
          <Button kind="quiet">{t.respond}</Button>
        </Form>
      )}
    </Card>
  )
}

export function Reviews({ frame, movement, life, may, today }: MovementPageProps) {
  const { locale } = frame
  const t = movementWords[locale]
  const form = freshForm({ held_on: today, kind: 'interim' })
  return (
    <Card title={t.reviews}>
      {life.reviews.length === 0 && <p class="muted">{t.noReviews}</p>}
      {life.reviews.map((review) => {
        const { percent } = review.figures as { percent?: number | null }
        return (
          <article key={review.id} class="review">
            <h3>
              {t.reviewKinds[review.kind]}, {formatDay(review.held_on)}
            </h3>
            {typeof percent === 'number' && (
              <p class="muted">{t.progressThen(formatPercent(percent, locale))}</p>
            )}
            <p class="preserve">{review.results}</p>
            {review.shortcomings && <p class="preserve muted">{review.shortcomings}</p>}
          </article>
        )
      })}
      {may.review && movement.state === 'launched' && (
        <details class="add">
          <summary>{t.addReview}</summary>
          <Form action={addresses.movements.review({ movement: movement.id })} locale={locale}>
            <Fields>
              <Select
                form={form}
                name="kind"
                label={t.reviewKind}
                options={Object.entries(t.reviewKinds).map(([value, label]) => ({ value, label }))}
              />
              <DateField form={form} name="held_on" label={t.heldOn} required />
              <TextArea form={form} name="results" label={t.results} required />
              <TextArea form={form} name="shortcomings" label={t.shortcomings} rows={3} />
              <TextArea form={form} name="lessons" label={t.lessons} rows={3} />
              <TextArea form={form} name="commended" label={t.commended} rows={3} />
            </Fields>
            <FormActions>
              <Button>{t.addReview}</Button>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  )
}
