import { z } from 'zod'
import { roles } from '#policy.ts'
import { day, line, optional, rowId, version } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import { longestPassword } from './rules.ts'

/** A sign-in name: what stands before anything else, in lower case. */
const login = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9][a-z0-9._-]*$/),
  )

/** Passwords are taken as they are but for NFC, so that the same keys give the same text on every machine. */
const password = z
  .string()
  .max(longestPassword * 4)
  .transform((text) => text.normalize('NFC'))

export const signInForm = z.object({
  login: z
    .string()
    .max(200)
    .transform((text) => text.normalize('NFC').trim().toLowerCase())
    .pipe(z.string().min(1)),
  password: password.pipe(z.string().min(1)),
  tiep: z.string().max(2_000).optional(),
})
export type SignInInput = z.output<typeof signInForm>

/** The new password twice, so that a slip of the finger locks nobody out. */
const twice = { password, repeat: password }
const sameTwice = (input: { password: string; repeat: string }) => input.password === input.repeat
const mismatch = saying(
  'Hai lần nhập mật khẩu mới chưa giống nhau.',
  'The two new passwords are not the same.',
  ['repeat'],
)

export const setUpForm = z
  .object({
    token: z.string().max(100),
    agency_name: line({ min: 3, max: 200 }),
    superior_name: line({ max: 200 }),
    name: line({ min: 2, max: 120 }),
    login,
    ...twice,
  })
  .refine(sameTwice, mismatch)
export type SetUpInput = z.output<typeof setUpForm>

export const ownPasswordForm = z.object({ current: password, ...twice }).refine(sameTwice, mismatch)
export type OwnPasswordInput = z.output<typeof ownPasswordForm>

export const linkPasswordForm = z.object({ token: z.string().max(100), ...twice }).refine(sameTwice, mismatch)
export type LinkPasswordInput = z.output<typeof linkPasswordForm>

export const addAccountForm = z.object({
  person: optional(rowId),
  name: line({ min: 2, max: 120 }),
  login,
  role: z.enum(roles),
  unit: rowId,
})
export type AddAccountInput = z.output<typeof addAccountForm>

export const grantForm = z.object({
  role: z.enum(roles),
  unit: rowId,
  starts_on: day,
  ends_on: optional(day),
})
export type GrantInput = z.output<typeof grantForm>

export const withdrawForm = z.object({ grant: rowId })

export const versionForm = z.object({ _version: version })

/** A button without fields. */
export const nothingForm = z.object({})
