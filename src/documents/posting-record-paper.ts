/** The record of a posting: what was posted, for how long, what was said and answered (Điều 44 Nghị định 152/2025/NĐ-CP). */
import { headTemplate, margins, type PaperHead, paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

export type PostingRecordPaper = PaperHead & {
  about: string
  facts: readonly string[]
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  commentColumns: readonly string[]
  comments: readonly (readonly string[])[]
  conclusion: string
  /** Who printed it. */
  keeper: string
  /** Stands across the page until the posting is settled. */
  draft: boolean
}

const template = `
#let paper = json(bytes(sys.inputs.content))
#set document(title: paper.about)
#set page(
  paper: "a4",
  margin: (top: paper.margin.top * 1mm, bottom: paper.margin.bottom * 1mm, left: paper.margin.left * 1mm, right: paper.margin.right * 1mm),
  header: context if counter(page).get().first() > 1 { align(center, counter(page).display()) },
  background: if paper.draft { rotate(-40deg, text(size: 90pt, fill: luma(225))[DỰ THẢO]) },
)
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(justify: true, leading: 0.62em, spacing: 0.75em)
${headTemplate}
#head(paper)
#v(10pt)
#align(center)[
  #text(size: 14pt, weight: "bold")[BIÊN BẢN] \\
  #strong("Công khai, tiếp nhận và trả lời ý kiến") \\
  #strong(paper.about)
  #v(-4pt)
  #rule(28%)
]
#for fact in paper.facts { par(first-line-indent: (amount: 1cm, all: true), fact) }
#let listed(columns, widths, rows) = {
  set text(size: 11.5pt)
  set par(justify: false)
  table(
    columns: widths,
    inset: 5pt,
    stroke: 0.5pt,
    align: (col, row) => if row == 0 or col == 0 { center + horizon } else { left + horizon },
    table.header(..columns.map(name => strong(name))),
    ..rows.flatten(),
  )
}
#strong[1. Danh sách được công khai]
#listed(paper.columns, (auto, 1.4fr, 1.4fr, 1.4fr, auto), paper.rows)
#strong[2. Ý kiến và trả lời]
#if paper.comments.len() > 0 { listed(paper.commentColumns, (auto, 1fr, 1fr), paper.comments) } else [Không có ý kiến nào ngoài thư kín.]
#if paper.conclusion != "" [
  #strong[3. Kết quả] \\
  #paper.conclusion
]
#v(10pt)
#grid(
  columns: (1fr, 1fr),
  align: center,
  [],
  [
    #strong[NGƯỜI LẬP BIÊN BẢN]
    #v(54pt)
    #strong(paper.keeper)
  ],
)
`

/** The record as it is set. */
export const postingRecordSetting = (paper: PostingRecordPaper): Setting => ({
  template,
  content: { ...paper, margin: margins[paper.style], numberLine: '', placeDay: paperDay(paper.on) },
})
