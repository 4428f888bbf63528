import { withoutFurniture } from './furniture.ts'
import { sourceOf } from './text.ts'

/** The lines of a text as it stood on a web page: broken lines joined, what belongs to the page left out. */
export const linesOfPage = (text: string): string[] =>
  withoutFurniture(sourceOf(text).lines).map((line) => line.text)
