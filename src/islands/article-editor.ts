/**
 * `<article-editor>` puts an editor in place of the plain text field, for those who know Word: headings, lists,
 * quotations, tables, links and captioned pictures. What is written goes into the hidden field as the structured
 * text that the server keeps. Without this script the plain field serves.
 */
import { baseKeymap } from 'prosemirror-commands'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState, type Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { asker } from './editor/ask.ts'
import { figureView } from './editor/figure.ts'
import { keysOf, signs } from './editor/keys.ts'
import { cleanPasted } from './editor/paste.ts'
import { pictureTaker } from './editor/pictures.ts'
import { documentFrom } from './editor/schema.ts'
import { toolbar } from './editor/toolbar.ts'
import type { EditorWords } from './editor/words.ts'

class ArticleEditor extends HTMLElement {
  #view: EditorView | undefined

  connectedCallback(): void {
    const plain = this.querySelector<HTMLTextAreaElement>('[name=plain]')
    const kept = this.querySelector<HTMLTextAreaElement>('[name=body]')
    // a text that came back from the plain form stays in it
    if (this.#view || !plain || !kept || kept.value.trim() === '') return
    const words = JSON.parse(this.getAttribute('words') ?? '{}') as EditorWords
    const say = (name: string) => this.getAttribute(name) ?? ''
    const ask = asker(this, words)
    const tools = { words, ask, takePicture: pictureTaker({ upload: say('upload'), words, ask }) }
    const bar = toolbar(tools)
    const place = document.createElement('div')
    place.className = 'editor-page'
    const root = document.createElement('div')
    root.className = 'editor'
    root.append(bar.element, place)
    const label = document.createElement('p')
    label.className = 'editor-label'
    label.textContent = words.label
    // the text itself has it as its name
    label.setAttribute('aria-hidden', 'true')

    const view = new EditorView(place, {
      state: EditorState.create({
        doc: documentFrom(kept.value),
        plugins: [
          signs(),
          keysOf(tools),
          keymap(baseKeymap),
          dropCursor(),
          gapCursor(),
          tableEditing(),
          history(),
          bar.plugin as Plugin,
        ],
      }),
      attributes: {
        class: 'prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.label,
      },
      nodeViews: { figure: figureView({ pictures: say('pictures'), ...tools }) },
      transformPastedHTML: cleanPasted,
      handlePaste: (_, event) => tools.takePicture.fromFiles(view, event.clipboardData?.files),
      handleDrop: (_, event) => tools.takePicture.fromFiles(view, event.dataTransfer?.files),
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction))
        if (!transaction.docChanged) return
        kept.value = JSON.stringify(view.state.doc.toJSON())
        kept.dispatchEvent(new Event('input', { bubbles: true }))
      },
    })
    this.#view = view
    // a draft that was taken back comes into the field from outside
    kept.addEventListener('change', () => {
      const state = EditorState.create({ doc: documentFrom(kept.value), plugins: view.state.plugins })
      view.updateState(state)
    })
    bar.attach(view)
    kept.disabled = false
    plain.disabled = true
    const field = plain.closest<HTMLElement>('.field')
    if (field) field.hidden = true
    this.append(label, root)
  }

  disconnectedCallback(): void {
    this.#view?.destroy()
    this.#view = undefined
  }
}

customElements.define('article-editor', ArticleEditor)
