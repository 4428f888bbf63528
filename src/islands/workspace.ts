/**
 * Small comforts of the workspace. Everything works without them.
 */
import './autosave-draft.ts'
import './similar-texts.ts'

/** `/` goes to the search field, unless one is writing. */
document.addEventListener('keydown', (event) => {
  const writing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing) return
  const search = document.querySelector<HTMLInputElement>('[data-slash]')
  if (!search) return
  event.preventDefault()
  search.focus()
})

/** Escape closes an open menu and gives the focus back to what opened it. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.tools-menu[open]')) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})

/** A click elsewhere closes it too. */
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.tools-menu[open]')) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  }
})
