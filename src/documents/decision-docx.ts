/** The same decision for Word, to be edited where an agency has its own habits. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { DecisionPaper } from './decision-paper.ts'
import { margins, numberLine, paperDay } from './layout.ts'

const font = 'Times New Roman'
const twips = (millimetres: number): number => Math.round(millimetres * 56.6929)

type Look = { size?: number; bold?: boolean; italics?: boolean; underline?: boolean }
const run = (text: string, { size = 14, underline, ...look }: Look = {}) =>
  new TextRun({
    text,
    font,
    size: size * 2,
    ...look,
    ...(underline && { underline: { type: UnderlineType.SINGLE } }),
  })
const centred = (text: string, look?: Look) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] })
const body = (...children: TextRun[]) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { before: 120, line: 276 },
    children,
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
const sideBySide = (left: Paragraph[], right: Paragraph[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: bare,
    rows: [
      new TableRow({
        children: [left, right].map((children) => new TableCell({ borders: bare, children })),
      }),
    ],
  })

function head(paper: DecisionPaper): Table {
  const party = paper.style === 'dang'
  const left = [
    centred(paper.superior.toUpperCase(), { size: 13 }),
    centred(paper.agency.toUpperCase(), { size: 13, bold: true }),
    centred(party ? '*' : '———', { size: 13 }),
    centred(numberLine(paper), { size: 13 }),
  ]
  const motto = party
    ? [centred('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, underline: true })]
    : [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true }),
      ]
  return sideBySide(left, [
    ...motto,
    centred(`${paper.place}, ${paperDay(paper.on)}`, { size: 14, italics: true }),
  ])
}

const list = ({ columns, rows }: DecisionPaper) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [columns, ...rows].map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (cell) =>
              new TableCell({
                children: [new Paragraph({ children: [run(cell, { size: 12, bold: at === 0 })] })],
              }),
          ),
        }),
    ),
  })

/** The decision as a Word file. */
export function decisionDocx(paper: DecisionPaper): Promise<Buffer> {
  const party = paper.style === 'dang'
  const margin = Object.fromEntries(
    Object.entries(margins[paper.style]).map(([side, millimetres]) => [side, twips(millimetres)]),
  )
  const foot = sideBySide(
    [
      new Paragraph({
        children: [run('Nơi nhận:', { size: 12, bold: !party, italics: !party, underline: party })],
      }),
      ...paper.recipients.map((one) => new Paragraph({ children: [run(`- ${one}`, { size: 11 })] })),
    ],
    [
      ...(paper.onBehalf ? [centred(paper.onBehalf.toUpperCase(), { bold: true })] : []),
      centred(paper.signerTitle.toUpperCase(), { bold: true }),
      ...[1, 2, 3, 4].map(() => centred('')),
      centred(paper.signer, { bold: true }),
    ],
  )
  const annex =
    paper.rows.length === 0
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            pageBreakBefore: true,
            children: [run(paper.listTitle.toUpperCase(), { bold: true })],
          }),
          list(paper),
        ]
  const file = new Document({
    sections: [
      {
        properties: { page: { margin, size: { width: twips(210), height: twips(297) } } },
        children: [
          head(paper),
          centred(''),
          centred('QUYẾT ĐỊNH', { bold: true }),
          centred(paper.about, { bold: true }),
          ...paper.grounds.map((ground) =>
            party ? new Paragraph({ children: [run(`- ${ground}`)] }) : body(run(ground, { italics: true })),
          ),
          centred(`${paper.authority.toUpperCase()} QUYẾT ĐỊNH:`, { bold: true }),
          ...paper.articles.map((article, at) => body(run(`Điều ${at + 1}. `, { bold: true }), run(article))),
          centred(''),
          foot,
          ...annex,
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}
