import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { formatNumber } from '#words/numbers.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/status.tsx'
import { uiWords } from '../ui/words.ts'
import { AgencyMark } from './agency-mark.tsx'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { MaintenanceNotice } from './maintenance-notice.tsx'
import { ReaderTools } from './tools.tsx'

/** A page for the public. */
export function PortalPage({
  frame,
  title,
  description,
  head,
  islands,
  children,
}: {
  frame: Frame
  title: string
  description?: string
  head?: ComponentChildren
  islands?: readonly string[]
  children: ComponentChildren
}) {
  return (
    <Document
      frame={frame}
      title={title}
      description={description}
      kind="portal"
      head={head}
      islands={islands}
    >
      <Masthead frame={frame} />
      <main id="noi-dung" class="wrap">
        <MaintenanceNotice frame={frame} />
        {frame.flash && <Notice kind="success">{frame.flash}</Notice>}
        {children}
      </main>
      <Footer frame={frame} />
    </Document>
  )
}

function Masthead({ frame }: { frame: Frame }) {
  const t = uiWords[frame.locale]
  return (
    <header class="masthead">
      <div class="wrap">
        <div class="masthead-row">
          <AgencyMark frame={frame} />
          <div class="tools tools-wide">
            <SearchLink frame={frame} />
            <ReaderTools frame={frame} />
            <SignInLink frame={frame} />
          </div>
          <details class="tools-menu">
            <summary class="tool">
              <Icon name="menu" />
              {t.menu}
            </summary>
            <div class="tools-menu-body">
              <nav aria-label={t.siteMenu}>
                {frame.portalMenu.map((entry) => (
                  <a
                    key={entry.address}
                    href={entry.address}
                    aria-current={isHere(frame, entry.address) ? 'page' : undefined}
                  >
                    {entry.label}
                  </a>
                ))}
              </nav>
              <SearchLink frame={frame} />
              <ReaderTools frame={frame} />
              <SignInLink frame={frame} />
            </div>
          </details>
        </div>
        <nav class="portal-nav" aria-label={t.siteMenu}>
          {frame.portalMenu.map((entry) => (
            <a
              key={entry.address}
              href={entry.address}
              aria-current={isHere(frame, entry.address) ? 'page' : undefined}
            >
              {entry.label}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}

const isHere = (frame: Frame, address: string) =>
  address === '/' ? frame.path === '/' : frame.path === address || frame.path.startsWith(`${address}/`)

const SearchLink = ({ frame }: { frame: Frame }) => (
  <a class="tool" href={addresses.publicSearch()} rel="search">
    <Icon name="search" />
    {uiWords[frame.locale].search}
  </a>
)

function SignInLink({ frame }: { frame: Frame }) {
  const t = uiWords[frame.locale]
  return frame.actor ? (
    <a class="tool" href={addresses.work()}>
      {t.workspace}
    </a>
  ) : (
    <a class="tool" href={addresses.signIn()}>
      {t.signIn}
    </a>
  )
}

function Footer({ frame }: { frame: Frame }) {
  const t = uiWords[frame.locale]
  return (
    <footer class="footer">
      <div class="wrap">
        <div>
          <b>{frame.agency.name}</b>
          {frame.agency.place && <p>{frame.agency.place}</p>}
          {frame.agency.editor && (
            <p>
              {t.editor}: {frame.agency.editor}
            </p>
          )}
        </div>
        <nav aria-label={t.footerMenu}>
          <ul class="footer-links">
            {[
              { address: addresses.publicArticles.list(), label: t.news },
              { address: addresses.instruments.list(), label: t.instruments },
              { address: addresses.publicSearch(), label: t.search },
              { address: addresses.siteMap(), label: t.siteMap },
              { address: addresses.publicArticles.feed(), label: t.feed },
              { address: addresses.satisfaction.rate(), label: t.rate },
              { address: addresses.contact(), label: t.contact },
              { address: addresses.privacy(), label: t.privacy },
              { address: addresses.accessibility(), label: t.accessibility },
            ].map(({ address, label }) => (
              <li key={address}>
                <a href={address}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {frame.visits && (
          <section class="footer-visits" aria-label={t.visits}>
            <b>{t.visits}</b>
            <dl>
              {(['online', 'today', 'total'] as const).map((name) => (
                <div key={name}>
                  <dt>{t.visitFigures[name]}</dt>
                  <dd>{formatNumber(frame.visits?.[name] ?? 0, frame.locale)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {frame.agency.demonstration && <p class="footer-demonstration">{t.demonstrationNote}</p>}
      </div>
    </footer>
  )
}
