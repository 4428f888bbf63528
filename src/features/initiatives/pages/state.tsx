import { Status, type Tone } from '#web/ui/status.tsx'
import type { Locale } from '#words/locale.ts'
import type { State } from '../rules/filing.ts'
import { initiativeWords } from '../words.ts'

const tones: Record<State, Tone> = {
  draft: 'draft',
  sent: 'soon',
  returned: 'late',
  examining: 'soon',
  scored: 'soon',
  recognised: 'met',
  declined: 'unmet',
  withdrawn: 'draft',
}

export const FilingState = ({ state, locale }: { state: State; locale: Locale }) => (
  <Status tone={tones[state]}>{initiativeWords[locale].states[state]}</Status>
)
