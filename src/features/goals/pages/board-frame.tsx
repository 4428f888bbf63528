import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSearch, FilterSelect, Filters, Tabs } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { sharedWords } from '#words/shared.ts'
import type { Board } from '../routes/board.tsx'
import { goalWords } from '../words.ts'

const views = ['', 'nhiem-vu', 'cong-viec', 'lich', 'tien-trinh'] as const
export type View = (typeof views)[number]

/** Head, filter and views around every form of the board. */
export function BoardFrame({
  frame,
  board,
  view,
  children,
}: {
  frame: Frame
  board: Board
  view: View
  children: ComponentChildren
}) {
  const { locale } = frame
  const t = goalWords[locale]
  const { filter, query } = board
  const movement = { 'phong-trao': filter.movement }
  const filtered = Boolean(
    query['noi-dung'] || query.dot || query['don-vi'] || query['tinh-hinh'] || query.nguoi || query.tim,
  )
  const labels: Record<View, string> = {
    '': t.list,
    'nhiem-vu': t.taskList,
    'cong-viec': t.kanban,
    lich: t.calendar,
    'tien-trinh': t.timeline,
  }
  return (
    <WorkspacePage frame={frame} title={t.board}>
      <PageHead title={t.board} lead={board.movement.title} locale={locale}>
        <ButtonLink href={addresses.goals.exportBoard({ ...query, ...movement })} icon="download" download>
          {t.export}
        </ButtonLink>
        {board.mayClose && <ButtonLink href={addresses.goals.closeOut(movement)}>{t.closeOut}</ButtonLink>}
        {board.maySet && <ButtonLink href={addresses.goals.addSeveral(movement)}>{t.bulk}</ButtonLink>}
        {board.maySet && (
          <ButtonLink kind="primary" icon="plus" href={addresses.goals.add(movement)}>
            {t.addGoal}
          </ButtonLink>
        )}
      </PageHead>
      <Filters
        action={addresses.goals.board()}
        locale={locale}
        submit={sharedWords[locale].filter}
        clear={filtered ? addresses.goals.board({ ...movement, xem: view }) : undefined}
      >
        {view && <input type="hidden" name="xem" value={view} />}
        <FilterSelect
          name="phong-trao"
          label={t.movement}
          value={String(filter.movement)}
          options={board.movements.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <FilterSelect
          name="noi-dung"
          label={t.content}
          value={query['noi-dung'] ?? ''}
          all={t.any}
          options={board.contents.map(({ id, ordinal, title }) => ({
            value: id,
            label: `${ordinal}. ${title}`,
          }))}
        />
        {board.drives.length > 0 && (
          <FilterSelect
            name="dot"
            label={t.drive}
            value={query.dot ?? ''}
            all={t.any}
            options={board.drives.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FilterSelect
          name="don-vi"
          label={t.unit}
          value={query['don-vi'] ?? ''}
          all={t.any}
          options={board.units}
        />
        <FilterSelect
          name="tinh-hinh"
          label={t.state}
          value={filter.state}
          all={t.any}
          options={[
            { value: 'late', label: t.standings.late },
            { value: 'due-soon', label: t.standings['due-soon'] },
            { value: 'over', label: t.standings.over },
            { value: 'done', label: t.standings.done },
            { value: 'closed', label: t.closedState },
          ]}
        />
        <FilterSearch name="tim" label={t.search} value={filter.search} />
      </Filters>
      <Tabs
        label={t.board}
        tabs={views.map((one) => ({
          label: labels[one],
          href: addresses.goals.board({
            ...query,
            ...movement,
            xem: one,
            trang: undefined,
            buoc: undefined,
            thang: undefined,
          }),
          current: one === view,
        }))}
      />
      {children}
    </WorkspacePage>
  )
}
