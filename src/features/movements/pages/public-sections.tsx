/**
 * The parts of a movement's public page; the home page shows some of them too.
 */
import { addresses } from '#addresses.ts'
import type { latestHonours } from '#features/people/index.ts'
import { honourName } from '#law/honour-names.ts'
import { daysBetween } from '#platform/clock.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Banner } from '#web/ui/banner.tsx'
import { ContentList } from '#web/ui/content-list.tsx'
import { HonourList } from '#web/ui/honour-list.tsx'
import { SectionHead } from '#web/ui/page-head.tsx'
import { BarChart, Ring } from '#web/ui/progress.tsx'
import { Pager, Table, TableBehind } from '#web/ui/table.tsx'
import { type Moment, Timeline } from '#web/ui/timeline.tsx'
import { uiWords } from '#web/ui/words.ts'
import { formatDay, formatPeriod } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import { type MovementProgress, noProgress } from '../progress.ts'
import type { Life, MovementShown, Parts } from '../queries.ts'
import { valuesOf } from '../rules.ts'
import { movementWords } from '../words.ts'
import { ProgressMeter, StandingStatus, toneOf } from './standing.tsx'

export type PublicMovement = {
  movement: MovementShown
  parts: Parts
  life: Life
  progress: MovementProgress
  honours: Awaited<ReturnType<typeof latestHonours>>
  today: string
  /** Which page of the units' board is shown; the first if not said. */
  unitsPage?: number
}

type Props = PublicMovement & { frame: Frame }

/** Theme, values and facts, with the ring of progress. On the home page the theme leads to the movement. */
export function Hero(props: Props & { link?: boolean }) {
  const { frame, movement, progress, today, link } = props
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <Banner
      eyebrow={movement.title}
      title={movement.theme || movement.title}
      href={link ? addresses.publicMovements.show({ movement: movement.id }) : undefined}
      values={valuesOf(movement.theme)}
      facts={factsOf(props)}
      aside={
        progress.percent === null ? (
          <p class="muted">{t.noGoals}</p>
        ) : (
          <Ring
            percent={progress.percent}
            plan={progress.plan}
            caption={t.yearPlan}
            note={t.planTo(formatDay(today), formatPercent(progress.plan, locale))}
            locale={locale}
          />
        )
      }
    >
      {movement.launcher_name && (
        <p class="muted">
          {t.launchedBy([movement.launcher_name, movement.launcher_positions].filter(Boolean).join(', '))}
        </p>
      )}
    </Banner>
  )
}

