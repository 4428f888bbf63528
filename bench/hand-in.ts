/** Dossiers that somebody hands in until the program is killed. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import type { Db } from './kills.ts'
import { post } from './product.ts'

const writers = 2

export type Officer = { cookie: string; unit: number }

/** Households' dossiers that are ready: to be handed in, or to be put before a council. */
export async function dossiers(
  db: Db,
  { unit }: Officer,
  state: 'draft' | 'council',
  count: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into dossiers (subject, name, unit_id, at_unit_id, award, year, basis, state, made_at)
      select 'ho-gia-dinh', 'Hộ ông Nguyễn Văn Thử', ${unit}::int, ${unit}::int, 'giay-khen', 2026, 'cong-trang',
        ${state}, now()
      from generate_series(1, ${count}::int) returning id
    ), written as (
      insert into dossier_parts (dossier_id, slug, body)
      select id, slug, 'Nêu gương trong phong trào.' from made cross join unnest(array['bao-cao', 'to-trinh']) slug
    ) select id from made order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export type Sent = { dossier: number; key: string; answered: boolean }

/** Hands a dossier in; `answered` tells whether an answer came. */
export const handIn = async (url: string, { cookie, unit }: Officer, sent: Sent): Promise<void> => {
  const fields = { _once: sent.key, _version: '1', to_unit_id: String(unit) }
  const answer = await post(url + addresses.dossiers.handIn({ dossier: sent.dossier }), cookie, fields).catch(
    () => undefined,
  )
  if (answer && answer.status !== 303) throw new Error(`a dossier was answered with ${answer.status}`)
  sent.answered = answer !== undefined
}

/** Hands in one after the other in several hands. */
export async function handInUntil(
  killed: () => boolean,
  url: string,
  officer: Officer,
  ready: number[],
): Promise<Sent[]> {
  const all: Sent[] = []
  const writer = async () => {
    while (!killed()) {
      const dossier = ready.pop()
      if (dossier === undefined) return
      const sent: Sent = { dossier, key: randomUUID(), answered: false }
      all.push(sent)
      await handIn(url, officer, sent)
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return all
}
