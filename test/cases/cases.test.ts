import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleOn, rulesInForce } from '#law/catalogue.ts'
import {
  type Answer,
  type Cite,
  everyTerm,
  judge,
  type Rule,
  readFacts,
  settle,
  type Verdict,
} from '#law/language/index.ts'
import { decidersOf } from '#law/procedures/authority.ts'
import { procedureOf } from '#law/procedures/index.ts'
import { awardMoney } from '#law/procedures/money.ts'
import { togetherRule } from '#law/procedures/together.ts'
import { votePasses, voteRule } from '#law/procedures/votes.ts'
import { allowed, quotas } from '#law/quality/quotas.ts'
import { citation } from '#law/sources/cite.ts'
import type { Asked, Bound, Capped, Case, Eligible, Paid, PaidTogether, Voted } from './case.ts'
import { cases as congHien } from './cong-hien-nien-han.ts'
import { cases as dang } from './dang.ts'
import { cases as caNhan } from './danh-hieu-ca-nhan.ts'
import { cases as huanChuong } from './huan-chuong-bang-khen.ts'
import { cases as kyLuat } from './ky-luat-va-xem-xet.ts'
import { cases as tapThe } from './tap-the.ts'
import { cases as thuTuc } from './thu-tuc.ts'
import { cases as tienThuong } from './tien-thuong.ts'

const cases: readonly Case[] = [
  ...caNhan,
  ...kyLuat,
  ...tapThe,
  ...huanChuong,
  ...congHien,
  ...tienThuong,
  ...thuTuc,
  ...dang,
]

test('there are at least 120 cases, each asked once', () => {
  assert.ok(cases.length >= 120, String(cases.length))
  assert.equal(new Set(cases.map(({ hoi }) => hoi)).size, cases.length)
})

for (const one of cases) test(`${one.on}: ${one.hoi}`, () => decide(one))

function decide(one: Case): void {
  switch (one.kind) {
    case 'du-tieu-chuan':
      eligible(one)
      break
    case 'tien-thuong':
      paid(one)
      break
    case 'nhieu-hinh-thuc':
      paidTogether(one)
      break
    case 'bo-phieu':
      voted(one)
      break
    case 'ty-le':
      capped(one)
      break
    case 'chuyen-tiep':
      bound(one)
      break
    default:
      asked(one)
  }
}

function cites(cite: readonly Cite[], { cite: wanted }: { readonly cite?: string }): void {
  if (!wanted) return
  const found = cite.map((one) => citation(one).vi)
  assert.ok(
    found.some((text) => text.includes(wanted)),
    `${wanted} not among: ${found.join('; ')}`,
  )
}

/** By the rules that bind the case; where two sets do, the more favourable answer. */
function eligible(one: Eligible): void {
  const { sets } = rulesInForce(one.on, one.received ? { received: one.received } : {})
  const verdicts = sets.map((set) => verdictBy(one, set.on))
  const best = (['met', 'unknown', 'unmet'] as const).find((answer) =>
    verdicts.some((verdict) => verdict.answer === answer),
  )
  const verdict = verdicts.find(({ answer }) => answer === best)
  assert.ok(verdict)
  assert.equal(verdict.answer, one.answer satisfies Answer, told(verdict))
  assert.equal(verdict.suspended, one.suspended ?? false)
  if (one.because) assert.ok(decides(verdict, one.because), told(verdict))
  cites(
    verdict.clauses.flatMap(({ cite, rule }) => [
      ...cite,
      ...everyTerm(rule).flatMap((term) => term.cite ?? []),
    ]),
    one,
  )
}

const told = ({ clauses }: Verdict) =>
  clauses.map(({ rule, answer }) => `${rule.id ?? rule.term}: ${answer}`).join(', ')
const decides = ({ clauses }: Verdict, id: string) =>
  clauses.some(({ rule }) => everyTerm(rule).some((term) => term.id === id))

function verdictBy(one: Eligible, by: string): Verdict {
  const { kind: _kind, award, subject: kind = 'ca-nhan', path, facts, regulation } = one
  const whole = ruleOn(award, kind, by)
  assert.ok(whole, award)
  const rule = path ? everyTerm(whole).find(({ id }) => id === path) : whole
  assert.ok(rule, path)
  const filled = settle(rule, {
    ...regulation,
    rules: { ...(one.open ? {} : nothingMore(rule)), ...regulation?.rules },
  })
  return judge(filled, readFacts({ ...facts, subject: { kind, ...facts.subject } }), one.on)
}

/** An agency whose regulation asks nothing more. */
const nothingMore = (rule: Rule) =>
  Object.fromEntries(
    everyTerm(rule).flatMap((term) => (term.term === 'set-locally' ? [[term.key, 'none' as const]] : [])),
  )

function paid(one: Paid): void {
  const money = awardMoney(one.award, { subject: one.subject ?? 'ca-nhan', decidedOn: one.on })
  assert.equal('amount' in money ? money.amount : money.kind, one.amount)
  cites(money.cite, one)
}

function paidTogether(one: PaidTogether): void {
  const payments = togetherRule(one.honours, { subject: 'ca-nhan', decidedOn: one.on })
  assert.deepEqual(
    payments.map((payment) => payment.paid),
    one.paid,
  )
  cites(
    payments.flatMap(({ cite }) => cite),
    one,
  )
}

function voted(one: Voted): void {
  const rule = voteRule(one.award, one.on)
  assert.ok(rule)
  const verdict = votePasses(rule, one)
  assert.equal(verdict.passes, one.passes)
  if (one.needed !== undefined) assert.equal(verdict.needed, one.needed)
  cites(rule.cite, one)
}

function capped(one: Capped): void {
  const quota = quotas.find(
    ({ slug, from, until }) => slug === one.quota && from <= one.on && (!until || one.on < until),
  )
  assert.ok(quota)
  assert.equal(allowed(quota, one.group, { outstanding: one.outstanding ?? false }), one.allowed)
  cites([quota.cite], one)
}

function bound(one: Bound): void {
  const binding = rulesInForce(one.on, one.received ? { received: one.received } : {})
  assert.deepEqual(
    binding.sets.map(({ on }) => on),
    one.sets,
  )
  assert.equal(binding.choose, one.choose)
  cites(
    binding.because.map(({ cite }) => cite),
    one,
  )
}

function asked(one: Asked): void {
  const subject = one.subject ?? 'ca-nhan'
  const procedure = procedureOf(one.award, { on: one.on, subject })
  const found: Record<
    Asked['kind'],
    readonly { readonly slug: string; readonly cite: Cite | readonly Cite[] }[]
  > = {
    'tham-quyen': decidersOf(one.award, one.on),
    'ho-so': procedure.parts,
    'y-kien': procedure.opinions,
    'cong-khai': procedure.posting.map(({ workingDays, cite }) => ({ slug: String(workingDays), cite })),
    han: procedure.deadlines,
  }
  const list = found[one.kind]
  if (one.has)
    assert.ok(
      list.some(({ slug }) => slug === one.has),
      one.has,
    )
  if (one.lacks)
    assert.ok(
      list.every(({ slug }) => slug !== one.lacks),
      one.lacks,
    )
  cites(
    list.flatMap(({ cite }) => cite),
    one,
  )
}
