/** What the editor says, from the page's own words. */
export type EditorWords = {
  label: string
  toolbar: string
  paragraph: string
  heading2: string
  heading3: string
  strong: string
  em: string
  bullets: string
  numbers: string
  quotation: string
  link: string
  unlink: string
  table: string
  addRow: string
  addColumn: string
  removeRow: string
  removeColumn: string
  removeTable: string
  picture: string
  undo: string
  redo: string
  linkAsk: string
  altAsk: string
  captionAsk: string
  creditAsk: string
  apply: string
  cancel: string
  uploading: string
  failed: string
  choosePicture: string
}
