import { addresses } from '#addresses.ts'
import type { WholeMeeting } from '#features/councils/index.ts'
import type { BallotResult } from '#proofs/ballot-result.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import type { Ballot, RollLine, Teller } from '../queries.ts'
import { revealsAll } from '../rules.ts'
import { ballotWords } from '../words.ts'
import { BallotStatus } from './ballots-card.tsx'
import { Standing } from './standing-card.tsx'
import { Tellers } from './tellers-card.tsx'

export type BallotProps = {
  frame: Frame
  form: FormState
  ballot: Ballot
  roll: readonly RollLine[]
  /** The reader's own line of the roll. */
  own: RollLine | undefined
  mayKeep: boolean
  whole: WholeMeeting
  tellers: readonly Teller[]
  /** Who reads the page. */
  reader: number | null
  /** Whoever sits in the council or keeps it may be one of the two tellers. */
  mayTell: boolean
  /** Receipt codes of the published box. */
  receipts: readonly string[]
}

/** One secret ballot: the right, the paper, the box, the result. */
type Props = BallotProps

export function BallotPage(props: Props) {
  const { frame, form, ballot } = props
  const { locale } = frame
  const t = ballotWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title} islands={['ballot.js']}>
      <PageHead
        title={t.title}
        lead={ballot.paper.title}
        locale={locale}
        crumbs={[
          { label: t.meeting, href: addresses.councils.meeting({ meeting: ballot.meetingId }) },
          { label: t.title },
        ]}
      >
        <BallotStatus state={ballot.state} locale={locale} />
      </PageHead>
      <Trouble form={form} locale={locale} />
      {ballot.result ? <Result {...props} result={ballot.result} /> : <Voting {...props} />}
      <Standing {...props} />
      <Roll {...props} />
      <Tellers {...props} />
      {props.mayKeep && ballot.state !== 'closed' && <Steps {...props} />}
      <Card title={t.howTitle}>
        <p>{t.how}</p>
        <p class="muted">{t.small}</p>
      </Card>
    </WorkspacePage>
  )
}

