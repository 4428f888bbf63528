/** The row of buttons above the text: one stop for Tab, arrows within, and each says whether it holds here. */
import { lift, toggleMark } from 'prosemirror-commands'
import { liftListItem } from 'prosemirror-schema-list'
import { type Command, type EditorState, Plugin } from 'prosemirror-state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import type { Ask } from './ask.ts'
import { commands, part } from './keys.ts'
import type { PictureTaker } from './pictures.ts'
import { isLink, schema } from './schema.ts'
import type { EditorWords } from './words.ts'

export type Tools = { words: EditorWords; ask: Ask; takePicture: PictureTaker }

type Entry = {
  label: string
  run(view: EditorView): unknown
  holds?: (state: EditorState) => boolean
  fits?: (state: EditorState) => boolean
}

/** Whether the selection stands in a part of this name. */
function inside(state: EditorState, name: string, level?: number): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth)
    if (type.name === name) return level === undefined || attrs.level === level
  }
  return false
}

const hasMark = (name: string) => (state: EditorState) => {
  const { from, to, empty, $from } = state.selection
  const mark = part(schema.marks, name)
  return empty
    ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, mark)
}

/** Takes a list or quotation off again where it stands, or puts it on. */
const toggled =
  (name: string, on: Command): Command =>
  (state, dispatch, view) => {
    if (!inside(state, name)) return on(state, dispatch, view)
    return name === 'blockquote'
      ? lift(state, dispatch)
      : liftListItem(part(schema.nodes, 'list_item'))(state, dispatch)
  }

/** Asks where the selected words lead. */
export function askForLink(view: EditorView, { words, ask }: Tools): boolean {
  if (view.state.selection.empty) return false
  const check = (given: Record<string, string>) => isLink(given.href ?? '')
  void ask([{ name: 'href', label: words.linkAsk, type: 'url' }], { check }).then((given) => {
    const href = given?.href?.trim()
    if (href) toggleMark(part(schema.marks, 'link'), { href })(view.state, view.dispatch)
    view.focus()
  })
  return true
}

const insertTable: Command = (state, dispatch) => {
  const cell = (kind: string) => part(schema.nodes, kind).createAndFill()
  const row = (kind: string) =>
    part(schema.nodes, 'table_row').create(
      null,
      [cell(kind), cell(kind), cell(kind)].filter((one) => one !== null),
    )
  const rows = [row('table_header'), row('table_cell'), row('table_cell')]
  dispatch?.(state.tr.replaceSelectionWith(part(schema.nodes, 'table').create(null, rows)).scrollIntoView())
  return true
}

function entriesOf(tools: Tools): Entry[] {
  const { words, takePicture } = tools
  const simple = (label: string, command: Command, holds?: Entry['holds'], fits?: Entry['fits']): Entry => ({
    label,
    run: (view) => command(view.state, view.dispatch, view),
    ...(holds && { holds }),
    ...(fits && { fits }),
  })
  return [
    simple(words.undo, commands.undo, undefined, (state) => commands.undo(state)),
    simple(words.redo, commands.redo, undefined, (state) => commands.redo(state)),
    simple(words.paragraph, commands.paragraph),
    simple(words.heading2, commands.heading2, (state) => inside(state, 'heading', 2)),
    simple(words.heading3, commands.heading3, (state) => inside(state, 'heading', 3)),
    simple(words.strong, commands.strong, hasMark('strong')),
    simple(words.em, commands.em, hasMark('em')),
    simple(words.bullets, toggled('bullet_list', commands.bullets), (state) => inside(state, 'bullet_list')),
    simple(words.numbers, toggled('ordered_list', commands.numbers), (state) =>
      inside(state, 'ordered_list'),
    ),
    simple(words.quotation, toggled('blockquote', commands.quotation), (state) =>
      inside(state, 'blockquote'),
    ),
    { label: words.link, run: (view) => askForLink(view, tools), fits: (state) => !state.selection.empty },
    simple(words.unlink, toggleMark(part(schema.marks, 'link')), undefined, hasMark('link')),
    { label: words.picture, run: (view) => takePicture.choose(view) },
    simple(words.table, insertTable, undefined, (state) => !isInTable(state)),
    simple(words.addRow, addRowAfter, undefined, isInTable),
    simple(words.addColumn, addColumnAfter, undefined, isInTable),
    simple(words.removeRow, deleteRow, undefined, isInTable),
    simple(words.removeColumn, deleteColumn, undefined, isInTable),
    simple(words.removeTable, deleteTable, undefined, isInTable),
  ]
}

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
