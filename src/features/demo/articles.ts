/** The demonstration's articles, written by an editor, approved by the signer, with covers that the program draws. */
import sharp from 'sharp'
import {
  addPictures,
  approveArticle,
  beginArticle,
  publishArticle,
  submitArticle,
  writeArticle,
} from '#features/articles/index.ts'
import { type DemoArticle, demoArticles } from './article-texts.ts'
import type { Stage } from './load.ts'

/** Stood beside each article, so that nobody takes it for news. */
const source = 'Bài viết minh hoạ của phần mềm Thi Đua'

export async function loadArticles(stage: Stage, movement: number): Promise<void> {
  const inOrder = [...demoArticles].sort((one, other) => (one.on < other.on ? -1 : 1))
  for (const [index, article] of inOrder.entries()) {
    stage.clock.set(`${article.on}T02:30:00Z`)
    await publish(stage, article, article.ofMovement ? movement : null)
    stage.told('articles', index + 1, inOrder.length)
  }
}

async function publish(stage: Stage, article: DemoArticle, movement: number | null): Promise<void> {
  const editor = await stage.ctx('bientap')
  const signer = await stage.ctx('thutruong')
  const { kind, title, lead, tags, cover, document } = article
  const { id } = await beginArticle(editor, { unit: stage.rootUnit, kind, title })
  const pictures = cover ? (await addPictures(editor, id, [await drawn(cover.colours)])).pictures : []
  await writeArticle(editor, id, {
    _version: 1,
    kind,
    title,
    lead,
    source,
    author: 'Ban biên tập cổng Sen Hồng',
    tags: tags.split(',').map((tag) => tag.trim()),
    movement,
    cover: pictures[0] ?? null,
    cover_alt: cover?.alt ?? '',
    cover_caption: cover?.caption ?? '',
    focus_x: 50,
    focus_y: 50,
    document_number: document?.number ?? '',
    document_on: document?.on ?? null,
    issuer: document?.issuer ?? '',
    body: '',
    plain: article.text,
    reason: null,
  })
  await submitArticle(editor, id, 2)
  await approveArticle(signer, id, 3)
  await publishArticle(signer, id, 4)
}

/** A picture of hills, sun and water in two colours. */
async function drawn([dark, light]: readonly [string, string]): Promise<File> {
  const petals = [0, 45, 90, 135, 180, 225, 270, 315]
    .map((turn) => `<ellipse cx="800" cy="360" rx="46" ry="150" transform="rotate(${turn} 800 430)"/>`)
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
    <rect width="1600" height="900" fill="${light}"/>
    <circle cx="1220" cy="250" r="120" fill="#ffffff" opacity=".7"/>
    <path d="M0 560 Q400 400 800 540 T1600 500 V900 H0Z" fill="${dark}" opacity=".35"/>
    <path d="M0 680 Q420 540 860 660 T1600 620 V900 H0Z" fill="${dark}" opacity=".6"/>
    <g fill="${dark}" opacity=".85">${petals}<circle cx="800" cy="430" r="52" fill="#f2c14e"/></g>
    <path d="M0 790 Q400 730 800 780 T1600 760 V900 H0Z" fill="${dark}"/></svg>`
  const bytes = await sharp(Buffer.from(svg)).resize(960).jpeg({ quality: 88 }).toBuffer()
  return new File([new Uint8Array(bytes)], 'tranh-minh-hoa.jpg')
}
