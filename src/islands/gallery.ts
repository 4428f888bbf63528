/**
 * Opens the pictures of an album over the page: arrows go on and back, Escape closes, the focus returns to the
 * picture that was opened. Without it every picture has a page of its own.
 */
const grid = document.querySelector<HTMLElement>('[data-gallery]')
const links = [...(grid?.querySelectorAll<HTMLAnchorElement>('a[data-large]') ?? [])]
const box = document.createElement('dialog')
const picture = document.createElement('img')
const caption = document.createElement('p')
const save = document.createElement('a')
let at = 0

const button = (label: string, act: () => void) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}

function show(index: number): void {
  const link = links[(index + links.length) % links.length]
  if (!link) return
  at = links.indexOf(link)
  const { large = '', caption: text = '' } = link.dataset
  picture.src = large
  picture.alt = link.querySelector('img')?.alt ?? ''
  caption.textContent = `${at + 1}/${links.length} ${text}`
  save.href = large
}

function open(index: number): void {
  show(index)
  box.showModal()
}

if (grid) {
  const { close = '', previous = '', next = '', download = '' } = grid.dataset
  const tools = document.createElement('div')
  tools.className = 'lightbox-tools'
  save.textContent = download
  save.download = ''
  const back = button(previous, () => show(at - 1))
  const on = button(next, () => show(at + 1))
  tools.append(
    back,
    on,
    save,
    button(close, () => box.close()),
  )
  box.className = 'lightbox'
  caption.setAttribute('aria-live', 'polite')
  box.append(tools, picture, caption)
  document.body.append(box)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') show(at - 1)
    if (event.key === 'ArrowRight') show(at + 1)
  })
  box.addEventListener('close', () => links[at]?.focus())
  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open(index)
    })
  }
}
