/** Cases in the words of officers: facts, a day, what the law answers, and where it stands. Written from the facts of the law. */
import type { HonourSubject } from '#law/honour-names.ts'
import type { FactsInput } from '#law/language/facts.ts'
import type { Regulation } from '#law/language/settle.ts'
import type { Answer } from '#law/language/verdict.ts'
import type { Together } from '#law/procedures/together.ts'

type Common = {
  /** What the officer asks. */
  readonly hoi: string
  readonly on: string
  /** Part of the citation as a paper writes it. */
  readonly cite?: string
}
export type Eligible = Common & {
  readonly kind: 'du-tieu-chuan'
  readonly award: string
  readonly subject?: HonourSubject
  /** One path (loại hình) alone; else any of them. */
  readonly path?: string
  readonly facts: Omit<FactsInput, 'subject'> & { readonly subject?: Partial<FactsInput['subject']> }
  readonly received?: string
  /** The agency's regulation; nothing more is asked where left out. */
  readonly regulation?: Regulation
  /** Keeps open what is left to the agency. */
  readonly open?: true
  readonly answer: Answer
  readonly suspended?: true
  /** A clause that decides, by its id. */
  readonly because?: string
}
export type Paid = Common & {
  readonly kind: 'tien-thuong'
  readonly award: string
  readonly subject?: HonourSubject
  readonly amount: number | 'unknown' | 'set-elsewhere'
}
export type PaidTogether = Common & {
  readonly kind: 'nhieu-hinh-thuc'
  readonly honours: readonly Together[]
  readonly paid: readonly ('yes' | 'no' | 'ask')[]
}
export type Voted = Common & {
  readonly kind: 'bo-phieu'
  readonly award: string
  readonly members: number
  readonly present: number
  readonly agree: number
  readonly passes: 'yes' | 'no' | 'set-locally'
  readonly needed?: number
}
export type Capped = Common & {
  readonly kind: 'ty-le'
  readonly quota: string
  readonly group: number
  readonly outstanding?: true
  readonly allowed: number
}
export type Asked = Common & {
  readonly kind: 'tham-quyen' | 'ho-so' | 'y-kien' | 'cong-khai' | 'han'
  readonly award: string
  readonly subject?: HonourSubject
  readonly has?: string
  readonly lacks?: string
}
export type Bound = Common & {
  readonly kind: 'chuyen-tiep'
  readonly received?: string
  readonly sets: readonly string[]
  readonly choose: 'only' | 'more-favourable' | 'none'
}
export type Case = Eligible | Paid | PaidTogether | Voted | Capped | Asked | Bound

type Rating = 'XS' | 'T' | 'HT' | 'K'
const classes = {
  XS: 'hoan-thanh-xuat-sac',
  T: 'hoan-thanh-tot',
  HT: 'hoan-thanh',
  K: 'khong-hoan-thanh',
} as const

/** Ratings of consecutive years, written as officers note them: `xepLoai(2022, 'T T XS T XS')`; `-` is no rating. */
export const xepLoai = (from: number, row: string) =>
  row.split(' ').flatMap((short, at) =>
    short === '-'
      ? []
      : // the row holds nothing but the four short names
        [
          {
            ref: `xl${from + at}`,
            year: from + at,
            track: 'chinh-quyen' as const,
            class: classes[short as Rating],
          },
        ],
  )

export const danhHieu = (award: string, ...years: number[]) =>
  years.map((year) => ({
    ref: `${award}-${year}`,
    year,
    award,
    basis: 'cong-trang' as const,
    until: `${year}-12-31`,
  }))

/** The record is whole: what is not in it did not happen. */
export const daDu = [
  { rows: 'ratings' as const },
  { rows: 'honours' as const },
  { rows: 'initiatives' as const },
  { rows: 'research' as const },
  { rows: 'exploits' as const },
  { rows: 'movements' as const },
  { rows: 'disciplines' as const },
  { rows: 'reviews' as const },
  { rows: 'leaves' as const },
  { rows: 'working' as const },
  { rows: 'positions' as const },
  { rows: 'members' as const },
  { rows: 'clusters' as const },
  { rows: 'targets' as const },
  { rows: 'prizes' as const },
]

export const sangKien = (year: number, scope: 'co-so' | 'bo-tinh' | 'toan-quoc' = 'co-so', used = false) => ({
  ref: `sk${year}-${scope}`,
  year,
  scope,
  by: scope === 'co-so' ? ('co-so' as const) : ('bo-tinh' as const),
  used,
})
export const phongTrao = (year: number) => ({ ref: `pt${year}`, year, part: 'tham-gia' as const })
export const traLoi = (year: number, ...questions: string[]) =>
  questions.map((question) => ({ ref: `tl-${question}`, year, question, answer: true }))
/** The council has answered yes to what an official's yearly title asks. */
export const hoiDongDongY = (year: number) => traLoi(year, 'tu-luc-doan-ket')
