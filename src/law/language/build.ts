/** The terms, written short. What comes out is plain data (`terms.ts`). */
import type { Attribute, authorities, Table } from './facts.ts'
import type {
  Both,
  Cite,
  Fraction,
  Measure,
  Query,
  Rule,
  Span,
  Terms,
  Where,
  Window,
  YearTest,
} from './terms.ts'

/** Name, citation and words of a clause: the last argument of every term. */
export type About = { readonly id?: string; readonly cite?: Cite | readonly Cite[]; readonly says?: Both }

const about = ({ id, cite, says }: About = {}) => ({
  ...(id ? { id } : {}),
  ...(cite ? { cite: Array.isArray(cite) ? (cite as readonly Cite[]) : [cite as Cite] } : {}),
  ...(says ? { says } : {}),
})

/** `citing('luat-tdkt-2022')('23', '2', 'a')` is điểm a khoản 2 Điều 23. */
export const citing =
  (instrument: string, mark: Cite['mark'] = 'confirmed') =>
  (article?: string, clause?: string, point?: string): Cite => ({
    instrument,
    ...(article ? { article } : {}),
    ...(clause ? { clause } : {}),
    ...(point ? { point } : {}),
    mark,
  })

export const all = (of: readonly Rule[], say?: About): Terms['all'] => ({ term: 'all', of, ...about(say) })
export const any = (of: readonly Rule[], say?: About): Terms['any'] => ({ term: 'any', of, ...about(say) })

/** No such hindrance. */
export const unless = (of: Rule, say?: About): Terms['unless'] => ({
  term: 'unless',
  effect: 'refuse',
  of,
  ...about(say),
})
/** No such hindrance for the time being: while it stands the answer is "not yet". */
export const notWhile = (of: Rule, say?: About): Terms['unless'] => ({
  term: 'unless',
  effect: 'suspend',
  of,
  ...about(say),
})

type Held = { atLeast?: number; where?: Where; span?: Span; consecutive?: number; endsWithin?: number }
export const holds = (
  honours: string | readonly string[],
  { atLeast = 1, ...held }: Held = {},
  say?: About,
): Terms['holds'] => ({
  term: 'holds',
  honours: typeof honours === 'string' ? [honours] : honours,
  atLeast,
  ...held,
  ...about(say),
})

type Rows = { where?: Where; span?: Span; standing?: true }
export const evidence = (rows: Table, query: Rows = {}, say?: About): Terms['evidence'] => ({
  term: 'evidence',
  rows,
  ...query,
  ...about(say),
})

type Bound = { atLeast: number } | { atMost: number }
export const count = (rows: Table, query: Rows & Bound, say?: About): Terms['count'] => ({
  term: 'count',
  rows,
  ...query,
  ...about(say),
})

type Recognised = Rows & { by: readonly (typeof authorities)[number][]; field?: string; atLeast?: number }
export const byAuthority = (
  rows: Table,
  { by, field = 'by', ...query }: Recognised,
  say?: About,
): Terms['by-authority'] => ({ term: 'by-authority', rows, field, authorities: by, ...query, ...about(say) })

/** A year with such rows; `ratedYear` and `honourYear` are the usual ones. */
export const yearWith = (rows: Table, where?: Where, atLeast?: number): YearTest => ({
  rows,
  ...(where ? { where } : {}),
  ...(atLeast ? { atLeast } : {}),
})
export const ratedYear = (atLeast: string, track = 'chinh-quyen'): Query => ({
  rows: 'ratings',
  where: { class: { atLeast }, track: { in: [track] } },
})
export const honourYear = (...honours: readonly string[]): Query => ({
  rows: 'honours',
  where: { award: { in: honours } },
})

type Years = { atLeast: number; run: Terms['years']['run']; span?: Span; rest?: YearTest; ofWhich?: Rule }
export const years = (of: YearTest, asked: Years, say?: About): Terms['years'] => ({
  term: 'years',
  of,
  ...asked,
  ...about(say),
})

type Share = { part: string; whole: string; rounding?: 'up' | 'down' | 'nearest'; span?: Span } & (
  | { atLeast: Fraction }
  | { atMost: Fraction }
)
export const share = (rows: Table, of: Share, say?: About): Terms['share'] => ({
  term: 'share',
  rows,
  ...of,
  ...about(say),
})

export const within = (window: Window, of: Rule, say?: About): Terms['within'] => ({
  term: 'within',
  window,
  of,
  ...about(say),
})
/** "Và sau đó": in the time after such an honour's achievement period. Not holding it is unmet too. */
export const afterHonour = (honours: string | readonly string[], of: Rule, say?: About): Terms['within'] =>
  within({ after: { honours: typeof honours === 'string' ? [honours] : honours } }, of, say)

type Least = { value: number; unit: 'months' | 'years'; women?: Fraction; below?: number }
export const atLeast = (measure: Measure, least: Least, say?: About): Terms['at-least'] => ({
  term: 'at-least',
  measure,
  ...least,
  ...about(say),
})

/** Asked of the council: only its answer can make it met. */
export const attested = (question: string, asks: Both, say?: About): Terms['attested'] => ({
  term: 'attested',
  question,
  asks,
  ...about(say),
})
/** Left to the agency's regulation. */
export const setLocally = (key: string, asks: Both, say?: About): Terms['set-locally'] => ({
  term: 'set-locally',
  key,
  asks,
  ...about(say),
})
export const is = (
  what: Attribute | 'kind' | 'round-year',
  values: readonly (string | boolean)[],
  say?: About,
): Terms['is'] => ({ term: 'is', what, in: values, ...about(say) })

/** A text that could not be read: each way of reading it. */
export const readings = (key: string, of: Terms['readings']['of'], say?: About): Terms['readings'] => ({
  term: 'readings',
  key,
  of,
  ...about(say),
})
