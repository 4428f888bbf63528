/** A small window that asks for a few words, by keyboard as well: Escape leaves, Enter takes. */
import type { EditorWords } from './words.ts'

export type Question = { name: string; label: string; type?: 'text' | 'url'; value?: string }
type Options = { check?: (given: Record<string, string>) => boolean }
export type Ask = (
  questions: readonly Question[],
  options?: Options,
) => Promise<Record<string, string> | undefined>

export const asker =
  (place: HTMLElement, words: EditorWords): Ask =>
  (questions, { check } = {}) =>
    new Promise((answer) => {
      const dialog = document.createElement('dialog')
      dialog.className = 'editor-ask'
      // not a form: one may not stand inside the form of the page
      const inputs = questions.map(({ name, label, type = 'text', value = '' }) => {
        const line = document.createElement('label')
        const input = document.createElement('input')
        Object.assign(input, { type, value })
        input.dataset.name = name
        line.append(label, input)
        dialog.append(line)
        return input
      })
      let given: Record<string, string> | undefined
      const take = () => {
        const read = Object.fromEntries(inputs.map((input) => [input.dataset.name ?? '', input.value]))
        if (check && !check(read)) {
          inputs[0]?.setAttribute('aria-invalid', 'true')
          return inputs[0]?.focus()
        }
        given = read
        dialog.close()
      }
      dialog.append(
        button(words.apply, take, 'primary'),
        button(words.cancel, () => dialog.close(), 'quiet'),
      )
      dialog.addEventListener('keydown', (event) => {
        event.stopPropagation()
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        take()
      })
      // what is typed here is no part of the page's form
      dialog.addEventListener('input', (event) => event.stopPropagation())
      dialog.addEventListener('close', () => {
        dialog.remove()
        answer(given)
      })
      place.append(dialog)
      dialog.showModal()
    })

function button(label: string, press: () => void, kind: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `button button-${kind}`
  made.textContent = label
  made.addEventListener('click', press)
  return made
}
