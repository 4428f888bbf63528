/**
 * The facts about one subject, as a rule reads them: a person, a collective or a household, and the rows of its
 * record. A row carries a `ref` so that a verdict can name the evidence that it rests upon. A field that is left
 * out is *not known*; a row that is left out is unknown too, unless `complete` says that the record of such rows
 * is whole for that year. Then, and only then, absence counts against the subject.
 */
import { z } from 'zod'
import { honourSubjects } from '../honour-names.ts'

/** Ascending: `atLeast` in a rule reads these orders. */
export const ratingClasses = [
  'khong-hoan-thanh',
  'hoan-thanh',
  'hoan-thanh-tot',
  'hoan-thanh-xuat-sac',
] as const
export const tracks = ['chinh-quyen', 'dang'] as const
/** Loại hình khen thưởng (Luật, Điều 8). A title won in emulation is `cong-trang`. */
export const bases = [
  'cong-trang',
  'dot-xuat',
  'phong-trao',
  'chuyen-de',
  'cong-hien',
  'nien-han',
  'doi-ngoai',
] as const
/** How far a result reaches, or is known to. Ascending. */
export const scopes = [
  'don-vi',
  'co-so',
  'xa',
  'linh-vuc',
  'bo-tinh',
  'khu-vuc',
  'toan-quoc',
  'the-gioi',
] as const
/** Who recognises, organises or launches. Ascending, as far as they stand above one another. */
export const authorities = [
  'don-vi',
  'co-so',
  'xa',
  'so-nganh',
  'bo-tinh',
  'hoi-dong-trung-uong',
  'thu-tuong',
  'chu-tich-nuoc',
] as const
export const disciplineForms = [
  'khien-trach',
  'canh-cao',
  'ha-bac-luong',
  'giang-chuc',
  'cach-chuc',
  'buoc-thoi-viec',
  'khai-tru',
] as const
export const reviewKinds = [
  'ky-luat',
  'thanh-tra',
  'kiem-tra',
  'dieu-tra',
  'khieu-nai',
  'to-cao',
  'bao-chi',
] as const
export const leaveKinds = ['thai-san', 'om-dau', 'dao-tao', 'khong-luong', 'biet-phai', 'cuu-nguoi'] as const
export const genders = ['nam', 'nu'] as const
/** What somebody lives by: the law gives civil servants, workers, farmers and soldiers paths of their own. */
export const works = [
  'cbccvc',
  'nguoi-lao-dong',
  'cong-nhan',
  'nong-dan',
  'luc-luong-vu-trang',
  'doanh-nhan',
  'khac',
] as const
export const sectors = [
  'dan-su',
  'quan-doi',
  'cong-an',
  'co-yeu',
  'giao-duc',
  'y-te',
  'van-hoa',
  'khac',
] as const
/** What a collective is: a ministry or a province itself stands under clauses of its own. */
export const unitLevels = ['bo-tinh', 'so-nganh', 'xa', 'co-so', 'doanh-nghiep', 'thon', 'khac'] as const
export const movementParts = ['tham-gia', 'duoc-binh-xet', 'dan-dau'] as const
export const exploitKinds = [
  'dot-xuat',
  'nhieu-thanh-tich',
  'muu-tri',
  'dong-gop',
  'dung-cam',
  'mo-hinh',
] as const

export const day = z.iso.date()
export const yearNumber = z.int().min(1900).max(2200)
export const slug = z.string().regex(/^[a-z0-9-]+$/)

/** One column of a kind of rows. `ordered` choices stand in ascending order. */
export type Field =
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'flag' | 'number' | 'slug' | 'day' }

const choice = <const V extends readonly [string, ...string[]]>(values: V) => ({
  field: { kind: 'choice', values, ordered: false } satisfies Field,
  schema: z.enum(values).optional(),
})
const ordered = <const V extends readonly [string, ...string[]]>(values: V) => ({
  field: { kind: 'choice', values, ordered: true } satisfies Field,
  schema: z.enum(values).optional(),
})
const flag = { field: { kind: 'flag' } satisfies Field, schema: z.boolean().optional() }
const number = {
  field: { kind: 'number' } satisfies Field,
  schema: z.int().min(0).max(10_000_000).optional(),
}
const name = { field: { kind: 'slug' } satisfies Field, schema: slug.optional() }
const date = { field: { kind: 'day' } satisfies Field, schema: day.optional() }

/** Rows of a year. A row whose `decidedOn` lies after the day of judging is not there yet. */
const yearly = {
  ratings: { track: choice(tracks), class: ordered(ratingClasses), exemplary: flag, decidedOn: date },
  /** `until`: the last day of the achievements that the decision names (NĐ 152/2025, Điều 33 khoản 7). */
  honours: { award: name, basis: choice(bases), decidedOn: date, until: date, revokedOn: date },
  /** `by` recognised it, effective within `scope`; `used` once as a ground, and `usedFor` what. */
  initiatives: {
    scope: ordered(scopes),
    by: ordered(authorities),
    decidedOn: date,
    used: flag,
    usedFor: name,
  },
  research: {
    scope: ordered(scopes),
    by: ordered(authorities),
    accepted: flag,
    decidedOn: date,
    used: flag,
    usedFor: name,
  },
  movements: {
    launchedBy: ordered(authorities),
    part: ordered(movementParts),
    kind: choice(['thuong-xuyen', 'chuyen-de']),
    months: number,
    review: choice(['chua', 'so-ket', 'tong-ket']),
  },
  exploits: { kind: choice(exploitKinds), scope: ordered(scopes), months: number, decidedOn: date },
  prizes: { scope: ordered(scopes), place: number },
  /** Of a collective: how many people, and how many of them … */
  members: {
    total: number,
    completed: number,
    advanced: number,
    fighters: number,
    disciplined: number,
    women: number,
  },
  targets: { total: number, met: number, exceeded: number },
  clusters: { organisedBy: ordered(authorities), rank: number, chosen: flag },
  /** What the council, or who else must judge, has answered to a question of a rule. */
  answers: { question: name, answer: flag, decidedOn: date },
} as const

