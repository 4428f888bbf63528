import { addresses } from '#addresses.ts'
import { Picture } from '#web/ui/picture.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { ArticleCard } from '../queries/published.ts'
import { articleWords } from '../words.ts'
import { articleAddress } from './article-links.ts'

type Props = { articles: readonly ArticleCard[]; locale: Locale; level?: 'h2' | 'h3'; eager?: boolean }

/** Published articles as cards: cover, kind, title, lead, date. */
export function ArticleCards({ articles, locale, level: Level = 'h2', eager = false }: Props) {
  const t = articleWords[locale]
  return (
    <ul class="article-cards">
      {articles.map((article, index) => (
        <li key={article.id} class="card article-card">
          {article.cover && (
            <Picture
              picture={article.cover}
              address={(name) => addresses.publicArticles.picture({ picture: article.cover?.id ?? 0, name })}
              sizes="(max-width: 640px) 100vw, 380px"
              eager={eager && index === 0}
              class="picture-cut"
            />
          )}
          <div class="article-card-words">
            <p class="article-kind">{t.kinds[article.kind]}</p>
            <Level>
              <a href={articleAddress(article)}>{article.title}</a>
            </Level>
            {article.documentNumber && (
              <p class="muted small">
                {[article.documentNumber, article.documentOn && formatDay(article.documentOn), article.issuer]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
            {article.lead && <p class="article-card-lead">{article.lead}</p>}
            <p class="muted small">
              <time dateTime={article.publishedAt.toISOString()}>{formatInstant(article.publishedAt)}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
