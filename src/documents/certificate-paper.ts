/**
 * Certificates of honours: one page each, with the code and its QR by which anybody verifies them. The design of
 * certificates belongs to a decision of the Prime Minister that was not read, so this one is plain and is marked as
 * a template of the agency's own.
 */
import { renderSVG } from 'uqr'
import { type PaperStyle, paperDay } from './layout.ts'
import type { Setting } from './typst.ts'

export type Certificate = {
  style: PaperStyle
  superior: string
  agency: string
  /** "TẶNG" for the living, and what it is: "GIẤY KHEN", "Chiến sĩ thi đua cơ sở". */
  awardName: string
  honouree: string
  /** Position and unit, as they were at the decision. */
  place: string
  merit: string
  decision: { number: string; on: string }
  city: string
  signerTitle: string
  signer: string
  serial: string
  /** As people read it, in groups; and where it leads. */
  code: string
  verifyAt: string
}

const template = `
#let pages = json(bytes(sys.inputs.content))
#set document(title: "Giấy chứng nhận")
#set page(paper: "a4", flipped: true, margin: (x: 26mm, top: 24mm, bottom: 18mm),
  background: {
    place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 2.2pt + rgb("#b8860b")))
    place(center + horizon, rect(width: 275mm, height: 188mm, stroke: 0.8pt + rgb("#a61c1c")))
  })
#set text(font: "Tinos", size: 15pt, lang: "vi")
#let red = rgb("#a61c1c")
#for (at, page) in pages.enumerate() {
  if at > 0 { pagebreak() }
  align(center)[
    #if page.style == "dang" [
      #text(size: 16pt, weight: "bold", fill: red)[ĐẢNG CỘNG SẢN VIỆT NAM]
    ] else [
      #text(size: 14pt, weight: "bold")[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] \\
      #text(size: 14pt, weight: "bold")[Độc lập - Tự do - Hạnh phúc]
    ]
    #v(2pt)
    #text(size: 15pt, weight: "bold")[#upper(page.signerTitle)] \\
    #text(size: 13pt)[#page.agency]
    #v(12pt)
    #text(size: 17pt)[TẶNG]
    #v(-4pt)
    #text(size: 34pt, weight: "bold", fill: red)[#upper(page.awardName)]
    #v(2pt)
    #text(size: 26pt, weight: "bold")[#page.honouree]
    #v(-6pt)
    #text(size: 15pt)[#page.place]
    #v(4pt)
    #block(width: 84%)[#emph(page.merit)]
  ]
  place(bottom + left, grid(
    columns: (30mm, auto),
    column-gutter: 5mm,
    align: horizon,
    image(bytes(page.qr), format: "svg", width: 30mm),
    [
      #set text(size: 10pt)
      #set align(left)
      Quyết định số #page.decision.number \\
      #page.decisionDay \\
      Số sổ vàng: #page.serial \\
      Xác minh: #page.verifyHost \\
      #strong(page.code)
    ],
  ))
  place(bottom + right, box(width: 95mm, align(center)[
    #emph(page.city + ", " + page.decisionDay) \\
    #strong(upper(page.signerTitle))
    #v(46pt)
    #strong(page.signer)
  ]))
}
`

/** So many certificates are set at once, one a page. */
export const certificatesSetting = (certificates: readonly Certificate[]): Setting => ({
  template,
  content: certificates.map((certificate) => ({
    ...certificate,
    decisionDay: paperDay(certificate.decision.on),
    qr: renderSVG(certificate.verifyAt, { border: 1 }),
    verifyHost:
      new URL(certificate.verifyAt).host + new URL(certificate.verifyAt).pathname.replace(/\/[^/]+$/, ''),
  })),
})
