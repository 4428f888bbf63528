/**
 * Reads a file that may have been made to do harm in a process of its own: bounded memory, bounded time, no
 * right to write or to start programs, nor to load native code unless asked, an empty environment. When it overruns it is
 * killed; this process does not grow with what was in the file.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FaultyFile, type FileFault } from './file-faults.ts'

/** How much the reading process may take before it is killed. */
export type Bounds = {
  megabytes: number
  seconds: number
  /** Lets the process load native code, whose memory is then not bounded here: the worker bounds its own. */
  native?: boolean
}

/** What a reading process may say about the file itself; everything else is its own message. */
type Ending = { ended: true } | { refused: FileFault }

/** What a caller asks of a reading process. */
type Reading<Message> = { bounds: Bounds; take(message: Message): void }

// Each may take its bound of memory, so the machine bears a few at a time; the others wait here.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Performs the task in the worker file and hands each of its messages to `take`.
 *
 * @param worker the worker's source beside its caller; the build puts all of them beside the program
 * @throws FaultyFile with what the worker found, or `tooHeavy` when it was killed
 */
export async function performApart<Message>(
  worker: URL,
  task: unknown,
  reading: Reading<Message>,
): Promise<void> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    await perform(worker, task, reading)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function perform<Message>(
  worker: URL,
  task: unknown,
  { bounds, take }: Reading<Message>,
): Promise<void> {
  const child = fork(entryOf(worker), [JSON.stringify(task)], {
    execArgv: [
      `--max-old-space-size=${bounds.megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
      ...(bounds.native ? ['--allow-addons'] : []),
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let ending: Ending | undefined
  let broken: unknown
  child.on('message', (message: Message | Ending) => {
    if (isEnding(message)) ending = message
    else if (broken === undefined) {
      try {
        take(message)
      } catch (error) {
        broken = error
        child.kill('SIGKILL')
      }
    }
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), bounds.seconds * 1000)
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    // `close` comes after the last message, `exit` may come before it
    child.on('close', () => resolve())
  }).finally(() => clearTimeout(timer))
  if (broken !== undefined) throw broken
  if (ending && 'refused' in ending) throw new FaultyFile(ending.refused)
  if (!ending) throw new FaultyFile({ code: 'tooHeavy' })
}

const isEnding = (message: unknown): message is Ending =>
  typeof message === 'object' && message !== null && ('ended' in message || 'refused' in message)

function entryOf(worker: URL): string {
  const source = fileURLToPath(worker)
  // node runs the TypeScript source itself; in the built product the worker lies bundled beside its caller
  return existsSync(source) ? source : source.replace(/\.ts$/, '.js')
}

/** What a worker file does: its task in, messages out, and one ending. Whatever it throws is a damaged file. */
export async function serve<Task, Message>(
  work: (task: Task, send: (message: Message) => Promise<void>) => Promise<void>,
): Promise<void> {
  const send = (message: Message | Ending): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!process.send) throw new Error('a worker is started by performApart')
      process.send(message, (error: Error | null) => (error ? reject(error) : resolve()))
    })
  // the program that asked is gone
  process.on('disconnect', () => process.exit())
  try {
    await work(JSON.parse(process.argv[2] ?? 'null') as Task, send)
    await send({ ended: true })
  } catch (error) {
    await send({ refused: error instanceof FaultyFile ? error.fault : { code: 'damaged' } })
  }
  process.disconnect?.()
}
