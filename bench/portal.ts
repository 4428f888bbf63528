/**
 * An article's page under fifty connections: warm and made anew each time, each beside a bare `node:http` server
 * with the same bytes, and the same article served by WordPress as Debian packs it, in the same run.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { besideBare, type Page, told, under } from './beside-bare.ts'
import { atRest, loadDemonstration, measured, percentile, say, startProduct } from './product.ts'

const connections = 50
const packed = { 'accept-encoding': 'gzip, deflate, br' }
const turns = 3

type Article = { address: string; title: string; body: string }

/** The first article of the public list, with what a peer needs to show the same. */
async function firstArticle(url: string): Promise<Article> {
  const [address] = /\/tin-tuc\/[^"?#]+-\d+/.exec(await textOf(`${url}/tin-tuc`)) ?? []
  if (!address) throw new Error('no article is public')
  const page = await textOf(url + address)
  const [, title] = /"og:title" content="([^"]+)"/.exec(page) ?? []
  const [body] = /<div class="prose">[\s\S]*?<\/article>/.exec(page) ?? []
  if (!title || !body) throw new Error(`${address} does not read like an article`)
  return { address, title, body: body.replace('</article>', '') }
}

const textOf = async (address: string): Promise<string> => (await fetch(address)).text()

/** The peer with the article, at an address made anew each time and one kept in memory; undefined where it cannot run. */
async function startPeer({ title, body }: Article) {
  if (process.getuid?.() !== 0) return undefined
  const child = spawn('bash', [join(import.meta.dirname, 'peer-wordpress.sh'), title], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  })
  child.stdin?.end(body)
  const [anew, warm] = (await firstLine(child)).split(' ')
  if (!anew || !warm) throw new Error(`the peer ended with ${child.exitCode}`)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    const open = child.stdio[3] as Writable
    open.end()
    await ended
  }
  return { anew, warm, stop }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) return line
  return ''
}

/** Product and peer in turns, so that other work on the machine meets both. */
async function besidePeer(name: string, own: string, peer: string): Promise<void> {
  say(name)
  const ratios: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const [ours, theirs] = [
      await under(own, { headers: packed, connections }),
      await under(peer, { headers: packed, connections }),
    ]
    ratios.push(ours.perSecond / theirs.perSecond)
    say(`  product    ${told(ours)}`)
    say(`  WordPress  ${told(theirs)}`)
  }
  say(
    `  ratio      ${percentile(ratios, 0.5).toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(', ')})`,
  )
}

await measured(async (main, dataDir) => {
  await loadDemonstration(main, dataDir)
  const product = await startProduct(main, dataDir)
  try {
    await atRest(product)
    const article = await firstArticle(product.url)
    const anew = `${article.address}?anew`
    const beside = (name: string, page: Omit<Page, 'name'>) =>
      besideBare(product.url, { name, ...page }, connections)
    // Node makes fast code of what it has run some hundred thousand times; the bare server is there sooner
    await beside('article, the program just started', article)
    await beside('article, warm', article)
    await beside('article, warm, brotli', { ...article, headers: packed })
    await beside('article, made anew each time', { address: anew, headers: packed })
    const peer = await startPeer(article)
    if (!peer) {
      say('WordPress is left out: its packages are installed and started as root only')
      return
    }
    try {
      await besidePeer('made anew each time', product.url + anew, peer.anew)
      await besidePeer(
        'warm, the peer from the page memory of nginx',
        product.url + article.address,
        peer.warm,
      )
    } finally {
      await peer.stop()
    }
  } finally {
    await product.stop()
  }
})
