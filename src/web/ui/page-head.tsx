import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import { uiWords } from './words.ts'

export type Crumb = { label: string; href?: string }

/** Where the page stands. */
export function Breadcrumbs({ crumbs, locale }: { crumbs: readonly Crumb[]; locale: Locale }) {
  return (
    <nav class="breadcrumbs" aria-label={uiWords[locale].breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The page's one heading, what it is about, and at its right the page's one primary action. */
export function PageHead({
  title,
  lead,
  crumbs,
  locale,
  children,
}: {
  title: string
  lead?: ComponentChildren
  crumbs?: readonly Crumb[]
  locale: Locale
  /** The primary action, and quiet ones before it. */
  children?: ComponentChildren
}) {
  return (
    <header class="page-head">
      {crumbs && <Breadcrumbs crumbs={crumbs} locale={locale} />}
      <div class="page-head-row">
        <div class="page-head-words">
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {children && <div class="page-head-actions">{children}</div>}
      </div>
    </header>
  )
}

/** The heading of a section with a link at its right, on one line. */
export function SectionHead({
  title,
  href,
  link,
  id,
}: {
  title: string
  href?: string
  link?: string
  id?: string
}) {
  return (
    <div class="section-head">
      <h2 {...(id && { id })}>{title}</h2>
      {href && link && <a href={href}>{link}</a>}
    </div>
  )
}
