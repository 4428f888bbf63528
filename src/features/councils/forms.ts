import { z } from 'zod'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'
import { seatRoles, voteBases } from './rules.ts'

export const councilForm = z.object({
  unit_id: rowId,
  name: line({ min: 3, max: 300 }),
  decision: line({ max: 200 }),
  votes: whole({ min: 1, max: 1_000 }),
  of_votes: whole({ min: 1, max: 1_000 }),
  above: z.enum(['above', 'least']).transform((way) => way === 'above'),
  base: z.enum(voteBases),
  starts_on: day,
  ends_on: optional(day),
})
export type CouncilInput = z.output<typeof councilForm>

export const seatForm = z.object({ person_id: rowId, role: z.enum(seatRoles) })
export type SeatInput = z.output<typeof seatForm>
export const pressForm = z.object({})

export const meetingForm = z.object({ held_on: day, place: line({ max: 200 }) })
export type MeetingInput = z.output<typeof meetingForm>

export const attendanceForm = z.object({
  _version: version,
  seats: z
    .union([rowId.transform((id) => [id]), z.array(rowId)])
    .optional()
    .default([]),
})
export const itemForm = z.object({
  _version: version,
  person_id: optional(rowId),
  unit_id: optional(rowId),
  award: line({ min: 1, max: 80 }),
  year: whole({ min: 1945, max: 2200 }),
})
export type ItemInput = z.output<typeof itemForm>
export const dossierForm = z.object({ _version: version, dossier_id: rowId })
export type DossierInput = z.output<typeof dossierForm>
export const recuseForm = z.object({ seat_id: rowId, reason: line({ min: 3, max: 500 }) })
export type RecuseInput = z.output<typeof recuseForm>
export const notesForm = z.object({ _version: version, notes: lines({ max: 20_000 }) })
