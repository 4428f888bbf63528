import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { Avatar } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { Seal } from '../ui/seal.tsx'
import { Notice } from '../ui/status.tsx'
import { uiWords } from '../ui/words.ts'
import { Document } from './document.tsx'
import type { Frame, MenuEntry } from './frame.ts'
import { MaintenanceNotice } from './maintenance-notice.tsx'
import { ReaderTools } from './tools.tsx'

/** A page for those who work with the program. */
export function WorkspacePage({
  frame,
  title,
  islands,
  children,
}: {
  frame: Frame
  title: string
  islands?: readonly string[]
  children: ComponentChildren
}) {
  const menu = frame.actor?.menu ?? []
  return (
    <Document frame={frame} title={title} kind="workspace" islands={islands}>
      <div class="workspace">
        <header class="side">
          <a class="side-agency" href={addresses.home()}>
            <Seal size={36} />
            <b>{frame.agency.name}</b>
          </a>
          <Menu frame={frame} menu={menu} />
        </header>
        <div class="workspace-main">
          <TopBar frame={frame} menu={menu} />
          <main id="noi-dung" class="page">
            <MaintenanceNotice frame={frame} />
            {frame.flash && <Notice kind="success">{frame.flash}</Notice>}
            {children}
          </main>
        </div>
        <BottomBar frame={frame} menu={menu} />
      </div>
    </Document>
  )
}

/** The longest address of the menu that the page lies below is where one is. */
function hereIn(frame: Frame, menu: readonly MenuEntry[]): string | undefined {
  return menu
    .map(({ address }) => address)
    .filter((address) => frame.path === address || frame.path.startsWith(`${address}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function Menu({ frame, menu }: { frame: Frame; menu: readonly MenuEntry[] }) {
  const here = hereIn(frame, menu)
  return (
    <nav class="side-menu" aria-label={uiWords[frame.locale].workMenu}>
      {menu.map((entry) => (
        <div key={entry.address}>
          {entry.group && <span class="side-group">{entry.group}</span>}
          <a href={entry.address} aria-current={entry.address === here ? 'page' : undefined}>
            <Icon name={entry.icon as IconName} />
            <span>{entry.label}</span>
            {entry.count && <span class="count">{entry.count}</span>}
          </a>
        </div>
      ))}
      {frame.agency.demonstration && (
        <p class="side-demonstration">{uiWords[frame.locale].demonstrationNote}</p>
      )}
    </nav>
  )
}

function TopBar({ frame, menu }: { frame: Frame; menu: readonly MenuEntry[] }) {
  const t = uiWords[frame.locale]
  const { actor } = frame
  return (
    <div class="top-bar">
      <details class="tools-menu top-menu">
        <summary class="tool">
          <Icon name="menu" label={t.menu} />
        </summary>
        <div class="tools-menu-body">
          <Menu frame={frame} menu={menu} />
        </div>
      </details>
      <form class="top-search" method="get" action={addresses.search()} role="search" aria-label={t.search}>
        <Icon name="search" />
        <input type="search" name="tim" aria-label={t.search} placeholder={t.searchPlace} data-slash />
        <kbd>/</kbd>
      </form>
      <nav class="top-tools" aria-label={t.tools}>
        {actor && (
          <a class="tool" href={addresses.notices()}>
            <Icon name="bell" />
            <span class="visually-hidden">{t.notices}</span>
            {actor.notices > 0 && <span class="badge">{actor.notices > 99 ? '99+' : actor.notices}</span>}
          </a>
        )}
        <details class="tools-menu person-menu">
          <summary class="tool">
            <Avatar name={actor?.name ?? ''} />
            <span class="visually-hidden">{t.account}: </span>
            <span class="person-name">{actor?.name}</span>
            <span class="person-chevron">
              <Icon name="chevron-down" />
            </span>
          </summary>
          <div class="tools-menu-body">
            <ReaderTools frame={frame} />
            <a href={addresses.ownPassword()}>
              <Icon name="key-round" />
              {t.password}
            </a>
            <form method="post" action={addresses.signOut()} data-forget>
              <button type="submit" class="tool">
                <Icon name="log-out" />
                {t.signOut}
              </button>
            </form>
          </div>
        </details>
      </nav>
    </div>
  )
}

/** The first four of the menu, under the thumb. */
function BottomBar({ frame, menu }: { frame: Frame; menu: readonly MenuEntry[] }) {
  const here = hereIn(frame, menu)
  return (
    <nav class="bottom-bar" aria-label={uiWords[frame.locale].shortcuts}>
      {menu.slice(0, 4).map((entry) => (
        <a
          key={entry.address}
          href={entry.address}
          aria-current={entry.address === here ? 'page' : undefined}
        >
          <Icon name={entry.icon as IconName} />
          <span>{entry.label}</span>
        </a>
      ))}
    </nav>
  )
}
