import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { EmptyState, Notice } from '#web/ui/status.tsx'
import { rowsOf } from '../rules.ts'
import { portalWords } from '../words.ts'
import { BlockShown, type FilledBlock } from './blocks.tsx'

type Props = { frame: Frame; blocks: readonly FilledBlock[]; preview?: boolean }

/** The blocks of the front page that have something to show, in the editor's order. */
export function HomePage({ frame, blocks, preview }: Props) {
  const t = portalWords[frame.locale]
  const hasHeading = blocks.some(({ kind }) => kind === 'movement')
  return (
    <PortalPage frame={frame} title={t.home} description={t.description}>
      {preview && (
        <Notice>
          {t.previewing} <a href={addresses.frontPage.arrange()}>{t.backToArrange}</a>
        </Notice>
      )}
      {!hasHeading && <h1 class="visually-hidden">{frame.agency.name}</h1>}
      {!tellsSomething(blocks) && <Nothing frame={frame} />}
      {rowsOf(blocks).map((row) => {
        const shown = row.map((block) => <BlockShown key={block.key} frame={frame} block={block} />)
        return row.length > 1 ? <div class="section two">{shown}</div> : shown
      })}
    </PortalPage>
  )
}

/** Whether more stands on the page than what every agency has from its first day. */
const tellsSomething = (blocks: readonly FilledBlock[]): boolean =>
  blocks.some(({ kind }) => kind !== 'verify')

function Nothing({ frame }: { frame: Frame }) {
  const t = portalWords[frame.locale]
  return (
    <EmptyState
      title={t.none}
      action={!frame.actor && <ButtonLink href={addresses.signIn()}>{t.begin}</ButtonLink>}
    >
      {t.noneLead}
    </EmptyState>
  )
}