/** Who, when and how much, each in a few words. */
function factsOf({ frame, movement, parts, progress, today }: Props): string[] {
  const t = movementWords[frame.locale]
  const over = movement.state === 'ended' || (movement.ends_on !== null && movement.ends_on < today)
  return [
    movement.organiser,
    movement.launched_on && t.launchedOn(formatDay(movement.launched_on)),
    t.goalsCount(parts.contents.length, progress.goals, progress.tasks),
    progress.people > 0 && t.unitsCount(progress.units.length, progress.people),
    movement.ends_on && (over ? t.endedAgo : t.endsIn(daysBetween(today, movement.ends_on))),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[]
}

export function Photo({ frame, movement, preview }: Props & { preview: boolean }) {
  if (!movement.photo_hash) return null
  const t = movementWords[frame.locale]
  const here = { movement: movement.id }
  const address = preview ? addresses.movements.photo(here) : addresses.publicMovements.photo(here)
  return (
    <figure class="launch-photo">
      <img src={address} alt={movement.photo_caption || t.photo} />
      {movement.photo_caption && <figcaption>{movement.photo_caption}</figcaption>}
    </figure>
  )
}

export function YearOfEmulation({ frame, movement, parts, life, progress, today }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  if (!movement.starts_on || !movement.ends_on) return null
  const spans = parts.drives.map((drive) => {
    const percent = progress.drives.get(drive.id)?.percent ?? null
    return {
      name: drive.name,
      from: drive.starts_on,
      to: drive.ends_on,
      percent,
      note: percent === null ? undefined : formatPercent(percent, locale),
    }
  })
  const moments: Moment[] = [
    ...parts.occasions.flatMap(({ name, happens_on }): Moment[] =>
      happens_on ? [{ name, on: happens_on, kind: 'occasion' }] : [],
    ),
    ...life.reviews.map(
      (review): Moment => ({ name: t.reviewKinds[review.kind], on: review.held_on, kind: 'milestone' }),
    ),
  ]
  const undated = parts.occasions.filter(({ happens_on }) => !happens_on)
  return (
    <section class="section">
      <SectionHead title={t.aYear} />
      <div class="card card-padded">
        <Timeline
          start={movement.starts_on}
          end={movement.ends_on}
          today={today}
          spans={spans}
          moments={moments}
          locale={locale}
          label={t.aYear}
        />
        {undated.length > 0 && (
          <p class="muted">
            {t.occasions}: {undated.map(({ name }) => name).join('; ')}
          </p>
        )}
        <TableBehind label={uiWords[locale].table}>
          <Table
            caption={t.aYear}
            locale={locale}
            dense
            rows={[
              ...spans.map((span) => ({
                name: span.name,
                when: formatPeriod(span.from, span.to, locale),
                percent: span.note ?? '',
              })),
              ...moments.map((moment) => ({ name: moment.name, when: formatDay(moment.on), percent: '' })),
            ]}
            rowKey={(row) => row.name + row.when}
            empty={t.timeUnknown}
            columns={[
              { label: t.occasionName, cell: (row) => row.name },
              { label: t.period, cell: (row) => row.when },
              { label: t.progressColumn, cell: (row) => row.percent, figure: true },
            ]}
          />
        </TableBehind>
      </div>
    </section>
  )
}

export function Contents({ frame, parts, progress }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  return (
    <section class="section">
      <SectionHead title={t.contentsCount(parts.contents.length)} />
      <ContentList
        contents={parts.contents.map((content) => ({
          key: content.id,
          ordinal: content.ordinal,
          title: content.title,
          more: content.text && content.text !== content.title && (
            <details>
              <summary>{t.fullText}</summary>
              <p class="reading-text">{content.text}</p>
            </details>
          ),
          meter: (
            <ProgressMeter
              progress={progress.contents.get(content.id) ?? noProgress}
              locale={locale}
              label={content.title}
            />
          ),
        }))}
      />
    </section>
  )
}

/** How many units a page of the board holds. */
const unitsOnPage = 30

/** The units in the order of their progress; of many one page, with ways to the others. */
export function Scoreboard({ frame, movement, progress, unitsPage = 1 }: Props) {
  const { locale } = frame
  const t = movementWords[locale]
  if (progress.units.length === 0) return null
  const pages = Math.ceil(progress.units.length / unitsOnPage)
  const current = Math.min(Math.max(1, unitsPage), pages)
  const units = progress.units.slice((current - 1) * unitsOnPage, current * unitsOnPage)
  return (
    <section id="don-vi">
      <SectionHead title={t.unitsHeading} />
      <div class="card card-padded">
        <BarChart
          label={t.unitsHeading}
          locale={locale}
          rows={units.map((unit) => ({
            label: unit.unitName,
            percent: unit.percent ?? 0,
            tone: toneOf(unit),
          }))}
        />
        <TableBehind label={uiWords[locale].table}>
          <Table
            caption={t.unitsHeading}
            locale={locale}
            dense
            rows={units}
            rowKey={(unit) => unit.unitId}
            empty={t.noGoals}
            columns={[
              { label: t.unitColumn, cell: (unit) => unit.unitName },
              {
                label: t.progressColumn,
                figure: true,
                cell: (unit) => formatPercent(unit.percent ?? 0, locale),
              },
              { label: t.planColumn, figure: true, cell: (unit) => formatPercent(unit.plan, locale) },
              {
                label: t.stateColumn,
                cell: (unit) => <StandingStatus progress={unit} locale={locale} plain />,
              },
            ]}
          />
        </TableBehind>
        {pages > 1 && (
          <Pager
            page={current}
            pages={pages}
            hrefOf={(trang) =>
              `${addresses.publicMovements.show({ movement: movement.id }, { trang })}#don-vi`
            }
            locale={locale}
          />
        )}
      </div>
    </section>
  )
}

export function Honoured({ frame, honours }: Pick<Props, 'frame' | 'honours'>) {
  const t = movementWords[frame.locale]
  if (honours.length === 0) return null
  return (
    <section>
      <SectionHead title={t.honoursHeading} />
      <HonourList
        honours={honours.map((honour) => ({
          key: honour.id,
          name: honour.name,
          note: [
            honourName(honour.award, frame.locale),
            honour.decisionNumber,
            honour.decidedOn && formatDay(honour.decidedOn),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </section>
  )
}

export function Reviews({ frame, life }: Props) {
  const t = movementWords[frame.locale]
  if (life.reviews.length === 0) return null
  return (
    <section class="section">
      <SectionHead title={t.reviews} />
      {life.reviews.map((review) => (
        <article key={review.id} class="card card-padded review">
          <h3>
            {t.reviewKinds[review.kind]}, {formatDay(review.held_on)}
          </h3>
          <p class="reading-text">{review.results}</p>
          {review.commended && (
            <>
              <h4>{t.commended}</h4>
              <p class="reading-text">{review.commended}</p>
            </>
          )}
        </article>
      ))}
    </section>
  )
}

/** The plan as signed and what else belongs to it, to be downloaded. */
export function Documents({ frame, movement, life }: Props) {
  const t = movementWords[frame.locale]
  if (life.files.length === 0) return null
  return (
    <section class="section">
      <SectionHead title={t.documents} />
      <ul class="card card-padded plain-list">
        {life.files.map((file) => (
          <li key={file.id}>
            <a href={addresses.publicMovements.file({ movement: movement.id, file: file.id })}>{file.name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
