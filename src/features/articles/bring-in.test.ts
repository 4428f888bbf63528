import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { docxParts, zipOf } from '../../../test/zip.ts'
import { textOf } from './body/text.ts'
import { articleFrom } from './bring-in.ts'

const page = `Trang chủ > Tin tức
Sở Thử nghiệm phát động đợt thi đua nước rút cuối năm

|
Lượt xem: 1.234
Chế độ ban đêm OFF
Đọc bài viết

Sở Thử nghiệm phát động đợt thi đua nước rút cuối năm

Sáng 12/10, Sở Thử nghiệm tổ chức lễ phát động đợt thi đua nước rút cuối năm với sự tham dự của toàn thể cán bộ, công chức, người lao động trong cơ quan.

Đồng chí Trần Văn Mẫu, Bí thư Đảng ủy, Giám đốc Sở
phát biểu tại lễ phát động

Phát biểu tại buổi lễ, đồng chí Giám đốc nhấn mạnh ba yêu cầu của đợt thi đua: làm đúng việc, làm đủ việc và làm xong việc trong năm.

Các nội dung trọng tâm

- Hoàn thành các chỉ tiêu còn lại của năm.
- Trả lời hết các kiến nghị của người dân.

Đợt thi đua kết thúc vào ngày 31/12; kết quả được xét khen thưởng ngay trong tháng 01 năm sau./.

Lê Thị Tác Giả

Thư viện ảnh
Thống kê truy cập
Đang truy cập: 12
Số lượt truy cập: 345678`

test('a published page becomes an article: title once, lead, caption, author, and nothing of the page', () => {
  const read = articleFrom(page)
  assert.ok(read)
  assert.equal(read.title, 'Sở Thử nghiệm phát động đợt thi đua nước rút cuối năm')
  assert.match(read.lead, /^Sáng 12\/10, Sở Thử nghiệm tổ chức .* trong cơ quan\.$/)
  assert.equal(
    read.cover_caption,
    'Đồng chí Trần Văn Mẫu, Bí thư Đảng ủy, Giám đốc Sở phát biểu tại lễ phát động',
  )
  assert.equal(read.author, 'Lê Thị Tác Giả')
  assert.deepEqual(
    read.body.content.map(({ type }) => type),
    ['paragraph', 'heading', 'bullet_list', 'paragraph'],
  )
  assert.doesNotMatch(
    textOf(read.body),
    /Lượt xem|ban đêm|Đọc bài|truy cập|Thư viện|phát động đợt thi đua nước rút/,
  )
})

test('credits that stand in so many words are read as such', () => {
  const read = articleFrom(
    'Tiêu đề của một bài viết ngắn\n\nĐoạn mở đầu nói điều chính của bài viết này.\n\nĐoạn thứ hai kể thêm.\n\nTác giả: Nguyễn Văn Bút\nNguồn: Báo Thử nghiệm',
  )
  assert.equal(read?.author, 'Nguyễn Văn Bút')
  assert.equal(read?.source, 'Báo Thử nghiệm')
})

test('a text of one paragraph keeps it as its text', () => {
  const read = articleFrom('Tiêu đề của bài\n\nChỉ có một đoạn.')
  assert.deepEqual([read?.lead, read && textOf(read.body)], ['', 'Chỉ có một đoạn.'])
})

test('what has no line for a title is no article', () => {
  assert.equal(articleFrom(''), null)
  assert.equal(articleFrom('\n \n'), null)
  assert.equal(articleFrom('x'.repeat(400)), null)
})

const fixture = join(import.meta.dirname, '../../../../shared/fixtures/launch-2026.txt')
const absent = existsSync(fixture) ? false : `there is no ${fixture}`
test('the launch that lies beside the repository becomes a clean article', { skip: absent }, () => {
  const read = articleFrom(readFileSync(fixture, 'utf8'))
  assert.ok(read)
  assert.equal(read.title, 'Chi bộ và cơ quan Đảng uỷ UBND tỉnh phát động phong trào thi đua năm 2026')
  assert.match(read.lead, /^Năm 2026 là năm có ý nghĩa đặc biệt quan trọng.*nhiệm kỳ 2026–2031\.$/)
  assert.equal(
    read.cover_caption,
    'Đ/c Nguyễn Mạnh Hùng, TUV, Bí thư chi bộ, Thủ trưởng cơ quan Phát động phong trào thi đua năm 2026',
  )
  assert.equal(read.author, 'Nguyễn Văn Phương')
  const text = textOf(read.body)
  assert.doesNotMatch(text, /Lượt xem|Chế độ ban đêm|Đọc bài viết|Thư viện ảnh|truy cập/)
  assert.equal(text.split(read.title).length, 1, 'the title is not in the text')
  assert.equal(read.body.content.length, 9)
  assert.match(text, /^Việc triển khai thực hiện[\s\S]*Thứ nhất, [\s\S]*Thứ năm, [\s\S]*đề ra\.\/\.$/)
})

