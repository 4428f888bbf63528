import { z } from 'zod'
import { wrongAbbreviation } from '#platform/speech/abbreviations.ts'
import { day, line, lines, version, whole } from '#web/form.ts'
import { parseDay } from '#words/dates.ts'
import { saying } from '#words/form-errors.ts'

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** A tick is sent or not sent: absent means no. */
export const settingsForm = z.object({
  _version: version,
  agency_name: line({ min: 3, max: 200 }),
  superior_name: line({ max: 200 }),
  address: lines({ max: 500 }),
  responsible_editor: line({ max: 200 }),
  opening_visits: whole({ min: 0, max: 2_000_000_000 }).optional().default(0),
  abbreviations: z
    .string()
    .default('')
    .pipe(lines({ max: 20_000 }))
    .refine(
      (text) => wrongAbbreviation(text) === undefined,
      saying(
        'Mỗi dòng viết: chữ tắt = lời đọc, không dùng chữ số. Ví dụ: XQT = xã Quang Trung.',
        'One a line: abbreviation = words, without figures. For example: XQT = xã Quang Trung.',
      ),
    ),
  phone: line({ max: 100 }).optional().default(''),
  email: z
    .union([z.literal(''), line({ max: 200 }).pipe(z.email())])
    .optional()
    .default(''),
  office_hours: line({ max: 300 }).optional().default(''),
  data_contact: line({ max: 300 }).optional().default(''),
  satisfaction_public: ticked,
  party_style: ticked,
  launch_needs_signer: ticked,
})
export type SettingsInput = z.output<typeof settingsForm>

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const maintenanceForm = z.object({
  _version: version,
  starts_on: day,
  starts_time: time,
  ends_on: day,
  ends_time: time,
  words: line({ max: 500 }),
  closes: ticked,
  urgent: ticked,
})
export type MaintenanceInput = z.output<typeof maintenanceForm>
export const endMaintenanceForm = z.object({ _version: version })

/** One day a line, in the order of the calendar. */
const days = lines({ max: 5_000 }).transform((text, context) => {
  const read: string[] = []
  for (const typed of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const one = parseDay(typed)
    if (one === null) context.addIssue({ code: 'invalid_format', format: 'date', input: typed })
    else read.push(one)
  }
  return [...new Set(read)].sort()
})

export const holidaysForm = z.object({
  /** 0 where the agency has no list of its own yet. */
  _version: whole({ min: 0, max: 2_147_483_647 }),
  off: days,
  worked: days,
  source: line({ min: 3, max: 300 }),
})
export type HolidaysInput = z.output<typeof holidaysForm>
