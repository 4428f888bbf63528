/** A decision as a paper of text and lists, for a Word template of the agency's own. */
import type { DecisionPaper } from './decision-paper.ts'
import type { OfficePaper } from './office-paper.ts'

/** Grounds, what is decided article by article, and the list. */
export function decisionOffice(paper: DecisionPaper): OfficePaper {
  const { grounds, authority, articles, columns, rows, signerTitle: title, signer: name, onBehalf } = paper
  return {
    ...paper,
    form: '',
    numbered: true,
    name: 'Quyết định',
    to: '',
    blocks: [
      ...grounds.map((text) => ({ kind: 'ground' as const, text })),
      { kind: 'heading', text: `${authority.toUpperCase()} QUYẾT ĐỊNH:` },
      ...articles.map((text, at) => ({ kind: 'text' as const, text: `Điều ${at + 1}. ${text}` })),
      ...(rows.length > 0 ? [{ kind: 'table' as const, columns, rows }] : []),
    ],
    signatories: [{ onBehalf, title, name }],
  }
}
