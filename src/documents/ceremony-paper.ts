/** The list by which honours are handed over: in the order of the stage with a column to sign in, or by seat. */
import { headTemplate, type PaperHead, paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

export type CeremonyPaper = PaperHead & {
  title: string
  about: string
  /** What happens one after the other. */
  programme: readonly string[]
  columns: readonly string[]
  /** Each as wide as the other, or `auto`; as many as columns. */
  widths: readonly ('auto' | number)[]
  rows: readonly (readonly string[])[]
  keeper: { title: string; name: string }
}

const template = `
#let paper = json(bytes(sys.inputs.content))
#set document(title: paper.title)
#set page(
  paper: "a4", flipped: true, margin: (x: 18mm, top: 16mm, bottom: 16mm),
  footer: context align(right, text(size: 10pt)[#counter(page).display("1/1", both: true)]),
)
#set text(font: "Tinos", size: 12pt, lang: "vi")
${headTemplate}
#head(paper)
#v(8pt)
#align(center)[
  #text(size: 15pt, weight: "bold")[#upper(paper.title)] \\
  #paper.about
]
#if paper.programme.len() > 0 {
  v(4pt)
  set text(size: 11.5pt)
  enum(..paper.programme)
}
#v(4pt)
#table(
  columns: paper.widths.map(width => if width == "auto" { auto } else { width * 1fr }),
  inset: (x: 4pt, y: 7pt),
  stroke: 0.5pt,
  align: (col, row) => if row == 0 or col == 0 { center + horizon } else { left + horizon },
  table.header(..paper.columns.map(name => strong(name))),
  ..paper.rows.flatten(),
)
#v(8pt)
#block(breakable: false, width: 100%, grid(
  columns: (1fr, 1fr),
  align: center,
  [],
  [
    #strong(upper(paper.keeper.title))
    #v(48pt)
    #strong(paper.keeper.name)
  ],
))
`

/** The list as it is set, on A4 across. */
export const ceremonySetting = (paper: CeremonyPaper): Setting => ({
  template,
  content: { ...paper, numberLine: '', placeDay: `${paper.place}, ${paperDay(paper.on)}` },
})