/**
 * Rows that last: `from` … `to`, both included; without `to` they last still. Of a discipline `from` is the day of
 * the decision and `to` the day on which it was served; of a review `to` is the day on which it was cleared.
 */
const lasting = {
  disciplines: { form: ordered(disciplineForms), track: choice(tracks) },
  reviews: { kind: choice(reviewKinds) },
  leaves: { kind: choice(leaveKinds) },
  /** `factor`: how often a month counts (service at sea, on islands, in hardship). */
  working: { sector: choice(sectors), factor: number, direct: flag },
  positions: { rank: name },
} as const

type Fields = Record<string, { readonly field: Field; readonly schema: z.ZodType }>
type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] }
const shape = <F extends Fields>(fields: F) =>
  // Object.fromEntries forgets which name has which schema
  Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])) as Shape<F>

const ref = z.string().min(1).max(200)
const rowOfYear = <F extends Fields>(fields: F) =>
  z.array(z.strictObject({ ref, year: yearNumber, ...shape(fields) })).default([])
const rowThatLasts = <F extends Fields>(fields: F) =>
  z.array(z.strictObject({ ref, from: day, to: day.nullish(), ...shape(fields) })).default([])

type YearlyTable = keyof typeof yearly
type LastingTable = keyof typeof lasting
export type Table = YearlyTable | LastingTable
const names = <T extends object>(tables: T) =>
  Object.keys(tables) as [keyof T & string, ...(keyof T & string)[]]
export const yearlyTables = names(yearly)
export const lastingTables = names(lasting)
export const tableNames: readonly Table[] = [...yearlyTables, ...lastingTables]
export const isLasting = (table: Table): table is LastingTable => table in lasting

/** The columns of a kind of rows, for whoever reads rows without knowing them (filters, columns, questions). */
export const fieldsOf = (table: Table): Readonly<Record<string, Field>> => fieldsByTable[table]
const fieldsByTable = Object.fromEntries(
  Object.entries({ ...yearly, ...lasting }).map(([table, fields]) => [
    table,
    Object.fromEntries(Object.entries(fields).map(([key, { field }]) => [key, field])),
  ]),
) as Record<Table, Record<string, Field>>

/** What the subject is. Left out means not known. */
const subjectFields = {
  gender: choice(genders),
  work: choice(works),
  sector: choice(sectors),
  level: choice(unitLevels),
  partyMember: flag,
  /** Whether flags are given among its kind at all (Điều 42 khoản 4, 43 khoản 4, 44 khoản 4). */
  flagEligible: flag,
  head: flag,
  dissolved: flag,
  retired: flag,
} as const
export const attributes = names(subjectFields)
export type Attribute = (typeof attributes)[number]
export const attributeField = (attribute: Attribute): Field => subjectFields[attribute].field

const subject = z.strictObject({
  kind: z.enum(honourSubjects),
  ref: ref.optional(),
  name: z.string().max(300).optional(),
  /** Of a person. */
  born: day.optional(),
  /** Of a collective: the day on which it was set up. */
  founded: day.optional(),
  ...shape(subjectFields),
})

/** Every such row that touches these years is here (both included; left out: from the first, to the last). */
const whole = z.strictObject({
  rows: z.enum(tableNames as [Table, ...Table[]]),
  from: yearNumber.optional(),
  until: yearNumber.optional(),
})
export type Whole = z.output<typeof whole>

export const factsSchema = z.strictObject({
  subject,
  /** The last year of the achievements that are judged; the year of the day of judging where it is left out. */
  year: yearNumber.optional(),
  /** The day on which the dossier was received, where there is one: transitional clauses ask for it. */
  receivedOn: day.optional(),
  complete: z
    .array(whole)
    .refine((list) => new Set(list.map(({ rows }) => rows)).size === list.length, 'each kind of rows once')
    .default([]),
  ratings: rowOfYear(yearly.ratings),
  honours: rowOfYear(yearly.honours),
  initiatives: rowOfYear(yearly.initiatives),
  research: rowOfYear(yearly.research),
  movements: rowOfYear(yearly.movements),
  exploits: rowOfYear(yearly.exploits),
  prizes: rowOfYear(yearly.prizes),
  members: rowOfYear(yearly.members),
  targets: rowOfYear(yearly.targets),
  clusters: rowOfYear(yearly.clusters),
  answers: rowOfYear(yearly.answers),
  disciplines: rowThatLasts(lasting.disciplines),
  reviews: rowThatLasts(lasting.reviews),
  leaves: rowThatLasts(lasting.leaves),
  working: rowThatLasts(lasting.working),
  positions: rowThatLasts(lasting.positions),
})

export type Facts = z.output<typeof factsSchema>
export type FactsInput = z.input<typeof factsSchema>
export type RowOf<T extends Table> = Facts[T][number]
export type AnyRow = RowOf<Table>

/** Facts with everything left out filled in; throws a ZodError on what does not read. */
export const readFacts = (input: FactsInput): Facts => factsSchema.parse(input)
