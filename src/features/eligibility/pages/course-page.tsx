import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { sharedWords } from '#words/shared.ts'
import type { Forecast } from '../queries/forecast.ts'
import { eligibilityWords } from '../words.ts'
import { courseWords } from './forecast.ts'
import { LetterStatus } from './reasons.tsx'

export type OnCourse = { id: number; name: string; unitName: string; forecast: Forecast | undefined }

type Props = {
  frame: Frame
  year: number
  award: string
  awards: readonly string[]
  unit: number
  units: readonly Option[]
  search: string
  rows: readonly OnCourse[]
  total: number
  page: number
  pages: number
}

/** Who is on course for a title: the earliest year, and what is missing on the way. */
export function CoursePage(props: Props) {
  const { frame, rows, total, page, pages, award, year } = props
  const { locale } = frame
  const t = eligibilityWords[locale]
  const here = { 'don-vi': props.unit, 'danh-hieu': award, tim: props.search || undefined }
  return (
    <WorkspacePage frame={frame} title={t.onCourse}>
      <PageHead
        title={`${t.onCourse}: ${honourName(award, locale)}`}
        lead={t.courseLead}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.eligibility.sheet() }, { label: t.onCourse }]}
      />
      <CourseFilters {...props} />
      <Table
        caption={t.onCourse}
        locale={locale}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t.none}
        columns={[
          {
            label: t.name,
            cell: ({ id, name, unitName }) => (
              <>
                <a href={`${addresses.eligibility.person({ person: id })}#${award}`}>{name}</a>
                <span class="sub">{unitName}</span>
              </>
            ),
          },
          {
            label: t.titleOf(year),
            cell: ({ forecast }) => forecast && <LetterStatus letter={forecast.letter} locale={locale} />,
          },
          {
            label: t.course,
            figure: true,
            cell: ({ forecast }) => forecast?.course?.year ?? '–',
          },
          {
            label: t.way,
            cell: ({ forecast }) => forecast?.course && courseWords(forecast.course, year, locale),
          },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.people(total)}
        hrefOf={(trang) => addresses.eligibility.onCourse({ ...here, trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}

function CourseFilters({ frame, award, awards, unit, units, search }: Props) {
  const { locale } = frame
  const t = eligibilityWords[locale]
  return (
    <Filters action={addresses.eligibility.onCourse()} locale={locale} submit={sharedWords[locale].filter}>
      <FilterSearch name="tim" label={t.search} value={search} />
      <FilterSelect name="don-vi" label={t.unit} value={String(unit)} options={units} />
      <FilterSelect
        name="danh-hieu"
        label={t.titles}
        value={award}
        options={awards.map((value) => ({ value, label: honourName(value, locale) }))}
      />
    </Filters>
  )
}
