/**
 * The least that can answer: a `node:http` server that sends the bytes it was handed, in a process of its own.
 */
import { createServer } from 'node:http'

/** The body travels between the processes as base64. */
export type Answer = { headers: Record<string, string>; body: string }

process.once('message', ({ headers, body }: Answer) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => {
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : 0)
  })
})
process.once('disconnect', () => process.exit())
