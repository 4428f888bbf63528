import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { connectionOf, openDatabases } from '#db/connect.ts'
import { readConfig } from '#platform/config.ts'

type Finding = { good: boolean; says: string }

/** Looks at what the program needs on this machine, and says what to do where it is missing. */
export async function run(): Promise<number | undefined> {
  const config = readConfig(process.env)
  const findings = [
    node(),
    await folder(config.dataDir),
    await database(config.databaseUrl),
    mail(config.smtpUrl),
    proxy(config),
  ]
  for (const { good, says } of findings) process.stdout.write(`${good ? 'ok  ' : 'LOOK'}  ${says}\n`)
  return findings.every(({ good }) => good) ? 0 : 1
}

const node = (): Finding => ({
  good: Number(process.versions.node.split('.')[0]) >= 24,
  says: `Node ${process.versions.node} (24 or later)`,
})

async function folder(path: string): Promise<Finding> {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
    const { bavail, bsize } = await statfs(path)
    const gigabytes = (bavail * bsize) / 1024 ** 3
    return {
      good: gigabytes > 1,
      says: `${path}: writable, ${gigabytes.toFixed(1)} GB free${gigabytes > 1 ? '' : '; make room, at least 1 GB'}`,
    }
  } catch {
    return { good: false, says: `${path} cannot be written; set DATA_DIR or mend its rights` }
  }
}

async function database(url: string | undefined): Promise<Finding> {
  if (!url) return { good: true, says: 'database: embedded, in the data folder' }
  const databases = openDatabases(connectionOf(url))
  try {
    const client = await databases.dedicated()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    await client.end()
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    return {
      good: version >= 15,
      says: `database: PostgreSQL ${version}${version >= 15 ? '' : '; 15 or later is needed'}`,
    }
  } catch (error) {
    return {
      good: false,
      says: `database: DATABASE_URL does not answer (${error instanceof Error ? error.message : String(error)})`,
    }
  } finally {
    await databases.close()
  }
}

const mail = (url: string | undefined): Finding => ({
  good: true,
  says: url ? 'mail: SMTP_URL is set' : 'mail: SMTP_URL is not set; letters are kept in the outbox page',
})

/** The session cookie needs TLS, or localhost. */
function proxy({ publicUrl, host }: { publicUrl: string | undefined; host: string }): Finding {
  const good = publicUrl?.startsWith('https://') === true || ['127.0.0.1', 'localhost', '::1'].includes(host)
  return {
    good,
    says: good
      ? 'address: local, or behind TLS'
      : 'address: browsers keep the session cookie over TLS only; put a proxy with TLS in front and set PUBLIC_URL=https://…',
  }
}
