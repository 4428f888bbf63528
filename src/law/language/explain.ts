/** A rule for people: clause by clause for the public page of a title, and what a dossier has to show. */
import { fieldsOf, type Table } from './facts.ts'
import { honourList, type Locale, phrase } from './phrase.ts'
import type { Both, Cite, Query, Rule, Terms } from './terms.ts'
import { everyTerm, insideOf, queriesOf } from './walk.ts'
import { attributeWords, fieldWords, rowWords } from './words.ts'

export type Explained = {
  readonly id: string | undefined
  readonly term: Rule['term']
  readonly says: Both
  /** Its own citation, or that of the clause around it. */
  readonly cite: readonly Cite[]
  /** Something in it was not read in the instrument itself. */
  readonly unconfirmed: boolean
  /** Who answers it: the record, the council, the agency's regulation, or whoever confirms the text. */
  readonly answeredBy: 'record' | 'council' | 'regulation' | 'confirmation'
  readonly parts: readonly Explained[]
}

const answeredBy = (rule: Rule): Explained['answeredBy'] => {
  if (rule.term === 'attested') return 'council'
  if (rule.term === 'set-locally') return 'regulation'
  return rule.term === 'readings' ? 'confirmation' : 'record'
}

/** The clauses of a rule as a tree of sentences with citations. */
export function explain(rule: Rule, above: readonly Cite[] = []): Explained {
  const cite = rule.cite ?? above
  const parts = rule.term === 'unless' ? [] : insideOf(rule).map((one) => explain(one, cite))
  return {
    id: rule.id,
    term: rule.term,
    says: { vi: phrase(rule, 'vi'), en: phrase(rule, 'en') },
    cite,
    unconfirmed: cite.some(({ mark }) => mark === 'unconfirmed') || parts.some((part) => part.unconfirmed),
    answeredBy: answeredBy(rule),
    parts: rule.term === 'readings' ? named(rule, parts) : parts,
  }
}

/** Each reading under its name. */
const named = ({ of }: Terms['readings'], parts: readonly Explained[]): Explained[] =>
  parts.flatMap((part, at) => {
    const reading = of[at]
    return reading ? [{ ...part, says: reading.name, parts: [part] }] : []
  })

/** What must be known before a rule can be answered: rows with their fields, attributes, answers, regulations. */
export type Need =
  | {
      readonly kind: 'rows'
      readonly rows: Table
      readonly fields: readonly string[]
      /** Of honours: which ones. */
      readonly honours: readonly string[]
      readonly cite: readonly Cite[]
      readonly words: Both
    }
  | {
      readonly kind: 'attribute'
      readonly attribute: string
      readonly cite: readonly Cite[]
      readonly words: Both
    }
  | {
      readonly kind: 'question'
      readonly question: string
      readonly cite: readonly Cite[]
      readonly words: Both
    }
  | {
      readonly kind: 'regulation' | 'reading'
      readonly key: string
      readonly cite: readonly Cite[]
      readonly words: Both
    }

/** The dossier's questions and its checklist, each thing once, in the order of the rule. */
export function factsNeeded(rule: Rule): Need[] {
  const rows = new Map<Table, { fields: Set<string>; honours: Set<string>; cite: Cite[] }>()
  const others = new Map<string, Need>()
  for (const { term, cite } of cited(rule, [])) {
    for (const query of [...queriesOf(term), ...measuredRows(term)]) addRows(rows, query, cite)
    if (term.term === 'share')
      for (const field of [term.part, term.whole]) rows.get(term.rows)?.fields.add(field)
    if (term.term === 'by-authority') rows.get(term.rows)?.fields.add(term.field)
    for (const need of otherNeeds(term, cite)) others.set(`${need.kind} ${need.words.vi}`, need)
  }
  // what the council is asked stands as a question, not as rows to be brought
  rows.delete('answers')
  return [...[...rows].map(([table, need]) => rowsNeed(table, need)), ...others.values()]
}

