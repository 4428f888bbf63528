import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { type Meeting, type WholeMeeting, wholeMeeting } from '#features/councils/index.ts'
import { honourNames } from '#law/honour-names.ts'
import { freshForm } from '#web/form.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Fields, FormActions, Select } from '#web/ui/fields.tsx'
import { Form } from '#web/ui/form.tsx'
import { Status } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import { type Ballot, ballotsOfMeeting } from '../queries.ts'
import { type BallotState, failedItems } from '../rules.ts'
import { ballotWords } from '../words.ts'

const tones = { rights: 'info', voting: 'soon', closed: 'done' } as const

export const BallotStatus = ({ state, locale }: { state: BallotState; locale: Locale }) => (
  <Status tone={tones[state]}>{ballotWords[locale].states[state]}</Status>
)

function BallotsCard({ ballots, locale }: { ballots: readonly Ballot[]; locale: Locale }) {
  const t = ballotWords[locale]
  if (ballots.length === 0) return null
  return (
    <Card title={t.ballots}>
      <ul class="plain-list">
        {ballots.map((ballot, at) => (
          <li key={ballot.id} class="work-line">
            <a href={addresses.ballots.show({ ballot: ballot.id })}>
              {`${t.ballot(at + 1)}: ${ballot.paper.questions.map(({ subject }) => subject).join(', ')}`}
            </a>
            <BallotStatus state={ballot.state} locale={locale} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Item = WholeMeeting['items'][number]
type AgainProps = { meeting: Meeting; failed: readonly Item[]; locale: Locale }

/** Another round for what was not carried. */
function Again({ meeting, failed, locale }: AgainProps) {
  const t = ballotWords[locale]
  return (
    <Card title={t.again}>
      <p class="hint">{t.againLead}</p>
      {failed.map((item) => {
        const subject = item.personId === null ? 'tap-the' : 'ca-nhan'
        const form = freshForm({ award: item.award })
        return (
          <Form
            key={item.id}
            action={addresses.ballots.again({ meeting: meeting.id })}
            locale={locale}
            version={meeting.version}
            id={`lai-${item.id}`}
          >
            <input type="hidden" name="item_id" value={item.id} />
            <Fields>
              <Select
                form={form}
                name="award"
                label={t.againFor(item.name)}
                options={honourNames
                  .filter(({ subjects }) => subjects.includes(subject))
                  .map(({ slug, [locale]: label }) => ({ value: slug, label }))}
                required
                wide
              />
            </Fields>
            <FormActions>
              <Button kind="quiet" icon="undo-2">
                {t.again}
                <span class="visually-hidden">: {item.name}</span>
              </Button>
            </FormActions>
          </Form>
        )
      })}
    </Card>
  )
}

function MinutesCard({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const t = ballotWords[locale]
  const of = { meeting: meeting.id }
  return (
    <Card title={t.minutes}>
      <div class="form-actions">
        <ButtonLink icon="printer" href={addresses.papers.minutes(of)}>
          {t.minutesPdf}
        </ButtonLink>
        <ButtonLink icon="download" href={addresses.papers.minutes(of, { dang: 'word' })}>
          {t.minutesWord}
        </ButtonLink>
      </div>
    </Card>
  )
}

/** The ballots of a meeting, what may be voted on again, and the minutes, for its page. */
export async function ballotsOf(ctx: Ctx, meeting: Meeting, keeps: boolean) {
  const ballots = await ballotsOfMeeting(ctx.db, meeting.id)
  const { items } = await wholeMeeting(ctx.db, meeting)
  const failed = keeps && meeting.state === 'closed' ? failedItems(items, ballots) : []
  const { locale } = ctx
  return (
    <>
      <BallotsCard ballots={ballots} locale={locale} />
      {failed.length > 0 && <Again meeting={meeting} failed={failed} locale={locale} />}
      {items.length > 0 && <MinutesCard meeting={meeting} locale={locale} />}
    </>
  )
}
