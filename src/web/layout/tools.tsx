import { addresses } from '#addresses.ts'
import { sizes, themes } from '../preferences.ts'
import { Icon } from '../ui/icon.tsx'
import { uiWords } from '../ui/words.ts'
import type { Frame } from './frame.ts'

/** Theme, text size and language: small forms, so that they work without scripts. */
export function ReaderTools({ frame }: { frame: Frame }) {
  return (
    <>
      <ThemeSwitch frame={frame} />
      <TextSize frame={frame} />
      <LanguageSwitch frame={frame} />
    </>
  )
}

const PreferenceForm = ({
  frame,
  children,
  label,
}: {
  frame: Frame
  label: string
  children: preact.ComponentChildren
}) => (
  <form class="tool-group" method="post" action={addresses.preferences()} aria-label={label}>
    <input type="hidden" name="next" value={frame.address} />
    <span class="tool-label" aria-hidden="true">
      {label}
    </span>
    {children}
  </form>
)

/** As the device, light, night. */
export function ThemeSwitch({ frame }: { frame: Frame }) {
  const t = uiWords[frame.locale]
  const labels = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark }
  const icons = { system: 'monitor', light: 'sun', dark: 'moon' } as const
  return (
    <PreferenceForm frame={frame} label={t.theme}>
      {themes.map((theme) => (
        <button
          key={theme}
          class="tool"
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={frame.theme === theme}
          title={labels[theme]}
        >
          <Icon name={icons[theme]} />
          <span class="visually-hidden">{labels[theme]}</span>
        </button>
      ))}
    </PreferenceForm>
  )
}

/** A− A A+, up to 150 %. */
export function TextSize({ frame }: { frame: Frame }) {
  const t = uiWords[frame.locale]
  const at = sizes.indexOf(frame.size)
  const smaller = sizes[Math.max(0, at - 1)] ?? '100'
  const larger = sizes[Math.min(sizes.length - 1, at + 1)] ?? '100'
  return (
    <PreferenceForm frame={frame} label={t.textSize}>
      <button class="tool" type="submit" name="size" value={smaller}>
        A− <span class="visually-hidden">{t.smaller}</span>
      </button>
      <button class="tool" type="submit" name="size" value="100">
        A <span class="visually-hidden">{t.ordinary}</span>
      </button>
      <button class="tool" type="submit" name="size" value={larger}>
        A+ <span class="visually-hidden">{t.larger}</span>
      </button>
    </PreferenceForm>
  )
}

export function LanguageSwitch({ frame }: { frame: Frame }) {
  const other = frame.locale === 'vi' ? 'en' : 'vi'
  const t = uiWords[frame.locale]
  return (
    <PreferenceForm frame={frame} label={t.otherLanguage}>
      <button class="tool" type="submit" name="lang" value={other} lang={other}>
        <Icon name="languages" />
        {t.otherLanguage}
      </button>
    </PreferenceForm>
  )
}
