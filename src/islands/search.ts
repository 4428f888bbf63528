/**
 * `<search-suggestions>` around the search field offers titles while one types: arrows choose, Enter goes there,
 * Escape closes. Without scripts the field is a plain form.
 */
type Suggestion = { title: string; address: string }

const patience = 120

class SearchSuggestions extends HTMLElement {
  #list = document.createElement('ul')
  #timer: number | undefined
  #asked: AbortController | undefined
  #chosen = -1

  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input) return
    this.#list.id = 'goi-y'
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', this.getAttribute('label') ?? '')
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
    this.append(this.#list)
    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(input), patience)
    })
    input.addEventListener('keydown', (event) => this.#walk(event, input))
    input.addEventListener('blur', () => window.setTimeout(() => this.#close(input), 150))
  }

  async #ask(input: HTMLInputElement): Promise<void> {
    this.#asked?.abort()
    this.#asked = new AbortController()
    const { signal } = this.#asked
    try {
      const address = `${this.getAttribute('from')}?q=${encodeURIComponent(input.value)}`
      const response = await fetch(address, { signal })
      this.#show(input, response.ok ? ((await response.json()) as Suggestion[]) : [])
    } catch {
      // a newer question overtook this one, or there is no network: the form still works
    }
  }

  #show(input: HTMLInputElement, suggestions: readonly Suggestion[]): void {
    this.#chosen = -1
    this.#list.replaceChildren(
      ...suggestions.map(({ title, address }, index) => {
        const option = document.createElement('li')
        option.id = `goi-y-${index}`
        option.setAttribute('role', 'option')
        option.dataset.address = address
        option.textContent = title
        option.addEventListener('mousedown', () => location.assign(address))
        return option
      }),
    )
    const open = suggestions.length > 0 && document.activeElement === input
    this.#list.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    input.removeAttribute('aria-activedescendant')
  }

  #close(input: HTMLInputElement): void {
    this.#list.hidden = true
    this.#chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  #walk(event: KeyboardEvent, input: HTMLInputElement): void {
    const options = [...this.#list.querySelectorAll('li')]
    if (this.#list.hidden || options.length === 0) return
    const chosen = options[this.#chosen]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key !== 'Escape' && step === undefined && !(event.key === 'Enter' && chosen)) return
    event.preventDefault()
    if (event.key === 'Escape') this.#close(input)
    else if (step !== undefined) this.#choose(input, options, step)
    else if (chosen) location.assign(chosen.dataset.address ?? '')
  }

  #choose(input: HTMLInputElement, options: readonly HTMLElement[], step: number): void {
    this.#chosen = (this.#chosen + step + options.length) % options.length
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === this.#chosen))
    options[this.#chosen]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', options[this.#chosen]?.id ?? '')
  }
}

customElements.define('search-suggestions', SearchSuggestions)
