import type { ComponentChildren } from 'preact'
import { Medal } from './medal.tsx'

export type HonourEntry = { key: string | number; name: ComponentChildren; note?: ComponentChildren }

/** Who was honoured, with what and by which decision. */
export function HonourList({ honours }: { honours: readonly HonourEntry[] }) {
  return (
    <ul class="card honours">
      {honours.map((honour) => (
        <li key={honour.key}>
          <Medal />
          <div>
            <b>{honour.name}</b>
            {honour.note && <span class="muted">{honour.note}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}
