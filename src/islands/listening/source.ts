/** What the player's buttons move: a recording by seconds, or a device's voice by sentences. */
export type Source = {
  length(): number
  at(): number
  go(place: number): void
  play(): void
  pause(): void
  paused(): boolean
  speed(rate: number): void
  /** The sentence that is read; −1 where nobody knows. */
  sentence(): number
  toSentence(sentence: number): void
  /** The place in words. */
  told(): string
}

/** What the browser keeps of the reader's choices and place; nothing where it keeps nothing. */
export const kept = (key: string, value?: string): string | null => {
  try {
    if (value !== undefined) localStorage.setItem(`nghe:${key}`, value)
    return localStorage.getItem(`nghe:${key}`)
  } catch {
    return null
  }
}

export const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  set: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), set)
