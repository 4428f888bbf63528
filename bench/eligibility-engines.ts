/**
 * Four conditions, said once in our terms and once for each of three rule engines, over the same records:
 * Bằng khen of a ministry or province held; five years "hoàn thành tốt nhiệm vụ" or better up to the year judged;
 * three times Chiến sĩ thi đua cơ sở in that time; no discipline in force. The engines answer yes or no; they have
 * no word for "unknown", so only people with whole records are compared.
 */
import { ZenEngine } from '@gorules/zen-engine'
import jsonLogic from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { all, evidence, type Facts, holds, type Rule, ratedYear, unless, years } from '#law/language/index.ts'

export const fourConditions: Rule = all([
  holds('bang-khen-bo-tinh'),
  years(ratedYear('hoan-thanh-tot'), { atLeast: 5, run: 'until-now', span: { last: 5 } }),
  holds('cstd-co-so', { atLeast: 3, span: { last: 5 } }),
  unless(evidence('disciplines', { standing: true })),
])

const good = ['hoan-thanh-tot', 'hoan-thanh-xuat-sac']
const day = '2026-11-23'

const counts = {
  merit: ({ honours }: Facts) => honours.filter(({ award }) => award === 'bang-khen-bo-tinh').length,
  wellRated: ({ ratings }: Facts) =>
    ratings.filter(({ year, class: name }) => year >= 2022 && name && good.includes(name)).length,
  titles: ({ honours }: Facts) =>
    honours.filter(({ award, year }) => award === 'cstd-co-so' && year >= 2022).length,
  disciplines: ({ disciplines }: Facts) =>
    disciplines.filter(({ from, to }) => from <= day && (!to || to >= day)).length,
}

/** json-rules-engine has no way to count rows: the counts are facts that are computed when asked for. */
export function rulesEngine(): (facts: Facts) => Promise<boolean> {
  const engine = new Engine()
  for (const [name, count] of Object.entries(counts)) {
    engine.addFact(name, async (_, almanac) => count(await almanac.factValue<Facts>('record')))
  }
  const condition = (fact: string, operator: string, value: number) => ({ fact, operator, value })
  engine.addRule({
    conditions: {
      all: [
        condition('merit', 'greaterThanInclusive', 1),
        condition('wellRated', 'greaterThanInclusive', 5),
        condition('titles', 'greaterThanInclusive', 3),
        condition('disciplines', 'equal', 0),
      ],
    },
    event: { type: 'met' },
  })
  return async (record) => (await engine.run({ record })).events.length > 0
}

const counted = (rows: string, condition: object) => ({
  reduce: [{ filter: [{ var: rows }, condition] }, { '+': [{ var: 'accumulator' }, 1] }, 0],
})
const logic = {
  and: [
    { '>=': [counted('honours', { '==': [{ var: 'award' }, 'bang-khen-bo-tinh'] }), 1] },
    {
      '>=': [
        counted('ratings', { and: [{ '>=': [{ var: 'year' }, 2022] }, { in: [{ var: 'class' }, good] }] }),
        5,
      ],
    },
    {
      '>=': [
        counted('honours', {
          and: [{ '==': [{ var: 'award' }, 'cstd-co-so'] }, { '>=': [{ var: 'year' }, 2022] }],
        }),
        3,
      ],
    },
    { none: [{ var: 'disciplines' }, { '!': [{ var: 'to' }] }] },
  ],
}
// the types of the library do not know that rules are plain data
export const logicEngine = (facts: Facts): boolean => jsonLogic.apply(logic as never, facts) === true

const expression = [
  "count(honours, #.award == 'bang-khen-bo-tinh') >= 1",
  "count(ratings, #.year >= 2022 and #.class in ['hoan-thanh-tot', 'hoan-thanh-xuat-sac']) >= 5",
  "count(honours, #.award == 'cstd-co-so' and #.year >= 2022) >= 3",
  'count(disciplines, #.to == null) == 0',
].join(' and ')

/** A decision of one expression; the record crosses from JavaScript into Rust each time. */
export function zenEngine(): { judge: (facts: Facts) => Promise<boolean>; close: () => void } {
  const engine = new ZenEngine()
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'rule',
        name: 'rule',
        type: 'expressionNode',
        content: { expressions: [{ id: 'met', key: 'met', value: expression }] },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rule', type: 'edge' },
      { id: 'b', sourceId: 'rule', targetId: 'out', type: 'edge' },
    ],
  })
  return {
    judge: async (facts) => (await decision.evaluate(facts)).result.met === true,
    close: () => engine.dispose(),
  }
}
