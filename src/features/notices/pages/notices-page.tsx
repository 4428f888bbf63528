import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { formatInstant } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { Notice } from '../queries.ts'
import { noticeSentence, noticeWords } from '../words.ts'

/** What a person was told, latest first; opening one marks it read. */
export function NoticesPage({
  frame,
  notices,
  page,
  more,
}: {
  frame: Frame
  notices: readonly Notice[]
  page: number
  more: boolean
}) {
  const { locale } = frame
  const t = noticeWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} locale={locale}>
        {notices.some(({ read_at }) => read_at === null) && (
          <Form action={addresses.notices()} locale={locale} class="form-inline" plain>
            <Button kind="quiet" icon="check">
              {t.readAll}
            </Button>
          </Form>
        )}
      </PageHead>
      {notices.length === 0 && <EmptyState title={t.none}>{t.noneLead}</EmptyState>}
      <ul class="notice-list">
        {notices.map((notice) => (
          <li key={notice.id} class="card card-padded">
            <div>
              {notice.read_at === null && <Status tone="info">{t.unread}</Status>}
              <p>{noticeSentence(notice, locale)}</p>
              <p class="muted small">{formatInstant(notice.created_at)}</p>
            </div>
            <Form action={addresses.notices()} locale={locale} class="form-inline" plain>
              <input type="hidden" name="notice" value={notice.id} />
              <Button kind="quiet" icon="arrow-right" label={`${t.open}: ${noticeSentence(notice, locale)}`}>
                {t.open}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {more && (
        <p class="pager">
          <ButtonLink href={addresses.notices({ trang: page + 1 })}>
            {sharedWords[locale].showMore}
          </ButtonLink>
        </p>
      )}
    </WorkspacePage>
  )
}
