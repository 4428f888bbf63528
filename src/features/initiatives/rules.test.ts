import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { criteriaIn } from './actions/boards.ts'
import { after, isWhole, sharesFit, states, steps } from './rules/filing.ts'
import { outcomeOf, pointsFit, usualCriteria } from './rules/scoring.ts'
import { bandsOf, resemblance, sharedPairs, signatureOf } from './rules/similarity.ts'
import { monthsAfter } from './rules/time.ts'

const text =
  'Số hóa sổ theo dõi văn bản đến tại bộ phận một cửa, người dân tra cứu tình trạng hồ sơ bằng mã trên giấy hẹn, cán bộ không phải tìm trong sổ giấy'

test('a text is wholly like itself, with or without diacritics, in capitals or not', () => {
  const folded = 'SO HOA SO THEO DOI VAN BAN DEN tai bo phan mot cua'
  assert.equal(resemblance(signatureOf(text), signatureOf(text)), 1)
  assert.equal(
    resemblance(signatureOf(folded), signatureOf('Số hóa sổ theo dõi văn bản đến tại bộ phận một cửa')),
    1,
  )
})

test('a reworded text is still alike, another is not, and nothing is like a text without words', () => {
  const reworded = text.replace('tại bộ phận một cửa', 'ở bộ phận tiếp nhận').replace('không phải', 'khỏi')
  const other = 'Trồng cây dược liệu dưới tán rừng, hợp tác xã bao tiêu sản phẩm cho các hộ dân vùng cao'
  assert.ok(resemblance(signatureOf(text), signatureOf(reworded)) > 0.5)
  assert.ok(resemblance(signatureOf(text), signatureOf(other)) < 0.1)
  assert.equal(resemblance(signatureOf('… !'), signatureOf('… !')), 0)
})

test('the estimate from signatures stays near the share of pairs that two texts have', () => {
  const word = fc.constantFrom(
    'công',
    'việc',
    'hồ',
    'sơ',
    'người',
    'dân',
    'số',
    'hóa',
    'nhanh',
    'gọn',
    'sổ',
    'giấy',
  )
  const said = fc.array(word, { minLength: 10, maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(said, said, (one, other) => {
      const estimate = resemblance(signatureOf(one), signatureOf(other))
      // 84 permutations: six standard deviations are below 0.33
      assert.ok(Math.abs(estimate - sharedPairs(one, other)) < 0.33)
    }),
  )
})

test('two texts that are much alike share a band, so that they are found', () => {
  const [one, other] = [bandsOf(signatureOf(text)), bandsOf(signatureOf(`${text}. Áp dụng từ tháng 3.`))]
  assert.ok(one.some((band) => other.includes(band)))
  assert.deepEqual(bandsOf([]), [])
  assert.ok(one.every((band) => Number.isInteger(band) && Math.abs(band) <= 2 ** 31))
})

test('signatures are stored, so the same text gives the same numbers in every version of the program', () => {
  assert.deepEqual(signatureOf('sáng kiến mới').slice(0, 2), signatureOf('SANG KIEN MOI').slice(0, 2))
  assert.deepEqual(signatureOf('sáng kiến').slice(0, 3), [73378247, -1054339126, 1210296967])
})

test('shares add up to a hundred, and nobody is an author twice', () => {
  assert.equal(
    sharesFit([
      { person: 1, share: 60 },
      { person: 2, share: 40 },
    ]),
    undefined,
  )
  assert.match(sharesFit([{ person: 1, share: 60 }])?.say('vi') ?? '', /60 %, phải là 100 %/)
  assert.match(sharesFit([])?.say('vi') ?? '', /0 %/)
  assert.match(
    sharesFit([
      { person: 1, share: 50 },
      { person: 1, share: 50 },
    ])?.say('vi') ?? '',
    /hai lần/,
  )
})

test('what is sent has problem, solution, effect and where it is applied', () => {
  const said = { problem: 'a', solution: 'b', effect: 'c', applied: 'd' }
  assert.equal(isWhole(said), undefined)
  assert.match(isWhole({ ...said, effect: ' ', applied: '' })?.say('vi') ?? '', /Hiệu quả, Nơi đã áp dụng/)
})

test('every state is reached from the draft, and what is settled stays so', () => {
  const reached = new Set(['draft'])
  for (const _ of states)
    for (const { from, to } of steps) if (from.some((one) => reached.has(one))) reached.add(to)
  assert.equal(reached.size, states.length)
  for (const { step } of steps) assert.equal(after('recognised', step), undefined)
  assert.equal(after('scored', 'assign'), 'examining')
})

test('a round is carried by the share of all members, and who did not mark does not agree', () => {
  const mark = (agrees: boolean, ...points: number[]) => ({ agrees, points })
  const round = [mark(true, 20, 20), mark(true, 30, 25), undefined]
  assert.deepEqual(outcomeOf(round, { votes: 2, of: 3 }), {
    members: 3,
    marked: 2,
    agree: 2,
    needed: 2,
    carried: true,
    mean: 47.5,
  })
  assert.equal(outcomeOf([...round, undefined], { votes: 2, of: 3 }).carried, false)
  assert.equal(outcomeOf([], { votes: 1, of: 2 }).carried, false)
  assert.equal(outcomeOf([undefined], { votes: 1, of: 2 }).mean, undefined)
})

test('points fit when every criterion has some, none above the most', () => {
  assert.equal(pointsFit([30, 30, 30, 10], usualCriteria), true)
  assert.equal(pointsFit([30, 30, 30, 11], usualCriteria), false)
  assert.equal(pointsFit([30, 30, 30], usualCriteria), false)
  assert.equal(
    usualCriteria.reduce((sum, { most }) => sum + most, 0),
    100,
  )
})

test('criteria are read a line each, with the most points at the end', () => {
  assert.deepEqual(criteriaIn('Tính mới: 40\n\nHiệu quả 60'), [
    { name: 'Tính mới', most: 40 },
    { name: 'Hiệu quả', most: 60 },
  ])
  for (const wrong of ['', 'Tính mới', 'Tính mới 0', 'Tính mới 101'])
    assert.equal(criteriaIn(wrong), undefined)
})

test('so many months later is the same day, or the last of a shorter month', () => {
  assert.equal(monthsAfter('2026-11-23', 12), '2027-11-23')
  assert.equal(monthsAfter('2028-02-29', 12), '2029-02-28')
  assert.equal(monthsAfter('2026-12-31', 24), '2028-12-31')
})
