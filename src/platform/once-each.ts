/** Makes a thing once for each key, for as long as the function made here is kept: the same keys come again and again. */
export function onceEach<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>()
  return (key) => {
    const ready = made.get(key)
    if (ready !== undefined || made.has(key)) return ready as Made
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}
