import { addresses } from '#addresses.ts'
import { articleAddress } from '#features/articles/index.ts'
import type { PublicHonour } from '#features/register/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { Tabs } from '#web/ui/filters.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { PageHead, SectionHead } from '#web/ui/page-head.tsx'
import { Pager } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Entry } from '../queries.ts'
import { type Asked, type Kind, kinds, marked, type Piece, passage } from '../rules.ts'
import { searchWords } from '../words.ts'

export type Results = {
  question: Asked
  entries: readonly (Entry & { text: string })[]
  honours: readonly PublicHonour[]
  /** How many were found; no more are weighed than `most`. */
  count: number
  isMore: boolean
  page: number
  pages: number
}

type Props = {
  frame: Frame
  typed: string
  kind: Kind | undefined
  results: Results | undefined
  /** Words of the question that stand somewhere by themselves, where nothing was found. */
  single: readonly string[]
}

/** The search of the public site: one field, what was found with the words marked, and help where nothing was. */
export function PublicSearchPage(props: Props) {
  const { frame, typed, kind, results } = props
  const t = searchWords[frame.locale]
  const isEmpty = results?.count === 0 && results.honours.length === 0
  return (
    <PortalPage
      frame={frame}
      title={typed ? `${t.title}: ${typed}` : t.title}
      description={t.lead}
      islands={['search.js']}
    >
      <PageHead title={t.title} lead={t.lead} locale={frame.locale} />
      <SearchField {...props} />
      {results && (
        <Tabs
          label={t.filter}
          tabs={[undefined, ...kinds].map((one) => ({
            label: one ? t.kinds[one] : t.all,
            href: addresses.publicSearch({ q: typed, loai: one }),
            current: kind === one,
          }))}
        />
      )}
      {results && (isEmpty ? <Nothing {...props} /> : <FoundList {...props} results={results} />)}
    </PortalPage>
  )
}

function SearchField({ frame, typed, kind }: Props) {
  const t = searchWords[frame.locale]
  return (
    <search>
      <form class="search-form" method="get" action={addresses.publicSearch()}>
        <label for="q">{t.question}</label>
        <div class="search-row">
          <search-suggestions from={addresses.publicSuggestions()} label={t.suggestions}>
            <input
              id="q"
              type="search"
              name="q"
              value={typed}
              maxLength={200}
              autocomplete="off"
              enterkeyhint="search"
            />
          </search-suggestions>
          {kind && <input type="hidden" name="loai" value={kind} />}
          <button type="submit" class="button button-primary">
            <Icon name="search" />
            <span>{t.search}</span>
          </button>
        </div>
      </form>
    </search>
  )
}

function FoundList({ frame, typed, kind, results }: Props & { results: Results }) {
  const { locale } = frame
  const t = searchWords[locale]
  const { question, entries, honours, count, isMore, page, pages } = results
  return (
    <>
      {count > 0 && (
        <p class="muted" role="status">
          {isMore ? t.manyResults(count, typed) : t.results(count, typed)}
        </p>
      )}
      {entries.length > 0 && (
        <ol class="found">
          {entries.map((entry) => (
            <li key={`${entry.kind}/${entry.id}`}>
              <h2>
                <a href={addressOf(entry)}>
                  <Pieces pieces={marked(entry.title, question.words)} />
                </a>
              </h2>
              <p class="found-text">
                <Pieces pieces={passage(entry.text, question.words)} />
              </p>
              <p class="muted small">
                {t.kinds[entry.kind === 'movement-file' ? 'document' : entry.kind]} ·{' '}
                {formatDay(entry.happenedOn)}
              </p>
            </li>
          ))}
        </ol>
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          locale={locale}
          hrefOf={(trang) => addresses.publicSearch({ q: typed, loai: kind, trang })}
        />
      )}
      {honours.length > 0 && <Honours {...{ frame, typed, kind, honours, question }} />}
    </>
  )
}

function Honours({
  frame,
  typed,
  kind,
  honours,
  question,
}: Pick<Props, 'frame' | 'typed' | 'kind'> & Pick<Results, 'honours' | 'question'>) {
  const t = searchWords[frame.locale]
  return (
    <section class="section">
      {kind !== 'honour' && (
        <SectionHead
          title={t.honours}
          href={addresses.publicSearch({ q: typed, loai: 'honour' })}
          link={t.allHonours}
        />
      )}
      <ul class="found">
        {honours.map(({ code, facts }) => (
          <li key={code}>
            <h3>
              <a href={addresses.register.code({ code })}>
                <Pieces pieces={marked(facts.honouree, question.words)} />
              </a>
            </h3>
            <p>
              <Pieces pieces={marked(facts.awardName, question.words)} />, {facts.year}
            </p>
            <p class="muted small">
              {[facts.unit, facts.decision.number, formatDay(facts.decision.on)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Nothing({ frame, typed, single }: Props) {
  const t = searchWords[frame.locale]
  const sections = [
    { label: t.news, href: addresses.publicArticles.list() },
    { label: t.movements, href: addresses.publicMovements.list() },
    { label: t.register, href: addresses.register.list() },
  ]
  return (
    <div class="empty search-help">
      <p class="empty-title" role="status">
        {t.none(typed)}
      </p>
      <ul>
        {t.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {single.length > 0 && (
        <p>
          {t.tryOne}:{' '}
          {single.map((word) => (
            <a key={word} class="tag" href={addresses.publicSearch({ q: word })}>
              {word}
            </a>
          ))}
        </p>
      )}
      <p>
        {t.browse}:{' '}
        {sections.map(({ label, href }) => (
          <a key={href} class="tag" href={href}>
            {label}
          </a>
        ))}
      </p>
    </div>
  )
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
)

/** Where what was found is read. */
export function addressOf({ kind, id, parentId, title }: Entry): string {
  if (kind === 'movement') return addresses.publicMovements.show({ movement: id })
  if (kind === 'movement-file') return addresses.publicMovements.file({ movement: parentId ?? 0, file: id })
  return articleAddress({ id, title })
}
