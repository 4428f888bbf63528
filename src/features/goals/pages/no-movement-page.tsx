import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { goalWords } from '../words.ts'

/** Before there is a movement to set goals for. */
export function NoMovementPage({ frame }: { frame: Frame }) {
  const t = goalWords[frame.locale]
  return (
    <WorkspacePage frame={frame} title={t.board}>
      <PageHead title={t.board} locale={frame.locale} />
      <EmptyState
        title={t.noMovement}
        action={<ButtonLink href={addresses.movements.list()}>{t.movement}</ButtonLink>}
      >
        {t.noMovementLead}
      </EmptyState>
    </WorkspacePage>
  )
}
