import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

export type Column<Row> = {
  /** The heading; on a phone it stands before the value. */
  label: string
  cell: (row: Row) => ComponentChildren
  /** Figures stand at the right. */
  figure?: boolean
  /** Sorts by a link; `sorted` tells the way. */
  sort?: { href: string; sorted?: 'ascending' | 'descending' }
}

/**
 * Rows and columns; on a phone each row becomes a card. With no rows it says what would stand here.
 * The first column names the row.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  locale,
  dense,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  empty: ComponentChildren
  locale: Locale
  dense?: boolean
}) {
  if (rows.length === 0) return typeof empty === 'string' ? <p class="empty">{empty}</p> : <div>{empty}</div>
  const [first, ...others] = columns
  return (
    // a scrolling region has to be reachable by keyboard
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section class={regionClass(columns.length)} aria-label={caption} tabIndex={0}>
      <table class={`table${dense ? ' table-dense' : ''}`}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.label} column={column} locale={locale} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {first && <th scope="row">{first.cell(row)}</th>}
              {others.map((column) => (
                <td key={column.label} class={column.figure ? 'figure' : undefined} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Few columns fit a wide page without scrolling, so that their headings can stay in view while the page scrolls. */
const regionClass = (columns: number) => `table-region${columns <= 6 ? ' table-region-fits' : ''}`

const sortShapes = { ascending: 'arrow-up', descending: 'arrow-down', none: 'chevrons-up-down' } as const

function Heading<Row>({ column, locale }: { column: Column<Row>; locale: Locale }) {
  const { label, sort, figure } = column
  const className = figure ? 'figure' : undefined
  if (!sort)
    return (
      <th scope="col" class={className}>
        {label}
      </th>
    )
  return (
    <th scope="col" class={className} aria-sort={sort.sorted ?? 'none'}>
      <a href={sort.href} title={uiWords[locale].sortBy(label)}>
        {label}
        <Icon name={sortShapes[sort.sorted ?? 'none']} />
      </a>
    </th>
  )
}

/** Which page of a long list this is, with the ways to the others. */
export function Pager({
  page,
  pages,
  total,
  hrefOf,
  locale,
}: {
  page: number
  pages: number
  /** The count in words, e.g. "61 người". */
  total?: string
  hrefOf: (page: number) => string
  locale: Locale
}) {
  const t = uiWords[locale]
  return (
    <nav class="pager" aria-label={t.pageOf(page, pages)}>
      {total && <span class="muted">{total}</span>}
      {pages > 1 && (
        <>
          {page > 1 && (
            <a class="button button-quiet" href={hrefOf(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              {t.previous}
            </a>
          )}
          <span>{t.pageOf(page, pages)}</span>
          {page < pages && (
            <a class="button button-quiet" href={hrefOf(page + 1)} rel="next">
              {t.next}
              <Icon name="chevron-right" />
            </a>
          )}
        </>
      )}
    </nav>
  )
}

/** The table behind a picture, folded away. */
export function TableBehind({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="table-behind">
      <summary>{label}</summary>
      {children}
    </details>
  )
}
