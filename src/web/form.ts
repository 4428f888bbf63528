/**
 * What a browser sent, and what a page shows again when it could not be taken.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Refusal } from '#outcomes.ts'
import { clean, cleanLines } from '#platform/vietnamese.ts'
import { parseDay } from '#words/dates.ts'
import { sentencesFor } from '#words/form-errors.ts'
import type { Locale } from '#words/locale.ts'

/** The state of a form on a page: fresh, or coming back with what was typed and why it was not taken. */
export type FormState = {
  status: 200 | 409 | 422 | 429
  /** What stands in the fields, by name. */
  typed: Record<string, string | string[]>
  /** A sentence for each field that does not read. */
  errors: Record<string, string>
  /** The rule that said no. */
  refusal?: { sentence: string; cite?: string }
}

/** A form as it first stands on a page, with the values that it starts from. */
export const freshForm = (values: Record<string, unknown> = {}): FormState => ({
  status: 200,
  typed: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || value === undefined) return []
      return [[name, Array.isArray(value) ? value.map(String) : String(value)]]
    }),
  ),
  errors: {},
})

/** The form again with the sentence of a refusal. */
export const refusedForm = (form: FormState, refusal: Refusal, locale: Locale): FormState => ({
  ...form,
  status: refusal.status,
  refusal: { sentence: refusal.say(locale), ...(refusal.cite && { cite: refusal.cite }) },
})

/** One line of text: NFC, no control characters, blanks folded. */
export const line = (limits: { min?: number; max: number }) =>
  z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(limits.min ?? 0)
        .max(limits.max),
    )

/** Text of several lines, cleaned in the same way. */
export const lines = (limits: { min?: number; max: number }) =>
  z
    .string()
    .transform(cleanLines)
    .pipe(
      z
        .string()
        .min(limits.min ?? 0)
        .max(limits.max),
    )

/** An empty field means: not said. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null)

/** A calendar day: as a date field sends it, `2026-11-23`, or as people write it, `23/11/2026`. */
export const day = z.string().transform((text, context) => {
  const read = parseDay(text)
  if (read === null) context.addIssue({ code: 'invalid_format', format: 'date', input: text })
  return read ?? ''
})

/** A whole number as a number field sends it. */
export const whole = (limits: { min: number; max: number }) =>
  z.coerce.number().int().min(limits.min).max(limits.max)

/** The number of a row, from a hidden field or a list. */
export const rowId = whole({ min: 1, max: 2_147_483_647 })

/** The version of the row that the form was made from. */
export const version = whole({ min: 1, max: 2_147_483_647 })

export type Sent = { fields: Record<string, string | string[]>; files: Record<string, File[]> }

/** Reads the body of a request, files apart, `name` repeated as a list. */
export async function readBody(c: Context): Promise<Sent> {
  const sent: Sent = { fields: {}, files: {} }
  const body = await c.req.formData()
  for (const [name, value] of body.entries()) {
    if (typeof value !== 'string') {
      // a file field that was left empty still sends a nameless file
      if (value.size > 0 || value.name !== '') sent.files[name] = [...(sent.files[name] ?? []), value]
      continue
    }
    const before = sent.fields[name]
    sent.fields[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return sent
}

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; form: FormState }

/** Reads the fields by the schema; when it does not fit, the form to show again. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  sent: Sent,
  locale: Locale,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse({ ...sent.fields, ...sent.files })
  if (result.success) return { ok: true, value: result.data }
  return {
    ok: false,
    form: { status: 422, typed: sent.fields, errors: sentencesFor(result.error.issues, locale) },
  }
}
