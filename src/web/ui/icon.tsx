import { type IconName, icons } from './icons.ts'

export type { IconName }

/** A Lucide icon at the size of the text beside it. Decorative unless it gets a label. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
      // our own constant markup from icons.ts, never anything that came from outside
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  )
}
