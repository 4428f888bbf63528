/** The row of buttons above the text: one stop for Tab, arrows within, and each says whether it holds here. */
import { type EditorState, Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type Entry, entriesOf, type Tools } from './entries.ts'

/** The row of buttons, with the plugin that keeps it in step with the text. */
export function toolbar(tools: Tools) {
  const element = document.createElement('div')
  element.className = 'editor-tools'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', tools.words.toolbar)
  let view: EditorView | undefined
  const entries = entriesOf(tools).map((entry) => ({ ...entry, button: buttonFor(entry, () => view) }))
  const buttons = entries.map(({ button }) => button)
  element.append(...buttons)
  element.addEventListener('keydown', (event) => walk(event, buttons))
  const show = (state: EditorState) => {
    for (const { button, holds, fits } of entries) {
      if (holds) button.setAttribute('aria-pressed', String(holds(state)))
      // not `disabled`: a button that has the focus must keep it
      button.setAttribute('aria-disabled', String(fits ? !fits(state) : false))
    }
  }
  const plugin = new Plugin({ view: () => ({ update: ({ state }) => show(state) }) })
  return {
    element,
    plugin,
    attach(to: EditorView): void {
      view = to
      show(to.state)
    },
  }
}

function buttonFor(entry: Entry, viewOf: () => EditorView | undefined): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'editor-tool'
  button.textContent = entry.label
  button.tabIndex = -1
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const view = viewOf()
    if (!view || button.getAttribute('aria-disabled') === 'true') return
    entry.run(view)
    if (!document.querySelector('dialog[open]')) view.focus()
  })
  return button
}

/** Arrows, Home and End go along the row. */
function walk(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const at = buttons.findIndex(({ ownerDocument }, place) => ownerDocument.activeElement === buttons[place])
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
