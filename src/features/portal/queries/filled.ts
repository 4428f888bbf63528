import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { publishedArticles } from '#features/articles/index.ts'
import { publishedAlbums } from '#features/gallery/index.ts'
import {
  lifeOf,
  movementById,
  type ProgressOf,
  type PublicMovement,
  partsOf,
  publicMovements,
} from '#features/movements/index.ts'
import { latestHonours } from '#features/people/index.ts'
import { frontDeeds } from '#features/recognitions/index.ts'
import { found } from '#outcomes.ts'
import type { FilledBlock } from '../pages/blocks.tsx'
import { type Block, type BlockKind, linksIn } from '../rules.ts'

type Source = { db: Kysely<Tables>; on: string; progressOf: ProgressOf }

/** The blocks with what they show on that day; those without anything to show are left out. */
export async function filled(source: Source, blocks: readonly Block[]): Promise<FilledBlock[]> {
  const movements = await publicMovements(source.db, 13)
  const running = await runningOf(source, movements[0]?.id, blocks)
  const shown: FilledBlock[] = []
  for (const [key, block] of blocks.entries()) {
    const what = await contentOf(source.db, block, { running, movements })
    if (what) shown.push({ key, title: block.title, ...what })
  }
  return shown
}

type Content = FilledBlock extends infer One
  ? One extends FilledBlock
    ? Omit<One, 'key' | 'title'>
    : never
  : never
type Movements = Awaited<ReturnType<typeof publicMovements>>
type Common = { running: PublicMovement | undefined; movements: Movements }

async function contentOf(
  db: Source['db'],
  { kind, count, text }: Block,
  { running, movements }: Common,
): Promise<Content | undefined> {
  switch (kind) {
    case 'movement':
    case 'contents':
    case 'standing':
      return running && { kind, running }
    case 'honours':
      return some({ kind, honours: await latestHonours(db, count) }, 'honours')
    case 'deeds':
      return some({ kind, deeds: await frontDeeds(db, count) }, 'deeds')
    case 'news':
    case 'role-models': {
      const of = kind === 'news' ? {} : { kind: 'guong-dien-hinh' as const }
      const articles = await publishedArticles(db, of, { limit: count })
      return some({ kind, articles: articles.slice(0, count) }, 'articles')
    }
    case 'albums':
      return some({ kind, albums: await publishedAlbums(db, { offset: 0, limit: count }) }, 'albums')
    case 'movements':
      return some({ kind, movements: movements.slice(1, count + 1) }, 'movements')
    case 'verify':
      return { kind }
    case 'links':
      return some({ kind, links: linksIn(text) ?? [] }, 'links')
    case 'words':
      return text === '' ? undefined : { kind, text }
  }
}

/** The block, if its list holds anything. */
const some = <Name extends string, Made extends Record<Name, readonly unknown[]>>(
  made: Made,
  list: Name,
): Made | undefined => (made[list].length > 0 ? made : undefined)

const ofMovement: readonly BlockKind[] = ['movement', 'contents', 'standing']

/** The first of the public movements with all that its blocks show, if one of them stands on the page. */
async function runningOf(
  { db, on, progressOf }: Source,
  id: number | undefined,
  blocks: readonly Block[],
): Promise<PublicMovement | undefined> {
  if (id === undefined || !blocks.some(({ kind }) => ofMovement.includes(kind))) return undefined
  return {
    movement: found(await movementById(db, id)),
    parts: await partsOf(db, id),
    life: await lifeOf(db, id),
    progress: await progressOf(db, id, on),
    honours: [],
    today: on,
  }
}
