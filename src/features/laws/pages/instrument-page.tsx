import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { shortName } from '#law/sources/cite.ts'
import { instruments } from '#law/sources/index.ts'
import type { Both, Instrument } from '#law/sources/instrument.ts'
import { type Day, statusOn } from '#law/sources/instrument.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Card, DescriptionList } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { Cited } from '../rules/instruments.ts'
import { anchorOf } from '../rules/places.ts'
import { guideWords } from '../words.ts'
import { OtherDay } from './day-choice.tsx'
import { InstrumentStatus } from './instruments-page.tsx'

type Props = {
  frame: Frame
  instrument: Instrument
  ngay: string
  on: Day
  cited: readonly Cited[]
  gates: readonly Both[]
}

/** One instrument: its days, how it was read, what came in its place, and what here rests upon which article. */
export function InstrumentPage({ frame, instrument, ngay, on, cited, gates }: Props) {
  const { locale } = frame
  const t = guideWords[locale]
  const title = shortName(instrument.slug)[locale]
  const here = addresses.instruments.show({ instrument: instrument.slug })
  return (
    <PortalPage frame={frame} title={title} description={instrument.name[locale]}>
      <PageHead
        title={title}
        lead={instrument.name[locale]}
        crumbs={[{ label: t.instruments, href: addresses.instruments.list({ ngay }) }, { label: title }]}
        locale={locale}
      >
        <InstrumentStatus status={statusOn(instrument, on)} frame={frame} />
      </PageHead>
      <OtherDay on={ngay || undefined} here={here} locale={locale} />
      {instrument.unchecked && (
        <Notice kind="warning">
          {t.uncheckedNote(instrument.unchecked.map((one) => t.unchecked[one]).join(', '))}
        </Notice>
      )}
      <Facts frame={frame} instrument={instrument} />
      <Sayings title={t.transitions} list={instrument.transitions?.map(({ says }) => says)} locale={locale} />
      <Sayings title={t.notes} list={instrument.notes} locale={locale} />
      <Sayings title={t.gates} list={gates} locale={locale} />
      <Articles frame={frame} instrument={instrument} cited={cited} ngay={ngay} />
    </PortalPage>
  )
}

function Facts({ frame: { locale }, instrument }: Pick<Props, 'frame' | 'instrument'>) {
  const t = guideWords[locale]
  const day = (on: Day | undefined) => (on ? formatDay(on) : t.notKnown)
  const replaces = instruments.filter(({ replacedBy }) => replacedBy?.includes(instrument.slug))
  const list = (term: string, slugs: readonly string[] | undefined) =>
    slugs?.length ? [{ term, value: <Links slugs={slugs} locale={locale} /> }] : []
  return (
    <Card>
      <DescriptionList
        items={[
          { term: t.number, value: instrument.number },
          { term: t.issuer, value: instrument.issuer[locale] },
          { term: t.signedOn, value: day(instrument.signedOn) },
          { term: t.from, value: day(instrument.from) },
          ...(instrument.until ? [{ term: t.until, value: day(instrument.until) }] : []),
          ...list(t.replacedBy, instrument.replacedBy),
          ...list(t.amendedBy, instrument.amendedBy),
          ...list(
            t.replaces,
            replaces.map(({ slug }) => slug),
          ),
          { term: t.readHow, value: `${t.read[instrument.read]}: ${instrument.where}` },
        ]}
      />
      {instrument.link && (
        <p>
          <a href={instrument.link} rel="noopener external">
            {t.original}
          </a>
        </p>
      )}
    </Card>
  )
}

const Links = ({ slugs, locale }: { slugs: readonly string[]; locale: Frame['locale'] }) => (
  <>
    {slugs.map((slug, at) => (
      <span key={slug}>
        {at > 0 && ' · '}
        <a href={addresses.instruments.show({ instrument: slug })}>{shortName(slug)[locale]}</a>
      </span>
    ))}
  </>
)

type SayingsProps = { title: string; list: readonly Both[] | undefined; locale: Frame['locale'] }
const Sayings = ({ title, list = [], locale }: SayingsProps) =>
  list.length === 0 ? null : (
    <Card title={title}>
      <ul class="law-sayings">
        {list.map((says) => (
          <li key={says.vi}>{says[locale]}</li>
        ))}
      </ul>
    </Card>
  )

function Articles({
  frame,
  instrument,
  cited,
  ngay,
}: Pick<Props, 'frame' | 'instrument' | 'cited' | 'ngay'>) {
  const { locale } = frame
  const t = guideWords[locale]
  const party = instrument.kind === 'huong-dan-dang'
  return (
    <Card title={t.cited}>
      {cited.length === 0 && <p class="muted">{t.citedNone}</p>}
      {cited.map(({ article, cite, for: uses }) => (
        <section key={article} class="law-article" id={article ? anchorOf(article) : undefined}>
          <h3>
            {article ? `${party ? t.section : t.article} ${article}` : t.wholeInstrument}
            {cite.mark === 'unconfirmed' && <i class="muted"> ({t.unconfirmed})</i>}
          </h3>
          <ul>
            {[...new Set(uses.map(({ says }) => says[locale]))].map((says) => (
              <li key={says}>
                {says}
                <small class="cell-note">
                  <Honours
                    uses={uses.filter((one) => one.says[locale] === says)}
                    ngay={ngay}
                    locale={locale}
                  />
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

type HonoursProps = { uses: Cited['for']; ngay: string; locale: Frame['locale'] }

/** The honours for which it is asked; of a long list the first few, and how many more. */
function Honours({ uses, ngay, locale }: HonoursProps) {
  const awards = [...new Set(uses.map(({ award }) => award))]
  const named = awards.slice(0, 6)
  return (
    <>
      {named.map((award, at) => (
        <span key={award}>
          {at > 0 && ' · '}
          <a href={addresses.standards.show({ award }, { ngay })}>{honourName(award, locale)}</a>
        </span>
      ))}
      {awards.length > named.length && ` · +${awards.length - named.length}`}
    </>
  )
}
