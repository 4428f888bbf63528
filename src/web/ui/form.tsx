import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import type { FormState } from '../form.ts'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

/**
 * A form with its one-time key, the version of what it edits, and above the fields what kept it from being
 * taken: the rule that said no, and the fields that do not read.
 */
export function Form({
  action,
  locale,
  form,
  version,
  files,
  id,
  plain,
  class: className = 'form',
  children,
}: {
  action: string
  locale: Locale
  form?: FormState
  version?: number
  /** It sends files. */
  files?: boolean
  id?: string
  /** Without a one-time key: signing in, where the answer must not be kept. */
  plain?: boolean
  class?: string
  children: ComponentChildren
}) {
  return (
    <form
      method="post"
      action={action}
      class={className}
      {...(id && { id })}
      {...(files && { enctype: 'multipart/form-data' })}
      novalidate
    >
      {!plain && <input type="hidden" name="_once" value={crypto.randomUUID()} />}
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {form && <Trouble form={form} locale={locale} />}
      {children}
    </form>
  )
}

/** What kept a form from being taken, with links to the fields. */
export function Trouble({ form, locale }: { form: FormState; locale: Locale }) {
  const t = uiWords[locale]
  const errors = Object.entries(form.errors)
  if (form.refusal) {
    return (
      <div class="notice notice-danger" role="alert">
        <Icon name="triangle-alert" />
        <div>
          <p>{form.refusal.sentence}</p>
          {form.refusal.cite && <p class="cite">{form.refusal.cite}</p>}
        </div>
      </div>
    )
  }
  if (errors.length === 0) return null
  return (
    <div class="notice notice-danger" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{t.errorSummary(errors.length)}</b>
        </p>
        <ul>
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The id of the field with this name, for links to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`

export type FieldProps = {
  form: FormState
  name: string
  label: string
  hint?: string
  required?: boolean
}

/** What was typed into the field, as one text. */
export const typedIn = (form: FormState, name: string): string => [form.typed[name] ?? ''].flat()[0] ?? ''

/** All that was chosen under this name. */
export const chosenIn = (form: FormState, name: string): string[] => [form.typed[name] ?? []].flat()

/** The ids of what explains the field: its hint and its error. */
export const describedBy = ({ form, name, hint }: FieldProps) =>
  [hint && `${fieldId(name)}-hint`, form.errors[name] && `${fieldId(name)}-error`]
    .filter(Boolean)
    .join(' ') || undefined

/** The attributes that tie an input to its label, hint and error. */
export const inputAttributes = (field: FieldProps) => ({
  id: fieldId(field.name),
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.form.errors[field.name] ? ('true' as const) : undefined,
  'aria-required': field.required ? ('true' as const) : undefined,
})

/** Label, hint and error around one input. */
export function Field({
  field,
  wide,
  children,
}: {
  field: FieldProps
  wide?: boolean
  children: ComponentChildren
}) {
  const { form, name, label, hint, required } = field
  const error = form.errors[name]
  return (
    <div class={`field${wide ? ' field-wide' : ''}${error ? ' field-wrong' : ''}`}>
      <label for={fieldId(name)}>
        {label}
        {required && (
          <span class="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {hint && (
        <p class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError form={form} name={name} />
    </div>
  )
}

/** Why the field does not read, below it. */
export function FieldError({ form, name }: Pick<FieldProps, 'form' | 'name'>) {
  const error = form.errors[name]
  if (!error) return null
  return (
    <p class="field-error" id={`${fieldId(name)}-error`}>
      <Icon name="triangle-alert" />
      {error}
    </p>
  )
}
