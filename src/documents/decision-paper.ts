/** The decision that confers honours (Mẫu 1.2, Phụ lục III, Nghị định 30/2020/NĐ-CP), with its list. */
import { headTemplate, margins, numberLine, type PaperHead, paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

export type DecisionPaper = PaperHead & {
  /** "Về việc …". */
  about: string
  /** Who decides, as it stands above the grounds: "CHÁNH VĂN PHÒNG". */
  authority: string
  grounds: readonly string[]
  articles: readonly string[]
  recipients: readonly string[]
  /** "T/M BAN THƯỜNG VỤ", "KT. CHÁNH VĂN PHÒNG" …; may be empty. */
  onBehalf: string
  signerTitle: string
  signer: string
  listTitle: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Stands across the page until the decision is issued. */
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
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, leading: 0.62em, spacing: 0.75em)
${headTemplate}
#head(paper)
#v(10pt)
#align(center)[
  #text(size: 14pt, weight: "bold")[QUYẾT ĐỊNH] \\
  #strong(paper.about)
  #v(-4pt)
  #rule(28%)
]
#v(4pt)
#if paper.style == "dang" {
  for ground in paper.grounds [#"- "#ground \\ ]
} else {
  for ground in paper.grounds { par(first-line-indent: (amount: 1cm, all: true), emph(ground)) }
}
#align(center, strong(upper(paper.authority) + " QUYẾT ĐỊNH:"))
#for (at, article) in paper.articles.enumerate(start: 1) {
  par(first-line-indent: (amount: 1cm, all: true))[#strong[Điều #at.] #article]
}
#v(8pt)
#grid(
  columns: (1fr, 1fr),
  {
    set text(size: 12pt)
    if paper.style == "dang" { underline[Nơi nhận:] } else { strong(emph[Nơi nhận:]) }
    set text(size: 11pt)
    for one in paper.recipients [ \\ - #one]
  },
  align(center)[
    #if paper.onBehalf != "" [#strong(upper(paper.onBehalf)) \\ ]
    #strong(upper(paper.signerTitle))
    #v(58pt)
    #strong(paper.signer)
  ],
)
#if paper.rows.len() > 0 {
  pagebreak()
  align(center)[
    #strong(upper(paper.listTitle)) \\
    #emph(paper.listNote)
  ]
  v(6pt)
  set text(size: 12pt)
  set par(justify: false)
  table(
    columns: (auto,) + (1fr,) * (paper.columns.len() - 1),
    inset: 5pt,
    stroke: 0.5pt,
    align: (col, row) => if row == 0 or col == 0 { center + horizon } else { left + horizon },
    table.header(..paper.columns.map(name => strong(name))),
    ..paper.rows.flatten(),
  )
}
`

/** The decision as it is set. */
export const decisionSetting = (paper: DecisionPaper): Setting => ({
  template,
  content: {
    ...paper,
    margin: margins[paper.style],
    numberLine: numberLine(paper),
    placeDay: `${paper.place}, ${paperDay(paper.on)}`,
    listNote: `(Kèm theo Quyết định ${numberLine(paper).toLowerCase()}, ${paperDay(paper.on)})`,
  },
})
