/** What Word papers are built of: runs, centred lines, tables, the head of an administrative paper. */
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
import { margins, numberLine, type PaperHead, type PaperStyle, paperDay } from './layout.ts'

const font = 'Times New Roman'
const twips = (millimetres: number): number => Math.round(millimetres * 56.6929)

type Look = { size?: number; bold?: boolean; italics?: boolean; underline?: boolean }
export const run = (text: string, { size = 14, underline, ...look }: Look = {}) =>
  new TextRun({
    text,
    font,
    size: size * 2,
    ...look,
    ...(underline && { underline: { type: UnderlineType.SINGLE } }),
  })
export const centred = (text: string, look?: Look) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] })
export const body = (...children: TextRun[]) =>
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
export const sideBySide = (left: Paragraph[], right: Paragraph[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: bare,
    rows: [
      new TableRow({
        children: [left, right].map((children) => new TableCell({ borders: bare, children })),
      }),
    ],
  })

/** The head; `numbered` is false for papers that bear no number. */
export function wordHead(paper: PaperHead, numbered = true): Table {
  const party = paper.style === 'dang'
  const left = [
    centred(paper.superior.toUpperCase(), { size: 13 }),
    centred(paper.agency.toUpperCase(), { size: 13, bold: true }),
    centred(party ? '*' : '———', { size: 13 }),
    ...(numbered ? [centred(numberLine(paper), { size: 13 })] : []),
  ]
  const motto = party
    ? [centred('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, underline: true })]
    : [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: true }),
      ]
  return sideBySide(left, [
    ...motto,
    centred(`${paper.place === '' ? '' : `${paper.place}, `}${paperDay(paper.on)}`, {
      size: 14,
      italics: true,
    }),
  ])
}

type Listed = { columns: readonly string[]; rows: readonly (readonly string[])[] }

/** A table with its first row repeated on every page. */
export const wordList = ({ columns, rows }: Listed) =>
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

/** Who gets the paper, at the left. */
export const receivedBy = (recipients: readonly string[], style: PaperStyle): Paragraph[] => {
  const party = style === 'dang'
  return [
    new Paragraph({
      children: [run('Nơi nhận:', { size: 12, bold: !party, italics: !party, underline: party })],
    }),
    ...recipients.map((one) => new Paragraph({ children: [run(`- ${one}`, { size: 11 })] })),
  ]
}

/** Who signs, with room for the signature. */
export const signedBy = ({ onBehalf, title, name }: { onBehalf: string; title: string; name: string }) => [
  ...(onBehalf ? [centred(onBehalf.toUpperCase(), { bold: true })] : []),
  centred(title.toUpperCase(), { bold: true }),
  ...[1, 2, 3, 4].map(() => centred('')),
  centred(name, { bold: true }),
]

/** The file: A4, with the margins of the style. */
export function wordFile(style: PaperStyle, children: (Paragraph | Table)[]): Promise<Buffer> {
  const margin = Object.fromEntries(
    Object.entries(margins[style]).map(([side, millimetres]) => [side, twips(millimetres)]),
  )
  const size = { width: twips(210), height: twips(297) }
  return Packer.toBuffer(new Document({ sections: [{ properties: { page: { margin, size } }, children }] }))
}
