import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import { Seal } from '../ui/seal.tsx'
import { Notice } from '../ui/status.tsx'
import { uiWords } from '../ui/words.ts'
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
          <a class="agency" href={addresses.home()}>
            <Seal />
            <span>
              <span class="agency-superior">
                {frame.agency.superior}
                {frame.agency.demonstration && (
                  <span class="demonstration">{uiWords[frame.locale].demonstration}</span>
                )}
              </span>
              <b>{frame.agency.name}</b>
            </span>
          </a>
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
