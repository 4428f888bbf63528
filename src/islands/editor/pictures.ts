/** Pictures on their way into the text: chosen, pasted or dropped, uploaded, described, and put where one writes. */
import type { EditorView } from 'prosemirror-view'
import type { Ask } from './ask.ts'
import { schema } from './schema.ts'
import type { EditorWords } from './words.ts'

export type PictureTaker = {
  /** Opens the chooser of files. */
  choose(view: EditorView): void
  /** Takes pasted or dropped pictures; false where there are none. */
  fromFiles(view: EditorView, files: FileList | undefined): boolean
  /** Asks for the words of a picture that stands in the text. */
  describe(attrs: Record<string, unknown>): Promise<Record<string, string> | undefined>
}

type Way = { upload: string; words: EditorWords; ask: Ask }

export function pictureTaker({ upload, words, ask }: Way): PictureTaker {
  const describe: PictureTaker['describe'] = ({ alt = '', caption = '', credit = '' }) =>
    ask([
      { name: 'alt', label: words.altAsk, value: String(alt) },
      { name: 'caption', label: words.captionAsk, value: String(caption) },
      { name: 'credit', label: words.creditAsk, value: String(credit) },
    ])

  async function take(view: EditorView, file: File): Promise<void> {
    const status = statusBeside(view)
    status.textContent = words.uploading
    const answer = await send(upload, file)
    status.textContent = typeof answer === 'string' ? answer || words.failed : ''
    if (typeof answer === 'string') return
    const said = (await describe({})) ?? {}
    const figure = schema.nodes.figure?.create({ picture: answer.picture, ...said })
    if (figure) view.dispatch(view.state.tr.replaceSelectionWith(figure).scrollIntoView())
    view.focus()
  }

  return {
    describe,
    choose(view) {
      const input = document.createElement('input')
      Object.assign(input, { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/avif' })
      input.setAttribute('aria-label', words.choosePicture)
      input.addEventListener('change', () => {
        const [file] = input.files ?? []
        if (file) void take(view, file)
      })
      input.click()
    },
    fromFiles(view, files) {
      const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (pictures.length === 0) return false
      void pictures.reduce((before, file) => before.then(() => take(view, file)), Promise.resolve())
      return true
    },
  }
}

/** The number of the picture as it is kept, or a sentence why it is not. */
async function send(upload: string, file: File): Promise<{ picture: number } | string> {
  const form = new FormData()
  form.append('file', file)
  try {
    const response = await fetch(upload, { method: 'POST', body: form })
    const said = (await response.json()) as { picture?: number; sentence?: string }
    return said.picture ? { picture: said.picture } : (said.sentence ?? '')
  } catch {
    return ''
  }
}

function statusBeside(view: EditorView): HTMLElement {
  const place = view.dom.closest('.editor')
  let status = place?.querySelector<HTMLElement>('.editor-status')
  if (!status) {
    status = document.createElement('p')
    status.className = 'editor-status'
    status.setAttribute('role', 'status')
    place?.append(status)
  }
  return status
}
