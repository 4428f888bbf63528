/**
 * The head of administrative papers: of the State by Phụ lục I of Nghị định 30/2020/NĐ-CP, of the Party by
 * Hướng dẫn 05-HD/VPTW (read in quotations only), as data for Typst and for Word alike.
 */
export const paperStyles = ['nha-nuoc', 'dang'] as const
export type PaperStyle = (typeof paperStyles)[number]

export type PaperHead = {
  style: PaperStyle
  superior: string
  agency: string
  /** As it stands in the paper, without "Số"; empty in a draft. */
  number: string
  place: string
  /** `YYYY-MM-DD`; null in a draft. */
  on: string | null
}

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0')

/** `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 with a zero; blanks in a draft. */
export function paperDay(on: string | null): string {
  if (on === null) return 'ngày … tháng … năm …'
  const [year, month = '', day] = on.split('-')
  const shownMonth = Number(month) <= 2 ? two(String(Number(month))) : String(Number(month))
  return `ngày ${two(String(Number(day)))} tháng ${shownMonth} năm ${year}`
}

/** What stands before the number: the Party writes no colon. */
export const numberLine = ({ style, number }: Pick<PaperHead, 'style' | 'number'>): string =>
  `${style === 'dang' ? 'Số' : 'Số:'} ${number || '…'}`

/** Margins of the page in millimetres. */
export const margins: Record<PaperStyle, { top: number; bottom: number; left: number; right: number }> = {
  'nha-nuoc': { top: 20, bottom: 20, left: 30, right: 15 },
  dang: { top: 20, bottom: 20, left: 30, right: 15 },
}

/** The Typst function `head(paper)` that every paper begins with. */
export const headTemplate = `
#let rule(share) = line(length: share, stroke: 0.6pt)
#let head(paper) = {
  let party = paper.style == "dang"
  grid(
    columns: (1fr, 1.45fr),
    column-gutter: 8pt,
    align: center,
    {
      set text(size: 13pt)
      upper(paper.superior)
      linebreak()
      strong(upper(paper.agency))
      v(-4pt)
      if party [ \\* ] else { rule(35%) }
      v(2pt)
      paper.numberLine
    },
    {
      set text(size: 13pt)
      if party {
        text(size: 14pt, strong[ĐẢNG CỘNG SẢN VIỆT NAM])
        v(-4pt)
        rule(70%)
      } else {
        text(size: 12pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM])
        linebreak()
        text(size: 14pt, strong[Độc lập - Tự do - Hạnh phúc])
        v(-4pt)
        rule(62%)
      }
      v(2pt)
      emph(paper.placeDay)
    },
  )
}
`
