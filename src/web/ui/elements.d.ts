/**
 * Our custom elements, for the type of pages. `draft-key` names what is kept; `words` are a page's words as JSON.
 */
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
      'read-aloud': { words: string; say: string; children?: ComponentChildren }
      'page-tools': { copy: string; copied: string; print: string; address: string }
      'article-editor': {
        words: string
        upload: string
        pictures: string
        children?: ComponentChildren
      }
      'similar-texts': { from: string; fields: string; children?: ComponentChildren }
      'search-suggestions': { from: string; label: string; children?: ComponentChildren }
    }
  }
}
