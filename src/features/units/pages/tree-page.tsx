import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Tree, type TreeNode } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Notice, Status } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { TreeUnit } from '../queries/tree.ts'
import { trackNames, unitWords } from '../words.ts'

type Props = {
  frame: Frame
  day: string
  isToday: boolean
  tree: readonly TreeUnit[]
  counts: ReadonlyMap<number, number>
  mayEdit: boolean
}

/** The tree of units as of a day. */
export function TreePage({ frame, day, isToday, tree, counts, mayEdit }: Props) {
  const { locale } = frame
  const t = unitWords[locale]
  const people = tree.reduce((sum, unit) => sum + peopleBelow(unit, counts), 0)
  const lead = `${t.count(countUnits(tree))} · ${t.people(people)}. ${t.unitsLead}`
  return (
    <WorkspacePage frame={frame} title={t.units}>
      <PageHead title={t.units} lead={lead} locale={locale}>
        {mayEdit && <ButtonLink href={addresses.units.merge()}>{t.merge}</ButtonLink>}
        {mayEdit && (
          <ButtonLink kind="primary" icon="plus" href={addresses.units.add()}>
            {t.add}
          </ButtonLink>
        )}
      </PageHead>
      <form class="filters" method="get" action={addresses.units.tree()}>
        <label class="filter">
          <span>{t.asOf}</span>
          <input type="date" name="ngay" value={day} />
        </label>
        <button type="submit" class="button button-quiet">
          {t.show}
        </button>
        {!isToday && (
          <a class="filters-clear" href={addresses.units.tree()}>
            {t.toToday}
          </a>
        )}
      </form>
      {!isToday && (
        <Notice>
          <p>{t.asOfNote(formatDay(day))}</p>
        </Notice>
      )}
      <Card>
        {tree.length === 0 ? (
          <EmptyState title={t.noUnits} />
        ) : (
          <Tree nodes={tree.map((unit) => nodeOf(unit, { locale, counts }))} />
        )}
      </Card>
    </WorkspacePage>
  )
}

const countUnits = (units: readonly TreeUnit[]): number =>
  units.reduce((sum, unit) => sum + 1 + countUnits(unit.children), 0)

const peopleBelow = (unit: TreeUnit, counts: ReadonlyMap<number, number>): number =>
  unit.children.reduce((sum, child) => sum + peopleBelow(child, counts), counts.get(unit.id) ?? 0)

type Show = { locale: Frame['locale']; counts: ReadonlyMap<number, number> }

function nodeOf(unit: TreeUnit, show: Show): TreeNode {
  const people = peopleBelow(unit, show.counts)
  return {
    key: unit.id,
    label: <a href={addresses.units.show({ unit: unit.id })}>{unit.name}</a>,
    note: (
      <>
        {unit.track === 'dang' && (
          <Status tone="info" plain>
            {trackNames[show.locale].dang}
          </Status>
        )}{' '}
        {people > 0 && unitWords[show.locale].people(people)}
      </>
    ),
    children: unit.children.map((child) => nodeOf(child, show)),
  }
}
