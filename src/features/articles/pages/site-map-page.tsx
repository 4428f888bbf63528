import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { uiWords } from '#web/ui/words.ts'
import type { ArticleCard } from '../queries/published.ts'
import type { Kind } from '../rules.ts'
import { articleWords } from '../words.ts'
import { articleAddress } from './article-links.ts'

type Props = {
  frame: Frame
  counts: readonly { kind: Kind; count: number }[]
  movements: readonly { id: number; title: string }[]
  latest: readonly ArticleCard[]
}

/** Every page of the site for people, by group. */
export function SiteMapPage({ frame, counts, movements, latest }: Props) {
  const t = articleWords[frame.locale]
  const ui = uiWords[frame.locale]
  const groups = [
    {
      title: t.pagesOfSite,
      links: [
        ...frame.portalMenu.map(({ label, address }) => ({ label, href: address })),
        { label: t.instruments, href: addresses.instruments.list() },
        { label: ui.rate, href: addresses.satisfaction.rate() },
        { label: ui.contact, href: addresses.contact() },
        { label: ui.privacy, href: addresses.privacy() },
        { label: ui.accessibility, href: addresses.accessibility() },
        { label: t.feed, href: addresses.publicArticles.feed() },
      ],
    },
    {
      title: t.news,
      links: counts.map(({ kind, count }) => ({
        label: `${t.kinds[kind]} (${t.count(count)})`,
        href: addresses.publicArticles.list({ loai: kind }),
      })),
    },
    {
      title: t.movements,
      links: movements.map(({ id, title }) => ({
        label: title,
        href: addresses.publicMovements.show({ movement: id }),
      })),
    },
    { title: t.latest, links: latest.map((one) => ({ label: one.title, href: articleAddress(one) })) },
  ].filter(({ links }) => links.length > 0)
  return (
    <PortalPage frame={frame} title={t.siteMap} description={t.siteMapLead}>
      <PageHead title={t.siteMap} lead={t.siteMapLead} locale={frame.locale} />
      {groups.map(({ title, links }) => (
        <section key={title} class="section">
          <h2>{title}</h2>
          <ul class="site-map">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PortalPage>
  )
}
