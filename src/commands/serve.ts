import { createServer } from 'node:http'
import { addresses } from '#addresses.ts'
import { beginToday, buildListener, perform, schedules, systemContext } from '#app.ts'
import type { House } from '#context.ts'
import { allTenants } from '#db/tenants.ts'
import { makeSetUpToken } from '#features/accounts/index.ts'
import { StartFailure } from '#platform/start-failure.ts'
import { openProgram, untilToldToStop } from './open-program.ts'

/** Serves until told to stop, then finishes what it has begun. */
export async function run(): Promise<undefined> {
  const { house, close } = await openProgram()
  try {
    await serveHouse(house, async (url) => {
      process.stdout.write(`Thi Đua: ${url}\n`)
      await printSetUpLinks(house, url)
    })
  } finally {
    await close()
  }
}

/** Listens, says where, works on jobs, and waits to be told to stop. */
export async function serveHouse(house: House, say: (url: string) => unknown): Promise<void> {
  const site = await listen(house)
  await say(site.url)
  await beginToday(house)
  await house.jobs.work(perform(house), schedules)
  await untilToldToStop()
  await site.close()
}

/** How long requests may take to end once the program is told to stop, in milliseconds. */
const patience = 10_000

/** Starts listening; `close` takes no new requests and waits for those under way. */
export async function listen(house: House): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port } = house.config
  const server = createServer(buildListener(house))
  // a slow or silent caller may not hold a connection for ever
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)))
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  const boundPort = typeof bound === 'object' && bound ? bound.port : port
  return {
    url: house.config.publicUrl ?? `http://localhost:${boundPort}`,
    close: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), patience)
        server.close(() => {
          clearTimeout(late)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new StartFailure({
    vi: `Cổng ${port} đang được chương trình khác dùng. Đặt PORT sang số khác rồi chạy lại.`,
    en: `Another program uses port ${port}. Set PORT to another number and run again.`,
  })
}

/** An agency without any account gets a one-time link for its first administrator; there are no default accounts. */
async function printSetUpLinks(house: House, url: string): Promise<void> {
  for (const tenant of await allTenants(house.databases)) {
    const token = await makeSetUpToken(systemContext(house, tenant))
    if (!token) continue
    const address = new URL(addresses.setUp({ ma: token }), url)
    if (tenant.hosts[0]) address.hostname = tenant.hosts[0]
    process.stdout.write(
      `Thiết lập lần đầu (dùng một lần, 24 giờ) · First set-up (once, 24 hours):\n  ${address}\n`,
    )
  }
}
