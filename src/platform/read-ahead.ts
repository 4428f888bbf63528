/** Parts that are being read while those before them are worked on: enough that neither side waits for the other. */
const ahead = 2

/**
 * Reads part after part, always some ahead of whoever takes them, and gives them in their order. Whoever stops early
 * waits for what is being read still, so that nothing goes on behind it.
 */
export async function* readAhead<Part, Read>(
  parts: readonly Part[],
  read: (part: Part) => Promise<Read>,
): AsyncGenerator<Read> {
  const reading = parts.slice(0, ahead).map(read)
  try {
    for (let next = ahead; reading.length > 0; next += 1) {
      const ready = await reading[0]
      reading.shift()
      const part = parts[next]
      if (part !== undefined) reading.push(read(part))
      yield ready as Read
    }
  } finally {
    await Promise.allSettled(reading)
  }
}
