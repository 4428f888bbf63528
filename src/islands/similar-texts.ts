/**
 * `<similar-texts from="…" fields="a b">` beside a form: while one writes, what others have written alike stands in its
 * list. Without scripts the list is that of the last time the form was saved.
 */
type Similar = { title: string; told: string; address: string | null }

const patience = 700

class SimilarTexts extends HTMLElement {
  #timer: number | undefined
  #asked: AbortController | undefined

  connectedCallback(): void {
    const names = (this.getAttribute('fields') ?? '').split(' ')
    document.addEventListener('input', (event) => {
      const field = event.target
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
      if (!names.includes(field.name) || !field.form) return
      const { form } = field
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form, names), patience)
    })
  }

  async #ask(form: HTMLFormElement, names: readonly string[]): Promise<void> {
    this.#asked?.abort()
    this.#asked = new AbortController()
    const typed = new FormData(form)
    const body = new URLSearchParams(names.map((name) => [name, String(typed.get(name) ?? '')]))
    body.set('but', this.dataset.but ?? '')
    try {
      const response = await fetch(this.getAttribute('from') ?? '', {
        method: 'POST',
        body,
        signal: this.#asked.signal,
      })
      if (response.ok) this.#show((await response.json()) as Similar[])
    } catch {
      // a newer question overtook this one, or there is no network: the form still works
    }
  }

  #show(found: readonly Similar[]): void {
    const list = this.querySelector('ul')
    const nothing = this.querySelector<HTMLElement>('[data-nothing]')
    if (!list || !nothing) return
    nothing.hidden = found.length > 0
    list.replaceChildren(
      ...found.map(({ title, told, address }) => {
        const row = document.createElement('li')
        const name = document.createElement(address ? 'a' : 'b')
        name.textContent = title
        if (name instanceof HTMLAnchorElement && address) name.href = address
        const note = document.createElement('p')
        note.className = 'sub'
        note.textContent = told
        row.append(name, note)
        return row
      }),
    )
  }
}

customElements.define('similar-texts', SimilarTexts)
