import type { ComponentChildren } from 'preact'

type BannerProps = {
  /** What kind of thing it is, above its words. */
  eyebrow: string
  /** The theme in its own words. */
  title: string
  /** Where the theme leads, on a page that only names the movement. */
  href?: string
  /** The values that the theme names, each under a star. */
  values?: readonly string[]
  facts?: readonly ComponentChildren[]
  children?: ComponentChildren
  /** Stands at the right; beside the figures on a phone. */
  aside?: ComponentChildren
}

/** Beyond so many letters a theme is a sentence rather than a slogan, and set smaller. */
const longTheme = 80

/** The head of a movement: its theme as a slogan is set, its values, the facts, and at the right the ring. */
export function Banner({ eyebrow, title, href, values = [], facts = [], children, aside }: BannerProps) {
  return (
    <section class="banner">
      <div class="hero">
        <div class="hero-words">
          <p class="eyebrow">{eyebrow}</p>
          <h1 class={title.length > longTheme ? 'hero-long' : undefined}>
            {href ? <a href={href}>{title}</a> : title}
          </h1>
          {values.length > 0 && (
            <ul class="values">
              {values.map((value) => (
                <li key={value}>{value}</li>
              ))}
            </ul>
          )}
        </div>
        {aside && <div class="hero-aside">{aside}</div>}
        <div class="hero-facts">
          {facts.length > 0 && (
            <ul class="facts">
              {facts.map((fact, index) => (
                <li key={index}>{fact}</li>
              ))}
            </ul>
          )}
          {children}
        </div>
      </div>
    </section>
  )
}
