/**
 * Sets papers with Typst: PDF/A-2b, Tinos, nothing from outside. Templates are ours; what people wrote comes in
 * as data and is never read as markup.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

let compiler: NodeCompiler | undefined

/** Opened at the first paper: its fonts take a moment. */
function typst(): NodeCompiler {
  const { NodeCompiler: Compiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
    NodeCompiler: typeof NodeCompiler
  }
  const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  const workspace = import.meta.dirname
  compiler ??= Compiler.create({ workspace, fontArgs: [{ fontPaths: cuts.map((cut) => join(fonts, cut)) }] })
  return compiler
}

/** A template with what it is filled with. */
export type Setting = { template: string; content: unknown }

/**
 * The paper as PDF/A-2b. Its date of making is left out, so that the same record gives the same bytes.
 *
 * @throws Error when the template does not fit the content: a fault of ours
 */
export function setPaper({ template, content }: Setting): Uint8Array {
  const inputs = { content: JSON.stringify(content) }
  const set = typst()
  try {
    return set.pdf(
      { mainFileContent: template, inputs },
      { pdfStandard: 'a-2b' as never, creationTimestamp: 0 },
    )
  } finally {
    // what was set is not set again: its memory is given back
    set.evictCache(0)
  }
}
