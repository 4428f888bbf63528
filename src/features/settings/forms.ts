import { z } from 'zod'
import { line, lines, version, whole } from '#web/form.ts'

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
  party_style: ticked,
  launch_needs_signer: ticked,
})
export type SettingsInput = z.output<typeof settingsForm>
