import { addresses } from '#addresses.ts'
import { ButtonLink } from '../ui/button.tsx'
import { uiWords } from '../ui/words.ts'
import { BarePage } from './bare-page.tsx'
import type { Frame } from './frame.ts'

/** What went wrong, and what to do next. */
export function ErrorPage({
  frame,
  title,
  text,
  cite,
  back,
}: {
  frame: Frame
  title: string
  text: string
  cite?: string
  back?: { address: string; label: string }
}) {
  return (
    <BarePage frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{text}</p>
      {cite && <p class="cite">{cite}</p>}
      <p class="form-actions">
        {back && <ButtonLink href={back.address}>{back.label}</ButtonLink>}
        <ButtonLink
          kind={back ? 'quiet' : 'primary'}
          href={frame.actor ? addresses.work() : addresses.home()}
        >
          {uiWords[frame.locale].back}
        </ButtonLink>
      </p>
    </BarePage>
  )
}
