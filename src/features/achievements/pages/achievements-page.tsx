import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatPeriod } from '#words/dates.ts'
import type { Section } from '../rules.ts'
import { achievementWords } from '../words.ts'

type Props = {
  frame: Frame
  whose: { kind: 'person' | 'unit'; id: number; name: string; place: string } | undefined
  own: boolean
  period: { from: string; to: string }
  backwards: boolean
  choices: { people: Option[]; units: Option[] } | undefined
  sections: readonly Section[]
}

/** All that is known of somebody's achievements in a period, sentence by sentence with its record. */
export function AchievementsPage(props: Props) {
  const { frame, whose, own, period, backwards, choices, sections } = props
  const { locale } = frame
  const t = achievementWords[locale]
  const title = own || !whose ? t.own : t.ofName(whose.name)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={[whose?.place, formatPeriod(period.from, period.to, locale)].filter(Boolean).join(' · ')}
        locale={locale}
      >
        {whose && <Papers frame={frame} whose={whose} period={period} />}
      </PageHead>
      <p class="hint no-print">{t.lead}</p>
      {choices && <Choose frame={frame} whose={whose} choices={choices} />}
      {whose ? <Period {...props} /> : <EmptyState title={t.noPerson}>{t.noPersonHow}</EmptyState>}
      {backwards && (
        <p class="notice notice-danger" role="alert">
          {t.wrongPeriod}
        </p>
      )}
      {whose && !backwards && sections.length === 0 && <EmptyState title={t.none}>{t.noneHow}</EmptyState>}
      {sections.map((section) => (
        <Card key={section.key} title={section.title}>
          <ol class="told">
            {section.sentences.map(({ text, source }, at) => (
              <li key={`${source}-${at}`}>
                {text}{' '}
                <a class="no-print" href={source} aria-label={`${t.source} ${at + 1}: ${section.title}`}>
                  {t.source}
                </a>
              </li>
            ))}
          </ol>
        </Card>
      ))}
      {sections.length > 0 && <p class="muted no-print">{t.print}</p>}
    </WorkspacePage>
  )
}

function Choose({
  frame,
  whose,
  choices,
}: Pick<Props, 'frame' | 'whose'> & { choices: { people: Option[]; units: Option[] } }) {
  const { locale } = frame
  const t = achievementWords[locale]
  const chosen = (kind: 'person' | 'unit') => (whose?.kind === kind ? String(whose.id) : '')
  return (
    <div class="no-print">
      <Filters action={addresses.achievements.own()} locale={locale} submit={t.person} label={t.person}>
        <FilterSelect
          name="ai"
          label={t.choose}
          value={chosen('person')}
          options={choices.people}
          all={t.nobody}
        />
      </Filters>
      <Filters action={addresses.achievements.own()} locale={locale} submit={t.unit} label={t.unit}>
        <FilterSelect
          name="don-vi"
          label={t.choose}
          value={chosen('unit')}
          options={choices.units}
          all={t.nobody}
        />
      </Filters>
    </div>
  )
}

function Papers({
  frame,
  whose,
  period,
}: Pick<Props, 'frame' | 'period'> & { whose: { kind: 'person' | 'unit'; id: number } }) {
  const query = {
    tu: period.from,
    den: period.to,
    ...(whose.kind === 'person' ? { ai: whose.id } : { 'don-vi': whose.id }),
  }
  return (
    <ButtonLink href={addresses.papers.list(query)} icon="printer">
      {achievementWords[frame.locale].papers}
    </ButtonLink>
  )
}

function Period({ frame, whose, period }: Props) {
  const { locale } = frame
  const t = achievementWords[locale]
  const action =
    whose?.kind === 'unit'
      ? addresses.achievements.unit({ unit: whose.id })
      : addresses.achievements.person({ person: whose?.id ?? 0 })
  return (
    <div class="no-print">
      <Filters action={action} locale={locale} submit={t.show} label={t.show}>
        <label class="filter">
          <span>{t.from}</span>
          <input type="date" name="tu" value={period.from} />
        </label>
        <label class="filter">
          <span>{t.to}</span>
          <input type="date" name="den" value={period.to} />
        </label>
      </Filters>
    </div>
  )
}
