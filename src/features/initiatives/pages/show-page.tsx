import { addresses } from '#addresses.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import type { AuthorShown, FilingFile, Similar } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import { type FollowUpProps, FollowUps, type UseProps, Uses } from './afterwards.tsx'
import { Marks, type MarksProps } from './marks.tsx'
import { NextStep, type StepProps } from './next-step.tsx'
import { Files, Said } from './said.tsx'
import { SimilarCard } from './similar.tsx'
import { FilingState } from './state.tsx'

type Props = StepProps &
  MarksProps &
  UseProps &
  FollowUpProps & {
    authors: readonly AuthorShown[]
    files: readonly FilingFile[]
    similar: readonly Similar[]
    history: readonly Happened[]
  }

/** One initiative: what it says, whose it is, how it was marked, what became of it. */
export function ShowPage(props: Props) {
  const { frame, form, one } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <WorkspacePage frame={frame} title={one.title}>
      <PageHead
        title={one.title}
        lead={`${t.kinds[one.kind]} · ${one.unitName}`}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.initiatives.list() }, { label: one.title }]}
      >
        <FilingState state={one.state} locale={locale} />
        {props.may.edit && (
          <ButtonLink icon="pencil" href={addresses.initiatives.edit({ initiative: one.id })}>
            {t.edit}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <NextStep {...props} />
            <Said one={one} locale={locale} />
            <Files
              files={props.files}
              locale={locale}
              addressOf={(file) => addresses.initiatives.file({ initiative: one.id, file })}
            />
            <Marks {...props} />
            <Uses {...props} />
            <FollowUps {...props} />
          </>
        }
        aside={
          <>
            <Authors {...props} />
            <About {...props} />
            <SimilarCard similar={props.similar} locale={locale} />
            <Card title={t.history}>
              <EventList events={props.history} empty={t.nothing} />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function Authors({ frame, authors }: Props) {
  const { locale } = frame
  const t = initiativeWords[locale]
  return (
    <Card title={t.authors}>
      <Table
        caption={t.authors}
        locale={locale}
        rows={authors}
        rowKey={({ personId }) => personId}
        empty={t.nothing}
        columns={[
          {
            label: t.authors,
            cell: ({ name, unitName }) => (
              <div>
                {name}
                <span class="sub">{unitName}</span>
              </div>
            ),
          },
          { label: t.shareShort, figure: true, cell: ({ share }) => formatPercent(share, locale) },
        ]}
      />
    </Card>
  )
}

function About({ frame, one }: Props) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const scope = one.scope as keyof typeof t.scopes | null
  const by = one.recognised_by as keyof typeof t.recognisers | null
  const items = [
    { term: t.appliedOn, value: one.applied_on && formatDay(one.applied_on) },
    { term: t.sentOn, value: one.sent_on && formatDay(one.sent_on) },
    { term: t.scope, value: scope && t.scopes[scope] },
    { term: t.recognisedBy, value: by && t.recognisers[by] },
    { term: t.decision, value: one.decision },
    { term: t.decidedOn, value: one.decided_on && formatDay(one.decided_on) },
    { term: t.reason, value: one.reason },
  ].filter(({ value }) => value)
  if (items.length === 0) return null
  return (
    <Card>
      <DescriptionList items={items} />
    </Card>
  )
}
