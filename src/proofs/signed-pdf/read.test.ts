import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString, rgb } from '@libpdf/core'
import { type Bytes, type Identity, identity, revocationList, signPdf } from '../../../test/signing.ts'
import { nameFit, readSignedPdf, type SignedAnswer, type Trust } from './read.ts'

const now = new Date('2026-11-23T03:00:00Z')
let paper: Bytes
let root: Identity
let authority: Identity
let son: Identity
let trust: Trust

async function written(text: string): Promise<Bytes> {
  const pdf = PDF.create()
  pdf.addPage({ size: 'a4' }).drawText(text, { x: 60, y: 700 })
  return new Uint8Array(await pdf.save())
}

before(async () => {
  paper = await written('Quyet dinh khen thuong so 15')
  root = await identity({ name: 'Root CA của cơ quan thử', authority: true })
  authority = await identity({ name: 'CA cơ yếu thử', authority: true, issuer: root })
  son = await identity({ name: 'Đặng Thanh Sơn', issuer: authority })
  trust = { authorities: [root.der], revocations: [], now }
})

const read = (returned: Uint8Array, over: Partial<Trust> = {}, original = paper) =>
  readSignedPdf(original, new Uint8Array(returned), { ...trust, ...over })
const faultOf = (answer: SignedAnswer) => ('fault' in answer ? answer.fault : 'none')
const signersOf = (answer: SignedAnswer) =>
  'signatures' in answer ? answer.signatures.map(({ signer }) => signer) : [answer.fault]

/** The paper as somebody changes it by an update at its end, before or after signing. */
async function updated(from: Uint8Array, change: (pdf: PDF) => void): Promise<Bytes> {
  const pdf = await PDF.load(from)
  change(pdf)
  return new Uint8Array(await pdf.save({ incremental: true }))
}
const firstPage = (pdf: PDF) => pdf.getPage(0) ?? assert.fail('no page')

test('a signed paper comes back: it is the same, and the signature says whose it is', async () => {
  const answer = await read(await signPdf(paper, son))
  assert.ok('signatures' in answer, JSON.stringify(answer))
  assert.deepEqual(answer.signatures, [
    {
      signer: 'Đặng Thanh Sơn',
      organisation: 'Cơ quan Sen Hồng',
      issuer: 'CA cơ yếu thử',
      serial: answer.signatures[0]?.serial,
      at: '2026-11-23T02:00:00.000Z',
      until: '2036-01-01T00:00:00.000Z',
    },
  ])
})

test('names keep their diacritics, composed or not, in both ways in which certificates write them', async () => {
  for (const name of ['Nguyễn Thị Ước', 'Đặng Thanh Sơn'.normalize('NFD'), "H'Nhan Ksơr", 'Trần Thị Mỹ Lệ'])
    for (const twoBytes of [false, true]) {
      const who = await identity({ name, twoBytes, issuer: authority })
      assert.deepEqual(signersOf(await read(await signPdf(paper, who))), [name.normalize('NFC')])
    }
})

test('the older kind of detached signature is read, too', async () => {
  const answer = await read(await signPdf(paper, son, { subFilter: 'adbe.pkcs7.detached' }))
  assert.deepEqual(signersOf(answer), ['Đặng Thanh Sơn'])
})

test('a person signs and the agency seals after: both hold, in their order', async () => {
  const seal = await identity({ name: 'Văn phòng Sen Hồng', issuer: authority })
  const both = await signPdf(await signPdf(paper, son), seal)
  assert.deepEqual(signersOf(await read(both)), ['Đặng Thanh Sơn', 'Văn phòng Sen Hồng'])
})

test('the paper without a signature, and another paper that is signed, are refused', async () => {
  assert.equal(faultOf(await read(paper)), 'other-document')
  const noted = await updated(paper, (pdf) => pdf.setTitle('Một tiêu đề'))
  assert.match(faultOf(await read(noted)), /unsigned|changed/)
  const other = await signPdf(await written('Quyet dinh khac'), son)
  assert.equal(faultOf(await read(other)), 'other-document')
})

test('a stripped signature, a cut tail and bytes that are no PDF are refused', async () => {
  const signed = await signPdf(paper, son)
  const cut = signed.slice(0, signed.length - 200)
  assert.notEqual(faultOf(await read(cut)), 'none')
  const end = Buffer.from(signed)
  const emptied = Buffer.from(
    end.toString('latin1').replace(/<[0-9A-Fa-f]{2000,}>/, (hex) => `<${'0'.repeat(hex.length - 2)}>`),
    'latin1',
  )
  assert.equal(faultOf(await read(emptied)), 'broken')
  const noise = Buffer.concat([paper, Buffer.from('không phải bản cập nhật')])
  assert.notEqual(faultOf(await read(noise)), 'none')
})

test('a change anywhere in the update is found, or it says nothing else of anybody', async () => {
  const signed = await signPdf(paper, son)
  const hole = Buffer.from(signed)
    .toString('latin1')
    .search(/<[0-9A-Fa-f]{2000,}>/)
  const rest = signed.length - 700
  for (let at = paper.length; at < signed.length; at += at < hole || at > rest ? 11 : 173) {
    const changed = signed.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    const answer = await read(changed)
    // inside the signature stand copies of certificates that nothing rests upon, and zeros that fill it up
    const inside = at > hole && at < rest
    if (inside && 'signatures' in answer) assert.deepEqual(signersOf(answer), ['Đặng Thanh Sơn'])
    else assert.ok('fault' in answer, `byte ${at} of ${signed.length} was changed and not found`)
  }
})

test('what is drawn before signing is found although the signature itself holds', async () => {
  const drawn = await updated(paper, (pdf) =>
    firstPage(pdf).drawRectangle({ x: 0, y: 0, width: 600, height: 800, color: rgb(1, 1, 1) }),
  )
  assert.equal(faultOf(await read(await signPdf(drawn, son))), 'changed')
})

