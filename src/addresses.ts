/**
 * Every address of the site. Imports nothing. Public addresses are Vietnamese slugs.
 *
 * `address('/chi-tieu/:goal')` gives the pattern for mounting and a function that makes the link, so that
 * pages, redirects and tests never spell an address twice. A parameter is named after the scope that the
 * guard looks up (`:goal` → `scopes.goal`).
 */

type ParametersOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParametersOf<Head> | ParametersOf<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never

type Values<Pattern extends string> = [ParametersOf<Pattern>] extends [never]
  ? [query?: Query]
  : [values: Record<ParametersOf<Pattern>, string | number>, query?: Query]

type Query = Record<string, string | number | undefined>

export type Address<Pattern extends string> = {
  readonly pattern: Pattern
  (...values: Values<Pattern>): string
}

function withQuery(path: string, query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

function address<const Pattern extends string>(pattern: Pattern): Address<Pattern> {
  const takesValues = pattern.includes(':')
  const make = (first?: Query | Record<string, string | number>, second?: Query) => {
    const values = takesValues ? (first as Record<string, string | number>) : {}
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
    return withQuery(path, takesValues ? second : (first as Query | undefined))
  }
  return Object.assign(make, { pattern }) as Address<Pattern>
}

export const addresses = {
  home: address('/'),
  preferences: address('/tuy-chon'),
  healthz: address('/healthz'),
  readyz: address('/readyz'),
  metrics: address('/metrics'),
  design: address('/thiet-ke'),
  file: address('/tep/:file'),

  signIn: address('/dang-nhap'),
  signOut: address('/dang-xuat'),
  setUp: address('/thiet-lap'),
  linkPassword: address('/dat-mat-khau'),
  ownPassword: address('/mat-khau'),

  work: address('/viec-cua-toi'),
  search: address('/tim'),
  notices: address('/thong-bao'),

  administration: address('/quan-tri'),
  settings: address('/quan-tri/co-quan'),
  outbox: address('/quan-tri/thu-di'),
  events: address('/quan-tri/nhat-ky'),
  accounts: {
    list: address('/quan-tri/tai-khoan'),
    add: address('/quan-tri/tai-khoan/moi'),
    show: address('/quan-tri/tai-khoan/:account'),
    grant: address('/quan-tri/tai-khoan/:account/vai-tro'),
    withdraw: address('/quan-tri/tai-khoan/:account/thu-vai-tro'),
    unlock: address('/quan-tri/tai-khoan/:account/mo-khoa'),
    reset: address('/quan-tri/tai-khoan/:account/dat-lai-mat-khau'),
    close: address('/quan-tri/tai-khoan/:account/dong'),
  },
} as const
