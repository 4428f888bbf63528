/**
 * Pages under twenty connections, plain and as browsers ask for them, each beside a bare `node:http` server that sends the same bytes.
 */
import { demonstrationPassword } from '#features/demo/index.ts'
import { besideBare, type Page } from './beside-bare.ts'
import { loadDemonstration, measured, signIn, startProduct } from './product.ts'

const connections = 20

async function firstMovement(url: string): Promise<string> {
  const list = await (await fetch(`${url}/phong-trao`)).text()
  const [address] = /\/phong-trao\/\d+/.exec(list) ?? []
  if (!address) throw new Error('no movement is public')
  return address
}

async function styleSheet(url: string): Promise<string> {
  const [address] = /\/tai-nguyen\/app\.\w+\.css/.exec(await (await fetch(url)).text()) ?? []
  if (!address) throw new Error('the home page names no style sheet')
  return address
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  const product = await startProduct(main, dataDir)
  try {
    const officer = await signIn(product.url, 'canbo', demonstrationPassword)
    const movement = await firstMovement(product.url)
    const style = await styleSheet(product.url)
    const packed = { 'accept-encoding': 'gzip, deflate, br' }
    const pages: Page[] = [
      { name: 'home page', address: '/' },
      { name: 'home page, brotli', address: '/', headers: packed },
      { name: 'public movement page', address: movement },
      { name: 'public movement page, brotli', address: movement, headers: packed },
      { name: 'style sheet, brotli', address: style, headers: packed },
      // an address with a query is not kept
      { name: 'public movement page, made anew each time', address: `${movement}?anew` },
      { name: 'goal board, signed in', address: '/chi-tieu', headers: { cookie: officer } },
    ]
    for (const page of pages) await besideBare(product.url, page, connections)
  } finally {
    await product.stop()
  }
})
