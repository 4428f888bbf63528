/**
 * What keeps the program from starting and a person at the console can mend. `main.ts` prints the two
 * sentences without a stack and ends with status 1.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
  readonly vi: string
  readonly en: string
  constructor({ vi, en }: { vi: string; en: string }, options?: ErrorOptions) {
    super(`${vi}\n${en}`, options)
    this.vi = vi
    this.en = en
  }
}
