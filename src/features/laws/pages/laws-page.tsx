/**
 * How the agency settled the law: what is in force, what is still open, and every version there was.
 */
import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { citation, shortName } from '#law/sources/cite.ts'
import type { Instrument } from '#law/sources/instrument.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { LawVersion, Past } from '../queries/versions.ts'
import type { Waiting } from '../rules/waiting.ts'
import { lawWords } from '../words.ts'
import { Cites } from './cites.tsx'
import { type SayingsProps, SayingsShown } from './sayings.tsx'

export type LawsProps = {
  frame: Frame
  form: FormState
  today: string
  inForce: (SayingsProps['says'] & { version: LawVersion }) | undefined
  coming: readonly Past[]
  draft: { id: number; source: string } | undefined
  waiting: readonly Waiting[]
  ending: readonly Instrument[]
  past: readonly Past[]
  mayDraft: boolean
}

export function LawsPage(props: LawsProps) {
  const { frame, form, inForce, coming } = props
  const { locale } = frame
  const t = lawWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        <Begin {...props} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Ending {...props} />
      <Split
        main={
          <>
            <Card title={t.inForce}>
              {!inForce && <p class="muted">{t.inForceNone}</p>}
              {inForce && (
                <>
                  <p>
                    <a href={addresses.laws.show({ lawVersion: inForce.version.id })}>
                      {inForce.version.source}
                    </a>{' '}
                    <span class="muted">
                      {t.since(formatDay(inForce.version.holds_from))}
                      {inForce.version.enacted_by_name &&
                        ` · ${t.enactedBy(inForce.version.enacted_by_name)}`}
                    </span>
                  </p>
                  <SayingsShown says={inForce} locale={locale} />
                </>
              )}
              {coming.map(({ id, source, holds_from }) => (
                <p key={id}>
                  <a href={addresses.laws.show({ lawVersion: id })}>{source}</a>{' '}
                  <span class="muted">{t.coming(formatDay(holds_from))}</span>
                </p>
              ))}
            </Card>
            <History {...props} />
          </>
        }
        aside={<Open {...props} />}
      />
    </WorkspacePage>
  )
}

function Begin({ frame: { locale }, draft, mayDraft }: LawsProps) {
  const t = lawWords[locale]
  if (draft) return <ButtonLink href={addresses.laws.show({ lawVersion: draft.id })}>{t.toDraft}</ButtonLink>
  if (!mayDraft) return null
  return (
    <Form action={addresses.laws.begin()} locale={locale} class="form-inline">
      <Button>{t.begin}</Button>
    </Form>
  )
}

/** Instruments whose end is near: what rests upon them will have to be looked at. */
function Ending({ frame: { locale }, ending }: LawsProps) {
  const t = lawWords[locale]
  if (ending.length === 0) return null
  return (
    <Notice kind="warning" title={t.expiring}>
      <ul>
        {ending.map(({ slug, until }) => (
          <li key={slug}>
            <a href={addresses.instruments.show({ instrument: slug })}>
              {t.expires(shortName(slug)[locale], formatDay(until ?? ''))}
            </a>
          </li>
        ))}
      </ul>
      <p>{t.expiresHint}</p>
    </Notice>
  )
}

const tones = { regulation: 'unknown', reading: 'unknown', text: 'soon' } as const

function Open({ frame: { locale }, waiting }: LawsProps) {
  const t = lawWords[locale]
  const near = waiting.filter(({ near }) => near)
  const far = waiting.filter(({ near }) => !near)
  return (
    <Card title={t.waiting}>
      <p class="muted">{waiting.length === 0 ? t.waitingNone : t.waitingLead}</p>
      <WaitingList list={near} locale={locale} />
      {far.length > 0 && (
        <details>
          <summary>
            {t.ofOthers} ({formatNumber(far.length, locale)})
          </summary>
          <WaitingList list={far} locale={locale} />
        </details>
      )}
    </Card>
  )
}

const WaitingList = ({ list, locale }: { list: readonly Waiting[]; locale: Frame['locale'] }) => (
  <ul class="law-sayings">
    {list.map((one) => (
      <li key={one.key}>
        <Status tone={tones[one.kind]} plain>
          {lawWords[locale].waitsFor[one.kind]}
        </Status>{' '}
        {one.kind === 'text' ? citation(one.cite)[locale] : one.says[locale]}
        {one.kind !== 'text' && <Cites cites={one.cites} locale={locale} />}
        {one.kind !== 'text' && (
          <small class="cell-note">{one.for.map((award) => honourName(award, locale)).join(' · ')}</small>
        )}
      </li>
    ))}
  </ul>
)

const stateTones = { draft: 'draft', 'in-force': 'met', dropped: 'unmet' } as const

export const VersionState = ({ state, locale }: { state: LawVersion['state']; locale: Frame['locale'] }) => (
  <Status tone={stateTones[state]}>{lawWords[locale].states[state]}</Status>
)

function History({ frame: { locale }, past }: LawsProps) {
  const t = lawWords[locale]
  return (
    <Card title={t.history}>
      <Table
        caption={t.history}
        locale={locale}
        rows={past}
        rowKey={({ id }) => id}
        empty={t.historyNone}
        columns={[
          {
            label: t.name,
            cell: ({ id, source, holds_from }) => (
              <>
                <a href={addresses.laws.show({ lawVersion: id })}>{source}</a>
                <span class="sub">{t.since(formatDay(holds_from))}</span>
              </>
            ),
          },
          { label: t.state, cell: ({ state }) => <VersionState state={state} locale={locale} /> },
          {
            label: t.approver,
            cell: ({ made_by_name, enacted_by_name }) => (
              <>
                {enacted_by_name}
                <span class="sub">{t.madeBy(made_by_name)}</span>
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
