import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { saying } from '#words/form-errors.ts'
import type { Entry, EntryKind, EntryOf } from './queries/file.ts'
import { genders, leaveKinds, ratingClasses, reasonsToLeave, tracks } from './rules/file.ts'
import { bases, initiativeKinds, recognisers, reviewKinds, scopes } from './rules/grounds.ts'

/** A tick is sent or not sent: absent means no. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

const firstDay = '1900-01-01'
/** A day in living memory: a year of two digits is a slip of the finger. */
const dated = day.refine(
  (text) => text === '' || text >= firstDay,
  saying('Hãy ghi năm đủ bốn chữ số, từ 1900 trở đi.', 'Give the year in four digits, from 1900 on.'),
)
const decision = line({ max: 300 }).optional().default('')
const title = line({ min: 2, max: 200 })
const year = whole({ min: 1945, max: 2200 })

type Days = { starts_on: string; ends_on: string | null }
const inOrder = ({ starts_on, ends_on }: Days) => ends_on === null || ends_on >= starts_on
const outOfOrder = saying('Ngày cuối phải từ ngày đầu trở đi.', 'The last day cannot be before the first.', [
  'ends_on',
])

const personFields = {
  name: line({ min: 2, max: 120 }),
  sort_as: optional(line({ min: 1, max: 120 })),
  staff_code: optional(line({ min: 1, max: 40 })),
  gender: optional(z.enum(genders)),
  born_on: optional(dated),
  email: optional(z.email().max(200)),
  party_member_since: optional(dated),
}

export const editPersonForm = z.object({ ...personFields, _version: version })
export type EditPersonInput = z.output<typeof editPersonForm>

const placeFields = { unit_id: rowId, title, is_head: ticked, starts_on: dated, decision }

export const addPersonForm = z.object({
  ...personFields,
  ...placeFields,
  working_since: optional(dated),
  another: ticked,
})
export type AddPersonInput = z.output<typeof addPersonForm>

/** Whether a position takes the place of the main one or stands beside it. */
export const parts = ['main', 'side'] as const
export const transferForm = z.object({ ...placeFields, part: z.enum(parts), _version: version })
export type TransferInput = z.output<typeof transferForm>

export const endPositionForm = z.object({ ends_on: dated, _version: version })
export type EndPositionInput = z.output<typeof endPositionForm>

export const leaveForm = z.object({ on: dated, because: z.enum(reasonsToLeave), _version: version })
export type LeaveInput = z.output<typeof leaveForm>

export const stayForm = z.object({ _version: version })

export const comeBackForm = z.object({ ...placeFields, _version: version })
export type ComeBackInput = z.output<typeof comeBackForm>

const disciplines = [
  'khien-trach',
  'canh-cao',
  'ha-bac-luong',
  'giang-chuc',
  'cach-chuc',
  'buoc-thoi-viec',
  'khai-tru',
] as const

const honourFields = {
  award: line({ min: 1, max: 80 }),
  year,
  decision_number: line({ max: 80 }),
  decided_on: optional(dated),
  authority: line({ max: 200 }),
  unit_name: line({ max: 200 }),
  note: line({ max: 500 }),
  basis: optional(z.enum(bases)),
  until_on: optional(dated),
  revoked_on: optional(dated),
  revoked_by: line({ max: 300 }).optional().default(''),
}

