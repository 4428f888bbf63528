import { Status, type Tone } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import type { Dossier } from '../queries/dossiers.ts'
import type { State } from '../rules/way.ts'
import { dossierWords } from '../words.ts'

const tones: Record<State, Tone> = {
  draft: 'draft',
  sent: 'soon',
  returned: 'late',
  examining: 'soon',
  flagged: 'late',
  examined: 'met',
  council: 'soon',
  carried: 'met',
  proposed: 'done',
  awarded: 'met',
  refused: 'unmet',
  withdrawn: 'draft',
}

type Shown = Pick<Dossier, 'state' | 'due_on'>

/** Where a dossier has come to, with its day while one runs. */
export function DossierState({ one, on, locale }: { one: Shown; on: string; locale: Locale }) {
  const t = dossierWords[locale]
  return (
    <>
      <Status tone={tones[one.state]}>{t.states[one.state]}</Status>
      {one.due_on !== null && (
        <span class="sub">{one.due_on < on ? t.overdueSince(one.due_on) : t.dueOn(one.due_on)}</span>
      )}
    </>
  )
}
