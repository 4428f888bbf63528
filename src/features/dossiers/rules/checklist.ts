import type { HonourSubject } from '#law/honour-names.ts'
import type { Basis, Part } from '#law/procedures/dossier.ts'
import { procedureOf } from '#law/procedures/index.ts'

export type Subject = Extract<HonourSubject, 'ca-nhan' | 'tap-the' | 'ho-gia-dinh'>
export type Case = { award: string; subject: Subject; basis: Basis; on: string }

/** Parts that come into being on the way: the council's minutes, and the paper with which it is submitted. */
const onTheWay = ['to-trinh', 'bien-ban']

/** One line of the checklist. `needed`: whoever hands in has to have it. */
export type ChecklistPart = Part & { needed: boolean; onTheWay: boolean }

/** What the law asks a dossier to hold (Luật, Điều 84; NĐ 152/2025, Điều 33–43). */
export const checklistOf = ({ award, subject, basis, on }: Case): ChecklistPart[] =>
  procedureOf(award, { on, subject, basis }).parts.map((part) => {
    const later = onTheWay.includes(part.slug)
    return { ...part, onTheWay: later, needed: !later && !part.when }
  })

/** Whether the part is a report on achievements, which can be drafted from the records. */
export const isReport = (slug: string): boolean => slug.startsWith('bao-cao')

type Held = { slug: string; body: string; files: number }

/** Whether a part is there: written, or with a file. */
export const isThere = (held: Held | undefined): boolean =>
  held !== undefined && (held.body.trim() !== '' || held.files > 0)

/** The parts that are still missing before it can be handed in. */
export const missingParts = (checklist: readonly ChecklistPart[], held: readonly Held[]): ChecklistPart[] =>
  checklist.filter(({ slug, needed }) => needed && !isThere(held.find((one) => one.slug === slug)))

/** How long the unit where it lies has to examine it, in working days (NĐ 152/2025, Điều 35.3). */
export function daysToExamine({ award, subject, basis, on }: Case): number | undefined {
  const { deadlines } = procedureOf(award, { on, subject, basis })
  const examining = deadlines.find(({ slug }) => slug.startsWith('bo-tinh-tham-dinh'))
  return examining?.days?.count
}

/** How long names are shown to the public before the council meets; 0 where nobody asks for it (NĐ 152/2025, Điều 44). */
export const daysToPost = ({ award, subject, basis, on }: Case): number =>
  Math.max(0, ...procedureOf(award, { on, subject, basis }).posting.map(({ workingDays }) => workingDays))
