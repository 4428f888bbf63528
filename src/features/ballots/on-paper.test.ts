import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { verifyBallot } from '#proofs/ballot-result.ts'
import { type App, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { councilOf, refusedWith } from '../../../test/council.ts'
import { enterSheets, givePaperBallot } from './actions.ts'
import { ballotById } from './queries.ts'

let app: App
let council: ReturnType<typeof councilOf>
before(async () => {
  app = await startApp()
  council = councilOf(app)
})
after(() => app.close())

test('two members vote on paper: two tellers read, where they differ is named, and a stranger counts again', async () => {
  const { ballot, question } = await council.paperFor('lan', 'giang')
  await assert.rejects(council.receive('lan', ballot), refusedWith(/được phát phiếu giấy/))
  const voters = [await council.receive('son', ballot), await council.receive('binh', ballot)]
  await council.openIt(ballot)
  for (const voter of voters) await council.put(ballot, await voter.cast({ [question]: 'agree' }))
  await assert.rejects(council.close(ballot), refusedWith(/hai người kiểm phiếu/))
  const [first, second] = [`s1_${question}`, `s2_${question}`]
  const [son, binh] = [await app.as('son'), await app.as('binh')]
  const sheets = addresses.ballots.sheets({ ballot })
  const show = addresses.ballots.show({ ballot })
  await son.post(sheets, { returned: '2', [first]: 'agree', [second]: 'blank' })
  assert.doesNotMatch((await binh.get(show)).text, /bản nhập khác nhau/)
  await binh.post(sheets, { returned: '2', [first]: 'agree', [second]: 'disagree' })
  assert.match((await son.get(show)).text, /Tờ số 2: /)
  await assert.rejects(council.close(ballot), refusedWith(/khác nhau, trước hết ở tờ số 2/))
  await binh.post(sheets, { returned: '2', [first]: 'agree', [second]: 'blank' })
  await council.close(ballot)
  const { result } = (await ballotById(app.db, ballot)) ?? {}
  const [tally] = result?.tallies ?? []
  assert.deepEqual([tally?.agree, tally?.disagree, tally?.blank, tally?.carried], [3, 0, 1, true])
  assert.deepEqual(result?.roll.map(({ right }) => right).sort(), [
    'electronic',
    'electronic',
    'none',
    'paper',
    'paper',
  ])
  assert.deepEqual(await verifyBallot(result), [])
  assert.match((await binh.get(show)).text, /Phiếu giấy: 2/)
})

test('nobody is the only one on paper, and paper is handed out by the keeper, once, before the box opens', async () => {
  const { ballot, seatOf, question } = await council.paperFor('lan')
  await council.receive('son', ballot)
  await council.receive('binh', ballot)
  await assert.rejects(council.openIt(ballot), refusedWith(/Chỉ có một phiếu giấy/))
  const give = async (who: CastName, name: CastName) =>
    givePaperBallot(await app.ctx(who), ballot, seatOf(name))
  await assert.rejects(give('binh', 'giang'))
  await assert.rejects(give('ha', 'son'), refusedWith(/đã được nhận một lần/))
  await assert.rejects(give('ha', 'lan'), refusedWith(/được phát phiếu giấy/))
  await give('ha', 'giang')
  await council.openIt(ballot)
  await assert.rejects(give('ha', 'dung'), refusedWith(/Hòm phiếu đã mở/))
  const marks = { [`s1_${question}`]: 'agree' } as const
  const enter = async (who: CastName, returned: number) =>
    enterSheets(await app.ctx(who), ballot, { returned, marks })
  await assert.rejects(enter('an', 1))
  await assert.rejects(enter('son', 3), refusedWith(/Chỉ phát 2 phiếu giấy/))
  await assert.rejects(enter('son', 2), refusedWith(/Tờ số 2 chưa nhập đủ/))
  for (const teller of ['son', 'binh'] as const) await enter(teller, 1)
  await assert.rejects(enter('lan', 1), refusedWith(/hai người khác/))
})
