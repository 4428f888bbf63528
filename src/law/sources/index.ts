/** Every instrument that the rules cite, one file each; and how they stand on a day. */

import { hd05Vptw } from './hd-05-vptw.ts'
import { hd06Tw } from './hd-06-tw.ts'
import { hd43Btctw } from './hd-43-btctw.ts'
import { hd56Vptw } from './hd-56-vptw.ts'
import { type Day, type Instrument, statusOn } from './instrument.ts'
import { luat062022Qh15 } from './luat-06-2022.ts'
import { luat062026Qh16 } from './luat-06-2026.ts'
import { luat102022Qh15 } from './luat-10-2022.ts'
import { luat152003Qh11 } from './luat-15-2003.ts'
import { luat972025Qh15 } from './luat-97-2025.ts'
import { nd132012 } from './nd-13-2012.ts'
import { nd242023 } from './nd-24-2023.ts'
import { nd282024 } from './nd-28-2024.ts'
import { nd302020 } from './nd-30-2020.ts'
import { nd382019 } from './nd-38-2019.ts'
import { nd482023 } from './nd-48-2023.ts'
import { nd732024 } from './nd-73-2024.ts'
import { nd862023 } from './nd-86-2023.ts'
import { nd902020 } from './nd-90-2020.ts'
import { nd912017 } from './nd-91-2017.ts'
import { nd982023 } from './nd-98-2023.ts'
import { nd1292025 } from './nd-129-2025.ts'
import { nd1522025 } from './nd-152-2025.ts'
import { nd1612026 } from './nd-161-2026.ts'
import { nd2332026 } from './nd-233-2026.ts'
import { nd3352025 } from './nd-335-2025.ts'
import { qd012026Ttg } from './qd-01-2026-ttg.ts'
import { qd366Tw } from './qd-366-tw.ts'
import { qd399Tw } from './qd-399-tw.ts'
import { tt012024Bnv } from './tt-01-2024.ts'
import { tt022023Bnv } from './tt-02-2023.ts'
import { tt072026Bgddt } from './tt-07-2026.ts'
import { tt152025Bnv } from './tt-15-2025.ts'

export const instruments: readonly Instrument[] = [
  luat062022Qh15,
  luat062026Qh16,
  luat152003Qh11,
  luat102022Qh15,
  luat972025Qh15,
  nd1522025,
  nd982023,
  nd282024,
  nd912017,
  nd1292025,
  nd862023,
  nd132012,
  nd302020,
  nd902020,
  nd482023,
  nd3352025,
  nd2332026,
  nd382019,
  nd242023,
  nd732024,
  nd1612026,
  tt152025Bnv,
  tt012024Bnv,
  tt022023Bnv,
  tt072026Bgddt,
  qd012026Ttg,
  qd366Tw,
  qd399Tw,
  hd06Tw,
  hd56Vptw,
  hd43Btctw,
  hd05Vptw,
]

const bySlug = new Map(instruments.map((instrument) => [instrument.slug, instrument]))

/** The instrument with this slug. */
export const instrumentNamed = (slug: string): Instrument | undefined => bySlug.get(slug)

/** What binds on that day; those whose first day is not known are left out. */
export const inForce = (on: Day): Instrument[] =>
  instruments.filter((instrument) => statusOn(instrument, on) === 'in-force')

/** What binds on that day and ends within so many days of it, the nearest first. */
export function expiresSoon(on: Day, days = 180): Instrument[] {
  const last = new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  return inForce(on)
    .filter(({ until }) => until !== undefined && until <= last)
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
}

/** Whether a paper of that day may still rest upon it; a ground that has ended must not be cited. */
export const mayBeCited = (slug: string, on: Day): boolean => {
  const instrument = instrumentNamed(slug)
  return instrument !== undefined && !['ended', 'not-yet'].includes(statusOn(instrument, on))
}
