import type { ComponentChildren } from 'preact'
import type { Locale } from '#words/locale.ts'
import { type Option, Options } from './fields.tsx'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

/** A row of filters above a list. It is a GET form, so that what is filtered can be sent to a colleague. */
export function Filters({
  action,
  locale,
  submit,
  clear,
  label,
  children,
}: {
  action: string
  locale: Locale
  submit: string
  /** Where to go without filters, when there are some. */
  clear?: string
  /** What is chosen, where a page has several rows of filters. */
  label?: string
  children: ComponentChildren
}) {
  return (
    <form
      class="filters"
      method="get"
      action={action}
      role="search"
      aria-label={label ?? uiWords[locale].filter}
    >
      {children}
      <button type="submit" class="button button-quiet">
        <Icon name="filter" />
        {submit}
      </button>
      {clear && (
        <a class="filters-clear" href={clear}>
          {uiWords[locale].clearFilters}
        </a>
      )}
    </form>
  )
}

/** A search field in a row of filters. */
export function FilterSearch({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label class="filter filter-search">
      <span>{label}</span>
      <input type="search" name={name} value={value} autocomplete="off" />
    </label>
  )
}

/** A choice in a row of filters. */
export function FilterSelect({
  name,
  label,
  value,
  options,
  all,
}: {
  name: string
  label: string
  value: string
  options: readonly Option[]
  /** The label of not filtering. */
  all?: string
}) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select name={name}>
        {all !== undefined && <option value="">{all}</option>}
        <Options options={options} chosen={value} />
      </select>
    </label>
  )
}

/** What a list is filtered by, each with a way to take that filter off. */
export function FilterChips({
  chips,
  locale,
}: {
  chips: readonly { label: string; value: string; without: string }[]
  locale: Locale
}) {
  if (chips.length === 0) return null
  return (
    <ul class="filter-chips">
      {chips.map((chip) => (
        <li key={chip.label + chip.value}>
          <a class="filter-chip" href={chip.without}>
            {chip.label}: <b>{chip.value}</b>
            <Icon name="x" label={uiWords[locale].clearFilter(chip.label)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

export type Tab = { label: string; href: string; current?: boolean; count?: number | string }

/** Views of one thing, each with an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
