import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'

export type Line = { key: string | number; what: string; unit: string; href: string }

/** What waits for one step each. */
export function Lines({ title, button, rows }: { title: string; button: string; rows: readonly Line[] }) {
  if (rows.length === 0) return null
  return (
    <Card title={title}>
      <ul class="plain-list">
        {rows.map((row) => (
          <li key={row.key} class="work-line">
            <span>
              {row.what} <span class="muted">{row.unit}</span>
            </span>
            <ButtonLink href={row.href} icon="arrow-right">
              {button}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
