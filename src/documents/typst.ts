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

/** A template with what it is filled with, and the pictures that it names. */
export type Setting = { template: string; content: unknown; pictures?: Record<string, Uint8Array> }

/** What was set, and what the template tells beside it under `<tight>`. */
export type Paper = { pdf: Uint8Array; tight: unknown[] }

/**
 * The paper as PDF/A-2b. Its date of making is left out, so that the same record gives the same bytes.
 *
 * @throws Error when the template does not fit the content: a fault of ours
 */
export function setPaper({ template, content, pictures = {} }: Setting): Paper {
  const set = typst()
  try {
    for (const [name, bytes] of Object.entries(pictures))
      set.mapShadow(join(import.meta.dirname, name), Buffer.from(bytes))
    const made = set.compile({ mainFileContent: template, inputs: { content: JSON.stringify(content) } })
    const fault = made.takeError()
    if (fault || !made.result) throw new Error(JSON.stringify(fault && set.fetchDiagnostics(fault)))
    const tight = set.query(made.result, { selector: '<tight>', field: 'value' }) as unknown[]
    return { pdf: set.pdf(made.result, { pdfStandard: 'a-2b' as never, creationTimestamp: 0 }), tight }
  } finally {
    // what was set is not set again: its memory is given back
    set.resetShadow()
    set.evictCache(0)
  }
}
