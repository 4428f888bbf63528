import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { storedBlocks } from '../forms.ts'
import { type Block, delivered } from '../rules.ts'

type Db = Kysely<Tables>
type Tx = Transaction<Tables>

type Row = { blocks: unknown; former: unknown; draft: unknown; version: number }

const asPage = ({ blocks, former, draft, version }: Row) => ({
  blocks: blocks === null ? delivered : storedBlocks.parse(blocks),
  draft: draft === null ? null : storedBlocks.parse(draft),
  /** Whether another arrangement stood here before. */
  hasFormer: former !== null,
  version,
})
export type FrontPage = ReturnType<typeof asPage>

const frontPage = (db: Db) => db.selectFrom('front_page').select(['blocks', 'former', 'draft', 'version'])

/** How the front page is arranged. */
export const frontPageOf = async (db: Db): Promise<FrontPage> =>
  asPage(await frontPage(db).executeTakeFirstOrThrow())

export const frontPageForUpdate = async (tx: Tx): Promise<FrontPage> =>
  asPage(await frontPage(tx).forUpdate().executeTakeFirstOrThrow())

const next = (tx: Tx) => tx.updateTable('front_page').set((eb) => ({ version: eb('version', '+', 1) }))

/** Keeps what is being arranged; null throws it away. */
export const saveDraft = (tx: Tx, draft: readonly Block[] | null) =>
  next(tx)
    .set({ draft: draft && JSON.stringify(draft) })
    .execute()

/** The draft becomes the page, and what stood there is kept. */
export const publishDraft = (tx: Tx, { blocks, draft }: Pick<FrontPage, 'blocks' | 'draft'>) =>
  next(tx)
    .set({ former: JSON.stringify(blocks), blocks: JSON.stringify(draft), draft: null })
    .execute()

/** What stood there before, to be arranged again. */
export async function formerBlocks(tx: Tx): Promise<Block[] | null> {
  const { former } = await tx.selectFrom('front_page').select('former').executeTakeFirstOrThrow()
  return former === null ? null : storedBlocks.parse(former)
}
