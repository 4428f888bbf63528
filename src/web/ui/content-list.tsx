import type { ComponentChildren } from 'preact'

export type ContentEntry = {
  key: string | number
  ordinal?: number | string
  title: string
  href?: string
  /** More about it, below the title. */
  more?: ComponentChildren
  /** How it stands, usually a `Meter`. */
  meter?: ComponentChildren
}

/** The contents of a movement in their order, each with how it stands. `inner`: inside a card, to its edges. */
export function ContentList({ contents, inner }: { contents: readonly ContentEntry[]; inner?: boolean }) {
  return (
    <ol class={inner ? 'contents contents-inner' : 'card contents'}>
      {contents.map((content) => (
        <li key={content.key} class={content.ordinal === undefined ? 'content content-plain' : 'content'}>
          {content.ordinal !== undefined && (
            <span class="content-number" aria-hidden="true">
              {content.ordinal}
            </span>
          )}
          <div>
            <h3>{content.href ? <a href={content.href}>{content.title}</a> : content.title}</h3>
            {content.more}
          </div>
          {content.meter}
        </li>
      ))}
    </ol>
  )
}
