import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager } from '#web/ui/table.tsx'
import type { PublicDeed } from '../queries.ts'
import { recognitionWords } from '../words.ts'
import { DeedCards } from './deed-cards.tsx'

type Props = { frame: Frame; deeds: readonly PublicDeed[]; page: number; pages: number }

/** A good deed a day, as everybody may read it. */
export function PublicDeedsPage({ frame, deeds, page, pages }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <PortalPage frame={frame} title={t.public} description={t.publicLead}>
      <PageHead title={t.public} lead={t.publicLead} locale={locale} />
      {deeds.length === 0 ? <EmptyState title={t.nonePublic} /> : <DeedCards deeds={deeds} locale={locale} />}
      <Pager page={page} pages={pages} hrefOf={(trang) => addresses.publicDeeds({ trang })} locale={locale} />
    </PortalPage>
  )
}
