/** The same decision for Word, to be edited where an agency has its own habits. */
import { AlignmentType, Paragraph } from 'docx'
import type { DecisionPaper } from './decision-paper.ts'
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

/** The decision as a Word file. */
export function decisionDocx(paper: DecisionPaper): Promise<Buffer> {
  const { onBehalf, signerTitle: title, signer: name } = paper
  const annex =
    paper.rows.length === 0
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            pageBreakBefore: true,
            children: [run(paper.listTitle.toUpperCase(), { bold: true })],
          }),
          wordList(paper),
        ]
  return wordFile(paper.style, [
    wordHead(paper),
    centred(''),
    centred('QUYẾT ĐỊNH', { bold: true }),
    centred(paper.about, { bold: true }),
    ...paper.grounds.map((ground) =>
      paper.style === 'dang'
        ? new Paragraph({ children: [run(`- ${ground}`)] })
        : body(run(ground, { italics: true })),
    ),
    centred(`${paper.authority.toUpperCase()} QUYẾT ĐỊNH:`, { bold: true }),
    ...paper.articles.map((article, at) => body(run(`Điều ${at + 1}. `, { bold: true }), run(article))),
    centred(''),
    sideBySide(receivedBy(paper.recipients, paper.style), signedBy({ onBehalf, title, name })),
    ...annex,
  ])
}
