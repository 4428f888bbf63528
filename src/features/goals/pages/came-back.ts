import type { FormState } from '#web/form.ts'

/**
 * Whether it was the form with this field that was sent and not taken, so that it has to stand open. The field is
 * one that has no value before it is sent.
 */
export const cameBack = (form: FormState, field: string): boolean =>
  form.status !== 200 && field in form.typed
