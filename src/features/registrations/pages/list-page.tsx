import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { type ListInput, states, subjects } from '../forms.ts'
import type { Registration, Waiting } from '../queries/registrations.ts'
import type { RegistrationWindow } from '../queries/windows.ts'
import { noCondition } from '../rules.ts'
import { registrationWords } from '../words.ts'
import { State, WindowState } from './state.tsx'

export type ListProps = {
  frame: Frame
  form: FormState
  on: string
  filter: ListInput
  window: RegistrationWindow | undefined
  windows: readonly RegistrationWindow[]
  units: readonly Option[]
  mine: readonly Registration[]
  /** The rows that a head or officer sees; nobody else has any. */
  rows: readonly Registration[] | undefined
  total: number
  page: number
  pages: number
  waiting: readonly Waiting[]
  /** May register at all today, oneself and others. */
  mayMyself: boolean
  mayOthers: boolean
  mayOpen: boolean
  mayAccept: boolean
  mayCompare: boolean
}

/** The filter as an address carries it. */
export const listQuery = ({ window, filter }: Pick<ListProps, 'window' | 'filter'>) => ({
  dot: window?.id,
  'don-vi': filter['don-vi'] ?? undefined,
  'doi-tuong': filter['doi-tuong'] || undefined,
  'tinh-trang': filter['tinh-trang'] || undefined,
  tim: filter.tim || undefined,
})

/** Registrations of a window: one's own, what waits, and all that one may see. */
export function ListPage(props: ListProps) {
  const { frame, form, window, on, rows } = props
  const { locale } = frame
  const t = registrationWords[locale]
  const title = window ? t.titleOf(window.year) : t.title
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead title={title} lead={t.lead} locale={locale}>
        {window && <WindowState window={window} on={on} locale={locale} />}
        <Ways {...props} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <p class="hint">{t.noCondition(noCondition[locale])}</p>
      {!window && <NoWindow {...props} />}
      {window?.note && (
        <Card title={t.note}>
          <p class="pre-line">{window.note}</p>
        </Card>
      )}
      <Mine {...props} />
      <WhatWaits {...props} />
      {window && rows && <All {...props} rows={rows} />}
    </WorkspacePage>
  )
}

function Ways({ frame, window, mayMyself, mayOthers, mayOpen, mayCompare }: ListProps) {
  const t = registrationWords[frame.locale]
  const begin = (loai: string) => addresses.registrations.add({ dot: window?.id, loai })
  return (
    <>
      {mayMyself && (
        <ButtonLink kind="primary" icon="plus" href={begin('ca-nhan')}>
          {t.registerMe}
        </ButtonLink>
      )}
      {mayOthers && (
        <>
          <ButtonLink href={addresses.registrations.add({ dot: window?.id, loai: 'ca-nhan', ai: 'khac' })}>
            {t.registerOther}
          </ButtonLink>
          <ButtonLink href={begin('tap-the')}>{t.registerUnit}</ButtonLink>
          <ButtonLink href={begin('ho-gia-dinh')}>{t.registerHousehold}</ButtonLink>
        </>
      )}
      {mayCompare && window && (
        <ButtonLink href={addresses.registrations.outcome({ dot: window.id })}>{t.outcome}</ButtonLink>
      )}
      {mayOpen && <ButtonLink href={addresses.registrations.windows()}>{t.windows}</ButtonLink>}
    </>
  )
}

function NoWindow({ frame, mayOpen }: ListProps) {
  const t = registrationWords[frame.locale]
  return (
    <EmptyState
      title={t.noWindow}
      action={mayOpen && <ButtonLink href={addresses.registrations.windows()}>{t.openWindow}</ButtonLink>}
    >
      <p>{mayOpen ? t.noWindowHint : t.askToOpen}</p>
    </EmptyState>
  )
}

