/**
 * Where a regulation may speak: what the law leaves open, and the honours that the agency itself confers.
 */
import { ruleOn, standards } from '#law/catalogue.ts'
import { type HonourSubject, honourName, honourNamed, honourSubjects } from '#law/honour-names.ts'
import { beyondKey } from '#law/in-use.ts'
import { type Both, type Cite, everyTerm, type Rule } from '#law/language/index.ts'
import { decidersOf } from '#law/procedures/authority.ts'
import { type DemandKind, type Demands, kindsFor, ruleOfDemands } from './demands.ts'

export type Slot = {
  readonly key: string
  /** `open`: the law waits for it. `beyond`: a demand beside a standard that is whole. */
  readonly kind: 'open' | 'beyond'
  readonly asks: Both
  readonly cite: readonly Cite[]
  readonly for: readonly { readonly award: string; readonly subject: HonourSubject }[]
}

/** Every place at which a regulation of that day may speak, what the law waits for first. */
export function slotsOn(on: string): Slot[] {
  const open = new Map<string, Slot>()
  const beyond: Slot[] = []
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, on)
    if (!rule) continue
    const points = everyTerm(rule).filter((term) => term.term === 'set-locally')
    for (const { key, asks, cite = [] } of points) {
      const known = open.get(key) ?? { key, kind: 'open', asks, cite, for: [] }
      open.set(key, { ...known, for: [...known.for, { award, subject }] })
    }
    if (points.length === 0 && isOwn(award)) beyond.push(beyondOf(award, subject, on))
  }
  return [...open.values(), ...beyond]
}

/** The titles and commendations that an agency confers by itself. */
export const isOwn = (award: string): boolean => honourNamed(award)?.level === 'co-so'

const beyondOf = (award: string, subject: HonourSubject, on: string): Slot => ({
  key: beyondKey(award, subject),
  kind: 'beyond',
  asks: {
    vi: `Yêu cầu thêm của cơ quan đối với ${honourName(award, 'vi')}`,
    en: `What the agency asks beyond the law for ${honourName(award, 'en')}`,
  },
  cite: decidersOf(award, on)
    .flatMap(({ cite }) => cite)
    .slice(0, 1),
  for: [{ award, subject }],
})

/** What may be demanded there, by the kinds of subjects that it is asked of. */
export const kindsOfSlot = (slot: Slot): DemandKind[] => {
  const [first, ...others] = slot.for.map(({ subject }) => kindsFor(subject))
  return (first ?? []).filter((kind) => others.every((list) => list.includes(kind)))
}

/** The regulation as rules; what the law of that day has no place for is left out. */
export function rulesOf(demands: Demands, on: string): Record<string, Rule | 'none'> {
  const slots = new Map(slotsOn(on).map((slot) => [slot.key, slot]))
  return Object.fromEntries(
    Object.entries(demands).flatMap(([key, list]) => {
      const slot = slots.get(key)
      return slot ? [[key, ruleOfDemands(list, slot.cite)] as const] : []
    }),
  )
}

export type Readings = {
  readonly key: string
  readonly says: Both
  readonly cite: readonly Cite[]
  readonly of: readonly { readonly key: string; readonly name: Both; readonly rule: Rule }[]
  readonly for: readonly { readonly award: string; readonly subject: HonourSubject }[]
}

/** The texts of a day that can be read in more than one way. */
export function readingsOn(on: string): Readings[] {
  const found = new Map<string, Readings>()
  for (const { award, subject } of standards) {
    const rule = ruleOn(award, subject, on)
    for (const term of rule ? everyTerm(rule) : []) {
      if (term.term !== 'readings') continue
      const { key, of, cite = [] } = term
      const says = term.says ?? { vi: key, en: key }
      const known = found.get(key) ?? { key, says, cite, of, for: [] }
      found.set(key, { ...known, for: [...known.for, { award, subject }] })
    }
  }
  return [...found.values()]
}

/** The standards that there are on a day. */
export const standardsOn = (on: string) =>
  standards.filter(({ award, subject }) => ruleOn(award, subject, on) !== undefined)

export const isHonourSubject = (text: string): text is HonourSubject =>
  honourSubjects.some((one) => one === text)
