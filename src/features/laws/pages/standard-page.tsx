import { addresses } from '#addresses.ts'
import { type HonourName, honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Card } from '#web/ui/card.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Notice, Status } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { ChangeOfDay, ExampleShown, PathShown, SubjectShown } from '../rules/guide.ts'
import { guideWords } from '../words.ts'
import { Cites } from './cites.tsx'
import { ClauseTree } from './clause-tree.tsx'
import { FilterDay, OtherDay } from './day-choice.tsx'
import { MoneyCard, ProcedureCard } from './procedure.tsx'

type Props = { frame: Frame; honour: HonourName; ngay: string; on: string; parts: readonly SubjectShown[] }

/** One honour: for each kind of subject its standard, its examples, its procedure, its money, and what changed. */
export function StandardPage({ frame, honour, ngay, on, parts }: Props) {
  const { locale } = frame
  const t = guideWords[locale]
  const name = honourName(honour.slug, locale)
  const here = addresses.standards.show({ award: honour.slug })
  return (
    <PortalPage frame={frame} title={name} description={`${t.standard}: ${name}`}>
      <PageHead
        title={name}
        lead={`${t.kinds[honour.kind]} · ${t.levels[honour.level]} · ${t.onDay(formatDay(on))}`}
        crumbs={[{ label: t.title, href: addresses.standards.list({ ngay }) }, { label: name }]}
        locale={locale}
      />
      <Filters action={here} locale={locale} submit={t.show}>
        <FilterDay value={ngay} locale={locale} />
      </Filters>
      <OtherDay on={ngay || undefined} here={here} locale={locale} />
      {parts.length === 0 && <EmptyState title={t.noRules} />}
      {parts.length > 1 && (
        <nav class="page-contents" aria-label={t.contents}>
          {parts.map(({ subject }) => (
            <a key={subject} href={`#${subject}`}>
              {t.subjects[subject]}
            </a>
          ))}
        </nav>
      )}
      {parts.map((part) => (
        <SubjectSection key={part.subject} frame={frame} part={part} on={on} alone={parts.length === 1} />
      ))}
    </PortalPage>
  )
}

type SectionProps = { frame: Frame; part: SubjectShown; on: string; alone: boolean }

function SubjectSection({ frame, part, on, alone }: SectionProps) {
  const { locale } = frame
  const t = guideWords[locale]
  return (
    <section class="section standard" id={part.subject} aria-label={t.subjects[part.subject]}>
      {!alone && <h2>{t.subjects[part.subject]}</h2>}
      {part.note && <Notice kind="warning">{part.note[locale]}</Notice>}
      <div class="standard-columns">
        <div>
          <Card title={t.standard}>
            <p class="muted">
              {t.standardLead} {part.paths.length > 1 && t.ways(formatNumber(part.paths.length, locale))}
            </p>
            {part.paths.map((path, at) => (
              <Way key={path.id} path={path} number={part.paths.length > 1 ? at + 1 : 0} frame={frame} />
            ))}
          </Card>
        </div>
        <div>
          <MoneyCard money={part.money} on={on} locale={locale} />
          <ProcedureCard procedure={part.procedure} locale={locale} />
          <Changes changes={part.changes} locale={locale} />
        </div>
      </div>
    </section>
  )
}

function Way({ path, number, frame: { locale } }: { path: PathShown; number: number; frame: Frame }) {
  const t = guideWords[locale]
  return (
    <section class="standard-way">
      {number > 0 && (
        <h3>
          <span class="way-number">{t.way(formatNumber(number, locale))}</span> {path.name[locale]}
        </h3>
      )}
      <ClauseTree rule={path.rule} locale={locale} />
      {path.examples.length > 0 && (
        <details class="standard-examples">
          <summary>
            {t.examples} ({formatNumber(path.examples.length, locale)})
          </summary>
          <p class="muted">{t.examplesLead}</p>
          <ul class="clauses">
            {path.examples.map((example) => (
              <ExampleItem key={example.id} example={example} locale={locale} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const tones = { met: 'met', unmet: 'unmet', unknown: 'unknown' } as const

function ExampleItem({ example, locale }: { example: ExampleShown; locale: Frame['locale'] }) {
  const t = guideWords[locale]
  const deciding = example.answer === 'met' ? [] : example.verdict.clauses.slice(0, 4)
  return (
    <li class="clause">
      <p class="clause-head">
        <Status tone={tones[example.answer]}>{t.answers[example.answer]}</Status> {example.name[locale]}
      </p>
      {deciding.map((clause) => (
        <div key={clause.needed.vi}>
          <dl>
            <dt>{t.needed}</dt>
            <dd>{clause.needed[locale]}</dd>
            {clause.present[locale] && (
              <>
                <dt>{t.present}</dt>
                <dd>{clause.present[locale]}</dd>
              </>
            )}
            {clause.missing[locale] && (
              <>
                <dt>{t.missing}</dt>
                <dd>{clause.missing[locale]}</dd>
              </>
            )}
          </dl>
          <Cites cites={clause.cite} locale={locale} />
        </div>
      ))}
    </li>
  )
}

function Changes({ changes, locale }: { changes: readonly ChangeOfDay[]; locale: Frame['locale'] }) {
  const t = guideWords[locale]
  return (
    <Card title={t.changes}>
      {changes.length === 0 && <p class="muted">{t.changesNone}</p>}
      {changes.map(({ on, source, changes: list }) => (
        <section key={on} class="law-change">
          <h3>{t.changeOn(formatDay(on))}</h3>
          {source && <p class="muted">{source}</p>}
          <ul>
            {list.map((change) => (
              <ChangeItem key={change.says.vi} change={change} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

/** One difference, what was struck and what came in its place. */
export function ChangeItem({
  change,
  locale,
}: {
  change: ChangeOfDay['changes'][number]
  locale: Frame['locale']
}) {
  const t = guideWords[locale]
  const [was, now] = [change.was?.[locale], change.now?.[locale]]
  const same = was !== undefined && was === now
  return (
    <li>
      <b>{t.changeKinds[change.kind]}: </b>
      {same ? (
        <>
          {now} <span class="muted">({t.ground})</span>
        </>
      ) : (
        <>
          {was && <del>{was}</del>} {now && <ins>{now}</ins>}
        </>
      )}
      <Cites cites={change.cite} locale={locale} />
    </li>
  )
}