type Cited = { readonly term: Rule; readonly cite: readonly Cite[] }
const cited = (term: Rule, above: readonly Cite[]): Cited[] => {
  const cite = term.cite ?? above
  return [{ term, cite }, ...insideOf(term).flatMap((one) => cited(one, cite))]
}

type RowsNeeded = { readonly fields: Set<string>; readonly honours: Set<string>; readonly cite: Cite[] }

function addRows(rows: Map<Table, RowsNeeded>, { rows: table, where }: Query, cite: readonly Cite[]): void {
  const need = rows.get(table) ?? { fields: new Set(), honours: new Set(), cite: [] }
  for (const field of Object.keys(where ?? {})) need.fields.add(field)
  const award = table === 'honours' ? where?.award : undefined
  if (award && 'in' in award) for (const honour of award.in) need.honours.add(String(honour))
  for (const one of cite) if (!need.cite.some((known) => sameCite(known, one))) need.cite.push(one)
  rows.set(table, need)
}

export const sameCite = (one: Cite, other: Cite): boolean =>
  one.instrument === other.instrument &&
  one.article === other.article &&
  one.clause === other.clause &&
  one.point === other.point

function measuredRows(term: Rule): Query[] {
  if (term.term !== 'at-least') return []
  const { measure } = term
  switch (measure.of) {
    case 'tenure':
      return [{ rows: 'positions', where: { rank: { in: measure.ranks } } }]
    case 'months-worked':
      return [
        { rows: 'working' },
        ...(measure.less.length > 0
          ? [{ rows: 'leaves', where: { kind: { in: measure.less } } } as const]
          : []),
      ]
    case 'service':
      return [{ rows: 'working', where: measure.sectors ? { sector: { in: measure.sectors } } : {} }]
    case 'age-of-unit':
      return []
  }
}

function otherNeeds(term: Rule, cite: readonly Cite[]): Need[] {
  if (term.term === 'attested') return [{ kind: 'question', question: term.question, cite, words: term.asks }]
  if (term.term === 'set-locally') return [{ kind: 'regulation', key: term.key, cite, words: term.asks }]
  if (term.term === 'readings') {
    return [
      { kind: 'reading', key: term.key, cite, words: { vi: phrase(term, 'vi'), en: phrase(term, 'en') } },
    ]
  }
  if (term.term === 'is' && term.what !== 'kind') return [attributeNeed(term.what, cite)]
  if (term.term !== 'at-least') return []
  const founded = term.measure.of === 'age-of-unit' ? [attributeNeed('founded', cite)] : []
  return term.women ? [...founded, attributeNeed('gender', cite)] : founded
}

const founded: Both = { vi: 'ngày thành lập', en: 'day of founding' }
const attributeNeed = (what: string, cite: readonly Cite[]): Need => {
  const attribute = what === 'round-year' ? 'founded' : what
  return {
    kind: 'attribute',
    attribute,
    cite,
    words: attribute === 'founded' ? founded : (attributeWords[what] ?? founded),
  }
}

const rowsNeed = (rows: Table, { fields, honours, cite }: RowsNeeded): Need => ({
  kind: 'rows',
  rows,
  fields: Object.keys(fieldsOf(rows)).filter((field) => fields.has(field)),
  honours: [...honours],
  cite,
  words: { vi: rowsWords(rows, { fields, honours }, 'vi'), en: rowsWords(rows, { fields, honours }, 'en') },
})

function rowsWords(rows: Table, { fields, honours }: Omit<RowsNeeded, 'cite'>, locale: Locale): string {
  if (honours.size > 0) return honourList([...honours], locale)
  const asked = [...fields].map((field) => fieldWords[field]?.[locale] ?? field)
  return rowWords[rows][locale] + (asked.length > 0 ? ` (${asked.join(', ')})` : '')
}

/** The names of the clauses, for coverage: every clause that can decide. */
export const decidingClauses = (rule: Rule): Rule[] =>
  everyTerm(rule).filter(({ term }) => term !== 'all' && term !== 'any' && term !== 'within')
