import { addresses } from '#addresses.ts'
import { type Suspect, SuspectNote } from '#features/duplicates/index.ts'
import { spelt } from '#features/register/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import {
  DateField,
  Fields,
  FormActions,
  NumberField,
  type Option,
  RadioGroup,
  Select,
  TextField,
} from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList, type Happened } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatMoney } from '#words/numbers.ts'
import type { Decision, Line } from '../queries.ts'
import type { EndedGround } from '../rules.ts'
import { decisionWords } from '../words.ts'
import { DecisionFields, DecisionStatus } from './decisions-page.tsx'
import { Signing } from './signing-cards.tsx'

export type Came = 'head' | 'line' | 'issue' | 'signed' | 'digital' | 'other'

export type Props = {
  frame: Frame
  decision: Decision
  lines: readonly Line[]
  /** Earlier honours that a line of the draft may repeat. */
  suspects: ReadonlyMap<number, readonly Suspect[]>
  /** Whether the reader judges repetitions. */
  mayCompare: boolean
  ended: readonly EndedGround[]
  ending: readonly EndedGround[]
  today: string
  /** The forms on the page, each as it stands. */
  forms: Record<Came, FormState>
  people: readonly Option[]
  units: readonly Option[]
  awards: readonly Option[]
  /** Dossiers that wait for a decision. */
  dossiers: readonly Option[]
  mayDraft: boolean
  mayIssue: boolean
  /** Whether signatures can be read, and the seal that the agency has. */
  signing: { possible: boolean; seal: string }
  history: readonly Happened[]
}

