/** An article as it is read aloud: title, lead, and the text without its tables and pictures. */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Heard } from '#features/listening/index.ts'
import type { Block, Body } from './body/schema.ts'
import { wordsOf } from './body/text.ts'
import { articleById } from './queries/articles.ts'
import { publishedArticle } from './queries/published.ts'

/** The published article; one that is not published yet as it is being written, for those who work at it. */
export async function heardOfArticle(db: Kysely<Tables>, id: number): Promise<Heard | undefined> {
  const stands = await articleById(db, id)
  if (!stands) return undefined
  const published = await publishedArticle(db, id)
  const { title, lead, body } = published ?? stands.current
  const lines = heardLines({ title, lead, body })
  return { title, unit: stands.article.unit_id, public: published !== undefined, lines }
}

/** One paragraph, heading or item a line, as `ArticleBody` marks them. */
export const heardLines = ({ title, lead, body }: { title: string; lead: string; body: Body }): string[] => [
  title,
  lead,
  ...linesIn(body.content),
]

/** What the database holds is judged once more, as where it is rendered: whatever is not a list holds nothing. */
const listed = <Part>(parts: readonly Part[] | undefined): readonly Part[] =>
  Array.isArray(parts) ? parts : []

const linesIn = (blocks: readonly Block[] | undefined): string[] =>
  listed(blocks).flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [wordsOf(listed(block.content))]
      case 'blockquote':
        return linesIn(block.content)
      case 'bullet_list':
      case 'ordered_list':
        return listed(block.content).flatMap((item) => linesIn(item.content))
      default:
        return []
    }
  })
