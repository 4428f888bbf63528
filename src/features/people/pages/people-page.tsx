import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { type Column, Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { ListInput } from '../forms.ts'
import type { PersonRow } from '../queries/list.ts'
import { personWords } from '../words.ts'

type Props = {
  frame: Frame
  form: FormState
  filter: ListInput
  units: readonly Option[]
  rows: readonly PersonRow[]
  page: number
  pages: number
  total: number
  mayAdd: boolean
  mayExport: boolean
}

/** The people of the agency: searched, filtered, ordered, page by page. */
export function PeoplePage(props: Props) {
  const { frame, form, filter, rows, page, pages, total, mayAdd } = props
  const { locale } = frame
  const t = personWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.people}>
      <PageHead title={t.people} lead={t.lead} locale={locale}>
        <Exports {...props} />
        {mayAdd && (
          <ButtonLink kind="primary" icon="plus" href={addresses.people.add()}>
            {t.add}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <PeopleFilters {...props} />
      {total === 0 && !isNarrowed(filter) ? (
        <EmptyState title={t.noneYet}>{mayAdd && <p>{t.noneYetHint}</p>}</EmptyState>
      ) : (
        <Table
          caption={t.people}
          locale={locale}
          rows={rows}
          rowKey={(row) => row.id}
          empty={t.none}
          columns={columnsFor(props)}
        />
      )}
      <Pager
        page={page}
        pages={pages}
        total={t.count(total)}
        hrefOf={(trang) => addresses.people.list({ ...asQuery(filter), trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

/** The filter as an address carries it; what is usual is left out. */
function asQuery(filter: ListInput) {
  return {
    tim: filter.tim || undefined,
    'don-vi': filter['don-vi'] ?? undefined,
    'trang-thai': filter['trang-thai'] === 'dang-lam' ? undefined : filter['trang-thai'],
    'dung-dau': filter['dung-dau'] || undefined,
    'sap-xep': filter['sap-xep'] === 'ten' ? undefined : filter['sap-xep'],
  }
}

const isNarrowed = (filter: ListInput): boolean =>
  Object.values(asQuery(filter)).some((value) => value !== undefined)

function Exports({ frame, filter, total, mayExport }: Props) {
  const t = personWords[frame.locale]
  if (!mayExport || total === 0) return null
  const query = asQuery(filter)
  return (
    <>
      <ButtonLink icon="download" href={addresses.people.exportXlsx(query)} download>
        {t.exportXlsx}
      </ButtonLink>
      <ButtonLink href={addresses.people.exportCsv(query)} download>
        {t.exportCsv}
      </ButtonLink>
    </>
  )
}

function PeopleFilters({ frame, filter, units }: Props) {
  const { locale } = frame
  const t = personWords[locale]
  const statuses = [
    { value: 'dang-lam', label: t.working },
    { value: 'da-roi', label: t.left },
    { value: 'tat-ca', label: t.everybody },
  ]
  const orders = [
    { value: 'ten', label: t.byGiven },
    { value: 'ho', label: t.byFamily },
  ]
  const heads = [{ value: '1', label: t.headsOnly }]
  return (
    <Filters
      action={addresses.people.list()}
      locale={locale}
      submit={sharedWords[locale].filter}
      clear={isNarrowed(filter) ? addresses.people.list() : undefined}
    >
      <FilterSearch name="tim" label={t.search} value={filter.tim} />
      <FilterSelect
        name="don-vi"
        label={t.unit}
        value={String(filter['don-vi'] ?? '')}
        options={units}
        all={t.allUnits}
      />
      <FilterSelect name="trang-thai" label={t.status} value={filter['trang-thai']} options={statuses} />
      <FilterSelect
        name="dung-dau"
        label={t.part}
        value={filter['dung-dau']}
        options={heads}
        all={t.everybody}
      />
      <FilterSelect name="sap-xep" label={t.order} value={filter['sap-xep']} options={orders} />
    </Filters>
  )
}

function columnsFor({ frame, filter }: Props): Column<PersonRow>[] {
  const { locale } = frame
  const t = personWords[locale]
  const left = {
    label: t.status,
    cell: (row: PersonRow) =>
      row.leftOn ? (
        <Status tone="draft">{t.leftOn(formatDay(row.leftOn))}</Status>
      ) : (
        <Status tone="met">{t.working}</Status>
      ),
  }
  return [
    {
      label: sharedWords[locale].fullName,
      cell: (row) => (
        <>
          <a href={addresses.people.show({ person: row.id })}>{row.name}</a>
          {row.staffCode && <span class="sub">{row.staffCode}</span>}
        </>
      ),
    },
    {
      label: sharedWords[locale].title,
      cell: (row) => (
        <span>
          {row.title} {row.isHead && <Status tone="info">{t.head}</Status>}
        </span>
      ),
    },
    {
      label: t.unit,
      cell: (row) =>
        row.unitId === null ? (
          t.noUnit
        ) : (
          <a href={addresses.units.show({ unit: row.unitId })}>{row.unitName}</a>
        ),
    },
    ...(filter['trang-thai'] === 'dang-lam' ? [] : [left]),
  ]
}
