/** Addresses of articles, which carry their title for people and their number for the program. */
import { addresses } from '#addresses.ts'
import { slug } from '#platform/vietnamese.ts'

/** `ngay-hoi-thi-dua-12`: what stands for the article in its public address. */
export const articleSlug = ({ id, title }: { id: number; title: string }): string =>
  [slug(title), id].filter(Boolean).join('-')

/** The public address of an article. */
export const articleAddress = (article: { id: number; title: string }): string =>
  addresses.publicArticles.show({ article: articleSlug(article) })

/** The number at the end of such an address; nothing where there is none. */
export const articleNumber = (slugged: string): number | undefined => {
  const found = /^(?:[a-z0-9-]*-)?([1-9]\d{0,8})$/.exec(slugged)
  return found ? Number(found[1]) : undefined
}