/** What may be written into a file, by the kind of entry. */
export const entryForms: { [Kind in EntryKind]: z.ZodType<EntryOf<Kind>> } = {
  'cong-tac': z
    .object({
      starts_on: dated,
      ends_on: optional(dated),
      ended_because: optional(z.enum(reasonsToLeave)),
      note: line({ max: 500 }),
    })
    .refine(inOrder, outOfOrder)
    .transform((entry) => ({ of: 'cong-tac' as const, ...entry })),
  'chuc-vu': z
    .object({ ...placeFields, is_main: ticked, ends_on: optional(dated) })
    .refine(inOrder, outOfOrder)
    .transform((entry) => ({ of: 'chuc-vu' as const, ...entry })),
  nghi: z
    .object({
      kind: z.enum(leaveKinds),
      starts_on: dated,
      ends_on: optional(dated),
      note: line({ max: 500 }),
    })
    .refine(inOrder, outOfOrder)
    .transform((entry) => ({ of: 'nghi' as const, ...entry })),
  'xep-loai': z
    .object({
      year,
      track: z.enum(tracks),
      class: z.enum(ratingClasses),
      decision,
      unit_name: line({ max: 200 }),
    })
    .transform((entry) => ({ of: 'xep-loai' as const, ...entry })),
  'ky-luat': z
    .object({
      track: z.enum(tracks),
      form: z.enum(disciplines),
      decided_on: dated,
      served_on: optional(dated),
      decision,
      reason: lines({ max: 2_000 }),
    })
    .refine(
      ({ decided_on, served_on }) => served_on === null || served_on >= decided_on,
      saying('Ngày hết thời hạn phải từ ngày quyết định trở đi.', 'It cannot end before it was decided.', [
        'served_on',
      ]),
    )
    .transform((entry) => ({ of: 'ky-luat' as const, ...entry })),
  'khen-thuong': z.object(honourFields).transform((entry) => ({ of: 'khen-thuong' as const, ...entry })),
  'sang-kien': z
    .object({
      kind: z.enum(initiativeKinds),
      title: line({ min: 3, max: 300 }),
      year,
      scope: optional(z.enum(scopes)),
      recognised_by: optional(z.enum(recognisers)),
      decision,
      decided_on: optional(dated),
      used_for: optional(line({ min: 1, max: 80 })),
      used_year: optional(year),
    })
    .transform((entry) => ({ of: 'sang-kien' as const, ...entry })),
  'xem-xet': z
    .object({
      kind: z.enum(reviewKinds),
      starts_on: dated,
      ends_on: optional(dated),
      note: line({ max: 500 }),
    })
    .refine(inOrder, outOfOrder)
    .transform((entry) => ({ of: 'xem-xet' as const, ...entry })),
}

const why = line({ min: 5, max: 500 })

/** The same with the reason of the correction and the version of the file that it was made from. */
export const correctionForm = (kind: EntryKind) =>
  z.intersection(
    z.object({ why, _version: version }),
    (entryForms[kind] as z.ZodType<Entry>).transform((entry) => ({ entry })),
  )
export type CorrectionInput = { why: string; _version: number; entry: Entry }

/** Its field has another name than the one of the correction, since both stand on one page. */
export const removalForm = z.object({ because: why, _version: version })
export type RemovalInput = z.output<typeof removalForm>

/** What a collective reached in a year. */
export const unitResultForm = z.object({
  year,
  track: z.enum(tracks),
  class: optional(z.enum(ratingClasses)),
  exemplary: ticked,
  targets: optional(whole({ min: 0, max: 100_000 })),
  targets_met: optional(whole({ min: 0, max: 100_000 })),
  targets_exceeded: optional(whole({ min: 0, max: 100_000 })),
  decision,
})
export type UnitResultInput = z.output<typeof unitResultForm>
export const unitResultCorrectionForm = unitResultForm.extend({ why })

export const unitHonourForm = z.object(honourFields)
export type UnitHonourInput = z.output<typeof unitHonourForm>
export const unitHonourCorrectionForm = z.object({ ...honourFields, why })
export const unitHonourRemovalForm = z.object({ because: why })

const one = <Value extends string>(values: readonly [Value, ...Value[]]) => z.enum(values).catch(values[0])

/** What the address of the list says; what cannot be read there is as good as not said. */
export const listForm = z.object({
  tim: line({ max: 100 }).catch(''),
  'don-vi': rowId.nullable().catch(null),
  'trang-thai': one(['dang-lam', 'da-roi', 'tat-ca']),
  'dung-dau': one(['', '1']),
  'sap-xep': one(['ten', 'ho']),
  trang: whole({ min: 1, max: 100_000 }).catch(1),
})
export type ListInput = z.output<typeof listForm>
