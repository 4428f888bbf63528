/** Our custom elements, for the type of pages. `draft-key` names what is kept. */
import 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'autosave-draft': {
        'draft-key': string
        offer: string
        take: string
        drop: string
        children?: ComponentChildren
      }
    }
  }
}
