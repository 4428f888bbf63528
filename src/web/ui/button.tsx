import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Kind = 'primary' | 'quiet' | 'danger'
type Common = { kind?: Kind; icon?: IconName; children: ComponentChildren }

const classOf = (kind: Kind) => `button button-${kind}`

/** Sends the form that it stands in. `name` and `value` tell which of several buttons was pressed. */
export function Button({
  kind = 'primary',
  icon,
  children,
  ...rest
}: Common & {
  name?: string
  value?: string
  form?: string
  formAction?: string
  disabled?: boolean
  label?: string
}) {
  const { label, ...attributes } = rest
  return (
    <button type="submit" class={classOf(kind)} {...attributes} {...(label && { 'aria-label': label })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({
  kind = 'quiet',
  icon,
  href,
  children,
  download,
  label,
}: Common & { href: string; download?: boolean; label?: string }) {
  return (
    <a
      class={classOf(kind)}
      href={href}
      {...(download && { download: true })}
      {...(label && { 'aria-label': label })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}
