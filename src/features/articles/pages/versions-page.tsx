import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import { type DifferentLine, differenceOf, type Piece } from '../body/difference.ts'
import type { ArticleAtWork, Version } from '../queries/articles.ts'
import { articleWords } from '../words.ts'

type Props = ArticleAtWork & { frame: Frame; versions: readonly Version[] }

/** Every version beside the one before it, newest first. */
export function VersionsPage({ frame, article, current, versions }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.versions}>
      <PageHead
        title={t.versions}
        lead={t.compareLead}
        locale={locale}
        crumbs={[
          { label: t.desk, href: addresses.articles.list() },
          { label: current.title, href: addresses.articles.show({ article: article.id }) },
          { label: t.versions },
        ]}
      />
      {versions.map((version, index) => (
        <Card key={version.id} title={t.versionNumber(version.number)}>
          {version.id === article.published_version && <Status tone="done">{t.publicNow}</Status>}
          <p class="muted">
            {[version.saved_by, formatInstant(version.saved_at), version.reason].filter(Boolean).join(' · ')}
          </p>
          <Difference version={version} before={versions[index + 1]} frame={frame} />
        </Card>
      ))}
    </WorkspacePage>
  )
}

function Difference({ version, before, frame }: { version: Version; before?: Version; frame: Frame }) {
  const t = articleWords[frame.locale]
  if (!before) return <p>{t.firstVersion}</p>
  const lines = differenceOf(asText(before, frame), asText(version, frame))
  if (lines.every(({ kind }) => kind === 'same')) return <p>{t.noDifference}</p>
  return (
    <div class="difference">
      {shortened(lines).map((line, index) =>
        typeof line === 'number' ? (
          <p key={index} class="muted">
            {t.unchangedLines(line)}
          </p>
        ) : (
          <p key={index}>{line.pieces.map(pieceOf)}</p>
        ),
      )}
    </div>
  )
}

const pieceOf = ({ kind, text }: Piece, index: number) =>
  kind === 'out' ? <del key={index}>{text}</del> : kind === 'in' ? <ins key={index}>{text}</ins> : text

/** All that a version says, a field a line, then the text. */
function asText(version: Version, { locale }: Frame): string {
  const t = articleWords[locale]
  const fields: [string, string | null][] = [
    [t.kind, t.kinds[version.kind]],
    [t.title, version.title],
    [t.lead, version.lead],
    [t.author, version.author],
    [t.source, version.source],
    [t.tags, version.tags.join(', ')],
    [t.documentNumber, version.document_number],
    [t.documentOn, version.document_on && formatDay(version.document_on)],
    [t.issuer, version.issuer],
    [t.cover, version.cover_id === null ? '' : String(version.cover_id)],
    [t.coverAlt, version.cover_alt],
    [t.coverCaption, version.cover_caption],
  ]
  const said = fields.flatMap(([label, value]) => (value ? [`${label}: ${value.replace(/\n/g, ' ')}`] : []))
  return [...said, version.body_text].join('\n')
}

/** Lines around a change are shown, longer runs between them only counted. */
function shortened(lines: readonly DifferentLine[]): (DifferentLine | number)[] {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== 'same')
  const shown: (DifferentLine | number)[] = []
  for (const [index, line] of lines.entries()) {
    const last = shown.at(-1)
    if (near(index)) shown.push(line)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  }
  return shown
}
