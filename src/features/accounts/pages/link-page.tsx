import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import { linkHours } from '../rules.ts'
import { accountWords } from '../words.ts'

/** The link with which a person sets a password; shown this once. */
export function LinkPage({ frame, link, back }: { frame: Frame; link: string; back: string }) {
  const t = accountWords[frame.locale]
  return (
    <WorkspacePage frame={frame} title={t.linkTitle}>
      <PageHead title={t.linkTitle} lead={t.linkLead(linkHours)} locale={frame.locale} />
      <Card>
        <p>
          <a href={link}>{link}</a>
        </p>
      </Card>
      <p class="form-actions">
        <ButtonLink href={back}>{sharedWords[frame.locale].back}</ButtonLink>
      </p>
    </WorkspacePage>
  )
}
