import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatNumber } from '#words/numbers.ts'
import type { Cluster } from '../queries.ts'
import type { Standing } from '../rules.ts'
import { clusterWords } from '../words.ts'
import { pointsText } from './cluster-page.tsx'

export type YearOfCluster = { cluster: Cluster; standings: readonly Standing[] }

type Props = { frame: Frame; cluster: Cluster; years: readonly YearOfCluster[] }

/** The published years of a cluster side by side: each member's place and points. */
export function ComparePage({ frame, cluster, years }: Props) {
  const { locale } = frame
  const t = clusterWords[locale]
  const names = [...new Set(years.flatMap(({ standings }) => standings.map(({ member }) => member.name)))]
  const placeIn = ({ standings }: YearOfCluster, name: string): string => {
    const found = standings.find(({ member }) => member.name === name)
    return found ? `${formatNumber(found.rank, locale)} · ${pointsText(found.points, locale)}` : '–'
  }
  return (
    <WorkspacePage frame={frame} title={t.compare}>
      <PageHead
        title={t.compare}
        lead={cluster.name}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.clusters.list() },
          {
            label: `${cluster.name} ${cluster.year}`,
            href: addresses.clusters.show({ cluster: cluster.id }),
          },
          { label: t.compare },
        ]}
      />
      <Table
        caption={`${t.compare}: ${t.rank}, ${t.points}`}
        locale={locale}
        rows={names}
        rowKey={(name) => name}
        empty={t.noOther}
        columns={[
          { label: t.members, cell: (name) => name },
          ...years.map((year) => ({
            label: `${year.cluster.year} (${t.rank.toLowerCase()} · ${t.points.toLowerCase()})`,
            cell: (name: string) => placeIn(year, name),
            figure: true,
          })),
        ]}
      />
    </WorkspacePage>
  )
}
