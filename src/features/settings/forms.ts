import { z } from 'zod'
import { wrongAbbreviation } from '#platform/speech/abbreviations.ts'
import { line, lines, version, whole } from '#web/form.ts'
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
  party_style: ticked,
  launch_needs_signer: ticked,
})
export type SettingsInput = z.output<typeof settingsForm>
