import { citation } from '#law/sources/cite.ts'
import { Card } from '#web/ui/card.tsx'
import { Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import type { Locale } from '#words/locale.ts'
import { formatBytes, formatNumber } from '#words/numbers.ts'
import type { DossierFile, Flag, Written } from '../queries/parts.ts'
import { type ChecklistPart, isThere } from '../rules/checklist.ts'
import { dossierWords } from '../words.ts'
import { Told } from './told.tsx'

type Props = {
  locale: Locale
  checklist: readonly ChecklistPart[]
  written: readonly Written[]
  files: readonly DossierFile[]
  flags: readonly Flag[]
  fileAddress: (file: number) => string
  /** Where a part is written; nothing where it cannot be. */
  partAddress?: (slug: string) => string | undefined
  /** What the places of the texts begin with, where several dossiers stand on one page. */
  anchor?: string
}

const words = (body: string) => body.split(/\s+/).filter(Boolean).length

/** What the law asks the dossier to hold, beside what it holds. */
export function Checklist(props: Props) {
  const { locale, checklist } = props
  const t = dossierWords[locale]
  return (
    <Table
      caption={t.checklist}
      locale={locale}
      rows={checklist}
      rowKey={({ slug }) => slug}
      empty={t.nothing}
      columns={[
        { label: t.part, cell: (part) => <PartName part={part} locale={locale} /> },
        { label: t.there, cell: (part) => <There {...props} part={part} /> },
      ]}
    />
  )
}

function PartName({ part, locale }: { part: ChecklistPart; locale: Locale }) {
  const t = dossierWords[locale]
  const { form, when, cite, name } = part
  const formWords =
    form && `${t.form(form.number)}${form.mark === 'unconfirmed' ? ` (${t.unconfirmed})` : ''}`
  const told = [when?.[locale], formWords, citation(cite)[locale]].filter(Boolean)
  return (
    <>
      {name[locale]}
      <span class="sub">{told.join(' · ')}</span>
    </>
  )
}

function There({
  locale,
  part,
  written,
  files,
  flags,
  fileAddress,
  partAddress,
  anchor = 'phan',
}: Props & { part: ChecklistPart }) {
  const t = dossierWords[locale]
  const body = written.find(({ slug }) => slug === part.slug)?.body ?? ''
  const own = files.filter(({ slug }) => slug === part.slug)
  const there = isThere({ slug: part.slug, body, files: own.length })
  const flagged = flags.filter(({ slug, settled }) => slug === part.slug && !settled)
  const write = partAddress?.(part.slug)
  return (
    <div>
      {flagged.map(({ id, reason }) => (
        <p key={id}>
          <Status tone="late">{t.flaggedHere}</Status> {reason}
        </p>
      ))}
      {!there && <Missing part={part} locale={locale} />}
      {body !== '' && <a href={`#${anchor}-${part.slug}`}>{t.written(formatNumber(words(body), locale))}</a>}
      {own.map(({ id, name, size }) => (
        <span key={id} class="sub">
          <a href={fileAddress(id)}>{name}</a> ({formatBytes(size, locale)})
        </span>
      ))}
      {write && (
        <p>
          <a href={write}>
            {t.write}
            <span class="visually-hidden">: {part.name[locale]}</span>
          </a>
        </p>
      )}
    </div>
  )
}

type TextProps = Pick<Props, 'locale' | 'checklist' | 'written' | 'anchor'>

/** The texts of the parts, whole and in the order of the checklist. */
export function Texts({ locale, checklist, written, anchor = 'phan' }: TextProps) {
  const parts = checklist.flatMap(({ slug, name }) =>
    written.filter((one) => one.slug === slug && one.body !== '').map((one) => ({ ...one, name })),
  )
  return (
    <>
      {parts.map(({ slug, name, body, sources }) => (
        <Card key={slug} title={name[locale]} id={`${anchor}-${slug}`}>
          <Told body={body} sources={sources} locale={locale} />
        </Card>
      ))}
    </>
  )
}

function Missing({ part, locale }: { part: ChecklistPart; locale: Locale }) {
  const t = dossierWords[locale]
  if (part.needed) return <Status tone="unmet">{t.missing}</Status>
  return <span class="muted">{part.onTheWay ? t.later : t.notAsked}</span>
}
