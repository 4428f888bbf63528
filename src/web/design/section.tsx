import type { ComponentChildren } from 'preact'

/** One family of components on the design page, with an anchor of its own. */
export function Shelf({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ComponentChildren
}) {
  return (
    <section class="shelf" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      <div class="shelf-body">{children}</div>
    </section>
  )
}

/** One component, named as in the code. */
export function Specimen({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="specimen">
      <h3 class="specimen-name">{name}</h3>
      {children}
    </div>
  )
}
