import type { ComponentChildren } from 'preact'
import { Notice } from '../ui/status.tsx'
import { AgencyMark } from './agency-mark.tsx'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { LanguageSwitch, ThemeSwitch } from './tools.tsx'

/** A page with one purpose and nothing around it: signing in, setting up. */
export function BarePage({
  frame,
  title,
  children,
}: {
  frame: Frame
  title: string
  children: ComponentChildren
}) {
  return (
    <Document frame={frame} title={title} kind="bare">
      <div class="bare">
        <header class="bare-head">
          <AgencyMark frame={frame} />
        </header>
        <main id="noi-dung" class="bare-main card card-padded">
          {frame.flash && <Notice kind="success">{frame.flash}</Notice>}
          {children}
        </main>
        <footer class="bare-foot tools">
          <ThemeSwitch frame={frame} />
          <LanguageSwitch frame={frame} />
        </footer>
      </div>
    </Document>
  )
}
