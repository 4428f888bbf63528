import { addresses } from '#addresses.ts'
import { honourKinds, honourLevels, honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { GuideInput } from '../forms.ts'
import type { Group } from '../rules/guide.ts'
import { guideWords } from '../words.ts'
import { FilterDay, OtherDay } from './day-choice.tsx'

type Props = { frame: Frame; sought: GuideInput; on: string; groups: readonly Group[]; hasRules: boolean }

/** Every title and commendation by who confers it, each leading to what it asks. */
export function StandardsPage({ frame, sought, on, groups, hasRules }: Props) {
  const { locale } = frame
  const t = guideWords[locale]
  const total = groups.reduce((sum, { honours }) => sum + honours.length, 0)
  return (
    <PortalPage frame={frame} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} locale={locale} />
      <Search frame={frame} sought={sought} />
      <OtherDay on={sought.ngay || undefined} here={addresses.standards.list()} locale={locale} />
      {!hasRules && <EmptyState title={t.noRules} />}
      {hasRules && total === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneHint}</p>
        </EmptyState>
      )}
      {hasRules && total > 0 && (
        <>
          <p class="muted">
            {t.count(formatNumber(total, locale))} · {t.onDay(formatDay(on))} ·{' '}
            <a href={addresses.instruments.list({ ngay: sought.ngay })}>{t.instruments}</a>
          </p>
          {groups.map((group) => (
            <GroupSection key={group.level} group={group} ngay={sought.ngay} frame={frame} />
          ))}
        </>
      )}
    </PortalPage>
  )
}

function Search({ frame: { locale }, sought }: Pick<Props, 'frame' | 'sought'>) {
  const t = guideWords[locale]
  const narrowed = Object.values(sought).some(Boolean)
  return (
    <Filters
      action={addresses.standards.list()}
      locale={locale}
      submit={t.show}
      clear={narrowed ? addresses.standards.list() : undefined}
    >
      <FilterSearch name="tim" label={t.search} value={sought.tim} />
      <FilterSelect
        name="cap"
        label={t.level}
        value={sought.cap}
        options={honourLevels.map((value) => ({ value, label: t.levels[value] }))}
        all={t.all}
      />
      <FilterSelect
        name="loai"
        label={t.kind}
        value={sought.loai}
        options={honourKinds.map((value) => ({ value, label: t.kinds[value] }))}
        all={t.all}
      />
      <FilterDay value={sought.ngay} locale={locale} />
    </Filters>
  )
}

function GroupSection({ group, ngay, frame }: { group: Group; ngay: string; frame: Frame }) {
  const { locale } = frame
  const t = guideWords[locale]
  return (
    <section class="section">
      <SectionHead title={t.levels[group.level]} id={group.level} />
      <div class="standard-kinds">
        {honourKinds.map((kind) => {
          const honours = group.honours.filter((one) => one.kind === kind)
          if (honours.length === 0) return null
          return (
            <section key={kind}>
              <h3>{t.kinds[kind]}</h3>
              <ul class="standard-list">
                {honours.map(({ slug, subjects }) => (
                  <li key={slug}>
                    <a href={addresses.standards.show({ award: slug }, { ngay })}>
                      {honourName(slug, locale)}
                    </a>
                    <small>{subjects.map((one) => t.subjects[one]).join(' · ')}</small>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
