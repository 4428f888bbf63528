/**
 * Why a file is not taken, for files that are kept and for those that are only read. The sentences are in
 * `words/file-faults.ts`.
 */
export type FileFault =
  | { code: 'empty' }
  /** More bytes than allowed. */
  | { code: 'tooLarge'; limit: number }
  /** None of the kinds that are taken; `found` is what it is by its content, as far as known (`exe`, `svg`). */
  | { code: 'notTaken'; found: string }
  /** Holds a program (`.docm`, `.xlsm`, vbaProject.bin). */
  | { code: 'macros' }
  /** Opens with a password only. */
  | { code: 'encrypted' }
  /** Word or Excel of before 2007. */
  | { code: 'legacyOffice' }
  /** Says that it is one kind, and does not open as that: cut off, forged or broken. */
  | { code: 'damaged' }
  /** Unpacks to more than a file of its kind would: entries, bytes, styles, texts. */
  | { code: 'tooMuchInside' }
  /** Reading it took too long or too much memory, and was stopped. */
  | { code: 'tooHeavy' }
  | { code: 'notASheet' }
  | { code: 'notADocument' }
  | { code: 'notAPicture' }
  /** More pixels than a camera takes: unpacked it would fill the memory. */
  | { code: 'tooManyPixels'; width: number; height: number; limit: number }
  | { code: 'noSheet'; wanted: string }
  | { code: 'tooManyRows'; limit: number }
  | { code: 'tooManyColumns'; limit: number }
  | { code: 'cellTooLong'; row: number; limit: number }
  /** Typed for fonts of before Unicode. */
  | { code: 'legacyFont'; font: 'TCVN3' | 'VNI' }
  /** Text whose encoding could not be told. */
  | { code: 'encoding' }
  /** Draws its template or objects from somewhere else. */
  | { code: 'remoteTemplate' }

/** The answer instead of a file or its content. */
export type NotTaken = { refused: FileFault }

/** Carries a fault out of streams and callbacks; does not leave `platform/`. */
export class FaultyFile extends Error {
  override readonly name = 'FaultyFile'
  readonly fault: FileFault
  constructor(fault: FileFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** What the work gives, or the fault that it met. */
export async function orFault<Result>(work: () => Promise<Result>): Promise<Result | NotTaken> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FaultyFile) return { refused: error.fault }
    throw error
  }
}
