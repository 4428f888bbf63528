import { addresses } from '#addresses.ts'
import { type ArticleCard, ArticleCards } from '#features/articles/index.ts'
import { type AlbumCard, AlbumCards } from '#features/gallery/index.ts'
import {
  Contents,
  Hero,
  Honoured,
  type PublicMovement,
  type publicMovements,
  Scoreboard,
} from '#features/movements/index.ts'
import { DeedCards, type PublicDeed } from '#features/recognitions/index.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { SectionHead } from '#web/ui/page-head.tsx'
import { formatPeriod } from '#words/dates.ts'
import type { Link } from '../rules.ts'
import { portalWords } from '../words.ts'

type MovementRows = Awaited<ReturnType<typeof publicMovements>>

/** A block with what it shows. A block without anything to show is not made. */
export type FilledBlock = { key: number; title: string } & (
  | { kind: 'movement' | 'contents' | 'standing'; running: PublicMovement }
  | { kind: 'honours'; honours: PublicMovement['honours'] }
  | { kind: 'deeds'; deeds: readonly PublicDeed[] }
  | { kind: 'news' | 'role-models'; articles: readonly ArticleCard[] }
  | { kind: 'albums'; albums: readonly AlbumCard[] }
  | { kind: 'movements'; movements: MovementRows }
  | { kind: 'verify' }
  | { kind: 'links'; links: readonly Link[] }
  | { kind: 'words'; text: string }
)

type Props<Kind extends FilledBlock['kind'] = FilledBlock['kind']> = {
  frame: Frame
  block: Extract<FilledBlock, { kind: Kind }>
}

/** One block as readers see it. */
export function BlockShown({ frame, block }: { frame: Frame; block: FilledBlock }) {
  switch (block.kind) {
    case 'movement':
      return <Running frame={frame} block={block} />
    case 'contents':
      return <Contents frame={frame} {...block.running} />
    case 'standing':
      return <Scoreboard frame={frame} {...block.running} />
    case 'honours':
      return <Honoured frame={frame} honours={block.honours} />
    case 'deeds':
      return <Deeds frame={frame} block={block} />
    case 'news':
    case 'role-models':
      return <Articles frame={frame} block={block} />
    case 'albums':
      return <Albums frame={frame} block={block} />
    case 'movements':
      return <Others frame={frame} block={block} />
    case 'verify':
      return <Verify frame={frame} title={block.title} />
    case 'links':
      return <Links frame={frame} block={block} />
    case 'words':
      return <Words block={block} />
  }
}

function Running({ frame, block: { running } }: Props<'movement' | 'contents' | 'standing'>) {
  const t = portalWords[frame.locale]
  return (
    <>
      <Hero frame={frame} {...running} link />
      <p>
        <ButtonLink
          kind="primary"
          icon="arrow-right"
          href={addresses.publicMovements.show({ movement: running.movement.id })}
        >
          {t.wholeMovement}
        </ButtonLink>
      </p>
    </>
  )
}

function Deeds({ frame, block }: Props<'deeds'>) {
  const t = portalWords[frame.locale]
  return (
    <section class="section">
      <SectionHead title={block.title || t.deeds} href={addresses.publicDeeds()} link={t.allOf} />
      <DeedCards deeds={block.deeds} locale={frame.locale} />
    </section>
  )
}

function Articles({ frame, block }: Props<'news' | 'role-models'>) {
  const t = portalWords[frame.locale]
  const [title, query] = block.kind === 'news' ? [t.news, {}] : [t.roleModels, { loai: 'guong-dien-hinh' }]
  return (
    <section class="section">
      <SectionHead title={block.title || title} href={addresses.publicArticles.list(query)} link={t.allOf} />
      <ArticleCards articles={block.articles} locale={frame.locale} level="h3" />
    </section>
  )
}

function Albums({ frame, block }: Props<'albums'>) {
  const t = portalWords[frame.locale]
  return (
    <section class="section">
      <SectionHead title={block.title || t.albums} href={addresses.publicGallery.list()} link={t.allOf} />
      <AlbumCards albums={block.albums} locale={frame.locale} />
    </section>
  )
}

function Others({ frame, block }: Props<'movements'>) {
  const t = portalWords[frame.locale]
  return (
    <section class="section">
      <SectionHead title={block.title || t.others} href={addresses.publicMovements.list()} link={t.allOf} />
      <ul class="card card-padded plain-list">
        {block.movements.map((movement) => (
          <li key={movement.id}>
            <a href={addresses.publicMovements.show({ movement: movement.id })}>{movement.title}</a>{' '}
            <span class="muted">{formatPeriod(movement.startsOn, movement.endsOn, frame.locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Verify({ frame, title }: { frame: Frame; title: string }) {
  const t = portalWords[frame.locale]
  return (
    <section class="section">
      <SectionHead title={title || t.verify} href={addresses.register.list()} link={t.searchRegister} />
      <form method="get" action={addresses.register.verify()} class="card card-padded form">
        <p class="muted">{t.verifyLead}</p>
        <div class="field">
          <label for="xac-minh-ma">{t.code}</label>
          <input id="xac-minh-ma" name="ma" autocomplete="off" maxLength={40} />
        </div>
        <p>
          <Button icon="circle-check">{t.check}</Button>
        </p>
      </form>
    </section>
  )
}

function Links({ frame, block }: Props<'links'>) {
  return (
    <section class="section">
      <SectionHead title={block.title || portalWords[frame.locale].links} />
      <ul class="card card-padded plain-list">
        {block.links.map(({ label, href }) => (
          <li key={label + href}>
            <a href={href} {...(href.startsWith('http') && { rel: 'noopener' })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ block }: { block: Extract<FilledBlock, { kind: 'words' }> }) {
  return (
    <section class="section">
      {block.title && <SectionHead title={block.title} />}
      <div class="card card-padded">
        <p class="reading-text">{block.text}</p>
      </div>
    </section>
  )
}
