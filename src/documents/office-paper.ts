/**
 * Papers of an office that are text, lists and tables under the usual head (Mẫu 1.4 and 1.9, Phụ lục III, Nghị định
 * 30/2020/NĐ-CP; the Party's layout by its own style). One record makes the PDF here and the Word file in
 * `office-docx.ts`; each form has a file of its own that makes the record.
 */
import { headTemplate, margins, numberLine, type PaperHead, paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** Basis of the paper: in italics, by the Party upright after a dash. */
  | { kind: 'ground'; text: string }
  | { kind: 'points'; points: readonly string[] }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }

export type Signatory = { onBehalf: string; title: string; name: string }

export type OfficePaper = PaperHead & {
  /** "Mẫu số 05"; empty where the form's number is not confirmed or not asked for. */
  form: string
  /** Numbered papers have "Số:"; a report of a person and a compact have none. */
  numbered: boolean
  /** "TỜ TRÌNH". */
  name: string
  about: string
  /** "Kính gửi: …"; empty where the paper goes to nobody. */
  to: string
  blocks: readonly Block[]
  /** What stands under "Nơi nhận"; empty where two sign side by side. */
  recipients: readonly string[]
  /** From left to right: one or two. */
  signatories: readonly Signatory[]
  /** Stands across the page until the paper is final. */
  draft: boolean
}

const template = `
#let paper = json(bytes(sys.inputs.content))
#let party = paper.style == "dang"
#set document(title: paper.name + ": " + paper.about)
#set page(
  paper: "a4",
  margin: (top: paper.margin.top * 1mm, bottom: paper.margin.bottom * 1mm, left: paper.margin.left * 1mm, right: paper.margin.right * 1mm),
  header: context if counter(page).get().first() > 1 { align(center, counter(page).display()) },
  background: if paper.draft { rotate(-40deg, text(size: 90pt, fill: luma(225))[DỰ THẢO]) },
)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, leading: 0.62em, spacing: 0.75em)
${headTemplate}
#let body(it) = par(first-line-indent: (amount: 1cm, all: true), it)
#let listed(columns, rows) = {
  set text(size: 12pt)
  set par(justify: false)
  table(
    columns: (auto,) + (1fr,) * (columns.len() - 1),
    inset: 5pt,
    stroke: 0.5pt,
    align: (col, row) => if row == 0 or col == 0 { center + horizon } else { left + horizon },
    table.header(..columns.map(name => strong(name))),
    ..rows.flatten(),
  )
}
#let signed(one) = align(center)[
  #if one.onBehalf != "" [#strong(upper(one.onBehalf)) \\ ]
  #strong(upper(one.title))
  #v(58pt)
  #strong(one.name)
]
#if paper.form != "" { align(right, text(size: 12pt, strong(paper.form))) }
#head(paper)
#v(10pt)
#align(center)[
  #text(size: 14pt, weight: "bold", upper(paper.name)) \\
  #strong(paper.about)
  #v(-4pt)
  #rule(28%)
]
#if paper.to != "" { align(center)[Kính gửi: #paper.to] }
#v(4pt)
#for block in paper.blocks {
  if block.kind == "heading" { strong(block.text); parbreak() }
  else if block.kind == "text" { body(block.text) }
  else if block.kind == "ground" { if party { par("- " + block.text) } else { body(emph(block.text)) } }
  else if block.kind == "points" { for point in block.points { body("- " + point) } }
  else { listed(block.columns, block.rows) }
}
#v(8pt)
#block(breakable: false, grid(
  columns: (1fr, 1fr),
  if paper.signatories.len() > 1 { signed(paper.signatories.at(0)) } else if paper.recipients.len() > 0 {
    set text(size: 12pt)
    if party { underline[Nơi nhận:] } else { strong(emph[Nơi nhận:]) }
    set text(size: 11pt)
    for one in paper.recipients [ \\ - #one]
  },
  signed(paper.signatories.last()),
))
`

/** The paper as it is set. */
export const officeSetting = (paper: OfficePaper): Setting => ({
  template,
  content: {
    ...paper,
    margin: margins[paper.style],
    numberLine: paper.numbered ? numberLine(paper) : '',
    placeDay: `${paper.place === '' ? '' : `${paper.place}, `}${paperDay(paper.on)}`,
  },
})