describe('through the door', () => {
  let app: App
  let ha: Browser
  before(async () => {
    app = await startApp()
    const grant = { role: 'editor' as const, unit_id: app.units.agency.id, starts_on: '2020-01-01' }
    await app.db
      .insertInto('grants')
      .values({ ...grant, account_id: app.people.ha.accountId })
      .execute()
    ha = await app.as('ha')
  })
  after(() => app.close())
  const latest = () =>
    app.db.selectFrom('article_versions').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()

  test('the caption stands with the picture that was sent with it', async () => {
    const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
    const photo = new File([new Uint8Array(bytes)], 'le-phat-dong.jpg')
    const fields = { unit: app.units.agency.id, kind: 'tin-tuc', text: page, photo }
    assert.equal((await ha.post(addresses.articles.bringIn(), fields)).status, 303)
    const version = await latest()
    assert.ok(version.cover_id)
    assert.deepEqual(version.pictures, [version.cover_id])
    assert.match(version.cover_caption, /^Đồng chí Trần Văn Mẫu/)
  })

  test('a Word file is read as well, with its first picture under its caption', async () => {
    const picture = await sharp({ create: { width: 70, height: 50, channels: 3, background: '#3a3' } })
      .png()
      .toBuffer()
    const paragraphs = page
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line.replace('>', '&gt;')}</w:t></w:r></w:p>`)
    const drawing = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:embed="rId7"/></w:drawing></w:r></w:p>'
    const wordFile = (target: string) =>
      zipOf([
        ...docxParts(`${paragraphs.slice(0, 9).join('')}${drawing}${paragraphs.slice(9).join('')}`),
        {
          name: 'word/_rels/document.xml.rels',
          content: `<Relationships><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/></Relationships>`,
        },
        { name: 'word/media/image1.png', content: picture },
        { name: 'word/media/image2.emf', content: 'no picture for the web' },
      ])
    const file = new File([new Uint8Array(wordFile('media/image1.png'))], 'bai.docx')
    const fields = { unit: app.units.agency.id, kind: 'tin-tuc', text: '', file }
    assert.equal((await ha.post(addresses.articles.bringIn(), fields)).status, 303)
    const version = await latest()
    assert.equal(version.title, 'Sở Thử nghiệm phát động đợt thi đua nước rút cuối năm')
    assert.ok(version.cover_id)
    assert.match(version.cover_caption, /^Đồng chí Trần Văn Mẫu/)
    for (const target of ['media/image2.emf', 'media/none.png', '../../../../etc/passwd']) {
      const without = new File([new Uint8Array(wordFile(target))], 'bai.docx')
      assert.equal(
        (await ha.post(addresses.articles.bringIn(), { ...fields, file: without })).status,
        303,
        target,
      )
      assert.equal((await latest()).cover_id, null, target)
    }
  })

  test('nothing given, a picture for a text, and a stranger’s unit are answered kindly', async () => {
    const fields = { unit: app.units.agency.id, kind: 'tin-tuc', text: '  ' }
    assert.match(
      (await ha.post(addresses.articles.bringIn(), fields)).text,
      /Hãy dán nguyên văn hoặc chọn một tệp/,
    )
    const picture = new File(
      [
        new Uint8Array(
          await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a33' } })
            .png()
            .toBuffer(),
        ),
      ],
      'a.docx',
    )
    const wrong = await ha.post(addresses.articles.bringIn(), { ...fields, file: picture })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /không phải văn bản Word/)
    assert.equal(
      (await (await app.as('an')).post(addresses.articles.bringIn(), { ...fields, text: page })).status,
      404,
    )
  })
})
