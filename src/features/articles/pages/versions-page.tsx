import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { Difference } from '#web/ui/difference.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
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
          <Against version={version} before={versions[index + 1]} frame={frame} />
        </Card>
      ))}
    </WorkspacePage>
  )
}

function Against({ version, before, frame }: { version: Version; before?: Version; frame: Frame }) {
  const t = articleWords[frame.locale]
  if (!before) return <p>{t.firstVersion}</p>
  return <Difference before={asText(before, frame)} after={asText(version, frame)} locale={frame.locale} />
}

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
