import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, Split } from '#web/ui/card.tsx'
import { NumberField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import type { Origin } from '../queries/packages.ts'
import type { DossierFile, Examination, Flag, Written } from '../queries/parts.ts'
import { dossierWords } from '../words.ts'
import { Checklist, Texts } from './checklist.tsx'
import { About, CameFrom, Examinations, Verdict, type VerdictProps } from './facts.tsx'
import { NextStep, type StepProps } from './next-step.tsx'
import { DossierState } from './state.tsx'

type Posted = {
  id: number
  audience: 'internal' | 'public'
  state: 'open' | 'closed' | 'settled'
  endsOn: string
}

type Props = StepProps & {
  on: string
  written: readonly Written[]
  files: readonly DossierFile[]
  flags: readonly Flag[]
  examinations: readonly Examination[]
  postings: readonly Posted[]
  verdict: VerdictProps['verdict']
  suspects: VerdictProps['suspects']
  history: readonly Happened[]
  /** For one that came from another agency. */
  origin: Origin | undefined
  mayWrite: (slug: string) => boolean
}

/** One dossier: what it holds, where it lies and why, the step that waits, where it has been. */
export function ShowPage(props: Props) {
  const { frame, one, on, form, examinations } = props
  const { locale } = frame
  const t = dossierWords[locale]
  return (
    <WorkspacePage frame={frame} title={one.name}>
      <PageHead
        title={one.name}
        lead={`${honourName(one.award, locale)} (${one.year}) · ${t.bases[one.basis]}`}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.dossiers.list() }, { label: one.name }]}
      >
        <DossierState one={one} on={on} locale={locale} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <NextStep {...props} />
            <Holds {...props} />
            <Texts {...props} locale={locale} />
            {examinations.length > 0 && <Examinations locale={locale} rows={examinations} />}
            <Postings {...props} />
          </>
        }
        aside={
          <>
            <Verdict locale={locale} verdict={props.verdict} of={one} suspects={props.suspects} />
            <About frame={frame} one={one} />
            {props.origin && <CameFrom locale={locale} origin={props.origin} />}
            <Card
              title={t.history}
              {...(one.sent_on !== null && {
                link: <a href={addresses.dossiers.versions({ dossier: one.id })}>{t.versions}</a>,
              })}
            >
              <EventList events={props.history} empty={t.nothing} />
            </Card>
            {props.may.copy && <Copy {...props} />}
          </>
        }
      />
    </WorkspacePage>
  )
}

function Holds({ frame, one, checklist, written, files, flags, mayWrite }: Props) {
  const t = dossierWords[frame.locale]
  return (
    <Card title={t.checklist}>
      <Checklist
        locale={frame.locale}
        {...{ checklist, written, files, flags }}
        fileAddress={(file) => addresses.dossiers.file({ dossier: one.id, file })}
        partAddress={(slug) =>
          mayWrite(slug) ? addresses.dossiers.part({ dossier: one.id, slug }) : undefined
        }
      />
    </Card>
  )
}

function Postings({ frame, postings }: Props) {
  const t = dossierWords[frame.locale]
  if (postings.length === 0) return null
  return (
    <Card title={t.postings}>
      <ul class="plain-list">
        {postings.map(({ id, audience, state, endsOn }) => (
          <li key={id}>
            <a href={addresses.postings.show({ posting: id })}>{t.audiences[audience]}</a>
            {`, ${t.until(endsOn)}: ${t.postingState[state]}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Copy({ frame, one }: Props) {
  const t = dossierWords[frame.locale]
  const form = { status: 200 as const, typed: { year: String(one.year + 1) }, errors: {} }
  return (
    <Card title={t.copy}>
      <Form action={addresses.dossiers.copy({ dossier: one.id })} locale={frame.locale}>
        <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
        <Button kind="quiet" icon="copy">
          {t.copy}
        </Button>
      </Form>
    </Card>
  )
}
