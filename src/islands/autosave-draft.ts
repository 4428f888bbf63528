/**
 * `<autosave-draft draft-key="…">` around a form keeps what is typed in this browser until the form is sent, and
 * offers it again when the page is opened anew. Nothing leaves the browser; passwords and files are not kept.
 */
type Draft = { at: number; fields: [name: string, value: string][] }

const keptFor = 7 * 24 * 3_600_000

class AutosaveDraft extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    const draft = this.#read()
    const state = JSON.stringify(fieldsOf(form))
    if (draft && JSON.stringify(draft.fields) !== state && !form.querySelector('[role=alert]'))
      this.#offer(form, draft)
    form.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#write({ at: Date.now(), fields: fieldsOf(form) }), 500)
    })
    form.addEventListener('submit', () => {
      clearTimeout(this.#timer)
      // kept until the answer shows that it was taken: the next page of this form finds nothing new to offer
      this.#write({ at: Date.now(), fields: fieldsOf(form) })
      sessionStorage.setItem('thidua-sent', this.#name)
    })
  }

  get #name(): string {
    return `thidua-draft:${this.getAttribute('draft-key') ?? location.pathname}`
  }

  #read(): Draft | undefined {
    try {
      const draft = JSON.parse(localStorage.getItem(this.#name) ?? 'null') as Draft | null
      return draft && Date.now() - draft.at < keptFor ? draft : undefined
    } catch {
      return undefined
    }
  }

  #write(draft: Draft): void {
    try {
      localStorage.setItem(this.#name, JSON.stringify(draft))
    } catch {
      // a full or forbidden store costs the comfort, not the form
    }
  }

  #offer(form: HTMLFormElement, draft: Draft): void {
    const note = document.createElement('div')
    note.className = 'notice notice-info'
    note.setAttribute('role', 'status')
    const text = document.createElement('p')
    text.textContent = this.getAttribute('offer') ?? ''
    const take = button(this.getAttribute('take') ?? '', () => {
      fill(form, draft)
      note.remove()
    })
    const drop = button(this.getAttribute('drop') ?? '', () => {
      localStorage.removeItem(this.#name)
      note.remove()
    })
    note.append(text, take, drop)
    form.before(note)
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button-quiet'
  made.textContent = label
  made.addEventListener('click', press)
  return made
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  const secret = new Set(
    [...form.querySelectorAll<HTMLInputElement>('input[type=password]')].map((input) => input.name),
  )
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('_') && !secret.has(name)
      ? [[name, value] as [string, string]]
      : [],
  )
}

function fill(form: HTMLFormElement, draft: Draft): void {
  const left = new Map<string, string[]>()
  for (const [name, value] of draft.fields) left.set(name, [...(left.get(name) ?? []), value])
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      field.checked = left.get(field.name)?.includes(field.value) ?? false
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      if (field instanceof HTMLInputElement && ['hidden', 'file', 'password', 'submit'].includes(field.type))
        continue
      const value = left.get(field.name)?.shift()
      if (value === undefined) continue
      field.value = value
      // an editor that stands before the field shows what came into it
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}

// the page after a form that was taken: its draft has served
const sent = sessionStorage.getItem('thidua-sent')
if (sent && !document.querySelector('form [role=alert]')) {
  localStorage.removeItem(sent)
  sessionStorage.removeItem('thidua-sent')
}

// the next person at a shared machine is not shown what this one was typing
document.addEventListener('submit', (event) => {
  if (!(event.target instanceof Element) || !event.target.matches('[data-forget]')) return
  for (const name of Object.keys(localStorage))
    if (name.startsWith('thidua-draft:')) localStorage.removeItem(name)
})

customElements.define('autosave-draft', AutosaveDraft)
