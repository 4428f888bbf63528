import type { ComponentChildren } from 'preact'
import {
  chosenIn,
  describedBy,
  Field,
  FieldError,
  type FieldProps,
  fieldId,
  inputAttributes,
  typedIn,
} from './form.tsx'

type TextProps = FieldProps & {
  type?: 'text' | 'password' | 'email' | 'search' | 'tel' | 'url' | 'time'
  autocomplete?: string
  maxLength?: number
  placeholder?: string
  wide?: boolean
  list?: string
}

/** One line of text. A password is never shown again. */
export function TextField({
  type = 'text',
  autocomplete,
  maxLength,
  placeholder,
  wide,
  list,
  ...field
}: TextProps) {
  const value = type === 'password' ? '' : typedIn(field.form, field.name)
  return (
    <Field field={field} wide={wide}>
      <input
        {...inputAttributes(field)}
        {...{ type, autocomplete, placeholder, list }}
        maxLength={maxLength}
        value={value}
      />
    </Field>
  )
}

/** Text of several lines. */
export function TextArea({
  rows = 4,
  maxLength,
  wide = true,
  placeholder,
  ...field
}: FieldProps & { rows?: number; maxLength?: number; wide?: boolean; placeholder?: string }) {
  return (
    <Field field={field} wide={wide}>
      <textarea {...inputAttributes(field)} rows={rows} maxLength={maxLength} placeholder={placeholder}>
        {typedIn(field.form, field.name)}
      </textarea>
    </Field>
  )
}

/** A number; `step` "any" takes decimals. */
export function NumberField({
  min,
  max,
  step = 1,
  unit,
  ...field
}: FieldProps & { min?: number; max?: number; step?: number | 'any'; unit?: string }) {
  return (
    <Field field={field}>
      <span class="with-unit">
        <input
          {...inputAttributes(field)}
          type="number"
          inputMode="decimal"
          {...{ min, max, step }}
          value={typedIn(field.form, field.name)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
    </Field>
  )
}

/** A day of the calendar. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  return (
    <Field field={field}>
      <input
        {...inputAttributes(field)}
        type="date"
        {...{ min, max }}
        value={typedIn(field.form, field.name)}
      />
    </Field>
  )
}

export type Option = { value: string | number; label: string; group?: string }

/** One of several. `empty` is the label of choosing none. */
export function Select({
  options,
  empty,
  wide,
  ...field
}: FieldProps & { options: readonly Option[]; empty?: string; wide?: boolean }) {
  const chosen = typedIn(field.form, field.name)
  return (
    <Field field={field} wide={wide}>
      <select {...inputAttributes(field)}>
        {empty !== undefined && <option value="">{empty}</option>}
        <Options options={options} chosen={chosen} />
      </select>
    </Field>
  )
}

/** The options of a select, in their groups. */
export function Options({ options, chosen }: { options: readonly Option[]; chosen: string }) {
  const groups = [...new Set(options.map((option) => option.group))]
  const plain = (option: Option) => (
    <option key={option.value} value={option.value} selected={String(option.value) === chosen}>
      {option.label}
    </option>
  )
  return (
    <>
      {groups.map((group) => {
        const inGroup = options.filter((option) => option.group === group).map(plain)
        return group === undefined ? (
          inGroup
        ) : (
          <optgroup key={group} label={group}>
            {inGroup}
          </optgroup>
        )
      })}
    </>
  )
}

/** Yes when ticked. */
export function Checkbox(field: FieldProps & { value?: string; checked?: boolean }) {
  const { form, name, label, hint, value = 'on' } = field
  const checked = field.checked ?? ['on', 'true', value].includes(typedIn(form, name))
  const error = form.errors[name]
  return (
    <div class={`field field-check${error ? ' field-wrong' : ''}`}>
      <label>
        <input {...inputAttributes(field)} type="checkbox" value={value} checked={checked} />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError form={form} name={name} />
    </div>
  )
}

type ChoiceProps = FieldProps & { options: readonly (Option & { hint?: string })[]; inline?: boolean }

/** One or several of a few, all in view. */
function Choice({ kind, options, inline, ...field }: ChoiceProps & { kind: 'radio' | 'checkbox' }) {
  const chosen = chosenIn(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <fieldset
      class={`field field-wide choice${error ? ' field-wrong' : ''}`}
      aria-describedby={describedBy(field)}
    >
      <legend>
        {field.label}
        {field.required && (
          <span class="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </legend>
      {field.hint && (
        <p class="hint" id={`${fieldId(field.name)}-hint`}>
          {field.hint}
        </p>
      )}
      <div class={inline ? 'choice-inline' : 'choice-list'}>
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              // the error summary leads to the first of them
              id={index === 0 ? fieldId(field.name) : undefined}
              type={kind}
              name={field.name}
              value={option.value}
              checked={chosen.includes(String(option.value))}
            />
            <span>
              {option.label}
              {option.hint && <small class="hint">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError form={field.form} name={field.name} />
    </fieldset>
  )
}

export const RadioGroup = (props: ChoiceProps) => <Choice kind="radio" {...props} />
export const CheckboxGroup = (props: ChoiceProps) => <Choice kind="checkbox" {...props} />

/** One or several files. */
export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field field={field} wide>
      <input {...inputAttributes(field)} type="file" {...{ accept, multiple }} />
    </Field>
  )
}

/** Fields that belong together, under a legend. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: string
  hint?: string
  children: ComponentChildren
}) {
  return (
    <fieldset class="fieldset">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="fields">{children}</div>
    </fieldset>
  )
}

/** The buttons at the end of a form. */
export const FormActions = ({ children }: { children: ComponentChildren }) => (
  <div class="form-actions">{children}</div>
)
/** Fields side by side where there is room. */
export const Fields = ({ children }: { children: ComponentChildren }) => <div class="fields">{children}</div>
