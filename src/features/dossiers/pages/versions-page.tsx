import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { Difference } from '#web/ui/difference.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Dossier } from '../queries/dossiers.ts'
import type { Version } from '../queries/parts.ts'
import { dossierWords } from '../words.ts'

type Props = {
  frame: Frame
  one: Dossier
  versions: readonly Version[]
  /** What the parts are called, by slug. */
  names: ReadonlyMap<string, string>
}

/** What was handed in each time, against the time before. */
export function VersionsPage({ frame, one, versions, names }: Props) {
  const { locale } = frame
  const t = dossierWords[locale]
  const said = (version: Version | undefined) => (version ? asText(version, names, t.files) : '')
  return (
    <WorkspacePage frame={frame} title={t.versions}>
      <PageHead
        title={t.versions}
        lead={t.versionsLead}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.dossiers.list() },
          { label: one.name, href: addresses.dossiers.show({ dossier: one.id }) },
          { label: t.versions },
        ]}
      />
      {versions.length === 0 && <EmptyState title={t.versionsNone} />}
      {versions.map((version, at) => (
        <Card key={version.ordinal} title={t.versionNumber(version.ordinal)}>
          <p class="muted">
            {[version.handedBy, formatInstant(version.handed_at), version.place].filter(Boolean).join(' · ')}
          </p>
          {versions[at + 1] ? (
            <Difference before={said(versions[at + 1])} after={said(version)} locale={locale} />
          ) : (
            <p class="pre-line">{said(version)}</p>
          )}
        </Card>
      ))}
    </WorkspacePage>
  )
}

/** All that a version holds: each part with its text and its files. */
const asText = ({ parts }: Version, names: ReadonlyMap<string, string>, files: string): string =>
  parts
    .map(({ slug, body, files: held }) =>
      [
        names.get(slug) ?? slug,
        body.trim(),
        held.length > 0 && `${files}: ${held.map(({ name }) => name).join(', ')}`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n')
