import type { ComponentChildren } from 'preact'
import { Medal } from './medal.tsx'

export type LedgerEntry = {
  key: string | number
  /** A year or the days, beside the entry. */
  when: ComponentChildren
  what: ComponentChildren
  note?: ComponentChildren
  /** What can be done with the entry. */
  tools?: ComponentChildren
  /** It still holds. */
  current?: boolean
  honour?: boolean
}

/** What was written down over the years, latest first: a record of service, a roll of honours. */
export function Ledger({
  entries,
  empty,
  label,
}: {
  entries: readonly LedgerEntry[]
  empty: string
  label: string
}) {
  if (entries.length === 0) return <p class="muted">{empty}</p>
  return (
    <ol class="ledger" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} class={entry.current ? 'ledger-current' : undefined}>
          <span class="ledger-when">{entry.when}</span>
          <div class="ledger-what">
            {entry.honour && <Medal />}
            <div>
              <p>{entry.what}</p>
              {entry.note && <p class="muted">{entry.note}</p>}
            </div>
          </div>
          {entry.tools && <span class="ledger-tools">{entry.tools}</span>}
        </li>
      ))}
    </ol>
  )
}
