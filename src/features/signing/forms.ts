import { z } from 'zod'
import { rowId } from '#web/form.ts'

const file = z.array(z.instanceof(File)).min(1).max(1)

export const authorityForm = z.object({ file })
export type AuthorityInput = z.output<typeof authorityForm>

export const revocationsForm = z.object({ authority: rowId, list: file })
export type RevocationsInput = z.output<typeof revocationsForm>

export const withdrawForm = z.object({ authority: rowId })
export type WithdrawInput = z.output<typeof withdrawForm>

/** A password is taken as it was typed, blanks included. */
export const sealForm = z.object({ p12: file, password: z.string().max(200) })
export type SealInput = z.output<typeof sealForm>

export const dropSealForm = z.object({})