function Voting({ frame, ballot, own }: Props) {
  const t = ballotWords[frame.locale]
  if (!own) return <Notice>{t.notOnRoll}</Notice>
  if (own.on_paper) return <Notice>{t.ownPaper}</Notice>
  const here = { ballot: ballot.id }
  return (
    <div
      class="ballot"
      data-ballot={ballot.paper.ballot}
      data-key={JSON.stringify(ballot.rightKey)}
      data-right={addresses.ballots.right(here)}
      data-cast={addresses.ballots.cast({ code: ballot.code })}
      data-state={addresses.ballots.state({ code: ballot.code })}
      data-received={own.has_right ? 'yes' : 'no'}
    >
      <noscript>
        <Notice kind="warning">{t.needsScript}</Notice>
      </noscript>
      <p role="status" data-part="told" hidden />
      <p data-part="waits" hidden>
        {t.receivedHere}
      </p>
      <p data-part="elsewhere" hidden>
        {t.receivedElsewhere}
      </p>
      <p data-part="failed" hidden>
        {t.failed}
      </p>
      <p data-part="receive" hidden>
        <button type="button" class="button button-primary" data-press="receive">
          {t.receive}
        </button>
      </p>
      <form class="ballot-paper" data-part="paper" hidden>
        <h2>{ballot.paper.title}</h2>
        {ballot.paper.questions.map((question) => (
          <fieldset key={question.id}>
            <legend>
              <b>{question.subject}</b> — {question.text}
            </legend>
            {(['agree', 'disagree', 'blank'] as const).map((choice) => (
              <label key={choice}>
                <input type="radio" name={question.id} value={choice} required checked={choice === 'blank'} />{' '}
                {t.choose[choice]}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" class="button button-primary">
          {t.cast}
        </button>
      </form>
      <div data-part="done" hidden>
        <Notice kind="success" title={t.castDone}>
          <p>
            {t.receipt}: <code data-receipt />
          </p>
          <p>{t.receiptHint}</p>
        </Notice>
      </div>
    </div>
  )
}

function Roll({ frame, roll, ballot, mayKeep }: Props) {
  const t = ballotWords[frame.locale]
  return (
    <Card title={t.roll}>
      <p class="muted">{t.rollLead}</p>
      <Table
        caption={t.roll}
        locale={frame.locale}
        dense
        rows={roll}
        rowKey={({ seatId }) => seatId}
        empty="–"
        columns={[
          { label: t.person, cell: ({ name }) => name },
          {
            label: t.received,
            cell: ({ has_right, on_paper }) => (
              <Status tone={has_right || on_paper ? 'met' : 'soon'}>
                {has_right ? t.received : on_paper ? t.onPaper : t.waiting}
              </Status>
            ),
          },
          ...(mayKeep && ballot.state === 'rights'
            ? [{ label: t.paper, cell: (line: RollLine) => <GivePaper {...{ frame, ballot, line }} /> }]
            : []),
        ]}
      />
    </Card>
  )
}

function GivePaper({ frame, ballot, line }: Pick<Props, 'frame' | 'ballot'> & { line: RollLine }) {
  const t = ballotWords[frame.locale]
  if (line.has_right || line.on_paper) return null
  return (
    <Form
      action={addresses.ballots.onPaper({ ballot: ballot.id, seat: line.seatId })}
      locale={frame.locale}
      class="form-inline"
    >
      <Button kind="quiet" label={t.givePaperTo(line.name)}>
        {t.givePaper}
      </Button>
    </Form>
  )
}

function Steps({ frame, ballot }: Props) {
  const { locale } = frame
  const t = ballotWords[locale]
  const here = { ballot: ballot.id }
  const opens = ballot.state === 'rights'
  return (
    <Card title={opens ? t.openBox : t.close}>
      <p class="muted">{opens ? t.openBoxHint : t.closeHint}</p>
      <Form
        action={opens ? addresses.ballots.openBox(here) : addresses.ballots.close(here)}
        locale={locale}
        version={ballot.version}
      >
        <Button icon="check">{opens ? t.openBox : t.close}</Button>
      </Form>
    </Card>
  )
}

function Result({ frame, ballot, result, receipts }: Props & { result: BallotResult }) {
  const { locale } = frame
  const t = ballotWords[locale]
  const asked = (id: string) => result.paper.questions.find((question) => question.id === id)
  return (
    <>
      <Card title={t.result}>
        {result.tallies.some((tally) => revealsAll(result.box.length + result.onPaper.length, tally)) && (
          <Notice kind="warning">{t.unanimous}</Notice>
        )}
        <Table
          caption={t.result}
          locale={locale}
          rows={result.tallies}
          rowKey={({ question }) => question}
          empty="–"
          columns={[
            {
              label: t.question,
              cell: ({ question }) => (
                <>
                  {asked(question)?.subject}
                  <small class="cell-note">{asked(question)?.text}</small>
                  <small class="cell-note">{asked(question)?.threshold.cite}</small>
                </>
              ),
            },
            { label: t.agree, cell: ({ agree }) => agree, figure: true },
            { label: t.disagree, cell: ({ disagree }) => disagree, figure: true },
            { label: t.blank, cell: ({ blank }) => blank, figure: true },
            { label: t.needed, cell: ({ needed, base }) => t.of(needed, base), figure: true },
            {
              label: t.outcome,
              cell: ({ carried }) => (
                <Status tone={carried ? 'met' : 'unmet'}>{carried ? t.carried : t.notCarried}</Status>
              ),
            },
          ]}
        />
        <p class="form-actions">
          <ButtonLink icon="download" href={addresses.ballots.result({ ballot: ballot.id })} download>
            {t.download}
          </ButtonLink>
        </p>
        <p class="muted">{t.verifyHint}</p>
      </Card>
      <Card title={t.box}>
        <p class="muted">{t.boxLead}</p>
        <ul class="receipts">
          {receipts.map((receipt) => (
            <li key={receipt}>
              <code>{receipt}</code>
            </li>
          ))}
        </ul>
        {result.onPaper.length > 0 && <PaperBox {...{ frame, result }} />}
      </Card>
    </>
  )
}

/** The ballots on paper as they are published: without a receipt, for no key has signed them. */
function PaperBox({ frame, result }: Pick<Props, 'frame'> & { result: BallotResult }) {
  const t = ballotWords[frame.locale]
  return (
    <>
      <h3>{t.paperBox(result.onPaper.length)}</h3>
      <p class="muted">{t.paperBoxLead}</p>
      <ul class="plain-list">
        {result.onPaper.map((sheet, at) => (
          <li key={at}>
            {result.paper.questions
              .map(({ id, subject }) => `${subject}: ${t.choose[sheet[id] ?? 'blank']}`)
              .join('; ')}
          </li>
        ))}
      </ul>
    </>
  )
}
