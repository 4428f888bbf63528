/** A movement as it is read aloud. */
import type { Kysely } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Heard } from '#features/listening/index.ts'
import { formatDay } from '#words/dates.ts'
import { type Content, contentsOf, type Movement, movementById } from './queries.ts'
import { movementWords } from './words.ts'

/** The movement's text for listening; always in Vietnamese, as it is written. */
export async function heardOfMovement(db: Kysely<Tables>, id: number): Promise<Heard | undefined> {
  const movement = await movementById(db, id)
  if (!movement) return undefined
  return {
    title: movement.title,
    unit: movement.unit_id,
    public: movement.published && ['launched', 'ended'].includes(movement.state),
    lines: heardLines(movement, await contentsOf(db, id)),
  }
}

/** Title, theme, who launched it and when, and the contents in their order. */
export function heardLines(
  movement: Pick<
    Movement,
    'title' | 'theme' | 'launcher_name' | 'launcher_positions' | 'launched_on' | 'organiser'
  >,
  contents: readonly Pick<Content, 'ordinal' | 'title' | 'text'>[],
): string[] {
  const t = movementWords.vi
  const launcher = [movement.launcher_name, movement.launcher_positions].filter(Boolean).join(', ')
  const lines = [
    movement.title,
    movement.theme,
    movement.organiser,
    movement.launched_on && t.launchedOn(formatDay(movement.launched_on)),
    movement.launcher_name && t.launchedBy(launcher),
    t.contentsCount(contents.length),
    ...contents.flatMap(({ ordinal, title, text }) => [
      `${ordinal}. ${title}`,
      ...(text === title ? [] : text.split('\n')),
    ]),
  ]
  return lines.flatMap((line) => line?.trim() || [])
}
