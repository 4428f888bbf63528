/**
 * A standard as a tree of sentences: what is asked, by which article, and who answers what the law leaves open.
 */
import { type Explained, explain, type Rule } from '#law/language/index.ts'
import { type Cite, regulationSlug } from '#law/sources/cite.ts'
import { Status } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import { guideWords } from '../words.ts'
import { Cites } from './cites.tsx'

/** The demands of one way to an honour. */
export function ClauseTree({ rule, locale }: { rule: Rule; locale: Locale }) {
  const root = explain(rule)
  const parts = root.term === 'all' ? flat(root.parts) : [root]
  return (
    <ol class="clause-tree">
      {parts.map((part) => (
        <Node key={part.says.vi} node={part} above={root.cite} locale={locale} />
      ))}
    </ol>
  )
}

/** Demands that stand together without words of their own stand with their neighbours. */
const flat = (parts: readonly Explained[]): Explained[] =>
  parts.flatMap((part) =>
    part.term === 'all' && !part.id && part.parts.length > 0 ? flat(part.parts) : [part],
  )

const isAgencys = ({ cite }: Explained) => cite[0]?.instrument === regulationSlug

type NodeProps = { node: Explained; above: readonly Cite[]; locale: Locale }

function Node({ node, above, locale }: NodeProps) {
  const t = guideWords[locale]
  const inside = flat(node.parts)
  return (
    <li class={`clause-node${isAgencys(node) ? ' clause-agencys' : ''}`}>
      <p class="clause-says">
        {isAgencys(node) && !above.some(({ instrument }) => instrument === regulationSlug) && (
          <span class="clause-whose">{t.agencys}</span>
        )}
        {capital(wordsOf(node, locale))}
        {node.answeredBy !== 'record' && (
          <Status tone={node.answeredBy === 'council' ? 'soon' : 'unknown'}>
            {t.answered[node.answeredBy]}
          </Status>
        )}
      </p>
      {node.cite !== above && <Cites cites={node.cite} locale={locale} />}
      {node.term === 'any' && node.id && <p class="clause-which">{t.oneOf}:</p>}
      {node.term === 'readings' && <p class="clause-which">{t.readings}:</p>}
      {inside.length > 0 && (
        <ol class={node.term === 'any' || node.term === 'readings' ? 'clause-or' : 'clause-and'}>
          {inside.map((part) => (
            <Node key={part.says.vi} node={part} above={node.cite} locale={locale} />
          ))}
        </ol>
      )}
    </li>
  )
}

function wordsOf(node: Explained, locale: Locale): string {
  const t = guideWords[locale]
  if (node.term === 'any' && !node.id) return t.oneOf
  return node.says[locale]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
