import type { ComponentChildren } from 'preact'

/** A surface on the page. */
export function Card({
  title,
  link,
  padded = true,
  id,
  children,
}: {
  title?: string
  link?: ComponentChildren
  padded?: boolean
  /** For links to it within the page. */
  id?: string
  children: ComponentChildren
}) {
  return (
    <section class={`card${padded ? ' card-padded' : ''}`} id={id}>
      {title && (
        <div class="card-head">
          <h2>{title}</h2>
          {link}
        </div>
      )}
      {children}
    </section>
  )
}

/** A figure with what it counts, and perhaps a way to the rows behind it. */
export function Stat({
  figure,
  label,
  href,
  tone,
}: {
  figure: string
  label: string
  href?: string
  tone?: 'late' | 'soon' | 'met' | 'over'
}) {
  const inside = (
    <>
      <b>{figure}</b>
      <span>{label}</span>
    </>
  )
  const className = `stat${tone ? ` tone-${tone}` : ''}`
  return href ? (
    <a class={className} href={href}>
      {inside}
    </a>
  ) : (
    <div class={className}>{inside}</div>
  )
}

export const Stats = ({ children }: { children: ComponentChildren }) => <div class="stats">{children}</div>

/** Names with their values. */
export function DescriptionList({ items }: { items: readonly { term: string; value: ComponentChildren }[] }) {
  return (
    <dl class="descriptions">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The first letters of family and given name, where a portrait would stand. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/)
  const letters =
    words.length > 1 ? `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}` : (words[0]?.[0] ?? '')
  return (
    <span class="avatar" aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  )
}

/** Summary at the left; state, next step and history at the right; one below the other on a phone. */
export function Split({ main, aside }: { main: ComponentChildren; aside: ComponentChildren }) {
  return (
    <div class="split">
      <div class="split-main">{main}</div>
      <aside class="split-aside">{aside}</aside>
    </div>
  )
}