/** One decision: what it says, whom it honours, its papers, and the steps. */
export function DecisionPage(props: Props) {
  const { frame, decision, forms, ended, ending } = props
  const { locale } = frame
  const t = decisionWords[locale]
  const draft = decision.state === 'draft'
  return (
    <WorkspacePage frame={frame} title={decision.about}>
      <PageHead
        title={decision.about}
        lead={[decision.number_text, decision.decided_on && formatDay(decision.decided_on), decision.unitName]
          .filter(Boolean)
          .join(' · ')}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.decisions.list() },
          { label: decision.number_text || t.states[decision.state] },
        ]}
      >
        <DecisionStatus state={decision.state} locale={locale} />
      </PageHead>
      <Trouble form={forms.other} locale={locale} />
      {draft &&
        ended.map(({ ground }) => (
          <Notice key={ground} kind="warning">
            {t.groundEnded(ground, formatDay(props.today))}
          </Notice>
        ))}
      {draft &&
        ending.map(({ ground, instrument }) => (
          <Notice key={ground}>{t.groundEnds(ground, formatDay(instrument.until ?? ''))}</Notice>
        ))}
      <Split
        main={
          <>
            <Lines {...props} />
            {draft && props.mayDraft && <AddDossier {...props} />}
            {draft && props.mayDraft && <AddLine {...props} />}
            {draft && props.mayDraft && <Edit {...props} />}
          </>
        }
        aside={
          <>
            <Papers {...props} />
            {draft && <Steps {...props} />}
            {decision.state === 'issued' && <Signing {...props} />}
            <Card title={t.history}>
              <EventList events={props.history} empty="" />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

const lineTones = { drafted: 'draft', issued: 'met', corrected: 'soon', revoked: 'unmet' } as const

/** What was corrected or revoked is paid no more. */
const moneyOf = (lines: Props['lines']): number =>
  lines.reduce(
    (all, { money, state }) => all + (state === 'drafted' || state === 'issued' ? (money ?? 0) : 0),
    0,
  )

function Lines(props: Props) {
  const { frame, decision, lines } = props
  const { locale } = frame
  const t = decisionWords[locale]
  const sum = moneyOf(lines)
  return (
    <Card title={t.lines} link={<span class="muted">{t.moneySum(formatMoney(sum, locale))}</span>}>
      <Table
        caption={t.lines}
        locale={locale}
        rows={lines}
        rowKey={({ id }) => id}
        empty={t.noLines}
        columns={[
          {
            label: t.name,
            cell: ({ id, name, place, award, year, person_id, unit_id }) => (
              <>
                {name}
                <small class="cell-note">{place}</small>
                <small class="cell-note">{`${honourName(award, locale)} (${year})`}</small>
                <SuspectNote
                  suspects={props.suspects.get(id) ?? []}
                  mayCompare={props.mayCompare}
                  of={{ personId: person_id, unitId: unit_id, award, year }}
                  locale={locale}
                />
              </>
            ),
          },
          {
            label: t.money,
            cell: ({ money, money_why }) => (
              <span title={money_why}>{money === null ? t.noMoney : formatMoney(money, locale)}</span>
            ),
            figure: true,
          },
          {
            label: t.state,
            cell: (line) => (
              <>
                <Status tone={lineTones[line.state]}>{t.lineStates[line.state]}</Status>
                {line.code && (
                  <small class="cell-note">
                    <a href={addresses.register.code({ code: line.code })}>{spelt(line.code)}</a>
                  </small>
                )}
                <LineTools {...props} line={line} />
              </>
            ),
          },
        ]}
      />
      {lines.some(({ state }) => state === 'revoked') && <ToReturn {...props} />}
      {decision.state === 'draft' && lines.length > 0 && (
        <p class="muted">{t.moneyWhy}: NĐ 152/2025/NĐ-CP, Điều 49–55.</p>
      )}
    </Card>
  )
}

function ToReturn({ frame, lines }: Props) {
  const t = decisionWords[frame.locale]
  const money = lines.reduce((all, line) => all + (line.state === 'revoked' ? (line.money ?? 0) : 0), 0)
  return (
    <Notice kind="warning">
      <p>{t.toReturn(formatMoney(money, frame.locale))}</p>
      <p class="cite">{t.toReturnCite}</p>
    </Notice>
  )
}

function LineTools({ frame, decision, line, mayDraft, mayIssue }: Props & { line: Line }) {
  const { locale } = frame
  const t = decisionWords[locale]
  const here = { decision: decision.id, line: line.id }
  if (decision.state === 'draft')
    return mayDraft ? (
      <Form
        action={addresses.decisions.removeLine(here)}
        locale={locale}
        version={decision.version}
        class="form-inline"
      >
        <Button kind="quiet" icon="trash-2">
          {t.remove}
        </Button>
      </Form>
    ) : null
  if (!mayIssue || line.state !== 'issued')
    return line.reason ? <small class="cell-note">{line.reason}</small> : null
  const fresh = { status: 200 as const, typed: { name: line.name, place: line.place }, errors: {} }
  return (
    <>
      <details>
        <summary>{t.correct}</summary>
        <Form action={addresses.decisions.correctLine(here)} locale={locale}>
          <TextField form={fresh} name="name" label={t.name} required />
          <TextField form={fresh} name="place" label={t.placeOfSubject} />
          <TextField form={fresh} name="reason" label={t.reason} required />
          <Button kind="quiet">{t.correct}</Button>
        </Form>
      </details>
      <details>
        <summary>{t.revoke}</summary>
        <Form action={addresses.decisions.revokeLine(here)} locale={locale}>
          <TextField form={fresh} name="reason" label={t.reason} required />
          <Button kind="danger">{t.revoke}</Button>
        </Form>
      </details>
    </>
  )
}

function AddLine({ frame, decision, forms, people, units, awards }: Props) {
  const { locale } = frame
  const t = decisionWords[locale]
  const form = forms.line
  const subjects = Object.entries(t.subjects).map(([value, label]) => ({ value, label }))
  return (
    <Card title={t.add}>
      <Form
        action={addresses.decisions.addLine({ decision: decision.id })}
        locale={locale}
        form={form}
        version={decision.version}
      >
        <RadioGroup form={form} name="subject" label={t.subject} options={subjects} inline />
        <p class="muted">{t.pick}</p>
        <Fields>
          <Select form={form} name="person_id" label={t.person} options={people} empty="–" wide />
          <Select form={form} name="unit_id" label={t.collective} options={units} empty="–" wide />
          <TextField form={form} name="name" label={t.household} wide />
          <Select form={form} name="award" label={t.award} options={awards} required wide />
          <NumberField form={form} name="year" label={t.year} min={1945} max={2200} required />
          <TextField form={form} name="merit" label={t.merit} wide />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.add}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The usual way onto the list: a dossier that the council carried. */
function AddDossier({ frame, decision, forms, dossiers }: Props) {
  const { locale } = frame
  const t = decisionWords[locale]
  if (dossiers.length === 0) return null
  return (
    <Card title={t.addDossier}>
      <Form
        action={addresses.decisions.addDossier({ decision: decision.id })}
        locale={locale}
        version={decision.version}
      >
        <Fields>
          <Select form={forms.other} name="dossier_id" label={t.dossier} options={dossiers} required wide />
        </Fields>
        <FormActions>
          <Button icon="plus">{t.add}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Edit({ frame, decision, forms }: Props) {
  const { locale } = frame
  const t = decisionWords[locale]
  return (
    <Card title={t.save}>
      <Form
        action={addresses.decisions.edit({ decision: decision.id })}
        locale={locale}
        form={forms.head}
        version={decision.version}
        class="form form-wide"
      >
        <DecisionFields form={forms.head} locale={locale} />
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Papers({ frame, decision, lines, mayIssue }: Props) {
  const t = decisionWords[frame.locale]
  const here = { decision: decision.id }
  const draft = decision.state === 'draft'
  return (
    <Card title={t.title}>
      <DescriptionList
        items={[
          { term: t.authority, value: decision.authority },
          {
            term: t.signer,
            value: [decision.signer_title, decision.signer].filter(Boolean).join(' ') || '–',
          },
          { term: t.grounds, value: decision.grounds.join(' ') || '–' },
        ]}
      />
      <div class="stack step-buttons">
        <ButtonLink icon="file-text" href={addresses.decisions.pdf(here)}>
          {draft ? t.preview : t.pdf}
        </ButtonLink>
        <ButtonLink icon="download" href={addresses.papers.decision(here)} download>
          {t.docx}
        </ButtonLink>
        {!draft && lines.length > 0 && (
          <>
            <ButtonLink icon="award" href={addresses.decisions.certificates(here)}>
              {t.certificates}
            </ButtonLink>
            {mayIssue && (
              <ButtonLink icon="printer" href={addresses.certificates.ofDecision(here)}>
                {t.printCertificates}
              </ButtonLink>
            )}
            <ButtonLink icon="download" href={addresses.decisions.payments(here)} download>
              {t.payments}
            </ButtonLink>
          </>
        )}
        {decision.signed_hash && (
          <ButtonLink icon="paperclip" href={addresses.decisions.signed(here)} download>
            {decision.signed_name}
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}

function Steps({ frame, decision, forms, mayDraft, mayIssue }: Props) {
  const { locale } = frame
  const t = decisionWords[locale]
  const here = { decision: decision.id }
  return (
    <>
      {mayIssue && (
        <Card title={t.issue}>
          <p class="muted">{t.issueHint}</p>
          <Form
            action={addresses.decisions.issue(here)}
            locale={locale}
            form={forms.issue}
            version={decision.version}
          >
            <DateField form={forms.issue} name="decided_on" label={t.decidedOn} required />
            <FormActions>
              <Button icon="check">{t.issue}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
      {mayDraft && (
        <Form action={addresses.decisions.drop(here)} locale={locale} version={decision.version}>
          <Button kind="quiet" icon="trash-2">
            {t.drop}
          </Button>
        </Form>
      )}
    </>
  )
}
