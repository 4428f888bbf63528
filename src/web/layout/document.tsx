import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui/words.ts'
import type { Frame } from './frame.ts'

const text = ['be-vietnam-pro-vietnamese-400-normal.woff2', 'be-vietnam-pro-latin-400-normal.woff2']
/** What the first screen of the portal is set in: fetched at once, so that its lines do not move when it comes. */
const headings = [
  'source-serif-4-vietnamese-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
  'be-vietnam-pro-vietnamese-600-normal.woff2',
  'be-vietnam-pro-latin-600-normal.woff2',
]

export type DocumentProps = {
  frame: Frame
  title: string
  description?: string
  /** The surroundings: `portal`, `workspace`, `bare`. */
  kind: string
  /** More for the head: canonical address, what is shown when the page is shared. */
  head?: ComponentChildren
  /** Islands that this page needs beside the usual ones, e.g. `search.js`. */
  islands?: readonly string[]
  children: ComponentChildren
}

/** The outermost of every page. Theme and text size are attributes, so that nothing flashes. */
export function Document({ frame, title, description, kind, head, islands = [], children }: DocumentProps) {
  const scripts = kind === 'workspace' ? ['workspace.js', ...islands] : islands
  const theme = frame.theme === 'system' ? undefined : frame.theme
  return (
    <html lang={frame.locale} data-theme={theme} data-size={frame.size === '100' ? undefined : frame.size}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${frame.agency.name}`}</title>
        {description && <meta name="description" content={description} />}
        {kind !== 'portal' && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        {(kind === 'portal' ? [...text, ...headings] : text).map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            href={frame.assets(font)}
            crossorigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={frame.assets('app.css')} />
        <link rel="icon" type="image/svg+xml" href={frame.assets('seal.svg')} />
        {head}
        {scripts.map((script) => (
          <script key={script} type="module" src={frame.assets(script)} />
        ))}
      </head>
      <body class={`body-${kind}`}>
        <a class="skip-link" href="#noi-dung">
          {uiWords[frame.locale].skip}
        </a>
        {children}
      </body>
    </html>
  )
}
