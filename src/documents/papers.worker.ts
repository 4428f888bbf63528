/** Entry of the thread that sets papers; started by `to-pdf.ts`. */
import { parentPort } from 'node:worker_threads'
import { type Setting, setPaper } from './typst.ts'

parentPort?.on('message', ({ id, setting }: { id: number; setting: Setting }) => {
  try {
    const paper = setPaper(setting)
    parentPort?.postMessage({ id, paper })
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
