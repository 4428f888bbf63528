import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { outputsFor } from './outputs.ts'

let dataDir: string
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'thidua-outputs-'))
})
after(() => rm(dataDir, { recursive: true, force: true }))

const textOf = async (stream: Readable) => Buffer.concat(await stream.toArray()).toString()

test('an output is written whole, read again, and gone when its job is dropped', async () => {
  const outputs = outputsFor(dataDir, 'agency/certificates-1')
  assert.deepEqual(await outputs.names(), [])
  assert.equal(await outputs.write('0001 Nguyễn Thị An.pdf', Buffer.from('một')), 5)
  assert.equal(await outputs.write('b.zip', Readable.from([Buffer.from('ha'), Buffer.from('i')])), 3)
  assert.equal(await outputs.write('b.zip', Buffer.from('mới')), 5)
  const found = await outputs.open('b.zip')
  assert.equal(found && (await textOf(found.stream)), 'mới')
  assert.equal(await outputs.open('c.zip'), null)
  await outputs.drop(['b.zip'])
  assert.deepEqual(await outputs.names(), ['0001 Nguyễn Thị An.pdf'])
  await outputs.drop()
  assert.deepEqual(await readdir(join(dataDir, 'outputs', 'agency')), [])
})

test('what breaks off while it is written is not there', async () => {
  const outputs = outputsFor(dataDir, 'agency/certificates-2')
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('nửa')
      throw new Error('broken off')
    })(),
  )
  await assert.rejects(outputs.write('a.zip', broken), /broken off/)
  assert.equal(await outputs.open('a.zip'), null)
})

test('names and keys never lead out of the folder', () => {
  assert.throws(() => outputsFor(dataDir, '../etc'))
  const outputs = outputsFor(dataDir, 'agency/certificates-3')
  for (const name of ['../a', 'a/b', '..', '', 'a\0'])
    assert.throws(() => outputs.pathOf(name), /not the name/)
})
