import { addresses } from '#addresses.ts'
import { dayOf } from '#platform/clock.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form } from '#web/ui/form.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { ChangePart, ChangeRow } from '../queries/history.ts'
import { changeNames, unitWords } from '../words.ts'
import type { UnitProps } from './unit-page.tsx'

/** What happened to the unit as an organisation, latest first. */
export function Changes({ frame, unit, changes, today, mayEdit }: UnitProps) {
  const { locale } = frame
  const t = unitWords[locale]
  const undoable = (change: ChangeRow) =>
    mayEdit && (dayOf(change.enteredAt) === today || change.happenedOn > today)
  return (
    <Card title={t.changes}>
      <Table
        caption={t.changes}
        locale={locale}
        rows={changes}
        rowKey={(change) => change.id}
        empty={t.noChanges}
        columns={[
          {
            label: t.kind,
            cell: (change) => (
              <>
                {changeNames[locale][change.kind]}
                <span class="sub">{formatDay(change.happenedOn)}</span>
              </>
            ),
          },
          {
            label: `${t.before} → ${t.after}`,
            cell: (change) => (
              <div>
                <BeforeAfter change={change} own={unit.id} />
                {change.decision && <span class="sub">{change.decision}</span>}
                {undoable(change) && <Undo frame={frame} unit={unit} change={change} />}
              </div>
            ),
          },
        ]}
      />
      {changes.some(undoable) && <p class="hint">{t.undoHint}</p>}
    </Card>
  )
}

function Undo({ frame, unit, change }: Pick<UnitProps, 'frame' | 'unit'> & { change: ChangeRow }) {
  const { locale } = frame
  const t = unitWords[locale]
  return (
    <Form action={addresses.units.undo({ unit: unit.id })} locale={locale} class="form-inline">
      <input type="hidden" name="change" value={change.id} />
      <Button kind="quiet" icon="undo-2" label={`${t.undo}: ${changeNames[locale][change.kind]}`}>
        {t.undo}
      </Button>
    </Form>
  )
}

function BeforeAfter({ change, own }: { change: ChangeRow; own: number }) {
  if (change.kind === 'move') {
    return (
      <>
        {change.places.from} → {change.places.to}
      </>
    )
  }
  const side = (which: ChangePart['side']) => change.parts.filter((part) => part.side === which)
  return (
    <>
      <Parts parts={side('before')} own={own} />
      {side('after').length > 0 && ' → '}
      <Parts parts={side('after')} own={own} />
    </>
  )
}

const Parts = ({ parts, own }: { parts: readonly ChangePart[]; own: number }) =>
  parts.map((part, at) => (
    <span key={part.unit}>
      {at > 0 && ', '}
      {part.unit === own ? part.name : <a href={addresses.units.show({ unit: part.unit })}>{part.name}</a>}
    </span>
  ))
