import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import type { Life, MovementShown, Parts } from '../queries.ts'
import { movementWords } from '../words.ts'

type Said = Record<string, unknown>
type Difference = { key: string; label: string; was: string; now: string }

/** What was changed after the launch, each change beside what stood before it. */
export function VersionsPage({
  frame,
  movement,
  parts,
  versions,
}: {
  frame: Frame
  movement: MovementShown
  parts: Parts
  versions: Life['versions']
}) {
  const { locale } = frame
  const t = movementWords[locale]
  // newest first: each version is compared with what followed it
  const following: Said[] = [{ ...movement, ...parts }, ...versions.map(({ snapshot }) => snapshot as Said)]
  return (
    <WorkspacePage frame={frame} title={t.versions}>
      <PageHead
        title={t.versions}
        locale={locale}
        crumbs={[
          { label: t.list, href: addresses.movements.list() },
          { label: movement.title, href: addresses.movements.show({ movement: movement.id }) },
          { label: t.versions },
        ]}
      />
      {versions.length === 0 && <EmptyState title={t.noVersions} />}
      {versions.map((version, index) => (
        <Card key={version.id} title={t.versionNumber(version.number)}>
          <p>
            {version.reason}
            <span class="muted">
              {' '}
              · {[version.changed_by, formatInstant(version.changed_at)].filter(Boolean).join(', ')}
            </span>
          </p>
          <Table
            caption={t.versionNumber(version.number)}
            locale={locale}
            rows={differences(version.snapshot as Said, following[index] ?? {}, t)}
            rowKey={(row) => row.key}
            empty={t.noVersions}
            columns={[
              { label: '', cell: (row) => row.label },
              { label: t.was, cell: (row) => <del>{row.was}</del> },
              { label: t.now, cell: (row) => <ins>{row.now}</ins> },
            ]}
          />
        </Card>
      ))}
    </WorkspacePage>
  )
}

type Words = (typeof movementWords)['vi']

function differences(before: Said, after: Said, t: Words): Difference[] {
  const labels: Record<string, string> = {
    title: t.title,
    theme: t.theme,
    organiser: t.organiser,
    launcher_name: t.launcher,
    launcher_positions: t.launcherPositions,
    scope: t.scope,
    method: t.method,
    document_number: t.documentNumber,
    document_on: t.documentOn,
    signer: t.signer,
    starts_on: t.startsOn,
    ends_on: t.endsOn,
    budget: t.budget,
    budget_source: t.budgetSource,
    photo_caption: t.photoCaption,
    contents: t.contents,
    drives: t.drives,
    occasions: t.occasions,
    targets: t.targets,
    units: t.sendTo,
  }
  return Object.entries(labels).flatMap(([key, label]) => {
    const [was, now] = [inWords(before[key]), inWords(after[key])]
    return was === now ? [] : [{ key, label, was, now }]
  })
}

/** A column or a list of parts as one text, without numbers of rows. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(partInWords).join('; ')
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text
}

const partColumns = [
  'title',
  'text',
  'name',
  'occasion',
  'starts_on',
  'ends_on',
  'happens_on',
  'number',
  'measure',
]
const partInWords = (part: Said): string =>
  partColumns.flatMap((column) => (part[column] ? [inWords(part[column])] : [])).join(', ')
