import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager } from '#web/ui/table.tsx'
import type { ArticleCard } from '../queries/published.ts'
import { type Kind, kinds } from '../rules.ts'
import { articleWords } from '../words.ts'
import { ArticleCards } from './article-card.tsx'

type Props = {
  frame: Frame
  articles: readonly ArticleCard[]
  kind: Kind | undefined
  tag: string | undefined
  page: number
  hasMore: boolean
}

/** Published articles, newest first, by kind and tag. */
export function PublicArticlesPage({ frame, articles, kind, tag, page, hasMore }: Props) {
  const { locale } = frame
  const t = articleWords[locale]
  const title = tag ? t.taggedWith(tag) : kind ? t.kinds[kind] : t.news
  const of = (loai: Kind | undefined) => addresses.publicArticles.list({ loai })
  return (
    <PortalPage frame={frame} title={title} description={t.newsLead} head={<FeedLink frame={frame} />}>
      <PageHead title={title} lead={t.newsLead} locale={locale} />
      <Tabs
        label={t.kind}
        tabs={[
          { label: t.all, href: of(undefined), current: !kind && !tag },
          ...kinds.map((one) => ({ label: t.kinds[one], href: of(one), current: kind === one })),
        ]}
      />
      {articles.length === 0 ? (
        <EmptyState title={t.noPublished}>{t.noPublishedLead}</EmptyState>
      ) : (
        <ArticleCards articles={articles} locale={locale} eager />
      )}
      {(page > 1 || hasMore) && (
        <Pager
          page={page}
          pages={hasMore ? page + 1 : page}
          locale={locale}
          hrefOf={(trang) => addresses.publicArticles.list({ loai: kind, nhan: tag, trang })}
        />
      )}
    </PortalPage>
  )
}

/** For feed readers, in the head of a page. */
export const FeedLink = ({ frame }: { frame: Frame }) => (
  <link
    rel="alternate"
    type="application/atom+xml"
    title={frame.agency.name}
    href={addresses.publicArticles.feed()}
  />
)
