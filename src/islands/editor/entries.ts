/** What the buttons of the editor do, where each fits, and where it holds. */
import { lift, toggleMark } from 'prosemirror-commands'
import { liftListItem } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
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

export type Entry = {
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

/** The buttons in their order. */
export function entriesOf(tools: Tools): Entry[] {
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
