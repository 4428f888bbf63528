/**
 * Shares of a group, by the law and by the agency: each as a title that is capped and the title that makes the group.
 */
import { honourNames } from '#law/honour-names.ts'
import type { Both } from '#law/language/index.ts'
import { mostOf } from '#law/procedures/fraction.ts'
import { quotasOn } from '#law/quality/quotas.ts'
import { citation } from '#law/sources/cite.ts'

export type Share = { award: string; of: string; percent: number; source: Both }

/** The law's own shares of titles, whose group another title makes up (Nghị định 152/2025/NĐ-CP, Điều 7). */
const lawful: Readonly<Record<string, string>> = { 'co-thi-dua-chinh-phu': 'co-thi-dua-bo-tinh' }

export const sharesOfLaw = (on: string): Share[] =>
  Object.entries(lawful).flatMap(([award, of]) =>
    quotasOn(award, on).map(({ share: [part, whole], cite }) => ({
      award,
      of,
      percent: (part * 100) / whole,
      source: citation(cite),
    })),
  )

type Counts = Readonly<Record<string, { m?: number } | undefined>>
export type Room = Share & { group: number; met: number; most: number }

/** How much room each share leaves among those judged. */
export const roomFor = (shares: readonly Share[], counts: Counts): Room[] =>
  shares.map((share) => {
    const group = counts[share.of]?.m ?? 0
    return { ...share, group, met: counts[share.award]?.m ?? 0, most: mostOf([share.percent, 100], group) }
  })

/** Whether both titles are won by one kind of subject, so that one may be counted on the other. */
export const sameSubject = (award: string, of: string): boolean => {
  const [one, other] = [award, of].map(
    (slug) => honourNames.find((name) => name.slug === slug)?.subjects ?? [],
  )
  return award !== of && Boolean(one?.some((subject) => other?.includes(subject)))
}
