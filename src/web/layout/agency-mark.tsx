import { addresses } from '#addresses.ts'
import { Seal } from '../ui/seal.tsx'
import { uiWords } from '../ui/words.ts'
import type { Frame } from './frame.ts'

/** Whose site this is: the seal, the superior body and the agency, leading home. */
export function AgencyMark({ frame }: { frame: Frame }) {
  const { name, superior, demonstration } = frame.agency
  return (
    <a class="agency" href={addresses.home()}>
      <Seal />
      <span class="agency-names">
        {superior && <span class="agency-superior">{superior}</span>}
        <b>{name}</b>
        {demonstration && <span class="demonstration">{uiWords[frame.locale].demonstration}</span>}
      </span>
    </a>
  )
}
