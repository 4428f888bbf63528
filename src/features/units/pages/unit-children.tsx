import { addresses } from '#addresses.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form } from '#web/ui/form.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { UnitRow } from '../queries/changes.ts'
import { unitWords } from '../words.ts'
import type { UnitProps } from './unit-page.tsx'

/** The units right below, in their order, which can be changed here. */
export function Children({ frame, unit, children, mayEdit }: UnitProps) {
  const { locale } = frame
  const t = unitWords[locale]
  const order = {
    label: t.kind,
    cell: (child: UnitRow) => <Order frame={frame} unit={unit} child={child} among={children} />,
  }
  return (
    <Card title={t.children}>
      <Table
        caption={t.children}
        locale={locale}
        rows={children}
        rowKey={(child) => child.id}
        empty={t.noChildren}
        columns={[
          {
            label: t.name,
            cell: (child) => <a href={addresses.units.show({ unit: child.id })}>{child.name}</a>,
          },
          { label: t.since, cell: (child) => formatDay(child.startsOn) },
          ...(mayEdit && children.length > 1 ? [{ ...order, label: t.order }] : []),
        ]}
      />
    </Card>
  )
}

type OrderProps = Pick<UnitProps, 'frame' | 'unit'> & { child: UnitRow; among: readonly UnitRow[] }

function Order({ frame, unit, child, among }: OrderProps) {
  const t = unitWords[frame.locale]
  return (
    <Form action={addresses.units.reorder({ unit: unit.id })} locale={frame.locale} class="form-inline">
      <input type="hidden" name="child" value={child.id} />
      {among[0] !== child && (
        <Button kind="quiet" icon="arrow-up" name="way" value="up" label={t.upOf(child.name)}>
          {t.up}
        </Button>
      )}
      {among.at(-1) !== child && (
        <Button kind="quiet" icon="arrow-down" name="way" value="down" label={t.downOf(child.name)}>
          {t.down}
        </Button>
      )}
    </Form>
  )
}
