/**
 * Sends chosen pictures one after the other and says how far it came; lets pictures be dragged into another
 * order. Without it the form sends them all at once, and buttons move them.
 */
const form = document.querySelector<HTMLFormElement>('#them-anh')
const field = form?.querySelector<HTMLInputElement>('input[type=file]')
const told = form?.querySelector<HTMLElement>('[data-uploading]')

form?.addEventListener('submit', async (event) => {
  const files = [...(field?.files ?? [])]
  if (files.length < 2 || !told) return
  event.preventDefault()
  for (const [at, file] of files.entries()) {
    told.textContent = `${told.dataset.uploading} ${at + 1}/${files.length}`
    const body = new FormData()
    body.set('_once', crypto.randomUUID())
    body.append('files', file)
    const answer = await fetch(form.action, { method: 'POST', body })
    if (answer.redirected || answer.ok) continue
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    told.textContent = `${file.name}: ${page.querySelector('.notice-danger')?.textContent?.trim() ?? answer.status}`
    return
  }
  location.reload()
})

const list = document.querySelector<HTMLOListElement>('[data-order]')
let dragged: HTMLElement | null = null

async function saveOrder(): Promise<void> {
  if (!list) return
  const ids = [...list.querySelectorAll<HTMLElement>('[data-photo]')].map((row) => row.dataset.photo)
  const body = new FormData()
  body.set('_once', crypto.randomUUID())
  body.set('order', ids.join(','))
  await fetch(list.dataset.order ?? '', { method: 'POST', body })
}

if (list) {
  document.querySelector('[data-dragging]')?.removeAttribute('hidden')
  for (const row of list.querySelectorAll<HTMLElement>('[data-photo]')) {
    const handle = row.querySelector('img')
    if (!handle) continue
    handle.draggable = true
    handle.addEventListener('dragstart', () => {
      dragged = row
      row.classList.add('is-dragged')
    })
    handle.addEventListener('dragend', () => {
      row.classList.remove('is-dragged')
      dragged = null
      void saveOrder()
    })
    row.addEventListener('dragover', (event) => {
      if (!dragged || dragged === row) return
      event.preventDefault()
      const { top, height } = row.getBoundingClientRect()
      row[event.clientY < top + height / 2 ? 'before' : 'after'](dragged)
    })
  }
}
