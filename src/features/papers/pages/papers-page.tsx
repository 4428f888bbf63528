import { addresses } from '#addresses.ts'
import { honourNames } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import type { ChooseInput } from '../forms.ts'
import { paperWords } from '../words.ts'

type Whose = { kind: 'person' | 'unit'; id: number; name: string }
type Props = {
  frame: Frame
  asked: ChooseInput
  whose: Whose | undefined
  year: number
  period: { from: string; to: string }
  people: Option[]
  units: Option[]
  mayKeep: boolean
  /** Decisions being drafted; nothing for those who read none. */
  drafts: readonly { id: number; about: string; unit: string }[] | undefined
}

/** Which papers can be made, for whom, each as PDF and as Word. */
export function PapersPage(props: Props) {
  const { frame, whose, drafts } = props
  const { locale } = frame
  const t = paperWords[locale]
  const draftRows = drafts?.map(({ id, about, unit }) => ({
    paper: t.papers.proposal,
    about: `${about} (${unit})`,
    address: (dang: string) => addresses.papers.proposal({ decision: id }, { dang }),
  }))
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        {props.mayKeep && (
          <ButtonLink href={addresses.papers.templates()} icon="file-text">
            {t.templates}
          </ButtonLink>
        )}
      </PageHead>
      <Card title={t.whose}>
        <Choose {...props} />
        <p class="hint">{t.formNote}</p>
      </Card>
      {whose ? (
        <Files title={t.ready} rows={papersOf(props, whose)} frame={frame} />
      ) : (
        <p class="muted">{t.chooseOne}</p>
      )}
      {draftRows && <Files title={t.proposals} rows={draftRows} frame={frame} empty={t.noDrafts} />}
    </WorkspacePage>
  )
}

function Choose({ frame, asked, whose, year, period, people, units }: Props) {
  const { locale } = frame
  const t = paperWords[locale]
  const chosen = (kind: Whose['kind']) => (whose?.kind === kind ? String(whose.id) : '')
  const awards = honourNames.map(({ slug, [locale]: label }) => ({ value: slug, label }))
  return (
    <Filters action={addresses.papers.list()} locale={locale} submit={t.make}>
      {people.length > 0 && (
        <FilterSelect name="ai" label={t.person} value={chosen('person')} options={people} all={t.nobody} />
      )}
      {units.length > 0 && (
        <FilterSelect name="don-vi" label={t.unit} value={chosen('unit')} options={units} all={t.nobody} />
      )}
      <FilterSelect
        name="hinh-thuc"
        label={t.award}
        value={asked['hinh-thuc']}
        options={awards}
        all={t.noAward}
      />
      <label class="filter">
        <span>{t.from}</span>
        <input type="date" name="tu" value={period.from} />
      </label>
      <label class="filter">
        <span>{t.to}</span>
        <input type="date" name="den" value={period.to} />
      </label>
      <label class="filter">
        <span>{t.year}</span>
        <input type="number" name="nam" min={1945} max={2200} value={year} />
      </label>
    </Filters>
  )
}

type Row = { paper: string; about: string; address: (dang: string) => string }

function papersOf({ frame, asked, year, period }: Props, { kind, id, name }: Whose): Row[] {
  const t = paperWords[frame.locale].papers
  const query = { tu: period.from, den: period.to, 'hinh-thuc': asked['hinh-thuc'] }
  const to = addresses.papers
  if (kind === 'person')
    return [
      { paper: t.report, about: name, address: (dang) => to.report({ person: id }, { ...query, dang }) },
      { paper: t.summary, about: name, address: (dang) => to.summary({ person: id }, { ...query, dang }) },
    ]
  return [
    { paper: t.report, about: name, address: (dang) => to.unitReport({ unit: id }, { ...query, dang }) },
    { paper: t.summary, about: name, address: (dang) => to.unitSummary({ unit: id }, { ...query, dang }) },
    {
      paper: t.compact,
      about: `${name}, ${year}`,
      address: (dang) => to.compact({ unit: id }, { nam: year, dang }),
    },
  ]
}

type FilesProps = { frame: Frame; title: string; rows: Row[]; empty?: string }

function Files({ frame: { locale }, title, rows, empty = '' }: FilesProps) {
  const t = paperWords[locale]
  const named = ({ paper, about }: Row, kind: string) => `${t.paperOf(paper, about)}, ${kind}`
  return (
    <Card title={title}>
      <Table
        caption={title}
        locale={locale}
        rows={rows}
        rowKey={(row) => row.address('pdf')}
        empty={empty}
        columns={[
          { label: t.columns.paper, cell: ({ paper }) => paper },
          { label: t.columns.about, cell: ({ about }) => about },
          {
            label: t.columns.files,
            cell: (row) => (
              <>
                <ButtonLink href={row.address('pdf')} icon="printer" label={named(row, t.pdf)}>
                  {t.pdf}
                </ButtonLink>{' '}
                <ButtonLink href={row.address('word')} icon="download" label={named(row, t.word)}>
                  {t.word}
                </ButtonLink>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
