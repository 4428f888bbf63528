import { z } from 'zod'
import { honourSubjects } from '#law/honour-names.ts'
import { day, line, lines, optional, rowId, version, whole } from '#web/form.ts'

/** One thing a line, blanks passed over. */
const list = lines({ max: 5_000 }).transform((text) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean),
)

const said = {
  about: line({ min: 5, max: 500 }),
  authority: line({ min: 2, max: 200 }),
  grounds: list,
  place: line({ max: 200 }),
  signer: line({ max: 200 }),
  signer_title: line({ max: 200 }),
  on_behalf: line({ max: 200 }),
  recipients: list,
  suffix: line({ min: 1, max: 60 }),
}

export const beginForm = z.object({ unit_id: rowId, ...said })
export type BeginInput = z.output<typeof beginForm>
export const editForm = z.object({ _version: version, ...said })
export type EditInput = z.output<typeof editForm>

export const lineForm = z.object({
  _version: version,
  subject: z.enum(honourSubjects),
  person_id: optional(rowId),
  unit_id: optional(rowId),
  name: line({ max: 300 }).optional().default(''),
  award: line({ min: 1, max: 80 }),
  year: whole({ min: 1945, max: 2200 }),
  merit: line({ max: 1_000 }),
})
export type LineInput = z.output<typeof lineForm>

export const dossierForm = z.object({ _version: version, dossier_id: rowId })
export type DossierInput = z.output<typeof dossierForm>

export const pressForm = z.object({ _version: version })
export const issueForm = z.object({ _version: version, decided_on: day })
export type IssueInput = z.output<typeof issueForm>

export const correctForm = z.object({
  name: line({ min: 1, max: 300 }),
  place: line({ max: 500 }),
  reason: line({ min: 3, max: 1_000 }),
})
export type CorrectInput = z.output<typeof correctForm>
export const revokeForm = z.object({ reason: line({ min: 3, max: 1_000 }) })
export type RevokeInput = z.output<typeof revokeForm>

/** A press of a button, with nothing to say. */
export const bareForm = z.object({})

export const digitalForm = z.object({ signed_file: z.array(z.instanceof(File)).min(1).max(1) })
export const signedForm = z.object({ file: z.array(z.instanceof(File)).min(1).max(1) })
