/** People made up for measuring: ten years of ratings, titles, initiatives, disciplines; the same ones each time. */
import { type Facts, readFacts } from '#law/language/index.ts'

export const on = '2026-11-23'
const years = Array.from({ length: 10 }, (_, at) => 2017 + at)
const nothing = readFacts({ subject: { kind: 'ca-nhan' } })
const complete: Facts['complete'] = (
  [
    'ratings',
    'honours',
    'initiatives',
    'research',
    'disciplines',
    'reviews',
    'leaves',
    'working',
    'positions',
  ] as const
).map((rows) => ({ rows }))

/** A small generator of numbers in [0, 1) (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The facts about person number `at`; one in fifty has an open record. */
export function person(at: number): Facts {
  const random = randomFrom(at)
  const able = random()
  const facts: Facts = {
    ...nothing,
    subject: { kind: 'ca-nhan', gender: random() < 0.5 ? 'nu' : 'nam', work: 'cbccvc', sector: 'dan-su' },
    year: 2026,
    complete: random() < 0.02 ? [] : complete,
    ratings: [],
    honours: [],
    initiatives: [],
    disciplines: [],
    working: [{ ref: 'w', from: '2010-03-01', sector: 'dan-su' }],
  }
  for (const year of years) addYear(facts, { year, able, random })
  if (random() < 0.3) {
    const year = 2017 + Math.floor(random() * 8)
    facts.honours.push({
      ref: `b${year}`,
      year,
      award: 'bang-khen-bo-tinh',
      basis: 'cong-trang',
      until: `${year - 1}-12-31`,
    })
  }
  if (random() < 0.03)
    facts.disciplines.push({ ref: 'k', from: '2026-02-01', form: 'khien-trach', track: 'chinh-quyen' })
  return facts
}

type Year = { readonly year: number; readonly able: number; readonly random: () => number }

function addYear(facts: Facts, { year, able, random }: Year): void {
  const luck = random() * 0.6 + able * 0.6
  const name = luck > 0.8 ? 'hoan-thanh-xuat-sac' : luck > 0.16 ? 'hoan-thanh-tot' : 'hoan-thanh'
  facts.ratings.push({ ref: `r${year}`, year, track: 'chinh-quyen', class: name })
  if (luck > 0.3)
    facts.honours.push({ ref: `l${year}`, year, award: 'lao-dong-tien-tien', basis: 'cong-trang' })
  if (luck > 0.7) facts.honours.push({ ref: `c${year}`, year, award: 'cstd-co-so', basis: 'cong-trang' })
  if (luck > 0.75) facts.initiatives.push({ ref: `s${year}`, year, scope: 'co-so', by: 'co-so', used: false })
}

export const people = (count: number, from = 0): Facts[] =>
  Array.from({ length: count }, (_, at) => person(from + at))
