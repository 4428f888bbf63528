/**
 * The language in which a standard is written: fifteen terms, plain data, the same in code, in the database and in
 * JSON. The contract is `ruleSchema` in `rule-schema.ts`. A rule answers *met*, *unmet* or *unknown*; see `judge.ts` for what each term
 * means and `build.ts` for writing them short.
 */
import type { Attribute, authorities, leaveKinds, sectors, Table } from './facts.ts'

/** Both languages of whatever is said. */
export type Both = { readonly vi: string; readonly en: string }

/** Where it stands. `instrument` is a slug of `law/sources`; `unconfirmed`: not read in the instrument itself. */
export type Cite = {
  readonly instrument: string
  readonly article?: string | undefined
  readonly clause?: string | undefined
  readonly point?: string | undefined
  readonly mark: 'confirmed' | 'unconfirmed'
}

type Value = string | number | boolean
/** One demand on a field. A row that lacks the field may match: that is unknown, never no. */
export type Condition =
  | { readonly in: readonly Value[] }
  | { readonly notIn: readonly Value[] }
  | { readonly atLeast: string | number }
  | { readonly atMost: string | number }
export type Where = Readonly<Record<string, Condition>>
/** Some rows of a record. `standing`: only those that last on the day of judging (of rows that last). */
export type Query = {
  readonly rows: Table
  readonly where?: Where | undefined
  readonly standing?: true | undefined
}

/** Years counted back from the year judged: `last: 1` is that year alone. `from`/`until` are calendar years. */
export type Span = {
  readonly last?: number | undefined
  readonly from?: number | undefined
  readonly until?: number | undefined
}
/**
 * `after`: "và sau đó", since the achievement period of such an honour held (any one of them may be the anchor).
 * `sinceDiscipline`: from the day on which the last discipline was served (NĐ 152/2025, Điều 4 khoản 4).
 */
export type Window = Span & {
  readonly after?: { readonly honours: readonly string[]; readonly where?: Where | undefined } | undefined
  readonly sinceDiscipline?: true | undefined
}

/** What is asked of one single year. */
export type YearTest =
  | (Query & { readonly atLeast?: number | undefined })
  | { readonly any: readonly YearTest[] }
  | { readonly all: readonly YearTest[] }

export type Fraction = readonly [part: number, whole: number]

/** What `at-least` measures, in whole months or years up to the day of judging. */
export type Measure =
  /** In the year judged; leaves of the kinds in `less` do not count as work. */
  | { readonly of: 'months-worked'; readonly less: readonly (typeof leaveKinds)[number][] }
  | {
      readonly of: 'service'
      readonly sectors?: readonly (typeof sectors)[number][] | undefined
      readonly direct?: true | undefined
    }
  /** Time in posts of these ranks; posts held at the same time count once. */
  | { readonly of: 'tenure'; readonly ranks: readonly string[] }
  | { readonly of: 'age-of-unit' }

type Common = {
  /** A name for the clause that never changes; examples and coverage use it. */
  readonly id?: string | undefined
  /** Inherited by the terms inside that cite nothing themselves. */
  readonly cite?: readonly Cite[] | undefined
  /** What is needed, in the words of the law; made from the data where left out. */
  readonly says?: Both | undefined
}

export type Terms = {
  all: Common & { readonly term: 'all'; readonly of: readonly Rule[] }
  any: Common & { readonly term: 'any'; readonly of: readonly Rule[] }
  /** A hindrance. `suspend`: not yet, rather than no: the answer stays unknown while it stands. */
  unless: Common & { readonly term: 'unless'; readonly of: Rule; readonly effect: 'refuse' | 'suspend' }
  /**
   * Honours held, revoked ones never counted. `consecutive`: neighbours at most so many years apart (1: year by
   * year). `endsWithin`: the last one at most so many years before the year judged (0: in that year).
   */
  holds: Common & {
    readonly term: 'holds'
    readonly honours: readonly string[]
    readonly atLeast: number
    readonly where?: Where | undefined
    readonly span?: Span | undefined
    readonly consecutive?: number | undefined
    readonly endsWithin?: number | undefined
  }
  evidence: Common & Query & { readonly term: 'evidence'; readonly span?: Span | undefined }
  count: Common &
    Query & {
      readonly term: 'count'
      readonly span?: Span | undefined
      readonly atLeast?: number | undefined
      readonly atMost?: number | undefined
    }
  /**
   * So many years that pass the test. `scattered`: anywhere in the window; `consecutive`: in one unbroken run
   * ("liên tục"); `until-now`: in one unbroken run that ends with the year judged. `rest`: what the other years of
   * the window must pass. `ofWhich`: asked of the time of that run ("trong thời gian đó").
   */
  years: Common & {
    readonly term: 'years'
    readonly of: YearTest
    readonly atLeast: number
    readonly run: 'scattered' | 'consecutive' | 'until-now'
    readonly span?: Span | undefined
    readonly rest?: YearTest | undefined
    readonly ofWhich?: Rule | undefined
  }
  /** A part of a whole, both numbers of the same row, in every row of the span; by default in the year judged. */
  share: Common & {
    readonly term: 'share'
    readonly rows: Table
    readonly part: string
    readonly whole: string
    readonly atLeast?: Fraction | undefined
    readonly atMost?: Fraction | undefined
    /** How the number asked for is rounded, where an instrument says so; exact where left out. */
    readonly rounding?: 'up' | 'down' | 'nearest' | undefined
    readonly span?: Span | undefined
  }
  within: Common & { readonly term: 'within'; readonly window: Window; readonly of: Rule }
  'at-least': Common & {
    readonly term: 'at-least'
    readonly measure: Measure
    readonly value: number
    readonly unit: 'months' | 'years'
    /** How much of it is asked of women, where the law shortens it ([2, 3] for "giảm 1/3"). */
    readonly women?: Fraction | undefined
    /** Asked for less than so much: the classes of "từ … đến dưới …". */
    readonly below?: number | undefined
  }
  /** Such a row, recognised (`field` `by` or what else names the authority) by one of these. */
  'by-authority': Common &
    Query & {
      readonly term: 'by-authority'
      readonly field: string
      readonly authorities: readonly (typeof authorities)[number][]
      readonly atLeast?: number | undefined
      readonly span?: Span | undefined
    }
  /** Left to judgement: asked of the council, met by its answer alone. */
  attested: Common & {
    readonly term: 'attested'
    readonly question: string
    readonly asks: Both
    readonly span?: Span | undefined
  }
  /** Left to the agency's own regulation: unknown until `settle` puts its rule here. */
  'set-locally': Common & { readonly term: 'set-locally'; readonly key: string; readonly asks: Both }
  /** What the subject is; `kind` is the kind of subject, `round-year` an anniversary that ends in 0. */
  is: Common & {
    readonly term: 'is'
    readonly what: Attribute | 'kind' | 'round-year'
    readonly in: readonly (string | boolean)[]
  }
  /** A text that can be read in more than one way: unknown where the readings differ. */
  readings: Common & {
    readonly term: 'readings'
    /** What an administrator confirms: `settle` takes the answer under this key. */
    readonly key: string
    readonly of: readonly { readonly key: string; readonly name: Both; readonly rule: Rule }[]
  }
}
export type TermName = keyof Terms
export type Rule = Terms[TermName]