/** The titles of a registration, the most wished for first. */
export const Wishes = ({ awards, locale }: { awards: readonly string[]; locale: Locale }) => (
  <>{awards.map((award) => honourName(award, locale)).join('; ')}</>
)

const toOne = (one: Registration) => addresses.registrations.show({ registration: one.id })

function Mine({ frame, mine }: ListProps) {
  const { locale } = frame
  const t = registrationWords[locale]
  if (mine.length === 0) return null
  return (
    <section class="section stack">
      <h2>{t.mine}</h2>
      <Table
        caption={t.mine}
        locale={locale}
        rows={mine}
        rowKey={({ id }) => id}
        empty={t.noneMine}
        columns={[
          { label: t.year, cell: (one) => <a href={toOne(one)}>{one.year}</a> },
          { label: t.wishes, cell: ({ awards }) => <Wishes awards={awards} locale={locale} /> },
          { label: t.state, cell: (one) => <State one={one} locale={locale} /> },
        ]}
      />
    </section>
  )
}

function WhatWaits({ frame, waiting, mayAccept }: ListProps) {
  const { locale } = frame
  const t = registrationWords[locale]
  const steps = waiting.filter(({ isTop }) => !isTop || mayAccept)
  if (steps.length === 0) return null
  return (
    <Card title={t.waiting}>
      <ul class="plain-list">
        {steps.map((one) => (
          <li key={`${one.windowId}-${one.unitId}`} class="work-line">
            <span>{t.waitingAt(formatNumber(one.count, locale), one.unitName)}</span>
            <Form
              action={one.isTop ? addresses.registrations.acceptAll() : addresses.registrations.gather()}
              locale={locale}
              class="form-inline"
            >
              <input type="hidden" name="window_id" value={one.windowId} />
              <input type="hidden" name="unit_id" value={one.unitId} />
              <Button icon={one.isTop ? 'check' : 'arrow-up'}>{one.isTop ? t.acceptAll : t.gather}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function All(props: ListProps & { rows: readonly Registration[] }) {
  const { frame, rows, total, page, pages, filter, units, windows, window } = props
  const { locale } = frame
  const t = registrationWords[locale]
  const columns = [
    { label: t.name, cell: (one: Registration) => <a href={toOne(one)}>{one.name}</a> },
    { label: t.subject, cell: (one: Registration) => t.subjects[one.subject] },
    { label: t.unit, cell: (one: Registration) => one.unitName },
    { label: t.wishes, cell: (one: Registration) => <Wishes awards={one.awards} locale={locale} /> },
    { label: t.state, cell: (one: Registration) => <State one={one} locale={locale} /> },
  ]
  return (
    <section class="section stack">
      <Filters action={addresses.registrations.list()} locale={locale} submit={sharedWords[locale].filter}>
        <FilterSearch name="tim" label={t.search} value={filter.tim} />
        <FilterSelect
          name="dot"
          label={t.window}
          value={String(window?.id ?? '')}
          options={windows.map(({ id, year, unitName }) => ({ value: id, label: `${year} · ${unitName}` }))}
        />
        <FilterSelect name="don-vi" label={t.unit} value={String(filter['don-vi'] ?? '')} options={units} />
        <FilterSelect
          name="doi-tuong"
          label={t.subject}
          value={filter['doi-tuong']}
          all={t.anySubject}
          options={subjects.map((value) => ({ value, label: t.subjects[value] }))}
        />
        <FilterSelect
          name="tinh-trang"
          label={t.state}
          value={filter['tinh-trang']}
          all={t.anyState}
          options={states.map((value) => ({ value, label: t.states[value] }))}
        />
      </Filters>
      <Table
        caption={t.title}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.none}
        columns={columns}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.count(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.registrations.list({ ...listQuery(props), trang })}
        locale={locale}
      />
      {total > 0 && (
        <p>
          <ButtonLink icon="download" href={addresses.registrations.exportXlsx(listQuery(props))} download>
            {t.exportXlsx}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
