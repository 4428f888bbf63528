import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import type { Meeting } from '#features/councils/index.ts'
import { Card } from '#web/ui/card.tsx'
import { Status } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import { type Ballot, ballotsOfMeeting } from '../queries.ts'
import type { BallotState } from '../rules.ts'
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

/** The ballots of a meeting, for its page. */
export async function ballotsOf(ctx: Ctx, meeting: Meeting) {
  return <BallotsCard ballots={await ballotsOfMeeting(ctx.db, meeting.id)} locale={ctx.locale} />
}
