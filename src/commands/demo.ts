import type { House } from '#context.ts'
import { allTenants } from '#db/tenants.ts'
import { demonstrationPassword, guests, isEmpty, loadDemonstration } from '#features/demo/index.ts'
import { openProgram } from './open-program.ts'
import { serveHouse } from './serve.ts'

/** Serves the demonstration agency, loading it first where the data folder is empty. Its data lie apart, in `data/demo`. */
export async function run(): Promise<undefined> {
  process.env.DATA_DIR ||= './data/demo'
  process.stdout.write('Thi Đua: khởi động cơ sở dữ liệu · starting the database…\n')
  const { house, close } = await openProgram()
  try {
    await load(house)
    await serveHouse(house, (url) => process.stdout.write(logins(url)))
  } finally {
    await close()
  }
}

async function load(house: House): Promise<void> {
  const [tenant] = await allTenants(house.databases)
  if (!tenant || !(await isEmpty(house, tenant))) return
  const from = performance.now()
  process.stdout.write('Nạp cơ quan minh hoạ · loading the demonstration agency\n')
  let shown = ''
  await loadDemonstration(house, tenant, (what, done, of) => {
    const line = `  ${what.padEnd(9)} ${'█'.repeat(Math.round((done / of) * 24)).padEnd(24, '·')} ${done}/${of}`
    // on a terminal one line grows; in a log each part is told once, when it is done
    if (process.stdout.isTTY)
      process.stdout.write(`${shown && !shown.startsWith(`  ${what}`) ? '\n' : '\r'}${line}`)
    else if (done === of) process.stdout.write(`${line}\n`)
    shown = line
  })
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  process.stdout.write(`${process.stdout.isTTY ? '\n' : ''}  ${seconds} s\n`)
}

function logins(url: string): string {
  const width = Math.max(...guests.map(({ login }) => login.length))
  const lines = guests.map(({ login, says }) => `  ${login.padEnd(width)}   ${says}`)
  return [
    '',
    `Mở · open:  ${url}`,
    '',
    'Đăng nhập · sign in:',
    ...lines,
    `Mật khẩu chung · shared password:  ${demonstrationPassword}`,
    '',
    'Dữ liệu minh hoạ: cơ quan, con người, số liệu đều không có thật. · Demonstration data: nothing here is real.',
    'Dừng bằng Ctrl+C · stop with Ctrl+C.',
    '',
  ].join('\n')
}
