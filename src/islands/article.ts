/**
 * `<page-tools>`: copies the address of a page and prints it. Without scripts both are done from the browser's own
 * menu, and the address stands on the page.
 */
class PageTools extends HTMLElement {
  connectedCallback(): void {
    const say = (name: string) => this.getAttribute(name) ?? ''
    const status = document.createElement('span')
    status.setAttribute('role', 'status')
    const copy = button(say('copy'), async () => {
      await navigator.clipboard.writeText(new URL(say('address'), location.href).href)
      status.textContent = say('copied')
    })
    if (!navigator.clipboard) copy.hidden = true
    this.replaceChildren(
      copy,
      status,
      button(say('print'), () => window.print()),
    )
  }
}

function button(label: string, press: () => unknown): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button button-quiet'
  made.textContent = label
  made.addEventListener('click', press)
  return made
}

customElements.define('page-tools', PageTools)
