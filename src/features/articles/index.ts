import { articleStanding } from './queries/articles.ts'

export { addPictures } from './actions/attach.ts'
export { approveArticle, publishArticle, submitArticle } from './actions/steps.ts'
export { beginArticle, bringInArticle, writeArticle } from './actions/write.ts'
export { textOf } from './body/text.ts'
export { heardOfArticle } from './heard.ts'
export { publishScheduled } from './later.ts'
export { ArticleCards } from './pages/article-card.tsx'
export { articleAddress } from './pages/article-links.ts'
export {
  type ArticleCard,
  publishedArticle,
  publishedArticles,
} from './queries/published.ts'
export { articleEvents } from './words.ts'

/** Where an article stands, for the guard. */
export const scopes = { article: articleStanding }
