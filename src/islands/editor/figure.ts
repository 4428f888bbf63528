/** How a picture stands in the editor: itself, its caption, and a button for its words. */
import type { Node } from 'prosemirror-model'
import type { NodeViewConstructor } from 'prosemirror-view'
import type { PictureTaker } from './pictures.ts'
import type { EditorWords } from './words.ts'

type Way = { pictures: string; words: EditorWords; takePicture: PictureTaker }

export const figureView =
  ({ pictures, words, takePicture }: Way): NodeViewConstructor =>
  (first, view, getPos) => {
    let node = first
    const dom = document.createElement('figure')
    const image = document.createElement('img')
    const caption = document.createElement('figcaption')
    const edit = document.createElement('button')
    edit.type = 'button'
    edit.className = 'button button-quiet'
    edit.textContent = words.captionAsk
    edit.addEventListener('click', async () => {
      const said = await takePicture.describe(node.attrs)
      const place = getPos()
      if (said && place !== undefined)
        view.dispatch(view.state.tr.setNodeMarkup(place, null, { ...node.attrs, ...said }))
      view.focus()
    })
    const show = ({ attrs }: Node) => {
      image.src = `${pictures}/${attrs.picture}/nho.jpg`
      image.alt = String(attrs.alt)
      caption.textContent = [attrs.caption, attrs.credit].filter(Boolean).join(' © ')
    }
    show(node)
    dom.append(image, caption, edit)
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false
        node = next
        show(node)
        return true
      },
      stopEvent: (event) => event.target === edit,
      ignoreMutation: () => true,
    }
  }
