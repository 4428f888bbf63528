import type { ComponentChildren } from 'preact'
import { formatInstant } from '#words/dates.ts'
import { Icon, type IconName } from './icon.tsx'

export type Happened = { key: string | number; at: Date; who: string; what: ComponentChildren }

/** What happened to a thing, latest first. */
export function EventList({ events, empty }: { events: readonly Happened[]; empty: string }) {
  if (events.length === 0) return <p class="muted">{empty}</p>
  return (
    <ol class="event-list">
      {events.map((event) => (
        <li key={event.key}>
          <span class="event-what">{event.what}</span>
          <span class="muted">
            {event.who && `${event.who} · `}
            <time dateTime={event.at.toISOString()}>{formatInstant(event.at)}</time>
          </span>
        </li>
      ))}
    </ol>
  )
}

export type TreeNode = {
  key: string | number
  label: ComponentChildren
  note?: ComponentChildren
  children: readonly TreeNode[]
}

/** A tree that folds by itself, e.g. of units. The toggle stands beside the label, which may hold a link. */
export function Tree({ nodes, open = 2 }: { nodes: readonly TreeNode[]; open?: number }) {
  return (
    <ul class="tree">
      {nodes.map((node) => (
        <li key={node.key}>
          <div class="tree-row">
            <span class="tree-label" id={`tree-${node.key}`}>
              {node.label}
            </span>
            {node.note && <span class="muted">{node.note}</span>}
          </div>
          {node.children.length > 0 && (
            <details open={open > 0}>
              <summary aria-labelledby={`tree-${node.key}`} />
              <Tree nodes={node.children} open={open - 1} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

export type Step = {
  key: string
  state: 'done' | 'open' | 'required' | 'not-applicable'
  title: ComponentChildren
  /** The article that asks for it. */
  cite?: string
  note?: ComponentChildren
  action?: ComponentChildren
}

const stepShapes: Record<Step['state'], IconName> = {
  done: 'circle-check',
  open: 'clock',
  required: 'triangle-alert',
  'not-applicable': 'circle-pause',
}

/** A checklist with the article behind each step. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.key} class={`step step-${step.state}`}>
          <Icon name={stepShapes[step.state]} />
          <div>
            <p class="step-title">{step.title}</p>
            {step.cite && <p class="cite">{step.cite}</p>}
            {step.note && <div class="muted">{step.note}</div>}
            {step.action}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type KanbanColumn = {
  key: string
  title: string
  count: number
  cards: readonly { key: string | number; content: ComponentChildren }[]
  empty: string
}

/** Columns of cards; cards move by the buttons that they hold. */
export function Kanban({ columns, label }: { columns: readonly KanbanColumn[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and has to be reachable by keyboard
    <section class="kanban" aria-label={label} tabIndex={0}>
      {columns.map((column) => (
        <section key={column.key} class="kanban-column">
          <h2>
            {column.title} <span class="count">{column.count}</span>
          </h2>
          {column.cards.length === 0 ? (
            <p class="muted">{column.empty}</p>
          ) : (
            <ul>
              {column.cards.map((card) => (
                <li key={card.key} class="card kanban-card">
                  {card.content}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  )
}

export type Mark = { id: string; start: number; end: number; label: string; href?: string }

/** A source text with passages marked; each mark has an id to link to and says what was read from it. */
export function Passages({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: ComponentChildren[] = []
  let at = 0
  for (const mark of sorted) {
    // a passage inside another one is reached through the outer mark
    if (mark.start < at) {
      parts.push(<span key={mark.id} id={mark.id} />)
      continue
    }
    parts.push(text.slice(at, mark.start))
    const inside = text.slice(mark.start, mark.end)
    parts.push(
      <mark key={mark.id} id={mark.id} title={mark.label}>
        {mark.href ? <a href={mark.href}>{inside}</a> : inside}
      </mark>,
    )
    at = mark.end
  }
  parts.push(text.slice(at))
  return <div class="passages">{parts}</div>
}
