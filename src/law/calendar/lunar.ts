/**
 * The lunar calendar of Vietnam, reckoned from the positions of moon and sun at UTC+7 (formulas of Meeus,
 * Astronomical Formulae for Calculators). It is not the Chinese one: in 2007 and 2030 Tết falls on another day.
 */
const degree = Math.PI / 180
const zone = 7 / 24
const sin = (degrees: number): number => Math.sin(degrees * degree)

/** Number of the day on which an instant (a Julian date) falls in Vietnam. */
const dayAt = (instant: number): number => Math.floor(instant + 0.5 + zone)

/** The day of the new moon `k` (0 is that of 1900-01-01), as a Julian day number in Vietnam. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  // from dynamical to universal time, in days
  const late = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return dayAt(mean + correction - late)
}

/** In which twelfth of its way the sun stands when the day begins in Vietnam; 9 begins with the winter solstice. */
function twelfth(day: number): number {
  const t = (day - 0.5 - zone - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const julian = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 2440588
const written = (day: number): string => new Date((day - 2440588) * 86_400_000).toISOString().slice(0, 10)

/** Which new moon begins the eleventh month, the one with the winter solstice of that year. */
function eleventh(year: number): number {
  const end = julian(`${year}-12-31`)
  const k = Math.floor((end - 2415021) / 29.530588853)
  const last = newMoon(k + 1) <= end ? k + 1 : newMoon(k) <= end ? k : k - 1
  return twelfth(newMoon(last)) >= 9 ? last - 1 : last
}

/** The day `YYYY-MM-DD` of a lunar date in the months 1 to 10 of the year that begins with Tết of `year`. */
export function lunarDay(year: number, month: number, day: number): string {
  const before = eleventh(year - 1)
  const months = eleventh(year) - before
  // of thirteen months the first in which the sun does not pass into another twelfth is put in between
  let leap = 99
  for (let at = 1; months === 13 && leap === 99 && at < 13; at += 1)
    if (twelfth(newMoon(before + at)) === twelfth(newMoon(before + at + 1))) leap = at
  const plain = month + 1
  return written(newMoon(before + plain + (leap <= plain ? 1 : 0)) + day - 1)
}
