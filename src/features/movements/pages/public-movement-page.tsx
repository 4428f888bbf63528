import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { playerIsland } from '#features/listening/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Notice } from '#web/ui/status.tsx'
import { movementWords } from '../words.ts'
import {
  Contents,
  Documents,
  Hero,
  Honoured,
  Photo,
  type PublicMovement,
  Reviews,
  Scoreboard,
  YearOfEmulation,
} from './public-sections.tsx'

/** The page of a movement that everybody reads. Complete without scripts. */
export function PublicMovementPage({
  frame,
  preview,
  player,
  ...shown
}: PublicMovement & { frame: Frame; preview?: 'drafter' | 'reader'; player?: ComponentChildren }) {
  const t = movementWords[frame.locale]
  const { movement } = shown
  return (
    <PortalPage
      frame={frame}
      title={movement.title}
      description={movement.theme || movement.title}
      islands={player ? [playerIsland] : []}
    >
      {preview && (
        <Notice kind="warning">
          {t.previewNotice}{' '}
          {preview === 'drafter' ? (
            <a href={addresses.movements.draft({ movement: movement.id })}>{t.backToDraft}</a>
          ) : (
            <a href={addresses.movements.show({ movement: movement.id })}>{t.backToMovement}</a>
          )}
        </Notice>
      )}
      <Hero frame={frame} {...shown} />
      {player}
      <Photo frame={frame} {...shown} preview={preview !== undefined} />
      <YearOfEmulation frame={frame} {...shown} />
      <Contents frame={frame} {...shown} />
      <div class="section two">
        <Scoreboard frame={frame} {...shown} />
        <Honoured frame={frame} {...shown} />
      </div>
      <Documents frame={frame} {...shown} />
      <Reviews frame={frame} {...shown} />
    </PortalPage>
  )
}
