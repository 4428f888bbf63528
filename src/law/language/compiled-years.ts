/** Years in columns: the counterpart of `weigh-years.ts`. */
import { type Bound, insideOfTime, type Scorer, type Tally, type Time, yearCounter } from './compiled-rows.ts'
import type { Rule, Terms } from './terms.ts'
import {
  horizon,
  howMany,
  longestRun,
  met,
  nextYear,
  runFrom,
  type Score,
  unknown,
  unmet,
  yearBit,
} from './years.ts'

type Compile = (rule: Rule, bound: Bound) => Scorer

export function compiledYears(rule: Terms['years'], bound: Bound, compile: Compile): Scorer {
  const passing = yearCounter(bound, rule.of)
  const others = rule.rest ? yearCounter(bound, rule.rest) : undefined
  const inside = rule.ofWhich ? compile(rule.ofWhich, bound) : undefined
  const main = inside ? ofWhichScorer(rule, inside) : plainScorer(rule)
  const [sets, rest]: [Tally, Tally] = [
    { sure: 0, perhaps: 0 },
    { sure: 0, perhaps: 0 },
  ]
  return (i, time) => {
    passing(i, time, sets)
    const { sure, perhaps } = sets
    if (!others) return main({ i, time, sure, perhaps })
    others(i, time, rest)
    const whole = insideOfTime(time) & ~yearBit(time.judged, time.doubtful)
    if ((whole & ~(perhaps | rest.perhaps)) !== 0) return unmet
    const score = main({ i, time, sure, perhaps })
    return (whole & ~(sure | rest.sure)) === 0 || score === unmet ? score : unknown
  }
}

type Years = { readonly i: number; readonly time: Time; readonly sure: number; readonly perhaps: number }
type Main = (years: Years) => Score

/** How long a set of years runs, as the rule counts. */
const lengthOf = (run: Terms['years']['run'], years: number, time: Time): number => {
  if (run === 'scattered') return howMany(years)
  return run === 'consecutive' ? longestRun(years) : runFrom(years, newestOf(time))
}

const newestOf = ({ judged, to }: Time): number => (judged > to ? judged - to : 0)

const plainScorer =
  ({ run, atLeast }: Terms['years']): Main =>
  ({ time, sure, perhaps }) => {
    if (lengthOf(run, sure, time) >= atLeast) return met
    return lengthOf(run, perhaps, time) >= atLeast ? unknown : unmet
  }

function ofWhichScorer({ run, atLeast }: Terms['years'], inside: Scorer): Main {
  if (run === 'scattered') {
    return ({ i, time, sure, perhaps }) => {
      const mine = howMany(sure) >= atLeast ? met : howMany(perhaps) >= atLeast ? unknown : unmet
      const other = mine === unmet ? unmet : inside(i, time)
      return other < mine ? other : mine
    }
  }
  /** The best answer in the runs that are long enough. */
  const best = (i: number, time: Time, years: number): Score => {
    let highest: Score = unmet
    const newest = newestOf(time)
    for (let at = run === 'until-now' ? newest : nextYear(years, 0); at < horizon; ) {
      const length = runFrom(years, at)
      if (length >= atLeast) {
        const score = inRun(inside, i, { time, newest: at, length })
        if (score > highest) highest = score
      }
      if (run === 'until-now') break
      at = nextYear(years, at + length)
    }
    return highest
  }
  return ({ i, time, sure, perhaps }) => {
    if (best(i, time, sure) === met) return met
    return best(i, time, perhaps) === unmet ? unmet : unknown
  }
}

type InRun = { readonly time: Time; readonly newest: number; readonly length: number }

/** Asks inside the time of a run, and puts the time back. */
function inRun(inside: Scorer, i: number, { time, newest, length }: InRun): Score {
  const [from, to] = [time.from, time.to]
  time.from = Math.max(from, time.judged - newest - length + 1)
  time.to = Math.min(to, time.judged - newest)
  const score = inside(i, time)
  time.from = from
  time.to = to
  return score
}
