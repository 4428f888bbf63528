/** What changed between two sets of rules, in words. */
import { honourName } from '../honour-names.ts'
import { phrase } from './phrase.ts'
import type { Both, Cite, Rule } from './terms.ts'
import { insideOf } from './walk.ts'

/** Rules by the slug of what they are the standard of. */
export type RuleSet = Readonly<Record<string, Rule>>

export type Change = {
  readonly of: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly was?: Both | undefined
  readonly now?: Both | undefined
  readonly cite: readonly Cite[]
  /** The whole change as a sentence. */
  readonly says: Both
}

type Clause = {
  readonly path: string
  readonly id: string | undefined
  readonly own: string
  readonly says: Both
  readonly cite: readonly Cite[]
}

/** The clauses of a rule, each without those inside it. */
function clausesOf(rule: Rule, path = '', above: readonly Cite[] = []): Clause[] {
  const cite = rule.cite ?? above
  // the inside of a hindrance is said with it
  const parts = rule.term === 'unless' ? [] : insideOf(rule)
  const says = { vi: phrase(rule, 'vi'), en: phrase(rule, 'en') }
  const clause = { path, id: rule.id, own: JSON.stringify(ownPart(rule)), says, cite }
  return [clause, ...parts.flatMap((part, at) => clausesOf(part, `${path}/${at}`, cite))]
}

function ownPart(rule: Rule): object {
  switch (rule.term) {
    case 'all':
    case 'any':
    case 'within':
      return { ...rule, of: undefined }
    case 'years':
      return { ...rule, ofWhich: rule.ofWhich !== undefined }
    case 'readings':
      return { ...rule, of: rule.of.map(({ key, name }) => ({ key, name })) }
    default:
      return rule
  }
}

/** Every difference between two rule sets, title by title. */
export function diff(before: RuleSet, after: RuleSet): Change[] {
  const slugs = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return slugs.flatMap((of) => {
    const [was, now] = [before[of], after[of]]
    if (was && now) return changesIn(of, clausesOf(was), clausesOf(now))
    const one = was ?? now
    return one ? [wholeChange(of, one, was ? 'removed' : 'added')] : []
  })
}

const wholeChange = (of: string, rule: Rule, kind: 'added' | 'removed'): Change => ({
  of,
  kind,
  cite: rule.cite ?? [],
  says:
    kind === 'added'
      ? { vi: `Thêm “${honourName(of, 'vi')}”`, en: `“${honourName(of, 'en')}” is new` }
      : { vi: `Bỏ “${honourName(of, 'vi')}”`, en: `“${honourName(of, 'en')}” is no more` },
})

/** Clauses are matched by what they say, then by name, then by place; the rest is new or gone. */
function changesIn(of: string, before: readonly Clause[], after: readonly Clause[]): Change[] {
  const gone = [...before]
  let fresh = [...after]
  const pair = (same: (was: Clause, now: Clause) => boolean): [Clause, Clause][] => {
    const pairs: [Clause, Clause][] = []
    fresh = fresh.filter((now) => {
      const at = gone.findIndex((was) => same(was, now))
      const was = gone[at]
      if (!was) return true
      gone.splice(at, 1)
      pairs.push([was, now])
      return false
    })
    return pairs
  }
  pair((was, now) => was.own === now.own && was.path === now.path)
  pair((was, now) => was.own === now.own)
  const changed = [
    ...pair((was, now) => was.id !== undefined && was.id === now.id),
    ...pair((was, now) => was.id === undefined && now.id === undefined && was.path === now.path),
  ]
  return [
    ...changed.map(([was, now]) => changeOf(of, 'changed', { was, now })),
    ...gone.map((was) => changeOf(of, 'removed', { was })),
    ...fresh.map((now) => changeOf(of, 'added', { now })),
  ]
}

function changeOf(of: string, kind: Change['kind'], { was, now }: { was?: Clause; now?: Clause }): Change {
  const [old, fresh] = [was?.says, now?.says]
  const vi = `“${honourName(of, 'vi')}”`
  const en = `“${honourName(of, 'en')}”`
  const says = {
    added: { vi: `${vi}: thêm điều kiện ${fresh?.vi}`, en: `${en}: also asks for ${fresh?.en}` },
    removed: { vi: `${vi}: bỏ điều kiện ${old?.vi}`, en: `${en}: no longer asks for ${old?.en}` },
    changed: sentence({ vi, en }, old, fresh),
  }[kind]
  return { of, kind, was: old, now: fresh, cite: now?.cite ?? was?.cite ?? [], says }
}

/** Where the words stayed the same, it is the citation or the data behind them that changed. */
function sentence(name: Both, was: Both | undefined, now: Both | undefined): Both {
  if (was?.vi === now?.vi) {
    return {
      vi: `${name.vi}: ${now?.vi} (căn cứ hoặc cách tính thay đổi)`,
      en: `${name.en}: ${now?.en} (its ground or its count changed)`,
    }
  }
  return { vi: `${name.vi}: ${was?.vi} → ${now?.vi}`, en: `${name.en}: ${was?.en} → ${now?.en}` }
}
