/**
 * Which one of the editors of a draft is open: the form that came back, or what the address names. Two would have
 * fields of the same name.
 */
import type { FormState } from '#web/form.ts'
import type { EditInput } from '../forms.ts'

type Asked = { open: EditInput; forms: Record<'reading' | 'demand' | 'correct', FormState> }

const typed = (form: FormState, name: string): string => String(form.typed[name] ?? '')

/** `doc` with a text, `sua` with a kind of correction, `muc` with a point; nothing. */
export function opened({ open, forms: { reading, demand, correct } }: Asked): string {
  if (reading.status !== 200) return `doc ${typed(reading, 'key')}`
  if (correct.status !== 200) return `sua ${typed(correct, 'kind')}`
  if (demand.status !== 200) return `muc ${typed(demand, 'key')}`
  if (open.doc) return `doc ${open.doc}`
  if (open.sua) return `sua ${open.sua}`
  return open.muc ? `muc ${open.muc}` : ''
}
