/**
 * Repeated rows of fields: what is there, and two empty ones for adding.
 */
import type { ComponentChildren } from 'preact'
import { honourNames } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import { chosenIn } from '#web/ui/form.tsx'
import type { Locale } from '#words/locale.ts'
import { contentKeys, driveKeys, occasionKeys, quotaKeys, rowsFrom, targetKeys } from '../forms.ts'
import { movementWords } from '../words.ts'

type Props = { form: FormState; locale: Locale; passages: ReadonlySet<string> }

/** The rows as they were typed, and two empty ones. */
function shownRows<Key extends string>(
  form: FormState,
  prefix: string,
  keys: readonly Key[],
): Record<Key, string>[] {
  const columns = Object.fromEntries(
    keys.map((key) => [`${prefix}_${key}`, chosenIn(form, `${prefix}_${key}`)]),
  )
  const empty = Object.fromEntries(keys.map((key) => [key, ''])) as Record<Key, string>
  return [...rowsFrom(columns, prefix, keys), empty, empty]
}

type CellProps = {
  form: FormState
  list: string
  row: number
  field: string
  name: string
  label: string
  value: string
  type?: string
  rows?: number
}

/** One input of a row, with its own label and error. */
function Cell({ form, list, row, field, name, label, value, type = 'text', rows }: CellProps) {
  const id = `f-${list}-${row}-${field}`
  const error = form.errors[`${list}.${row}.${field}`]
  const common = { id, name, 'aria-invalid': error ? ('true' as const) : undefined }
  return (
    <div class={`field${rows ? ' field-wide' : ''}${error ? ' field-wrong' : ''}`}>
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...common} type={type} value={value} step={type === 'number' ? 'any' : undefined} />
      )}
      {error && <p class="field-error">{error}</p>}
    </div>
  )
}

function Row({
  part,
  number,
  locale,
  passages,
  children,
}: {
  part: string
  number: number
  locale: Locale
  passages: ReadonlySet<string>
  children: ComponentChildren
}) {
  const t = movementWords[locale]
  return (
    <fieldset class="row-fields field-wide" id={`f-${part}`}>
      <legend>
        {t.rowNumber(number)}
        {passages.has(part) && (
          <a class="passage-link" href={`#p-${part}`}>
            {t.passage}
          </a>
        )}
      </legend>
      <div class="fields">{children}</div>
    </fieldset>
  )
}

export function ContentRows({ form, locale, passages }: Props) {
  const t = movementWords[locale]
  return (
    <>
      {shownRows(form, 'content', contentKeys).map((content, row) => {
        const common = { form, list: 'contents', row }
        return (
          <Row
            key={`${content.id}-${row}`}
            part={`contents-${row}`}
            number={row + 1}
            locale={locale}
            passages={passages}
          >
            <input type="hidden" name="content_id" value={content.id} />
            <Cell
              {...common}
              field="title"
              name="content_title"
              label={t.contentTitle}
              value={content.title}
              rows={2}
            />
            <Cell
              {...common}
              field="text"
              name="content_text"
              label={t.contentText}
              value={content.text}
              rows={content.text ? 5 : 2}
            />
          </Row>
        )
      })}
    </>
  )
}

export function DriveRows({ form, locale, passages }: Props) {
  const t = movementWords[locale]
  return (
    <>
      {shownRows(form, 'drive', driveKeys).map((drive, row) => {
        const common = { form, list: 'drives', row }
        return (
          <Row
            key={`${drive.id}-${row}`}
            part={`waves-${row}`}
            number={row + 1}
            locale={locale}
            passages={passages}
          >
            <input type="hidden" name="drive_id" value={drive.id} />
            <Cell {...common} field="name" name="drive_name" label={t.driveName} value={drive.name} />
            <Cell
              {...common}
              field="occasion"
              name="drive_occasion"
              label={t.driveOccasion}
              value={drive.occasion}
            />
            <Cell
              {...common}
              field="from"
              name="drive_from"
              label={t.startsOn}
              value={drive.from}
              type="date"
            />
            <Cell {...common} field="to" name="drive_to" label={t.endsOn} value={drive.to} type="date" />
          </Row>
        )
      })}
    </>
  )
}

export function OccasionRows({ form, locale, passages }: Props) {
  const t = movementWords[locale]
  return (
    <>
      {shownRows(form, 'occasion', occasionKeys).map((occasion, row) => {
        const common = { form, list: 'occasions', row }
        return (
          <Row
            key={`${occasion.name}-${row}`}
            part={`occasions-${row}`}
            number={row + 1}
            locale={locale}
            passages={passages}
          >
            <Cell
              {...common}
              field="name"
              name="occasion_name"
              label={t.occasionName}
              value={occasion.name}
            />
            <Cell
              {...common}
              field="on"
              name="occasion_on"
              label={t.occasionOn}
              value={occasion.on}
              type="date"
            />
          </Row>
        )
      })}
    </>
  )
}

export function TargetRows({ form, locale, passages }: Props) {
  const t = movementWords[locale]
  return (
    <>
      {shownRows(form, 'target', targetKeys).map((target, row) => {
        const common = { form, list: 'targets', row }
        return (
          <Row
            key={`${target.text}-${row}`}
            part={`targets-${row}`}
            number={row + 1}
            locale={locale}
            passages={passages}
          >
            <Cell
              {...common}
              field="text"
              name="target_text"
              label={t.targetText}
              value={target.text}
              rows={2}
            />
            <Cell
              {...common}
              field="number"
              name="target_number"
              label={t.targetNumber}
              value={target.number}
              type="number"
            />
            <Cell
              {...common}
              field="measure"
              name="target_measure"
              label={t.targetMeasure}
              value={target.measure}
            />
            <ComparisonCell row={row} label={t.targetComparison} value={target.comparison} />
          </Row>
        )
      })}
    </>
  )
}

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' }

function ComparisonCell({ row, label, value }: { row: number; label: string; value: string }) {
  const id = `f-targets-${row}-comparison`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name="target_comparison">
        {Object.entries(signs).map(([sign, shown]) => (
          <option key={sign} value={sign} selected={sign === value}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  )
}

/** How many of which award are set aside, by the names of the law. */
export function QuotaRows({ form, locale }: Omit<Props, 'passages'>) {
  const t = movementWords[locale]
  return (
    <>
      {shownRows(form, 'quota', quotaKeys).map((quota, row) => {
        const id = `f-quotas-${row}-award`
        return (
          <Row
            key={`${quota.award}-${row}`}
            part={`quotas-${row}`}
            number={row + 1}
            locale={locale}
            passages={none}
          >
            <div class="field">
              <label for={id}>{t.quotaAward}</label>
              <select id={id} name="quota_award">
                <option value="" />
                {honourNames.map((honour) => (
                  <option key={honour.slug} value={honour.slug} selected={honour.slug === quota.award}>
                    {honour[locale]}
                  </option>
                ))}
              </select>
            </div>
            <Cell
              form={form}
              list="quotas"
              row={row}
              field="quantity"
              name="quota_quantity"
              label={t.quotaQuantity}
              value={quota.quantity}
              type="number"
            />
          </Row>
        )
      })}
    </>
  )
}

const none: ReadonlySet<string> = new Set()
