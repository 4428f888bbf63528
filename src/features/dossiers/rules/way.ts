/**
 * The way of a dossier: one table of steps, from which the program decides and docs/states/dossier.md is drawn.
 */

/** `returned` from reception: everything is open again. `flagged` by examiners: only the parts that they named. */
export const states = [
  'draft',
  'sent',
  'returned',
  'examining',
  'flagged',
  'examined',
  'council',
  'carried',
  'proposed',
  'awarded',
  'refused',
  'withdrawn',
] as const
export type State = (typeof states)[number]

export const steps = [
  { step: 'hand-in', from: 'draft', to: 'sent' },
  { step: 'hand-in', from: 'returned', to: 'sent' },
  { step: 'give-back', from: 'sent', to: 'returned' },
  { step: 'receive', from: 'sent', to: 'examining' },
  { step: 'flag', from: 'examining', to: 'flagged' },
  { step: 'answer-flags', from: 'flagged', to: 'examining' },
  { step: 'conclude', from: 'examining', to: 'examined' },
  { step: 'pass-on', from: 'examined', to: 'sent' },
  { step: 'put-to-council', from: 'examined', to: 'council' },
  { step: 'take-off', from: 'council', to: 'examined' },
  { step: 'carry', from: 'council', to: 'carried' },
  { step: 'reject', from: 'council', to: 'refused' },
  { step: 'vote-again', from: 'refused', to: 'council' },
  { step: 'award', from: 'carried', to: 'awarded' },
  { step: 'award', from: 'examined', to: 'awarded' },
  { step: 'propose', from: 'carried', to: 'proposed' },
  { step: 'refuse', from: 'examined', to: 'refused' },
  { step: 'withdraw', from: 'draft', to: 'withdrawn' },
  { step: 'withdraw', from: 'sent', to: 'withdrawn' },
  { step: 'withdraw', from: 'returned', to: 'withdrawn' },
  { step: 'withdraw', from: 'examining', to: 'withdrawn' },
  { step: 'withdraw', from: 'flagged', to: 'withdrawn' },
  { step: 'withdraw', from: 'examined', to: 'withdrawn' },
] as const satisfies readonly { step: string; from: State; to: State }[]
export type Step = (typeof steps)[number]['step']

/** Where the step leads from this state; nothing where it cannot be taken. */
export const after = (state: State, step: Step): State | undefined =>
  steps.find((one) => one.from === state && one.step === step)?.to

/** States in which the dossier is settled; a council may take up again what it refused. */
export const ended: readonly State[] = ['proposed', 'awarded', 'refused', 'withdrawn']

/** The table as a drawing (mermaid, `stateDiagram-v2`), with names for states and steps. */
export function drawing(names: { states: Record<State, string>; steps: Record<Step, string> }): string {
  const lines = [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${names.states[state]}" as ${state}`),
    '  [*] --> draft',
    ...steps.map(({ step, from, to }) => `  ${from} --> ${to}: ${names.steps[step]}`),
    ...ended.map((state) => `  ${state} --> [*]`),
  ]
  return lines.join('\n')
}
