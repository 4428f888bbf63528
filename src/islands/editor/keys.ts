/** What the keyboard does: the keys that Word has, and signs at the begin of a line that become lists and headings. */
import { chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { askForLink, type Tools } from './entries.ts'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** The part of the schema with this name; a name that is none is a slip that shows at once. */
export function part<Kind>(kinds: Readonly<Record<string, Kind>>, name: string): Kind {
  const kind = kinds[name]
  if (!kind) throw new Error(`the schema has no ${name}`)
  return kind
}

export const commands = {
  strong: toggleMark(part(marks, 'strong')),
  em: toggleMark(part(marks, 'em')),
  paragraph: setBlockType(part(nodes, 'paragraph')),
  heading2: setBlockType(part(nodes, 'heading'), { level: 2 }),
  heading3: setBlockType(part(nodes, 'heading'), { level: 3 }),
  bullets: wrapInList(part(nodes, 'bullet_list')),
  numbers: wrapInList(part(nodes, 'ordered_list')),
  quotation: wrapIn(part(nodes, 'blockquote')),
  undo,
  redo,
} satisfies Record<string, Command>

const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(part(nodes, 'hard_break').create()).scrollIntoView())
  return true
})

/** Tab moves in lists and tables only: elsewhere it leaves the editor, as it must for the keyboard. */
export function keysOf(tools: Tools): Plugin {
  const item = part(nodes, 'list_item')
  return keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': commands.strong,
    'Mod-i': commands.em,
    'Mod-k': (_, __, view) => view !== undefined && askForLink(view, tools),
    'Mod-Alt-0': commands.paragraph,
    'Mod-Alt-1': commands.heading2,
    'Mod-Alt-2': commands.heading3,
    'Shift-Enter': breakLine,
    Enter: splitListItem(item),
    Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
  })
}

/** `# `, `- `, `1. ` and `> ` at the begin of a line, as in the plain notation. */
export const signs = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3}) $/, part(nodes, 'heading'), (match) => ({
        level: (match[1]?.length ?? 1) + 1,
      })),
      wrappingInputRule(/^[-*] $/, part(nodes, 'bullet_list')),
      wrappingInputRule(/^(\d{1,4})\. $/, part(nodes, 'ordered_list'), (match) => ({
        order: Number(match[1]),
      })),
      wrappingInputRule(/^> $/, part(nodes, 'blockquote')),
    ],
  })