test('what is drawn, noted or replaced after signing is found', async () => {
  const signed = await signPdf(paper, son)
  const later = [
    await updated(signed, (pdf) => firstPage(pdf).drawText('va them ten khac', { x: 60, y: 650 })),
    await updated(signed, (pdf) => pdf.getCatalog().set('OpenAction', PdfName.of('Print'))),
    await updated(signed, (pdf) => pdf.getCatalog().set('Lang', PdfString.fromString('en'))),
  ]
  for (const one of later) assert.match(faultOf(await read(one)), /^changed/)
  assert.equal(
    faultOf(await read(Buffer.concat([signed, Buffer.from('% thêm một dòng\n')]))),
    'changed-after',
  )
})

test('a note, a form field or a layer slipped in beside the signature is found', async () => {
  const annotation = (entries: Record<string, string>) => (pdf: PDF) => {
    const note = PdfDict.of({
      Type: PdfName.of('Annot'),
      Rect: PdfArray.of(...[50, 600, 550, 720].map((one) => PdfNumber.of(one))),
      ...Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, PdfName.of(value)])),
    })
    firstPage(pdf).dict.set('Annots', PdfArray.of(pdf.register(note)))
  }
  const slipped: Record<string, string>[] = [
    { Subtype: 'FreeText' },
    { Subtype: 'Stamp' },
    { Subtype: 'Widget', FT: 'Tx' },
    { Subtype: 'Widget', FT: 'Sig' },
  ]
  for (const entries of slipped)
    assert.equal(
      faultOf(await read(await signPdf(await updated(paper, annotation(entries)), son))),
      'changed',
      JSON.stringify(entries),
    )
  const layered = await updated(paper, (pdf) =>
    pdf.getCatalog().set('OCProperties', PdfDict.of({ D: PdfDict.of({}) })),
  )
  assert.equal(faultOf(await read(await signPdf(layered, son))), 'changed')
})

test('a page added, or the pages put in another tree, are found', async () => {
  const longer = await updated(paper, (pdf) => {
    pdf.addPage({ size: 'a4' }).drawText('Danh sach khac', { x: 60, y: 700 })
  })
  assert.equal(faultOf(await read(await signPdf(longer, son))), 'changed')
})

test('a range that leaves something out, or covers less than the file, is found', async () => {
  const signed = Buffer.from(await signPdf(paper, son)).toString('latin1')
  const [whole = '', first = '', second = '', rest = ''] =
    /\/ByteRange ?\[0 (\d+) +(\d+) +(\d+) *\]/.exec(signed) ?? []
  assert.notEqual(whole, '')
  for (const numbers of [
    [0, Number(first) - 20, second, rest],
    [0, first, Number(second) + 20, Number(rest) - 20],
    [0, first, second, Number(rest) - 10],
    [1, Number(first) - 1, second, rest],
  ]) {
    const said = `/ByteRange [${numbers.join(' ')}`
    const forged = signed.replace(whole, `${said.padEnd(whole.length - 1).slice(0, whole.length - 1)}]`)
    assert.match(faultOf(await read(Buffer.from(forged, 'latin1'))), /range|wrong|changed|unreadable/)
  }
})

test('a stranger’s authority, an expired, a coming and a revoked certificate are refused', async () => {
  const strange = await identity({ name: 'CA lạ', authority: true })
  const impostor = await identity({ name: 'Đặng Thanh Sơn', issuer: strange })
  assert.equal(faultOf(await read(await signPdf(paper, impostor))), 'untrusted')
  const own = await identity({ name: 'Đặng Thanh Sơn' })
  assert.equal(faultOf(await read(await signPdf(paper, own))), 'untrusted')
  const old = await identity({ name: 'Đặng Thanh Sơn', issuer: authority, until: '2026-11-01T00:00:00Z' })
  assert.equal(faultOf(await read(await signPdf(paper, old))), 'expired')
  const coming = await identity({ name: 'Đặng Thanh Sơn', issuer: authority, from: '2027-01-01T00:00:00Z' })
  assert.equal(faultOf(await read(await signPdf(paper, coming))), 'expired')
  const signed = await signPdf(paper, son)
  const list = await revocationList(authority, [son])
  assert.equal(faultOf(await read(signed, { revocations: [list] })), 'revoked')
  // somebody else's list says nothing of it
  const theirs = await revocationList(strange, [son])
  assert.equal(faultOf(await read(signed, { revocations: [theirs] })), 'none')
})

test('a certificate that may not issue others gives nobody a name', async () => {
  const clerk = await identity({ name: 'Văn thư', issuer: authority })
  const made = await identity({ name: 'Đặng Thanh Sơn', issuer: clerk })
  assert.equal(faultOf(await read(await signPdf(paper, made))), 'untrusted')
  // nor does the authority's own certificate sign papers
  assert.equal(faultOf(await read(await signPdf(paper, authority))), 'untrusted')
})

test('names fit letter for letter, or bare where the certificate has no diacritics', () => {
  assert.equal(nameFit('ĐẶNG THANH SƠN', 'Đặng Thanh Sơn'), 'same')
  assert.equal(nameFit('Đặng Thanh Sơn'.normalize('NFD'), 'Đặng  Thanh Sơn'), 'same')
  assert.equal(nameFit('Dang Thanh Son', 'Đặng Thanh Sơn'), 'without-diacritics')
  assert.equal(nameFit('Đặng Thành Sơn', 'Đặng Thanh Sơn'), 'other')
  assert.equal(nameFit('Đăng Thanh Sơn', 'Đặng Thanh Sơn'), 'other')
  assert.equal(nameFit('', ''), 'other')
})
