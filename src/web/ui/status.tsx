import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** What a thing's state means; the word beside it says which state exactly. */
export type Tone = 'met' | 'over' | 'soon' | 'unknown' | 'late' | 'unmet' | 'held' | 'draft' | 'done' | 'info'

const shapes: Record<Tone, IconName> = {
  met: 'circle-check',
  over: 'arrow-up',
  soon: 'clock',
  unknown: 'circle-help',
  late: 'triangle-alert',
  unmet: 'circle-x',
  held: 'circle-pause',
  draft: 'pencil',
  done: 'check',
  info: 'info',
}

/** A state: always word, shape and colour together. `plain` is without its ground, for use in running text. */
export function Status({
  tone,
  plain,
  children,
}: {
  tone: Tone
  plain?: boolean
  children: ComponentChildren
}) {
  return (
    <span class={`status tone-${tone}${plain ? ' status-plain' : ''}`}>
      <Icon name={shapes[tone]} />
      {children}
    </span>
  )
}

type NoticeKind = 'info' | 'success' | 'warning' | 'danger'
const noticeShapes: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-x',
}

/** Something that the reader should know before going on. */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: NoticeKind
  title?: string
  children: ComponentChildren
}) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'danger' ? 'alert' : 'note'}>
      <Icon name={noticeShapes[kind]} />
      <div>
        {title && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

/** What this page will hold, and how to begin. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div class="muted">{children}</div>}
      {action && <div class="empty-action">{action}</div>}
    </div>
  )
}
