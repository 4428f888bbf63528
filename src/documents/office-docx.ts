/** The same office paper for Word, to be edited. */
import { AlignmentType, Paragraph, type Table } from 'docx'
import type { Block, OfficePaper } from './office-paper.ts'
import {
  body,
  centred,
  receivedBy,
  run,
  sideBySide,
  signedBy,
  wordFile,
  wordHead,
  wordList,
} from './word-parts.ts'

function blockDocx(block: Block, { style }: OfficePaper): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ spacing: { before: 160 }, children: [run(block.text, { bold: true })] })]
    case 'text':
      return [body(run(block.text))]
    case 'ground':
      return style === 'dang'
        ? [new Paragraph({ children: [run(`- ${block.text}`)] })]
        : [body(run(block.text, { italics: true }))]
    case 'points':
      return block.points.map((point) => body(run(`- ${point}`)))
    case 'table':
      return [wordList(block)]
  }
}

/** The paper as a Word file. */
export function officeDocx(paper: OfficePaper): Promise<Buffer> {
  const [first, second] = paper.signatories
  const left = second && first ? signedBy(first) : receivedBy(paper.recipients, paper.style)
  const right = second ?? first
  const quiet = paper.recipients.length === 0 && !second
  const form = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [run(paper.form, { size: 12, bold: true })],
  })
  return wordFile(paper.style, [
    ...(paper.form ? [form] : []),
    wordHead(paper, paper.numbered),
    centred(''),
    centred(paper.name.toUpperCase(), { bold: true }),
    centred(paper.about, { bold: true }),
    ...(paper.to ? [centred(`Kính gửi: ${paper.to}`)] : []),
    ...paper.blocks.flatMap((block) => blockDocx(block, paper)),
    centred(''),
    ...(right ? [sideBySide(quiet ? [centred('')] : left, signedBy(right))] : []),
  ])
}
